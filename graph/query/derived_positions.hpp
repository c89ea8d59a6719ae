#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where actors stand, as relationships: (:Actor)-[:POSITION]->(:Proposition).

#include <cstdint>
#include <vector>

#include "graph/analysis/positions.hpp"
#include "graph/query/adjacency_index.hpp"
#include "graph/query/dossier_keys.hpp"
#include "graph/query/dossier_nodes.hpp"
#include "graph/query/dossier_values.hpp"

namespace standpoint::query {

// One relationship for each position that the analysis finds, by the ids of actor and proposition, then by origin: the
// order of `standpoint positions`.
class DerivedPositions {
 public:
  // Numbered from `first` on. As find_positions(), and a sort.
  DerivedPositions(const Dossier& dossier, const DossierNodes& nodes, const PositionOptions& options,
                   std::uint32_t first);

  const Positions& positions() const { return positions_; }
  const AdjacencyIndex& adjacency() const { return adjacency_; }

  // In the order of the relationships.
  const Position& position(std::size_t i) const { return positions_.all[order_[i]]; }
  std::size_t size() const { return order_.size(); }

  Value property(const DossierValues& values, std::size_t i, Key key, ValueHeap& heap) const;

 private:
  Positions positions_;
  std::vector<std::uint32_t> order_;
  AdjacencyIndex adjacency_;
};

}  // namespace standpoint::query
