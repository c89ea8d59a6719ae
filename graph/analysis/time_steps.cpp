// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/time_steps.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace standpoint {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr Second kSecondsOfHour = 3600;
constexpr Second kSecondsOfMinute = 60;

year_month_day date_of(Second moment) { return year_month_day{sys_days{days{day_of(moment)}}}; }

Second time_of_day(Second moment) { return moment - start_of(day_of(moment)); }

// Dates end with the years of the calendar's own type: further moves stop there.
Second moved_months(Second moment, std::int64_t count) {
  constexpr std::int64_t kMostMonths = 12 * 30'000;
  const year_month_day date = date_of(moment);
  const std::int64_t now = 12 * std::int64_t{static_cast<int>(date.year())};
  const std::int64_t steps = std::clamp(count, -kMostMonths - now, kMostMonths - now);
  const year_month there = year_month{date.year(), date.month()} + months{static_cast<int>(steps)};
  const std::chrono::day last = std::chrono::year_month_day_last{there.year(), there.month() / std::chrono::last}.day();
  const year_month_day day{there.year(), there.month(), std::min(date.day(), last)};
  return start_of(static_cast<Day>(sys_days{day}.time_since_epoch().count())) + time_of_day(moment);
}

// Seconds of a unit of fixed length; 0 for months and years.
Second length_of(TimeWindow unit) {
  switch (unit) {
    case TimeWindow::seconds: return 1;
    case TimeWindow::minutes: return kSecondsOfMinute;
    case TimeWindow::hours: return kSecondsOfHour;
    case TimeWindow::days: return kSecondsOfDay;
    case TimeWindow::weeks: return 7 * kSecondsOfDay;
    default: return 0;
  }
}

// Full months from the earlier to the later date, by days of the month.
int full_months(const year_month_day& from, const year_month_day& to) {
  const int all = static_cast<int>((year_month{to.year(), to.month()} - year_month{from.year(), from.month()}).count());
  return to.day() < from.day() ? all - 1 : all;
}

// Months from the earlier to the later moment, a part of one by its own length.
double months_with_parts(Second from, Second to) {
  auto whole = static_cast<std::int64_t>(full_months(date_of(from), date_of(to)));
  if (moved_months(from, whole) > to) --whole;
  const Second start = moved_months(from, whole), end = moved_months(from, whole + 1);
  return static_cast<double>(whole) + static_cast<double>(to - start) / static_cast<double>(end - start);
}

double forward_units(Second from, Second to, TimeWindow unit, bool whole) {
  if (const Second length = length_of(unit); length > 0) {
    const Second full = (to - from) / length;
    return static_cast<double>(full) +
           (whole ? 0 : static_cast<double>((to - from) % length) / static_cast<double>(length));
  }
  const int in_unit = unit == TimeWindow::years ? 12 : 1;
  const int full = full_months(date_of(from), date_of(to)) / in_unit;
  return whole ? full : months_with_parts(from, to) / in_unit;
}

}  // namespace

Day day_of(Second moment) {
  const Second day = moment / kSecondsOfDay;
  return static_cast<Day>(moment % kSecondsOfDay < 0 ? day - 1 : day);
}

Second moved(Second moment, TimeWindow unit, std::int64_t count) {
  if (const Second length = length_of(unit); length > 0) return moment + count * length;
  return moved_months(moment, unit == TimeWindow::years ? 12 * count : count);
}

double units_between(Second from, Second to, TimeWindow unit, bool whole) {
  return to < from ? -forward_units(to, from, unit, whole) : forward_units(from, to, unit, whole);
}

std::int32_t year_of(Second moment) { return static_cast<int>(date_of(moment).year()); }

std::int32_t month_of(Second moment) {
  const year_month_day date = date_of(moment);
  return static_cast<int>(date.year()) * 100 + static_cast<std::int32_t>(static_cast<unsigned>(date.month()));
}

// The week belongs to the year in which its Thursday lies.
std::int32_t week_of(Second moment) {
  const sys_days day{days{day_of(moment)}};
  const sys_days thursday = day - (std::chrono::weekday{day} - std::chrono::Monday) + days{3};
  const std::chrono::year year = year_month_day{thursday}.year();
  const auto since_new_year = (thursday - sys_days{year / std::chrono::January / 1}).count();
  return static_cast<int>(year) * 100 + static_cast<std::int32_t>(since_new_year / 7) + 1;
}

}  // namespace standpoint
