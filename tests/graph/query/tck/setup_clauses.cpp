// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/setup_clauses.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace standpoint::test {

namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_name(char c) { return is_letter(c) || c == '_' || std::isdigit(static_cast<unsigned char>(c)) != 0; }

// The end of the string, name in backticks, comment, word or single character that begins at `at`.
std::size_t token_end(std::string_view query, std::size_t at) {
  const char c = query[at];
  std::size_t end = at + 1;
  if (query.substr(at, 2) == "//") {
    end = query.find('\n', at);
  } else if (query.substr(at, 2) == "/*") {
    end = query.find("*/", at + 2) + 2;
  } else if (c == '\'' || c == '"' || c == '`') {
    while (end < query.size() && query[end] != c) end += query[end] == '\\' && c != '`' ? 2U : 1U;
    ++end;
  } else if (is_name(c)) {
    while (end < query.size() && is_name(query[end])) ++end;
  }
  return std::min(end, query.size());
}

// What the word begins, where it begins a clause that ends the one before.
std::optional<SetupClause::Kind> begun_by(std::string_view word) {
  using Kind = SetupClause::Kind;
  struct Keyword {
    std::string_view word;
    Kind kind;
  };
  static constexpr std::array<Keyword, 11> kKeywords = {{{"CREATE", Kind::create},
                                                         {"DELETE", Kind::remove},
                                                         {"DETACH", Kind::remove},
                                                         {"SET", Kind::other},
                                                         {"REMOVE", Kind::other},
                                                         {"MERGE", Kind::other},
                                                         {"MATCH", Kind::read},
                                                         {"OPTIONAL", Kind::read},
                                                         {"UNWIND", Kind::read},
                                                         {"WITH", Kind::read},
                                                         {"RETURN", Kind::other}}};
  std::string upper(word);
  std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const auto it = std::ranges::find(kKeywords, upper, &Keyword::word);
  return it == kKeywords.end() ? std::nullopt : std::optional(it->kind);
}

// Starts a clause, or goes on with the one before: reading clauses are kept together, DELETE belongs to DETACH, and
// WITH to STARTS and ENDS.
void begin_clause(std::vector<SetupClause>& clauses, SetupClause::Kind kind, std::string_view word,
                  std::string_view word_before) {
  using Kind = SetupClause::Kind;
  const bool goes_on = word_before == "STARTS" || word_before == "ENDS" || word_before == "DETACH";
  const bool joined = goes_on || (kind == Kind::read && !clauses.empty() && clauses.back().kind == Kind::read);
  if (!joined) clauses.push_back({kind, {}});
  if (kind != Kind::create && kind != Kind::remove) clauses.back().text += word;
}

}  // namespace

std::vector<SetupClause> setup_clauses(std::string_view query) {
  std::vector<SetupClause> clauses;
  std::string_view word_before;
  int depth = 0;
  for (std::size_t at = 0, end = 0; at < query.size(); at = end) {
    end = token_end(query, at);
    const std::string_view token = query.substr(at, end - at);
    if (token == "(" || token == "[" || token == "{") ++depth;
    if (token == ")" || token == "]" || token == "}") --depth;
    const auto kind = depth == 0 && is_letter(token[0]) ? begun_by(token) : std::nullopt;
    if (kind)
      begin_clause(clauses, *kind, token, word_before);
    else if (!clauses.empty())
      clauses.back().text += token;
    if (is_letter(token[0])) word_before = token;
  }
  return clauses;
}

}  // namespace standpoint::test
