// SPDX-License-Identifier: Apache-2.0
#include "graph/query/derived_positions.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/analysis/keywords.hpp"

namespace standpoint::query {

DerivedPositions::DerivedPositions(const Dossier& dossier, const DossierNodes& nodes, const PositionOptions& options,
                                   std::uint32_t first)
    : positions_(find_positions(dossier, options)) {
  const auto place = [&](std::uint32_t i) {
    const Position& p = positions_.all[i];
    return std::tuple(nodes.node(p.actor), nodes.node(p.proposition), p.origin);
  };
  for (std::uint32_t i = 0; i < positions_.all.size(); ++i) order_.push_back(i);
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
  std::vector<RelationshipEnds> ends;
  ends.reserve(order_.size());
  for (const std::uint32_t i : order_)
    ends.push_back({nodes.node(positions_.all[i].actor), nodes.node(positions_.all[i].proposition),
                    type_of(DossierType::position)});
  adjacency_ = AdjacencyIndex(nodes.count(), std::move(ends), first);
}

Value DerivedPositions::property(const DossierValues& values, std::size_t i, Key key, ValueHeap& heap) const {
  const Position& p = position(i);
  switch (key) {
    case Key::label: return Value::borrowed(keyword(p.label));
    case Key::origin: return Value::borrowed(keyword(p.origin));
    case Key::score: return Value::real(p.score);
    case Key::strength: return Value::real(p.strength);
    case Key::supporting: return Value::integer(p.supporting);
    case Key::neutral: return Value::integer(p.neutral);
    case Key::opposing: return Value::integer(p.opposing);
    case Key::since: return values.date(p.since, heap);
    case Key::until: return values.date(p.until, heap);
    case Key::claims: return values.ids(positions_.claims_of(p.claims), heap);
    case Key::through: return values.ids(positions_.speakers_of(p.through), heap);
    case Key::assumed: return Value::boolean(p.assumed);
    default: return {};
  }
}

}  // namespace standpoint::query
