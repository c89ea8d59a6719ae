// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_memory.hpp"

#include <catch2/catch.hpp>

#include "render/diagram/layout.hpp"

namespace standpoint {
namespace {

GraphRequest graph_of(double width) {
  GraphRequest graph;
  graph.boxes = {{width, 20, -1}, {40, 20, -1}};
  graph.edges = {{0, 1, false, false}};
  return graph;
}

LayoutInput input_of(double width) {
  LayoutInput input;
  for (std::size_t i = 0; i < 6; ++i) input.boxes.push_back({width + static_cast<double>(i), 20, -1});
  for (std::size_t i = 0; i < 5; ++i) input.edges.push_back({i, i + 1, 30, 10});
  return input;
}

TEST_CASE("A layout is known by the sizes that were asked for, and by nothing less") {
  LayoutMemory memory;
  GraphReply reply;
  reply.boxes = {{1, 2}, {3, 4}};
  CHECK(memory.find(graph_of(30)) == nullptr);
  memory.keep(graph_of(30), reply);
  REQUIRE(memory.find(graph_of(30)) != nullptr);
  CHECK(memory.find(graph_of(30))->boxes[1].y == 4);
  CHECK(memory.find(graph_of(31)) == nullptr);
  GraphRequest other = graph_of(30);
  other.flow = LayoutFlow::down;
  CHECK(memory.find(other) == nullptr);
}

TEST_CASE("A memory of layouts that is full forgets and goes on") {
  LayoutMemory memory(1000);
  for (int i = 0; i < 100; ++i) memory.keep(graph_of(i), {});
  CHECK(memory.size() > 0);
  CHECK(memory.size() < 30);
  CHECK(memory.find(graph_of(99)) != nullptr);
}

TEST_CASE("With a memory a layout is the same as without, and without the program once it is known") {
  LayoutMemory memory;
  LayoutOptions plain, remembering;
  remembering.memory = &memory;
  const Layout expected = lay_out(input_of(50), plain);
  REQUIRE(expected.rung == LayoutRung::layered);
  const auto same = [&](const Layout& layout) {
    return layout.rung == expected.rung && layout.bounds.width() == expected.bounds.width() &&
           layout.bounds.height() == expected.bounds.height() && layout.boxes[5].left == expected.boxes[5].left;
  };
  CHECK(same(lay_out(input_of(50), remembering)));
  CHECK(memory.size() > 0);
  remembering.program = "/nowhere/layout";
  CHECK(same(lay_out(input_of(50), remembering)));
  CHECK(lay_out(input_of(51), remembering).rung == LayoutRung::rows);
}

}  // namespace
}  // namespace standpoint
