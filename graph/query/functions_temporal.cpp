// SPDX-License-Identifier: Apache-2.0
// Functions that make dates and durations.
#include <fmt/format.h>

#include <algorithm>

#include "graph/query/function_families.hpp"
#include "graph/query/temporal.hpp"

namespace standpoint::query {
namespace {

using standpoint::Day;

Value not_a_date(Evaluation& evaluation, std::string_view text) {
  return bad_argument(evaluation, "InvalidArgumentValue", fmt::format("'{}' is not a date", text),
                      "write it as 2015-07-21, 2015-07, 2015-W30-2 or 2015-202; edtf() reads '2019-21', '2019?' and "
                      "intervals");
}

// A date to be: the parts that a map names, and the day that gives the others.
class DateParts {
 public:
  DateParts(Evaluation& evaluation, const MapEntries& entries, std::optional<Day> base)
      : evaluation_(evaluation), entries_(entries), base_(base) {}

  // The date; null, with the failure set, where there is none.
  Value date() {
    if (!known()) return {};
    const auto day = has("week") || (has("dayOfWeek") && base_) ? by_week()
                     : has("ordinalDay")                        ? by_ordinal()
                     : has("quarter") || has("dayOfQuarter")    ? by_quarter()
                                                                : by_month();
    if (day) return Value::date(*day);
    return bad_argument(evaluation_, "InvalidArgumentValue", "there is no such date",
                        "give year, month and day; or year, week and dayOfWeek; or year and ordinalDay; or year, "
                        "quarter and dayOfQuarter");
  }

 private:
  // Whether only parts of dates are named, all of them integers, of one way to write a date; fails if not.
  bool known() {
    static constexpr std::string_view kParts[] = {"year",      "month",      "day",     "week",
                                                  "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter"};
    for (const auto& [key, value] : entries_) {
      if (key == "date") continue;
      if (std::ranges::find(kParts, key) == std::end(kParts)) {
        bad_argument(evaluation_, "InvalidArgumentValue", fmt::format("a date has no part '{}'", key));
        return false;
      }
      if (!value.is(ValueKind::integer)) {
        wrong_kind(evaluation_, fmt::format("an integer as the {} of a date", key), value);
        return false;
      }
    }
    if (base_ || has("year")) return true;
    bad_argument(evaluation_, "InvalidArgumentValue", "a date needs a year");
    return false;
  }

  bool has(std::string_view part) const {
    return std::ranges::any_of(entries_, [&](const auto& entry) { return entry.first == part; });
  }

  // Only these parts beside the year; in any other mixture there is no such date.
  bool only(std::string_view a, std::string_view b) const {
    return std::ranges::all_of(entries_, [&](const auto& entry) {
      return entry.first == "date" || entry.first == "year" || entry.first == a || entry.first == b;
    });
  }

  std::int64_t part(std::string_view name, std::int64_t otherwise) const {
    const auto found = std::ranges::find_if(entries_, [&](const auto& entry) { return entry.first == name; });
    return found == entries_.end() ? otherwise : found->second.as_integer();
  }

  std::optional<Day> by_week() const {
    const WeekDay base = base_ ? week_day(*base_) : WeekDay{};
    if (!only("week", "dayOfWeek")) return std::nullopt;
    return day_of(WeekDay{part("year", base.year), part("week", base.week), part("dayOfWeek", base.day)});
  }

  std::optional<Day> by_ordinal() const {
    if (!only("ordinalDay", "ordinalDay")) return std::nullopt;
    return day_of_ordinal(part("year", base_ ? calendar_day(*base_).year : 0), part("ordinalDay", 1));
  }

  std::optional<Day> by_quarter() const {
    const CalendarDay base = base_ ? calendar_day(*base_) : CalendarDay{};
    if (!only("quarter", "dayOfQuarter") || (!base_ && !has("quarter"))) return std::nullopt;
    return day_of_quarter(part("year", base.year), part("quarter", quarter_of(base.month)),
                          part("dayOfQuarter", base_ ? ordinal_of_quarter(*base_) : 1));
  }

