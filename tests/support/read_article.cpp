// SPDX-License-Identifier: Apache-2.0
#include "tests/support/read_article.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tests/support/places.hpp"

namespace standpoint::test {
namespace {

LoadedDossier load_or_throw(std::string_view yaml) {
  LoadedDossier loaded = load_dossier_text("test.yaml", std::string(yaml));
  if (loaded.diagnostics.has_errors())
    throw std::runtime_error("the test's dossier: " + loaded.diagnostics.all()[0].message);
  return loaded;
}

std::string joined(const Lines& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
  return out;
}

}  // namespace

std::string_view dam_dossier() {
  return R"(
dossier: {title: Le barrage, language: fr}
entities:
  anne-morel: {type: person, name: Anne Morel}
  paul-garnier: {type: person, name: Paul Garnier}
  rivieres: {type: association, name: Association Rivières libres, aliases: [Rivières libres]}
  collectif: {type: collective, name: Collectif du Saulx}
  ministere: {type: public_body, name: {fr: "Ministère de l'Énergie", en: Ministry of Energy}}
  conseil: {type: court, name: "Conseil d'État"}
  hydra: {type: company, name: Hydra}
  gazette: {type: media, name: La Gazette du Saulx}
  barrage: {type: system, name: Barrage de Saulx}
propositions:
  arret: {text: {fr: Le chantier du barrage doit être arrêté., en: Work on the dam must stop.}}
  poissons: {text: {fr: Les truites doivent pouvoir remonter la rivière., en: Trout must be able to swim upstream.}}
)";
}

std::string words(const Reading& reading, TextSpan span) {
  return to_utf8(std::u32string_view(reading.letters.text).substr(span.begin, span.end - span.begin));
}

std::string token_words(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return {};
  return words(reading, {reading.tokens[begin].begin, reading.tokens[end - 1].end});
}

ReadArticle::ReadArticle(std::string_view text, TextLanguage language, std::string_view dossier)
    : loaded_(load_or_throw(dossier)), extraction_(Extractor(loaded_.dossier, language).read(text)) {}

std::string ReadArticle::id(std::uint32_t referent) const {
  return referent == kNobody ? "nobody" : reading().referents[referent].id;
}

Lines ReadArticle::speech() const {
  constexpr const char* kTypes[] = {"direct", "mixed", "indirect"};
  Lines out;
  for (std::size_t i = 0; i < extraction_.speech.size(); ++i) {
    const Attribution& one = extraction_.speech[i];
    const auto& candidates = extraction_.speakers[i];
    Lines parts;
    for (const TextSpan& part : one.parts) parts.push_back(words(part));
    out.push_back(std::string(one.rule) + " | " + kTypes[static_cast<std::size_t>(one.type)] + " | " +
                  id(candidates.empty() ? kNobody : candidates[0].referent) + " | " + joined(parts, " / "));
  }
  return out;
}

Lines ReadArticle::speakers() const {
  Lines out;
  for (const auto& candidates : extraction_.speakers) {
    Lines ids;
    for (const SpeakerCandidate& candidate : candidates)
      ids.push_back(id(candidate.referent) + " (" + std::string(candidate.because) + ")");
    out.push_back(joined(ids, ", "));
  }
  return out;
}

Lines ReadArticle::mentions() const {
  Lines out;
  for (const Mention& mention : reading().mentions)
    if (!mention.aside) out.push_back(id(mention.referent) + ": " + words({mention.begin, mention.end}));
  return out;
}

Lines ReadArticle::ties() const {
  Lines out;
  for (const StatedTie& tie : extraction_.ties)
    out.push_back(id(tie.from) + " " + std::string(tie.type) + " " +
                  (tie.to == kNobody ? "lit:" + tie.function : id(tie.to)) + ": " + words(tie.place));
  return out;
}

Lines speech(std::string_view text, TextLanguage language) { return ReadArticle(text, language).speech(); }
Lines english_speech(std::string_view text) { return ReadArticle(text, TextLanguage::english).speech(); }
Lines speakers(std::string_view text, TextLanguage language) { return ReadArticle(text, language).speakers(); }

std::vector<std::string> sample_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(source_root() / "tests/extract/articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const auto& path : paths) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    out.push_back(text.str());
  }
  return out;
}

}  // namespace standpoint::test
