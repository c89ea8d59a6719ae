#pragma once
// SPDX-License-Identifier: Apache-2.0
// Units of the calendar that time is read in: days, weeks, months, quarters, years and more.

#include <array>
#include <string>
#include <string_view>

#include "graph/model/date.hpp"

namespace standpoint {

// A unit, and the room that its labels take on an axis.
struct CalendarUnit {
  enum class Step : std::uint8_t { days, months, years } step;
  int count;
  double days;  // about how long it is
  double room;  // points
};

// From the shortest to the longest.
inline constexpr std::array<CalendarUnit, 12> kCalendarUnits = {{{CalendarUnit::Step::days, 1, 1, 15},
                                                                 {CalendarUnit::Step::days, 7, 7, 32},
                                                                 {CalendarUnit::Step::months, 1, 30.4, 27},
                                                                 {CalendarUnit::Step::months, 3, 91.3, 19},
                                                                 {CalendarUnit::Step::years, 1, 365.2, 26},
                                                                 {CalendarUnit::Step::years, 2, 730.5, 50},
                                                                 {CalendarUnit::Step::years, 5, 1826.2, 50},
                                                                 {CalendarUnit::Step::years, 10, 3652.4, 50},
                                                                 {CalendarUnit::Step::years, 20, 7304.8, 50},
                                                                 {CalendarUnit::Step::years, 50, 18262, 50},
                                                                 {CalendarUnit::Step::years, 100, 36524, 50},
                                                                 {CalendarUnit::Step::years, 500, 182621, 50}}};

// The first day of the unit that a day lies in. Weeks begin on Mondays.
Day floor_of(Day day, const CalendarUnit& unit);

// The first day of the unit after the one that begins on a day.
Day next_of(Day first, const CalendarUnit& unit);

// What a slot of an axis says: `8`, `3–9`, `Oct`, `Q3`, `2020`, `2020–2024`; months and quarters by the language.
std::string label_of(Day first, Day end, const CalendarUnit& unit, bool french);

// The same where nothing stands above it: `8 October 2020`, `October 2020`, `3rd quarter 2020`, `2020`.
std::string words_of(Day first, const CalendarUnit& unit, std::string_view language);

// The calendar year of a day.
int year_of(Day day);

}  // namespace standpoint