  std::optional<Day> by_month() const {
    const CalendarDay base = base_ ? calendar_day(*base_) : CalendarDay{};
    if (!only("month", "day") || (!base_ && has("day") && !has("month"))) return std::nullopt;
    return day_of(CalendarDay{part("year", base.year), part("month", base.month), part("day", base.day)});
  }

  Evaluation& evaluation_;
  const MapEntries& entries_;
  std::optional<Day> base_;
};

Value date_of_map(Evaluation& evaluation, const MapEntries& entries) {
  const auto base = std::ranges::find_if(entries, [](const auto& entry) { return entry.first == "date"; });
  if (base == entries.end()) return DateParts(evaluation, entries, std::nullopt).date();
  if (base->second.is_null()) return {};
  if (!base->second.is(ValueKind::date)) return wrong_kind(evaluation, "a date as `date`", base->second);
  return DateParts(evaluation, entries, base->second.as_date()).date();
}

Value date(Evaluation& evaluation, Arguments arguments) {
  if (arguments.empty())
    return bad_argument(evaluation, "InvalidArgumentValue",
                        "date() without an argument would be today, and the answer another one tomorrow",
                        "pass today's date as a parameter: date($today)");
  const Value& v = arguments[0];
  switch (v.kind()) {
    case ValueKind::date: return v;
    case ValueKind::map: return date_of_map(evaluation, v.as_map());
    case ValueKind::string: {
      const auto day = parse_day(v.as_string());
      return day ? Value::date(*day) : not_a_date(evaluation, v.as_string());
    }
    default: return wrong_kind(evaluation, "date() of a string, map or date", v);
  }
}

// The first day of the unit that a day lies in; nothing for no unit.
std::optional<Day> truncated(std::string_view unit, Day day) {
  const CalendarDay d = calendar_day(day);
  if (unit == "millennium") return day_of(CalendarDay{d.year / 1000 * 1000, 1, 1});
  if (unit == "century") return day_of(CalendarDay{d.year / 100 * 100, 1, 1});
  if (unit == "decade") return day_of(CalendarDay{d.year / 10 * 10, 1, 1});
  if (unit == "year") return day_of(CalendarDay{d.year, 1, 1});
  if (unit == "weekYear") return day_of(WeekDay{week_day(day).year, 1, 1});
  if (unit == "quarter") return day_of_quarter(d.year, quarter_of(d.month), 1);
  if (unit == "month") return day_of(CalendarDay{d.year, d.month, 1});
  if (unit == "week") return day_of(WeekDay{week_day(day).year, week_day(day).week, 1});
  return unit == "day" ? std::optional(day) : std::nullopt;
}

Value date_truncate(Evaluation& evaluation, Arguments arguments) {
  if (!arguments[0].is(ValueKind::string)) return wrong_kind(evaluation, "a unit as a string", arguments[0]);
  if (!arguments[1].is(ValueKind::date)) return wrong_kind(evaluation, "a date to truncate", arguments[1]);
  const auto day = truncated(arguments[0].as_string(), arguments[1].as_date());
  if (!day)
    return bad_argument(evaluation, "InvalidArgumentValue",
                        fmt::format("a date cannot be truncated to '{}'", arguments[0].as_string()),
                        "one of millennium, century, decade, year, weekYear, quarter, month, week, day");
  if (arguments.size() < 3) return Value::date(*day);
  if (!arguments[2].is(ValueKind::map)) return wrong_kind(evaluation, "a map of the parts to set", arguments[2]);
  return DateParts(evaluation, arguments[2].as_map(), *day).date();
}

// Where a part of a duration's map goes, and how much of it one is.
struct Unit {
  std::string_view name;
  long double DurationParts::*part;
  long double factor;
};

constexpr Unit kUnits[] = {
    {"years", &DurationParts::months, 12},
    {"quarters", &DurationParts::months, 3},
    {"months", &DurationParts::months, 1},
    {"weeks", &DurationParts::days, 7},
    {"days", &DurationParts::days, 1},
    {"hours", &DurationParts::seconds, 3'600},
    {"minutes", &DurationParts::seconds, 60},
    {"seconds", &DurationParts::seconds, 1},
    {"milliseconds", &DurationParts::nanoseconds, 1'000'000},
    {"microseconds", &DurationParts::nanoseconds, 1'000},
    {"nanoseconds", &DurationParts::nanoseconds, 1},
};

Value not_a_duration(Evaluation& evaluation, std::string message) {
  return bad_argument(evaluation, "InvalidArgumentValue", std::move(message),
                      "write it as 'P1Y2M3DT4H5M6S', or as a map of years, months, weeks, days, hours, minutes, "
                      "seconds and nanoseconds");
}

Value duration_of_map(Evaluation& evaluation, const MapEntries& entries) {
  DurationParts parts;
  for (const auto& [key, value] : entries) {
    const auto unit = std::ranges::find(kUnits, key, &Unit::name);
    if (unit == std::end(kUnits)) return not_a_duration(evaluation, fmt::format("a duration has no part '{}'", key));
    if (value.is_null()) return {};
    if (!value.is_number()) return wrong_kind(evaluation, fmt::format("a number of {}", key), value);
    const long double amount = value.is(ValueKind::integer) ? static_cast<long double>(value.as_integer())
                                                            : static_cast<long double>(value.as_real());
    parts.*unit->part += amount * unit->factor;
  }
  const auto duration = duration_of(parts);
  return duration ? Value::duration(evaluation.heap, *duration)
                  : not_a_duration(evaluation, "the duration is too long");
}

Value duration(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind()) {
    case ValueKind::duration: return v;
    case ValueKind::map: return duration_of_map(evaluation, v.as_map());
    case ValueKind::string: {
      const auto parsed = parse_duration(v.as_string());
      return parsed ? Value::duration(evaluation.heap, *parsed)
                    : not_a_duration(evaluation, fmt::format("'{}' is not a duration", v.as_string()));
    }
    default: return wrong_kind(evaluation, "duration() of a string, map or duration", v);
  }
}

Duration months_between(Day from, Day to) { return {time_between(from, to).months, 0, 0, 0}; }
Duration days_between(Day from, Day to) { return {0, std::int64_t{to} - from, 0, 0}; }
Duration seconds_between(Day from, Day to) { return {0, 0, (std::int64_t{to} - from) * 86'400, 0}; }

template <Duration (*between)(Day, Day)>
Value duration_between(Evaluation& evaluation, Arguments arguments) {
  for (const Value& v : arguments)
    if (!v.is(ValueKind::date)) return wrong_kind(evaluation, "two dates", v);
  return Value::duration(evaluation.heap, between(arguments[0].as_date(), arguments[1].as_date()));
}

constexpr StaticType kDuration = one_of(ValueKind::duration);
constexpr StaticType kDateLike = one_of(ValueKind::date, ValueKind::string, ValueKind::map);
constexpr StaticType kDurationLike = one_of(ValueKind::duration, ValueKind::string, ValueKind::map);

constexpr FunctionEntry of_dates(std::string_view name, std::string_view summary, FunctionCall call) {
  return function(name, summary, kTaking<kDate, kDate>, kDuration, call);
}

constexpr FunctionEntry kFunctions[] = {
    with_least(0, function("date", "date(value): of a string such as '2015-07-21', or a map of year, month, day, ...",
                           kTaking<kDateLike>, kDate, date)),
    with_least(2, function("date.truncate", "date.truncate(unit, date, parts): the first day of its unit, parts set",
                           kTaking<kString, kDate, kMap>, kDate, date_truncate)),
    function("duration", "duration(value): of a string such as 'P1Y2M3DT4H', or a map of years, months, days, ...",
             kTaking<kDurationLike>, kDuration, duration),
    of_dates("duration.between", "duration.between(from, to): whole months, then days from one date to the other",
             duration_between<time_between>),
    of_dates("duration.inDays", "duration.inDays(from, to): the days from one date to the other",
             duration_between<days_between>),
    of_dates("duration.inMonths", "duration.inMonths(from, to): the whole months from one date to the other",
             duration_between<months_between>),
    of_dates("duration.inSeconds", "duration.inSeconds(from, to): the seconds from one date to the other",
             duration_between<seconds_between>),
};

}  // namespace

std::span<const FunctionEntry> temporal_functions() { return kFunctions; }

}  // namespace standpoint::query
