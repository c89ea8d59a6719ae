#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dates and times of day as spreadsheets write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// In which order a date names year, month and day.
enum class DateOrder : std::uint8_t { ymd, dmy, mdy };

// A point of time as written: a day with or without a time of day, or only a month or year.
struct WrittenTime {
  std::optional<std::int64_t> seconds;  // since 1970-01-01 00:00 UTC, where a day is given
  std::string date;                     // `2020-10` or `2020`, where none is
  bool with_time = false;
};

// Reads `2020-10-08`, `2020-10-08 17:30:05`, `2020-10-08T17:30Z`, `08.10.2020`, `10/8/2020`, `2020-10`, `2020`; nothing
// for any other text. A zone behind the time is only taken where it is Z or an offset such as +01:00. O(length).
std::optional<WrittenTime> read_time(std::string_view text, DateOrder order);

// The order that fits all the texts: year first where they begin with one; day first where they are parted by points;
// else the one that a number above 12 decides. Failure: both would fit, or none. O(bytes).
Result<DateOrder> guess_date_order(const std::vector<std::string_view>& texts);

}  // namespace standpoint
