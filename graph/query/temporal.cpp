// SPDX-License-Identifier: Apache-2.0
#include "graph/query/temporal.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace standpoint::query {
namespace {

using standpoint::Day;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kLastYear = 9999;
constexpr std::int64_t kNanosecondsOfSecond = 1'000'000'000;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kSecondsOfMonth = 2'629'746;  // 30.436875 days

bool is_year(std::int64_t year) { return year >= 0 && year <= kLastYear; }

year_month_day as_date(const CalendarDay& d) {
  return year_month_day{std::chrono::year{static_cast<int>(d.year)}, std::chrono::month{static_cast<unsigned>(d.month)},
                        std::chrono::day{static_cast<unsigned>(d.day)}};
}

Day number_of(const CalendarDay& d) { return static_cast<Day>(sys_days{as_date(d)}.time_since_epoch().count()); }

Day first_of(std::int64_t year, std::int64_t month) { return number_of({year, month, 1}); }

std::int64_t last_of_month(std::int64_t year, std::int64_t month) {
  const std::chrono::year_month_day_last last{std::chrono::year{static_cast<int>(year)} /
                                              std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last};
  return static_cast<unsigned>(last.day());
}

// 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday.
std::int64_t day_of_week(std::int64_t day) { return ((day + 3) % 7 + 7) % 7 + 1; }

// The Monday of week 1.
std::int64_t first_monday(std::int64_t year) {
  const std::int64_t fourth = number_of({year, 1, 4});
  return fourth - (day_of_week(fourth) - 1);
}

std::optional<Day> within_years(std::int64_t day) {
  static const Day first = number_of({0, 1, 1});
  static const Day last = number_of({kLastYear, 12, 31});
  if (day < first || day > last) return std::nullopt;
  return static_cast<Day>(day);
}

template <class T>
bool added(std::int64_t a, std::int64_t b, T& sum) {
  return !__builtin_add_overflow(a, b, &sum);
}

std::optional<std::int64_t> whole(long double number) {
  constexpr long double kLimit = 9'223'372'036'854'775'807.0L;
  if (!(std::fabs(number) < kLimit)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

// Puts the nanoseconds between 0 and one second.
std::optional<Duration> settled(std::int64_t months, std::int64_t day_count, std::int64_t seconds,
                                std::int64_t nanoseconds) {
  std::int64_t carry = nanoseconds / kNanosecondsOfSecond;
  std::int64_t rest = nanoseconds % kNanosecondsOfSecond;
  if (rest < 0) {
    rest += kNanosecondsOfSecond;
    --carry;
  }
  if (!added(seconds, carry, seconds)) return std::nullopt;
  return Duration{months, day_count, seconds, static_cast<std::int32_t>(rest)};
}

// Adds seconds that may be broken to a duration of months and days.
std::optional<Duration> with_seconds(std::int64_t months, std::int64_t day_count, long double seconds,
                                     long double nanoseconds) {
  const long double whole_seconds = std::trunc(seconds);
  const auto second_count = whole(whole_seconds);
  const auto nanosecond_count =
      whole(std::nearbyint((seconds - whole_seconds) * static_cast<long double>(kNanosecondsOfSecond) + nanoseconds));
  if (!second_count || !nanosecond_count) return std::nullopt;
  return settled(months, day_count, *second_count, *nanosecond_count);
}

DurationParts parts_of(const Duration& d) {
  return {static_cast<long double>(d.months), static_cast<long double>(d.days), static_cast<long double>(d.seconds),
          static_cast<long double>(d.nanoseconds)};
}

}  // namespace

std::optional<Day> day_of(const CalendarDay& d) {
  if (!is_year(d.year) || d.month < 1 || d.month > 12 || d.day < 1 || d.day > last_of_month(d.year, d.month))
    return std::nullopt;
  return number_of(d);
}

std::optional<Day> day_of(const WeekDay& d) {
  if (!is_year(d.year) || d.week < 1 || d.week > 53 || d.day < 1 || d.day > 7) return std::nullopt;
  const std::int64_t monday = first_monday(d.year) + (d.week - 1) * 7;
  if (monday >= first_monday(d.year + 1)) return std::nullopt;
  return within_years(monday + d.day - 1);
}

std::optional<Day> day_of_ordinal(std::int64_t year, std::int64_t ordinal) {
  if (!is_year(year) || ordinal < 1 || ordinal > first_of(year + 1, 1) - first_of(year, 1)) return std::nullopt;
  return static_cast<Day>(first_of(year, 1) + ordinal - 1);
}

std::optional<Day> day_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t ordinal) {
  if (!is_year(year) || quarter < 1 || quarter > 4 || ordinal < 1) return std::nullopt;
  const Day first = first_of(year, quarter * 3 - 2);
  const Day next = quarter == 4 ? first_of(year + 1, 1) : first_of(year, quarter * 3 + 1);
  if (ordinal > next - first) return std::nullopt;
  return static_cast<Day>(first + ordinal - 1);
}

CalendarDay calendar_day(Day day) {
  const year_month_day date{sys_days{days{day}}};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

WeekDay week_day(Day day) {
  const std::int64_t thursday = day - day_of_week(day) + 4;
  const std::int64_t year = calendar_day(static_cast<Day>(thursday)).year;
  return {year, (thursday - first_monday(year)) / 7 + 1, day_of_week(day)};
}

std::int64_t ordinal_day(Day day) { return day - first_of(calendar_day(day).year, 1) + 1; }

std::int64_t ordinal_of_quarter(Day day) {
  const CalendarDay d = calendar_day(day);
  return day - first_of(d.year, quarter_of(d.month) * 3 - 2) + 1;
}

std::optional<Duration> duration_of(const DurationParts& p) {
  const long double months = std::trunc(p.months);
  const long double seconds_of_month = (p.months - months) * static_cast<long double>(kSecondsOfMonth);
  const long double days_of_month = std::trunc(seconds_of_month / static_cast<long double>(kSecondsOfDay));
  const long double day_count = std::trunc(p.days);
  const long double seconds = p.seconds + seconds_of_month - days_of_month * static_cast<long double>(kSecondsOfDay) +
                              (p.days - day_count) * static_cast<long double>(kSecondsOfDay);
  const auto whole_months = whole(months);
  const auto whole_days = whole(day_count + days_of_month);
  if (!whole_months || !whole_days) return std::nullopt;
  return with_seconds(*whole_months, *whole_days, seconds, p.nanoseconds);
}

std::optional<Duration> sum_of(const Duration& a, const Duration& b) {
  std::int64_t months = 0;
  std::int64_t day_count = 0;
  std::int64_t seconds = 0;
  if (!added(a.months, b.months, months) || !added(a.days, b.days, day_count) || !added(a.seconds, b.seconds, seconds))
    return std::nullopt;
  return settled(months, day_count, seconds, std::int64_t{a.nanoseconds} + b.nanoseconds);
}

std::optional<Duration> negative_of(const Duration& d) {
  if (std::min({d.months, d.days, d.seconds}) == INT64_MIN) return std::nullopt;
  return settled(-d.months, -d.days, -d.seconds, -std::int64_t{d.nanoseconds});
}

std::optional<Duration> scaled(const Duration& d, double factor) {
  const DurationParts p = parts_of(d);
  return duration_of({p.months * factor, p.days * factor, p.seconds * factor, p.nanoseconds * factor});
}

std::optional<Duration> divided(const Duration& d, double divisor) {
  const DurationParts p = parts_of(d);
  return duration_of({p.months / divisor, p.days / divisor, p.seconds / divisor, p.nanoseconds / divisor});
}

std::optional<Day> moved(Day day, const Duration& d) {
  constexpr std::int64_t kMostMonths = 12 * (kLastYear + 1);
  constexpr std::int64_t kMostDays = 366 * (kLastYear + 1);
  const std::int64_t days_of_seconds = d.seconds / kSecondsOfDay;
  const auto beyond = [](std::int64_t amount, std::int64_t limit) { return amount > limit || amount < -limit; };
  if (beyond(d.months, kMostMonths) || beyond(d.days, kMostDays) || beyond(days_of_seconds, kMostDays))
    return std::nullopt;
  CalendarDay date = calendar_day(day);
  const std::int64_t month = date.year * 12 + date.month - 1 + d.months;
  if (month < 0 || !is_year(month / 12)) return std::nullopt;
  date.year = month / 12;
  date.month = month % 12 + 1;
  date.day = std::min(date.day, last_of_month(date.year, date.month));
  return within_years(number_of(date) + d.days + days_of_seconds);
}

Duration time_between(Day from, Day to) {
  const CalendarDay a = calendar_day(from);
  const CalendarDay b = calendar_day(to);
  std::int64_t months = (b.year - a.year) * 12 + (b.month - a.month);
  if (from <= to && b.day < a.day) --months;
  if (from > to && b.day > a.day) ++months;
  const Day near = moved(from, Duration{months, 0, 0, 0}).value_or(from);
  return {months, to - near, 0, 0};
}

std::optional<std::int64_t> component_of(Day day, std::string_view name) {
  const CalendarDay date = calendar_day(day);
  if (name == "year") return date.year;
  if (name == "month") return date.month;
  if (name == "day") return date.day;
  if (name == "quarter") return quarter_of(date.month);
  if (name == "week") return week_day(day).week;
  if (name == "weekYear") return week_day(day).year;
  if (name == "weekDay" || name == "dayOfWeek") return day_of_week(day);
  if (name == "ordinalDay") return ordinal_day(day);
  if (name == "dayOfQuarter") return ordinal_of_quarter(day);
  return std::nullopt;
}

std::optional<std::int64_t> component_of(const Duration& d, std::string_view name) {
  struct Unit {
    std::string_view name;
    std::int64_t value;
  };
  const auto fine = [&d](std::int64_t per_second) {
    const std::int64_t part = d.nanoseconds / (kNanosecondsOfSecond / per_second);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(d.seconds) * static_cast<std::uint64_t>(per_second) +
                                     static_cast<std::uint64_t>(part));
  };
  const std::array units = {Unit{"years", d.months / 12},
                            Unit{"quarters", d.months / 3},
                            Unit{"months", d.months},
                            Unit{"weeks", d.days / 7},
                            Unit{"days", d.days},
                            Unit{"hours", d.seconds / 3'600},
                            Unit{"minutes", d.seconds / 60},
                            Unit{"seconds", d.seconds},
                            Unit{"milliseconds", fine(1'000)},
                            Unit{"microseconds", fine(1'000'000)},
                            Unit{"nanoseconds", fine(kNanosecondsOfSecond)},
                            Unit{"quartersOfYear", d.months % 12 / 3},
                            Unit{"monthsOfYear", d.months % 12},
                            Unit{"monthsOfQuarter", d.months % 3},
                            Unit{"daysOfWeek", d.days % 7},
                            Unit{"minutesOfHour", d.seconds / 60 % 60},
                            Unit{"secondsOfMinute", d.seconds % 60},
                            Unit{"millisecondsOfSecond", d.nanoseconds / 1'000'000},
                            Unit{"microsecondsOfSecond", d.nanoseconds / 1'000},
                            Unit{"nanosecondsOfSecond", d.nanoseconds}};
  const auto found = std::ranges::find(units, name, &Unit::name);
  return found == units.end() ? std::nullopt : std::optional(found->value);
}

}  // namespace standpoint::query
