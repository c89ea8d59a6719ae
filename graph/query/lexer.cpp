// SPDX-License-Identifier: Apache-2.0
#include "graph/query/lexer.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "graph/query/parse_error.hpp"
#include "graph/query/string_literal.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

constexpr std::size_t kMostFaults = 50;  // behind them, nothing is read

enum class Shape : std::uint8_t { other, space, letter, digit, non_ascii };

constexpr auto kShapes = [] {
  std::array<Shape, 256> shapes{};
  for (std::size_t c = 0; c < shapes.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    shapes[c] = letter                 ? Shape::letter
                : c >= '0' && c <= '9' ? Shape::digit
                : space                ? Shape::space
                : c >= 0x80            ? Shape::non_ascii
                                       : Shape::other;
  }
  return shapes;
}();

constexpr Shape shape_of(char c) { return kShapes[static_cast<unsigned char>(c)]; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }
constexpr bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

constexpr TokenKind opening_of(TokenKind close) {
  return close == TokenKind::close_paren     ? TokenKind::open_paren
         : close == TokenKind::close_bracket ? TokenKind::open_bracket
                                             : TokenKind::open_brace;
}

// What to write for a character that is often meant for another.
std::string remedy_for(char32_t c) {
  switch (c) {
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−': return "did you mean '-'?";
    case U'‘':
    case U'’':
    case U'‚': return "did you mean the quote '?";
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»': return "did you mean the quote \"?";
    case U'→': return "did you mean '->'?";
    case U'←': return "did you mean '<-'?";
    case U'≤': return "did you mean '<='?";
    case U'≥': return "did you mean '>='?";
    case U'≠': return "did you mean '<>'?";
    default: return {};
  }
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {
    out_.text = text;
    out_.tokens.reserve(text.size() / 3 + TokenStream::kEnds + 8);
  }

  TokenStream run() {
    while (out_.faults.size() < kMostFaults && skip_space()) read_token();
    out_.balanced = out_.balanced && at_ == text_.size();
    out_.balanced = out_.balanced && open_.empty();
    const std::uint32_t end = out_.tokens.empty() ? 0 : out_.tokens.back().end;
    out_.tokens.insert(out_.tokens.end(), TokenStream::kEnds, {.begin = end, .end = end});
    return std::move(out_);
  }

 private:
  char at(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void add(TokenKind kind, std::size_t bytes) {
    out_.tokens.push_back(
        {.kind = kind, .begin = static_cast<std::uint32_t>(at_), .end = static_cast<std::uint32_t>(at_ + bytes)});
    at_ += bytes;
  }

  // Makes the next `bytes` a token that is wrong at `where`, counted from its start.
  void add_fault(std::size_t bytes, std::string_view detail, TextRange where, std::string message,
                 std::string fix = {}) {
    const auto begin = static_cast<std::uint32_t>(at_);
    add(TokenKind::fault, bytes);
    out_.tokens.back().link = static_cast<std::uint32_t>(out_.faults.size());
    out_.faults.push_back({detail, {begin + where.begin, begin + where.end}, std::move(message), std::move(fix)});
  }
  void add_fault(std::size_t bytes, std::string_view detail, std::string message, std::string fix = {}) {
    add_fault(bytes, detail, {0, static_cast<std::uint32_t>(bytes)}, std::move(message), std::move(fix));
  }

  bool skip_space();
  bool skip_comment();
  void read_token();
  void read_symbol();
  void read_word();
  void read_number();
  void read_digits_of(bool (*is_one)(char), std::string_view what);
  void read_string();
  void read_quoted_name();
  void read_stray();
  void check_escapes(std::size_t bytes);
  void open_bracket(TokenKind kind);
  void close_bracket(TokenKind kind);
  std::size_t word_end(std::size_t from) const;

  std::string_view text_;
  std::size_t at_ = 0;
  TokenStream out_;
  std::vector<std::uint32_t> open_;  // brackets, by number
};

// False at the end of the text.
bool Lexer::skip_space() {
  while (at_ < text_.size()) {
    switch (shape_of(text_[at_])) {
      case Shape::space: ++at_; continue;
      case Shape::other:
        if (text_[at_] != '/' || !skip_comment()) return true;
        continue;
      case Shape::non_ascii: {
        const Decoded next = decode_utf8(text_.substr(at_, 4));
        if (next.bytes == 0 || !is_unicode_space(next.code_point)) return true;
        at_ += next.bytes;
        continue;
      }
      default: return true;
    }
  }
  return false;
}

// False where none is, or one that does not end.
bool Lexer::skip_comment() {
  const char* close = at(1) == '/' ? "\n" : "*/";
  if (at(1) != '/' && at(1) != '*') return false;
  const std::size_t end = text_.find(close, at_ + 2);
  if (end == std::string_view::npos && at(1) == '*') {
    add_fault(text_.size() - at_, mistake::kUnexpectedSyntax, {0, 2}, "this comment is never closed",
              "close it with '*/'");
    return true;
  }
  at_ = end == std::string_view::npos ? text_.size() : end + (at(1) == '/' ? 1 : 2);
  return true;
}

void Lexer::read_token() {
  switch (shape_of(text_[at_])) {
    case Shape::letter: return read_word();
    case Shape::digit: return read_number();
    case Shape::non_ascii: {
      const Decoded next = decode_utf8(text_.substr(at_, 4));
      return next.bytes != 0 && is_name_start(next.code_point) ? read_word() : read_stray();
    }
    default: return read_symbol();
  }
}

void Lexer::read_symbol() {
  switch (text_[at_]) {
    case '(': return open_bracket(TokenKind::open_paren);
    case ')': return close_bracket(TokenKind::close_paren);
    case '[': return open_bracket(TokenKind::open_bracket);
    case ']': return close_bracket(TokenKind::close_bracket);
    case '{': return open_bracket(TokenKind::open_brace);
    case '}': return close_bracket(TokenKind::close_brace);
    case ',':
      if (!open_.empty()) out_.brackets[open_.back()].comma = true;
      return add(TokenKind::comma, 1);
    case '|':
      if (!open_.empty()) out_.brackets[open_.back()].last_bar = static_cast<std::uint32_t>(out_.tokens.size());
      return add(TokenKind::bar, 1);
    case '.':
      if (at(1) == '.') return add(TokenKind::dot_dot, 2);
      return is_digit(at(1)) ? read_number() : add(TokenKind::dot, 1);
    case ':': return add(TokenKind::colon, 1);
    case ';': return add(TokenKind::semicolon, 1);
    case '&': return add(TokenKind::ampersand, 1);
    case '%': return add(TokenKind::percent, 1);
    case '$': return add(TokenKind::dollar, 1);
    case '+': return add(TokenKind::plus, 1);
    case '-': return add(TokenKind::minus, 1);
    case '*': return add(TokenKind::star, 1);
    case '/': return add(TokenKind::slash, 1);
    case '^': return add(TokenKind::caret, 1);
    case '=': return at(1) == '~' ? add(TokenKind::matches, 2) : add(TokenKind::equal, 1);
    case '>': return at(1) == '=' ? add(TokenKind::greater_equal, 2) : add(TokenKind::greater, 1);
    case '<':
      if (at(1) == '=') return add(TokenKind::less_equal, 2);
      return at(1) == '>' ? add(TokenKind::not_equal, 2) : add(TokenKind::less, 1);
    case '!':
      if (at(1) != '=') return add(TokenKind::bang, 1);
      return add_fault(2, mistake::kUnexpectedSyntax, "there is no operator '!='", "inequality is written '<>'");
    case '\'':
    case '"': return read_string();
    case '`': return read_quoted_name();
    default: return read_stray();
  }
}

void Lexer::open_bracket(TokenKind kind) {
  const auto number = static_cast<std::uint32_t>(out_.brackets.size());
  out_.brackets.push_back({.open = static_cast<std::uint32_t>(out_.tokens.size())});
  open_.push_back(number);
  add(kind, 1);
  out_.tokens.back().link = number;
}

void Lexer::close_bracket(TokenKind kind) {
  const bool fits = !open_.empty() && out_.tokens[out_.brackets[open_.back()].open].kind == opening_of(kind);
  if (fits) {
    out_.brackets[open_.back()].close = static_cast<std::uint32_t>(out_.tokens.size());
    open_.pop_back();
  } else {
    out_.balanced = false;
  }
  add(kind, 1);
}

// Where the letters and digits from `from` on end.
std::size_t Lexer::word_end(std::size_t from) const {
  while (from < text_.size()) {
    const Shape shape = shape_of(text_[from]);
    if (shape == Shape::letter || shape == Shape::digit) {
      ++from;
      continue;
    }
    if (shape != Shape::non_ascii) break;
    const Decoded next = decode_utf8(text_.substr(from, 4));
    if (next.bytes == 0 || !is_name_part(next.code_point)) break;
    from += next.bytes;
  }
  return from;
}

void Lexer::read_word() {
  const std::string_view word = text_.substr(at_, word_end(at_) - at_);
  add(TokenKind::name, word.size());
  out_.tokens.back().keyword = find_keyword(word);
}

// 0x… and 0o…
void Lexer::read_digits_of(bool (*is_one)(char), std::string_view what) {
  const std::size_t bytes = word_end(at_) - at_;
  std::size_t good = 2;
  while (good < bytes && is_one(text_[at_ + good])) ++good;
  if (good == bytes && bytes > 2) return add(TokenKind::integer, bytes);
  add_fault(bytes, mistake::kInvalidNumberLiteral, fmt::format("'{}' is no {} number", text_.substr(at_, bytes), what));
}

void Lexer::read_number() {
  if (text_[at_] == '0' && (at(1) == 'x' || at(1) == 'X')) return read_digits_of(is_hex_digit, "hexadecimal");
  if (text_[at_] == '0' && (at(1) == 'o' || at(1) == 'O')) return read_digits_of(is_octal_digit, "octal");
  std::size_t end = at_;
  const auto skip_digits = [&] {
    const std::size_t before = end;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return end > before;
  };
  skip_digits();
  const std::size_t whole = end - at_;
  bool real = false;
  if (end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1])) {
    real = true;
    ++end;
    skip_digits();
  }
  if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
    const std::size_t before = end++;
    if (end < text_.size() && (text_[end] == '-' || text_[end] == '+')) ++end;
    if (skip_digits())
      real = true;
    else
      end = before;
  }
  const std::size_t word = word_end(end);
  if (word > end)
    return add_fault(word - at_, mistake::kInvalidNumberLiteral,
                     {static_cast<std::uint32_t>(end - at_), static_cast<std::uint32_t>(word - at_)},
                     fmt::format("'{}' is no number", text_.substr(at_, word - at_)),
                     "names that begin with a digit stand in backticks");
  if (!real && whole > 1 && text_[at_] == '0')
    return add_fault(whole, mistake::kInvalidNumberLiteral, "a whole number does not begin with 0",
                     "octal numbers are written like 0o17");
  add(real ? TokenKind::real : TokenKind::integer, end - at_);
}

