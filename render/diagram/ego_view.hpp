#pragma once
// SPDX-License-Identifier: Apache-2.0
// Everything about one entity: its ties, its positions, and who shares or opposes them.

#include <functional>
#include <string>

#include "graph/analysis/positions.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct EgoViewOptions {
  std::string language = "en";
  std::size_t most_lines = 30;  // from the entity; ties first, then positions
  std::size_t most_others = 3;  // who stand on each side of a proposition beside the entity
  std::string link;
  std::function<bool(const Relation&)> admits_relation;   // empty: all
  std::function<bool(PropositionId)> admits_proposition;  // empty: all
};

// The entity in the middle: who is tied to it, by what; the propositions that it takes a side on, with those of the
// others who are most active on either side. What is left out is said. O(relations + positions log positions).
Picture ego_picture(const Dossier& dossier, const Positions& positions, EntityId entity, const EgoViewOptions& options);

}  // namespace standpoint
