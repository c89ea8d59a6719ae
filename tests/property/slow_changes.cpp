// SPDX-License-Identifier: Apache-2.0
// What one actor's own claims say against each other: shift, account and inconsistency.

#include <algorithm>
#include <set>

#include "tests/property/slow_conflicts.hpp"
#include "tests/property/slow_opposition.hpp"

namespace standpoint::test {
namespace {

using Claims = std::vector<ClaimId>;

// "shift and inconsistency: of the two segments or claims"; account: "the smaller w of the two claims" (3.2). The time
// is when both had been said.
PlainConflict conflict_of(const SlowReading& r, ConflictKind kind, EntityId actor,
                          const std::vector<PropositionId>& propositions, const Claims& first, const Claims& second) {
  PlainConflict c;
  c.kind = kind;
  c.propositions = propositions;
  c.sides[0].parties = {{actor, Origin::own, first, {}, false}};
  c.sides[1].parties = {{actor, Origin::own, second, {}, false}};
  c.since = later_of(r.date(first.front()), r.date(second.front()));
  c.severity = std::min(r.strength(first), r.strength(second));
  if (kind == ConflictKind::account) {
    c.severity = 1;
    for (const Claims& side : {first, second})
      for (const ClaimId claim : side) c.severity = std::min(*c.severity, r.weight(claim));
  }
  return c;
}

// The own positions of those who may be a side, which alone such conflicts are about.
std::vector<PlainPosition> own_positions(const SlowSearch& s) {
  std::vector<PlainPosition> out;
  for (const PlainPosition& p : s.positions)
    if (p.origin == Origin::own && s.reading.may_be_side(p.actor)) out.push_back(p);
  return out;
}

// "a supported p and certainly later supported a q that contradicts p": the claims on q certainly made after the first
// on p, and those on p certainly made before all these (conflict_changes.cpp).
void add_shift_between(const SlowReading& r, const PlainPosition& p, const PlainPosition& q,
                       std::vector<PlainConflict>& out) {
  Claims before, after;
  for (const ClaimId b : claims_with(q, 1))
    for (const ClaimId a : claims_with(p, 1))
      if (surely_before(r.made(a), r.made(b)) && (after.empty() || after.back() != b)) after.push_back(b);
  for (const ClaimId a : claims_with(p, 1))
    if (!after.empty() &&
        std::all_of(after.begin(), after.end(), [&](ClaimId b) { return surely_before(r.made(a), r.made(b)); }))
      before.push_back(a);
  if (!after.empty() && !before.empty())
    out.push_back(conflict_of(r, ConflictKind::shift, p.actor, {p.proposition, q.proposition}, before, after));
}

bool same_date(const Claim& a, const Claim& b) {
  return a.date.given() && b.date.given() && a.date.earliest == b.date.earliest && a.date.latest == b.date.latest;
}

bool cites(const SlowReading& r, ClaimId claim, SourceId source) {
  const std::vector<SourceId> sources = r.sources(claim);
  return std::find(sources.begin(), sources.end(), source) != sources.end();
}

// Of a claim: those of the other sign with its date, where its sources and theirs are known.
Claims told_otherwise(const SlowReading& r, const PlainPosition& p, ClaimId claim) {
  Claims out;
  for (const ClaimId other : claims_with(p, -sign(r.stance(claim))))
    if (same_date(r.d[claim], r.d[other]) && !r.sources(other).empty()) out.push_back(other);
  return out;
}

// "two sources report incompatible things of the same claim (same actor, proposition and date, opposite stance)": it
// stands in a source, and in none of those that tell the opposite.
bool is_account(const SlowReading& r, const PlainPosition& p, ClaimId claim) {
  const Claims others = told_otherwise(r, p, claim);
  for (const ClaimId other : others)
    for (const SourceId source : r.sources(other))
      if (cites(r, claim, source)) return false;
  return !others.empty() && !r.sources(claim).empty();
}

template <class Condition>
Claims those(const Claims& claims, Condition condition) {
  Claims out;
  for (const ClaimId claim : claims)
    if (condition(claim)) out.push_back(claim);
  return out;
}

bool any_unordered(const SlowReading& r, const Claims& first, const Claims& second) {
  for (const ClaimId a : first)
    for (const ClaimId b : second)
      if (!surely_ordered(r.made(a), r.made(b))) return true;
  return false;
}

// The claims of both sides that stand in one source in an order that is not certain, of the first such source by id;
// else those certainly made on one day, the first such day (simultaneous.hpp).
std::pair<Claims, Claims> together(const SlowReading& r, const Claims& first, const Claims& second,
                                   const std::set<ClaimId>& accounts) {
  std::set<std::string_view> source_ids;
  for (const Source& source : r.d.sources) source_ids.insert(r.d.names[source.id]);
  for (const std::string_view id : source_ids) {
    const auto in_source = [&](ClaimId claim) { return cites(r, claim, {r.d.find(id).index}); };
    const Claims a = those(first, in_source), b = those(second, in_source);
    if (any_unordered(r, a, b)) return {a, b};
  }
  std::set<Day> days;
  for (const ClaimId claim : first) days.insert(r.made(claim).earliest);
  for (const Day day : days) {
    const auto on_day = [&](ClaimId claim) {
      const Date when = r.made(claim);
      return !when.uncertain && when.earliest == day && when.latest == day && !accounts.contains(claim);
    };
    const Claims a = those(first, on_day), b = those(second, on_day);
    if (!a.empty() && !b.empty()) return {a, b};
  }
  return {};
}

Claims unconditional(const SlowReading& r, Claims claims) {
  std::erase_if(claims, [&](ClaimId claim) { return !r.unconditional(claim); });
  return claims;
}

}  // namespace

// "a's own position on p went from one sign to the other, or a supported p and certainly later supported a q that
// contradicts p"
std::vector<PlainConflict> slow_shifts(const SlowSearch& s) {
  std::vector<PlainConflict> out;
  for (const PlainPosition& p : own_positions(s)) {
    for (const PlainShift& shift : p.shifts) {
      Claims sides[2];
      for (const ClaimId claim : shift.claims)
        if (const int side = sign(s.reading.stance(claim)); side != 0) sides[side == shift.to].push_back(claim);
      out.push_back(conflict_of(s.reading, ConflictKind::shift, p.actor, {p.proposition}, sides[0], sides[1]));
    }
    for (const PlainPosition& q : own_positions(s))
      if (p.actor == q.actor && s.reading.contradict(p.proposition, q.proposition))
        add_shift_between(s.reading, p, q, out);
  }
  return out;
}

std::vector<PlainConflict> slow_accounts(const SlowSearch& s) {
  const SlowReading& r = s.reading;
  std::vector<PlainConflict> out;
  for (const PlainPosition& p : own_positions(s)) {
    std::set<std::pair<Day, Day>> dates;  // one conflict for each (conflict_changes.cpp)
    for (const ClaimId claim : claims_with(p, 1)) dates.emplace(r.d[claim].date.earliest, r.d[claim].date.latest);
    for (const auto& date : dates) {
      const auto is_side = [&](ClaimId claim) {
        return date == std::pair(r.d[claim].date.earliest, r.d[claim].date.latest) && is_account(r, p, claim);
      };
      const Claims a = those(claims_with(p, 1), is_side), b = those(claims_with(p, -1), is_side);
      if (!a.empty() && !b.empty())
        out.push_back(conflict_of(r, ConflictKind::account, p.actor, {p.proposition}, a, b));
    }
  }
  return out;
}

// "a, in its own unconditional claims, in one source or certainly on one day: both signs on p, or supports p and q that
// contradict, or supports p and opposes what p implies"; an account "comes before `inconsistency`".
std::vector<PlainConflict> slow_inconsistencies(const SlowSearch& s) {
  const SlowReading& r = s.reading;
  std::vector<PlainConflict> out;
  const auto add = [&](const PlainPosition& p, const PlainPosition& q, int sign, const std::set<ClaimId>& accounts) {
    std::vector<PropositionId> propositions = {p.proposition};
    if (q.proposition != p.proposition) propositions.push_back(q.proposition);
    const auto both =
        together(r, unconditional(r, claims_with(p, 1)), unconditional(r, claims_with(q, sign)), accounts);
    if (!both.first.empty())
      out.push_back(conflict_of(r, ConflictKind::inconsistency, p.actor, propositions, both.first, both.second));
  };
  for (const PlainPosition& p : own_positions(s)) {
    std::set<ClaimId> accounts;
    for (const PlainConflict& account : slow_accounts(s))
      if (account.propositions.front() == p.proposition && account.sides[0].parties[0].actor == p.actor)
        for (const PlainSide& side : account.sides)
          accounts.insert(side.parties[0].claims.begin(), side.parties[0].claims.end());
    add(p, p, -1, accounts);
    for (const PlainPosition& q : own_positions(s)) {
      if (q.actor != p.actor || q.proposition == p.proposition) continue;
      if (p.proposition < q.proposition && r.contradict(p.proposition, q.proposition)) add(p, q, 1, {});
      if (r.implies(p.proposition, q.proposition)) add(p, q, -1, {});
    }
  }
  return out;
}

}  // namespace standpoint::test
