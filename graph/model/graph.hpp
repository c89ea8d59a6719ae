#pragma once
// SPDX-License-Identifier: Apache-2.0
// The dossier as a graph: who is tied to whom, who made which claim about what, in which source.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// What an edge of the graph says.
enum class EdgeKind : std::uint8_t {
  relation,     // entity - entity, by its type
  against,      // entity - entity: whom a complaint or request targets
  concerns,     // entity - entity or proposition: what a relation is about
  authorship,   // entity - claim
  stance,       // claim - proposition
  citation,     // claim - source
  support,      // claim - claim
  dispute,      // claim - claim
  implication,  // proposition - proposition
  contradiction,
  answer,      // proposition - issue
  benefit,     // proposition - entity
  accusation,  // proposition - entity
};

// A vertex's number: entities first, then propositions, issues, claims, sources, each by index.
using Vertex = std::uint32_t;

// One edge as seen from one of its ends: every edge stands at both.
struct GraphEdge {
  Vertex from = 0;
  Vertex to = 0;
  EdgeKind kind = EdgeKind::relation;
  std::uint32_t record = 0;  // of a relation, against, concerns: the relation; authorship, stance, citation: the claim
  bool forward = true;       // false where it is seen from its target
};

// The number of connected parts and the part of each vertex, numbered in order of their first vertex.
struct Components {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> of;
};

// A typed graph over all records, in compressed sparse rows (Boost.Graph), built once: O(vertices + edges).
class DossierGraph {
 public:
  explicit DossierGraph(const Dossier& dossier);
  DossierGraph(DossierGraph&&) noexcept;
  DossierGraph& operator=(DossierGraph&&) noexcept;
  DossierGraph(const DossierGraph&) = delete;
  DossierGraph& operator=(const DossierGraph&) = delete;
  ~DossierGraph();

  Vertex vertex(RecordRef record) const;
  RecordRef record(Vertex vertex) const;
  std::uint32_t vertex_count() const;

  // The edges at a vertex, in a fixed order: by kind, then record, then the other end. O(degree).
  std::vector<GraphEdge> edges_of(Vertex vertex) const;

  // Whether an edge may be used.
  using EdgeFilter = std::function<bool(const GraphEdge&)>;

  // The steps from every vertex to `target` over the edges that `filter` admits, UINT32_MAX where there is no way; what
  // an edge costs is told by `length`. Dijkstra (boost::dijkstra_shortest_paths): O((V + E) log V).
  std::vector<std::uint32_t> distances_to(Vertex target, const EdgeFilter& filter,
                                          const std::function<std::uint32_t(EdgeKind)>& length) const;

  // Connected parts over the edges that `filter` admits, whatever their direction. O(V + E).
  Components components(const EdgeFilter& filter) const;

 private:
  struct Network;
  std::unique_ptr<Network> network_;
  std::uint32_t starts_[6] = {};  // of entities, propositions, issues, claims, sources; and the end
};

}  // namespace standpoint
