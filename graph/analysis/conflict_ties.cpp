// SPDX-License-Identifier: Apache-2.0
// Conflicts that are no matter of positions: hostile ties, disputes of claims, and interests.

#include <algorithm>
#include <deque>
#include <map>

#include "graph/analysis/conflict_search.hpp"
#include "graph/analysis/stance_rows.hpp"

namespace standpoint {
namespace {

constexpr int kMostSteps = 3;  // from who benefits to who gains with it (MODEL 3.2, interest)

ConflictSide side_of(std::span<const EntityId> actors, Range claims) {
  ConflictSide side;
  for (const EntityId actor : actors) side.parties.push_back({actor, Origin::own, claims, {}});
  return side;
}

void add_hostile(ConflictSearch& search, RelationId id, EntityId from, EntityId to) {
  if (from == to || !search.may_be_side(from) || !search.may_be_side(to)) return;
  const Relation& relation = search.dossier[id];
  Conflict conflict;
  conflict.kind = ConflictKind::relation;
  conflict.sides[0] = side_of({&from, 1}, {});
  conflict.sides[1] = side_of({&to, 1}, {});
  conflict.sides[0].also = {ref(id)};
  conflict.since = relation.since.given() || relation.until.given() ? relation.since : search.dossier.span_of(relation);
  conflict.until = relation.until;
  conflict.certain = relation.statement.own_and_asserted();
  conflict.severity = weight_of(relation.statement);
  search.out.all.push_back(std::move(conflict));
}

// The conflicts between sides by their propositions, and who stands on which side of them.
class Meetings {
 public:
  explicit Meetings(Conflicts& out) : out_(out) {
    for (std::size_t i = 0; i < out.all.size(); ++i)
      if (const auto kind = out.all[i].kind; kind == ConflictKind::stance || kind == ConflictKind::contradiction)
        by_propositions_[{out.all[i].propositions.front(), out.all[i].propositions.back()}] = i;
  }

  // Notes that a claim of `a` on p meets `b`, if the two face each other over p and q; true where they do. Nobody meets
  // itself.
  bool note(EntityId a, PropositionId p, EntityId b, PropositionId q) {
    const auto found = by_propositions_.find(std::minmax(p, q));
    if (a == b || found == by_propositions_.end()) return false;
    Conflict& conflict = out_.all[found->second];
    const std::size_t count = conflict.met.size();
    if (stands_on(conflict, 0, a) && stands_on(conflict, 1, b)) conflict.met.emplace_back(a, b);
    if (stands_on(conflict, 0, b) && stands_on(conflict, 1, a)) conflict.met.emplace_back(b, a);
    return conflict.met.size() > count;
  }

 private:
  static bool stands_on(const Conflict& conflict, int side, EntityId actor) {
    const auto& parties = conflict.sides[side].parties;
    const auto found =
        std::lower_bound(parties.begin(), parties.end(), actor, [](const Party& a, EntityId b) { return a.actor < b; });
    return found != parties.end() && found->actor == actor;
  }

  Conflicts& out_;
  std::map<std::pair<PropositionId, PropositionId>, std::size_t> by_propositions_;
};

// Who speaks a claim and may be a side: nobody for one that is not the speaker's own, or not asked for.
std::vector<EntityId> sides_by(const ConflictSearch& search, const Claim& claim) {
  std::vector<EntityId> out;
  const auto& admits = search.options.positions.admits;
  if (!is_own(claim) || (admits && !admits(claim))) return out;
  if (claim.by_source && search.options.positions.media) return media_of(search.dossier, claim);
  for (const EntityId speaker : search.dossier.entities_of(claim.by))
    if (search.may_be_side(speaker)) out.push_back(speaker);
  return out;
}

// Addressees who stand on the other side have met the speaker.
void meet_addressees(const ConflictSearch& search, Meetings& meetings) {
  const Dossier& d = search.dossier;
  std::vector<bool> addressed(d.claims.size());  // small, where the claims themselves are not
  for (std::size_t i = 0; i < addressed.size(); ++i) addressed[i] = d.extra_of(d.claims[i]).to.valid();
  const std::size_t count = search.out.all.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Conflict& conflict = search.out.all[i];
    if (conflict.kind != ConflictKind::stance && conflict.kind != ConflictKind::contradiction) continue;
    std::vector<std::pair<EntityId, EntityId>> pairs;
    for (const ConflictSide& side : conflict.sides)
      for (const Party& party : side.parties)
        for (const ClaimId claim : search.out.claims_of(party))
          if (addressed[claim.value]) pairs.emplace_back(party.actor, d.extra_of(d[claim]).to);
    for (const auto& [a, b] : pairs) meetings.note(a, conflict.propositions.front(), b, conflict.propositions.back());
  }
}

void add_dispute(ConflictSearch& search, const ArgumentLink& link, std::span<const EntityId> disputing,
                 std::span<const EntityId> disputed) {
  const Claim& from = search.dossier[link.from];
  const Claim& to = search.dossier[link.to];
  Conflict conflict;
  conflict.kind = ConflictKind::dispute;
  conflict.propositions = {from.about};
  if (to.about != from.about) conflict.propositions.push_back(to.about);
  conflict.sides[0] = side_of(disputing, search.keep({&link.from, 1}));
  conflict.sides[1] = side_of(disputed, search.keep({&link.to, 1}));
  conflict.since = search.dossier.date_of(from);
  conflict.severity = std::min(weight_of(search.dossier, from), weight_of(search.dossier, to));
  search.out.all.push_back(std::move(conflict));
}

// Who gains when an entity does, by ties that hold: each with the ties that lead to it. Of ties from one entity the
// first by id is gone first, so that the order of the files decides nothing.
class Gainers {
 public:
  explicit Gainers(const ConflictSearch& search) : by_end_(search.dossier.entities.size()) {
    const Dossier& d = search.dossier;
    for (std::uint32_t i = 0; i < d.relations.size(); ++i) {
      const Relation& r = d.relations[i];
      if (!r.from.valid() || !r.to.valid() || !r.holds() || !r.statement.own_and_asserted()) continue;
      if (search.options.admits_relation && !search.options.admits_relation(r)) continue;
      if (d[r.type].gains == Gains::from) by_end_[r.to.value].push_back({r.from, {i}});
      if (d[r.type].gains == Gains::to) by_end_[r.from.value].push_back({r.to, {i}});
    }
    for (std::vector<Step>& steps : by_end_)
      std::sort(steps.begin(), steps.end(),
                [&](const Step& a, const Step& b) { return d.id_of(a.tie) < d.id_of(b.tie); });
  }

