// SPDX-License-Identifier: Apache-2.0
#include "graph/query/derived_conflicts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/analysis/keywords.hpp"

namespace standpoint::query {

DerivedConflicts::DerivedConflicts(const Dossier& dossier, const DossierNodes& nodes, const Conflicts& conflicts,
                                   std::uint32_t first)
    : conflicts_(conflicts) {
  for (std::uint32_t i = 0; i < conflicts_.all.size(); ++i) add(dossier, nodes, i);
  const auto propositions = [&](const Pair& pair) {
    const auto& both = conflict(pair).propositions;
    return both.empty() ? std::pair<NodeId, NodeId>() : std::pair(nodes.node(both.front()), nodes.node(both.back()));
  };
  std::stable_sort(pairs_.begin(), pairs_.end(), [&](const Pair& a, const Pair& b) {
    const auto ends = [](const Pair& pair) { return std::tie(pair.from, pair.to); };
    if (ends(a) != ends(b)) return ends(a) < ends(b);
    return std::tuple(conflict(a).kind, propositions(a)) < std::tuple(conflict(b).kind, propositions(b));
  });
  std::vector<RelationshipEnds> ends;
  ends.reserve(pairs_.size());
  for (const Pair& pair : pairs_) ends.push_back({pair.from, pair.to, type_of(DossierType::conflict)});
  adjacency_ = AdjacencyIndex(nodes.count(), std::move(ends), first);
}

std::size_t DerivedConflicts::most_bytes(const Conflicts& conflicts) {
  std::size_t pairs = 0;
  for (const Conflict& conflict : conflicts.all)
    pairs += conflict.sides[0].parties.size() * conflict.sides[1].parties.size();
  return pairs * (sizeof(Pair) + sizeof(RelationshipEnds) + 2 * sizeof(Adjacent));
}

void DerivedConflicts::add(const Dossier& dossier, const DossierNodes& nodes, std::uint32_t number) {
  const Conflict& conflict = conflicts_.all[number];
  if (conflict.kind == ConflictKind::stance || conflict.kind == ConflictKind::contradiction) {
    visit_facing_pairs(dossier, conflicts_, conflict, [&](const FacingPair& facing) {
      add(nodes, number, facing);
      const std::pair both(facing.first.actor, facing.second.actor);
      pairs_.back().met = std::find(conflict.met.begin(), conflict.met.end(), both) != conflict.met.end();
    });
    return;
  }
  // Several may speak a claim that is disputed; nobody is in conflict with itself by being among both.
  const auto& [first, second] = conflict.sides;
  const bool alone = first.parties.size() == 1 && second.parties.size() == 1;
  for (const Party& a : first.parties)
    for (const Party& b : second.parties)
      if (a.actor != b.actor || alone)
        add(nodes, number, {a, b, conflict.since, conflict.until, conflict.certain, conflict.severity.value_or(0)});
}

void DerivedConflicts::add(const DossierNodes& nodes, std::uint32_t number, const FacingPair& facing) {
  pairs_.push_back({nodes.node(facing.first.actor),
                    nodes.node(facing.second.actor),
                    number,
                    {facing.first.claims, facing.second.claims},
                    facing.since,
                    facing.until,
                    facing.severity,
                    facing.certain,
                    false});
}

// As `standpoint conflicts` lists it: claims, then relations and sources.
std::vector<RecordRef> DerivedConflicts::evidence(const Pair& pair, std::size_t side) const {
  std::vector<RecordRef> out;
  const Range range = pair.claims[side];
  for (const ClaimId claim : std::span(conflicts_.claims).subspan(range.first, range.count)) out.push_back(ref(claim));
  const auto& also = conflict(pair).sides[side].also;
  out.insert(out.end(), also.begin(), also.end());
  return out;
}

Value DerivedConflicts::claims(const DossierValues& values, const Pair& pair, ValueHeap& heap) const {
  std::vector<ClaimId> out;
  for (const Range range : pair.claims)
    for (const ClaimId claim : std::span(conflicts_.claims).subspan(range.first, range.count))
      if (std::find(out.begin(), out.end(), claim) == out.end()) out.push_back(claim);
  return values.ids(out, heap);
}

Value DerivedConflicts::property(const DossierValues& values, std::size_t i, Key key, ValueHeap& heap) const {
  const Pair& pair = pairs_[i];
  const Conflict& whole = conflict(pair);
  switch (key) {
    case Key::kind: return Value::borrowed(keyword(whole.kind));
    case Key::severity: return whole.severity ? Value::real(pair.severity) : Value();
    case Key::certain: return Value::boolean(pair.certain);
    case Key::met: return Value::boolean(pair.met);
    case Key::propositions: return values.ids(whole.propositions, heap);
    case Key::since: return values.date(pair.since, heap);
    case Key::until: return values.date(pair.until, heap);
    case Key::claims: return claims(values, pair, heap);
    case Key::evidence: {
      std::vector<Value> sides;
      for (const std::size_t side : {0U, 1U}) {
        const Value ids = values.ids(evidence(pair, side), heap);
        sides.push_back(ids.is_null() ? Value::list(heap, {}) : ids);
      }
      return Value::list(heap, std::move(sides));
    }
    default: return {};
  }
}

}  // namespace standpoint::query
