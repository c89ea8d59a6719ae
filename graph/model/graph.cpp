// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <tuple>

namespace standpoint {
namespace {

// What the graph keeps of a vertex and of an edge.
struct VertexData {
  RecordRef record;
};
struct EdgeData {
  EdgeKind kind = EdgeKind::relation;
  bool forward = true;
  std::uint32_t record = 0;
};

using Csr = boost::compressed_sparse_row_graph<boost::directedS, VertexData, EdgeData, boost::no_property,
                                               std::uint32_t, std::uint32_t>;

GraphEdge describe(const Csr& csr, const Csr::edge_descriptor& edge) {
  const EdgeData& data = csr[edge];
  return {boost::source(edge, csr), boost::target(edge, csr), data.kind, data.record, data.forward};
}

// Collects every edge of a dossier at both ends.
class EdgeCollector {
 public:
  EdgeCollector(const Dossier& dossier, const DossierGraph& graph) : d_(dossier), graph_(graph) {}

  std::vector<GraphEdge> collect() {
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) relation(i);
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i) claim(i);
    for (std::uint32_t i = 0; i < d_.propositions.size(); ++i) proposition(i);
    for (const ArgumentLink& link : d_.argument_links)
      add(ref(link.from), ref(link.to),
          link.kind == ArgumentLink::Kind::supports ? EdgeKind::support : EdgeKind::dispute, link.from.value);
    std::sort(edges_.begin(), edges_.end(), [](const GraphEdge& a, const GraphEdge& b) {
      return std::tuple(a.from, a.kind, a.record, a.to, b.forward) <
             std::tuple(b.from, b.kind, b.record, b.to, a.forward);
    });
    return std::move(edges_);
  }

 private:
  void add(RecordRef from, RecordRef to, EdgeKind kind, std::uint32_t record) {
    const Vertex a = graph_.vertex(from);
    const Vertex b = graph_.vertex(to);
    if (a == b) return;
    edges_.push_back({a, b, kind, record, true});
    edges_.push_back({b, a, kind, record, false});
  }

  void relation(std::uint32_t index) {
    const Relation& r = d_.relations[index];
    if (!r.from.valid()) return;
    if (r.to.valid()) add(ref(r.from), ref(r.to), EdgeKind::relation, index);
    for (const EntityId target : d_.entities_of(d_.extra_of(r).against))
      add(ref(r.from), ref(target), EdgeKind::against, index);
    for (const RecordRef what : d_.records_of(d_.extra_of(r).about)) add(ref(r.from), what, EdgeKind::concerns, index);
  }

  void claim(std::uint32_t index) {
    const Claim& c = d_.claims[index];
    const RecordRef self = ref(ClaimId{index});
    for (const EntityId speaker : d_.entities_of(c.by)) add(ref(speaker), self, EdgeKind::authorship, index);
    add(self, ref(c.about), EdgeKind::stance, index);
    for (const Citation& citation : d_.citations_of(c.statement.citations))
      if (citation.source.valid()) add(self, ref(citation.source), EdgeKind::citation, index);
  }

  void proposition(std::uint32_t index) {
    const Proposition& p = d_.propositions[index];
    const RecordRef self = ref(PropositionId{index});
    for (const PropositionId q : d_.propositions_of(p.implies)) add(self, ref(q), EdgeKind::implication, index);
    for (const PropositionId q : d_.propositions_of(p.contradicts)) add(self, ref(q), EdgeKind::contradiction, index);
    for (const EntityId accused : d_.entities_of(p.accuses)) add(self, ref(accused), EdgeKind::accusation, index);
    if (p.issue.valid()) add(self, ref(p.issue), EdgeKind::answer, index);
    for (const Benefit& benefit : d_.benefits_of(p.benefits)) add(self, ref(benefit.entity), EdgeKind::benefit, index);
  }

  const Dossier& d_;
  const DossierGraph& graph_;
  std::vector<GraphEdge> edges_;
};

// Admits edges by a caller's filter; a predicate of boost::filtered_graph must be default-constructible.
struct Admits {
  const Csr* csr = nullptr;
  const DossierGraph::EdgeFilter* filter = nullptr;
  bool operator()(const Csr::edge_descriptor& edge) const { return (*filter)(describe(*csr, edge)); }
};

}  // namespace

