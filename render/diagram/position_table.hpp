#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which actors and propositions a picture of positions shows, and in which order.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "graph/analysis/positions.hpp"

namespace standpoint {

// By what actors stand together in a picture.
enum class Grouping : std::uint8_t { type, tag, none, camp };

struct ActorGroup {
  std::string id;
  std::string label;  // empty for actors that are not grouped
  std::vector<EntityId> actors;
};

// The camps of actors as groups, without any actor; the last one is of those in no camp.
struct CampGroups {
  std::vector<ActorGroup> groups;
  std::vector<std::size_t> of_entity;  // of each entity, the index of its group
};

struct PositionTableOptions {
  std::string language = "en";
  std::size_t most_actors = 100;
  std::size_t most_propositions = 25;
  std::size_t most_cells = 5000;  // actors with fewest positions go first
  std::size_t least_actors = 1;   // on a proposition, where three or more have as many
  Grouping grouping = Grouping::type;
  const CampGroups* camps = nullptr;                      // for Grouping::camp
  std::function<bool(EntityId)> admits_actor;             // empty: all
  std::function<bool(PropositionId)> admits_proposition;  // empty: all
};

// Where a group stands among the others, by type, by tag, those without a tag last, or by camp.
using GroupPlace = std::pair<std::size_t, std::string>;

// The group of an entity, without any actor, and its place.
std::pair<GroupPlace, ActorGroup> group_of(const Dossier& dossier, EntityId id, Grouping grouping,
                                           std::string_view language, const CampGroups* camps = nullptr);

struct PositionTable {
  std::vector<ActorGroup> groups;           // by type or tag; actors with most positions first, then by id
  std::vector<PropositionId> propositions;  // by issue, those with most actors first, then by id
  std::map<std::pair<EntityId, PropositionId>, const Position*> cells;  // of an actor's own word where it has one
  std::size_t all_actors = 0;                                           // before the limits
  std::size_t all_propositions = 0;
};

// The table of the positions admitted. Beyond its limits the propositions with actors on both sides are kept first,
// then those with most actors; of the actors those with most positions on them. O(positions log positions).
PositionTable make_position_table(const Dossier& dossier, const Positions& positions,
                                  const PositionTableOptions& options);

// Of so many actors those that are shown, in a sentence.
std::string note_on_actors(const PositionTable& table, std::size_t actors, std::string_view language);

// What limits have left out, in sentences: of so many propositions and actors those that are shown.
std::vector<std::string> notes_on_limits(const PositionTable& table, std::size_t actors, std::size_t propositions,
                                         std::string_view language);

// The sign that a position has at its end: that of its last claims that take a side; 0 for a neutral one.
int last_sign(const Positions& positions, const Position& position);

// True where a claim is conditional or doubtful.
bool is_reserved(const Dossier& dossier, const Claim& claim);

// While it is held, as far as the dossier tells.
inline Date time_of(const Position& position) { return span_between(position.since, position.until); }

// True where everything that the position rests on is conditional or doubtful.
bool is_reserved(const Dossier& dossier, const Positions& positions, const Position& position);

}  // namespace standpoint
