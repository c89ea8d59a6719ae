// SPDX-License-Identifier: Apache-2.0
#include "graph/query/text_pattern_syntax.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

using Kind = PatternNode::Kind;

constexpr std::size_t kDeepestGroup = 100;
constexpr std::uint32_t kMostRepeats = 1'000;

const std::vector<std::pair<char32_t, char32_t>> kDigits = {{'0', '9'}};
const std::vector<std::pair<char32_t, char32_t>> kWord = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const std::vector<std::pair<char32_t, char32_t>> kSpaces = {{'\t', '\r'}, {' ', ' '}};
const std::vector<std::pair<char32_t, char32_t>> kLineEnds = {
    {'\n', '\n'}, {'\r', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}};

PatternNode node_of(CharacterSet set) {
  PatternNode node;
  node.kind = Kind::set;
  node.set = std::move(set);
  return node;
}

PatternNode node_of(char32_t c) { return node_of(CharacterSet{{{c, c}}, false}); }

PatternNode node_of(Kind kind) {
  PatternNode node;
  node.kind = kind;
  return node;
}

// The class that `\d` and the like stand for.
std::optional<CharacterSet> class_of(char32_t letter) {
  switch (letter) {
    case 'd': return CharacterSet{kDigits, false};
    case 'D': return CharacterSet{kDigits, true};
    case 'w': return CharacterSet{kWord, false};
    case 'W': return CharacterSet{kWord, true};
    case 's': return CharacterSet{kSpaces, false};
    case 'S': return CharacterSet{kSpaces, true};
    default: return std::nullopt;
  }
}

// The character that `\n` and the like stand for; punctuation stands for itself.
std::optional<char32_t> escaped_character(char32_t letter) {
  switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'f': return '\f';
    case 'v': return '\v';
    default: break;
  }
  const bool plain = is_word_character(letter) && letter != '_';
  return plain ? std::nullopt : std::optional(letter);
}

// Adds the characters of a set to the ranges of a class.
void merge(std::vector<std::pair<char32_t, char32_t>>& into, const CharacterSet& set) {
  if (!set.negated) {
    into.insert(into.end(), set.ranges.begin(), set.ranges.end());
    return;
  }
  char32_t from = 0;
  for (const auto& [first, last] : set.ranges) {  // in order, without overlap
    if (first > from) into.emplace_back(from, first - 1);
    from = last + 1;
  }
  into.emplace_back(from, char32_t{0x10FFFF});
}

// Recursive descent: alternative, sequence, repeat, atom.
class PatternParser {
 public:
  explicit PatternParser(std::string_view text) : rest_(text) {}

  tl::expected<ParsedPattern, std::string> parse() {
    ParsedPattern parsed;
    take_flags(parsed);
    parsed.root = alternative(0);
    if (problem_.empty() && !rest_.empty()) fail("')' without '('");
    if (!problem_.empty()) return tl::unexpected(problem_);
    return parsed;
  }

