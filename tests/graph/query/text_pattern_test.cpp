// SPDX-License-Identifier: Apache-2.0
#include "graph/query/text_pattern.hpp"

#include <catch2/catch.hpp>
#include <regex>

using namespace standpoint;
using query::TextPattern;

namespace {

bool go_on() { return true; }

bool matches(std::string_view expression, std::string_view text) {
  auto pattern = TextPattern::compile(expression);
  INFO(expression << " and " << text);
  REQUIRE(pattern.has_value());
  return pattern->matches(text, go_on).value();
}

bool refused(std::string_view expression) { return !TextPattern::compile(expression).has_value(); }

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("An expression matches whole texts") {
  CHECK(matches("abc", "abc"));
  CHECK_FALSE(matches("b", "abc"));
  CHECK(matches(".*b.*", "abc"));
  CHECK(matches("", ""));
  CHECK_FALSE(matches("", "a"));
  CHECK(matches("é.", "éà"));
  CHECK_FALSE(matches(".", "\n"));
  CHECK(matches("(?s).", "\n"));
}

TEST_CASE("Repeats, groups and alternatives") {
  CHECK(matches("(ab|c)*d?", "abcab"));
  CHECK(matches("a{2,3}", "aaa"));
  CHECK_FALSE(matches("a{2,3}", "aaaa"));
  CHECK(matches("a{2,}", "aaaaa"));
  CHECK(matches("a{0}", ""));
  CHECK(matches("(?:a|b)+?", "abba"));
  CHECK(matches("(a*)*", "aaa"));
  CHECK(matches("|a", ""));
  CHECK(matches("(){1000}", ""));
}

TEST_CASE("Classes, escapes and anchors") {
  CHECK(matches("[a-c\\d]+", "a1c9"));
  CHECK_FALSE(matches("[^a-c]", "b"));
  CHECK(matches("[]a]+", "]a"));
  CHECK(matches("[a-]+", "a-"));
  CHECK(matches("\\w+@\\w+\\.org", "me@example.org"));
  CHECK(matches("[^\\s]+\\s\\S+", "ab cd"));
  CHECK(matches("[\\D]", "x"));
  CHECK(matches("^ab$", "ab"));
  CHECK_FALSE(matches("a^b", "ab"));
  CHECK(matches("a\\b.*", "a b"));
  CHECK_FALSE(matches("a\\b.*", "ab"));
  CHECK(matches("a\\Bb", "ab"));
}

TEST_CASE("Case is ignored where the expression says so") {
  CHECK(matches("(?i)été", "ÉTÉ"));
  CHECK(matches("(?i)[a-z]+", "AbC"));
  CHECK_FALSE(matches("(?i)[^a]", "A"));
  CHECK_FALSE(matches("abc", "ABC"));
}

TEST_CASE("What is broken or not supported is refused") {
  for (const auto expression :
       {"(",       ")",  "a)",    "[",       "[a",  "*",      "a**",   "a*+",         "a{2", "a{3,2}",         "a{x}",
        "a{9999}", "\\", "(?=a)", "(?<n>a)", "\\1", "\\p{L}", "[b-a]", "[[:alpha:]]", "[\\", "(a{1000}){1000}"})
    CHECK(refused(expression));
  CHECK(refused(repeated("(", 100'000)));
  CHECK(refused(repeated("(", 200) + repeated(")", 200)));
  CHECK(refused(repeated("(((a{1000}){1000}){1000}){1000}", 100)));
}

TEST_CASE("Expressions that blow up elsewhere take linear time") {
  const std::string text = repeated("a", 20'000) + "b";
  CHECK_FALSE(matches("(a*)*c", text));
  CHECK_FALSE(matches("(a|a)*c", text));
  CHECK_FALSE(matches("(.*)(.*)(.*)(.*)c", text));
  CHECK(matches("((((){1000}){1000}){1000}){1000}", ""));
}

TEST_CASE("A match that takes long asks whether to go on") {
  auto pattern = TextPattern::compile("(.*){900}x").value();
  int asked = 0;
  const auto matched = pattern.matches(repeated("a", 20'000), [&] { return ++asked < 3; });
  CHECK_FALSE(matched.has_value());
  CHECK(asked == 3);
}

TEST_CASE("Small expressions match the same texts as those of the standard library") {
  const std::string letters = "ab|*(?)[]^.";
  std::uint64_t seed = 1;
  const auto next = [&seed](std::size_t below) {
    seed = seed * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
    return (seed >> 33U) % below;
  };
  int compared = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string expression;
    for (std::size_t n = 1 + next(7); n > 0; --n) expression += letters[next(letters.size())];
    auto pattern = TextPattern::compile(expression);
    if (!pattern || expression.find("[]") != std::string::npos || expression.find("[^]") != std::string::npos) continue;
    std::regex peer;
    try {
      peer = std::regex(expression);
    } catch (const std::regex_error&) {
      continue;
    }
    for (const std::string text : {"", "a", "b", "ab", "ba", "aab", "abab", "^", "|"}) {
      INFO(expression << " and " << text);
      CHECK(pattern->matches(text, go_on) == std::regex_match(text, peer));
      ++compared;
    }
  }
  CHECK(compared > 10'000);
}