struct DossierGraph::Network {
  Csr csr;
};

DossierGraph::DossierGraph(const Dossier& dossier) : network_(std::make_unique<Network>()) {
  const std::size_t sizes[] = {dossier.entities.size(), dossier.propositions.size(), dossier.issues.size(),
                               dossier.claims.size(), dossier.sources.size()};
  for (std::size_t i = 0; i < 5; ++i) starts_[i + 1] = starts_[i] + static_cast<std::uint32_t>(sizes[i]);
  const std::vector<GraphEdge> edges = EdgeCollector(dossier, *this).collect();
  std::vector<std::pair<Vertex, Vertex>> ends;
  std::vector<EdgeData> data;
  ends.reserve(edges.size());
  data.reserve(edges.size());
  for (const GraphEdge& edge : edges) {
    ends.emplace_back(edge.from, edge.to);
    data.push_back({edge.kind, edge.forward, edge.record});
  }
  network_->csr = Csr(boost::edges_are_sorted, ends.begin(), ends.end(), data.begin(), vertex_count());
  for (Vertex v = 0; v < vertex_count(); ++v) network_->csr[v].record = record(v);
}

DossierGraph::DossierGraph(DossierGraph&&) noexcept = default;
DossierGraph& DossierGraph::operator=(DossierGraph&&) noexcept = default;
DossierGraph::~DossierGraph() = default;

namespace {

constexpr RecordKind kBlocks[] = {RecordKind::entity, RecordKind::proposition, RecordKind::issue, RecordKind::claim,
                                  RecordKind::source};

}  // namespace

Vertex DossierGraph::vertex(RecordRef record) const {
  const auto block = static_cast<std::size_t>(std::find(std::begin(kBlocks), std::end(kBlocks), record.kind) - kBlocks);
  return starts_[block] + record.index;
}

RecordRef DossierGraph::record(Vertex vertex) const {
  std::size_t block = 0;
  while (vertex >= starts_[block + 1]) ++block;
  return {kBlocks[block], vertex - starts_[block]};
}

std::uint32_t DossierGraph::vertex_count() const { return starts_[5]; }

std::vector<GraphEdge> DossierGraph::edges_of(Vertex vertex) const {
  std::vector<GraphEdge> out;
  const Csr& csr = network_->csr;
  for (auto [edge, end] = boost::out_edges(vertex, csr); edge != end; ++edge) out.push_back(describe(csr, *edge));
  return out;
}

std::vector<std::uint32_t> DossierGraph::distances_to(Vertex target, const EdgeFilter& filter,
                                                      const std::function<std::uint32_t(EdgeKind)>& length) const {
  const Csr& csr = network_->csr;
  const boost::filtered_graph<Csr, Admits> admitted(csr, Admits{&csr, &filter});
  std::vector<std::uint32_t> distances(vertex_count(), UINT32_MAX);
  const auto index = boost::get(boost::vertex_index, csr);
  const auto weight = boost::make_function_property_map<Csr::edge_descriptor, std::uint32_t>(
      [&](const Csr::edge_descriptor& edge) { return length(csr[edge].kind); });
  boost::dijkstra_shortest_paths(admitted, target,
                                 boost::distance_map(boost::make_iterator_property_map(distances.begin(), index))
                                     .weight_map(weight)
                                     .vertex_index_map(index));
  return distances;
}

Components DossierGraph::components(const EdgeFilter& filter) const {
  const Csr& csr = network_->csr;
  const boost::filtered_graph<Csr, Admits> admitted(csr, Admits{&csr, &filter});
  std::vector<std::uint32_t> part(vertex_count());
  // Every edge stands at both ends: the strongly connected parts are the connected ones.
  boost::strong_components(admitted,
                           boost::make_iterator_property_map(part.begin(), boost::get(boost::vertex_index, csr)));
  Components out;
  out.of.resize(vertex_count());
  std::vector<std::uint32_t> number(vertex_count(), UINT32_MAX);
  for (Vertex v = 0; v < vertex_count(); ++v) {
    if (number[part[v]] == UINT32_MAX) number[part[v]] = out.count++;
    out.of[v] = number[part[v]];
  }
  return out;
}

}  // namespace standpoint
