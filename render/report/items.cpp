// SPDX-License-Identifier: Apache-2.0
#include "render/report/items.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "render/diagram/position_table.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLinkLength = 48;  // code points of a proposition that is a link

// What a position says to a filter by stance.
std::string_view stance_words_of(const Position& position) {
  switch (position.label) {
    case PositionLabel::supports: return stance_word(1);
    case PositionLabel::opposes: return stance_word(-1);
    case PositionLabel::neutral: return stance_word(0);
    case PositionLabel::shifted:
    case PositionLabel::divided:
    case PositionLabel::unclear: break;
  }
  return kBothStances;
}

}  // namespace

void ItemWriter::add_evidence(const Statement& statement, PageItem& item) const {
  for (EvidenceLine& line : evidence_lines(d_, statement, language_))
    item.evidence.push_back({std::move(line.text), anchor_of(line.source)});
}

void ItemWriter::add_reply(PropositionId about, PageItem& item) const {
  for (const ClaimId reply : replies_.to(about))
    item.reply.push_back({fmt::format("{}{} {}", in_words({"reply", "réponse"}), fr_ ? "\u00A0:" : ":",
                                      claim_in_words(d_, d_[reply], language_)),
                          anchor_of(reply)});
  for (const EntityId silent : replies_.silent(about))
    item.reply.push_back(
        {fmt::format("{}{} {}", d_.name(silent, language_), fr_ ? "\u00A0:" : ":", phrases::kNoReply.in(language_)),
         anchor_of(silent)});
}

PageLink ItemWriter::link(PropositionId id) const {
  return {quoted(beginning_of(d_.text(d_[id].text, language_), kLinkLength), language_), anchor_of(id)};
}

std::string ItemWriter::in_words(const Claim& claim) const {
  return fmt::format("{} — {}", claim_date_in_words(d_, claim, language_), claim_in_words(d_, claim, language_));
}

PageItem ItemWriter::claim(ClaimId id) const {
  PageItem item = brief_claim(id);
  item.anchor = std::exchange(item.href, {}).substr(1);
  item.text = in_words(d_[id]);
  add_evidence(d_[id].statement, item);
  return item;
}

PageItem ItemWriter::brief_claim(ClaimId id) const {
  const Claim& claim = d_[id];
  PageItem item;
  item.text = in_words(claim);
  append_part(item.text, sources_in_words(d_, claim.statement.citations, language_), " — ");
  item.href = anchor_of(id);
  if (replies_.needs_reply(d_, id)) add_reply(claim.about, item);
  item.subject = {fmt::format("{} {}", d_.id_of(claim.about), joined_ids(d_, d_.entities_of(claim.by))),
                  stance_word(sign_of(claim.stance)), d_.date_of(claim)};
  return item;
}

PageItem ItemWriter::position(const Position& position) const {
  const Positions& positions = conflicts_.positions;
  const auto claims = positions.claims_of(position.claims);
  PageItem item;
  item.text = fmt::format("{}{} {}", position_verb(d_, positions, position, language_), fr_ ? "\u00A0:" : ":",
                          quoted(d_.text(d_[position.proposition].text, language_), language_));
  if (const std::string reserved = position_reservations(d_, position.origin, claims, {}, false, language_);
      !reserved.empty())
    item.text += fmt::format(" ({})", reserved);
  if (const std::string since = moment_in_words(d_, position.since, language_); !since.empty())
    item.text += " — " + since;
  item.href = anchor_of(position.proposition);
  for (const ClaimId claim : claims)
    for (EvidenceLine& line : evidence_lines(d_, d_[claim].statement, language_))
      item.evidence.push_back({std::move(line.text), anchor_of(claim)});
  if (replies_.need_reply(d_, claims)) add_reply(position.proposition, item);
  item.subject = {fmt::format("{} {}", d_.id_of(position.actor), d_.id_of(position.proposition)),
                  stance_words_of(position), time_of(position)};
  return item;
}

PageItem ItemWriter::tie(RelationId id) const {
  PageItem item = brief_tie(id, true);
  item.anchor = d_.id_of(id);
  item.href.clear();
  add_evidence(d_[id].statement, item);
  return item;
}

PageItem ItemWriter::brief_tie(RelationId id, bool forward) const {
  const Relation& relation = d_[id];
  PageItem item;
  item.text = relation_in_words(d_, relation, language_, forward);
  item.href = anchor_of(id);
  item.subject = {std::string(d_.id_of(id)), {}, d_.span_of(relation)};
  for (const EntityId end : {relation.from, relation.to})
    if (end.valid()) item.subject.records.append(" ").append(d_.id_of(end));
  return item;
}

PageItem ItemWriter::conflict(const Conflict& conflict) const {
  PageItem item = brief_conflict(conflict);
  item.anchor = std::exchange(item.href, {}).substr(1);
  for (const ConflictSide& side : conflict.sides) {
    for (const Party& party : side.parties)
      for (const ClaimId claim : conflicts_.claims_of(party))
        item.links.push_back(
            {fmt::format("{}, {}", d_.name(party.actor, language_), claim_date_in_words(d_, d_[claim], language_)),
             anchor_of(claim)});
    for (const RecordRef record : side.also)
      if (record.kind == RecordKind::relation) add_evidence(d_[RelationId{record.index}].statement, item);
  }
  for (const PropositionId p : conflict.propositions) item.links.push_back(link(p));
  return item;
}

PageItem ItemWriter::brief_conflict(const Conflict& conflict) const {
  PageItem item;
  item.text = conflict_in_words(d_, conflicts_, conflict, language_);
  if (const std::string time = conflict_time_in_words(d_, conflict, language_);
      !time.empty() && conflict.kind != ConflictKind::shift) {  // of which the sentence has the dates
    if (item.text.ends_with('.')) item.text.pop_back();
    item.text += fmt::format(" ({}).", time);
  }
  const auto number = &conflict - conflicts_.all.data() + 1;
  item.href = fmt::format("#p_conflict_{}", number);
  std::set<EntityId> actors;
  for (const ConflictSide& side : conflict.sides)
    for (const Party& party : side.parties) actors.insert(party.actor);
  for (const PropositionId p : conflict.propositions)
    if (!d_.entities_of(d_[p].accuses).empty()) add_reply(p, item);
  item.subject = {joined_ids(d_, actors), {}, span_between(conflict.since, conflict.until)};
  if (!conflict.propositions.empty()) item.subject.records += " " + joined_ids(d_, conflict.propositions);
  return item;
}

}  // namespace standpoint
