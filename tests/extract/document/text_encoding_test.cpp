// SPDX-License-Identifier: Apache-2.0
#include "extract/document/text_encoding.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;
using namespace std::string_literals;

namespace {

DecodedBytes decoded(std::string_view bytes, std::string_view declared = {}) {
  const auto out = decode_bytes(bytes, declared);
  REQUIRE(out);
  return *out;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is but for a byte order mark at its beginning") {
  const DecodedBytes text = decoded("\xEF\xBB\xBFL'été\r\n\xEF\xBB\xBF fin\n");
  CHECK(text.text == "L'été\r\n\xEF\xBB\xBF fin\n");
  CHECK(text.warnings.empty());
  CHECK(decoded("").text.empty());
}

TEST_CASE("UTF-16 is read in both orders where a byte order mark says so") {
  CHECK(decoded("\xFF\xFE\xE9\0t\0=\xD8\x00\xDE"s).text == "ét😀");
  CHECK(decoded("\xFE\xFF\0\xE9\0t"s).text == "ét");
  const DecodedBytes broken = decoded("\xFF\xFE=\xD8t\0x"s);
  CHECK(broken.text == "\uFFFDt");
  CHECK(broken.warnings == std::vector<std::string>{"halves of characters in this UTF-16: 2"});
}

TEST_CASE("What is not UTF-8 is read as Windows-1252, and said to be") {
  const DecodedBytes text = decoded("l\x92\xE9t\xE9 \x80 \x81");
  CHECK(text.text == "l’été € \uFFFD");
  REQUIRE(text.warnings.size() == 1);
  CHECK(text.warnings[0].find("it is read as Windows-1252") != std::string::npos);
}

TEST_CASE("Single bytes of Windows-1252 in a text that is UTF-8 for the most part spoil nothing else") {
  const DecodedBytes text = decoded("été, été, caf\xE9");
  CHECK(text.text == "été, été, café");
  REQUIRE(text.warnings.size() == 1);
  CHECK(text.warnings[0].find("1, the first at byte") != std::string::npos);
}

TEST_CASE("A declared encoding needs no warning, unless the bytes are UTF-8 all the same") {
  CHECK(decoded("\xE9t\xE9 \xA4", "iso-8859-15").text == "été €");
  CHECK(decoded("\xE9t\xE9", "ISO-8859-1").warnings.empty());
  const DecodedBytes text = decoded("été", "iso-8859-1");
  CHECK(text.text == "été");
  CHECK(text.warnings.size() == 1);
  CHECK(decoded("plain", "iso-8859-1").warnings.empty());
}

TEST_CASE("Bytes that are no text, or in an encoding that is not read here, are refused with what to do") {
  for (const std::string& bytes : {"a\0b"s, "\xFF\xFE\0\0a\0\0\0"s, "\xFF\xFE\0\0"s}) CHECK_FALSE(decode_bytes(bytes));
  const auto cyrillic = decode_bytes("\xC0\xC1\xFF", "windows-1251");
  REQUIRE_FALSE(cyrillic);
  CHECK(cyrillic.error().remedy == "convert it: iconv -f windows-1251 -t UTF-8");
}

TEST_CASE("UTF-8 that was read as Windows-1252 once is found, with its first place") {
  for (const char* text : {"Ã©tÃ©", "lâ€™Ã©tÃ©", "â€œouiâ€\x9D", "Â«Â oui", "cÅ“ur", "200 â‚¬"})
    CHECK_FALSE(mojibake_warning(text).empty());
  const std::string warning = mojibake_warning("un\nlâ€™Ã©tÃ©");
  CHECK(warning.starts_with("3 characters"));
  CHECK(warning.find("'â€™' for '’' in line 2") != std::string::npos);
}

TEST_CASE("French and English as they are written are not taken for a wrong encoding") {
  for (const char* text :
       {"« L’été à Nîmes » — œuvre, ÂGE, « Â »", "pâté, bâ…", "“It’s £180m,” he said", "SÃO PAULO", "5 Å", "â", "Ã"})
    CHECK(mojibake_warning(text).empty());
}
