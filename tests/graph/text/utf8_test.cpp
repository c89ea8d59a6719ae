// SPDX-License-Identifier: Apache-2.0
#include "graph/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace standpoint;

TEST_CASE("decoding reads characters of one to four bytes") {
  struct Case {
    std::string_view text;
    char32_t code_point;
    int bytes;
  };
  for (const Case& c : {Case{"a", U'a', 1}, Case{"é", U'é', 2}, Case{"…", U'…', 3}, Case{"🚢", U'🚢', 4}}) {
    const Decoded decoded = decode_utf8(c.text);
    CHECK(decoded.code_point == c.code_point);
    CHECK(decoded.bytes == c.bytes);
  }
}

TEST_CASE("decoding refuses overlong forms, surrogates, values past the last one, and cut sequences") {
  for (const std::string_view bad :
       {"\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xC3", "\xE2\x80", "\xF0\x9F\x9A", "\x80", "\xFF", ""})
    CHECK(decode_utf8(bad).bytes == 0);
}

TEST_CASE("every code point but the surrogates survives being encoded and decoded") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const Decoded decoded = decode_utf8(text);
    if (decoded.code_point != c || decoded.bytes != text.size()) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  SUCCEED();
}

TEST_CASE("code points are counted, and stray bytes as one each") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("Cédric") == 6);
  CHECK(count_code_points("🚢🚢") == 2);
  CHECK(count_code_points("a\x92\x92 b\xE9") == 6);
}

TEST_CASE("controls, bidirectional marks, separators and non-characters are forbidden") {
  for (const char32_t bad :
       {U'\0', U'\a', U'\x1B', U'\x7F', char32_t{0x85}, char32_t{0x9F}, char32_t{0x61C}, char32_t{0x200E},
        char32_t{0x200F}, char32_t{0x202A}, char32_t{0x202E}, char32_t{0x2066}, char32_t{0x2069}, char32_t{0x2028},
        char32_t{0x2029}, char32_t{0xFEFF}, char32_t{0xFDD0}, char32_t{0xFFFE}, char32_t{0x10FFFF}})
    CHECK(is_forbidden(bad));
  for (const char32_t good :
       {U'\t', U'\n', U' ', U'~', char32_t{0xA0}, char32_t{0xAD}, U'é', U'م', char32_t{0x200D}, U'港', U'🚢'})
    CHECK_FALSE(is_forbidden(good));
}

TEST_CASE("a text's first fault is found, with its place and kind") {
  CHECK_FALSE(find_fault("Une phrase sans faute, longue assez pour le pas de huit.\n\tfin\r\n"));
  const auto bad_byte = find_fault("12345678\xE9 rest");
  REQUIRE(bad_byte);
  CHECK(bad_byte->kind == TextFault::Kind::not_utf8);
  CHECK(bad_byte->offset == 8);
  const auto lone = find_fault("ab\rcd");
  REQUIRE(lone);
  CHECK(lone->kind == TextFault::Kind::lone_carriage_return);
  CHECK(lone->offset == 2);
  CHECK(find_fault("ab\r")->kind == TextFault::Kind::lone_carriage_return);
  const auto hidden = find_fault("é\u202Ex");
  REQUIRE(hidden);
  CHECK(hidden->kind == TextFault::Kind::forbidden_character);
  CHECK(hidden->offset == 2);
  CHECK(hidden->bytes == 3);
  CHECK(code_point_name(hidden->code_point) == "U+202E");
}

TEST_CASE("a fault is found at every place of a word of eight bytes") {
  for (std::size_t at = 0; at < 40; ++at) {
    for (const char bad : {'\x7F', '\x01', '\x80', '\x1B'}) {
      std::string text(40, 'x');
      text[at] = bad;
      const auto fault = find_fault(text);
      REQUIRE(fault);
      CHECK(fault->offset == at);
    }
  }
}

TEST_CASE("the search for faults goes on from a given place") {
  const std::string text = "a\x01 b\x02";
  const auto first = find_fault(text);
  REQUIRE(first);
  const auto second = find_fault(text, first->offset + first->bytes);
  REQUIRE(second);
  CHECK(second->offset == 4);
  CHECK_FALSE(find_fault(text, second->offset + second->bytes));
}

TEST_CASE("nothing that steers a terminal is left in an escaped text") {
  CHECK(escape_for_terminal("a\x1B[31mb") == "a\\u{1b}[31mb");
  CHECK(escape_for_terminal("x\u202Ey\nz\tw") == "x\\u{202e}y\\u{a}z w");
  CHECK(escape_for_terminal("\xE9t\xC3\xA9") == "\\xe9té");
}

TEST_CASE("an escaped text is cut after a number of characters") {
  CHECK(escape_for_terminal("éééé", 2) == "éé…");
  CHECK(escape_for_terminal("éé", 2) == "éé");
}

TEST_CASE("marks that stack are told from letters") {
  CHECK(is_combining(0x301));
  CHECK(is_combining(0x20DD));
  CHECK_FALSE(is_combining(U'é'));
  CHECK_FALSE(is_combining(U'a'));
}

TEST_CASE("names begin with letters of any script and go on with digits and marks") {
  for (const char32_t c : {U'a', U'Z', U'_', U'é', U'Ж', U'字', U'Ⅷ'}) {
    CHECK(is_name_start(c));
    CHECK(is_name_part(c));
  }
  for (const char32_t c : {U'7', U'٣', char32_t{0x301}}) {
    CHECK_FALSE(is_name_start(c));
    CHECK(is_name_part(c));
  }
  for (const char32_t c : {U' ', U'-', U'—', U'$', U'€', U'😀', char32_t{0x202E}}) CHECK_FALSE(is_name_part(c));
}

TEST_CASE("spaces of any script are spaces") {
  for (const char32_t c :
       {U' ', U'\t', U'\n', U'\r', char32_t{0xA0}, char32_t{0x2028}, char32_t{0x3000}, char32_t{0xFEFF}})
    CHECK(is_unicode_space(c));
  for (const char32_t c : {U'a', U'_', U'—', char32_t{0}, char32_t{0x200B}}) CHECK_FALSE(is_unicode_space(c));
}