void Lexer::read_string() {
  const char quote = text_[at_];
  bool escaped = false;
  std::size_t end = at_ + 1;
  while (end < text_.size() && text_[end] != quote) {
    if (text_[end] == '\\') {
      escaped = true;
      ++end;
    }
    ++end;
  }
  if (end >= text_.size())
    return add_fault(text_.size() - at_, mistake::kUnexpectedSyntax, {0, 1}, "this string is never closed",
                     fmt::format("close it with {}", quote));
  const std::size_t bytes = end + 1 - at_;
  if (escaped) return check_escapes(bytes);
  add(TokenKind::string, bytes);
}

// Adds the string if all its escapes are right.
void Lexer::check_escapes(std::size_t bytes) {
  const std::string_view content = text_.substr(at_, bytes - 1);
  for (std::size_t at = content.find('\\'); at != std::string_view::npos;) {
    const Escape escape = read_escape(content.substr(at));
    if (escape.bytes == 0) {
      const auto begin = static_cast<std::uint32_t>(at);
      return escape.unicode
                 ? add_fault(bytes, mistake::kInvalidUnicodeLiteral, {begin, begin + 2},
                             "this escape is no Unicode character", "write \\u and 4 hexadecimal digits, or \\U and 8")
                 : add_fault(bytes, mistake::kUnexpectedSyntax, {begin, begin + 2}, "there is no such escape",
                             "a backslash itself is written \\\\");
    }
    at = content.find('\\', at + escape.bytes);
  }
  add(TokenKind::string, bytes);
  out_.tokens.back().escaped = true;
}

void Lexer::read_quoted_name() {
  bool escaped = false;
  std::size_t end = text_.find('`', at_ + 1);
  while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == '`') {
    escaped = true;
    end = text_.find('`', end + 2);
  }
  if (end == std::string_view::npos)
    return add_fault(text_.size() - at_, mistake::kUnexpectedSyntax, {0, 1}, "this name is never closed",
                     "close it with a backtick");
  add(TokenKind::quoted_name, end + 1 - at_);
  out_.tokens.back().escaped = escaped;
}

void Lexer::read_stray() {
  const Decoded stray = decode_utf8(text_.substr(at_, 4));
  if (stray.bytes == 0) return add_fault(1, mistake::kInvalidUnicodeCharacter, "the query is not UTF-8 here");
  const std::string_view detail =
      stray.code_point < 0x80 ? mistake::kUnexpectedSyntax : mistake::kInvalidUnicodeCharacter;
  add_fault(stray.bytes, detail,
            fmt::format("the language has no character '{}' ({})", text_.substr(at_, stray.bytes),
                        code_point_name(stray.code_point)),
            remedy_for(stray.code_point));
}

}  // namespace

TokenStream tokenize(std::string_view text) { return Lexer(text).run(); }

}  // namespace standpoint::query
