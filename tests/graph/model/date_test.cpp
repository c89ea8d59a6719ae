// SPDX-License-Identifier: Apache-2.0
#include "graph/model/date.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <chrono>

using namespace standpoint;

namespace {

// `2020-01-01 2020-12-31`, with `?` where uncertain and `..` for an open end; the problem where there is no date.
std::string interval(std::string_view text) {
  const ParsedDate parsed = parse_date(text);
  if (!parsed.date) return parsed.impossible ? "impossible" : "bad";
  const auto day = [](Day d) { return iso_day(d).empty() ? std::string("..") : iso_day(d); };
  return day(parsed.date->earliest) + " " + day(parsed.date->latest) + (parsed.date->uncertain ? " ?" : "");
}

Date date(std::string_view text) { return *parse_date(text).date; }

}  // namespace

TEST_CASE("a year, a month and a day are the days that they cover") {
  CHECK(interval("2020") == "2020-01-01 2020-12-31");
  CHECK(interval("2020-10") == "2020-10-01 2020-10-31");
  CHECK(interval("2020-10-08") == "2020-10-08 2020-10-08");
  CHECK(interval("2021-02") == "2021-02-01 2021-02-28");
}

TEST_CASE("the twenty-ninth of February exists in leap years only") {
  CHECK(interval("2024-02") == "2024-02-01 2024-02-29");
  CHECK(interval("2024-02-29") == "2024-02-29 2024-02-29");
  CHECK(interval("2000-02-29") == "2000-02-29 2000-02-29");
  CHECK(interval("2023-02-29") == "bad");
  CHECK(interval("1900-02-29") == "bad");
}

TEST_CASE("seasons are three months from March on, and winter ends in the next year") {
  CHECK(interval("2019-21") == "2019-03-01 2019-05-31");
  CHECK(interval("2019-22") == "2019-06-01 2019-08-31");
  CHECK(interval("2019-23") == "2019-09-01 2019-11-30");
  CHECK(interval("2019-24") == "2019-12-01 2020-02-29");
  CHECK(interval("2019-20") == "bad");
  CHECK(interval("2019-25") == "bad");
  CHECK(interval("2019-22-01") == "bad");
}

TEST_CASE("an approximate date widens by one unit of its last part on both sides") {
  CHECK(interval("2020~") == "2019-01-01 2021-12-31");
  CHECK(interval("2020-01~") == "2019-12-01 2020-02-29");
  CHECK(interval("2020-03-01~") == "2020-02-29 2020-03-02");
  CHECK(interval("2019-22~") == "2019-03-01 2019-11-30");
  CHECK(interval("2019-24~") == "2019-09-01 2020-05-31");
}

TEST_CASE("an uncertain date keeps its days and is marked, and % is both") {
  CHECK(interval("2020?") == "2020-01-01 2020-12-31 ?");
  CHECK(interval("2020-10-08?") == "2020-10-08 2020-10-08 ?");
  CHECK(interval("2020-10%") == "2020-09-01 2020-11-30 ?");
  CHECK(interval("2020?~") == "bad");
  CHECK(interval("?") == "bad");
}

TEST_CASE("an interval goes from the first day of its start to the last of its end") {
  CHECK(interval("2019/2021-02") == "2019-01-01 2021-02-28");
  CHECK(interval("2020-10-08/2020-10-08") == "2020-10-08 2020-10-08");
  CHECK(interval("2021-02/..") == "2021-02-01 ..");
  CHECK(interval("../2020-07") == ".. 2020-07-31");
  CHECK(interval("2019?/2021~") == "2019-01-01 2022-12-31 ?");
  CHECK(interval("2020/2020-03") == "2020-01-01 2020-03-31");
}

TEST_CASE("an interval that ends before it begins is impossible, other spellings are bad") {
  CHECK(interval("2021/2019") == "impossible");
  CHECK(interval("2020-10-08/2020-10-07") == "impossible");
  for (const char* bad :
       {"../..", "/", "2020/", "/2020", "2020/2021/2022", "2020//2021", "../", "2020/..?", "5/1/2024"})
    CHECK(interval(bad) == "bad");
}

TEST_CASE("years go from 1000 to 2999") {
  CHECK(interval("1000") == "1000-01-01 1000-12-31");
  CHECK(interval("2999-12-31") == "2999-12-31 2999-12-31");
  CHECK(interval("2999-24") == "2999-12-01 3000-02-28");
  CHECK(interval("0999") == "bad");
  CHECK(interval("3000") == "bad");
  CHECK(interval("0000-00-00") == "bad");
}

