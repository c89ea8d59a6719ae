#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dates and durations (openCypher CIP2015-08-06, its dates and durations only): reading, moving, taking apart.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/query/value.hpp"

namespace standpoint::query {

// A day of the proleptic Gregorian calendar, by year and month. Years 0 to 9999.
struct CalendarDay {
  std::int64_t year = 0;
  std::int64_t month = 1;
  std::int64_t day = 1;
};

// A day by week (ISO 8601): week 1 is that of the year's first Thursday, day 1 is Monday.
struct WeekDay {
  std::int64_t year = 0;
  std::int64_t week = 1;
  std::int64_t day = 1;
};

// The day, or nothing where there is none. O(1).
std::optional<standpoint::Day> day_of(const CalendarDay& day);
std::optional<standpoint::Day> day_of(const WeekDay& day);
std::optional<standpoint::Day> day_of_ordinal(std::int64_t year, std::int64_t ordinal);                        // from 1
std::optional<standpoint::Day> day_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t ordinal);  // from 1

CalendarDay calendar_day(standpoint::Day day);
WeekDay week_day(standpoint::Day day);
std::int64_t ordinal_day(standpoint::Day day);         // of the year, from 1
std::int64_t ordinal_of_quarter(standpoint::Day day);  // from 1
constexpr std::int64_t quarter_of(std::int64_t month) { return (month + 2) / 3; }

// Reads `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015`, `2015-W30-2`, `2015W302`, `2015-W30`, `2015W30`,
// `2015-202`, `2015202`; a part that is not given is its first. O(length).
std::optional<standpoint::Day> parse_day(std::string_view text);

// Parts that may be broken, before the fractions go down to the next smaller ones.
struct DurationParts {
  long double months = 0;
  long double days = 0;
  long double seconds = 0;
  long double nanoseconds = 0;
};

// The fraction of a month becomes days and seconds by the mean month of 30.436875 days, that of a day seconds; half a
// nanosecond goes to the even one. Nothing where a part leaves 64 bits.
std::optional<Duration> duration_of(const DurationParts& parts);

// Reads `P1Y2M3W4DT5H6M7.5S` in any part but in this order, with signs and fractions, and `P2012-02-02T14:37:21.545`.
std::optional<Duration> parse_duration(std::string_view text);

// Part by part; nothing where a part leaves 64 bits.
std::optional<Duration> sum_of(const Duration& a, const Duration& b);
std::optional<Duration> negative_of(const Duration& duration);
std::optional<Duration> scaled(const Duration& duration, double factor);
std::optional<Duration> divided(const Duration& duration, double divisor);

// The day moved by months (to the month's last day where it would be missing), then days, then the whole days among the
// seconds; nothing beyond the years 0 to 9999.
std::optional<standpoint::Day> moved(standpoint::Day day, const Duration& duration);

// Whole months, then days from one to the other.
Duration time_between(standpoint::Day from, standpoint::Day to);

// `year`, `quarter`, `month`, `week`, `weekYear`, `day`, `ordinalDay`, `weekDay`, `dayOfWeek`, `dayOfQuarter`; nothing
// for others.
std::optional<std::int64_t> component_of(standpoint::Day day, std::string_view name);

// `years`, `quarters`, `months`, `weeks`, `days`, `hours`, `minutes`, `seconds`, `milliseconds`, `microseconds`,
// `nanoseconds`: each within its group as a whole; `quartersOfYear`, `monthsOfYear`, `monthsOfQuarter`, `daysOfWeek`,
// `minutesOfHour`, `secondsOfMinute`, `millisecondsOfSecond`, `microsecondsOfSecond`, `nanosecondsOfSecond`: what is
// beyond the larger one.
std::optional<std::int64_t> component_of(const Duration& duration, std::string_view name);

}  // namespace standpoint::query
