#pragma once
// SPDX-License-Identifier: Apache-2.0
// Articles read against a small dossier, and what came out of it in short lines that tests can state.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/proposals/proposals.hpp"
#include "extract/speech/extraction.hpp"
#include "graph/load/load.hpp"

namespace standpoint::test {

using Lines = std::vector<std::string>;

// Entities of an invented controversy over a dam, with two propositions, as YAML: anne-morel, paul-garnier (persons),
// rivieres (an association), collectif (a collective), ministere (a public body), conseil (a court), hydra (a company),
// gazette (media), barrage (a system).
std::string_view dam_dossier();

// Words of a text by code points.
std::string words(const Reading& reading, TextSpan span);
std::string token_words(const Reading& reading, std::uint32_t begin, std::uint32_t end);

// A text with all that the stages make of it. The dossier is YAML; throws where it has errors.
class ReadArticle {
 public:
  explicit ReadArticle(std::string_view text, TextLanguage language = TextLanguage::french,
                       std::string_view dossier = dam_dossier());

  const Extraction& extraction() const { return extraction_; }
  const Reading& reading() const { return extraction_.reading; }
  const Dossier& dossier() const { return loaded_.dossier; }

  std::string id(std::uint32_t referent) const;  // `nobody` for kNobody
  std::string words(TextSpan span) const { return test::words(reading(), span); }

  // `rule | type | id of the likeliest speaker | part / part`, one a stretch of speech.
  Lines speech() const;
  // `id (rule)` of every candidate for the speaker of each stretch, with commas between them.
  Lines speakers() const;
  // `id: words`, one a mention outside of asides.
  Lines mentions() const;
  // `from type to: words`, one a tie.
  Lines ties() const;

 private:
  LoadedDossier loaded_;
  Extraction extraction_;
};

// speech(), speakers() and so on of a text in one call.
Lines speech(std::string_view text, TextLanguage language = TextLanguage::french);
Lines english_speech(std::string_view text);
Lines speakers(std::string_view text, TextLanguage language = TextLanguage::french);

// The sample articles of tests/extract/articles, in the order of their names.
std::vector<std::string> sample_articles();

}  // namespace standpoint::test
