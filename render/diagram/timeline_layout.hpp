#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where everything of a chart of claims in time stands, before a single element is written.

#include <string>
#include <vector>

#include "render/diagram/axis_page.hpp"
#include "render/diagram/timeline_picture.hpp"

namespace standpoint {

inline constexpr double kMarkHalf = 8;   // of the room of a sign, its circle or its frame
inline constexpr double kOpenStub = 12;  // of the dots of an open start or end
inline constexpr double kLaneHeight = 15;

struct PlacedRow {
  std::vector<std::string> name;
  double top = 0;
  double height = 0;
  double band_top = 0;  // of a row that begins a band, else 0
};

struct PlacedMark {
  Point center;
  double left = 0;  // where its bar begins, or its centre
  bool open_left = false, open_right = false;
  double words_left = 0;  // its number, and what there is room for of its label
  std::string number, label;
  double label_left = 0;
  double right = 0;  // of everything
};

struct PlacedEvent {
  double x = 0;
  double left = 0;  // where its bar begins, or x
  std::vector<std::string> words, date_words;
  Rectangle box;  // of the words
};

struct PlacedKey {
  std::vector<std::string> words;
  Point corner;  // of the number; words stand beside it
};

// A sign that the legend explains; the first three are the signs of stances.
enum class TimelineSign : std::uint8_t {
  support,
  oppose,
  neutral,
  hollow,
  dashed,
  turned,
  span,
  open,
  open_end,
  uncertain,
  event,
  gap,
};

// Parallel to the lists of the picture; the legend has the signs that are present.
struct TimelineLayout : AxisPage {
  explicit TimelineLayout(const TimelinePicture& picture, const Typesetting& setting = {});

  std::vector<PlacedRow> rows;
  std::vector<PlacedMark> marks;
  std::vector<PlacedEvent> events;
  std::vector<PlacedKey> keys;
  std::vector<PlacedSign<TimelineSign>> legend;
  double undated_left = 0;  // of the column of claims without a date; 0: there is none
  double right = 0;         // of the rows
  double keys_top = 0;

 private:
  void place_events(const TimelinePicture& picture, double& y);
  void place_rows(const TimelinePicture& picture, double& y);
  void place_keys(const TimelinePicture& picture, double& y);
  void place_legend(const TimelinePicture& picture, double& y);
};

// Words of events above a line, each beside its stem, none on another's stem or words. Returns the height they take;
// boxes are relative to the line. O(events²).
double stack_events(std::vector<PlacedEvent>& events, const TextStyle& style, const TextStyle& date_style);

// Places the marks of one row: their lanes from the top, where what overlaps in time takes lanes of its own and a
// change of sides stays in one. Centres are relative to the middle of the first lane. Returns the number of lanes, at
// least 1.
std::size_t place_in_lanes(const TimelinePicture& picture, std::size_t first, std::size_t end, double undated_left,
                           double right, const TextStyle& label_style, std::vector<PlacedMark>& marks);

}  // namespace standpoint
