// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposal_records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/import/existing_records.hpp"
#include "extract/proposals/quote_fragment.hpp"
#include "extract/speech/letters.hpp"
#include "graph/load/limits.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestId = 64;

YamlValue word(std::string_view text) { return YamlValue::word(text); }
YamlValue comment(std::string_view text) { return YamlValue::comment(text); }

// The number with two decimals at most, as `0.85` and `1`.
std::string decimal(float value) {
  std::string out = fmt::format("{:.2f}", value);
  while (out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return out == "0" ? "0.01" : out;  // a confidence is above 0
}

// True for an address that a dossier may hold.
bool is_address(std::string_view url) {
  constexpr std::size_t kLongest = 2048;
  const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
  const bool characters = std::all_of(url.begin(), url.end(), [](char c) {
    return static_cast<unsigned char>(c) > ' ' && c != 0x7F &&
           std::string_view("\"'<>\\^{}|`").find(c) == std::string_view::npos;
  });
  const std::string_view name = url.substr(host, url.find_first_of("/?#", host) - host);
  return host > 0 && characters && url.size() <= kLongest && !name.empty() && name.find('@') == std::string_view::npos;
}

class RecordMaker {
 public:
  RecordMaker(const ProposedArticle& article, const Dossier& dossier, RecordForm form)
      : article_(article), dossier_(dossier), review_(form == RecordForm::review) {}

  ProposalsFile make() {
    if (!article_.known) add_source();
    for (const ProposedEntity& entity : article_.proposals.entities) add_entity(entity);
    for (const ProposedClaim& claim : article_.proposals.claims) add_claim(claim);
    for (const ProposedRelation& relation : article_.proposals.relations) add_relation(relation);
    return std::move(out_);
  }

 private:
  void add(std::string_view section, std::string id, YamlFields fields) {
    out_.section(section).records.push_back({std::move(id), std::move(fields), {}, {}});
  }

  // Adds a text that a dossier can hold, unless there is none.
  static void add_text(YamlFields& fields, std::string_view key, std::string_view text) {
    const std::string fit = shortened(fit_text(text), Limits{}.name_characters);
    if (!fit.empty()) fields.emplace_back(std::string(key), YamlValue::text(fit));
  }
  static void add_word(YamlFields& fields, std::string_view key, std::string_view text) {
    if (!text.empty()) fields.emplace_back(std::string(key), word(text));
  }
  static void remark(YamlFields& fields, std::string_view text) { fields.emplace_back("", comment(text)); }

  void add_source() {
    const ArticleSource& source = article_.source;
    YamlFields fields;
    add_text(fields, "title", source.title.empty() ? source.id : source.title);
    if (const auto body = ExistingRecords(&dossier_).actor(source.publisher, true))
      add_word(fields, "publisher", dossier_.id_of(*body));
    else if (dossier_.find(source.publisher).kind == RecordKind::none)
      add_text(fields, "publisher", source.publisher);
    if (dossier_.find(source.author).kind == RecordKind::none) add_text(fields, "author", source.author);
    add_word(fields, "date", source.date);
    if (is_address(source.url)) add_text(fields, "url", source.url);
    add_word(fields, "kind", "press");
    add_text(fields, "text", source.text_path);
    add_word(fields, "sha256", source.sha256);
    add("sources", source.id, std::move(fields));
  }

  void add_entity(const ProposedEntity& entity) {
    YamlFields fields;
    if (!review_ && !entity.trigger.empty()) remark(fields, fmt::format("new: {}", entity.trigger));
    add_word(fields, "type", entity.type);
    add_text(fields, "name", entity.name);
    if (review_) add_text(fields, "trigger", entity.trigger);
    add("entities", entity.id, std::move(fields));
  }

  EntityTypeSet types_of(std::string_view id) const {
    if (const RecordRef record = dossier_.find(id); record.kind == RecordKind::entity)
      return dossier_.entities[record.index].types;
    const auto& fresh = article_.proposals.entities;
    const auto found = std::find_if(fresh.begin(), fresh.end(), [&](const ProposedEntity& e) { return e.id == id; });
    const auto type = found == fresh.end() ? std::nullopt : parse_entity_type(found->type);
    return type ? bit(*type) : 0;
  }
  bool can_speak(std::string_view id) const { return any_is_a(types_of(id), EntityType::actor); }

  std::string words_at(const TextSpan& place) const {
    return place.begin < place.end ? to_utf8(article_.text.substr(place.begin, place.end - place.begin)) : "";
  }

  // `ana 0.9, bo 0.4`, from a place in the list on; empty where nobody is left.
  template <class Candidate>
  static std::string listed(const std::vector<Candidate>& candidates, std::size_t from) {
    std::string out;
    for (std::size_t i = from; i < candidates.size(); ++i)
      if (!candidates[i].id.empty())
        out += fmt::format("{}{} {}", out.empty() ? "" : ", ", candidates[i].id, decimal(candidates[i].score));
    return out;
  }

  void add_speaker(YamlFields& fields, const ProposedClaim& claim) const {
    const bool known = !claim.speakers.empty() && can_speak(claim.speakers.front().id);
    if (known) add_word(fields, "by", claim.speakers.front().id);
    if (review_) return;
    const std::string others = listed(claim.speakers, known ? 1 : 0);
    const std::string named = words_at(claim.speaker_place);
    if (known && !others.empty()) remark(fields, fmt::format("or by: {}", others));
    if (known) return;
    std::string who = named.empty() ? "by: who?" : fmt::format("by: who is \"{}\"?", shortened(named, 80));
    if (!claim.speakers.empty() && !claim.speakers.front().id.empty())
      who += fmt::format(" ({} is of a type that makes no claims)", claim.speakers.front().id);
    remark(fields, who + (others.empty() ? "" : fmt::format(" candidates: {}", others)));
  }

  void add_proposition(YamlFields& fields, const ProposedClaim& claim) const {
    const auto& links = claim.propositions;
    const bool sure = !links.empty() && links[0].score >= kSureLink &&
                      (links.size() == 1 || links[0].score - links[1].score >= kLinkLead);
    if (sure) add_word(fields, "about", links[0].id);
    if (review_) return;
    const std::string others = listed(links, sure ? 1 : 0);
    if (!sure) remark(fields, "about: which proposition?" + (others.empty() ? "" : " candidates: " + others));
    if (sure && !others.empty()) remark(fields, "or about: " + others);
  }

  void add_stance(YamlFields& fields, const ProposedClaim& claim) const {
    if (claim.stance != Hint::none) add_word(fields, "stance", claim.stance == Hint::support ? "support" : "oppose");
    if (review_) return;
    const std::string hint = words_at(claim.stance_place);
    if (claim.stance == Hint::none) remark(fields, "stance: support, oppose or neutral?");
    if (claim.stance != Hint::none && !hint.empty()) remark(fields, fmt::format("the hint: \"{}\"", hint));
  }

  template <class Candidate>
  static YamlItems scored(const std::vector<Candidate>& candidates) {
    YamlItems out;
    for (const Candidate& candidate : candidates)
      if (!candidate.id.empty())
        out.emplace_back(YamlFields{{"id", word(candidate.id)}, {"score", word(decimal(candidate.score))}});
    return out;
  }

  static YamlItems places(std::span<const TextSpan> parts) {
    YamlItems out;
    for (const TextSpan& part : parts)
      out.emplace_back(YamlItems{word(std::to_string(part.begin)), word(std::to_string(part.end))});
    return out;
  }

  void add_evidence(YamlFields& fields, std::span<const TextSpan> parts) const {
    add_word(fields, "source", article_.source.id);
    const QuoteFragment fragment = quote_fragment(article_.text, parts);
    if (fragment.quote.empty()) return;
    fields.emplace_back("quote", YamlValue::text(fragment.quote));
    fields.emplace_back("at", word(std::to_string(fragment.at)));
  }

  // The record's id, or one made of the source's and a number where that is too long for the key of a mapping.
  std::string id_for(const std::string& id, char letter, std::size_t number) const {
    if (!id.empty() && id.size() <= kLongestId) return id;
    const std::string end = fmt::format("-{}{}", letter, number);
    return article_.source.id.substr(0, kLongestId - end.size()) + end;
  }

  void add_claim(const ProposedClaim& claim) {
    YamlFields fields;
    add_speaker(fields, claim);
    add_proposition(fields, claim);
    add_stance(fields, claim);
    add_word(fields, "date", claim.date);
    add_evidence(fields, claim.parts);
    add_word(fields, "words", claim.type == SpeechType::direct ? "direct" : "indirect");
    add_word(fields, "reported_by", claim.reported_by);
    add_word(fields, "to", claim.addressee);
    if (claim.act != "says") add_word(fields, "act", claim.act);
    add_word(fields, "confidence", decimal(claim.confidence));
    std::string note = fmt::format("rule {}", claim.rule);
    if (!claim.speakers.empty() && !claim.speakers.front().because.empty())
      note += fmt::format("; speaker: {}", claim.speakers.front().because);
    add_text(fields, "note", note);
    if (review_) add_keys_for_review(fields, claim);
    const std::size_t number = &claim - article_.proposals.claims.data() + 1;
    add("claims", id_for(claim.id, 'p', number), std::move(fields));
  }

  void add_keys_for_review(YamlFields& fields, const ProposedClaim& claim) const {
    YamlFields candidates;
    if (YamlItems by = scored(claim.speakers); !by.empty()) candidates.emplace_back("by", std::move(by));
    if (YamlItems about = scored(claim.propositions); !about.empty())
      candidates.emplace_back("about", std::move(about));
    if (!candidates.empty()) fields.emplace_back("candidates", std::move(candidates));
    add_text(fields, "cue", words_at(claim.cue));
    if (claim.stance != Hint::none) add_text(fields, "hint", words_at(claim.stance_place));
    fields.emplace_back("parts", places(claim.parts));
  }

  bool ends_allowed(const ProposedRelation& relation) const {
    const RelationTypeId id = dossier_.find_relation_type(relation.type);
    if (!id.valid() || relation.from == relation.to) return false;
    const auto allowed = [&](const std::string& end, EntityTypeSet types) {
      return end.empty() || any_is_one_of(types_of(end), types);
    };
    return allowed(relation.from, dossier_[id].from) &&
           (relation.to.starts_with("lit:") || allowed(relation.to, dossier_[id].to));
  }

  void add_relation(const ProposedRelation& relation) {
    if (!ends_allowed(relation)) return;
    YamlFields fields;
    add_word(fields, "from", relation.from);
    if (relation.from.empty()) remark(fields, "from: who?");
    add_word(fields, "type", relation.type);
    if (relation.to.starts_with("lit:"))
      remark(fields, fmt::format("to: of which body? The text has: {}", relation.to.substr(4)));
    else
      add_word(fields, "to", relation.to);
    add_word(fields, "against", relation.against);
    add_evidence(fields, std::span(&relation.place, 1));
    add_word(fields, "confidence", decimal(relation.confidence));
    add_text(fields, "note", fmt::format("rule {}", relation.rule));
    if (review_) fields.emplace_back("parts", places(std::span(&relation.place, 1)));
    const std::size_t number = &relation - article_.proposals.relations.data() + 1;
    add("relations", id_for(relation.id, 'r', number), std::move(fields));
  }

  const ProposedArticle& article_;
  const Dossier& dossier_;
  bool review_;
  ProposalsFile out_;
};

}  // namespace

ProposalsFile proposal_records(const ProposedArticle& article, const Dossier& dossier, RecordForm form) {
  return RecordMaker(article, dossier, form).make();
}

}  // namespace standpoint
