// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "render/diagram/composition.hpp"
#include "render/wording/dates.hpp"

namespace standpoint {
namespace {

using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr double kBreakWidth = 22;
constexpr std::size_t kMostBreaks = 3;
constexpr std::size_t kFewestThings = 4;  // fewer are read well on any axis

enum class Step : std::uint8_t { days, months, years };

// A unit of the axis, and the room that its labels take.
struct Unit {
  Step step;
  int count;
  double days;
  double room;
};

constexpr std::array<Unit, 12> kUnits = {{{Step::days, 1, 1, 15},
                                          {Step::days, 7, 7, 32},
                                          {Step::months, 1, 30.4, 27},
                                          {Step::months, 3, 91.3, 19},
                                          {Step::years, 1, 365.2, 26},
                                          {Step::years, 2, 730.5, 50},
                                          {Step::years, 5, 1826.2, 50},
                                          {Step::years, 10, 3652.4, 50},
                                          {Step::years, 20, 7304.8, 50},
                                          {Step::years, 50, 18262, 50},
                                          {Step::years, 100, 36524, 50},
                                          {Step::years, 500, 182621, 50}}};

constexpr std::array<std::string_view, 12> kMonthsEn = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> kMonthsFr = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                                        "juil.", "août",  "sept.", "oct.", "nov.", "déc."};

year_month_day calendar(Day day) { return year_month_day{sys_days{std::chrono::days{day}}}; }

Day day_of(int y, unsigned m, unsigned d) {
  const year_month_day date{year{y}, std::chrono::month{m}, std::chrono::day{d}};
  return static_cast<Day>(sys_days{date}.time_since_epoch().count());
}

int year_of(Day day) { return static_cast<int>(calendar(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(calendar(day).month()); }
unsigned number_of(Day day) { return static_cast<unsigned>(calendar(day).day()); }

// The first day of the unit that a day lies in. Weeks begin on Mondays.
Day floor_of(Day day, const Unit& unit) {
  const auto rest = [](int value, int count) { return ((value % count) + count) % count; };
  if (unit.step == Step::days) return unit.count == 1 ? day : day - rest(day + 3, unit.count);
  const int y = year_of(day);
  if (unit.step == Step::years) return day_of(y - rest(y, unit.count), 1, 1);
  const auto count = static_cast<unsigned>(unit.count);
  return day_of(y, (month_of(day) - 1) / count * count + 1, 1);
}

// The first day of the unit after the one that begins on a day.
Day next_of(Day first, const Unit& unit) {
  if (unit.step == Step::days) return first + unit.count;
  if (unit.step == Step::years) return day_of(year_of(first) + unit.count, 1, 1);
  const unsigned month = month_of(first) + static_cast<unsigned>(unit.count);
  return month > 12 ? day_of(year_of(first) + 1, month - 12, 1) : day_of(year_of(first), month, 1);
}

std::string label_of(Day first, Day end, const Unit& unit, bool fr) {
  if (unit.step == Step::days && unit.count == 1) return std::to_string(number_of(first));
  if (unit.step == Step::days) return fmt::format("{}–{}", number_of(first), number_of(end - 1));
  if (unit.step == Step::years && unit.count == 1) return std::to_string(year_of(first));
  if (unit.step == Step::years) return fmt::format("{}–{}", year_of(first), year_of(end - 1));
  if (unit.count == 3) return fmt::format("{}{}", fr ? 'T' : 'Q', (month_of(first) + 2) / 3);
  return std::string((fr ? kMonthsFr : kMonthsEn)[month_of(first) - 1]);
}

// What stands above the slots: months above days and weeks, years above months; above years nothing.
std::size_t heading_unit(std::size_t unit) { return unit < 2 ? 2 : unit < 4 ? 4 : kUnits.size(); }

std::string heading_of(Day first, const Unit& unit, std::string_view language) {
  if (unit.step == Step::years) return std::to_string(year_of(first));
  return date_in_words(fmt::format("{:04}-{:02}", year_of(first), month_of(first)), language);
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

TimeAxis::TimeAxis(std::vector<DayRange> used, double width, std::string_view language, const TextStyle& style) {
  if (used.empty()) return;
  const std::vector<DayRange> ranges = joined(std::move(used));
  const std::vector<bool> is_broken = choose_breaks(ranges);
  double days = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (i == 0 || is_broken[i]) pieces_.push_back({ranges[i].first, ranges[i].last + 1, 0, 0});
    pieces_.back().end = ranges[i].last + 1;
  }
  for (const Piece& piece : pieces_) days += piece.end - piece.first;
  std::size_t unit = 0;
  while (unit + 1 < kUnits.size() && (days / kUnits[unit].days + 1) * kUnits[unit].room > width) ++unit;
  std::vector<Piece> whole;
  days = 0;
  for (Piece& piece : pieces_) {
    piece.first = floor_of(piece.first, kUnits[unit]);
    piece.end = next_of(floor_of(piece.end - 1, kUnits[unit]), kUnits[unit]);
    if (!whole.empty() && piece.first <= next_of(whole.back().end, kUnits[unit]))
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
    for (Day first = floor_of(piece.first, kUnits[which]); first < piece.end;) {
      const Day end = next_of(first, kUnits[which]);
      AxisSlot slot = room(first, end);
      slot.label = fitting(label(first, end), slot.right - slot.left, style);
      to.push_back(std::move(slot));
      first = end;
    }
  };
  add(unit, slots_, [&](Day first, Day end) { return label_of(first, end, kUnits[unit], language == "fr"); });
  if (const std::size_t heading = heading_unit(unit); heading < kUnits.size())
    add(heading, headings_, [&](Day first, Day) { return heading_of(first, kUnits[heading], language); });
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
