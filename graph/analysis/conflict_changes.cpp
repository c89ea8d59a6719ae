// SPDX-License-Identifier: Apache-2.0
// What one actor's own claims say against each other: shift, inconsistency and account.

#include <algorithm>

#include "graph/analysis/conflict_search.hpp"
#include "graph/analysis/simultaneous.hpp"

namespace standpoint {
namespace {

class ChangeSearch {
 public:
  explicit ChangeSearch(ConflictSearch& search) : search_(search), d_(search.dossier) {}

  void run() {
    const std::vector<Position>& all = search_.out.positions.all;
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
      own_.clear();
      for (end = first; end < all.size() && all[end].actor == all[first].actor; ++end)
        if (all[end].origin == Origin::own) own_.push_back(&all[end]);
      if (search_.may_be_side(all[first].actor)) look_at_actor();
    }
  }

 private:
  // The actor's position on a proposition, or null. O(log).
  const Position* position_on(PropositionId p) const {
    const auto found = std::lower_bound(own_.begin(), own_.end(), p,
                                        [](const Position* a, PropositionId b) { return a->proposition < b; });
    return found != own_.end() && (*found)->proposition == p ? *found : nullptr;
  }

  void look_at_actor() {
    for (const Position* position : own_) {
      if (position->supporting > 0 && position->opposing > 0) look_at_both_signs(*position);
      if (position->supporting == 0) continue;
      const PropositionId p = position->proposition;
      for (const PropositionId q : search_.commitments.contradictions(p))
        if (const Position* other = p < q ? position_on(q) : nullptr; other != nullptr && other->supporting > 0)
          look_at_contradiction(*position, *other);
      for (const PropositionId q : search_.commitments.implied_by(p))
        if (const Position* other = p != q ? position_on(q) : nullptr; other != nullptr && other->opposing > 0)
          add_inconsistency(*position, *other, claims_with(*position, 1, 1, true), claims_with(*other, -1, -1, true));
    }
  }

  // The claims of a position with that sign, marked with the side that they take here.
  std::vector<DatedStance> claims_with(const Position& position, int sign, int side, bool unconditional) const {
    std::vector<DatedStance> out;
    for (const ClaimId id : search_.out.positions.claims_of(position.claims)) {
      const Claim& claim = d_[id];
      if (sign_of(claim.stance) == sign && (!unconditional || d_.extra_of(claim).only_if.empty()))
        out.push_back({time_of(d_, claim), id, as_written(claim.stance), side});
    }
    return out;
  }

  // The claims of both lists in order of time.
  static std::vector<DatedStance> together(std::vector<DatedStance> a, const std::vector<DatedStance>& b) {
    a.insert(a.end(), b.begin(), b.end());
    sort_by_time(a);
    return a;
  }

  void look_at_both_signs(const Position& position) {
    for (const Shift& shift : search_.out.positions.shifts_of(position.shifts)) {
      std::vector<ClaimId> sides[2];
      for (const ClaimId claim : search_.out.positions.claims_of(shift.claims))
        if (const int sign = sign_of(d_[claim].stance); sign != 0) sides[sign == shift.to ? 1 : 0].push_back(claim);
      add(ConflictKind::shift, position.actor, {position.proposition}, sides[0], sides[1]);
    }
    const std::vector<ClaimId> told_otherwise = add_accounts(position);
    auto claims = together(claims_with(position, 1, 1, true), claims_with(position, -1, -1, true));
    BothSides both = both_in_one_source(d_, claims);
    if (!both.found()) {  // on one day, unless that is how two sources differ
      std::erase_if(claims, [&](const DatedStance& c) {
        return std::find(told_otherwise.begin(), told_otherwise.end(), c.claim) != told_otherwise.end();
      });
      both = both_on_one_day(claims);
    }
    if (both.found())
      add(ConflictKind::inconsistency, position.actor, {position.proposition}, both.positive, both.negative);
  }

  // Claims of both signs with one date, from different sources: one conflict for each date. Returns these claims.
  std::vector<ClaimId> add_accounts(const Position& position) {
    std::vector<ClaimId> dated, out;
    for (const ClaimId id : search_.out.positions.claims_of(position.claims))
      if (d_[id].date.given() && sign_of(d_[id].stance) != 0 && !d_[id].statement.citations.empty())
        dated.push_back(id);
    const auto date = [&](ClaimId id) { return std::pair(d_[id].date.earliest, d_[id].date.latest); };
    std::stable_sort(dated.begin(), dated.end(), [&](ClaimId a, ClaimId b) { return date(a) < date(b); });
    for (std::size_t first = 0, end = 0; first < dated.size(); first = end) {
      std::vector<ClaimId> sides[2];
      for (end = first; end < dated.size() && date(dated[end]) == date(dated[first]); ++end)
        sides[sign_of(d_[dated[end]].stance) > 0 ? 0 : 1].push_back(dated[end]);
      const std::vector<SourceId> supporting = sources_of(sides[0]);
      const std::vector<SourceId> opposing = sources_of(sides[1]);
      std::erase_if(sides[0], [&](ClaimId id) { return cites_any(id, opposing); });
      std::erase_if(sides[1], [&](ClaimId id) { return cites_any(id, supporting); });
      if (sides[0].empty() || sides[1].empty()) continue;
      add(ConflictKind::account, position.actor, {position.proposition}, sides[0], sides[1]);
      for (const auto& side : sides) out.insert(out.end(), side.begin(), side.end());
    }
    return out;
  }

