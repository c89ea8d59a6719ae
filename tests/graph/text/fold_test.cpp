// SPDX-License-Identifier: Apache-2.0
#include "graph/text/fold.hpp"

#include <catch2/catch.hpp>

#include "graph/text/utf8.hpp"

using namespace standpoint;

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (const char32_t c : fold_quotation(text).characters) append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("names fold to the same whatever their accents, case, apostrophes and spaces") {
  CHECK(fold_name("Cédric O") == "cedric o");
  CHECK(fold_name("CE\u0301DRIC  O") == "cedric o");
  CHECK(fold_name("l’Assurance maladie") == fold_name("L'assurance\u00A0Maladie"));
  CHECK(fold_name(" Straße ") == "strasse");
  CHECK(fold_name("Œuvre") == fold_name("œuvre"));
  CHECK(fold_name("ﬁn") == "fin");
}

TEST_CASE("names in other scripts keep their letters") {
  CHECK(fold_name("محمد علي") == "محمد علي");
  CHECK(fold_name("港湾局 🚢") == "港湾局 🚢");
  CHECK(fold_name("") == "");
}

TEST_CASE("quotations fold to the same whatever their typography") {
  CHECK(folded("« L’État »") == folded("\" L'État \""));
  CHECK(folded("“non” – „ja‟") == "\"non\" - \"ja\"");
  CHECK(folded("10\u202F000\u00A0euros\n de  plus") == "10 000 euros de plus");
  CHECK(folded("e\u0301te\u0301") == "été");
}

TEST_CASE("quotations keep case and accents") {
  CHECK(folded("État") != folded("état"));
  CHECK(folded("etat") != folded("état"));
}

TEST_CASE("each folded character knows where it came from") {
  const FoldedText text = fold_quotation("«\u00A0e\u0301t  é");
  // original code points: 0 «, 1 nbsp, 2 e, 3 accent, 4 t, 5 space, 6 space, 7 é
  CHECK(text.characters == U"\" ét é");
  CHECK(text.offsets == std::vector<std::uint32_t>{0, 1, 2, 4, 5, 7, 8});
}

TEST_CASE("offsets of text with bytes that are not UTF-8 stay in step") {
  const FoldedText text = fold_quotation("a\x92 b");
  CHECK(text.characters == U"a\uFFFD b");
  CHECK(text.offsets == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
}

TEST_CASE("a word of two scripts is noticed, a text of two scripts is not") {
  CHECK(mixes_scripts("Рaul"));    // a Cyrillic letter first
  CHECK(mixes_scripts("Αthens"));  // a Greek one
  CHECK_FALSE(mixes_scripts("Paul Павел"));
  CHECK_FALSE(mixes_scripts("Росатом-Areva"));
  CHECK_FALSE(mixes_scripts("Cédric O"));
  CHECK_FALSE(mixes_scripts("محمد Ali"));
  CHECK_FALSE(mixes_scripts("H2020"));
}

TEST_CASE("the slug of a name is what its id should be") {
  CHECK(slug("Cédric O") == "cedric-o");
  CHECK(slug("Guy Mamou-Mani") == "guy-mamou-mani");
  CHECK(slug("L'Assurance maladie (CNAM)") == "lassurance-maladie-cnam");
  CHECK(slug("  Œuvre n° 5 ").starts_with("oeuvre") == false);
  CHECK(slug("港湾局").empty());
  CHECK(slug("-- a --") == "a");
}
