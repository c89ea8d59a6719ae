// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/stance_rows.hpp"

#include <algorithm>
#include <optional>

#include "graph/analysis/commitments.hpp"
#include "graph/analysis/voices.hpp"

namespace standpoint {
namespace {

// Puts rows in order of a small number, equal ones as they were. O(rows + numbers).
template <class Number>
void sort_by(std::vector<StanceRow>& rows, std::vector<StanceRow>& spare, std::size_t numbers, Number number) {
  std::vector<std::uint32_t> next(numbers + 1, 0);
  for (const StanceRow& row : rows) ++next[number(row) + 1];
  for (std::size_t i = 1; i <= numbers; ++i) next[i] += next[i - 1];
  spare.resize(rows.size());
  for (const StanceRow& row : rows) spare[next[number(row)]++] = row;
  rows.swap(spare);
}

class StanceCollector {
 public:
  StanceCollector(const Dossier& dossier, const PositionOptions& options) : d_(dossier), options_(options) {
    if (wants(Origin::voiced)) voices_.emplace(dossier);
    if (wants(Origin::implied)) commitments_.emplace(dossier);
  }

  std::vector<StanceRow> collect() {
    rows_.reserve(d_.claims.size());
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      if (!options_.admits || options_.admits(d_.claims[i])) add({i});
    std::vector<StanceRow> spare;
    if (options_.origins != kOwnOnly)
      sort_by(rows_, spare, 4, [](const StanceRow& row) { return static_cast<std::size_t>(row.origin); });
    sort_by(rows_, spare, d_.propositions.size(), [](const StanceRow& row) { return row.proposition.value; });
    sort_by(rows_, spare, d_.entities.size(), [](const StanceRow& row) { return row.actor.value; });
    return std::move(rows_);
  }

 private:
  bool wants(Origin origin) const { return (options_.origins & bit(origin)) != 0; }

  void push(EntityId actor, PropositionId proposition, double stance, Origin origin, EntityId through = {},
            RelationId role = {}) {
    now_.actor = actor;
    now_.proposition = proposition;
    now_.stance = stance;
    now_.origin = origin;
    now_.through = through;
    now_.role = role;
    rows_.push_back(now_);
  }

  void add(ClaimId id) {
    const Claim& claim = d_[id];
    if (claim.by_source && !options_.media) return;
    now_.claim = id;
    now_.date = time_of(d_, claim);
    now_.weight = weight_of(d_, claim);
    if (claim.by_source) return add_medium(id);
    for (const EntityId speaker : d_.entities_of(claim.by)) add_speaker(id, speaker);
    if (!is_own(claim) || !voices_) return;
    if (const EntityId body = d_.extra_of(claim).on_behalf_of; body.valid())
      for (const EntityId speaker : d_.entities_of(claim.by))
        if (speaker != body) push(body, claim.about, as_written(claim.stance), Origin::voiced, speaker);
  }

  void add_speaker(ClaimId id, EntityId speaker) {
    const Claim& claim = d_[id];
    const Origin origin = is_own(claim) ? Origin::own : Origin::ascribed;
    if (origin == Origin::own || wants(Origin::ascribed)) push(speaker, claim.about, as_written(claim.stance), origin);
    if (origin != Origin::own) return;
    if (voices_ && !claim.on_behalf_of_self && !d_.extra_of(claim).on_behalf_of.valid()) add_bodies(id, speaker);
    add_commitments(id, speaker);
  }

  void add_medium(ClaimId id) {
    for (const EntityId medium : media_of(d_, d_[id])) {
      push(medium, d_[id].about, as_written(d_[id].stance), Origin::own);
      add_commitments(id, medium);
    }
  }

  // One step, never on from a voiced position.
  void add_bodies(ClaimId id, EntityId speaker) {
    const Claim& claim = d_[id];
    for (const Voice& voice : voices_->of(speaker))
      if (const Relation& role = d_[voice.relation]; may_hold_at(role, d_.date_of(claim)))
        push(voice.body, claim.about, as_written(claim.stance), Origin::voiced, speaker, voice.relation);
  }

  void add_commitments(ClaimId id, EntityId speaker) {
    const Claim& claim = d_[id];
    if (!commitments_ || claim.statement.certainty != Certainty::asserted || !d_.extra_of(claim).only_if.empty())
      return;
    const auto commit = [&](PropositionId to, double stance) {
      if (to != claim.about) push(speaker, to, stance, Origin::implied);
    };
    if (sign_of(claim.stance) > 0) {
      for (const PropositionId q : commitments_->implied_by(claim.about)) commit(q, as_written(claim.stance));
      for (const PropositionId q : commitments_->contradictions(claim.about)) commit(q, -as_written(claim.stance));
    }
    if (sign_of(claim.stance) < 0)
      for (const PropositionId q : commitments_->implying(claim.about)) commit(q, as_written(claim.stance));
  }

  const Dossier& d_;
  const PositionOptions& options_;
  std::optional<Voices> voices_;
  std::optional<Commitments> commitments_;
  StanceRow now_;  // of the claim being taken apart
  std::vector<StanceRow> rows_;
};

}  // namespace

std::vector<EntityId> media_of(const Dossier& dossier, const Claim& claim) {
  std::vector<EntityId> out;
  if (!claim.by_source || !is_own(claim)) return out;
  for (const Citation& citation : dossier.citations_of(claim.statement.citations)) {
    const Source& source = dossier[citation.source];
    const EntityId medium = source.author.valid() ? source.author : source.publisher;
    if (medium.valid() && std::find(out.begin(), out.end(), medium) == out.end()) out.push_back(medium);
  }
  return out;
}

std::vector<StanceRow> find_stances(const Dossier& dossier, const PositionOptions& options) {
  return StanceCollector(dossier, options).collect();
}

}  // namespace standpoint
