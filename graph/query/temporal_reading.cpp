// SPDX-License-Identifier: Apache-2.0
// Dates and durations from their texts (ISO 8601).
#include <array>

#include "graph/query/temporal.hpp"

namespace standpoint::query {
namespace {

using standpoint::Day;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes texts apart from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    return count;
  }

  // Exactly so many digits; nothing, and nothing is taken, where they are not there.
  std::optional<std::int64_t> number(std::size_t digits) {
    if (digits_ahead() < digits) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : rest_.substr(0, digits)) value = value * 10 + (c - '0');
    rest_.remove_prefix(digits);
    return value;
  }

  // `-1.5`, `2,25`; at most 18 digits on each side, exact to the last bit of a long double.
  std::optional<long double> amount() {
    const bool negative = take('-');
    if (!negative) take('+');
    const std::size_t before = digits_ahead();
    if (before == 0 || before > 18) return std::nullopt;
    auto value = static_cast<long double>(*number(before));
    if (take('.') || take(',')) {
      const std::size_t after = digits_ahead();
      if (after == 0 || after > 18) return std::nullopt;
      long double scale = 1;
      for (std::size_t i = 0; i < after; ++i) scale *= 10;
      value += static_cast<long double>(*number(after)) / scale;
    }
    return negative ? -value : value;
  }

 private:
  std::string_view rest_;
};

// `W30`, `W30-2`, `W302` after the year and, in the form with dashes, the first dash.
std::optional<Day> week_form(Reader& in, std::int64_t year, bool dashes) {
  const auto week = in.number(2);
  if (!week) return std::nullopt;
  if (in.at_end()) return day_of(WeekDay{year, *week, 1});
  if (dashes && !in.take('-')) return std::nullopt;
  const auto day = in.number(1);
  if (!day || !in.at_end()) return std::nullopt;
  return day_of(WeekDay{year, *week, *day});
}

// `202`, `07`, `07-21`, `0721` after the year: told apart by the number of digits.
std::optional<Day> day_form(Reader& in, std::int64_t year, bool dashes) {
  if (in.digits_ahead() == 3) {
    const auto ordinal = in.number(3);
    return in.at_end() ? day_of_ordinal(year, *ordinal) : std::nullopt;
  }
  const auto month = in.number(2);
  if (!month) return std::nullopt;
  if (in.at_end()) return day_of(CalendarDay{year, *month, 1});
  if (dashes && !in.take('-')) return std::nullopt;
  const auto day = in.number(2);
  if (!day || !in.at_end()) return std::nullopt;
  return day_of(CalendarDay{year, *month, *day});
}

// Where one part of a duration goes, and how much of it one is.
struct Designator {
  char letter;
  bool time;  // after T
  long double DurationParts::*part;
  long double factor;
};

constexpr std::array kDesignators = {
    Designator{'Y', false, &DurationParts::months, 12},   Designator{'M', false, &DurationParts::months, 1},
    Designator{'W', false, &DurationParts::days, 7},      Designator{'D', false, &DurationParts::days, 1},
    Designator{'H', true, &DurationParts::seconds, 3600}, Designator{'M', true, &DurationParts::seconds, 60},
    Designator{'S', true, &DurationParts::seconds, 1},
};

// `1Y2M3DT4H` after the P.
std::optional<Duration> designated(Reader in) {
  DurationParts parts;
  bool time = false;
  bool any = false;
  std::size_t next = 0;
  while (!in.at_end()) {
    if (!time && in.take('T')) {
      time = true;
      any = false;  // something must follow
    }
    const auto amount = in.amount();
    if (!amount) return std::nullopt;
    while (next < kDesignators.size() && (kDesignators[next].time != time || !in.take(kDesignators[next].letter)))
      ++next;
    if (next == kDesignators.size()) return std::nullopt;
    parts.*kDesignators[next].part += *amount * kDesignators[next].factor;
    any = true;
    ++next;
  }
  return any ? duration_of(parts) : std::nullopt;
}

// `2012-02-02T14:37:21.545` after the P.
std::optional<Duration> dated(Reader in) {
  const auto years = in.number(4);
  if (!years || !in.take('-')) return std::nullopt;
  const auto months = in.number(2);
  if (!months || !in.take('-')) return std::nullopt;
  const auto days = in.number(2);
  if (!days || !in.take('T')) return std::nullopt;
  const auto hours = in.number(2);
  if (!hours || !in.take(':')) return std::nullopt;
  const auto minutes = in.number(2);
  if (!minutes || !in.take(':')) return std::nullopt;
  const auto seconds = in.amount();
  if (!seconds || !in.at_end()) return std::nullopt;
  return duration_of({static_cast<long double>(*years * 12 + *months), static_cast<long double>(*days),
                      static_cast<long double>(*hours * 3600 + *minutes * 60) + *seconds, 0});
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  Reader in(text);
  const auto year = in.number(4);
  if (!year) return std::nullopt;
  if (in.at_end()) return day_of(CalendarDay{*year, 1, 1});
  const bool dashes = in.take('-');
  return in.take('W') ? week_form(in, *year, dashes) : day_form(in, *year, dashes);
}

std::optional<Duration> parse_duration(std::string_view text) {
  Reader in(text);
  const bool negative = in.take('-');
  if (!in.take('P')) return std::nullopt;
  auto duration = designated(in);
  if (!duration) duration = dated(in);
  return duration && negative ? negative_of(*duration) : duration;
}

}  // namespace standpoint::query
