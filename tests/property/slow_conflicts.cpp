// SPDX-License-Identifier: Apache-2.0
// Conflicts over propositions, and disputes.

#include "tests/property/slow_conflicts.hpp"

#include <algorithm>

#include "tests/property/slow_opposition.hpp"
#include "tests/property/slow_positions.hpp"

namespace standpoint::test {
namespace {

using Sides = std::vector<SlowHolding>;

// Of the parties of a side, those whose position is on it, with its claims of that sign.
PlainSide side_of(const SlowSearch& s, const std::vector<std::size_t>& numbers, int sign) {
  PlainSide out;
  for (const std::size_t number : numbers) {
    const PlainPosition& p = s.positions[number];
    out.parties.push_back({p.actor, p.origin, claims_with(p, sign), p.through, p.assumed});
  }
  return out;
}

// Who holds a proposition with that sign: all who may be a side, or one party of a conflict.
Sides holding(const SlowSearch& s, PropositionId proposition, int sign, const PlainParty* only = nullptr) {
  Sides out;
  for (std::size_t i = 0; i < s.positions.size(); ++i) {
    const PlainPosition& p = s.positions[i];
    if (p.proposition != proposition || !s.reading.may_be_side(p.actor)) continue;
    if (only != nullptr && (p.actor != only->actor || p.origin != only->origin)) continue;
    for (const SlowHolding& h : held(s.reading, p, sign, i)) out.push_back(h);
  }
  return out;
}

void add_opposition(const SlowSearch& s, ConflictKind kind, const std::vector<PropositionId>& propositions,
                    const Sides& first, const Sides& second, std::vector<PlainConflict>& out) {
  const auto opposition = slow_opposition(first, second);
  if (!opposition) return;
  PlainConflict c;
  c.kind = kind;
  c.propositions = propositions;
  c.sides[0] = side_of(s, opposition->sides[0], 1);
  c.sides[1] = side_of(s, opposition->sides[1], kind == ConflictKind::stance ? -1 : 1);
  c.since = opposition->since;
  c.until = opposition->until;
  c.certain = opposition->certain;
  c.severity = opposition->severity;
  out.push_back(c);
}

bool stands_on(const PlainConflict& conflict, int side, EntityId actor) {
  const auto& parties = conflict.sides[side].parties;
  return std::any_of(parties.begin(), parties.end(), [&](const PlainParty& p) { return p.actor == actor; });
}

// True where a conflict is over the propositions of these two claims.
bool is_over(const PlainConflict& conflict, const Claim& a, const Claim& b) {
  const PropositionId p = conflict.propositions.front(), q = conflict.propositions.back();
  return (a.about == p && b.about == q) || (a.about == q && b.about == p);
}

// Who makes a claim in its own words, and may be a side.
std::vector<EntityId> speakers(const SlowSearch& s, ClaimId claim) {
  std::vector<EntityId> out;
  const std::vector<ClaimId> asked = s.reading.claims();
  if (!s.reading.own_words(claim) || std::find(asked.begin(), asked.end(), claim) == asked.end()) return out;
  for (const EntityId speaker : s.reading.speakers(claim))
    if (s.reading.may_be_side(speaker)) out.push_back(speaker);
  return out;
}

// "a claim of one disputes, or is addressed `to`, the other"
bool answers(const SlowSearch& s, const PlainConflict& conflict, EntityId one, EntityId other) {
  const Dossier& d = s.reading.d;
  for (const PlainSide& side : conflict.sides)
    for (const PlainParty& party : side.parties)
      for (const ClaimId claim : party.claims)
        if (party.actor == one && d.extra_of(d[claim]).to == other) return true;
  for (const ArgumentLink& link : d.argument_links)
    if (link.kind == ArgumentLink::Kind::disputes && is_over(conflict, d[link.from], d[link.to]) &&
        among(one, speakers(s, link.from)) && among(other, speakers(s, link.to)))
      return true;
  return false;
}

// True where two have met in a conflict over the propositions of these claims.
bool have_met(const std::vector<PlainConflict>& stances, const Claim& from, const Claim& to, EntityId a, EntityId b) {
  return std::any_of(stances.begin(), stances.end(), [&](const PlainConflict& c) {
    const auto is_met = [&](EntityId x, EntityId y) {
      return std::find(c.met.begin(), c.met.end(), std::pair(x, y)) != c.met.end();
    };
    return is_over(c, from, to) && (is_met(a, b) || is_met(b, a));
  });
}

void add_met(const SlowSearch& s, PlainConflict& conflict) {
  for (const EntityId a : s.reading.actors())
    for (const EntityId b : s.reading.actors())
      if (a != b && stands_on(conflict, 0, a) && stands_on(conflict, 1, b) &&
          (answers(s, conflict, a, b) || answers(s, conflict, b, a)))
        conflict.met.emplace_back(a, b);
}

}  // namespace

// "There is one conflict per proposition (or contradicting pair), with all actors of each side."
std::vector<PlainConflict> slow_stances(const SlowSearch& s) {
  std::vector<PlainConflict> out;
  for (const PropositionId p : s.reading.propositions()) {
    add_opposition(s, ConflictKind::stance, {p}, holding(s, p, 1), holding(s, p, -1), out);
    for (const PropositionId q : s.reading.propositions())
      if (p < q && s.reading.contradict(p, q))
        add_opposition(s, ConflictKind::contradiction, {p, q}, holding(s, p, 1), holding(s, q, 1), out);
  }
  for (PlainConflict& conflict : out) add_met(s, conflict);
  return out;
}

// "a claim of a `disputes` a claim of b (outside the two above)": where some two of their speakers have met so, it is
// evidence of that conflict, "not a second one".
std::vector<PlainConflict> slow_disputes(const SlowSearch& s, const std::vector<PlainConflict>& stances) {
  const Dossier& d = s.reading.d;
  std::vector<PlainConflict> out;
  for (const ArgumentLink& link : d.argument_links) {
    if (link.kind != ArgumentLink::Kind::disputes) continue;
    PlainConflict c;
    c.kind = ConflictKind::dispute;
    c.propositions = {d[link.from].about};
    if (d[link.to].about != d[link.from].about) c.propositions.push_back(d[link.to].about);
    c.since = s.reading.date(link.from);
    c.severity = std::min(s.reading.weight(link.from), s.reading.weight(link.to));
    const std::vector<EntityId> disputing = speakers(s, link.from);
    bool met = false;
    for (const EntityId a : disputing) c.sides[0].parties.push_back({a, Origin::own, {link.from}, {}, false});
    for (const EntityId b : speakers(s, link.to)) {
      if (!among(b, disputing)) c.sides[1].parties.push_back({b, Origin::own, {link.to}, {}, false});
      for (const EntityId a : disputing) met = met || have_met(stances, d[link.from], d[link.to], a, b);
    }
    if (!met && !c.sides[0].parties.empty() && !c.sides[1].parties.empty()) out.push_back(c);
  }
  return out;
}

std::vector<PlainConflict> slow_pairs(const Dossier& dossier, const ConflictOptions& options,
                                      const PlainConflict& conflict) {
  const SlowReading reading(dossier, options.positions);
  const SlowSearch search{reading, options, slow_positions(reading)};
  const int second_sign = conflict.kind == ConflictKind::stance ? -1 : 1;
  std::vector<PlainConflict> out;
  for (const PlainParty& a : conflict.sides[0].parties)
    for (const PlainParty& b : conflict.sides[1].parties) {
      const std::size_t count = out.size();
      add_opposition(search, conflict.kind, conflict.propositions,
                     holding(search, conflict.propositions.front(), 1, &a),
                     holding(search, conflict.propositions.back(), second_sign, &b), out);
      if (out.size() == count) continue;
      for (const auto& met : conflict.met)
        if (met == std::pair(a.actor, b.actor)) out.back().met.push_back(met);
    }
  return out;
}

std::vector<PlainConflict> slow_conflicts(const Dossier& dossier, const ConflictOptions& options) {
  const SlowReading reading(dossier, options.positions);
  const SlowSearch search{reading, options, slow_positions(reading)};
  std::vector<PlainConflict> out = slow_stances(search);
  const auto add = [&](const std::vector<PlainConflict>& more) { out.insert(out.end(), more.begin(), more.end()); };
  add(slow_disputes(search, out));
  add(slow_shifts(search));
  add(slow_accounts(search));
  add(slow_inconsistencies(search));
  add(slow_voices(search));
  add(slow_relations(search));
  if (options.interest) add(slow_interests(search));
  return out;
}

}  // namespace standpoint::test