TEST_CASE("other spellings of dates are refused with a reason") {
  for (const char* bad : {"",           " 2020",       "2020 ",      "20",          "202O",       "20201",
                          "2020-1",     "2020-001",    "2020-10-8",  "2020-10-080", "2020-13",    "2020-00",
                          "2020-10-00", "2020-10-32",  "2020-04-31", "2020/10/08",  "08-10-2020", "2020-10-08T12:00",
                          "yesterday",  "2020-10-08 ", "-2020",      "+2020",       "2020-",      "2020-10-",
                          "Y20200",     "20XX",        "2020-XX",    "1704412800"}) {
    INFO(bad);
    const ParsedDate parsed = parse_date(bad);
    CHECK_FALSE(parsed.date);
    CHECK_FALSE(parsed.problem.empty());
  }
}

TEST_CASE("before is certain only where the days do not meet and neither date is uncertain") {
  CHECK(certainly_before(date("2019"), date("2020-01")));
  CHECK_FALSE(certainly_before(date("2020"), date("2020-10")));
  CHECK_FALSE(certainly_before(date("2020-10"), date("2020-10")));
  CHECK_FALSE(certainly_before(date("2019?"), date("2021")));
  CHECK_FALSE(certainly_before(date("2019"), date("2021%")));
  CHECK_FALSE(certainly_before(date("2019~"), date("2020")));
  CHECK(certainly_before(date("../2019"), date("2020/..")));
  CHECK_FALSE(certainly_before(date("2019/.."), date("2030")));
  CHECK_FALSE(certainly_before(Date{}, date("2030")));
  CHECK_FALSE(certainly_before(date("2030"), Date{}));
}

TEST_CASE("dates may overlap where they share a day") {
  CHECK(may_overlap(date("2020"), date("2020-12-31/2022")));
  CHECK_FALSE(may_overlap(date("2020"), date("2021")));
  CHECK(may_overlap(date("2015/.."), date("2999")));
}

TEST_CASE("the span between two dates is open where one is absent") {
  const Date open = span_between(date("2019"), Date{});
  CHECK(iso_day(open.earliest) == "2019-01-01");
  CHECK(open.latest == kEndOfTime);
  const Date until = span_between(Date{}, date("2021?"));
  CHECK(until.earliest == kBeginningOfTime);
  CHECK(iso_day(until.latest) == "2021-12-31");
  CHECK(until.uncertain);
}

TEST_CASE("no date given is told from every date that is") {
  CHECK_FALSE(Date{}.given());
  CHECK(date("1970-01-01").given());
  CHECK(date("../1970").given());
}

TEST_CASE("every day of the calendar reads back as it was written") {
  using namespace std::chrono;
  for (sys_days day = sys_days{year{1000} / 1 / 1}; day <= sys_days{year{2999} / 12 / 31}; day += days{13}) {
    const auto number = static_cast<Day>(day.time_since_epoch().count());
    const ParsedDate parsed = parse_date(iso_day(number));
    if (!parsed.date || parsed.date->earliest != number || parsed.date->latest != number) FAIL(iso_day(number));
  }
  SUCCEED();
}

TEST_CASE("certainly before is never said of dates in both directions, nor of dates that may overlap") {
  CHECK(rc::check([] {
    const auto any_date = [] {
      const int year = *rc::gen::inRange(2018, 2022);
      const int month = *rc::gen::inRange(1, 13);
      const std::string mark = *rc::gen::element<std::string>("", "?", "~", "%");
      std::string text = std::to_string(year);
      if (*rc::gen::arbitrary<bool>()) text += (month < 10 ? "-0" : "-") + std::to_string(month);
      return *parse_date(text + mark).date;
    };
    const Date a = any_date();
    const Date b = any_date();
    RC_ASSERT(!(certainly_before(a, b) && certainly_before(b, a)));
    RC_ASSERT(!(certainly_before(a, b) && may_overlap(a, b)));
    if (!a.uncertain && !b.uncertain) RC_ASSERT(certainly_before(a, b) || certainly_before(b, a) || may_overlap(a, b));
  }));
}

TEST_CASE("no text makes the reader of dates fail") {
  CHECK(rc::check([](const std::string& text) {
    const ParsedDate parsed = parse_date(text);
    RC_ASSERT(parsed.date.has_value() == parsed.problem.empty());
    if (parsed.date) RC_ASSERT(parsed.date->given());
  }));
  CHECK(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(rc::gen::element('0', '1', '2', '9', '-', '/', '.', '~', '?', '%'));
    const ParsedDate parsed = parse_date(text);
    RC_ASSERT(parsed.date.has_value() == parsed.problem.empty());
  }));
}
