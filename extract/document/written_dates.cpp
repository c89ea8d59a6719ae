// SPDX-License-Identifier: Apache-2.0
#include "extract/document/written_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/model/date.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

struct MonthName {
  std::string_view name;  // folded: lower case, no accents
  int month;
};

constexpr MonthName kMonths[] = {
    {"janvier", 1},   {"january", 1},   {"janv", 1}, {"jan", 1},       {"fevrier", 2},   {"february", 2}, {"fevr", 2},
    {"fev", 2},       {"feb", 2},       {"mars", 3}, {"march", 3},     {"mar", 3},       {"avril", 4},    {"april", 4},
    {"avr", 4},       {"apr", 4},       {"mai", 5},  {"may", 5},       {"juin", 6},      {"june", 6},     {"jun", 6},
    {"juillet", 7},   {"july", 7},      {"juil", 7}, {"jul", 7},       {"aout", 8},      {"august", 8},   {"aug", 8},
    {"septembre", 9}, {"september", 9}, {"sept", 9}, {"sep", 9},       {"octobre", 10},  {"october", 10}, {"oct", 10},
    {"novembre", 11}, {"november", 11}, {"nov", 11}, {"decembre", 12}, {"december", 12}, {"dec", 12}};

constexpr std::size_t kLongestMonth = 16;  // bytes, with accents in either normal form

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Where the letters end that stand at `at`; a no-break space is none of them.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_letter(text[at])) {
    const std::string_view rest = text.substr(at, 3);
    if (rest.starts_with("\u00A0") || rest == "\u202F") break;
    ++at;
  }
  return at;
}

// A text read forward, a date's part at a time; each take_… moves on only when it finds what it is for.
class DateScanner {
 public:
  DateScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool next_is_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  // A number of `least` to `most` digits that no digit follows.
  std::optional<int> take_number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ < most) value = value * 10 + (text_[end++] - '0');
    if (end - at_ < least || (end < text_.size() && is_digit(text_[end]))) return std::nullopt;
    at_ = end;
    return value;
  }
  std::optional<int> take_year() { return take_number(4, 4); }
  bool take(char c) {
    const bool there = at_ < text_.size() && text_[at_] == c;
    if (there) ++at_;
    return there;
  }
  // `1er`, `3rd`.
  void take_ordinal() {
    for (const std::string_view ending : {"er", "ER", "st", "nd", "rd", "th"})
      if (text_.substr(at_).starts_with(ending)) {
        at_ += ending.size();
        return;
      }
  }
  // Spaces, no-break ones too.
  bool take_gap() {
    const std::size_t before = at_;
    while (at_ < text_.size() && at_ - before < kMostGap) {
      const Decoded c = decode_utf8(text_.substr(at_, 4));
      if (c.bytes == 0 || c.code_point == '\n' || !is_unicode_space(c.code_point)) break;
      at_ += c.bytes;
    }
    return at_ > before;
  }
  std::optional<int> take_month() {
    const std::size_t end = end_of_word(text_, at_);
    if (end == at_ || end - at_ > kLongestMonth) return std::nullopt;
    const std::string folded = fold_name(text_.substr(at_, end - at_));
    const auto* const found = std::find_if(std::begin(kMonths), std::end(kMonths),
                                           [&](const MonthName& month) { return month.name == folded; });
    if (found == std::end(kMonths)) return std::nullopt;
    at_ = end;
    return found->month;
  }

 private:
  static constexpr std::size_t kMostGap = 12;
  std::string_view text_;
  std::size_t at_;
};

std::optional<WrittenDate> dated(int year, int month, int day, std::size_t begin, std::size_t end) {
  WrittenDate out{
      day == 0 ? fmt::format("{:04}-{:02}", year, month) : fmt::format("{:04}-{:02}-{:02}", year, month, day), begin,
      end, false};
  if (month > 12 || !parse_date(out.edtf).date) return std::nullopt;
  return out;
}

