// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/mutated_queries.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <vector>

namespace standpoint::test {

namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 78> kPieces = {"(",
                                                      ")",
                                                      "[",
                                                      "]",
                                                      "{",
                                                      "}",
                                                      "'",
                                                      "\"",
                                                      "`",
                                                      "/*",
                                                      "*/",
                                                      "//",
                                                      "--",
                                                      "-->",
                                                      "<--",
                                                      "-[",
                                                      "]->",
                                                      "..",
                                                      "*",
                                                      "|",
                                                      ":",
                                                      "!",
                                                      "&",
                                                      "$",
                                                      "$p",
                                                      "=~",
                                                      "<>",
                                                      "<=",
                                                      "^",
                                                      "%",
                                                      ",",
                                                      ".",
                                                      ";",
                                                      "\n",
                                                      "\\u12",
                                                      "\\",
                                                      "0x",
                                                      "0o8",
                                                      "1e999",
                                                      ".5.",
                                                      "1..2",
                                                      "9223372036854775808",
                                                      "-9223372036854775808",
                                                      "NaN",
                                                      "null",
                                                      "true",
                                                      "count(*)",
                                                      "count(",
                                                      "collect(n)",
                                                      "MATCH",
                                                      "OPTIONAL MATCH",
                                                      "WHERE",
                                                      "WITH",
                                                      "RETURN",
                                                      "UNWIND",
                                                      "ORDER BY",
                                                      "SKIP",
                                                      "LIMIT",
                                                      "DISTINCT",
                                                      "UNION",
                                                      "UNION ALL",
                                                      "CALL",
                                                      "YIELD",
                                                      "CASE",
                                                      "WHEN",
                                                      "END",
                                                      "EXISTS {",
                                                      "all(x IN",
                                                      "reduce(",
                                                      "shortestPath(",
                                                      "range(0, 1000000000)",
                                                      "*0..",
                                                      "*1..1000000000",
                                                      "n",
                                                      "r",
                                                      "\xFF",
                                                      "\xE2\x80\xAE",
                                                      "é"};

int below(std::size_t limit, std::mt19937& random) {
  return static_cast<int>(random() % static_cast<std::uint32_t>(std::max<std::size_t>(limit, 1)));
}

std::size_t place_in(std::size_t size, std::mt19937& random) { return static_cast<std::size_t>(below(size, random)); }

bool is_name(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Names, numbers, spaces and single characters.
Words words_of(std::string_view text) {
  Words words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_name(text[i]) && is_name(text[i - 1]))
      words.back() += text[i];
    else
      words.emplace_back(1, text[i]);
  }
  return words;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

std::string nested(std::mt19937& random) {
  static constexpr std::array<std::string_view, 8> kOpening = {"(", "[",          "{a: ",   "NOT ",
                                                               "-", "CASE WHEN ", "[x IN ", "1 + ("};
  const std::string_view opening = kOpening[place_in(kOpening.size(), random)];
  std::string text;
  for (int depth = 10 << below(11, random); depth > 0; --depth) text += opening;
  return text;
}

void put_in(Words& words, std::string piece, std::mt19937& random) {
  const auto at = static_cast<std::ptrdiff_t>(place_in(words.size() + 1, random));
  words.insert(words.begin() + at, std::move(piece));
}

void mutate(Words& words, const Words& other, std::mt19937& random) {
  const std::size_t at = place_in(words.size(), random);
  const auto here = words.begin() + static_cast<std::ptrdiff_t>(at);
  switch (below(12, random)) {
    case 0:
    case 1: words.erase(here); break;
    case 2: words.insert(here, words[at]); break;
    case 3: std::swap(words[at], words[place_in(words.size(), random)]); break;
    case 4:
    case 5:
    case 6: put_in(words, std::string(kPieces[place_in(kPieces.size(), random)]), random); break;
    case 7: words[at] = other[place_in(other.size(), random)]; break;
    case 8: {
      const auto from = static_cast<std::ptrdiff_t>(place_in(other.size(), random));
      words.insert(here, other.begin() + from, other.end());
      break;
    }
    case 9: words[at][0] = static_cast<char>(below(256, random)); break;
    case 10:
      if (below(4, random) == 0) put_in(words, nested(random), random);
      break;
    default:
      if (below(3, random) == 0) words.resize(at + 1);
  }
}

}  // namespace

std::string mutated_query(std::span<const std::string> queries, std::mt19937& random) {
  Words words = words_of(queries[place_in(queries.size(), random)]);
  const Words other = words_of(queries[place_in(queries.size(), random)]);
  for (int changes = 1 + below(5, random); changes > 0 && !words.empty(); --changes) mutate(words, other, random);
  return joined(words);
}

}  // namespace standpoint::test
