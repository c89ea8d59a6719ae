// SPDX-License-Identifier: Apache-2.0
#include "graph/query/temporal.hpp"

#include <catch2/catch.hpp>

#include "graph/query/value_text.hpp"
#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

namespace {

std::string day(std::string_view text) {
  const auto parsed = query::parse_day(text);
  return parsed ? iso_day(*parsed) : "none";
}

std::string duration(std::string_view text) {
  const auto parsed = query::parse_duration(text);
  return parsed ? query::duration_text(*parsed) : "none";
}

// date() of a map of these parts.
std::string date_of(std::initializer_list<std::pair<std::string, std::int64_t>> parts, std::string_view base = {}) {
  Evaluating given;
  query::MapEntries entries;
  for (const auto& [key, value] : parts) entries.emplace_back(key, number(value));
  if (!base.empty()) entries.emplace_back("date", given.date(base));
  return given.call("date", {given.map(std::move(entries))});
}

std::string truncated(std::string_view unit, std::string_view date, query::MapEntries parts = {}) {
  Evaluating given;
  return given.call("date.truncate", {text(unit), given.date(date), given.map(std::move(parts))});
}

std::string duration_of(std::initializer_list<std::pair<std::string, double>> parts) {
  Evaluating given;
  query::MapEntries entries;
  for (const auto& [key, value] : parts) entries.emplace_back(key, real(value));
  return given.call("duration", {given.map(std::move(entries))});
}

}  // namespace

TEST_CASE("Dates are read in all forms of ISO 8601") {
  for (const auto text : {"2015-07-21", "20150721", "2015-W30-2", "2015W302", "2015-202", "2015202"})
    CHECK(day(text) == "2015-07-21");
  CHECK(day("2015-07") == "2015-07-01");
  CHECK(day("201507") == "2015-07-01");
  CHECK(day("2015-W30") == "2015-07-20");
  CHECK(day("2015") == "2015-01-01");
  for (const auto text :
       {"", "15", "2015-13", "2015-02-29", "2015-W54", "2015-366", "2015-07-21x", "2015-0721", "2015-W30-8", "2019-21"})
    CHECK(day(text) == "none");
}

TEST_CASE("A week belongs to the year of its Thursday") {
  CHECK(date_of({{"year", 1816}, {"week", 1}}) == "1816-01-01");
  CHECK(date_of({{"year", 1817}, {"week", 1}}) == "1816-12-30");
  CHECK(date_of({{"year", 1818}, {"week", 53}}) == "1818-12-28");
  CHECK(date_of({{"year", 1819}, {"week", 53}}) == "ArgumentError InvalidArgumentValue");
  CHECK(date_of({{"year", 1817}, {"week", 1}, {"dayOfWeek", 2}}) == "1816-12-31");
  CHECK(date_of({{"week", 2}, {"dayOfWeek", 3}}, "1816-12-30") == "1817-01-08");
  CHECK(date_of({{"week", 2}}, "1816-12-31") == "1817-01-07");
  for (Day d = -400'000; d < 400'000; d += 37) {
    const query::WeekDay week = query::week_day(d);
    CHECK(query::day_of(week) == d);
  }
}

TEST_CASE("Dates are made of parts, and of another date where they are not given") {
  CHECK(date_of({{"year", 1984}, {"month", 10}, {"day", 11}}) == "1984-10-11");
  CHECK(date_of({{"year", 1984}, {"month", 10}}) == "1984-10-01");
  CHECK(date_of({{"year", 1984}, {"week", 10}, {"dayOfWeek", 3}}) == "1984-03-07");
  CHECK(date_of({{"year", 1984}, {"ordinalDay", 202}}) == "1984-07-20");
  CHECK(date_of({{"year", 1984}, {"quarter", 3}, {"dayOfQuarter", 45}}) == "1984-08-14");
  CHECK(date_of({{"year", 1984}, {"quarter", 3}}) == "1984-07-01");
  CHECK(date_of({{"day", 5}}, "1984-11-11") == "1984-11-05");
  CHECK(date_of({{"quarter", 3}}, "1984-11-11") == "1984-08-11");
  CHECK(date_of({{"month", 2}, {"day", 30}, {"year", 1984}}) == "ArgumentError InvalidArgumentValue");
  CHECK(date_of({{"year", 1984}, {"day", 5}}) == "ArgumentError InvalidArgumentValue");
  CHECK(date_of({{"month", 5}}) == "ArgumentError InvalidArgumentValue");
  CHECK(date_of({{"year", 1984}, {"hour", 5}}) == "ArgumentError InvalidArgumentValue");
  CHECK(date_of({{"year", 1984}, {"week", 5}, {"month", 5}}) == "ArgumentError InvalidArgumentValue");
}

TEST_CASE("Today is not told") {
  Evaluating given;
  CHECK(given.call("date", {}) == "ArgumentError InvalidArgumentValue");
  CHECK(given.call("timestamp", {}) == "unknown");
  CHECK(given.call("datetime", {}) == "unknown");
}

TEST_CASE("Dates are truncated to a unit, and parts set in it") {
  CHECK(truncated("millennium", "2017-10-11", {{"day", number(2)}}) == "2000-01-02");
  CHECK(truncated("century", "1984-10-11") == "1900-01-01");
  CHECK(truncated("decade", "1984-10-11") == "1980-01-01");
  CHECK(truncated("weekYear", "1984-02-01", {{"day", number(5)}}) == "1984-01-05");
  CHECK(truncated("weekYear", "1984-02-01") == "1984-01-02");
  CHECK(truncated("quarter", "1984-11-11", {{"day", number(2)}}) == "1984-10-02");
  CHECK(truncated("week", "1984-10-11", {{"dayOfWeek", number(2)}}) == "1984-10-09");
  CHECK(truncated("hour", "1984-10-11") == "ArgumentError InvalidArgumentValue");
}

