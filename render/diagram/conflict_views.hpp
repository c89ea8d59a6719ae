#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who conflicts with whom? Pictures of conflicts between actors.

#include <functional>
#include <set>
#include <string>
#include <utility>

#include "graph/analysis/conflicts.hpp"
#include "render/diagram/matrix_picture.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct ConflictViewOptions {
  std::string language = "en";
  std::size_t most_network = 12;  // actors of a network; from more on it is a matrix
  std::size_t most_pairs = 66;    // lines of a network
  std::size_t most_matrix = 60;   // actors of a matrix
  std::size_t most_faced = 12;    // propositions between two
  std::string link;
  std::function<bool(EntityId)> admits_actor;               // empty: all
  std::function<bool(EntityId)> concerns;                   // at least one of a pair; empty: all
  std::function<bool(EntityId)> admits_row, admits_column;  // of a matrix, among those; empty: all
  std::function<bool(PropositionId)> admits_proposition;    // empty: all
};

// How two actors stand to each other, by how many propositions they disagree and agree on.
struct PairStanding {
  EntityId a, b;                         // a < b
  std::size_t against = 0;               // opposite stances, contradictory positions, disputes and hostile ties
  std::size_t together = 0;              // equal stances
  std::vector<std::uint32_t> conflicts;  // indices of the gravest, at most kMostTold
  std::vector<const Position*> agreed;   // of a, at most kMostTold; the conflicts must outlive them
  std::string tooltip;                   // what they conflict and agree on, and on which words that rests
  std::vector<RecordRef> rests_on;       // claims and relations, of the gravest conflict first
  Date when;                             // from the first to the last that the two conflict or agree

  static constexpr std::size_t kMostTold = 8;
};

struct ConflictStandings {
  std::vector<EntityId> actors;     // with a conflict: those with most conflicts first, then by id
  std::vector<PairStanding> pairs;  // by a and b
  std::size_t all_actors = 0;
  std::set<SourceId> sources;
};

// The standings of the actors with most conflicts, at most so many. O(pairs on each side of a conflict or proposition).
ConflictStandings find_standings(const Dossier& dossier, const Conflicts& conflicts, const ConflictViewOptions& options,
                                 std::size_t most_actors);

// The actors so that those who agree stand together. O(actors² log pairs).
std::vector<EntityId> by_closeness(const ConflictStandings& standings);

// Of the standings those of these actors with each other, who are sorted. O(pairs).
ConflictStandings part_of(const ConflictStandings& standings, const std::vector<EntityId>& actors);

// A signed network: a line for each pair, hostile where they disagree on more than they agree on.
Picture conflict_network(const Dossier& dossier, const ConflictStandings& standings,
                         const ConflictViewOptions& options);

// A matrix of actors, ordered so that those who agree stand together.
MatrixPicture conflict_matrix(const Dossier& dossier, const ConflictStandings& standings,
                              const ConflictViewOptions& options);

// Two actors face each other over the propositions on which they conflict, those of the most severe conflicts where
// there are too many.
Picture facing_picture(const Dossier& dossier, const Conflicts& conflicts, std::pair<EntityId, EntityId> actors,
                       const ConflictViewOptions& options);

}  // namespace standpoint
