// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for extraction: any bytes, in either language, give proposals with places in the text, the same each
// time, that are written as a file which reads back.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "extract/proposals/proposal_records.hpp"
#include "graph/load/load.hpp"
#include "graph/text/utf8.hpp"
#include "tests/support/sound_extraction.hpp"

namespace {

using namespace standpoint;

constexpr const char* kDossier = R"(
entities:
  anne-morel: {type: person, name: Anne Morel}
  paul-garnier: {type: person, name: Paul Garnier}
  rivieres: {type: association, name: Association Rivières libres, aliases: [Rivières libres]}
  collectif: {type: collective, name: Collectif du Saulx (CDS)}
  ministere: {type: public_body, name: {fr: "Ministère de l'Énergie et de l'Eau", en: Ministry of Energy}}
  hydra: {type: company, name: Hydra}
  barrage: {type: system, name: Barrage de Saulx}
propositions:
  arret: {text: {fr: Le chantier du barrage doit être arrêté., en: Work on the dam must stop.}}
)";

void fail(std::string_view promise) {
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

std::string proposals_file(const Extractor& extractor, const Dossier& dossier, std::string_view text,
                           const Extraction& extraction) {
  ProposedArticle article;
  article.source.id = "fuzz";
  article.text = extraction.reading.letters.text;
  article.proposals = propose(extractor, dossier, text, {"fuzz", "2024-03-07"});
  return write_proposals_file(proposal_records(article, dossier, RecordForm::review));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const LoadedDossier loaded = load_dossier_text("fuzz.yaml", kDossier);
  static const Extractor french(loaded.dossier, TextLanguage::french), english(loaded.dossier, TextLanguage::english);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const Extractor* extractor : {&french, &english}) {
    const Extraction extraction = extractor->read(text);
    if (const std::string_view promise = test::broken_promise(extraction); !promise.empty()) fail(promise);
    const std::string written = proposals_file(*extractor, loaded.dossier, text, extraction);
    if (written != proposals_file(*extractor, loaded.dossier, text, extraction)) fail("the same text, the same file");
    if (find_fault(text)) continue;  // no dossier keeps such a text
    const auto again = read_proposals_file("fuzz.yaml", written);
    if (!again || write_proposals_file(*again) != written) fail("what is written reads back");
  }
  return 0;
}
