#pragma once
// SPDX-License-Identifier: Apache-2.0
// An axis of time: where a day lies on it, in which units it is read, and where long empty times are left out.

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/date.hpp"
#include "render/diagram/wrap.hpp"

namespace standpoint {

// Days on which something is, both included.
struct DayRange {
  Day first = 0;
  Day last = 0;
};

// The stretches of time that an axis over these ranges shows: from the first to the last, but for an empty time that
// makes up more than two thirds, which is left out where more than three things remain, three times at most. O(n log
// n).
std::vector<DayRange> days_on_axis(std::vector<DayRange> used);

// A stretch of the axis with its label, in points from the left end of the axis.
struct AxisSlot {
  double left = 0;
  double right = 0;
  std::string label;  // empty where it has no room
};

class TimeAxis {
 public:
  // An axis of that width over all of the ranges, in days, weeks, months, quarters, years or more years, so that every
  // label has room, set in bold of that style; it shows days_on_axis(). Labels in French or English.
  // O(ranges log ranges + slots).
  TimeAxis(std::vector<DayRange> used, double width, std::string_view language, const TextStyle& style);

  // Where the middle of a day lies, from 0 to the width; a day that is left out lies within its break.
  double place_of(Day day) const { return place(static_cast<double>(day) + 0.5); }

  // Where a day begins.
  double start_of(Day day) const { return place(static_cast<double>(day)); }

  const std::vector<AxisSlot>& slots() const { return slots_; }        // from left to right
  const std::vector<AxisSlot>& headings() const { return headings_; }  // of slots: months of days, years of months
  const std::vector<AxisSlot>& breaks() const { return breaks_; }

 private:
  // Days drawn without a break, the end excluded.
  struct Piece {
    Day first = 0, end = 0;
    double left = 0, right = 0;
  };

  double place(double day) const;
  void add_slots(const Piece& piece, std::size_t unit, std::string_view language, const TextStyle& style);

  std::vector<Piece> pieces_;
  std::vector<AxisSlot> slots_, headings_, breaks_;
};

}  // namespace standpoint
