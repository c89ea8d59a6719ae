// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/query/clause_parser.hpp"
#include "graph/query/expression_parser.hpp"
#include "graph/query/lexer.hpp"
#include "graph/query/parser.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint::query {
namespace {

constexpr std::array<std::string_view, 16> kWordsOfClauses = {
    "MATCH", "OPTIONAL MATCH", "WHERE", "WITH",  "RETURN", "UNWIND",  "UNION",   "CALL",
    "YIELD", "ORDER BY",       "SKIP",  "LIMIT", "AS",     "EXPLAIN", "PROFILE", "DISTINCT"};

bool writes(Keyword keyword) {
  switch (keyword) {
    case Keyword::create:
    case Keyword::merge:
    case Keyword::set:
    case Keyword::delete_:
    case Keyword::detach:
    case Keyword::remove:
    case Keyword::foreach:
    case Keyword::load: return true;
    default: return false;
  }
}

bool closes(TokenKind kind) {
  return kind == TokenKind::close_paren || kind == TokenKind::close_bracket || kind == TokenKind::close_brace;
}

// Whether a query can only begin here.
bool begins_query(const TokenCursor& cursor) {
  if (cursor.index() == 0) return true;
  const Token* before = &cursor.stream().tokens[cursor.index() - 1];
  if (before->keyword == Keyword::all && cursor.index() > 1) --before;
  return before->kind == TokenKind::open_brace || before->keyword == Keyword::union_ ||
         before->keyword == Keyword::explain || before->keyword == Keyword::profile;
}

// Where a part of a clause may stand.
std::string_view place_of_part(Keyword keyword) {
  switch (keyword) {
    case Keyword::where: return "WHERE stands behind MATCH, WITH or YIELD";
    case Keyword::order: return "ORDER BY stands behind WITH or RETURN, before SKIP and LIMIT";
    case Keyword::skip:
    case Keyword::limit: return "SKIP and LIMIT stand behind WITH or RETURN, in that order";
    case Keyword::yield: return "YIELD stands behind CALL";
    default: return {};
  }
}

std::string upper(std::string_view word) {
  std::string out(word);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

bool at_query_end(const TokenCursor& cursor, QueryPlace place) {
  if (cursor.at_end()) return true;
  return place == QueryPlace::inner ? cursor.at(TokenKind::close_brace) : cursor.at(TokenKind::semicolon);
}

bool is_return(const Clause& clause) { return clause.kind == ClauseKind::projection && clause.projection.returns; }

// RETURN true, for a query in braces whose rows are only counted.
std::unique_ptr<Clause> return_true(TextRange at) {
  auto clause = std::make_unique<Clause>();
  clause->kind = ClauseKind::projection;
  clause->at = at;
  clause->projection.at = at;
  clause->projection.returns = true;
  ProjectionItem& item = clause->projection.items.emplace_back();
  item.expression = std::make_unique<Expression>();
  item.expression->at = at;
  item.expression->value = Value::boolean(true);
  item.column = "true";
  return clause;
}

// A match alone stays as it is, to become a pattern.
void complete_inner_query(TokenCursor& cursor, SingleQuery& single) {
  const bool lone_match = single.clauses.size() == 1 && single.clauses[0]->kind == ClauseKind::match;
  const bool in_union = cursor.at(Keyword::union_);
  if (lone_match && !single.clauses[0]->match.optional && !in_union) return;
  const std::uint32_t end = single.clauses.back()->at.end;
  single.clauses.push_back(return_true({end, end}));
}

void check_end(TokenCursor& cursor, SingleQuery& single, QueryPlace place, bool alone) {
  if (cursor.failed() || !cursor.errors().empty()) return;
  if (single.clauses.empty()) return fail_for_no_clause(cursor, place);
  const Clause& last = *single.clauses.back();
  const bool only_call = alone && single.clauses.size() == 1 && last.kind == ClauseKind::call;
  if (is_return(last) || (only_call && !cursor.at(Keyword::union_))) return;
  if (place == QueryPlace::inner) return complete_inner_query(cursor, single);
  const std::string_view words = cursor.text_of(last.at);
  cursor.fail(
      {last.at.end, last.at.end}, mistake::kInvalidClauseComposition,
      fmt::format("a query ends with RETURN, not with {}", upper(words.substr(0, words.find_first_of(" \t\r\n(")))),
      "add RETURN and what to show");
}

// The next clause of a query, or, behind a mistake, what can be read of it.
void parse_next_clause(TokenCursor& cursor, SingleQuery& single, QueryPlace place, bool alone) {
  const std::size_t begin = cursor.index();
  if (!single.clauses.empty() && is_return(*single.clauses.back())) {
    const Token& next = cursor.here();
    if (TokenCursor::is_reserved_clause(next.keyword))
      cursor.fail(TokenCursor::range_of(next), mistake::kInvalidClauseComposition,
                  "RETURN is the last clause of a query", "what is returned is passed on by WITH");
  }
  auto clause = cursor.failed() ? nullptr : parse_clause(cursor, place, alone && single.clauses.empty());
  if (clause != nullptr && !cursor.failed()) single.clauses.push_back(std::move(clause));
  if (cursor.failed() && place == QueryPlace::outermost) cursor.recover(begin);
}

SingleQuery parse_single_query(TokenCursor& cursor, QueryPlace place, bool alone) {
  SingleQuery single;
  while (!at_query_end(cursor, place) && !cursor.at(Keyword::union_)) parse_next_clause(cursor, single, place, alone);
  check_end(cursor, single, place, alone);
  return single;
}

// UNION or UNION ALL, which must be the same in all of a query.
void parse_union(TokenCursor& cursor, Query& query) {
  const Token& first = cursor.advance();
  const bool all = cursor.accept(Keyword::all);
  if (query.parts.size() > 1 && all != query.union_all)
    cursor.fail(cursor.since(first), mistake::kInvalidClauseComposition,
                "UNION and UNION ALL cannot be mixed in one query");
  query.union_all = all;
}

QueryMode parse_mode(TokenCursor& cursor) {
  if (cursor.accept(Keyword::explain)) return QueryMode::explain;
  return cursor.accept(Keyword::profile) ? QueryMode::profile : QueryMode::run;
}

std::unique_ptr<Query> parse_outermost(TokenCursor& cursor) {
  const QueryMode mode = parse_mode(cursor);
  auto query = parse_regular_query(cursor, QueryPlace::outermost);
  query->mode = mode;
  if (cursor.accept(TokenKind::semicolon) && !cursor.at_end())
    cursor.fail(TokenCursor::range_of(cursor.here()), mistake::kUnexpectedSyntax, "one query is asked at a time");
  return query;
}

}  // namespace

void fail_for_no_clause(TokenCursor& cursor, QueryPlace place) {
  const Token& found = cursor.here();
  const TextRange at = TokenCursor::range_of(found);
  const std::string word = upper(cursor.text_of(at));
  if (writes(found.keyword))
    return cursor.fail(at, place == QueryPlace::inner ? mistake::kInvalidClauseComposition : mistake::kUnexpectedSyntax,
                       fmt::format("there is no {}: the query language only reads", word));
  const bool begins = begins_query(cursor);
  if (closes(found.kind) && !(begins && place == QueryPlace::inner))
    return cursor.fail(at, mistake::kUnexpectedSyntax, fmt::format("this '{}' closes nothing", word));
  std::string fix(place_of_part(found.keyword));
  const bool unknown_word = found.kind == TokenKind::name && found.keyword == Keyword::none;
  if (fix.empty() && unknown_word && word.size() > 2) fix = did_you_mean(word, kWordsOfClauses);
  cursor.unexpected(begins ? "a query that begins with MATCH, WITH, UNWIND, CALL or RETURN"
                           : "an operator, a comma, or a clause such as MATCH or RETURN",
                    mistake::kUnexpectedSyntax, std::move(fix));
}

std::unique_ptr<Query> parse_regular_query(TokenCursor& cursor, QueryPlace place) {
  auto query = std::make_unique<Query>();
  const Token& first = cursor.here();
  const bool outermost = place == QueryPlace::outermost;
  query->parts.push_back(parse_single_query(cursor, place, outermost));
  while (cursor.at(Keyword::union_)) {
    parse_union(cursor, *query);
    query->parts.push_back(parse_single_query(cursor, place, false));
  }
  query->at = cursor.since(first);
  return query;
}

Checked<std::unique_ptr<Query>> parse_query(std::string_view text, ValueHeap& heap) {
  if (text.size() > kMostQueryBytes)
    return tl::unexpected(QueryErrors{{ErrorClass::limit,
                                       ErrorPhase::compile,
                                       mistake::kQueryTooLong,
                                       {0, 0},
                                       fmt::format("a query has at most {} bytes", kMostQueryBytes),
                                       "pass long lists as parameters"}});
  const TokenStream stream = tokenize(text);
  TokenCursor cursor(stream, heap);
  auto query = parse_outermost(cursor);
  if (!cursor.errors().empty()) return tl::unexpected(cursor.take_errors());
  return query;
}

}  // namespace standpoint::query
