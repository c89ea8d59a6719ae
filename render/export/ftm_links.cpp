// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/model/keywords.hpp"
#include "render/export/ftm_writer.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

FtmEntity FtmWriter::link(RecordRef record, const FtmEdge& edge, const Statement& statement) {
  FtmEntity out = made(record, edge.schema);
  const auto citations = dossier_.citations_of(statement.citations);
  const bool quoted =
      std::any_of(citations.begin(), citations.end(), [](const Citation& c) { return !c.quote.empty(); });
  for (const Citation& citation : citations)
    if (citation.source.valid()) add_origin(out.origin, dossier_.id_of(citation.source));
  add(out, ftm::kRecordId, dossier_.id_of(record), out.origin);
  for (const Citation& citation : citations) {
    if (!citation.source.valid()) {
      exported_.lose("quotes without a source", citation.quote.empty() ? 0 : 1);
      continue;
    }
    const std::string_view origin = dossier_.id_of(citation.source);
    add(out, ftm::kProof, id_of(ref(citation.source)), origin);
    add(out, ftm::kSourceUrl, dossier_[citation.source].url, origin);
    add(out, ftm::kPublisher, publisher_of(dossier_, citation.source, options_.language), origin);
    add(out, ftm::kDescription, quote_in_words(dossier_, citation, statement.words, options_.language), origin,
        sentences_);
    exported_.lose("choices among several places of a quote", citation.selector == Citation::kNoSelector ? 0 : 1);
  }
  if (edge.has_role && statement.certainty != Certainty::asserted)
    add(out, ftm::kStatus, keyword(statement.certainty), out.origin);
  lose_in_words("according to whom (reported_by)", statement.hearsay);
  lose_in_words("ascribed words", statement.words == Words::ascribed);
  exported_.lose("words marked as the speaker's own of which no quote is given",
                 statement.words == Words::direct && !quoted ? 1 : 0);
  exported_.lose("confidences", statement.confidence == 1.0F ? 0 : 1);
  exported_.lose("notes of the coder", dossier_.extra_of(statement).note.empty() ? 0 : 1);
  count_unpublished(statement.publish);
  return out;
}

void FtmWriter::lose_in_words(std::string_view what, bool given) {
  if (given) exported_.lose(fmt::format("{}, which only the sentence says", what));
}

void FtmWriter::write_claim(ClaimId id) {
  const Claim& claim = dossier_[id];
  std::vector<std::string> speakers;
  for (const EntityId speaker : dossier_.entities_of(claim.by)) speakers.push_back(id_of(ref(speaker)));
  if (claim.by_source)
    for (const Citation& citation : dossier_.citations_of(claim.statement.citations))
      if (citation.source.valid()) speakers.push_back(id_of(ref(citation.source)));
  if (speakers.empty()) return exported_.lose("claims of a source that the dossier does not name");

  FtmEntity out = link(ref(id), kUnknownLink, claim.statement);
  const std::string origin = out.origin;
  for (const std::string& speaker : speakers) add(out, kUnknownLink.source, speaker, origin);
  add(out, kUnknownLink.target, id_of(ref(claim.about)), origin);
  add(out, ftm::kRole, stance_verb(claim.act, dossier_[claim.about].kind, claim.stance, options_.language), origin,
      sentences_);
  add(out, ftm::kDate, plain(claim.date), origin);
  add(out, ftm::kSummary, claim_with_reply(dossier_, replies_, id, options_.language), origin, sentences_);
  put(std::move(out));

  const ClaimExtra& extra = dossier_.extra_of(claim);
  lose_in_words("addressees", extra.to.valid());
  lose_in_words("on whose behalf someone speaks", extra.on_behalf_of.valid());
  lose_in_words("conditions", !extra.only_if.empty());
  exported_.lose("words that are for the speaker alone (on_behalf_of: self)", claim.on_behalf_of_self ? 1 : 0);
  exported_.lose("stances between full support, neutrality and full opposition",
                 claim.stance == 0 || claim.stance == 1 || claim.stance == -1 ? 0 : 1);
  exported_.lose("dates by which a promise is due", extra.due.given() ? 1 : 0);
  exported_.lose("qualifiers of a coding scheme", extra.coded.count);
}

void FtmWriter::write_relation(RelationId id) {
  const Relation& relation = dossier_[id];
  if (!relation.from.valid()) return exported_.lose("relations of which no first end is named");
  // What is planned, doubted or told by others is no ownership or payment: its status and its sentence say what it is.
  const bool stands = relation.statement.own_and_asserted() &&
                      (relation.status == Status::in_force || relation.status == Status::ended);
  const std::string_view type = dossier_.names[dossier_[relation.type].name];
  const FtmEdge& edge =
      stands ? ftm_edge(type, ftm_schema(dossier_[relation.from].type), ftm_schema(dossier_[relation.to].type))
             : kUnknownLink;
  FtmEntity out = link(ref(id), edge, relation.statement);
  const std::string origin = out.origin;
  const bool reversed = edge.reversed;
  add(out, edge.source, id_of(ref(reversed ? relation.to : relation.from)), origin);
  add(out, edge.target, id_of(ref(reversed ? relation.from : relation.to)), origin);
  if (edge.has_role) {
    add(out, ftm::kRole, type_label(dossier_, relation.type, options_.language), origin, sentences_);
    if (relation.status != Status::in_force) add(out, ftm::kStatus, keyword(relation.status), origin);
  } else {
    lose_in_words("types of payments", true);
    lose_in_words("ended payments", relation.status == Status::ended);
  }
  add(out, ftm::kStartDate, plain(relation.since), origin);
  add(out, ftm::kEndDate, plain(relation.until), origin);
  const RelationExtra& extra = dossier_.extra_of(relation);
  if (extra.amount.given() && edge.has_amount) {
    add(out, ftm::kAmount, fmt::format("{}", extra.amount.value), origin);
    add(out, ftm::kCurrency, extra.amount.currency, origin);
  } else {
    lose_in_words("amounts of what is no payment", extra.amount.given());
  }
  add(out, ftm::kSummary, relation_in_words(dossier_, relation, options_.language), origin, sentences_);
  put(std::move(out));
  lose_in_words("what relations are about", extra.about.count > 0);
  lose_in_words("against whom relations are", extra.against.count > 0);
}

}  // namespace standpoint
