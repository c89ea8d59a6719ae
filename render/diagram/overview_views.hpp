#pragma once
// SPDX-License-Identifier: Apache-2.0
// Pictures of dossiers too large for one that shows each: groups, sources and counts instead of actors, claims and
// ties.

#include "render/diagram/position_views.hpp"
#include "render/diagram/provenance_view.hpp"
#include "render/diagram/relations_view.hpp"

namespace standpoint {

// How many groups, and propositions or sources, an overview shows at most.
inline constexpr std::size_t kMostOverviewGroups = 12;
inline constexpr std::size_t kMostOverviewPropositions = 12;

// Groups of all actors, by type or tag, on the left, propositions on the right: for each stance a line as wide as there
// are actors in the group who hold it, which the cells count. Who has taken both sides counts on both. The most
// disputed propositions and the widest lines are kept, the groups with fewest actors are put together; what is left out
// is said. O(positions log positions).
Picture positions_overview(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options);

// Groups of all entities that have a tie, with a line between two groups for each kind of tie, as wide as there are
// ties and with their number; the box says how many lie within it. O(relations log relations).
Picture relations_overview(const Dossier& dossier, const RelationsViewOptions& options, Grouping grouping);

// Sources on the left, propositions on the right: for each stance a line as wide as there are claims. Kept are the most
// disputed propositions, and the sources with most claims on them. O(claims log claims).
Picture provenance_overview(const Dossier& dossier, const ProvenanceViewOptions& options);

}  // namespace standpoint
