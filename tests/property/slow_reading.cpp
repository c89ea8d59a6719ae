// SPDX-License-Identifier: Apache-2.0
#include "tests/property/slow_reading.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace standpoint::test {

int sign(double stance) { return std::abs(stance) < 1.0 / 3 ? 0 : stance > 0 ? 1 : -1; }

bool surely_before(const Date& a, const Date& b) {
  return a.given() && b.given() && !a.uncertain && !b.uncertain && a.latest < b.earliest;
}

bool surely_ordered(const Date& a, const Date& b) { return surely_before(a, b) || surely_before(b, a); }

const Date& later_of(const Date& a, const Date& b) {
  if (!a.given()) return a;
  if (!b.given()) return b;
  const auto key = [](const Date& date) { return std::tuple(date.latest, date.earliest, bool{date.uncertain}); };
  return key(a) < key(b) ? b : a;
}

bool among(EntityId actor, const std::vector<EntityId>& actors) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

SlowReading::SlowReading(const Dossier& dossier, const PositionOptions& asked) : d(dossier), options(asked) {
  const std::size_t count = d.propositions.size();
  implies_.assign(count, std::vector<bool>(count, false));
  close();
}

void SlowReading::close() {
  for (const PropositionId p : propositions()) {
    implies_[p.value][p.value] = true;
    for (const PropositionId q : d.propositions_of(d[p].implies)) implies_[p.value][q.value] = true;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const PropositionId p : propositions())
      for (const PropositionId q : propositions())
        for (const PropositionId r : propositions())
          if (implies(p, q) && implies(q, r) && !implies(p, r)) changed = implies_[p.value][r.value] = true;
  }
}

std::vector<EntityId> SlowReading::actors() const {
  std::vector<EntityId> out;
  for (std::uint32_t i = 0; i < d.entities.size(); ++i) out.push_back({i});
  return out;
}

std::vector<PropositionId> SlowReading::propositions() const {
  std::vector<PropositionId> out;
  for (std::uint32_t i = 0; i < d.propositions.size(); ++i) out.push_back({i});
  return out;
}

std::vector<ClaimId> SlowReading::claims() const {
  std::vector<ClaimId> out;
  for (std::uint32_t i = 0; i < d.claims.size(); ++i)
    if (!options.admits || options.admits(d.claims[i])) out.push_back({i});
  return out;
}

// "`contradicts`: symmetric"; "`exclusive`: its propositions contradict each other pairwise (but where one implies the
// other)" (2).
bool SlowReading::states_contradiction(PropositionId p, PropositionId q) const {
  for (const PropositionId r : d.propositions_of(d[p].contradicts))
    if (r == q) return true;
  for (const PropositionId r : d.propositions_of(d[q].contradicts))
    if (r == p) return true;
  const bool one_issue = d[p].issue.valid() && d[p].issue == d[q].issue && d[d[p].issue].exclusive;
  return one_issue && p != q && !implies(p, q) && !implies(q, p);
}

bool SlowReading::contradict(PropositionId p, PropositionId q) const {
  for (const PropositionId x : propositions())
    for (const PropositionId y : propositions())
      if (implies(p, x) && implies(q, y) && states_contradiction(x, y)) return true;
  return false;
}

Date SlowReading::date(ClaimId claim) const {
  if (d[claim].date.given()) return d[claim].date;
  Date first;  // of its sources
  for (const SourceId source : sources(claim))
    if (d[source].date.given() && (!first.given() || d[source].date.latest < first.latest)) first = d[source].date;
  if (first.given()) first.earliest = kBeginningOfTime;
  return first;
}

Date SlowReading::made(ClaimId claim) const {
  const Date when = date(claim);
  return when.given() ? when : Date{kBeginningOfTime, kEndOfTime, false, 0};
}

double SlowReading::weight(const Statement& statement) {
  double w = as_written(statement.confidence);
  if (statement.certainty == Certainty::hedged) w *= 0.5;
  if (statement.certainty == Certainty::questioned) w *= 0.25;
  return w;
}

double SlowReading::weight(ClaimId claim) const {
  return weight(d[claim].statement) * (unconditional(claim) ? 1 : 0.5);
}

double SlowReading::score(const std::vector<Said>& said) const {
  double sum = 0, weights = 0;
  for (const Said& s : said) sum += weight(s.claim) * s.stance;
  for (const Said& s : said) weights += weight(s.claim);
  return sum / weights;
}

double SlowReading::strength(const std::vector<Said>& said) const {
  double greatest = 0;
  for (const Said& s : said) greatest = std::max(greatest, weight(s.claim));
  return std::abs(score(said)) * greatest;
}

double SlowReading::strength(const std::vector<ClaimId>& claims) const {
  std::vector<Said> said;
  said.reserve(claims.size());
  for (const ClaimId claim : claims) said.push_back({claim, stance(claim), {}, false});
  return strength(said);
}

