// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposals.hpp"

#include <algorithm>

namespace standpoint {
namespace {

class Proposer {
 public:
  Proposer(const Extraction& extraction, const Dossier& dossier, const ArticleFacts& facts)
      : e_(extraction), r_(extraction.reading), dossier_(dossier), facts_(facts) {}

  Proposals make() {
    for (std::size_t i = 0; i < e_.speech.size(); ++i) add_claim(i);
    add_mentions();
    return std::move(out_);
  }

 private:
  std::string id_of(std::uint32_t referent) const {
    return referent == kNobody ? std::string() : r_.referents[referent].id;
  }
  TextSpan place_of(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? TextSpan{r_.tokens[begin].begin, r_.tokens[end - 1].end} : TextSpan{};
  }

  void add_claim(std::size_t index) {
    const Attribution& speech = e_.speech[index];
    ProposedClaim claim;
    claim.id = facts_.source + "-p" + std::to_string(index + 1);
    for (int n = 2; dossier_.find(claim.id).kind != RecordKind::none; ++n)
      claim.id = facts_.source + "-p" + std::to_string(index + 1) + "-" + std::to_string(n);
    claim.parts = speech.parts;
    claim.type = speech.type;
    for (const SpeakerCandidate& candidate : e_.speakers[index])
      claim.speakers.push_back({id_of(candidate.referent), candidate.score, candidate.because});
    if (speech.phrase != Attribution::kNone) {
      const NounPhrase& phrase = r_.phrases[speech.phrase];
      claim.speaker_place = place_of(phrase.begin, phrase.end);
    }
    if (speech.cue_begin != Attribution::kNone) claim.cue = place_of(speech.cue_begin, speech.cue_end);
    if (speech.verb != nullptr) {
      claim.cue_verb = speech.verb->lemma;
      claim.stance = speech.verb->stance;
      if (claim.stance != Hint::none) claim.stance_place = claim.cue;
      claim.act = speech.verb->asks      ? "asks"
                  : speech.verb->commits ? "promises"
                  : speech.verb->decides ? "decides"
                                         : "says";
    }
    claim.rule = speech.rule;
    claim.confidence = speech.confidence;
    out_.claims.push_back(std::move(claim));
  }

  void add_mentions() {
    for (const Mention& mention : r_.mentions) {
      if (mention.aside) continue;
      const Referent& referent = r_.referents[mention.referent];
      out_.mentions.push_back({{mention.begin, mention.end}, referent.id, mention.form, referent.known});
      if (referent.known) continue;
      auto entity = std::find_if(out_.entities.begin(), out_.entities.end(),
                                 [&](const ProposedEntity& e) { return e.id == referent.id; });
      if (entity == out_.entities.end()) {
        std::string type = "organization";
        for (unsigned t = 0; t < entity_type_names().size(); ++t)
          if ((referent.types & (EntityTypeSet{1} << t)) != 0) type = entity_type_names()[t];
        out_.entities.push_back({referent.id, referent.name, type, referent.trigger, {}});
        entity = out_.entities.end() - 1;
      }
      entity->places.push_back({mention.begin, mention.end});
    }
  }

  const Extraction& e_;
  const Reading& r_;
  const Dossier& dossier_;
  const ArticleFacts& facts_;
  Proposals out_;
};

}  // namespace

Proposals propose(const Extractor& extractor, const Dossier& dossier, std::string_view text,
                  const ArticleFacts& facts) {
  const Extraction extraction = extractor.read(text);
  return Proposer(extraction, dossier, facts).make();
}

}  // namespace standpoint
