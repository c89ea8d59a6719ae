#pragma once
// SPDX-License-Identifier: Apache-2.0
// A matrix of stances as plain data, and its drawing as SVG: rows of actors, columns of propositions or of actors.

#include <string>
#include <vector>

#include "graph/model/date.hpp"
#include "render/diagram/stance_signs.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {

// A row or a column.
struct MatrixHeading {
  std::string id;
  std::string label;
  std::string sublabel;  // of rows
  std::string tooltip;
  std::string href;
  std::string record = {};  // the id of what it names, where `id` is another

  const std::string& subject() const { return record.empty() ? id : record; }
};

// Rows or columns that belong together, from `first` to the next band.
struct MatrixBand {
  std::string label;
  std::size_t first = 0;
  std::string id = {};  // of columns: the issue that heads them; may be empty
  std::string href = {};
};

struct MatrixCell {
  std::size_t row = 0;
  std::size_t column = 0;
  StanceSign sign = StanceSign::neutral;
  std::size_t count = 1;  // printed from 2 on
  int lean = 0;           // of a sign of both sides: the side that prevails, 1 or -1
  bool hollow = false;    // held with a reservation
  bool dashed = false;    // on another's word
  std::string id;
  std::string tooltip;
  Date when = {};  // while it holds; may be not given
  std::string href = {};
};

// How many stand on each side of a column.
struct MatrixBalance {
  std::size_t supporting = 0;
  std::size_t opposing = 0;
};

struct MatrixPicture {
  std::string id;
  std::string language;
  std::string title;
  std::string subtitle;
  std::string description;
  std::string source_line;
  std::vector<std::string> notes;
  std::vector<MatrixHeading> rows, columns;
  std::vector<MatrixBand> row_bands, column_bands;
  std::vector<MatrixCell> cells;
  bool of_stances = true;               // else of how two get on
  std::vector<MatrixBalance> balances;  // of the columns, or none
  std::string balance_label;
  std::string legend_title;
  std::string sign_labels[kStanceSignCount];
  std::string hollow_label, dashed_label;
  std::string split_note;  // said where the columns stand in several blocks
};

// The matrix as one SVG document in points, with what write_svg() promises. O(rows x columns).
SvgDrawing write_matrix_svg(const MatrixPicture& picture, const SvgOptions& options = {});

}  // namespace standpoint
