#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is in a dossier, and how well it covers its subject.

#include <functional>
#include <vector>

#include "graph/model/graph.hpp"

namespace standpoint {

// A proposition that actors have taken one side of only, in their own words or acts.
struct OneSided {
  PropositionId proposition;
  bool supported = true;         // else opposed
  std::vector<EntityId> actors;  // by index
  // Sources that, in their own voice, affirm or deny it: they are no actors, and stand apart.
  std::vector<SourceId> supporting_sources, opposing_sources;

  // Those that contradict the actors.
  const std::vector<SourceId>& dissenting_sources() const { return supported ? opposing_sources : supporting_sources; }
};

struct Coverage {
  std::vector<std::size_t> claims_of_source;     // by SourceId
  std::vector<std::size_t> relations_of_source;  // by SourceId
  std::vector<EntityId> silent_actors;           // entities that can speak and make no claim, by index
  std::vector<EntityId> untied;                  // entities without any tie or claim, by index
  std::vector<OneSided> one_sided;               // most actors first, then by proposition
  std::vector<PropositionId> unaddressed;        // propositions without a claim, by index
  std::size_t parts = 0;                         // connected parts of the ties and claims, lone entities aside
  std::size_t largest_part = 0;                  // entities in the largest of them
  Date first, last;                              // of the claims that have a date of their own, or their source's
};

// Counts over the statements that the filters admit (empty: all). The source's own voice takes no side. O(V + E).
Coverage measure_coverage(const Dossier& dossier, const DossierGraph& graph,
                          const std::function<bool(const Claim&)>& admits_claim = {},
                          const std::function<bool(const Relation&)>& admits_relation = {});

}  // namespace standpoint
