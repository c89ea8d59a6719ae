#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where everything of a picture of streams stands, before a single element is written.

#include <string>
#include <vector>

#include "render/diagram/axis_page.hpp"
#include "render/diagram/stream_picture.hpp"

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

// Parallel to the lists of the picture; the legend has the signs that are present.
struct StreamLayout : AxisPage {
  explicit StreamLayout(const StreamPicture& picture, const Typesetting& setting = {});

  std::vector<PlacedStream> rows;
  std::vector<PlacedPeak> peaks;
  std::vector<PlacedSign<StreamSign>> legend;
  double scale = 0;  // points for a weight of 1

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
