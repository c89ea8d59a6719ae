// SPDX-License-Identifier: Apache-2.0
// Conflicts over propositions: stance and contradiction.

#include <algorithm>
#include <cmath>
#include <tuple>

#include "graph/analysis/conflict_search.hpp"
#include "graph/analysis/simultaneous.hpp"

namespace standpoint {
namespace {

bool has_one_sign(const Position& position) {
  return position.label == PositionLabel::supports || position.label == PositionLabel::opposes;
}

// Segments of one sign, none of the other sign between them: from `first` to before `end` of the position's.
struct Stay {
  std::size_t first = 0, end = 0;
  Date until;  // when the other sign came
};

// The times at which a position had that sign. Where its signs follow each other in an unknown order, they are one.
std::vector<Stay> stays_of(std::span<const Segment> segments, int sign, bool in_order) {
  std::vector<Stay> out;
  bool away = true;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].sign == -sign && in_order) {
      if (!away) out.back().until = segments[i].since;
      away = true;
    }
    if (segments[i].sign != sign) continue;
    if (out.empty() || (away && in_order)) out.push_back({i, i, {}});
    out.back().end = i + 1;
    away = false;
  }
  return out;
}

// True where each claim of these segments of that sign certainly came before or after each neutral one.
bool in_certain_order(const Dossier& dossier, const Positions& positions, std::span<const Segment> all,
                      const Stay& stay) {
  std::vector<DatedStance> claims;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].sign == 0 || (stay.first <= i && i < stay.end))
      for (const ClaimId claim : positions.claims_of(all[i].claims))  // neutral is a side here
        claims.push_back({time_of(dossier, dossier[claim]), claim, 0, all[i].sign == 0 ? -1 : 1});
  return certainly_ordered(runs_of(claims));
}

// How strongly that sign was held in all of a stay.
double strength_of(const Dossier& dossier, const Positions& positions, std::span<const Segment> all, const Stay& stay,
                   int sign) {
  StanceMean mean;
  for (const Segment& segment : all.subspan(stay.first, stay.end - stay.first))
    if (segment.sign == sign)
      for (const ClaimId claim : positions.claims_of(segment.claims))
        mean.add(weight_of(dossier, dossier[claim]), std::abs(as_written(dossier[claim].stance)));
  return mean.strength();
}

// Those who support each proposition, and those who oppose it: by actor, tagged with the number of their position.
class SidesOfPropositions {
 public:
  explicit SidesOfPropositions(const ConflictSearch& search)
      : supporting_(search.dossier.propositions.size()), opposing_(supporting_.size()) {
    const Positions& positions = search.out.positions;
    for (std::uint32_t i = 0; i < positions.all.size(); ++i) {
      const Position& position = positions.all[i];
      if (!search.may_be_side(position.actor)) continue;
      add_holdings(search.dossier, positions, position, 1, i, supporting_[position.proposition.value]);
      add_holdings(search.dossier, positions, position, -1, i, opposing_[position.proposition.value]);
    }
  }

  const std::vector<Holding>& supporting(PropositionId p) const { return supporting_[p.value]; }
  const std::vector<Holding>& opposing(PropositionId p) const { return opposing_[p.value]; }

 private:
  std::vector<std::vector<Holding>> supporting_;
  std::vector<std::vector<Holding>> opposing_;
};

ConflictSide side_of(const ConflictSearch& search, std::span<const Holding> holdings,
                     std::span<const std::uint32_t> facing, int sign) {
  ConflictSide side;
  side.parties.reserve(facing.size());
  for (std::size_t i = 0; i < facing.size(); ++i) {
    const std::uint32_t tag = holdings[facing[i]].tag;
    if (i > 0 && holdings[facing[i - 1]].tag == tag) continue;  // another time of the same position
    const Position& position = search.out.positions.all[tag];
    side.parties.push_back({position.actor, position.origin, claims_with_sign(search, position, sign), position.through,
                            position.assumed});
  }
  return side;
}

void add_conflict(ConflictSearch& search, ConflictKind kind, std::vector<PropositionId> propositions,
                  std::span<const Holding> first, std::span<const Holding> second, int second_sign) {
  const auto opposition = find_opposition(first, second);
  if (!opposition) return;
  Conflict conflict;
  conflict.kind = kind;
  conflict.propositions = std::move(propositions);
  conflict.sides[0] = side_of(search, first, opposition->sides[0], 1);
  conflict.sides[1] = side_of(search, second, opposition->sides[1], second_sign);
  conflict.since = opposition->since;
  conflict.until = opposition->until;
  conflict.certain = opposition->certain;
  conflict.severity = opposition->severity;
  search.out.all.push_back(std::move(conflict));
}

}  // namespace

