// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graph.hpp"

#include <catch2/catch.hpp>

#include "graph/analysis/coverage.hpp"
#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

const Dossier& town() {
  static const LoadedDossier loaded = load_dossier_text("town.yaml", R"(
sources: {s: {title: S, date: 2020-05}, t: {title: T, date: 2021}}
issues: {size: {text: "How large?"}}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  port: {type: company, name: Port}
  mole: {type: system, name: Mole}
  lone: {type: person, name: Lone}
propositions:
  grow: {text: It should grow., issue: size, benefits: [port]}
  silent: {text: Nobody speaks of this.}
claims:
  c1: {by: ana, about: grow, stance: support, date: 2020-03, source: [s, t]}
  c2: {by: source, about: grow, stance: oppose, source: t, disputes: [c1]}
relations:
  r1: {from: ben, type: leads, to: port, against: [ana], about: [grow], source: s}
)");
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  return loaded.dossier;
}

std::size_t count(const DossierGraph& graph, RecordRef record, EdgeKind kind) {
  std::size_t out = 0;
  for (const GraphEdge& edge : graph.edges_of(graph.vertex(record))) out += edge.kind == kind;
  return out;
}

bool any_edge(const GraphEdge&) { return true; }

}  // namespace

TEST_CASE("every record but relations is a vertex, and vertices know their records") {
  const DossierGraph graph(town());
  CHECK(graph.vertex_count() == 5 + 2 + 1 + 2 + 2);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) CHECK(graph.vertex(graph.record(v)) == v);
}

TEST_CASE("relations, authorship, stance, citation and dispute are edges at both their ends") {
  const Dossier& d = town();
  const DossierGraph graph(d);
  CHECK(count(graph, d.find("ben"), EdgeKind::relation) == 1);
  CHECK(count(graph, d.find("port"), EdgeKind::relation) == 1);
  CHECK(count(graph, d.find("ana"), EdgeKind::against) == 1);
  CHECK(count(graph, d.find("grow"), EdgeKind::concerns) == 1);
  CHECK(count(graph, d.find("ana"), EdgeKind::authorship) == 1);
  CHECK(count(graph, d.find("grow"), EdgeKind::stance) == 2);
  CHECK(count(graph, d.find("c1"), EdgeKind::citation) == 2);
  CHECK(count(graph, d.find("c2"), EdgeKind::authorship) == 0);
  CHECK(count(graph, d.find("c1"), EdgeKind::dispute) == 1);
  CHECK(count(graph, d.find("grow"), EdgeKind::answer) == 1);
  CHECK(count(graph, d.find("grow"), EdgeKind::benefit) == 1);
}

TEST_CASE("distances follow the lengths given, and are unreachable past what the filter refuses") {
  const Dossier& d = town();
  const DossierGraph graph(d);
  const auto one = [](EdgeKind) { return std::uint32_t{1}; };
  const auto distances = graph.distances_to(graph.vertex(d.find("port")), any_edge, one);
  CHECK(distances[graph.vertex(d.find("ben"))] == 1);
  CHECK(distances[graph.vertex(d.find("grow"))] == 1);
  CHECK(distances[graph.vertex(d.find("c1"))] == 2);
  CHECK(distances[graph.vertex(d.find("lone"))] == UINT32_MAX);
  const auto ties = graph.distances_to(
      graph.vertex(d.find("port")), [](const GraphEdge& e) { return e.kind == EdgeKind::relation; }, one);
  CHECK(ties[graph.vertex(d.find("ben"))] == 1);
  CHECK(ties[graph.vertex(d.find("grow"))] == UINT32_MAX);
}

TEST_CASE("connected parts are numbered in order of their first vertex") {
  const Dossier& d = town();
  const DossierGraph graph(d);
  const Components parts = graph.components(any_edge);
  CHECK(parts.of[graph.vertex(d.find("ana"))] == 0);
  CHECK(parts.of[graph.vertex(d.find("t"))] == 0);
  CHECK(parts.of[graph.vertex(d.find("mole"))] == 1);
  CHECK(parts.of[graph.vertex(d.find("lone"))] == 2);
  CHECK(parts.of[graph.vertex(d.find("silent"))] == 3);
  CHECK(parts.count == 4);
}

TEST_CASE("coverage names silent actors, untied entities, one-sided and unaddressed propositions") {
  const Dossier& d = town();
  const Coverage coverage = measure_coverage(d, DossierGraph(d));
  CHECK(coverage.claims_of_source == std::vector<std::size_t>{1, 2});
  CHECK(coverage.relations_of_source == std::vector<std::size_t>{1, 0});
  CHECK(coverage.silent_actors ==
        std::vector<EntityId>{{d.find("ben").index}, {d.find("port").index}, {d.find("lone").index}});
  CHECK(coverage.untied == std::vector<EntityId>{{d.find("mole").index}, {d.find("lone").index}});
  REQUIRE(coverage.one_sided.size() == 1);
  CHECK(coverage.one_sided[0].supported);
  CHECK(coverage.one_sided[0].actors.size() == 1);
  CHECK(coverage.unaddressed == std::vector<PropositionId>{{d.find("silent").index}});
  CHECK(coverage.parts == 1);
}