 private:
  void fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    rest_ = {};
  }

  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  // The next character; a byte by itself where it is not UTF-8.
  char32_t take_character() {
    const auto decoded = standpoint::decode_utf8(rest_);
    const char32_t c = decoded.bytes == 0 ? static_cast<unsigned char>(rest_[0]) : decoded.code_point;
    rest_.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
    return c;
  }

  void take_flags(ParsedPattern& parsed) {
    while (rest_.starts_with("(?i)") || rest_.starts_with("(?s)") || rest_.starts_with("(?u)") ||
           rest_.starts_with("(?is)") || rest_.starts_with("(?si)") || rest_.starts_with("(?iu)")) {
      const std::string_view flags = rest_.substr(2, rest_.find(')') - 2);
      parsed.ignore_case = parsed.ignore_case || flags.find('i') != std::string_view::npos;
      dot_takes_all_ = dot_takes_all_ || flags.find('s') != std::string_view::npos;
      rest_.remove_prefix(flags.size() + 3);
    }
  }

  PatternNode alternative(std::size_t depth) {
    PatternNode node = node_of(Kind::alternative);
    do node.parts.push_back(sequence(depth));
    while (take("|"));
    return node.parts.size() == 1 ? std::move(node.parts[0]) : node;
  }

  PatternNode sequence(std::size_t depth) {
    PatternNode node = node_of(Kind::sequence);
    while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')') node.parts.push_back(repeated(depth));
    return node;
  }

  PatternNode repeated(std::size_t depth) {
    PatternNode node = atom(depth);
    PatternNode repeat = node_of(Kind::repeat);
    if (rest_.empty() || !take_counts(repeat)) return node;
    if (take("+")) fail("possessive quantifiers are not supported");
    take("?");  // which way is tried first does not matter to a test of the whole text
    repeat.parts.push_back(std::move(node));
    return repeat;
  }

  bool take_counts(PatternNode& repeat) {
    repeat.most = UINT32_MAX;
    if (take("*")) return true;
    if (take("+")) {
      repeat.least = 1;
      return true;
    }
    if (take("?")) {
      repeat.most = 1;
      return true;
    }
    if (!take("{")) return false;
    const auto least = take_number();
    repeat.least = repeat.most = least.value_or(0);
    if (take(",")) repeat.most = rest_.starts_with("}") ? UINT32_MAX : take_number().value_or(0);
    if (!least || !take("}") || repeat.most < repeat.least) fail("expected a number of repeats as {2}, {2,} or {2,5}");
    return true;
  }

  std::optional<std::uint32_t> take_number() {
    std::optional<std::uint32_t> number;
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
      number = number.value_or(0) * 10 + static_cast<std::uint32_t>(rest_[0] - '0');
      rest_.remove_prefix(1);
      if (*number > kMostRepeats) fail(fmt::format("more than {} repeats", kMostRepeats));
    }
    return number;
  }

  PatternNode atom(std::size_t depth) {
    switch (const char32_t c = take_character()) {
      case '.': return node_of(dot_takes_all_ ? CharacterSet{{}, true} : CharacterSet{kLineEnds, true});
      case '^': return node_of(Kind::text_start);
      case '$': return node_of(Kind::text_end);
      case '(': return group(depth);
      case '[': return character_class();
      case '\\': return escape();
      case '*':
      case '+':
      case '?':
      case '{': fail(fmt::format("'{}' has nothing to repeat", static_cast<char>(c))); return {};
      default: return node_of(c);
    }
  }

  PatternNode group(std::size_t depth) {
    if (depth == kDeepestGroup) fail(fmt::format("groups stand more than {} deep", kDeepestGroup));
    if (!take("?:") && rest_.starts_with("?"))
      fail("of groups that begin with '(?' only '(?:' is supported, and '(?i)' and '(?s)' at the start");
    PatternNode node = alternative(depth + 1);
    if (!take(")")) fail("'(' without ')'");
    return node;
  }

  PatternNode escape() {
    if (rest_.empty()) {
      fail("'\\' at the end");
      return {};
    }
    const char32_t letter = take_character();
    if (letter == 'b') return node_of(Kind::word_boundary);
    if (letter == 'B') return node_of(Kind::no_word_boundary);
    if (auto set = class_of(letter)) return node_of(std::move(*set));
    if (const auto c = escaped_character(letter)) return node_of(*c);
    fail(fmt::format("'\\{}' is not supported", static_cast<char>(letter)));
    return {};
  }

  // After the '['.
  PatternNode character_class() {
    CharacterSet set;
    set.negated = take("^");
    bool first = true;
    while (!rest_.empty() && (first || rest_[0] != ']')) {
      if (rest_.starts_with("[:") || rest_.starts_with("&&")) fail("classes within classes are not supported");
      if (!rest_.empty()) take_member(set);
      first = false;
    }
    if (!take("]")) fail("'[' without ']'");
    return node_of(std::move(set));
  }

  void take_member(CharacterSet& set) {
    const auto first = member_character(set);
    if (!first) return;
    if (!rest_.starts_with("-") || rest_.starts_with("-]") || rest_.size() < 2) {
      set.ranges.emplace_back(*first, *first);
      return;
    }
    take("-");
    const auto last = member_character(set);
    if (!last || *last < *first)
      fail("a range of characters ends before it begins");
    else
      set.ranges.emplace_back(*first, *last);
  }

  // One character of a class; nothing where it was a class itself, which is added.
  std::optional<char32_t> member_character(CharacterSet& set) {
    const char32_t c = take_character();
    if (c != '\\') return c;
    if (rest_.empty()) return std::nullopt;
    const char32_t letter = take_character();
    if (const auto inner = class_of(letter)) {
      merge(set.ranges, *inner);
      return std::nullopt;
    }
    const auto character = escaped_character(letter);
    if (!character) fail(fmt::format("'\\{}' is not supported", static_cast<char>(letter)));
    return character;
  }

  std::string_view rest_;
  std::string problem_;
  bool dot_takes_all_ = false;
};

}  // namespace

bool CharacterSet::holds(char32_t c) const {
  const bool within = std::ranges::any_of(ranges, [c](const auto& r) { return c >= r.first && c <= r.second; });
  return within != negated;
}

bool is_word_character(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

tl::expected<ParsedPattern, std::string> parse_text_pattern(std::string_view expression) {
  return PatternParser(expression).parse();
}

}  // namespace standpoint::query
