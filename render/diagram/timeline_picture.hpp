#pragma once
// SPDX-License-Identifier: Apache-2.0
// A chart of claims in time as plain data, and its drawing as SVG: rows of actors, a sign for each claim, events above.

#include <array>
#include <string>
#include <vector>

#include "graph/model/date.hpp"
#include "render/diagram/stance_signs.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {

// A row, with those that belong together under one band.
struct TimelineRow {
  std::string id;
  std::string label;
  std::string tooltip;
  std::string href;
  std::string band;  // said above the first row of each band; empty: no bands
};

// A claim of one actor on one proposition.
struct TimelineMark {
  std::size_t row = 0;
  std::size_t key = 0;  // index of its proposition among the keys
  Date date;            // not given, or open on both sides: without a date
  std::string date_words = {};
  StanceSign sign = StanceSign::neutral;  // of one part
  bool hollow = false;                    // with a reservation
  bool dashed = false;                    // on another's word
  bool turned = false;                    // the first on the other side: circled
  std::string id;
  std::string tooltip;
  std::string href = {};
  std::string label;  // shown beside it where there is room
};

// From the last claim on one side to the first on the other.
struct TimelineTurn {
  std::size_t from = 0;  // indices of marks of one row
  std::size_t to = 0;
  std::string id = {};
  std::string tooltip = {};
  std::string href = {};
};

struct TimelineEvent {
  Date date;
  std::string id;
  std::string label;
  std::string date_words;
  std::string tooltip;
  std::string href;
};

// A proposition: what the number beside a mark stands for.
struct TimelineKey {
  std::string id;
  std::string label;
  std::string tooltip;
  std::string href;
};

struct TimelineLabels {
  std::string undated, keys, legend;  // headings
  std::array<std::string, 3> signs;
  std::string hollow, dashed, turned, span, open, open_end, uncertain, event, gap;
};

struct TimelinePicture {
  std::string id;
  std::string language;
  std::string title;
  std::string subtitle;
  std::string description;
  std::string source_line;
  std::vector<std::string> notes;
  std::vector<TimelineRow> rows;
  std::vector<TimelineMark> marks;  // by row, then as they follow each other
  std::vector<TimelineTurn> turns;
  std::vector<TimelineEvent> events;
  std::vector<TimelineKey> keys;
  TimelineLabels labels;
};

// True where a date has a place on an axis.
inline bool has_place(const Date& date) {
  return date.given() && (date.earliest != kBeginningOfTime || date.latest != kEndOfTime);
}

// The day that a sign stands at: the last that the date may mean; of an open end, the first.
inline Day anchor_of(const Date& date) { return date.latest != kEndOfTime ? date.latest : date.earliest; }

// The chart as one SVG document in points, with what write_svg() promises. O(marks log marks + marks x lanes of a row).
SvgDrawing write_timeline_svg(const TimelinePicture& picture, const SvgOptions& options = {});

}  // namespace standpoint