  std::vector<SourceId> sources_of(std::span<const ClaimId> claims) const {
    std::vector<SourceId> out;
    for (const ClaimId id : claims)
      for (const Citation& citation : d_.citations_of(d_[id].statement.citations)) out.push_back(citation.source);
    std::sort(out.begin(), out.end());
    return out;
  }

  bool cites_any(ClaimId id, const std::vector<SourceId>& sorted) const {
    const auto citations = d_.citations_of(d_[id].statement.citations);
    return std::any_of(citations.begin(), citations.end(), [&](const Citation& citation) {
      return std::binary_search(sorted.begin(), sorted.end(), citation.source);
    });
  }

  void look_at_contradiction(const Position& p, const Position& q) {
    const auto all_of_p = claims_with(p, 1, 1, false);
    const auto all_of_q = claims_with(q, 1, -1, false);
    add_shift(p, q, all_of_p, all_of_q);
    add_shift(q, p, all_of_q, all_of_p);
    add_inconsistency(p, q, claims_with(p, 1, 1, true), claims_with(q, 1, -1, true));
  }

  // A shift where some claim on `to` certainly came after one on `from`: those certainly made after the first one, and
  // all that were certainly made before these.
  void add_shift(const Position& from, const Position& to, std::span<const DatedStance> first,
                 std::span<const DatedStance> second) {
    const DatedStance* start = nullptr;
    for (const DatedStance& c : first)
      if (!c.date.uncertain && (start == nullptr || c.date.latest < start->date.latest)) start = &c;
    if (start == nullptr) return;
    std::vector<ClaimId> before, after;
    Day change = kEndOfTime;
    for (const DatedStance& c : second)
      if (certainly_before(start->date, c.date)) {
        after.push_back(c.claim);
        change = std::min(change, c.date.earliest);
      }
    if (after.empty()) return;
    for (const DatedStance& c : first)
      if (!c.date.uncertain && c.date.latest < change) before.push_back(c.claim);
    add(ConflictKind::shift, from.actor, {from.proposition, to.proposition}, before, after);
  }

  void add_inconsistency(const Position& p, const Position& q, const std::vector<DatedStance>& first,
                         const std::vector<DatedStance>& second) {
    const std::vector<DatedStance> claims = together(first, second);
    BothSides both = both_in_one_source(d_, claims);
    if (!both.found()) both = both_on_one_day(claims);
    if (both.found())
      add(ConflictKind::inconsistency, p.actor, {p.proposition, q.proposition}, both.positive, both.negative);
  }

  double strength_of(std::span<const ClaimId> claims) const {
    StanceMean mean;
    for (const ClaimId id : claims) mean.add(weight_of(d_, d_[id]), as_written(d_[id].stance));
    return mean.strength();
  }

  double weakest(std::span<const ClaimId> claims) const {
    double out = 1;
    for (const ClaimId id : claims) out = std::min(out, weight_of(d_, d_[id]));
    return out;
  }

  void add(ConflictKind kind, EntityId actor, std::vector<PropositionId> propositions, std::span<const ClaimId> first,
           std::span<const ClaimId> second) {
    Conflict conflict;
    conflict.kind = kind;
    conflict.propositions = std::move(propositions);
    conflict.sides[0].parties = {{actor, Origin::own, search_.keep(first), {}}};
    conflict.sides[1].parties = {{actor, Origin::own, search_.keep(second), {}}};
    const Date begun[2] = {d_.date_of(d_[first.front()]), d_.date_of(d_[second.front()])};
    conflict.since = is_later(begun[0], begun[1]) ? begun[0] : begun[1];
    if (kind == ConflictKind::account)
      conflict.severity = std::min(weakest(first), weakest(second));
    else
      conflict.severity = std::min(strength_of(first), strength_of(second));
    search_.out.all.push_back(std::move(conflict));
  }

  ConflictSearch& search_;
  const Dossier& d_;
  std::vector<const Position*> own_;  // of the actor looked at, by proposition
};

}  // namespace

void find_changes_and_inconsistencies(ConflictSearch& search) { ChangeSearch(search).run(); }

}  // namespace standpoint
