// SPDX-License-Identifier: Apache-2.0
#include "extract/import/csv_dates.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace standpoint {
namespace {

// Takes up to `most` digits from the front; nothing where there are none.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
  std::size_t digits = 0;
  int value = 0;
  while (digits < text.size() && digits < most && text[digits] >= '0' && text[digits] <= '9')
    value = value * 10 + (text[digits++] - '0');
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

struct Parts {
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  char separator = 0;
};

// Up to three numbers with one kind of separator.
Parts take_parts(std::string_view& text) {
  Parts parts;
  while (parts.count < 3) {
    const auto number = take_number(text, 4);
    if (!number) return {};
    parts.numbers[parts.count++] = *number;
    if (parts.count == 3 || text.empty()) break;
    const char next = text.front();
    if (next != '-' && next != '.' && next != '/') break;
    if (parts.separator != 0 && parts.separator != next) return {};
    parts.separator = next;
    text.remove_prefix(1);
  }
  return parts;
}

// `17:30`, `17:30:05`, with decimals of the second and a zone: seconds since midnight, UTC.
std::optional<std::int64_t> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  if (take(text, ':')) {
    const auto read = take_number(text, 2);
    if (!read || *read > 60) return std::nullopt;
    second = *read;
    if (take(text, '.')) take_number(text, 9);
  }
  std::int64_t seconds = std::int64_t{*hour} * 3600 + std::int64_t{*minute} * 60 + second;
  if (take(text, 'Z') || text.empty()) return seconds;
  const bool ahead = take(text, '+');
  if (!ahead && !take(text, '-')) return std::nullopt;
  const auto zone_hour = take_number(text, 2);
  take(text, ':');
  const int zone_minute = take_number(text, 2).value_or(0);
  if (!zone_hour || *zone_hour > 14 || zone_minute > 59) return std::nullopt;
  const std::int64_t offset = std::int64_t{*zone_hour} * 3600 + std::int64_t{zone_minute} * 60;
  return seconds + (ahead ? -offset : offset);
}

}  // namespace

std::optional<WrittenTime> read_time(std::string_view text, DateOrder order) {
  const Parts parts = take_parts(text);
  if (parts.count == 0) return std::nullopt;
  WrittenTime out;
  if (parts.count < 3) {
    const auto [year, month, day] = parts.numbers;
    const bool month_given = parts.count == 2;
    if (!text.empty() || year < 1000 || year > 2999 || (month_given && (month < 1 || month > 12))) return std::nullopt;
    out.date = month_given ? fmt::format("{:04}-{:02}", year, month) : fmt::format("{:04}", year);
    return out;
  }
  const auto& n = parts.numbers;
  const std::array<int, 3> ymd = order == DateOrder::ymd   ? std::array{n[0], n[1], n[2]}
                                 : order == DateOrder::dmy ? std::array{n[2], n[1], n[0]}
                                                           : std::array{n[2], n[0], n[1]};
  const std::chrono::year_month_day date{std::chrono::year{ymd[0]}, std::chrono::month{static_cast<unsigned>(ymd[1])},
                                         std::chrono::day{static_cast<unsigned>(ymd[2])}};
  if (!date.ok() || ymd[0] < 1000 || ymd[0] > 2999) return std::nullopt;
  std::int64_t seconds = std::int64_t{std::chrono::sys_days{date}.time_since_epoch().count()} * 86400;
  if (!text.empty()) {
    if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
    const auto time = take_time(text);
    if (!time || !text.empty()) return std::nullopt;
    seconds += *time;
    out.with_time = true;
  }
  out.seconds = seconds;
  return out;
}

Result<DateOrder> guess_date_order(const std::vector<std::string_view>& texts) {
  bool day_first = false;
  bool month_first = false;
  bool year_last = false;
  for (std::string_view text : texts) {
    const Parts parts = take_parts(text);
    if (parts.count < 3 || parts.numbers[0] > 31) continue;
    year_last = true;
    if (parts.separator == '.' || parts.numbers[0] > 12) day_first = true;
    if (parts.numbers[1] > 12) month_first = true;
  }
  if (!year_last) return DateOrder::ymd;
  if (day_first && !month_first) return DateOrder::dmy;
  if (month_first && !day_first) return DateOrder::mdy;
  return failure(day_first ? "dates name the day first in some rows and the month first in others"
                           : "dates could name the day or the month first",
                 "say which with --date-order dmy or --date-order mdy");
}

}  // namespace standpoint
