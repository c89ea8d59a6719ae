// SPDX-License-Identifier: Apache-2.0
// Hostile texts, against a dossier of two thousand entities: twice as long takes less than three times as long.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <functional>

#include "extract/proposals/proposal_records.hpp"
#include "tests/bench/processor_time.hpp"
#include "tests/support/read_article.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::size_t kShortest = 100'000;  // bytes; then twice and four times as many
constexpr int kAttempts = 6;                // of measuring, as the machine has other work; the least counts
constexpr double kNoise = 0.004;            // seconds

// A pronounceable word of its own for each number.
std::string word(std::size_t number) {
  std::string out;
  for (std::size_t rest = number + 300; rest > 0; rest /= 85)
    out += std::string(1, "bdfgklmnprstvzcjh"[rest % 17]) + "aeiou"[rest / 17 % 5];
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string large_dossier() {
  constexpr const char* kFirst[] = {"Anne", "Paul", "Marie", "Jean", "Lucie", "Omar", "Karim", "Claire"};
  std::string out = "entities:\n";
  for (std::size_t i = 0; i < 400; ++i) {
    out += fmt::format("  p{}: {{type: person, name: {} {}}}\n", i, kFirst[i % 8], word(i));
    out += fmt::format("  a{}: {{type: association, name: Association des amis de {}}}\n", i, word(i));
    out += fmt::format("  m{}: {{type: public_body, name: Ministère de {} et de la Santé}}\n", i, word(i));
    out += fmt::format("  g{}: {{type: company, name: Groupe {}}}\n", i, word(i));
    out += fmt::format("  j{}: {{type: media, name: Le Journal de {}}}\n", i, word(i));
  }
  out += "propositions:\n";
  for (std::size_t i = 0; i < 100; ++i)
    out += fmt::format("  q{}: {{text: Le plan {} doit être retiré avant la fin de l'année.}}\n", i, word(i));
  return out;
}

using Maker = std::function<std::string(std::size_t number)>;

std::string repeated(const Maker& piece, std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; out.size() < bytes; ++i) out += piece(i);
  return out;
}

// Seconds that it takes to read the text, propose and write the proposals.
double seconds_for(const std::string& text) {
  static const LoadedDossier loaded = load_dossier_text("large.yaml", large_dossier());
  static const Extractor extractor(loaded.dossier, TextLanguage::french);
  return fastest_of(1, [&] {
    const std::u32string kept = from_utf8(text);
    ProposedArticle article;
    article.source.id = "hostile";
    article.text = kept;
    article.proposals = propose(extractor, loaded.dossier, text, {"hostile", "2024-03-07"});
    const ProposalsFile file = proposal_records(article, loaded.dossier, RecordForm::review);
    if (write_proposals_file(file).size() > 1000 * text.size()) throw std::runtime_error("too much");
  });
}

bool takes_linear_time(const Maker& piece) {
  std::vector<double> least(3, 1e9);
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    for (std::size_t i = 0; i < least.size(); ++i)
      least[i] = std::min(least[i], seconds_for(repeated(piece, kShortest << i)));
    if (least[1] < 3 * least[0] + kNoise && least[2] < 3 * least[1] + kNoise) return true;
  }
  UNSCOPED_INFO("seconds: " << least[0] << ", " << least[1] << ", " << least[2]);
  return false;
}

bool repeats_in_linear_time(const std::string& piece) {
  return takes_linear_time([&](std::size_t) { return piece; });
}

}  // namespace

TEST_CASE("marks without partners, nested marks and parentheses take linear time") {
  const std::string piece = GENERATE("« ", "“ ", "\" a ", "« a « b “ c \" d » ", "« a\n\n", "« il dit que oui\n\n",
                                     "( ", "(a) ) ", ", ", "l'", "1,2.", "a-", "\xFF");
  CAPTURE(piece);
  CHECK(repeats_in_linear_time(piece));
}

TEST_CASE("speech upon speech takes linear time") {
  const std::string piece = GENERATE("« a » dit que ", "« a », dit-il, ", "Il dit : « a » ", "il affirme, elle dit, ",
                                     "dit que (a) ) ", "selon lui, ", "Il dit oui. Elle affirme que non. ",
                                     "accuse Anne Salu de mentir, ", "affirme que « le plan » et que ");
  CAPTURE(piece);
  CHECK(repeats_in_linear_time(piece));
}

TEST_CASE("a sentence without an end takes linear time") {
  const std::string piece =
      GENERATE("le plan que la ville propose reste en débat et ", "Capitale Ville ", "tous les tous ",
               "le ministre de la ", "Fédération de la ", "dont le directeur du groupe de la ",
               "son président Anne Salu, ", "Anne Salu, ministre de la Santé, ", "Anne Salu et ");
  CAPTURE(piece);
  CHECK(repeats_in_linear_time(piece));
}

TEST_CASE("people and bodies spoken of again and again take linear time") {
  const std::string piece = GENERATE("M. Salu affirme que le plan est prêt.\n\n",
                                     "Le ministre de l'Énergie, Paul Dupont, estime que la ministre ment.\n\n",
                                     "Un collectif d'amis affirme que le groupe refuse. Le collectif se tait.\n\n");
  CAPTURE(piece);
  CHECK(repeats_in_linear_time(piece));
}

TEST_CASE("ever new names, headings and numbers take linear time") {
  CHECK(takes_linear_time([](std::size_t i) {
    return "Selon Jean " + word(i) + ", l'association " + word(i + 7) +
           " ment. La ministre affirme que le collectif va.\n\n";
  }));
  CHECK(takes_linear_time([](std::size_t i) { return "Jean " + std::string(58, 'A') + word(i) + ", "; }));
  CHECK(takes_linear_time([](std::size_t i) {
    return "M. \u0416" + std::string("\xD0") + static_cast<char>(0xB0 + i % 16) + "\xD0" +
           static_cast<char>(0xB0 + i / 16 % 16) + "\xD0" + static_cast<char>(0xB0 + i / 256 % 16) + " dit oui. ";
  }));
  CHECK(takes_linear_time([](std::size_t i) {
    return "Le maire dénonce « un plan " + std::to_string(i) + " raté »\n\nAnne Salu lit le plan " + std::to_string(i) +
           ".\n\n";
  }));
  CHECK(takes_linear_time([](std::size_t i) { return "GAB (Gens Anciens Bleus" + word(i) + ") va. "; }));
}
