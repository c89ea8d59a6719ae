// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/time_axis.hpp"

#include <algorithm>

#include "render/diagram/calendar_units.hpp"
#include "render/wording/dates.hpp"

namespace standpoint {
namespace {

constexpr double kBreakWidth = 22;
constexpr std::size_t kMostBreaks = 3;
constexpr std::size_t kFewestThings = 4;  // fewer are read well on any axis

// What stands above the slots: months above days and weeks, years above months; above years nothing.
std::size_t heading_unit(std::size_t unit) { return unit < 2 ? 2 : unit < 4 ? 4 : kCalendarUnits.size(); }

std::string heading_of(Day first, const CalendarUnit& unit, std::string_view language) {
  if (unit.step == CalendarUnit::Step::years) return std::to_string(year_of(first));
  return date_in_words(iso_day(first).substr(0, 7), language);
}

// The ranges in order, those that touch joined.
std::vector<DayRange> joined(std::vector<DayRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
  std::vector<DayRange> out;
  for (const DayRange& range : ranges) {
    if (out.empty() || range.first > out.back().last + 1)
      out.push_back(range);
    else
      out.back().last = std::max(out.back().last, range.last);
  }
  return out;
}

// Whether to leave out the time before each of the ranges.
std::vector<bool> choose_breaks(const std::vector<DayRange>& ranges) {
  std::vector<bool> out(ranges.size(), false);
  double span = ranges.back().last - ranges.front().first + 1.0;
  for (std::size_t count = 0; ranges.size() >= kFewestThings && count < kMostBreaks; ++count) {
    std::size_t longest = 0;
    const auto gap = [&](std::size_t i) { return ranges[i].first - ranges[i - 1].last - 1.0; };
    for (std::size_t i = 1; i < ranges.size(); ++i)
      if (!out[i] && (longest == 0 || gap(i) > gap(longest))) longest = i;
    if (longest == 0 || gap(longest) * 3 <= span * 2) break;
    out[longest] = true;
    span -= gap(longest);
  }
  return out;
}

std::string fitting(std::string label, double room, const TextStyle& style) {
  return text_width(label, style.size, FontWeight::bold, style.family) + 4 <= room ? std::move(label) : std::string();
}

}  // namespace

std::vector<DayRange> days_on_axis(std::vector<DayRange> used) {
  if (used.empty()) return {};
  const std::vector<DayRange> ranges = joined(std::move(used));
  const std::vector<bool> is_broken = choose_breaks(ranges);
  std::vector<DayRange> out;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (i == 0 || is_broken[i]) out.push_back(ranges[i]);
    out.back().last = ranges[i].last;
  }
  return out;
}

TimeAxis::TimeAxis(std::vector<DayRange> used, double width, std::string_view language, const TextStyle& style) {
  if (used.empty()) return;
  double days = 0;
  for (const DayRange& piece : days_on_axis(std::move(used))) {
    pieces_.push_back({piece.first, piece.last + 1, 0, 0});
    days += piece.last - piece.first + 1;
  }
  std::size_t unit = 0;
  while (unit + 1 < kCalendarUnits.size() && (days / kCalendarUnits[unit].days + 1) * kCalendarUnits[unit].room > width)
    ++unit;
  std::vector<Piece> whole;
  days = 0;
  for (Piece& piece : pieces_) {
    piece.first = floor_of(piece.first, kCalendarUnits[unit]);
    piece.end = next_of(floor_of(piece.end - 1, kCalendarUnits[unit]), kCalendarUnits[unit]);
    if (!whole.empty() && piece.first <= next_of(whole.back().end, kCalendarUnits[unit]))
      whole.back().end = piece.end;
    else
      whole.push_back(piece);
  }
  pieces_ = std::move(whole);
  for (const Piece& piece : pieces_) days += piece.end - piece.first;
  const double scale = (width - kBreakWidth * static_cast<double>(pieces_.size() - 1)) / days;
  double x = 0;
  for (Piece& piece : pieces_) {
    if (x > 0) breaks_.push_back({x, x + kBreakWidth, ""});
    piece.left = x > 0 ? x + kBreakWidth : 0;
    x = piece.right = piece.left + scale * (piece.end - piece.first);
    add_slots(piece, unit, language, style);
  }
}

void TimeAxis::add_slots(const Piece& piece, std::size_t unit, std::string_view language, const TextStyle& style) {
  const auto room = [&](Day first, Day end) {
    const double left = place(std::max(first, piece.first)), right = place(std::min(end, piece.end));
    return AxisSlot{left, std::max(left, right), ""};
  };
  const auto add = [&](std::size_t which, std::vector<AxisSlot>& to, auto&& label) {
    for (Day first = floor_of(piece.first, kCalendarUnits[which]); first < piece.end;) {
      const Day end = next_of(first, kCalendarUnits[which]);
      AxisSlot slot = room(first, end);
      slot.label = fitting(label(first, end), slot.right - slot.left, style);
      to.push_back(std::move(slot));
      first = end;
    }
  };
  add(unit, slots_, [&](Day first, Day end) { return label_of(first, end, kCalendarUnits[unit], language == "fr"); });
  if (const std::size_t heading = heading_unit(unit); heading < kCalendarUnits.size())
    add(heading, headings_, [&](Day first, Day) { return heading_of(first, kCalendarUnits[heading], language); });
}

double TimeAxis::place(double day) const {
  if (pieces_.empty()) return 0;
  double before = 0, before_day = pieces_.front().first;
  for (const Piece& piece : pieces_) {
    if (day < piece.first) {
      const double share = (day - before_day) / std::max(1.0, piece.first - before_day);
      return before + std::clamp(share, 0.0, 1.0) * (piece.left - before);
    }
    if (day <= piece.end)
      return piece.left + (day - piece.first) / (piece.end - piece.first) * (piece.right - piece.left);
    before = piece.right;
    before_day = piece.end;
  }
  return before;
}

}  // namespace standpoint
