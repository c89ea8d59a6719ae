// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/time_axis.hpp"

#include <catch2/catch.hpp>

#include "render/diagram/composition.hpp"

using namespace standpoint;

namespace {

Day day(std::string_view iso) { return parse_date(iso).date->earliest; }

TimeAxis axis_of(const std::vector<std::string_view>& days, std::string_view language = "en", double width = 600) {
  std::vector<DayRange> used;
  used.reserve(days.size());
  for (const std::string_view iso : days) used.push_back({day(iso), day(iso)});
  return {used, width, language, {8.5, FontWeight::regular, 11}};
}

std::vector<std::string> labels(const std::vector<AxisSlot>& slots) {
  std::vector<std::string> out;
  out.reserve(slots.size());
  for (const AxisSlot& slot : slots) out.push_back(slot.label);
  return out;
}

}  // namespace

TEST_CASE("an axis is read in days, weeks, months, quarters, years or more years, by what it spans") {
  using Labels = std::vector<std::string>;
  CHECK(labels(axis_of({"2020-10-30", "2020-11-02"}).slots()) == Labels{"30", "31", "1", "2"});
  CHECK(labels(axis_of({"2020-10-30", "2020-11-02"}).headings()) == Labels{"October 2020", "November 2020"});
  CHECK(axis_of({"2020-10-01", "2020-12-20"}).slots()[1].label == "5–11");
  CHECK(labels(axis_of({"2020-10-01", "2021-03-20"}).slots()) == Labels{"Oct", "Nov", "Dec", "Jan", "Feb", "Mar"});
  CHECK(labels(axis_of({"2020-10-01", "2021-03-20"}, "fr").slots()).front() == "oct.");
  CHECK(labels(axis_of({"2019-10-01", "2022-03-20"}).slots()).front() == "Q4");
  CHECK(labels(axis_of({"2019-10-01", "2022-03-20"}, "fr").slots()).front() == "T4");
  CHECK(labels(axis_of({"2019-10-01", "2022-03-20"}).headings()) == Labels{"2019", "2020", "2021", "2022"});
  CHECK(labels(axis_of({"2008-10-01", "2022-03-20"}).slots()).front() == "2008");
  CHECK(labels(axis_of({"1908-10-01", "2022-03-20"}).slots()).front() == "1900–1919");
}

TEST_CASE("days lie in order from end to end of the axis, whatever it spans") {
  for (const std::string_view last : {"2000-01-01", "2000-01-09", "2000-03-01", "2001-01-01", "2005-01-01",
                                      "2040-01-01", "2400-01-01", "2999-12-31"}) {
    const TimeAxis axis = axis_of({"2000-01-01", last});
    CAPTURE(last);
    double before = -0.01;
    for (Day at = day("2000-01-01"); at <= day(last); at += 1 + (day(last) - day("2000-01-01")) / 50) {
      CHECK(axis.place_of(at) > before);
      before = axis.place_of(at);
    }
    CHECK(axis.place_of(day(last)) <= 600);
    CHECK(axis.slots().front().left == 0);
    CHECK(axis.slots().back().right == Approx(600));
    CHECK(axis.slots().size() <= 80);
    for (const AxisSlot& slot : axis.slots())
      CHECK(text_width(slot.label, Typesetting{}.note.size, FontWeight::bold) <= slot.right - slot.left);
  }
}

TEST_CASE("a long empty time is left out visibly, and what stays keeps its order") {
  const TimeAxis axis = axis_of({"1978-01-06", "2019-07-24", "2020-03-02", "2020-07-06", "2021-04-01"});
  REQUIRE(axis.breaks().size() == 1);
  CHECK(axis.place_of(day("1978-01-06")) < axis.breaks()[0].left);
  CHECK(axis.place_of(day("1990-01-01")) >= axis.breaks()[0].left);
  CHECK(axis.place_of(day("1990-01-01")) <= axis.breaks()[0].right);
  CHECK(axis.place_of(day("2019-07-24")) > axis.breaks()[0].right);
  CHECK(axis.place_of(day("2021-04-01")) - axis.place_of(day("2019-07-24")) > 300);
}

TEST_CASE("an empty time between few things, or of no more than two thirds, stays") {
  CHECK(axis_of({"1978-01-06", "2020-07-06", "2020-08-06"}).breaks().empty());
  CHECK(axis_of({"2019-01-06", "2019-02-06", "2019-03-06", "2019-07-06"}).breaks().empty());
}

TEST_CASE("an axis of nothing has no slots") {
  const TimeAxis axis({}, 600, "en", {});
  CHECK(axis.slots().empty());
  CHECK(axis.place_of(0) == 0);
}
