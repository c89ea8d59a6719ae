#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where everything of a matrix stands, before a single element is written.

#include <string>
#include <vector>

#include "render/diagram/composition.hpp"
#include "render/diagram/matrix_picture.hpp"
#include "render/diagram/page_links.hpp"

namespace standpoint {

// Columns that stand side by side, with the rows that have a cell in one of them.
struct MatrixBlock {
  std::size_t first = 0, end = 0;  // columns
  std::vector<std::size_t> rows;
  std::vector<double> tops;        // of the rows
  std::vector<std::string> bands;  // above a row, or empty
  double column_bands_top = 0, headers_bottom = 0;
  double bottom = 0;  // of the rows; balances stand below
};

// A heading of columns that belong together, within those of a block.
struct MatrixColumnBand {
  std::vector<std::string> words;  // none where they have no room
  std::size_t first = 0;
  std::size_t index = 0;  // among the bands of the picture
};

// A sign that the legend explains.
struct PlacedMatrixSign {
  StanceSign sign = StanceSign::neutral;
  bool hollow = false, dashed = false;
  std::string label;
  Rectangle swatch;
};

// In a bounded width columns get narrower, then their names are turned, then the columns are put into blocks one below
// the other, of about equal width, that begin with a band where one begins near.
struct MatrixLayout {
  MatrixLayout(const MatrixPicture& picture, const Typesetting& setting);

  Typesetting type;
  TextBlock title, subtitle, notes;
  std::vector<std::vector<std::string>> names, seconds;  // of rows
  std::vector<std::vector<std::string>> headers;         // of columns
  std::vector<MatrixBlock> blocks;
  std::vector<PlacedMatrixSign> legend;
  PageLinks pages;
  bool turned = false;  // column names are read from bottom to top
  double column = 78;   // width of a column
  double left = 0;      // of the first column
  double legend_top = 0;
  double width = 0, height = 0;

  double height_of_row(std::size_t row) const;
  double right_of(const MatrixBlock& block) const;
  double left_of(const MatrixBlock& block, std::size_t at) const;  // of a column
  std::vector<MatrixColumnBand> bands_of(const MatrixPicture& picture, const MatrixBlock& block) const;

 private:
  void name_rows(const MatrixPicture& picture);
  void choose_columns(const MatrixPicture& picture);
  bool turn_names(const MatrixPicture& picture, std::size_t lines, double length);
  std::size_t split_columns(const MatrixPicture& picture, std::size_t per_block);
  void choose_rows(const MatrixPicture& picture);
  void place_block(const MatrixPicture& picture, MatrixBlock& block, double& y) const;
  void place_legend(const MatrixPicture& picture, double& y);
};

inline constexpr double kBalanceHeight = 30;
inline constexpr double kBeforeCount = 2.5;  // from a sign to its figure, where the cell is narrow

// Of its sign and, where it is printed, its figure.
double width_of(const MatrixCell& cell, const TextStyle& count);

}  // namespace standpoint
