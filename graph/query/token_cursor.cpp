// SPDX-License-Identifier: Apache-2.0
#include "graph/query/token_cursor.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/query/parser.hpp"
#include "graph/query/string_literal.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

constexpr std::size_t kMostErrors = 20;
constexpr std::size_t kShownBytes = 40;

// `line:column` of a byte, both from 1. O(length).
std::string place_of(std::string_view text, std::uint32_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return fmt::format("{}:{}", lines + 1, count_code_points(before.substr(line_start)) + 1);
}

// The text of a token, cut between two characters where it is long.
std::string shown(std::string_view text) {
  if (text.size() <= kShownBytes) return std::string(text);
  std::size_t bytes = kShownBytes;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return std::string(text.substr(0, bytes)) + "…";
}

std::string_view symbol_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::close_paren: return ")";
    case TokenKind::close_bracket: return "]";
    default: return "}";
  }
}

// What to write for two signs that other languages have.
std::string remedy_for(const Token& found, const Token& next) {
  const bool touch = found.kind == next.kind && found.end == next.begin;
  if (touch && found.kind == TokenKind::bar) return "the condition is written OR";
  if (touch && found.kind == TokenKind::ampersand) return "the condition is written AND";
  return {};
}

}  // namespace

void TokenCursor::expect(TokenKind kind, std::string_view what) {
  if (!accept(kind)) unexpected(what);
}

void TokenCursor::expect(Keyword keyword) {
  if (!accept(keyword)) unexpected(to_string(keyword));
}

void TokenCursor::expect_close(TokenKind kind, const Token& open) {
  if (accept(kind) || failed_) return;
  unexpected(fmt::format("'{}' to close the '{}' at {}", symbol_of(kind), text_of(range_of(open)),
                         place_of(text(), open.begin)));
}

std::string TokenCursor::take_name(std::string_view what, TextRange& at) {
  at = range_of(here());
  if (at_word()) return name_text(advance(), text());
  unexpected(what);
  return {};
}

Variable TokenCursor::take_variable(std::string_view what) {
  Variable variable;
  if (is_reserved(here().keyword)) {
    unexpected(what, mistake::kUnexpectedSyntax,
               fmt::format("a name that is a keyword stands in backticks: `{}`", text_of(range_of(here()))));
    return variable;
  }
  variable.name = take_name(what, variable.at);
  if (variable.name.empty()) fail(variable.at, mistake::kUnexpectedSyntax, "a variable has a name that is not empty");
  return variable;
}

void TokenCursor::fail(TextRange at, std::string_view detail, std::string message, std::string fix) {
  if (failed_) return;
  failed_ = true;
  failed_at_ = at_;
  at_ = stream_.size();
  errors_.push_back({ErrorClass::syntax, ErrorPhase::compile, detail, at, std::move(message), std::move(fix)});
}

void TokenCursor::fail_limit(TextRange at, std::string_view detail, std::string message, std::string fix) {
  if (failed_) return;
  fail(at, detail, std::move(message), std::move(fix));
  errors_.back().error_class = ErrorClass::limit;
}

// `expected WANTED, found 'X'`; where a malformed token stands, what is wrong with it instead.
void TokenCursor::unexpected(std::string_view wanted, std::string_view detail, std::string fix) {
  if (failed_) return;
  const Token& found = here();
  if (found.kind == TokenKind::fault) {
    const LexicalFault& fault = stream_.faults[found.link];
    return fail(fault.at, fault.detail, fault.message, fault.fix);
  }
  if (found.kind == TokenKind::end) {
    return fail(range_of(found), detail, fmt::format("expected {}, but the query ends here", wanted), std::move(fix));
  }
  if (fix.empty()) fix = remedy_for(found, ahead(1));
  fail(range_of(found), detail, fmt::format("expected {}, found '{}'", wanted, shown(text_of(range_of(found)))),
       std::move(fix));
}

bool TokenCursor::is_reserved_clause(Keyword keyword) {
  switch (keyword) {
    case Keyword::match:
    case Keyword::optional:
    case Keyword::with:
    case Keyword::unwind:
    case Keyword::return_:
    case Keyword::call: return true;
    default: return false;
  }
}

bool TokenCursor::starts_clause(std::size_t index) const {
  const Token& before = stream_.tokens[index == 0 ? stream_.size() : index - 1];
  if (before.kind == TokenKind::dot || before.kind == TokenKind::colon || before.kind == TokenKind::dollar)
    return false;
  if (before.keyword == Keyword::as) return false;
  switch (stream_.tokens[index].keyword) {
    case Keyword::with: return before.keyword != Keyword::starts && before.keyword != Keyword::ends;
    case Keyword::match:
    case Keyword::unwind:
    case Keyword::return_:
    case Keyword::call:
    case Keyword::union_: return true;
    case Keyword::optional: return stream_.tokens[index + 1].keyword == Keyword::match;
    default: return false;
  }
}

bool TokenCursor::recover(std::size_t clause_begin) {
  if (!failed_ || !stream_.balanced || errors_.size() >= kMostErrors) return false;
  if (errors_.back().error_class == ErrorClass::limit) return false;
  const std::size_t least = std::max(failed_at_, clause_begin + 1);
  for (std::size_t index = clause_begin; index < stream_.size(); ++index) {
    const Token& token = stream_.tokens[index];
    if (token.kind == TokenKind::open_paren || token.kind == TokenKind::open_bracket ||
        token.kind == TokenKind::open_brace)
      index = bracket_of(token).close;
    else if (index >= least && starts_clause(index)) {
      at_ = index;
      failed_ = false;
      return true;
    }
  }
  return false;
}

Nesting::Nesting(TokenCursor& cursor) : cursor_(cursor) {
  if (++cursor.depth > kMostNested)
    cursor.fail_limit(TokenCursor::range_of(cursor.here()), mistake::kNestedTooDeep,
                      fmt::format("this stands more than {} levels deep", kMostNested));
}

}  // namespace standpoint::query