// `2020-10-08`, `2020-10`, `2020/10/08`, `2020.10.08`.
std::optional<WrittenDate> year_first(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const auto year = scan.take_year();
  const char mark = scan.at() < text.size() ? text[scan.at()] : ' ';
  if (!year || (mark != '-' && mark != '/' && mark != '.') || !scan.take(mark)) return std::nullopt;
  const auto month = scan.take_number(1, 2);
  if (!month) return std::nullopt;
  const std::size_t behind_month = scan.at();
  if (scan.take(mark))
    if (const auto day = scan.take_number(1, 2)) return dated(*year, *month, *day, begin, scan.at());
  if (mark != '-' || behind_month - begin != 7) return std::nullopt;
  return dated(*year, *month, 0, begin, behind_month);
}

// `08/10/2020`, `8.10.2020`, `8-10-2020`.
std::optional<WrittenDate> in_figures(std::string_view text, std::size_t begin, bool month_first) {
  DateScanner scan(text, begin);
  const auto first = scan.take_number(1, 2);
  const char mark = scan.at() < text.size() ? text[scan.at()] : ' ';
  if (!first || (mark != '-' && mark != '/' && mark != '.') || !scan.take(mark)) return std::nullopt;
  const auto second = scan.take_number(1, 2);
  if (!second || !scan.take(mark)) return std::nullopt;
  const auto year = scan.take_year();
  if (!year) return std::nullopt;
  auto day_first = dated(*year, *second, *first, begin, scan.at());
  auto other = dated(*year, *first, *second, begin, scan.at());
  if (!day_first || !other) return day_first ? day_first : other;
  auto& chosen = month_first ? other : day_first;
  chosen->ambiguous = day_first->edtf != other->edtf;
  return chosen;
}

// `8 octobre 2020`, `1er mars 2021`, `3rd May, 2021`, `8 oct. 2020`.
std::optional<WrittenDate> day_and_name(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const auto day = scan.take_number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  scan.take_ordinal();
  const bool parted = scan.take_gap() || scan.take('-');
  const auto month = parted ? scan.take_month() : std::nullopt;
  if (!month) return std::nullopt;
  scan.take('.');
  scan.take(',');
  if (!scan.take_gap() && !scan.take('-')) return std::nullopt;
  const auto year = scan.take_year();
  return year ? dated(*year, *month, *day, begin, scan.at()) : std::nullopt;
}

// `May 3, 2021`, `mars 2021`.
std::optional<WrittenDate> name_first(std::string_view text, std::size_t begin) {
  DateScanner scan(text, begin);
  const auto month = scan.take_month();
  if (!month) return std::nullopt;
  scan.take('.');
  if (!scan.take_gap()) return std::nullopt;
  if (const auto year = scan.take_year()) return dated(*year, *month, 0, begin, scan.at());
  const auto day = scan.take_number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  scan.take_ordinal();
  scan.take(',');
  scan.take_gap();
  const auto year = scan.take_year();
  return year ? dated(*year, *month, *day, begin, scan.at()) : std::nullopt;
}

// Behind a number that begins no date, and behind a month that belongs to it: of `32 mai 2020` nothing is a date.
std::size_t behind_number(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  DateScanner scan(text, at);
  return scan.take_gap() && scan.take_month() ? scan.at() : at;
}

}  // namespace

std::optional<WrittenDate> find_written_date(std::string_view text, std::size_t from, bool month_first) {
  for (std::size_t at = from; at < text.size();) {
    std::optional<WrittenDate> found;
    if (is_digit(text[at])) {
      found = year_first(text, at);
      if (!found) found = in_figures(text, at, month_first);
      if (!found) found = day_and_name(text, at);
      if (!found) at = behind_number(text, at);
    } else if (is_letter(text[at])) {
      found = name_first(text, at);
      if (!found) at = std::max(end_of_word(text, at), at + 1);
    } else {
      ++at;
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace standpoint
