// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposals.hpp"

#include <algorithm>
#include <unordered_map>

#include "extract/proposals/proposition_links.hpp"
#include "extract/speech/stance_hints.hpp"
#include "extract/speech/when_said.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kNear = 6;  // stretches of speech among which one may hold another

class Proposer {
 public:
  Proposer(const Extraction& extraction, const Dossier& dossier, const PropositionLinks& links,
           const ArticleFacts& facts)
      : e_(extraction),
        r_(extraction.reading),
        dossier_(dossier),
        links_(links),
        facts_(facts),
        dates_(find_dates(r_, e_.speech, facts.published)),
        stances_(find_stances(r_, e_.speech)) {}

  Proposals make() {
    for (std::size_t i = 0; i < e_.speech.size(); ++i) add_claim(i);
    add_relations();
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
    claim.id = free_id(facts_.source + "-p" + std::to_string(index + 1));
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
      claim.act = speech.verb->asks      ? "asks"
                  : speech.verb->commits ? "promises"
                  : speech.verb->decides ? "decides"
                                         : "says";
    }
    if (speech.addressee != Attribution::kNone) claim.addressee = id_of(e_.meant[speech.addressee]);
    claim.reported_by = reporter_of(index);
    claim.date = dates_[index].date;
    claim.date_place = dates_[index].place;
    claim.stance = stances_[index].stance;
    claim.stance_place = stances_[index].place;
    std::string words;
    for (const TextSpan& part : speech.parts)
      words += to_utf8(std::u32string_view(r_.letters.text).substr(part.begin, part.end - part.begin)) + " ";
    for (const LikelyProposition& likely : links_.find(words))
      claim.propositions.push_back({std::string(dossier_.id_of(likely.proposition)), likely.score});
    claim.rule = speech.rule;
    claim.confidence = speech.confidence;
    out_.claims.push_back(std::move(claim));
  }

  // Who reports what lies inside of a stretch of his: selon X, Y a dit que …
  std::string reporter_of(std::size_t index) const {
    const TextSpan inner = e_.speech[index].parts.front();
    const std::size_t first = index > kNear ? index - kNear : 0;
    for (std::size_t i = first; i < std::min(e_.speech.size(), index + kNear); ++i) {
      if (i == index || e_.speakers[i].empty()) continue;
      for (const TextSpan& part : e_.speech[i].parts)
        if (part.begin <= inner.begin && part.end >= inner.end && part.end - part.begin > inner.end - inner.begin) {
          const std::string id = id_of(e_.speakers[i][0].referent);
          const bool same = !e_.speakers[index].empty() && id == id_of(e_.speakers[index][0].referent);
          return same ? std::string() : id;
        }
    }
    return {};
  }

  void add_relations() {
    for (std::size_t i = 0; i < e_.ties.size(); ++i) {
      const StatedTie& tie = e_.ties[i];
      ProposedRelation relation;
      relation.from = id_of(tie.from);
      relation.to = tie.to == kNobody ? "lit:" + tie.function : id_of(tie.to);
      relation.type = tie.type;
      relation.against = id_of(tie.against);
      relation.id = free_id(facts_.source + "-r" + std::to_string(i + 1));
      relation.place = tie.place;
      relation.rule = tie.rule;
      relation.confidence = tie.confidence;
      out_.relations.push_back(std::move(relation));
    }
  }

  std::string free_id(const std::string& id) const {
    std::string out = id;
    for (int n = 2; dossier_.find(out).kind != RecordKind::none; ++n) out = id + "-" + std::to_string(n);
    return out;
  }

  void add_mentions() {
    for (const Mention& mention : r_.mentions) {
      if (mention.aside) continue;
      const Referent& referent = r_.referents[mention.referent];
      out_.mentions.push_back({{mention.begin, mention.end}, referent.id, mention.form, referent.known});
      if (referent.known) continue;
      const auto [place, fresh] = entity_of_.emplace(mention.referent, out_.entities.size());
      if (fresh) {
        std::string type = "organization";
        for (unsigned t = 0; t < entity_type_names().size(); ++t)
          if ((referent.types & (EntityTypeSet{1} << t)) != 0) type = entity_type_names()[t];
        out_.entities.push_back({referent.id, referent.name, type, referent.trigger, {}});
      }
      out_.entities[place->second].places.push_back({mention.begin, mention.end});
    }
  }

  const Extraction& e_;
  const Reading& r_;
  const Dossier& dossier_;
  const PropositionLinks& links_;
  const ArticleFacts& facts_;
  std::vector<SaidWhen> dates_;
  std::vector<StanceHint> stances_;
  std::unordered_map<std::uint32_t, std::size_t> entity_of_;  // of a referent that is new
  Proposals out_;
};

}  // namespace

Proposals propose(const Extractor& extractor, const Dossier& dossier, std::string_view text,
                  const ArticleFacts& facts) {
  const Extraction extraction = extractor.read(text);
  const PropositionLinks links(dossier, extractor.language());
  return Proposer(extraction, dossier, links, facts).make();
}

}  // namespace standpoint
