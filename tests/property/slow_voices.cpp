// SPDX-License-Identifier: Apache-2.0
// Those who speak for one body and contradict it or each other.

#include <algorithm>

#include "tests/property/slow_conflicts.hpp"
#include "tests/property/slow_opposition.hpp"

namespace standpoint::test {
namespace {

// What one says for a body on one proposition, with one sign, for some time.
struct Spoken {
  SlowHolding holding;
  std::vector<ClaimId> claims;
  bool assumed = false;
};

// The days that a date may mean: with `?`, any.
Date any_day_of(const Date& date) { return date.uncertain ? Date{kBeginningOfTime, kEndOfTime, false, 0} : date; }

// The one that means just the days from the first to the last, if one does.
Date as_one_of(const Date& a, const Date& b, Day first, Day last) {
  for (const Date& one : {a, b})
    if (any_day_of(one).earliest == first && any_day_of(one).latest == last) return one;
  return {first, last, false, 0};
}

// When the first of two things comes; what has no date never comes.
Date first_of(const Date& a, const Date& b) {
  if (!a.given()) return b;
  if (!b.given()) return a;
  const Date x = any_day_of(a), y = any_day_of(b), later = later_of(a, b);
  return as_one_of(&later_of(a, b) == &a ? b : a, later, std::min(x.earliest, y.earliest),
                   std::min(x.latest, y.latest));
}

// When both have come.
Date last_of(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return {};
  const Date x = any_day_of(a), y = any_day_of(b), later = later_of(a, b);
  return as_one_of(later, &later_of(a, b) == &a ? b : a, std::max(x.earliest, y.earliest),
                   std::max(x.latest, y.latest));
}

class BodyVoices {
 public:
  BodyVoices(const SlowSearch& search, EntityId body) : r_(search.reading), body_(body) {}

  // Of each who may be a side: its unconditional claims for the body, or the body's own.
  std::vector<Spoken> spoken(PropositionId proposition, int wanted) const {
    std::vector<Spoken> out;
    for (const EntityId speaker : r_.actors()) {
      if (!r_.may_be_side(speaker)) continue;
      const std::vector<Said> all = said_by(speaker, proposition);
      if (is_ordered(all))
        add_in_order(speaker, all, wanted, out);
      else
        add_possible(speaker, all, wanted, out);
    }
    return out;
  }

 private:
  std::vector<Said> said_by(EntityId speaker, PropositionId proposition) const {
    std::vector<Said> out;
    const Origin origin = speaker == body_ ? Origin::own : Origin::voiced;
    for (const Said& s : r_.said(body_, proposition, origin)) {
      if ((origin == Origin::voiced && s.through != speaker) || !r_.unconditional(s.claim)) continue;
      if (out.empty() || out.back().claim != s.claim) out.push_back(s);
      out.back().assumed_role = out.back().assumed_role || s.assumed_role;
    }
    return r_.in_order(out);
  }

  bool is_ordered(const std::vector<Said>& all) const {
    for (const Said& a : all)
      for (const Said& b : all)
        if (sign(a.stance) != sign(b.stance) && !surely_ordered(r_.made(a.claim), r_.made(b.claim))) return false;
    return true;
  }

  // When one no longer speaks for the body: never for what was said on its behalf, else when the last role ended.
  Date end_of_roles(const std::vector<Said>& said) const {
    Date end;
    bool first = true;
    for (const Said& s : said) {
      if (s.through.valid() && !r_.d.extra_of(r_.d[s.claim]).on_behalf_of.valid())
        for (const RelationId role : r_.roles(s.through, body_, s.claim)) {
          end = first ? r_.d[role].until : last_of(end, r_.d[role].until);
          first = false;
        }
      else
        return {};
    }
    return end;
  }

  void add(EntityId speaker, const std::vector<Said>& said, const Date& next, bool only_possible,
           std::vector<Spoken>& out) const {
    Spoken spoken{{speaker, r_.made(said.front().claim), first_of(next, end_of_roles(said)), r_.strength(said),
                   only_possible, out.size()},
                  {},
                  false};
    for (const Said& s : said) {
      spoken.claims.push_back(s.claim);
      spoken.assumed = spoken.assumed || s.assumed_role;
    }
    out.push_back(spoken);
  }

  void add_in_order(EntityId speaker, const std::vector<Said>& all, int wanted, std::vector<Spoken>& out) const {
    std::vector<Said> stretch;
    for (const Said& s : all) {
      if (sign(s.stance) == wanted) stretch.push_back(s);
      if (sign(s.stance) == wanted || stretch.empty()) continue;
      add(speaker, stretch, r_.made(s.claim), false, out);
      stretch.clear();
    }
    if (!stretch.empty()) add(speaker, stretch, {}, false, out);
  }

  // Where the order is not certain, each sign is held possibly.
  void add_possible(EntityId speaker, const std::vector<Said>& all, int wanted, std::vector<Spoken>& out) const {
    std::vector<Said> of_sign = all;
    std::erase_if(of_sign, [&](const Said& s) { return sign(s.stance) != wanted; });
    if (!of_sign.empty()) add(speaker, of_sign, {}, true, out);
  }

  const SlowReading& r_;
  EntityId body_;
};

std::vector<SlowHolding> holdings_of(const std::vector<Spoken>& all) {
  std::vector<SlowHolding> out;
  out.reserve(all.size());
  for (const Spoken& s : all) out.push_back(s.holding);
  return out;
}

// Each speaker once, with what it said at the times at which it may have faced another.
PlainSide side_of(const std::vector<Spoken>& all, const std::vector<std::size_t>& facing) {
  PlainSide out;
  for (const std::size_t number : facing) {
    const Spoken& s = all[number];
    if (out.parties.empty() || out.parties.back().actor != s.holding.actor)
      out.parties.push_back({s.holding.actor, Origin::own, {}, {}, false});
    PlainParty& party = out.parties.back();
    party.claims.insert(party.claims.end(), s.claims.begin(), s.claims.end());
    party.assumed = party.assumed || s.assumed;
  }
  return out;
}

void add_conflict(EntityId body, const std::vector<PropositionId>& propositions, const std::vector<Spoken>& first,
                  const std::vector<Spoken>& second, std::vector<PlainConflict>& out) {
  const auto opposition = slow_opposition(holdings_of(first), holdings_of(second));
  if (!opposition) return;
  PlainConflict c;
  c.kind = ConflictKind::voice;
  c.propositions = propositions;
  c.sides[0] = side_of(first, opposition->sides[0]);
  c.sides[1] = side_of(second, opposition->sides[1]);
  c.since = opposition->since;
  c.until = opposition->until;
  c.certain = opposition->certain;
  c.severity = opposition->severity;
  c.body = body;
  out.push_back(c);
}

}  // namespace

// "one who speaks for a body contradicts the body's own claims, or two of its voices contradict each other, at a common
// time, in unconditional claims"
std::vector<PlainConflict> slow_voices(const SlowSearch& s) {
  std::vector<PlainConflict> out;
  for (const EntityId body : s.reading.actors()) {
    if (!s.reading.may_be_side(body)) continue;
    const BodyVoices voices(s, body);
    for (const PropositionId p : s.reading.propositions()) {
      add_conflict(body, {p}, voices.spoken(p, 1), voices.spoken(p, -1), out);
      for (const PropositionId q : s.reading.propositions())
        if (p < q && s.reading.contradict(p, q))
          add_conflict(body, {p, q}, voices.spoken(p, 1), voices.spoken(q, 1), out);
    }
  }
  return out;
}

}  // namespace standpoint::test
