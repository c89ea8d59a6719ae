#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dates as sources give them: EDTF (ISO 8601-2:2019) level 0 and the parts of level 1 that MODEL 2.3 names, each kept
// as the interval of days that it may mean.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/model/ids.hpp"

namespace standpoint {

// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::int32_t;
inline constexpr Day kBeginningOfTime = INT32_MIN;  // an open start
inline constexpr Day kEndOfTime = INT32_MAX;        // an open end

// The days [earliest, latest] that a date may mean. A default-made Date means "no date given".
struct Date {
  Day earliest = 0;
  Day latest = -1;
  bool uncertain : 1 = false;       // `?`: never makes an order certain
  std::uint32_t spelling : 31 = 0;  // see text()

  bool given() const { return earliest <= latest; }

  // As the author wrote it; invalid for a date that was worked out.
  NameId text() const { return spelling == 0 ? NameId{} : NameId{spelling - 1U}; }
  void set_text(NameId name) { spelling = (name.value + 1) & 0x7FFF'FFFFU; }
};

// A date or interval, or why it is none. `impossible` tells an interval that ends before it begins from a bad spelling.
struct ParsedDate {
  std::optional<Date> date;
  std::string problem;  // what is wrong, when there is no date
  bool impossible = false;
};

// Reads `2020`, `2020-10`, `2020-10-08`, seasons `2019-21` (spring) to `2019-24` (winter, which ends in the next year's
// February), each with `?`, `~` (widens by one unit of its last part on both sides) or `%` (both), and intervals
// `a/b`, `a/..`, `../b`. Years 1000 to 2999. O(length).
ParsedDate parse_date(std::string_view text);

// True where every day of a lies before every day of b and neither is uncertain.
bool certainly_before(const Date& a, const Date& b);

// True where a beginning may lie later than another: by the latest day, then the earliest; of the same days, one with
// `?` after one without. One that is not given may lie anywhere, and is later than any other.
bool is_later(const Date& a, const Date& b);

// True where some day may belong to both.
bool may_overlap(const Date& a, const Date& b);

// The time from the start of one date to the end of another; an absent side is open.
Date span_between(const Date& since, const Date& until);

// The shortest time that holds both; one that is not given may be any time.
Date hull_of(const Date& a, const Date& b);

// `2020-10-08`, or an empty string for an open end.
std::string iso_day(Day day);

}  // namespace standpoint
