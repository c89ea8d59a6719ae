// SPDX-License-Identifier: Apache-2.0
#include "cli/marked_proposals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "render/report/marked_words.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/proposals.hpp"

namespace standpoint {
namespace {

MarkedPlace place_of(const TextSpan& span) { return {span.begin, span.end}; }

class Marker {
 public:
  Marker(const ReadArticle& article, const Dossier& dossier, const std::string& language)
      : article_(article), proposals_(article.proposed.proposals), dossier_(dossier), language_(language) {
    for (const ProposedEntity& entity : proposals_.entities) fresh_.emplace(entity.id, &entity);
  }

  MarkedText mark() {
    describe();
    add_rows();
    for (const ProposedClaim& claim : proposals_.claims) add(claim);
    for (const ProposedRelation& relation : proposals_.relations) add(relation);
    for (const ProposedMention& mention : proposals_.mentions) add(mention);
    return std::move(out_);
  }

 private:
  std::string in(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  void add_field(std::vector<PageField>& fields, const Phrase& label, std::string value) const {
    if (!value.empty()) fields.push_back({in(label), {{std::move(value), {}}}});
  }

  std::string words_at(const TextSpan& place) const {
    return place.begin < place.end
               ? to_utf8(std::u32string_view(article_.characters).substr(place.begin, place.end - place.begin))
               : std::string();
  }

  void describe() {
    const ArticleSource& source = article_.proposed.source;
    out_.language = language_;
    out_.text_language = article_.language;
    out_.title = source.title.empty() ? source.id : source.title;
    out_.text = article_.characters;
    add_field(out_.facts, phrases::kSource, source.id);
    if (article_.proposed.known) add_field(out_.facts, phrases::kDossier, in(phrases::kKnownSource));
    add_field(out_.facts, phrases::kPublisher, source.publisher);
    add_field(out_.facts, phrases::kAuthor, source.author);
    if (!source.date.empty()) add_field(out_.facts, phrases::kDate, date_in_words(source.date, language_));
    if (!source.url.empty()) out_.facts.push_back({"URL", {{source.url, source.url}}});
  }

  void add_rows() {
    for (const Block& block : article_.blocks)
      out_.rows.push_back({block.kind == BlockKind::heading ? MarkedRow::Kind::heading
                           : block.kind == BlockKind::aside ? MarkedRow::Kind::aside
                                                            : MarkedRow::Kind::body,
                           {block.begin, block.end}});
  }

  // What a reader calls an entity, known or new; its id for anything else.
  std::string name_of(const std::string& id) const {
    if (const auto fresh = fresh_.find(id); fresh != fresh_.end()) return fresh->second->name;
    const RecordRef record = dossier_.find(id);
    return record.kind == RecordKind::entity ? std::string(dossier_.name_of(record, language_)) : id;
  }
  std::string name_and_id(const std::string& id) const {
    const std::string name = name_of(id);
    return name == id ? id : fmt::format("{} ({})", name, id);
  }

  void add(const ProposedClaim& claim) {
    TextMark mark;
    mark.kind = claim.type == SpeechType::direct  ? MarkKind::direct
                : claim.type == SpeechType::mixed ? MarkKind::mixed
                                                  : MarkKind::indirect;
    for (const TextSpan& part : claim.parts) mark.parts.push_back(place_of(part));
    const bool named = !claim.speakers.empty() && !claim.speakers.front().id.empty();
    mark.heading = named ? name_of(claim.speakers.front().id) : in(phrases::kNobodyNamed);
    mark.brief = in(word_of(mark.kind));
    const std::string cue = words_at(claim.cue);
    if (!cue.empty()) mark.brief += fmt::format(" · “{}”", cue);
    add_speakers(mark.fields, claim);
    add_field(mark.fields, phrases::kNamedAs, words_at(claim.speaker_place));
    add_field(mark.fields, phrases::kCue, cue);
    add_stance(mark.fields, claim);
    add_propositions(mark.fields, claim);
    if (!claim.date.empty()) {
      const std::string words = words_at(claim.date_place);
      add_field(mark.fields, phrases::kDate,
                date_in_words(claim.date, language_) + (words.empty() ? "" : fmt::format(" · “{}”", words)));
    }
    if (!claim.addressee.empty()) add_field(mark.fields, phrases::kTo, name_and_id(claim.addressee));
    if (!claim.reported_by.empty()) add_field(mark.fields, phrases::kReportedBy, name_and_id(claim.reported_by));
    if (claim.act != "says") add_field(mark.fields, phrases::kAct, claim.act);
    add_rule(mark.fields, claim.rule, claim.confidence, claim.id);
    out_.marks.push_back(std::move(mark));
  }

  void add_speakers(std::vector<PageField>& fields, const ProposedClaim& claim) const {
    PageField field{in(phrases::kSpeaker), {}};
    for (const ProposedActor& actor : claim.speakers)
      if (!actor.id.empty())
        field.values.push_back({fmt::format("{} {:.2f} ({})", name_and_id(actor.id), actor.score, actor.because), {}});
    if (!field.values.empty()) fields.push_back(std::move(field));
  }

  void add_propositions(std::vector<PageField>& fields, const ProposedClaim& claim) const {
    PageField field{in(phrases::kAbout), {}};
    for (const ProposedLink& link : claim.propositions)
      field.values.push_back(
          {fmt::format("{} {:.2f}", dossier_.name_of(dossier_.find(link.id), language_), link.score), {}});
    if (!field.values.empty()) fields.push_back(std::move(field));
  }

  void add_stance(std::vector<PageField>& fields, const ProposedClaim& claim) const {
    if (claim.stance == Hint::none) return;
    const Phrase& side = claim.stance == Hint::support ? phrases::kSupportsHint : phrases::kOpposesHint;
    const std::string words = words_at(claim.stance_place);
    add_field(fields, phrases::kHintAtStance, in(side) + (words.empty() ? "" : fmt::format(" · “{}”", words)));
  }

  void add_rule(std::vector<PageField>& fields, std::string_view rule, float confidence, const std::string& id) const {
    add_field(fields, phrases::kRule, std::string(rule));
    add_field(fields, phrases::kConfidence, fmt::format("{:.2f}", confidence));
    add_field(fields, phrases::kId, id);
  }

  void add(const ProposedRelation& relation) {
    TextMark mark;
    mark.kind = MarkKind::relation;
    mark.parts.push_back(place_of(relation.place));
    const RelationTypeId type = dossier_.find_relation_type(relation.type);
    const std::string to =
        relation.to.starts_with("lit:") ? fmt::format("“{}”", relation.to.substr(4)) : name_of(relation.to);
    mark.heading =
        fmt::format("{} {} {}", relation.from.empty() ? in(phrases::kNobodyNamed) : name_of(relation.from),
                    type.valid() ? std::string(dossier_.text(dossier_[type].label, language_)) : relation.type, to);
    mark.brief = in(word_of(mark.kind));
    add_field(mark.fields, phrases::kFrom, name_and_id(relation.from));
    add_field(mark.fields, phrases::kType, relation.type);
    add_field(mark.fields, phrases::kTo, relation.to.starts_with("lit:") ? to : name_and_id(relation.to));
    if (!relation.against.empty()) add_field(mark.fields, phrases::kAgainst, name_and_id(relation.against));
    add_rule(mark.fields, relation.rule, relation.confidence, relation.id);
    out_.marks.push_back(std::move(mark));
  }

  void add(const ProposedMention& mention) {
    const auto [known, first] = names_.emplace(mention.id, out_.names.size());
    if (first) out_.names.push_back(named(mention));
    out_.names[known->second].places.push_back(place_of(mention.place));
  }

  MarkedName named(const ProposedMention& mention) const {
    MarkedName out;
    out.known = mention.known;
    out.name = name_of(mention.id);
    add_field(out.fields, phrases::kId, mention.id);
    if (const RecordRef record = dossier_.find(mention.id); record.kind == RecordKind::entity) {
      add_field(out.fields, phrases::kType, in(phrase_for(dossier_.entities[record.index].type)));
    } else if (const auto fresh = fresh_.find(mention.id); fresh != fresh_.end()) {
      if (const auto type = parse_entity_type(fresh->second->type))
        add_field(out.fields, phrases::kType, in(phrase_for(*type)));
      add_field(out.fields, phrases::kTrigger, fresh->second->trigger);
    }
    return out;
  }

  const ReadArticle& article_;
  const Proposals& proposals_;
  const Dossier& dossier_;
  const std::string& language_;
  std::unordered_map<std::string, const ProposedEntity*> fresh_;
  std::unordered_map<std::string, std::size_t> names_;  // index in out_.names
  MarkedText out_;
};

}  // namespace

MarkedText marked_proposals(const ReadArticle& article, const Dossier& dossier, const std::string& language) {
  return Marker(article, dossier, language).mark();
}

}  // namespace standpoint