std::vector<SourceId> SlowReading::sources(ClaimId claim) const {
  std::vector<SourceId> out;
  for (const Citation& citation : d.citations_of(d[claim].statement.citations)) out.push_back(citation.source);
  return out;
}

bool SlowReading::own_words(ClaimId claim) const {
  return d[claim].statement.words != Words::ascribed && d.extra_of(d[claim].statement).reported_by.empty();
}

std::vector<EntityId> SlowReading::speakers(ClaimId claim) const {
  std::vector<EntityId> out;
  for (const EntityId speaker : d.entities_of(d[claim].by)) out.push_back(speaker);
  if (!d[claim].by_source || !options.media || !own_words(claim)) return out;
  for (const SourceId source : sources(claim)) {
    const EntityId medium = d[source].author.valid() ? d[source].author : d[source].publisher;
    if (medium.valid() && !among(medium, out)) out.push_back(medium);
  }
  return out;
}

bool SlowReading::may_be_side(EntityId actor) const {
  return options.media || !any_is_a(d[actor].types, EntityType::media);
}

std::vector<RelationId> SlowReading::roles(EntityId speaker, EntityId body, ClaimId claim) const {
  std::vector<RelationId> out;
  for (std::uint32_t i = 0; i < d.relations.size(); ++i) {
    const Relation& r = d.relations[i];
    const bool dated = r.since.given() || r.until.given();
    if (r.from != speaker || r.to != body || !d[r.type].speaks_for) continue;
    if (!r.statement.own_and_asserted()) continue;
    if (r.status != Status::in_force && !(r.status == Status::ended && dated)) continue;
    if (surely_before(date(claim), r.since) || surely_before(r.until, date(claim))) continue;
    out.push_back({i});
  }
  return out;
}

void SlowReading::add_own(EntityId actor, ClaimId claim, std::vector<Said>& out) const {
  if (own_words(claim) && among(actor, speakers(claim))) out.push_back({claim, stance(claim), {}, false});
}

// "one step: never through member_of or part_of, never on from a voiced position. `on_behalf_of: BODY` sets it, `self`
// prevents it."
void SlowReading::add_voiced(EntityId body, ClaimId claim, std::vector<Said>& out) const {
  const EntityId set = d.extra_of(d[claim]).on_behalf_of;
  if (!own_words(claim)) return;
  for (const EntityId speaker : d.entities_of(d[claim].by)) {
    if (speaker == body) continue;
    if (set.valid() && set == body) out.push_back({claim, stance(claim), speaker, false});
    if (set.valid() || d[claim].on_behalf_of_self) continue;
    for (const RelationId role : roles(speaker, body, claim))
      out.push_back({claim, stance(claim), speaker, !d[role].since.given() && !d[role].until.given()});
  }
}

// "Supporting p implies supporting what p implies and opposing what contradicts it; opposing p implies opposing what
// implies p, nothing else. Only own, asserted, unconditional claims are carried" (2).
void SlowReading::add_implied(EntityId actor, PropositionId proposition, ClaimId claim, std::vector<Said>& out) const {
  const PropositionId about = d[claim].about;
  const bool carried = d[claim].statement.certainty == Certainty::asserted && unconditional(claim);
  if (about == proposition || !own_words(claim) || !among(actor, speakers(claim)) || !carried) return;
  if (sign(stance(claim)) > 0 && implies(about, proposition)) out.push_back({claim, stance(claim), {}, false});
  if (sign(stance(claim)) > 0 && contradict(about, proposition)) out.push_back({claim, -stance(claim), {}, false});
  if (sign(stance(claim)) < 0 && implies(proposition, about)) out.push_back({claim, stance(claim), {}, false});
}

std::vector<Said> SlowReading::said(EntityId actor, PropositionId proposition, Origin origin) const {
  std::vector<Said> out;
  for (const ClaimId claim : claims()) {
    if (origin == Origin::implied) add_implied(actor, proposition, claim, out);
    if (d[claim].about != proposition) continue;
    if (origin == Origin::own) add_own(actor, claim, out);
    if (origin == Origin::ascribed && !own_words(claim) && among(actor, speakers(claim)))
      out.push_back({claim, stance(claim), {}, false});
    if (origin == Origin::voiced) add_voiced(actor, claim, out);
  }
  return out;
}

std::vector<Said> SlowReading::in_order(std::vector<Said> said) const {
  std::stable_sort(said.begin(), said.end(), [&](const Said& a, const Said& b) {
    const auto key = [&](const Said& s) {
      const Date when = made(s.claim);
      const int place = sign(s.stance) == 0 ? 0 : sign(s.stance) > 0 ? 1 : 2;
      return std::tuple(when.earliest, when.latest, place, bool{when.uncertain}, s.claim);
    };
    return key(a) < key(b);
  });
  return said;
}

}  // namespace standpoint::test
