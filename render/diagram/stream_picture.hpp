#pragma once
// SPDX-License-Identifier: Apache-2.0
// How much is said when, as plain data, and its drawing as SVG: a stream for each row along an axis of time, above its
// line what supports, below it what opposes.

#include <array>
#include <string>
#include <vector>

#include "graph/model/date.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {

// What a stream is of: a proposition, an issue, a group of actors.
struct StreamRow {
  std::string id;
  std::string label;
  std::string tooltip;
  std::string href;
};

// A month, a quarter, a year: the days [first, last].
struct StreamBin {
  Day first = 0;
  Day last = 0;
  std::string words;  // `3rd quarter 2020`
  bool used = false;  // something was said in it, also in rows that are on other pages
};

// What was said in one row in one bin, by weight; all of it together is more than 0.
struct StreamSlice {
  std::size_t row = 0;
  std::size_t bin = 0;
  double supporting = 0, neutral = 0, opposing = 0;
  std::string id;
  std::string tooltip;
  std::string href = {};

  // How far it goes from the line, above and below: what takes no side lies around it.
  double above() const { return supporting + neutral / 2; }
  double below() const { return opposing + neutral / 2; }
};

struct StreamLabels {
  std::string legend;  // heading
  std::array<std::string, 3> signs;
  std::string peak, gap;
};

struct StreamPicture {
  std::string id;
  std::string language;
  std::string title;
  std::string subtitle;
  std::string description;
  std::string source_line;
  std::vector<std::string> notes;
  std::vector<StreamRow> rows;      // from top to bottom
  std::vector<StreamBin> bins;      // in order of time; what is between them is left out
  std::vector<StreamSlice> slices;  // by row and bin
  StreamLabels labels;
  PictureLinks pages;  // listed below the notes
};

// A weight as it is printed: at most one decimal, `2.5`, in French `2,5`.
std::string short_weight_in_words(double weight, std::string_view language);

// The streams as one SVG document in points, with what write_svg() promises. The height of a
// stream in the middle of a bin is its weight there, on one scale for all rows; around borders its edge passes from one
// bin to the next. O(slices).
SvgDrawing write_stream_svg(const StreamPicture& picture, const SvgOptions& options = {});

}  // namespace standpoint
