#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who conflicts with whom, as relationships: (:Actor)-[:CONFLICT]->(:Actor).

#include <array>
#include <cstdint>
#include <vector>

#include "graph/analysis/conflicts.hpp"
#include "graph/query/adjacency_index.hpp"
#include "graph/query/dossier_keys.hpp"
#include "graph/query/dossier_nodes.hpp"
#include "graph/query/dossier_values.hpp"

namespace standpoint::query {

// One relationship for each pair of actors that face each other in a conflict: from the first side to the second, so
// from who supports to who opposes, and from who disputes or attacks to whom. What an actor has with itself is a loop.
// By the ids of the two, then by kind and propositions.
class DerivedConflicts {
 public:
  // Of conflicts that were found before, which must outlive this. Numbered from `first` on. O(pairs log pairs).
  DerivedConflicts(const Dossier& dossier, const DossierNodes& nodes, const Conflicts& conflicts, std::uint32_t first);

  // Two who face each other.
  struct Pair {
    NodeId from, to;
    std::uint32_t conflict = 0;        // Conflicts::all
    std::array<Range, 2> claims = {};  // Conflicts::claims, of either
    Date since, until;
    double severity = 0;
    bool certain = true;
    bool met = false;
  };

  // What the pairs of these conflicts take at most: their number grows with the product of the two sides. O(conflicts).
  static std::size_t most_bytes(const Conflicts& conflicts);

  const AdjacencyIndex& adjacency() const { return adjacency_; }

  // In the order of the relationships. O(1).
  const Pair& pair(std::size_t i) const { return pairs_[i]; }

  Value property(const DossierValues& values, std::size_t i, Key key, ValueHeap& heap) const;

 private:
  void add(const Dossier& dossier, const DossierNodes& nodes, std::uint32_t number);
  void add(const DossierNodes& nodes, std::uint32_t number, const FacingPair& facing);
  const Conflict& conflict(const Pair& pair) const { return conflicts_.all[pair.conflict]; }
  std::vector<RecordRef> evidence(const Pair& pair, std::size_t side) const;
  Value claims(const DossierValues& values, const Pair& pair, ValueHeap& heap) const;

  const Conflicts& conflicts_;
  std::vector<Pair> pairs_;
  AdjacencyIndex adjacency_;
};

}  // namespace standpoint::query
