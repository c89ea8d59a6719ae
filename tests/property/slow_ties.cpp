// SPDX-License-Identifier: Apache-2.0
// Conflicts by ties: hostile relations, and interests.

#include <algorithm>

#include "tests/property/slow_conflicts.hpp"
#include "tests/property/slow_opposition.hpp"

namespace standpoint::test {
namespace {

using Way = std::vector<RelationId>;

std::vector<RelationId> relations(const SlowSearch& s) {
  std::vector<RelationId> out;
  for (std::uint32_t i = 0; i < s.reading.d.relations.size(); ++i)
    if (!s.options.admits_relation || s.options.admits_relation(s.reading.d.relations[i])) out.push_back({i});
  return out;
}

// "a relation without dates is known to hold at its source's date only" (2.3)
Date begun(const Dossier& d, const Relation& relation) {
  if (relation.since.given() || relation.until.given()) return relation.since;
  for (const Citation& citation : d.citations_of(relation.statement.citations))
    if (d[citation.source].date.given()) return d[citation.source].date;
  return {};
}

// All ways from who benefits to an actor, in at most so many steps, each from one to who gains with it: "leads from,
// owns from, employs, funds, pays to" (2.2); only ties in force, asserted and not on another's word.
void add_ways(const SlowSearch& s, EntityId at, EntityId actor, int steps, const Way& so_far, std::vector<Way>& out) {
  const Dossier& d = s.reading.d;
  if (at == actor) out.push_back(so_far);
  if (steps == 0) return;
  for (const RelationId id : relations(s)) {
    const Relation& r = d[id];
    if (r.status != Status::in_force || !r.statement.own_and_asserted()) continue;
    Way way = so_far;
    way.push_back(id);
    if (d[r.type].gains == Gains::from && r.to == at && r.from.valid()) add_ways(s, r.from, actor, steps - 1, way, out);
    if (d[r.type].gains == Gains::to && r.from == at && r.to.valid()) add_ways(s, r.to, actor, steps - 1, way, out);
  }
}

}  // namespace

// "a hostile relation (polarity -1, or `against`) between a and b"; severity: "its w".
std::vector<PlainConflict> slow_relations(const SlowSearch& s) {
  const Dossier& d = s.reading.d;
  std::vector<PlainConflict> out;
  for (const RelationId id : relations(s)) {
    const Relation& r = d[id];
    for (const EntityId other : s.reading.actors()) {
      const auto against = d.entities_of(d.extra_of(r).against);
      const bool hostile = (d[r.type].polarity == -1 && r.to == other) ||
                           std::find(against.begin(), against.end(), other) != against.end();
      if (!hostile || !r.from.valid() || r.from == other) continue;
      if (!s.reading.may_be_side(r.from) || !s.reading.may_be_side(other)) continue;
      PlainConflict c;
      c.kind = ConflictKind::relation;
      c.sides[0] = {{{r.from, Origin::own, {}, {}, false}}, {ref(id)}};
      c.sides[1] = {{{other, Origin::own, {}, {}, false}}, {}};
      c.since = begun(d, r);
      c.until = r.until;
      c.certain = r.statement.own_and_asserted();
      c.severity = SlowReading::weight(r.statement);
      out.push_back(c);
    }
  }
  return out;
}

// "an actor supports p, p `benefits` an entity, and the actor is that entity or gains with it in at most 3 steps, each
// towards the actor"; the shortest way is told, and of these the first by the ids of its ties.
std::vector<PlainConflict> slow_interests(const SlowSearch& s) {
  const Dossier& d = s.reading.d;
  std::vector<PlainConflict> out;
  for (const PlainPosition& p : s.positions) {
    const std::vector<SlowHolding> support = held(s.reading, p, 1, 0);
    if (support.empty() || !s.reading.may_be_side(p.actor)) continue;
    for (const Benefit& benefit : d.benefits_of(d[p.proposition].benefits)) {
      std::vector<Way> ways;
      add_ways(s, benefit.entity, p.actor, 3, {}, ways);
      if (ways.empty()) continue;
      const Way& way = *std::min_element(ways.begin(), ways.end(), [&](const Way& a, const Way& b) {
        return a.size() != b.size() ? a.size() < b.size() : ids_in(d, a) < ids_in(d, b);
      });
      PlainConflict c;
      c.kind = ConflictKind::interest;
      c.propositions = {p.proposition};
      c.sides[0].parties = {{p.actor, p.origin, claims_with(p, 1), p.through, p.assumed}};
      c.sides[1].parties = {{benefit.entity, Origin::own, {}, {}, false}};
      for (const RelationId tie : way) c.sides[1].also.push_back(ref(tie));
      for (const Citation& citation : d.citations_of(benefit.citations))
        c.sides[1].also.push_back(ref(citation.source));
      c.since = support.front().since;
      c.until = support.back().until;
      c.certain = !support.front().only_possible;
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace standpoint::test
