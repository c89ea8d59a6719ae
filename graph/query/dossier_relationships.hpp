#pragma once
// SPDX-License-Identifier: Apache-2.0
// The relationships that a dossier states: its relations, and what claims, propositions and sources refer to.

#include <cstdint>
#include <vector>

#include "graph/query/adjacency_index.hpp"
#include "graph/query/dossier_nodes.hpp"

namespace standpoint::query {

// Numbered by type (DossierType), all relations behind the others: those by id, the others by their start, then as
// written. Relations of which an end is unknown are none.
class DossierRelationships {
 public:
  // O(records + references).
  DossierRelationships(const Dossier& dossier, const DossierNodes& nodes);

  const AdjacencyIndex& adjacency() const { return adjacency_; }
  std::uint32_t count() const { return adjacency_.size(); }

  // What a relationship was made from, by its type: the claim of MAKES, ABOUT, TO, ON_BEHALF_OF and REPORTED_BY; the
  // citation of IN, the link of SUPPORTS and DISPUTES, the benefit of BENEFITS, the relation of AGAINST, CONCERNS and
  // relations; of CONTRADICTS whether it is stated; of others 0. O(1).
  std::uint32_t origin(RelationshipId relationship) const { return origins_[relationship.value]; }

  // The first of the relationships of type ABOUT: one for each claim, by id.
  std::uint32_t first_about() const { return first_about_; }

  // The relationship of a relation; invalid where an end is unknown. O(1).
  RelationshipId of_relation(RelationId relation) const { return of_relations_[relation.value]; }

 private:
  std::uint32_t first_about_ = 0;
  AdjacencyIndex adjacency_;
  std::vector<std::uint32_t> origins_;
  std::vector<RelationshipId> of_relations_;
};

}  // namespace standpoint::query
