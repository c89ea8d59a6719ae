// SPDX-License-Identifier: Apache-2.0
#include "cli/proposal_lines.hpp"

#include <cmath>

#include "cli/report.hpp"
#include "extract/speech/letters.hpp"

namespace standpoint {
namespace {

double rounded(float value) { return std::round(static_cast<double>(value) * 1000) / 1000; }

std::string_view word_of(SpeechType type) {
  return type == SpeechType::direct ? "direct" : type == SpeechType::mixed ? "mixed" : "indirect";
}

std::string_view word_of(MentionForm form) {
  switch (form) {
    case MentionForm::acronym: return "acronym";
    case MentionForm::surname: return "surname";
    case MentionForm::misspelt: return "misspelt";
    case MentionForm::name: break;
  }
  return "name";
}

Value place_of(const TextSpan& place) { return ValueList{place.begin, place.end}; }

class LineWriter {
 public:
  LineWriter(const ProposedArticle& article, const Dossier& dossier, std::string_view document)
      : text_(article.text), dossier_(dossier), document_(document) {}

  void add(const ProposedEntity& entity) {
    ValueFields out = begin("entity");
    put(out, "id", entity.id);
    put(out, "type", entity.type);
    put(out, "name", entity.name);
    put(out, "trigger", entity.trigger);
    end(std::move(out));
  }

  void add(const ProposedClaim& claim) {
    if (claim.parts.empty()) return;
    ValueFields out = begin("quote");
    put(out, {claim.parts.front().begin, claim.parts.back().end});
    out.emplace_back("speaker", text_or_null(claim.speakers.empty() ? "" : claim.speakers.front().id));
    put(out, "type", word_of(claim.type));
    ValueList parts;
    for (const TextSpan& part : claim.parts) parts.push_back(place_of(part));
    out.emplace_back("parts", std::move(parts));
    put_words(out, "speaker", "speaker_text", claim.speaker_place);
    put_words(out, "cue", "cue", claim.cue);
    put(out, "cue_verb", claim.cue_verb);
    put(out, "addressee", claim.addressee);
    put(out, "reported_by", claim.reported_by);
    put(out, "act", claim.act);
    put(out, "date", claim.date);
    if (claim.stance != Hint::none) put(out, "stance", claim.stance == Hint::support ? "support" : "oppose");
    put_words(out, "hint", "hint", claim.stance_place);
    out.emplace_back("confidence", rounded(claim.confidence));
    put(out, "rule", claim.rule);
    put_candidates(out, claim);
    end(std::move(out));
  }

  void add(const ProposedMention& mention) {
    ValueFields out = begin("mention");
    put(out, mention.place);
    put(out, "id", mention.id);
    if (const RecordRef record = dossier_.find(mention.id); record.kind == RecordKind::entity)
      put(out, "type", to_string(dossier_.entities[record.index].type));
    put(out, "form", word_of(mention.form));
    end(std::move(out));
  }

  void add(const ProposedRelation& relation) {
    ValueFields out = begin("relation");
    out.emplace_back("subj", relation.from.empty() ? "unknown" : relation.from);
    out.emplace_back("pred", relation.type);
    out.emplace_back("obj", relation.to.empty() ? "unknown" : relation.to);
    put(out, "against", relation.against);
    put(out, relation.place);
    out.emplace_back("confidence", rounded(relation.confidence));
    put(out, "rule", relation.rule);
    end(std::move(out));
  }

  std::string take() { return std::move(out_); }

 private:
  ValueFields begin(std::string_view kind) const { return {{"doc", document_}, {"kind", kind}}; }
  void end(ValueFields fields) { out_ += json_text(Value(std::move(fields))) + "\n"; }

  static void put(ValueFields& out, std::string_view key, std::string_view text) {
    if (!text.empty()) out.emplace_back(key, text);
  }
  static void put(ValueFields& out, const TextSpan& place) {
    out.emplace_back("start", place.begin);
    out.emplace_back("end", place.end);
  }
  // Words of the text, and where they stand.
  void put_words(ValueFields& out, const std::string& name, std::string_view key, const TextSpan& place) const {
    if (place.begin >= place.end) return;
    out.emplace_back(key, to_utf8(text_.substr(place.begin, place.end - place.begin)));
    out.emplace_back(name + "_start", place.begin);
    out.emplace_back(name + "_end", place.end);
  }

  static void put_candidates(ValueFields& out, const ProposedClaim& claim) {
    ValueList speakers, links;
    for (const ProposedActor& actor : claim.speakers)
      speakers.emplace_back(ValueFields{
          {"id", text_or_null(actor.id)}, {"score", rounded(actor.score)}, {"because", text_or_null(actor.because)}});
    for (const ProposedLink& link : claim.propositions)
      links.emplace_back(ValueFields{{"id", link.id}, {"score", rounded(link.score)}});
    if (!speakers.empty()) out.emplace_back("candidates", std::move(speakers));
    if (!links.empty()) out.emplace_back("propositions", std::move(links));
  }

  std::u32string_view text_;
  const Dossier& dossier_;
  std::string_view document_;
  std::string out_;
};

}  // namespace

std::string proposal_lines(const ProposedArticle& article, const Dossier& dossier, std::string_view document) {
  LineWriter writer(article, dossier, document);
  const Proposals& proposals = article.proposals;
  for (const ProposedEntity& entity : proposals.entities) writer.add(entity);
  for (const ProposedClaim& claim : proposals.claims) writer.add(claim);
  for (const ProposedMention& mention : proposals.mentions)
    if (mention.known) writer.add(mention);
  for (const ProposedRelation& relation : proposals.relations) writer.add(relation);
  return writer.take();
}

}  // namespace standpoint
