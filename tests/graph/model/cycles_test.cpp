// SPDX-License-Identifier: Apache-2.0
#include "graph/model/cycles.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

struct RandomGraph {
  std::uint32_t vertices = 0;
  std::vector<Arc> arcs;
};

RandomGraph any_graph() {
  RandomGraph graph;
  graph.vertices = *rc::gen::inRange<std::uint32_t>(1, 9);
  const auto vertex = rc::gen::inRange<std::uint32_t>(0, graph.vertices);
  graph.arcs = *rc::gen::container<std::vector<Arc>>(rc::gen::pair(vertex, vertex));
  return graph;
}

// reach[a][b]: a way of at least one arc leads from a to b; by trying every middle (Warshall).
std::vector<std::vector<bool>> reachable(const RandomGraph& graph) {
  std::vector<std::vector<bool>> reach(graph.vertices, std::vector<bool>(graph.vertices, false));
  for (const auto& [from, to] : graph.arcs) reach[from][to] = true;
  for (std::uint32_t k = 0; k < graph.vertices; ++k)
    for (std::uint32_t i = 0; i < graph.vertices; ++i)
      for (std::uint32_t j = 0; j < graph.vertices; ++j)
        if (reach[i][k] && reach[k][j]) reach[i][j] = true;
  return reach;
}

bool has_arc(const RandomGraph& graph, std::uint32_t from, std::uint32_t to) {
  return std::find(graph.arcs.begin(), graph.arcs.end(), Arc{from, to}) != graph.arcs.end();
}

}  // namespace

TEST_CASE("a circle is found as its shortest way round, beginning with the least") {
  using Cycles = std::vector<std::vector<std::uint32_t>>;
  CHECK(find_cycles(4, {{0, 1}, {1, 2}, {2, 3}}).empty());
  CHECK(find_cycles(4, {{3, 1}, {1, 2}, {2, 3}}) == Cycles{{1, 2, 3}});
  CHECK(find_cycles(3, {{1, 1}}) == Cycles{{1}});
  CHECK(find_cycles(4, {{0, 1}, {1, 2}, {2, 0}, {1, 0}}) == Cycles{{0, 1}});
  CHECK(find_cycles(4, {{2, 3}, {3, 2}, {0, 1}, {1, 0}}) == Cycles{{0, 1}, {2, 3}});
  CHECK(find_cycles(0, {}).empty());
}

TEST_CASE("a topological order has every arc go forward") {
  const auto order = topological_order(4, {{3, 1}, {1, 0}, {3, 2}});
  REQUIRE(order);
  CHECK(order->front() == 3);
  CHECK_FALSE(topological_order(2, {{0, 1}, {1, 0}}));
  CHECK(topological_order(0, {})->empty());
}

TEST_CASE("cycles are found in exactly the parts that have one, on random graphs") {
  CHECK(rc::check([] {
    const RandomGraph graph = any_graph();
    const auto reach = reachable(graph);
    const auto cycles = find_cycles(graph.vertices, graph.arcs);
    std::vector<bool> covered(graph.vertices, false);
    for (const auto& cycle : cycles) {
      for (std::size_t i = 0; i < cycle.size(); ++i) RC_ASSERT(has_arc(graph, cycle[i], cycle[(i + 1) % cycle.size()]));
      for (std::uint32_t v = 0; v < graph.vertices; ++v)
        if (reach[v][cycle[0]] && reach[cycle[0]][v]) {
          RC_ASSERT(!covered[v]);
          RC_ASSERT(v >= cycle[0]);  // the least of its part comes first
          covered[v] = true;
        }
    }
    for (std::uint32_t v = 0; v < graph.vertices; ++v) RC_ASSERT(covered[v] == reach[v][v]);
    const auto order = topological_order(graph.vertices, graph.arcs);
    RC_ASSERT(order.has_value() == cycles.empty());
    if (!order) return;
    std::vector<std::size_t> place(graph.vertices);
    for (std::size_t i = 0; i < order->size(); ++i) place[(*order)[i]] = i;
    for (const auto& [from, to] : graph.arcs) RC_ASSERT(place[from] < place[to]);
  }));
}

TEST_CASE("a hundred thousand circles and a chain as long are searched at once") {
  std::vector<Arc> arcs;
  for (std::uint32_t i = 0; i < 200'000; ++i) arcs.emplace_back(i, i ^ 1U);
  CHECK(find_cycles(200'000, arcs).size() == 100'000);
  arcs.clear();
  for (std::uint32_t i = 0; i + 1 < 200'000; ++i) arcs.emplace_back(i, i + 1);
  CHECK(find_cycles(200'000, arcs).empty());
  CHECK(topological_order(200'000, arcs).has_value());
}
