#pragma once
// SPDX-License-Identifier: Apache-2.0
// The stakeholder map: which entities are tied to which, by what, since when, according to which source.

#include <functional>
#include <string>

#include "graph/model/dossier.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct RelationsViewOptions {
  std::string language = "en";
  std::size_t most_nodes = 60;                  // entities drawn; the most active are kept
  std::size_t most_edges = 150;                 // lines drawn
  std::size_t most_followed = 400;              // lines among the entities kept; with more of them, fewer are kept
  std::string link;                             // where marks lead (MarkLinks); empty: nowhere
  std::function<bool(const Relation&)> admits;  // which ties; empty: all
  std::function<bool(EntityId)> admits_entity;  // which entities; empty: all
};

// The picture of the ties admitted, and of the entities at their ends. Ties between the same two entities in one
// direction are one line; ties not in force or not asserted are dashed; what a complaint or request is directed against
// is a hostile line; whom a source does not name has a box of its own. Beyond the limits the entities with most ties
// and claims are kept; what is left out is said in the picture's notes. O(relations log relations + claims + limit x
// relations).
Picture relations_picture(const Dossier& dossier, const RelationsViewOptions& options);

}  // namespace standpoint
