// SPDX-License-Identifier: Apache-2.0
#include "graph/query/lexer.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "graph/query/string_literal.hpp"

using namespace standpoint::query;

namespace {

std::vector<std::string> words(std::string_view text) {
  const TokenStream stream = tokenize(text);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < stream.size(); ++i)
    out.emplace_back(text.substr(stream.tokens[i].begin, stream.tokens[i].end - stream.tokens[i].begin));
  return out;
}

std::vector<TokenKind> kinds(std::string_view text) {
  const TokenStream stream = tokenize(text);
  std::vector<TokenKind> out;
  for (std::size_t i = 0; i < stream.size(); ++i) out.push_back(stream.tokens[i].kind);
  return out;
}

// The only fault of a text.
LexicalFault fault_of(std::string_view text) {
  const TokenStream stream = tokenize(text);
  REQUIRE(stream.faults.size() == 1);
  return stream.faults[0];
}

using Kinds = std::vector<TokenKind>;
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the tokens of a query have no spaces and no comments") {
  CHECK(words("MATCH (n) // all of them\n  /* really\n * all */ RETURN\u00A0n;") ==
        Words{"MATCH", "(", "n", ")", "RETURN", "n", ";"});
  CHECK(words("").empty());
  CHECK(words(" // nothing") == Words{});
  CHECK(words("\uFEFFRETURN 1") == Words{"RETURN", "1"});
}

TEST_CASE("operators are taken as long as they are") {
  CHECK(words("a<=b<>c=~d..e>=f<-1") ==
        Words{"a", "<=", "b", "<>", "c", "=~", "d", "..", "e", ">=", "f", "<", "-", "1"});
}

TEST_CASE("arrows are single signs") { CHECK(words("<-->") == Words{"<", "-", "-", ">"}); }

TEST_CASE("numbers are decimal, hexadecimal, octal or real") {
  CHECK(kinds("0 12 0xAf 0o17") == Kinds(4, TokenKind::integer));
  CHECK(kinds("1.5 .5 1e9 1.5E-3 2e+4 00.5") == Kinds(6, TokenKind::real));
}

TEST_CASE("two dots between numbers are a range") {
  CHECK(words("1..3") == Words{"1", "..", "3"});
  CHECK(words("[..2]") == Words{"[", "..", "2", "]"});
  CHECK(words("1.5..2") == Words{"1.5", "..", "2"});
}

TEST_CASE("a number that runs into letters is no number") {
  for (const char* text : {"9223372h54775808", "0x", "0x1A2b3j4", "0o8", "0o", "1e", "1a", "1_000", "1.5x", "007"}) {
    INFO(text);
    CHECK(fault_of(text).detail == "InvalidNumberLiteral");
    CHECK(words(text).size() == 1);
  }
}

TEST_CASE("names are letters of any script, digits and underscores, or anything in backticks") {
  CHECK(words("prénom _x1 Ж x\u0301y `a b``c` ``") == Words{"prénom", "_x1", "Ж", "x\u0301y", "`a b``c`", "``"});
  const std::string text = "`a b``c`";
  CHECK(name_text(tokenize(text).tokens[0], text) == "a b`c");
}

TEST_CASE("keywords are found in any case of letters") {
  const TokenStream stream = tokenize("match ReTuRN shortestPath matchx `match` ma");
  CHECK(stream.tokens[0].keyword == Keyword::match);
  CHECK(stream.tokens[1].keyword == Keyword::return_);
  CHECK(stream.tokens[2].keyword == Keyword::shortestpath);
  for (std::size_t i = 3; i < 6; ++i) CHECK(stream.tokens[i].keyword == Keyword::none);
}

TEST_CASE("every keyword is found by its own name") {
  for (const std::string_view word : all_keywords()) {
    INFO(word);
    CHECK(to_string(find_keyword(word)) == word);
  }
}

TEST_CASE("strings have either quote and escapes") {
  const auto meant = [](std::string_view text) { return string_text(tokenize(text).tokens[0], text); };
  CHECK(meant(R"('it"s')") == "it\"s");
  CHECK(meant(R"("it's")") == "it's");
  CHECK(meant(R"('a\\b\'c\"d\n\t\b\f\r\`')") == "a\\b'c\"d\n\t\b\f\r`");
  CHECK(meant(R"('\u00e9\U0001F600\uD83D\uDE00')") == "é😀😀");
  CHECK(meant("'// no /* comment */'") == "// no /* comment */");
  CHECK(meant("''").empty());
}

TEST_CASE("an escape that is no character is InvalidUnicodeLiteral") {
  for (const char* text :
       {R"('\uH')", R"('\u12')", R"('\U00110000')", R"('\uD83D')", R"('\uDE00')", R"('\uD83D\u0041')"}) {
    INFO(text);
    CHECK(fault_of(text).detail == "InvalidUnicodeLiteral");
  }
}

TEST_CASE("an escape that there is not is UnexpectedSyntax, at its place") {
  const LexicalFault fault = fault_of(R"(RETURN 'ab\d')");
  CHECK(fault.detail == "UnexpectedSyntax");
  CHECK(fault.at == TextRange{10, 12});
}

TEST_CASE("what is never closed is one fault to the end") {
  for (const char* text : {"'abc", "\"abc\\\"", "'abc\\", "`abc", "`abc``", "/* abc", "/*/"}) {
    INFO(text);
    CHECK(fault_of(text).detail == "UnexpectedSyntax");
    CHECK(words(text) == Words{text});
  }
}

TEST_CASE("characters outside the language are faults by what they are") {
  CHECK(fault_of("42 — 41").detail == "InvalidUnicodeCharacter");
  CHECK(fault_of("42 — 41").fix == "did you mean '-'?");
  CHECK(fault_of("‘a").fix == "did you mean the quote '?");
  CHECK(fault_of("1 # 2").detail == "UnexpectedSyntax");
  CHECK(fault_of("1 \xff 2").detail == "InvalidUnicodeCharacter");
  CHECK(fault_of("1 != 2").fix == "inequality is written '<>'");
}

TEST_CASE("brackets know their partners, their last bar and their commas") {
  const TokenStream stream = tokenize("[(a, b) | {c: [d | e]} | f]");
  REQUIRE(stream.balanced);
  REQUIRE(stream.brackets.size() == 4);
  CHECK(stream.brackets[0].close == stream.size() - 1);
  CHECK(stream.brackets[0].last_bar == stream.size() - 3);
  CHECK_FALSE(stream.brackets[0].comma);
  CHECK(stream.brackets[1].comma);
  CHECK(stream.brackets[2].last_bar == UINT32_MAX);
  CHECK(stream.brackets[3].last_bar != UINT32_MAX);
}

TEST_CASE("brackets that do not fit are not matched") {
  CHECK_FALSE(tokenize("(]").balanced);
  CHECK_FALSE(tokenize("(").balanced);
  CHECK_FALSE(tokenize(")").balanced);
  CHECK(tokenize("([)]").brackets[0].closed() == false);
}

TEST_CASE("a text of nothing but faults is not read to its end") {
  const TokenStream stream = tokenize(std::string(100'000, '#'));
  CHECK(stream.faults.size() < 1000);
  CHECK_FALSE(stream.balanced);
}
