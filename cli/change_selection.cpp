// SPDX-License-Identifier: Apache-2.0
#include "cli/change_selection.hpp"

#include <algorithm>

#include "cli/choose.hpp"

namespace standpoint {
namespace {

template <class IdType>
bool share_one(const std::vector<IdType>& a, const std::vector<IdType>& b) {
  return std::any_of(a.begin(), a.end(), [&](IdType id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

// The records that `texts` name in one dossier or in both.
template <class IdType>
Result<void> choose_in_both(const Dossier& before, const Dossier& after, const std::vector<std::string>& texts,
                            RecordKind kind, std::vector<IdType>& of_before, std::vector<IdType>& of_after) {
  for (const std::string& text : texts) {
    const auto was = choose(before, text, {kind}), is = choose(after, text, {kind});
    if (!was && !is) return tl::unexpected(is.error());
    if (was) of_before.push_back(IdType{was->index});
    if (is) of_after.push_back(IdType{is->index});
  }
  return {};
}

}  // namespace

void ChangeSelection::declare(Arguments& arguments) {
  arguments.option("--actor", "WHO", actor_texts, "only changes of this entity and of what names it");
  arguments.option("--proposition", "WHAT", proposition_texts, "only changes of this proposition and of what names it");
}

Result<void> ChangeSelection::resolve(const Dossier& before, const Dossier& after) {
  Chosen& was = chosen_[kBefore];
  Chosen& is = chosen_[kAfter];
  if (auto found = choose_in_both(before, after, actor_texts, RecordKind::entity, was.actors, is.actors); !found)
    return found;
  return choose_in_both(before, after, proposition_texts, RecordKind::proposition, was.propositions, is.propositions);
}

bool ChangeSelection::fits(Which which, const std::vector<EntityId>& actors,
                           const std::vector<PropositionId>& propositions) const {
  return (actor_texts.empty() || share_one(actors, chosen_[which].actors)) &&
         (proposition_texts.empty() || share_one(propositions, chosen_[which].propositions));
}

bool ChangeSelection::names_chosen(const FieldReader& reader, Which which, SectionRecord record) const {
  std::vector<EntityId> actors;
  std::vector<PropositionId> propositions;
  const auto add = [&](SectionRecord named) {
    if (named.section == Section::entities) actors.push_back({named.index});
    if (named.section == Section::propositions) propositions.push_back({named.index});
  };
  FieldList fields;
  reader.read(record, fields);
  add(record);
  for (const FieldPiece& piece : fields.pieces)
    if (piece.kind == FieldPiece::Kind::record) add(piece.record);
  return fits(which, actors, propositions);
}

bool ChangeSelection::fits(const Readers& readers, const RecordChange& record) const {
  return (record.before && names_chosen(readers[kBefore], kBefore, {record.section, *record.before})) ||
         (record.after && names_chosen(readers[kAfter], kAfter, {record.section, *record.after}));
}

bool ChangeSelection::fits(const Change& change, const PositionChange& position) const {
  const auto of = [&](Which which, const Conflicts& all, std::uint32_t index) {
    const Position& p = all.positions.all[index];
    return fits(which, {p.actor}, {p.proposition});
  };
  return (position.before && of(kBefore, change.conflicts_before, *position.before)) ||
         (position.after && of(kAfter, change.conflicts_after, *position.after));
}

bool ChangeSelection::fits(const Change& change, const ConflictChange& conflict) const {
  const auto of = [&](Which which, const Conflicts& all, std::uint32_t index) {
    const Conflict& c = all.all[index];
    std::vector<EntityId> actors;
    for (const ConflictSide& side : c.sides)
      for (const Party& party : side.parties) actors.push_back(party.actor);
    return fits(which, actors, c.propositions);
  };
  return (conflict.before && of(kBefore, change.conflicts_before, *conflict.before)) ||
         (conflict.after && of(kAfter, change.conflicts_after, *conflict.after));
}

// Of camps, those in which one of the actors stands; propositions choose none.
bool ChangeSelection::fits(const Change& change, const CampRegrouping& camps) const {
  const auto of = [&](Which which, const Camps& all, const std::vector<std::uint32_t>& list) {
    std::vector<EntityId> actors;
    for (const std::uint32_t camp : list)
      for (const std::uint32_t member : all.camps[camp].members) actors.push_back({all.actors[member].record.index});
    return fits(which, actors, {});
  };
  return of(kBefore, change.camps_before, camps.before) || of(kAfter, change.camps_after, camps.after);
}

void ChangeSelection::apply(Change& change) const {
  if (actor_texts.empty() && proposition_texts.empty()) return;
  const Readers readers{FieldReader(*change.before, {}), FieldReader(*change.after, {})};
  std::erase_if(change.records.all, [&](const RecordChange& record) { return !fits(readers, record); });
  std::erase_if(change.positions, [&](const PositionChange& position) { return !fits(change, position); });
  std::erase_if(change.conflicts, [&](const ConflictChange& conflict) { return !fits(change, conflict); });
  std::erase_if(change.camps, [&](const CampRegrouping& camps) { return !fits(change, camps); });
  change.records.count_again();
}

}  // namespace standpoint
