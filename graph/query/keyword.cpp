// SPDX-License-Identifier: Apache-2.0
#include "graph/query/keyword.hpp"

#include <array>

namespace standpoint::query {
namespace {

// In the order of the enumerators.
constexpr std::string_view kWords[] = {"ALL",        "ALLSHORTESTPATHS",
                                       "AND",        "ANY",
                                       "AS",         "ASC",
                                       "ASCENDING",  "BY",
                                       "CALL",       "CASE",
                                       "CONTAINS",   "COUNT",
                                       "CREATE",     "CSV",
                                       "DELETE",     "DESC",
                                       "DESCENDING", "DETACH",
                                       "DISTINCT",   "ELSE",
                                       "END",        "ENDS",
                                       "EXISTS",     "EXPLAIN",
                                       "FALSE",      "FOREACH",
                                       "IN",         "IS",
                                       "LIMIT",      "LOAD",
                                       "MATCH",      "MERGE",
                                       "NONE",       "NOT",
                                       "NULL",       "OPTIONAL",
                                       "OR",         "ORDER",
                                       "PROFILE",    "REDUCE",
                                       "REMOVE",     "RETURN",
                                       "SET",        "SHORTESTPATH",
                                       "SINGLE",     "SKIP",
                                       "STARTS",     "THEN",
                                       "TRUE",       "UNION",
                                       "UNWIND",     "WHEN",
                                       "WHERE",      "WITH",
                                       "XOR",        "YIELD"};
constexpr std::size_t kCount = std::size(kWords);
static_assert(kCount == static_cast<std::size_t>(Keyword::yield));

constexpr std::size_t kLongest = 16;
constexpr std::size_t kBuckets = 256;

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

constexpr std::size_t bucket_of(std::string_view word) {
  const auto at = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(upper(word[i]))); };
  return (at(0) * 7 + at(1) * 31 + at(word.size() - 1) * 3 + word.size() * 11) % kBuckets;
}

// Open addressing: number of the word + 1, or 0.
constexpr auto make_table() {
  std::array<std::uint8_t, kBuckets> table{};
  for (std::size_t i = 0; i < kCount; ++i) {
    std::size_t bucket = bucket_of(kWords[i]);
    while (table[bucket] != 0) bucket = (bucket + 1) % kBuckets;
    table[bucket] = static_cast<std::uint8_t>(i + 1);
  }
  return table;
}
constexpr auto kTable = make_table();

bool same_word(std::string_view word, std::string_view keyword) {
  if (word.size() != keyword.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (upper(word[i]) != keyword[i]) return false;
  return true;
}

}  // namespace

Keyword find_keyword(std::string_view word) {
  if (word.size() < 2 || word.size() > kLongest) return Keyword::none;
  for (std::size_t bucket = bucket_of(word); kTable[bucket] != 0; bucket = (bucket + 1) % kBuckets)
    if (same_word(word, kWords[kTable[bucket] - 1U])) return static_cast<Keyword>(kTable[bucket]);
  return Keyword::none;
}

std::string_view to_string(Keyword keyword) {
  return keyword == Keyword::none ? std::string_view() : kWords[static_cast<std::size_t>(keyword) - 1];
}

bool is_reserved(Keyword keyword) {
  switch (keyword) {
    case Keyword::and_:
    case Keyword::as:
    case Keyword::call:
    case Keyword::case_:
    case Keyword::contains:
    case Keyword::create:
    case Keyword::delete_:
    case Keyword::detach:
    case Keyword::distinct:
    case Keyword::else_:
    case Keyword::ends:
    case Keyword::false_:
    case Keyword::in:
    case Keyword::is:
    case Keyword::limit:
    case Keyword::match:
    case Keyword::merge:
    case Keyword::not_:
    case Keyword::null:
    case Keyword::optional:
    case Keyword::or_:
    case Keyword::remove:
    case Keyword::return_:
    case Keyword::skip:
    case Keyword::starts:
    case Keyword::then:
    case Keyword::true_:
    case Keyword::union_:
    case Keyword::unwind:
    case Keyword::when:
    case Keyword::where:
    case Keyword::with:
    case Keyword::xor_: return true;
    default: return false;
  }
}

std::span<const std::string_view> all_keywords() { return kWords; }

}  // namespace standpoint::query
