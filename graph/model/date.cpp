// SPDX-License-Identifier: Apache-2.0
#include "graph/model/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace standpoint {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

Day to_days(sys_days day) { return static_cast<Day>(day.time_since_epoch().count()); }

sys_days last_of_month(year_month ym) { return sys_days{ym / std::chrono::last}; }

// Exactly `digits` decimal digits at the start of `text`, which are taken off; nothing otherwise.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

ParsedDate problem(std::string text) { return {std::nullopt, std::move(text), false}; }

// What the date means to the day, before `~` widens it; the unit says by how much.
struct Stretch {
  sys_days first;
  sys_days last;
  enum class Unit { day, month, season, year } unit = Unit::day;
};

Stretch widened(const Stretch& s) {
  if (s.unit == Stretch::Unit::day) return {s.first - days{1}, s.last + days{1}, s.unit};
  const months step{s.unit == Stretch::Unit::month ? 1 : s.unit == Stretch::Unit::season ? 3 : 12};
  const year_month_day first{s.first};
  const year_month_day last{s.last};
  return {sys_days{(year_month{first.year(), first.month()} - step) / 1},
          last_of_month(year_month{last.year(), last.month()} + step), s.unit};
}

// Reads year, month or season, and day; sets `why` and returns nothing where they are no date.
std::optional<Stretch> take_stretch(std::string_view text, std::string& why) {
  const std::string_view whole = text;
  const auto year_number = take_number(text, 4);
  if (!year_number || (!text.empty() && text[0] != '-')) {
    why = fmt::format("'{}' is not a date: expected a year of four digits, as in 2020, 2020-10 or 2020-10-08", whole);
    return std::nullopt;
  }
  if (*year_number < kFirstYear || *year_number > kLastYear) {
    why = fmt::format("the year {} is outside {} to {}", whole.substr(0, 4), kFirstYear, kLastYear);
    return std::nullopt;
  }
  const year y{*year_number};
  if (text.empty()) return Stretch{sys_days{y / 1 / 1}, sys_days{y / 12 / 31}, Stretch::Unit::year};
  text.remove_prefix(1);
  const auto month_number = take_number(text, 2);
  if (!month_number || (!text.empty() && text[0] != '-')) {
    why = fmt::format("'{}' is not a date: expected a month of two digits after the year, as in {}-03", whole,
                      whole.substr(0, 4));
    return std::nullopt;
  }
  if (text.empty() && *month_number >= 21 && *month_number <= 24) {
    const year_month first = year_month{y, std::chrono::March} + months{3 * (*month_number - 21)};
    return Stretch{sys_days{first / 1}, last_of_month(first + months{2}), Stretch::Unit::season};
  }
  if (*month_number < 1 || *month_number > 12) {
    why = fmt::format("there is no month {:02}", *month_number);
    return std::nullopt;
  }
  const year_month ym{y, month{static_cast<unsigned>(*month_number)}};
  if (text.empty()) return Stretch{sys_days{ym / 1}, last_of_month(ym), Stretch::Unit::month};
  text.remove_prefix(1);
  const auto day_number = take_number(text, 2);
  if (!day_number || !text.empty()) {
    why = fmt::format("'{}' is not a date: expected a day of two digits and nothing after it, as in {}-08", whole,
                      whole.substr(0, 7));
    return std::nullopt;
  }
  const year_month_day ymd = ym / *day_number;
  if (!ymd.ok()) {
    why = fmt::format("{} has no day {:02}", whole.substr(0, 7), *day_number);
    return std::nullopt;
  }
  return Stretch{sys_days{ymd}, sys_days{ymd}, Stretch::Unit::day};
}

// One date without an interval's slash.
ParsedDate parse_single(std::string_view text) {
  bool uncertain = false;
  bool approximate = false;
  if (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) {
    uncertain = text.back() != '~';
    approximate = text.back() != '?';
    text.remove_suffix(1);
  }
  std::string why;
  auto stretch = take_stretch(text, why);
  if (!stretch) return problem(std::move(why));
  if (approximate) stretch = widened(*stretch);
  return {Date{to_days(stretch->first), to_days(stretch->last), uncertain, 0}, {}, false};
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return parse_single(text);
  const std::string_view from = text.substr(0, slash);
  const std::string_view to = text.substr(slash + 1);
  if (from == ".." && to == "..") return problem("an interval needs a date on one side at least");
  if (to.find('/') != std::string_view::npos)
    return problem(
        fmt::format("'{}' is not a date: expected 2020-10-08, or an interval of two dates with one '/'", text));
  Date whole{kBeginningOfTime, kEndOfTime, false, 0};
  for (const bool start : {true, false}) {
    const std::string_view side = start ? from : to;
    if (side == "..") continue;
    ParsedDate parsed = parse_single(side);
    if (!parsed.date) return parsed;
    whole.uncertain = whole.uncertain || parsed.date->uncertain;
    if (start)
      whole.earliest = parsed.date->earliest;
    else
      whole.latest = parsed.date->latest;
  }
  if (whole.earliest > whole.latest)
    return {std::nullopt, fmt::format("the interval '{}' ends before it begins", text), true};
  return {whole, {}, false};
}

bool is_later(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return !a.given() && b.given();
  return std::tuple(a.latest, a.earliest, bool{a.uncertain}) > std::tuple(b.latest, b.earliest, bool{b.uncertain});
}

bool certainly_before(const Date& a, const Date& b) {
  return a.given() && b.given() && !a.uncertain && !b.uncertain && a.latest < b.earliest;
}

bool may_overlap(const Date& a, const Date& b) { return a.earliest <= b.latest && b.earliest <= a.latest; }

Date span_between(const Date& since, const Date& until) {
  Date out{kBeginningOfTime, kEndOfTime, since.uncertain || until.uncertain, 0};
  if (since.given()) out.earliest = since.earliest;
  if (until.given()) out.latest = until.latest;
  return out;
}

Date hull_of(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return span_between({}, {});
  return {std::min(a.earliest, b.earliest), std::max(a.latest, b.latest), a.uncertain || b.uncertain, 0};
}

std::string iso_day(Day day) {
  if (day == kBeginningOfTime || day == kEndOfTime) return {};
  const year_month_day ymd{sys_days{days{day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

}  // namespace standpoint
