// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/letters.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("three views of a text have one length, so that a place in one is the same place in the others") {
  const Letters letters = read_letters("L’ÉTÉ à Œuvre\u00A0: ß, İ, Ǆ, ﬁ");
  CHECK(letters.lower.size() == letters.text.size());
  CHECK(letters.bare.size() == letters.text.size());
  CHECK(letters.text.substr(0, 5) == U"L’ÉTÉ");
  CHECK(letters.lower.substr(0, 5) == U"l'été");
  CHECK(letters.bare.substr(0, 7) == U"l'ete a");
  CHECK(letters.lower[13] == U' ');
}

TEST_CASE("a byte that is no UTF-8 is one character, and so are those of a sequence cut short") {
  CHECK(read_letters("a\xFF\xFE\xE2\x80z").text == U"a\uFFFD\uFFFD\uFFFD\uFFFDz");
  CHECK(read_letters("\xC0\x80").size() == 2);
  CHECK(read_letters("").size() == 0);
}

TEST_CASE("text goes to UTF-8 and back without loss") {
  const std::u32string text = U"« L’œuvre » — 10 € 𝄞";
  CHECK(from_utf8(to_utf8(text)) == text);
}

TEST_CASE("letters and capitals are told apart in any script") {
  CHECK(is_letter(U'é'));
  CHECK(is_letter(U'Ж'));
  CHECK_FALSE(is_letter(U'×'));
  CHECK_FALSE(is_letter(U'«'));
  CHECK(is_upper(U'É'));
  CHECK(is_upper(U'Ж'));
  CHECK_FALSE(is_upper(U'ß'));
  CHECK_FALSE(is_upper(U'1'));
  CHECK(without_accent(U'ç') == U'c');
  CHECK(without_accent(U'œ') == U'œ');
}
