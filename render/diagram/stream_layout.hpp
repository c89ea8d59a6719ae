#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where everything of a picture of streams stands, before a single element is written.

#include <string>
#include <vector>

#include "render/diagram/page_links.hpp"
#include "render/diagram/stream_picture.hpp"
#include "render/diagram/time_axis.hpp"

namespace standpoint {

struct PlacedStream {
  std::vector<std::string> name;
  double top = 0;
  double height = 0;
  double line = 0;  // of the stream, from which it goes up and down
};

// A figure at the highest place of a stream above its line, or the lowest below.
struct PlacedPeak {
  std::string text;
  Point base;  // of the text, at its middle
};

enum class StreamSign : std::uint8_t { support, oppose, neutral, peak, gap };

struct PlacedStreamSign {
  StreamSign kind = StreamSign::support;
  std::string label;
  Rectangle swatch;
};

// Parallel to the lists of the picture; the legend has the signs that are present.
struct StreamLayout {
  explicit StreamLayout(const StreamPicture& picture, const Typesetting& setting = {});

  Typesetting type;
  TextBlock title, subtitle, notes;
  PageLinks pages;
  TimeAxis axis;
  std::vector<PlacedStream> rows;
  std::vector<PlacedPeak> peaks;
  std::vector<PlacedStreamSign> legend;
  double scale = 0;                      // points for a weight of 1
  double plot_left = 0, plot_right = 0;  // of the axis
  double axis_top = 0, axis_line = 0;    // labels above the line
  double rows_bottom = 0;
  double second_axis_top = 0;  // below many rows; 0: there is none
  double legend_top = 0;
  double width = 0, height = 0;

  // Where a bin begins and ends on the page.
  double left_of(const StreamBin& bin) const { return plot_left + axis.start_of(bin.first); }
  double right_of(const StreamBin& bin) const { return plot_left + axis.start_of(bin.last + 1); }

 private:
  void place_rows(const StreamPicture& picture, double& y);
  void place_peaks(const StreamPicture& picture, const std::vector<const StreamSlice*>& slices,
                   const PlacedStream& stream);
  void place_legend(const StreamPicture& picture, double& y);
};

}  // namespace standpoint
