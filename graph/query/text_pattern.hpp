#pragma once
// SPDX-License-Identifier: Apache-2.0
// Regular expressions for `=~`: matched against a whole text in time that no expression and no text can blow up.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "graph/query/text_pattern_syntax.hpp"

namespace standpoint::query {

// Characters, `.`, `[a-z]`, `[^a-z]`, `\d \w \s` and their opposites, `\b`, `( )`, `(?: )`, `|`, `* + ? {2} {2,}
// {2,5}`,
// `^`, `$`; at the start `(?i)` (without regard to case) and `(?s)` (`.` takes line ends too). No references back, no
// looking around: what is not supported is refused. Steps of a nondeterministic automaton, all of its states at once
// (Thompson 1968). Not for use by several threads.
class TextPattern {
 public:
  // At most 5,000 states. O(length) of the expression with its repeats written out.
  static tl::expected<TextPattern, std::string> compile(std::string_view expression);

  // Whether the whole text matches. `go_on` is asked once in a million steps; nothing where it says no.
  // O(characters × states).
  std::optional<bool> matches(std::string_view text, const std::function<bool()>& go_on);

  const std::string& expression() const { return expression_; }

 private:
  struct State {
    enum class Kind : std::uint8_t { set, fork, text_start, text_end, word_boundary, no_word_boundary, end };
    Kind kind = Kind::end;
    std::uint32_t set = 0;
    std::uint32_t next = 0;
    std::uint32_t other = 0;  // of fork
  };

  // What stands around a place in the text.
  struct Place {
    bool at_start = false;
    bool at_end = false;
    bool word_before = false;
    bool word_after = false;
  };

  class Builder;

  static bool passes(State::Kind kind, const Place& place);
  bool takes(const State& state, char32_t c) const;
  void enter(std::uint32_t first, const Place& place);

  std::string expression_;
  std::vector<State> states_;
  std::vector<CharacterSet> sets_;
  std::uint32_t start_ = 0;
  bool ignore_case_ = false;

  // Of a match: the states before a character and behind it, and when each was last entered.
  std::vector<std::uint32_t> current_, next_, pending_;
  std::vector<std::uint64_t> entered_;
  std::uint64_t step_ = 0;
};

}  // namespace standpoint::query