void add_holdings(const Dossier& dossier, const Positions& positions, const Position& position, int sign,
                  std::uint32_t tag, std::vector<Holding>& out) {
  if ((sign > 0 ? position.supporting : position.opposing) == 0) return;
  const bool one_sign = has_one_sign(position);
  if (one_sign && position.neutral == 0) {
    out.push_back({position.actor, position.since, {}, position.strength, false, tag});
    return;
  }
  const auto segments = positions.segments_of(position.segments);
  const bool in_order = one_sign || position.label == PositionLabel::shifted;
  for (const Stay& stay : stays_of(segments, sign, in_order)) {
    if (!in_order || (position.neutral > 0 && !in_certain_order(dossier, positions, segments, stay))) {
      const double strength = one_sign ? position.strength : strength_of(dossier, positions, segments, stay, sign);
      out.push_back({position.actor, segments[stay.first].since, stay.until, strength, true, tag});
      continue;
    }
    for (const Segment& segment : segments.subspan(stay.first, stay.end - stay.first))
      if (segment.sign == sign)
        out.push_back({position.actor, segment.since, segment.until, one_sign ? position.strength : segment.strength,
                       false, tag});
  }
}

Range claims_with_sign(const ConflictSearch& search, const Position& position, int sign) {
  const Positions& positions = search.out.positions;
  if ((sign > 0 ? position.supporting : position.opposing) == position.claims.count) return position.claims;
  std::vector<ClaimId> claims;
  for (const Segment& segment : positions.segments_of(position.segments))
    if (segment.sign == sign)
      for (const ClaimId claim : positions.claims_of(segment.claims)) claims.push_back(claim);
  return search.keep(claims);
}

void find_stance_conflicts(ConflictSearch& search) {
  const SidesOfPropositions sides(search);
  for (std::uint32_t i = 0; i < search.dossier.propositions.size(); ++i) {
    const PropositionId p{i};
    add_conflict(search, ConflictKind::stance, {p}, sides.supporting(p), sides.opposing(p), -1);
    if (sides.supporting(p).empty()) continue;
    for (const PropositionId q : search.commitments.contradictions(p))
      if (p < q) add_conflict(search, ConflictKind::contradiction, {p, q}, sides.supporting(p), sides.supporting(q), 1);
  }
}

void visit_facing_pairs(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                        const std::function<void(const FacingPair&)>& visit,
                        std::optional<std::pair<EntityId, EntityId>> only) {
  if (conflict.kind != ConflictKind::stance && conflict.kind != ConflictKind::contradiction) return;
  const Positions& positions = conflicts.positions;
  const auto holdings_of = [&](int side, const Party& party) {
    const PropositionId p = conflict.propositions[side == 0 ? 0 : conflict.propositions.size() - 1];
    const int sign = side == 1 && conflict.kind == ConflictKind::stance ? -1 : 1;
    const auto found = std::lower_bound(
        positions.all.begin(), positions.all.end(), std::tuple(party.actor, p, party.origin),
        [](const Position& a, const auto& key) { return std::tuple(a.actor, a.proposition, a.origin) < key; });
    std::vector<Holding> out;
    add_holdings(dossier, positions, *found, sign, 0, out);
    return out;
  };
  const auto wanted = [&](EntityId a, EntityId b) {
    return a != b && (!only || std::pair(a, b) == *only || std::pair(b, a) == *only);
  };
  std::vector<std::vector<Holding>> second;
  for (const Party& b : conflict.sides[1].parties) second.push_back(holdings_of(1, b));
  for (const Party& a : conflict.sides[0].parties) {
    const std::vector<Holding> first = holdings_of(0, a);
    for (std::size_t i = 0; i < second.size(); ++i) {
      const Party& b = conflict.sides[1].parties[i];
      if (!wanted(a.actor, b.actor)) continue;
      if (const auto opposition = find_opposition(first, second[i]))
        visit({a, b, opposition->since, opposition->until, opposition->certain, opposition->severity});
    }
  }
}

std::vector<Conflict> take_apart(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                                 std::optional<std::pair<EntityId, EntityId>> only) {
  if (conflict.kind != ConflictKind::stance && conflict.kind != ConflictKind::contradiction) return {conflict};
  std::vector<Conflict> out;
  const auto add = [&](const FacingPair& facing) {
    Conflict& pair = out.emplace_back();
    pair.kind = conflict.kind;
    pair.propositions = conflict.propositions;
    pair.sides[0].parties = {facing.first};
    pair.sides[1].parties = {facing.second};
    pair.since = facing.since;
    pair.until = facing.until;
    pair.certain = facing.certain;
    pair.severity = facing.severity;
    for (const auto& met : conflict.met)
      if (met == std::pair(facing.first.actor, facing.second.actor)) pair.met.push_back(met);
  };
  visit_facing_pairs(dossier, conflicts, conflict, add, only);
  return out;
}

}  // namespace standpoint
