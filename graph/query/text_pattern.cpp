// SPDX-License-Identifier: Apache-2.0
#include "graph/query/text_pattern.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

constexpr std::uint32_t kMostStates = 5'000;
constexpr std::uint64_t kStepsBetweenQuestions = 1'000'000;

using Kind = PatternNode::Kind;

char32_t character_at(std::string_view text) {
  const auto decoded = standpoint::decode_utf8(text.substr(0, 4));
  return decoded.bytes == 0 ? static_cast<unsigned char>(text[0]) : decoded.code_point;
}

std::size_t bytes_at(std::string_view text) {
  return std::max<std::size_t>(standpoint::decode_utf8(text.substr(0, 4)).bytes, 1);
}

char32_t lower(char32_t c) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))); }
char32_t upper(char32_t c) { return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))); }

}  // namespace

// Makes states from the back to the front, so that each knows what follows it.
class TextPattern::Builder {
 public:
  explicit Builder(TextPattern& pattern) : pattern_(pattern) {}

  bool too_large() const { return pattern_.states_.size() >= kMostStates; }

  std::uint32_t add(State state) {
    if (!too_large()) pattern_.states_.push_back(state);
    return static_cast<std::uint32_t>(pattern_.states_.size() - 1);
  }

  // The state at which a node begins that is followed by `next`.
  std::uint32_t build(const PatternNode& node, std::uint32_t next) {
    if (too_large()) return next;
    switch (node.kind) {
      case Kind::set: return add({State::Kind::set, set_number(node.set), next, 0});
      case Kind::sequence: {
        std::for_each(node.parts.rbegin(), node.parts.rend(),
                      [&](const PatternNode& part) { next = build(part, next); });
        return next;
      }
      case Kind::alternative: return alternative(node, next);
      case Kind::repeat: return repeat(node, next);
      case Kind::text_start: return add({State::Kind::text_start, 0, next, 0});
      case Kind::text_end: return add({State::Kind::text_end, 0, next, 0});
      case Kind::word_boundary: return add({State::Kind::word_boundary, 0, next, 0});
      case Kind::no_word_boundary: return add({State::Kind::no_word_boundary, 0, next, 0});
    }
    return next;
  }

 private:
  std::uint32_t set_number(const CharacterSet& set) {
    pattern_.sets_.push_back(set);
    return static_cast<std::uint32_t>(pattern_.sets_.size() - 1);
  }

  std::uint32_t alternative(const PatternNode& node, std::uint32_t next) {
    std::uint32_t start = build(node.parts.back(), next);
    for (auto part = node.parts.rbegin() + 1; part != node.parts.rend(); ++part)
      start = add({State::Kind::fork, 0, build(*part, next), start});
    return start;
  }

  std::uint32_t repeat(const PatternNode& node, std::uint32_t next) {
    std::uint32_t start = next;
    if (node.most == UINT32_MAX) {
      start = add({State::Kind::fork, 0, next, next});
      const std::uint32_t body = build(node.parts[0], start);
      pattern_.states_[start].next = body;
    } else {
      for (std::uint32_t i = node.least; i < node.most && !too_large(); ++i)
        start = add({State::Kind::fork, 0, build(node.parts[0], start), next});
    }
    for (std::uint32_t i = 0; i < node.least && !too_large(); ++i) {
      const std::size_t before = pattern_.states_.size();
      start = build(node.parts[0], start);
      if (pattern_.states_.size() == before) break;  // nothing, however often
    }
    return start;
  }

  TextPattern& pattern_;
};

tl::expected<TextPattern, std::string> TextPattern::compile(std::string_view expression) {
  auto parsed = parse_text_pattern(expression);
  if (!parsed) return tl::unexpected(parsed.error());
  TextPattern pattern;
  pattern.expression_ = expression;
  pattern.ignore_case_ = parsed->ignore_case;
  Builder builder(pattern);
  pattern.start_ = builder.build(parsed->root, builder.add({}));
  if (builder.too_large())
    return tl::unexpected(fmt::format("with its repeats written out it needs more than {} states", kMostStates));
  pattern.entered_.assign(pattern.states_.size(), 0);
  return pattern;
}

bool TextPattern::passes(State::Kind kind, const Place& place) {
  switch (kind) {
    case State::Kind::text_start: return place.at_start;
    case State::Kind::text_end: return place.at_end;
    case State::Kind::word_boundary: return place.word_before != place.word_after;
    default: return place.word_before == place.word_after;
  }
}

bool TextPattern::takes(const State& state, char32_t c) const {
  const CharacterSet& set = sets_[state.set];
  if (!ignore_case_) return set.holds(c);
  if (!set.negated) return set.holds(c) || set.holds(lower(c)) || set.holds(upper(c));
  return set.holds(c) && set.holds(lower(c)) && set.holds(upper(c));
}

// Adds a state to the next ones, with all that are reached from it without a character.
void TextPattern::enter(std::uint32_t first, const Place& place) {
  pending_.push_back(first);
  while (!pending_.empty()) {
    const std::uint32_t number = pending_.back();
    pending_.pop_back();
    if (entered_[number] == step_) continue;
    entered_[number] = step_;
    const State& state = states_[number];
    if (state.kind == State::Kind::set || state.kind == State::Kind::end) {
      next_.push_back(number);
    } else if (state.kind == State::Kind::fork) {
      pending_.push_back(state.other);
      pending_.push_back(state.next);
    } else if (passes(state.kind, place)) {
      pending_.push_back(state.next);
    }
  }
}

std::optional<bool> TextPattern::matches(std::string_view text, const std::function<bool()>& go_on) {
  std::uint64_t steps = 0;
  Place place{true, text.empty(), false, !text.empty() && is_word_character(character_at(text))};
  ++step_;
  next_.clear();
  enter(start_, place);
  while (!text.empty() && !next_.empty()) {
    current_.swap(next_);
    next_.clear();
    const char32_t c = character_at(text);
    text.remove_prefix(bytes_at(text));
    place = {false, text.empty(), is_word_character(c), !text.empty() && is_word_character(character_at(text))};
    ++step_;
    for (const std::uint32_t number : current_) {
      const State& state = states_[number];
      if (state.kind == State::Kind::set && takes(state, c)) enter(state.next, place);
    }
    steps += current_.size();
    if (steps >= kStepsBetweenQuestions) {
      steps = 0;
      if (!go_on()) return std::nullopt;
    }
  }
  return std::ranges::any_of(next_, [this](std::uint32_t n) { return states_[n].kind == State::Kind::end; });
}

}  // namespace standpoint::query
