// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/framework_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kFormat =
    "a framework begins with 'p af N', then holds a line 'ATTACKER ATTACKED' per attack";

// Reads line by line, word by word, and knows where it is.
class FrameworkReader {
 public:
  FrameworkReader(std::string_view text, std::string_view name) : text_(text), name_(name) {}

  Result<ArgumentFramework> read() {
    std::optional<std::uint32_t> size;
    std::vector<Attack> attacks;
    while (next_line()) {
      skip_blanks();
      if (at_end() || rest().front() == '#') continue;
      if (!size) {
        auto header = read_header();
        if (!header) return tl::unexpected(header.error());
        size = *header;
      } else {
        auto attack = read_attack(*size);
        if (!attack) return tl::unexpected(attack.error());
        attacks.push_back(*attack);
      }
      skip_blanks();
      if (!at_end()) return fault("expected the end of the line, not", word(), "delete what follows");
    }
    if (!size)
      return failure(
          fmt::format("{}:{}:1: expected 'p af N', not the end of the file", name_, std::max<std::size_t>(line_, 1)),
          std::string(kFormat));
    return ArgumentFramework(*size, attacks);
  }

 private:
  bool next_line() {
    if (begin_ >= text_.size()) return false;
    const std::size_t end = std::min(text_.find('\n', begin_), text_.size());
    line_text_ = text_.substr(begin_, end - begin_);
    if (line_text_.ends_with('\r')) line_text_.remove_suffix(1);
    begin_ = end + 1;
    place_ = 0;
    ++line_;
    return true;
  }

  std::string_view rest() const { return line_text_.substr(place_); }
  bool at_end() const { return place_ == line_text_.size(); }
  static bool is_blank(char c) { return c == ' ' || c == '\t'; }
  void skip_blanks() {
    while (!at_end() && is_blank(line_text_[place_])) ++place_;
  }

  // The word here; empty at the end of the line.
  std::string_view word() const {
    std::size_t end = place_;
    while (end < line_text_.size() && !is_blank(line_text_[end])) ++end;
    return line_text_.substr(place_, end - place_);
  }

  tl::unexpected<Failure> fault(std::string_view expected, std::string_view found, std::string remedy) const {
    const std::string what = found.empty() ? "the end of the line" : "'" + escape_for_terminal(found, 40) + "'";
    return failure(fmt::format("{}:{}:{}: {} {}", name_, line_, place_ + 1, expected, what), std::move(remedy));
  }

  Result<std::uint32_t> read_header() {
    for (const std::string_view expected : {"p", "af"}) {
      skip_blanks();
      if (word() != expected)
        return fault(fmt::format("expected '{}' of 'p af N', not", expected), word(), std::string(kFormat));
      place_ += expected.size();
    }
    return read_number(0, kMostArguments, "expected the number of arguments, from 0 to", std::string(kFormat));
  }

  Result<Attack> read_attack(std::uint32_t size) {
    const auto from = read_number(1, size, "expected an argument from 1 to", std::string(kFormat));
    if (!from) return tl::unexpected(from.error());
    const auto to = read_number(1, size, "expected the argument attacked, from 1 to", std::string(kFormat));
    if (!to) return tl::unexpected(to.error());
    return Attack{*from - 1, *to - 1};
  }

  Result<std::uint32_t> read_number(std::uint32_t least, std::uint32_t most, std::string_view expected,
                                    std::string remedy) {
    skip_blanks();
    const std::string_view digits = word();
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || number < least ||
        number > most)
      return fault(fmt::format("{} {}, not", expected, most), digits, std::move(remedy));
    place_ += digits.size();
    return number;
  }

  std::string_view text_;
  std::string_view name_;
  std::string_view line_text_;
  std::size_t begin_ = 0;  // of the next line
  std::size_t place_ = 0;  // in this line
  std::size_t line_ = 0;
};

}  // namespace

Result<ArgumentFramework> read_framework(std::string_view text, std::string_view name) {
  return FrameworkReader(text, name).read();
}

}  // namespace standpoint