  // By entity: the ties on a shortest way to it. Breadth first: O(ties within the steps).
  std::map<EntityId, std::vector<RelationId>> from(EntityId benefiting) const {
    std::map<EntityId, std::vector<RelationId>> ways{{benefiting, {}}};
    std::deque<EntityId> queue{benefiting};
    for (; !queue.empty(); queue.pop_front()) {
      const std::vector<RelationId> way = ways[queue.front()];
      if (way.size() == kMostSteps) continue;
      for (const Step& step : by_end_[queue.front().value]) {
        const auto [place, is_new] = ways.try_emplace(step.to, way);
        if (!is_new) continue;
        place->second.push_back(step.tie);
        queue.push_back(step.to);
      }
    }
    return ways;
  }

 private:
  struct Step {
    EntityId to;
    RelationId tie;
  };
  std::vector<std::vector<Step>> by_end_;  // of the entity that gains first
};

}  // namespace

void find_hostile_relations(ConflictSearch& search) {
  const Dossier& d = search.dossier;
  for (std::uint32_t i = 0; i < d.relations.size(); ++i) {
    const Relation& r = d.relations[i];
    if (!r.from.valid() || (search.options.admits_relation && !search.options.admits_relation(r))) continue;
    const auto against = d.entities_of(d.extra_of(r).against);
    const bool hostile = d[r.type].polarity < 0 && r.to.valid();
    if (hostile) add_hostile(search, {i}, r.from, r.to);
    for (const EntityId target : against)
      if (!hostile || target != r.to) add_hostile(search, {i}, r.from, target);
  }
}

void find_disputes(ConflictSearch& search) {
  Meetings meetings(search.out);
  meet_addressees(search, meetings);
  const Dossier& d = search.dossier;
  for (const ArgumentLink& link : d.argument_links) {
    if (link.kind != ArgumentLink::Kind::disputes) continue;
    const Claim& from = d[link.from];
    const Claim& to = d[link.to];
    const std::vector<EntityId> disputing = sides_by(search, from);
    std::vector<EntityId> disputed = sides_by(search, to);
    bool met = false;
    for (const EntityId a : disputing)
      for (const EntityId b : disputed) met = (a != b && meetings.note(a, from.about, b, to.about)) || met;
    std::erase_if(disputed, [&](EntityId b) { return std::count(disputing.begin(), disputing.end(), b) > 0; });
    if (!met && !disputing.empty() && !disputed.empty()) add_dispute(search, link, disputing, disputed);
  }
  for (Conflict& conflict : search.out.all) {
    std::sort(conflict.met.begin(), conflict.met.end());
    conflict.met.erase(std::unique(conflict.met.begin(), conflict.met.end()), conflict.met.end());
  }
}

void find_interests(ConflictSearch& search) {
  const Dossier& d = search.dossier;
  const Gainers gainers(search);
  std::map<EntityId, std::map<EntityId, std::vector<RelationId>>> ways_from;
  const std::size_t count = search.out.positions.all.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Position& position = search.out.positions.all[i];
    if (position.supporting == 0 || !search.may_be_side(position.actor)) continue;
    for (const Benefit& benefit : d.benefits_of(d[position.proposition].benefits)) {
      auto found = ways_from.find(benefit.entity);
      if (found == ways_from.end()) found = ways_from.emplace(benefit.entity, gainers.from(benefit.entity)).first;
      const auto way = found->second.find(position.actor);
      if (way == found->second.end()) continue;
      Conflict conflict;
      conflict.kind = ConflictKind::interest;
      conflict.propositions = {position.proposition};
      conflict.sides[0].parties = {
          {position.actor, position.origin, claims_with_sign(search, position, 1), position.through, position.assumed}};
      conflict.sides[1].parties = {{benefit.entity, Origin::own, {}, {}}};
      for (const RelationId tie : way->second) conflict.sides[1].also.push_back(ref(tie));
      for (const Citation& citation : d.citations_of(benefit.citations))
        if (citation.source.valid()) conflict.sides[1].also.push_back(ref(citation.source));
      std::vector<Holding> held;
      add_holdings(d, search.out.positions, position, 1, 0, held);
      conflict.since = held.front().since;
      conflict.until = held.back().until;
      conflict.certain = !held.front().only_possible;
      search.out.all.push_back(std::move(conflict));
    }
  }
}

}  // namespace standpoint
