// SPDX-License-Identifier: Apache-2.0
// Blocks, tokens, quotations and sentences of an article.

#include <catch2/catch.hpp>

#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Lines blocks(std::string_view text, BlockKind kind) {
  const ReadArticle article(text);
  Lines out;
  for (const Block& block : article.reading().blocks)
    if (block.kind == kind) out.push_back(article.words({block.begin, block.end}));
  return out;
}

Lines tokens(std::string_view text, TextLanguage language = TextLanguage::french) {
  const ReadArticle article(text, language);
  Lines out;
  for (const Token& token : article.reading().tokens) out.push_back(article.words({token.begin, token.end}));
  return out;
}

// The parts of each quotation with `/` between them, `<` before each that stands in another one, `…` where no mark
// closes it.
Lines quotations(std::string_view text, TextLanguage language = TextLanguage::french) {
  const ReadArticle article(text, language);
  Lines out;
  for (const Quotation& quotation : article.reading().quotations) {
    std::string line = quotation.outer == Token::kOutside ? "" : "<";
    for (const Quotation::Part& part : quotation.parts)
      line += (line.size() > 1 ? " / " : "") + token_words(article.reading(), part.begin, part.end);
    out.push_back(line + (quotation.closed ? "" : "…"));
  }
  return out;
}

Lines sentences(std::string_view text) {
  const ReadArticle article(text);
  Lines out;
  for (const Sentence& sentence : article.reading().sentences)
    out.push_back(token_words(article.reading(), sentence.begin, sentence.end));
  return out;
}

constexpr std::string_view kPage =
    "Accueil\n\nUn barrage sans eau\n\nPublié le 3 mars 2024 à 10h00\n\nLe premier alinéa dit ce que la ville a décidé "
    "dans la nuit de lundi à mardi, et pourquoi cela a duré si longtemps.\n\nDes truites\n\nLe second alinéa finit par "
    "un "
    "point.\n\nUn barrage sans eau\n\nLe saut du barrage. © La Gazette\n\nÀ lire aussi\n\nUne autre affaire finit "
    "bien.\n";

}  // namespace

TEST_CASE("what belongs to the page rather than to the article is aside") {
  CHECK(blocks(kPage, BlockKind::heading) == Lines{"Un barrage sans eau", "Des truites"});
  CHECK(blocks(kPage, BlockKind::body).size() == 2);
  CHECK(blocks(kPage, BlockKind::body)[1] == "Le second alinéa finit par un point.");
  CHECK(blocks(kPage, BlockKind::aside) == Lines{"Accueil", "Publié le 3 mars 2024 à 10h00", "Un barrage sans eau",
                                                 "Le saut du barrage. © La Gazette", "À lire aussi",
                                                 "Une autre affaire finit bien."});
}

TEST_CASE("lines that were only wrapped are one paragraph") {
  const std::string_view wrapped =
      "Le conseil a voté dans la nuit la vente du vieux moulin, que la\n"
      "commune avait acheté pour un euro à la famille qui le tenait de\n"
      "longue date. La maire y voit une chance pour le bourg, et ceux qui\n"
      "l'habitent une perte. Le vote a été serré, onze voix contre dix et\n"
      "une abstention, celle du doyen de l'assemblée, qui avait présidé au\n"
      "premier achat. Rien n'est dit du prix.\n\n"
      "Le moulin ouvrira en mai.\n";
  CHECK(blocks(wrapped, BlockKind::body).size() == 2);
  CHECK(blocks("Un.\nDeux.\nTrois.", BlockKind::body) == Lines{"Un.", "Deux.", "Trois."});
}

TEST_CASE("elided words and inverted pronouns are tokens of their own") {
  CHECK(tokens("L’homme n'a-t-il pas dit aujourd'hui qu'il viendrait ?") ==
        Lines{"L’", "homme", "n'", "a", "-t-il", "pas", "dit", "aujourd'hui", "qu'", "il", "viendrait", "?"});
  CHECK(tokens("celui-ci, porte-parole") == Lines{"celui", "-ci", ",", "porte-parole"});
  CHECK(tokens("Le 3,5 % de 10:30 à 2020.") == Lines{"Le", "3,5", "%", "de", "10:30", "à", "2020", "."});
}

TEST_CASE("an English possessive is a token, an English contraction is not") {
  CHECK(tokens("The minister's dogs don't bark...", TextLanguage::english) ==
        Lines{"The", "minister", "'s", "dogs", "don't", "bark", "..."});
}

TEST_CASE("the word of an inverted pronoun has no hyphen") {
  const ReadArticle article("A-t-elle dit non ? Dit-il OUI ?");
  CHECK(article.reading().word(1) == U"elle");
  CHECK(article.reading().tokens[1].suffix);
  CHECK(article.reading().word(6) == U"il");
  CHECK(article.reading().tokens[7].capitals);
  CHECK(article.reading().sign(4) == U'?');
  CHECK(article.reading().sign(0) == U'\0');
}

TEST_CASE("marks of every style make quotations") {
  CHECK(quotations("« Un », “deux”, \"trois\" et << quatre >>.") == Lines{"Un", "deux", "trois", "quatre"});
  CHECK(quotations("He said ‘one thing’ and 'two things', didn't he?", TextLanguage::english) ==
        Lines{"one thing", "two things"});
  CHECK(quotations("L'eau n'est pas à eux.").empty());
}

TEST_CASE("a quotation may stand in another one") {
  CHECK(quotations("« Il a dit « oui » hier » et « non ».") == Lines{"Il a dit « oui » hier", "<oui", "non"});
  CHECK(quotations("« Elle a dit “oui” hier. »") == Lines{"Elle a dit “oui” hier.", "<oui"});
}

TEST_CASE("a quotation that each paragraph opens again is one of several parts") {
  CHECK(quotations("« Un alinéa qui va.\n\n« Un autre qui finit. » Il se tait.") ==
        Lines{"Un alinéa qui va. / Un autre qui finit."});
}

TEST_CASE("a mark without a partner ends with its paragraph, or where the writer speaks again") {
  CHECK(quotations("« Un mot oublié.\n\nUn autre alinéa suit, sans rien.") == Lines{"Un mot oublié.…"});
  CHECK(quotations("« Un mot oublié, dit-il.\n\nUn autre alinéa suit, sans rien.") == Lines{"Un mot oublié…"});
  CHECK(quotations("Un mot » oublié.").empty());
}

TEST_CASE("a full stop of an abbreviation or inside marks ends no sentence") {
  CHECK(sentences("M. Dupont est venu. Le no. 3 a dit : « Non. Jamais. » Et puis ? Rien !") ==
        Lines{"M. Dupont est venu.", "Le no. 3 a dit : « Non. Jamais. »", "Et puis ?", "Rien !"});
  CHECK(sentences("« Je viens. Demain. » a-t-il dit.") == Lines{"« Je viens. Demain. » a-t-il dit."});
}

TEST_CASE("a sentence without an end ends after so many words") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "eau et ";
  CHECK(sentences(text + ".").size() > 5);
}
