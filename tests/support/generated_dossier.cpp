// SPDX-License-Identifier: Apache-2.0
#include "tests/support/generated_dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>

namespace standpoint::test {

LoadedDossier generated_dossier(std::size_t actors, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  constexpr const char* kTypes[] = {"person", "association", "public_body", "company", "media"};
  constexpr const char* kWords[] = {"Fédération", "nationale", "des",           "usagers",
                                    "du",         "littoral",  "Jean-Baptiste", "Rhône"};
  const std::size_t propositions = std::max<std::size_t>(3, actors / 12);
  std::string text = "dossier: {title: {fr: Une controverse, en: A controversy}, language: fr}\nsources:\n";
  for (std::size_t i = 0; i < 5; ++i)
    text += fmt::format("  s{}: {{title: Le journal numéro {}, publisher: Gazette, date: {}-0{}-12}}\n", i, i, 2016 + i,
                        i + 1);
  text += "entities:\n";
  for (std::size_t i = 0; i < actors; ++i) {
    std::string name;
    for (std::size_t words = 1 + below(4); words > 0; --words) name += std::string(kWords[below(8)]) + " ";
    text += fmt::format("  a{}: {{type: {}, name: {}{}{}}}\n", i, kTypes[below(5)], name, i,
                        below(3) == 0 ? fmt::format(", tags: [tag-{}]", below(4)) : "");
  }
  text += "issues:\n";
  for (std::size_t i = 0; i < propositions; i += 3)
    text += fmt::format(R"(  i{}: {{text: {{fr: "Que faire de la question {} ?", en: "What of question {}?"}}}})"
                        "\n",
                        i / 3, i / 3, i / 3);
  text += "propositions:\n";
  for (std::size_t i = 0; i < propositions; ++i)
    text += fmt::format(
        "  p{}: {{text: {{fr: La plateforme numéro {} doit être confiée à un hébergeur européen., en: Platform "
        "{} should be hosted in Europe.}}, issue: i{}}}\n",
        i, i, i, i / 3);
  text += "claims:\n";
  for (std::size_t i = 0; i < 4 * actors; ++i) {
    const std::size_t source = i < 5 ? i : below(5), who = std::min(below(actors), below(actors));
    text += fmt::format("  c{}: {{by: a{}, about: p{}, stance: {}, source: s{}, quote: des mots à garder, date: {}}}\n",
                        i, who, std::min(below(propositions), below(propositions)),
                        below(3) == 0 ? "oppose" : "support", source, 2015 + source);
  }
  text += "relations:\n";
  for (std::size_t i = 1; i < actors; ++i)
    text += fmt::format("  r{}: {{from: a{}, type: {}, to: a{}, source: s{}}}\n", i, i,
                        below(4) == 0 ? "criticises" : "allied_with",
                        below(std::max<std::size_t>(1, std::min<std::size_t>(i, i / 4 + 1))), below(5));
  return load_dossier_text("generated.yaml", text);
}

}  // namespace standpoint::test