TEST_CASE("Durations are read in the forms of ISO 8601") {
  CHECK(duration("P14DT16H12M") == "P14DT16H12M");
  CHECK(duration("P5M1.5D") == "P5M1DT12H");
  CHECK(duration("P0.75M") == "P22DT19H51M49.5S");
  CHECK(duration("PT0.75M") == "PT45S");
  CHECK(duration("P2.5W") == "P17DT12H");
  CHECK(duration("P12Y5M14DT16H12M70S") == "P12Y5M14DT16H13M10S");
  CHECK(duration("P2012-02-02T14:37:21.545") == "P2012Y2M2DT14H37M21.545S");
  CHECK(duration("-P1Y") == "P-1Y");
  CHECK(duration("PT-1.999S") == "PT-1.999S");
  for (const auto text : {"", "P", "PT", "1Y", "P1", "P1H", "P1DT", "P1M1Y", "P1Y1Y", "PT1S x", "P1.Y"})
    CHECK(duration(text) == "none");
}

TEST_CASE("Fractions of a duration's parts go down to the next smaller ones") {
  CHECK(duration_of({{"months", 0.75}}) == "P22DT19H51M49.5S");
  CHECK(duration_of({{"weeks", 2.5}}) == "P17DT12H");
  CHECK(duration_of({{"years", 12.5},
                     {"months", 5.5},
                     {"days", 14.5},
                     {"hours", 16.5},
                     {"minutes", 12.5},
                     {"seconds", 70.5},
                     {"nanoseconds", 3}}) == "P12Y11M29DT33H58M13.500000003S");
  CHECK(duration_of({{"seconds", -2}, {"milliseconds", 1}}) == "PT-1.999S");
  CHECK(duration_of({{"parsecs", 1}}) == "ArgumentError InvalidArgumentValue");
}

TEST_CASE("Between two dates there are whole months and days, whole days, or seconds") {
  Evaluating given;
  const auto between = [&](std::string_view function, std::string_view a, std::string_view b) {
    return given.call(function, {given.date(a), given.date(b)});
  };
  CHECK(between("duration.between", "1984-10-11", "2015-06-24") == "P30Y8M13D");
  CHECK(between("duration.between", "2015-06-24", "1984-10-11") == "P-30Y-8M-13D");
  CHECK(between("duration.between", "2020-01-31", "2020-03-01") == "P1M1D");
  CHECK(between("duration.inMonths", "1984-10-11", "2015-06-24") == "P30Y8M");
  CHECK(between("duration.inDays", "1984-10-11", "2015-06-24") == "P11213D");
  CHECK(between("duration.inSeconds", "2020-01-01", "2020-01-02") == "PT24H");
  for (Day from = -5'000; from < 5'000; from += 91)
    for (Day to = -5'000; to < 5'000; to += 67) CHECK(query::moved(from, query::time_between(from, to)) == to);
}

TEST_CASE("A duration tells its parts whole and within the larger one") {
  const query::Duration d = query::parse_duration("P1Y4M10DT1H1M1.111111111S").value();
  const auto part = [&](std::string_view name) { return query::component_of(d, name).value_or(-1); };
  CHECK(part("years") == 1);
  CHECK(part("quarters") == 5);
  CHECK(part("months") == 16);
  CHECK(part("weeks") == 1);
  CHECK(part("hours") == 1);
  CHECK(part("minutes") == 61);
  CHECK(part("seconds") == 3661);
  CHECK(part("milliseconds") == 3'661'111);
  CHECK(part("nanoseconds") == 3'661'111'111'111);
  CHECK(part("quartersOfYear") == 1);
  CHECK(part("monthsOfQuarter") == 1);
  CHECK(part("daysOfWeek") == 3);
  CHECK(part("microsecondsOfSecond") == 111'111);
  CHECK(part("eons") == -1);
}

TEST_CASE("Intervals tell their ends, and whether they may overlap or come before others") {
  Evaluating given;
  const Value spring = given.interval("2019-21");
  const Value open = given.interval("2019-05/..");
  CHECK(given.call("edtf", {text("2019-21")}) == "2019-21");
  CHECK(given.call("edtf", {text("21/2019")}) == "ArgumentError InvalidArgumentValue");
  CHECK(given.call("earliest", {spring}) == "2019-03-01");
  CHECK(given.call("latest", {spring}) == "2019-05-31");
  CHECK(given.call("latest", {open}) == "null");
  CHECK(given.call("latest", {given.date("2019-05-31")}) == "2019-05-31");
  CHECK(given.call("overlaps", {spring, open}) == "true");
  CHECK(given.call("overlaps", {spring, given.date("2019-06-01")}) == "false");
  CHECK(given.call("certainly_before", {spring, given.date("2019-06-01")}) == "true");
  CHECK(given.call("certainly_before", {spring, open}) == "false");
  CHECK(given.call("certainly_before", {given.interval("2018?"), open}) == "false");
  CHECK(given.call("possibly_before", {spring, open}) == "true");
  CHECK(given.call("possibly_before", {given.date("2020-01-01"), spring}) == "false");
  CHECK(given.call("overlaps", {spring, text("2019")}) == "TypeError InvalidArgumentValue");
}
