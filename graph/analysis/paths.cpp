// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths.hpp"

#include <algorithm>
#include <map>

namespace standpoint {
namespace {

constexpr std::size_t kMostExpansions = 1'000'000;

// A step counts two, and each half of a claim one, so that a claim is one step.
constexpr std::uint32_t kStep = 2;

std::uint32_t half_steps(EdgeKind kind) {
  return kind == EdgeKind::authorship || kind == EdgeKind::stance ? kStep / 2 : kStep;
}

class PathSearch {
 public:
  PathSearch(const Dossier& dossier, const DossierGraph& graph, RecordRef from, RecordRef to,
             const PathOptions& options)
      : d_(dossier), graph_(graph), from_(graph.vertex(from)), to_(graph.vertex(to)), options_(options) {
    filter_ = [this](const GraphEdge& edge) { return admits(edge); };
    distance_ = graph_.distances_to(to_, filter_, half_steps);
    on_path_.assign(graph_.vertex_count(), false);
  }

  PathReport run() {
    if (distance_[from_] == UINT32_MAX || from_ == to_) return std::move(report_);
    const std::size_t shortest = distance_[from_] / kStep;
    const std::size_t longest = options_.max_length == 0 ? shortest : options_.max_length;
    for (std::size_t length = shortest; length <= longest && !report_.more; ++length) {
      path_.nodes = {graph_.record(from_)};
      extend(from_, length);
    }
    return std::move(report_);
  }

 private:
  bool admits(const GraphEdge& edge) const {
    const bool restricted = !options_.through.empty() || options_.through_claims;
    switch (edge.kind) {
      case EdgeKind::relation:
      case EdgeKind::against:
      case EdgeKind::concerns: return admits_relation(d_.relations[edge.record]);
      case EdgeKind::authorship:
      case EdgeKind::stance: return (!restricted || options_.through_claims) && admits_claim(d_.claims[edge.record]);
      case EdgeKind::implication:
      case EdgeKind::contradiction:
      case EdgeKind::accusation: return !restricted;
      case EdgeKind::benefit: return !restricted && options_.all_ties;
      default: return false;
    }
  }

  bool admits_claim(const Claim& claim) const {
    return (options_.all_ties || claim.statement.own_and_asserted()) &&
           (!options_.admits_claim || options_.admits_claim(claim));
  }

  bool admits_relation(const Relation& relation) const {
    if (!relation.holds() && !options_.all_ties) return false;
    if (options_.admits_relation && !options_.admits_relation(relation)) return false;
    const bool restricted = !options_.through.empty() || options_.through_claims;
    return !restricted ||
           std::find(options_.through.begin(), options_.through.end(), relation.type) != options_.through.end();
  }

  static PathTie tie_of(const GraphEdge& edge) {
    switch (edge.kind) {
      case EdgeKind::relation:
      case EdgeKind::against:
      case EdgeKind::concerns: return {edge.kind, ref(RelationId{edge.record}), edge.forward};
      case EdgeKind::authorship:
      case EdgeKind::stance: return {edge.kind, ref(ClaimId{edge.record}), edge.forward};
      default: return {edge.kind, ref(PropositionId{edge.record}), edge.forward};
    }
  }

  struct ById {
    const Dossier* dossier;
    const DossierGraph* graph;
    bool operator()(Vertex a, Vertex b) const {
      return dossier->id_of(graph->record(a)) < dossier->id_of(graph->record(b));
    }
  };
  using Neighbours = std::map<Vertex, std::vector<PathTie>, ById>;

  // Where one step leads, in order of id, with all its ties.
  Neighbours neighbours(Vertex vertex) const {
    Neighbours out(ById{&d_, &graph_});
    for (const GraphEdge& edge : graph_.edges_of(vertex)) {
      if (!admits(edge)) continue;
      if (graph_.record(edge.to).kind != RecordKind::claim) {
        out[edge.to].push_back(tie_of(edge));
        continue;
      }
      for (const GraphEdge& other : graph_.edges_of(edge.to)) {
        if (!admits(other) || other.to == vertex || graph_.record(other.to).kind == RecordKind::claim) continue;
        const bool co_authors = edge.kind == EdgeKind::authorship && other.kind == EdgeKind::authorship;
        out[other.to].push_back({co_authors ? EdgeKind::authorship : EdgeKind::stance, ref(ClaimId{other.record}),
                                 edge.kind == EdgeKind::authorship});
      }
    }
    return out;
  }

  // Adds every simple path of exactly `left` more steps from `vertex` to the goal.
  void extend(Vertex vertex, std::size_t left) {
    if (report_.more) return;
    if (vertex == to_) {
      if (left == 0) finish();
      return;
    }
    if (left == 0) return;
    if (++expansions_ > kMostExpansions) {
      report_.more = true;
      return;
    }
    on_path_[vertex] = true;
    for (auto& [next, ties] : neighbours(vertex)) {
      if (on_path_[next] || distance_[next] == UINT32_MAX || distance_[next] > (left - 1) * kStep) continue;
      path_.nodes.push_back(graph_.record(next));
      path_.steps.push_back(ties);
      extend(next, left - 1);
      path_.nodes.pop_back();
      path_.steps.pop_back();
    }
    on_path_[vertex] = false;
  }

  void finish() {
    if (report_.paths.size() == options_.most)
      report_.more = true;
    else
      report_.paths.push_back(path_);
  }

  const Dossier& d_;
  const DossierGraph& graph_;
  Vertex from_;
  Vertex to_;
  const PathOptions& options_;
  DossierGraph::EdgeFilter filter_;
  std::vector<std::uint32_t> distance_;
  std::vector<bool> on_path_;
  Path path_;
  PathReport report_;
  std::size_t expansions_ = 0;
};

}  // namespace

PathReport find_paths(const Dossier& dossier, const DossierGraph& graph, RecordRef from, RecordRef to,
                      const PathOptions& options) {
  return PathSearch(dossier, graph, from, to, options).run();
}

}  // namespace standpoint
