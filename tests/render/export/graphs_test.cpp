// SPDX-License-Identifier: Apache-2.0
// Dossiers and networks as graphs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "render/export/dossier_graph.hpp"
#include "render/export/network_graph.hpp"
#include "render/export/node_choice.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint::test {
namespace {

template <class Element>
const ExportedValue& value_of(const std::vector<ExportedAttribute>& attributes, const Element& element,
                              std::string_view name) {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const ExportedAttribute& a) { return a.name == name; });
  REQUIRE(found != attributes.end());
  const auto number = static_cast<std::size_t>(found - attributes.begin());
  const auto value = std::find_if(element.values.begin(), element.values.end(),
                                  [&](const auto& entry) { return entry.first == number; });
  REQUIRE(value != element.values.end());
  return value->second;
}

std::size_t count_of(const ExportedGraph& graph, std::string_view type_name) {
  return static_cast<std::size_t>(std::count_if(graph.edges.begin(), graph.edges.end(),
                                                [&](const ExportedEdge& edge) { return edge.type_name == type_name; }));
}

TEST_CASE("As an edge a claim leads from each signatory to what it is about") {
  const Dossier& d = health_data_hub().dossier;
  const ExportedGraph graph = dossier_graph(d, "fr", ClaimsAs::edges);
  CHECK(graph.nodes.size() == d.entities.size() + d.propositions.size() + d.issues.size() + d.sources.size());
  std::size_t signatures = 0;
  std::set<std::string> claims;
  for (const Claim& claim : d.claims) signatures += claim.by_source ? 1 : claim.by.count;
  for (const ExportedEdge& edge : graph.edges)
    if (edge.type_name == "CLAIMS")
      claims.insert(std::get<std::string>(value_of(graph.edge_attributes, edge, "claim")));
  CHECK(count_of(graph, "CLAIMS") == signatures);
  CHECK(claims.size() == d.claims.size());
  CHECK(count_of(graph, "MAKES") == 0);
}

TEST_CASE("As a node a claim has edges to all that it refers to") {
  const Dossier& d = health_data_hub().dossier;
  const ExportedGraph graph = dossier_graph(d, "fr", ClaimsAs::nodes);
  CHECK(count_of(graph, "CLAIMS") == 0);
  CHECK(count_of(graph, "ABOUT") == d.claims.size());
  CHECK(count_of(graph, "SUPPORTS") + count_of(graph, "DISPUTES") == d.argument_links.size());
  std::size_t citations = 0;
  for (const Claim& claim : d.claims) citations += claim.statement.citations.count;
  CHECK(count_of(graph, "IN") == citations);
}

TEST_CASE("Weights lie above 0, and every id is unique") {
  for (const ClaimsAs claims : {ClaimsAs::edges, ClaimsAs::nodes}) {
    const ExportedGraph graph = dossier_graph(health_data_hub().dossier, "en", claims);
    std::set<std::string> nodes, edges;
    for (const ExportedNode& node : graph.nodes) CHECK(nodes.insert(node.id).second);
    for (const ExportedEdge& edge : graph.edges) {
      CHECK(edges.insert(edge.id).second);
      CHECK(edge.weight > 0);
      CHECK(edge.weight <= 1);
    }
  }
}

TEST_CASE("A proposition that charges someone says what the accused replied") {
  const Dossier& d = health_data_hub().dossier;
  const ExportedGraph graph = dossier_graph(d, "en", ClaimsAs::edges);
  std::size_t charges = 0;
  for (const ExportedNode& node : graph.nodes) {
    if (node.type_name != "proposition") continue;
    const bool accuses = !d.propositions[d.find(node.id).index].accuses.empty();
    charges += accuses ? 1 : 0;
    CHECK(accuses != node.remark.empty());
  }
  CHECK(charges > 0);
}

TEST_CASE("A one-mode network has each pair once and both sides of a two-mode network have nodes of their own") {
  const Dossier& d = health_data_hub().dossier;
  const StatementTable table = statement_table(d, {"en", false});
  NetworkOptions options;
  options.variable1 = "actor";
  options.variable2 = "organisation";
  const NetworkOrigin origin{table, options, &d, "en"};
  const auto two = find_network(table, options);
  REQUIRE(two);
  const ExportedGraph sides = network_graph(origin, *two);
  CHECK(sides.directed);
  CHECK(sides.nodes.size() == std::size_t{two->rows.size()} + two->columns.size());
  CHECK(sides.edges.size() == two->cells());
  std::set<std::string> ids;
  for (const ExportedNode& node : sides.nodes) CHECK(ids.insert(node.id).second);
  options.type = NetworkType::onemode;
  options.variable2 = "proposition";
  const auto one = find_network(table, options);
  REQUIRE(one);
  const ExportedGraph pairs = network_graph({table, options, &d, "en", true}, *one);
  CHECK_FALSE(pairs.directed);
  CHECK(2 * pairs.edges.size() == one->cells());
}

TEST_CASE("The nodes that hang together most are kept in their order, and what is left out is counted") {
  ExportedGraph graph;
  for (const char* id : {"hub", "a", "b", "c", "x", "y", "z"}) {
    graph.nodes.emplace_back();
    graph.nodes.back().id = id;
  }
  // Three leaves at the hub, and a triangle with one side twice.
  for (const auto& [from, to] :
       std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {0, 2}, {0, 3}, {6, 4}, {4, 5}, {5, 6}, {6, 4}}) {
    graph.edges.emplace_back();
    graph.edges.back().from = from;
    graph.edges.back().to = to;
  }
  keep_core(graph, 3);
  REQUIRE(graph.nodes.size() == 3);
  CHECK(graph.nodes[0].id == "x");
  CHECK(graph.nodes[2].id == "z");
  REQUIRE(graph.edges.size() == 4);
  CHECK(graph.edges[0].from == 2);
  CHECK(graph.edges[0].to == 0);
  REQUIRE(graph.losses.size() == 2);
  CHECK(graph.losses[0].count == 4);
  CHECK(graph.losses[1].count == 3);
  keep_core(graph, 3);
  CHECK(graph.losses.size() == 2);
}

}  // namespace
}  // namespace standpoint::test
