// SPDX-License-Identifier: Apache-2.0
#include "graph/query/adjacency_index.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace standpoint::query;

namespace {

// So many relationships between random nodes, of five types.
std::vector<RelationshipEnds> random_ends(std::uint32_t nodes, std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<RelationshipEnds> out;
  for (std::size_t i = 0; i < count; ++i) {
    const NodeId start{static_cast<std::uint32_t>(random() % nodes)};
    out.push_back({start, {static_cast<std::uint32_t>(random() % nodes)}, static_cast<TypeId>(random() % 5)});
  }
  return out;
}

// The relationships at a node that a plain search finds, of one type or all, in order of type and number.
std::vector<std::uint32_t> plain(const std::vector<RelationshipEnds>& ends, NodeId node, bool out, int type) {
  std::vector<std::uint32_t> found;
  for (int t = 0; t < 5; ++t)
    for (std::uint32_t i = 0; i < ends.size(); ++i)
      if ((out ? ends[i].start : ends[i].end) == node && ends[i].type == t && (type < 0 || type == t))
        found.push_back(i);
  return found;
}

std::vector<std::uint32_t> numbers(std::span<const Adjacent> row, std::uint32_t first) {
  std::vector<std::uint32_t> out;
  for (const Adjacent& entry : row) out.push_back(entry.relationship.value - first);
  return out;
}

}  // namespace

TEST_CASE("the rows of an adjacency index are what a plain search finds") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const std::uint32_t nodes = 1 + seed, first = 7 * seed;
    const std::vector<RelationshipEnds> ends = random_ends(nodes, 4 * seed, seed);
    const AdjacencyIndex index(nodes, ends, first);
    REQUIRE(index.size() == ends.size());
    for (std::uint32_t i = 0; i < nodes; ++i)
      for (int type = -1; type < 5; ++type) {
        const auto t = static_cast<TypeId>(type);
        const auto out = type < 0 ? index.outgoing({i}) : index.outgoing({i}, t);
        const auto in = type < 0 ? index.incoming({i}) : index.incoming({i}, t);
        CHECK(numbers(out, first) == plain(ends, {i}, true, type));
        CHECK(numbers(in, first) == plain(ends, {i}, false, type));
      }
  }
}

TEST_CASE("the other end of an entry, and its type, are those of the relationship") {
  const AdjacencyIndex index(9, random_ends(9, 60, 1), 100);
  for (std::uint32_t i = 0; i < 9; ++i) {
    for (const Adjacent& entry : index.outgoing({i})) {
      CHECK(index.ends(entry.relationship).end == entry.other);
      CHECK(index.ends(entry.relationship).type == entry.type);
    }
    for (const Adjacent& entry : index.incoming({i})) CHECK(index.ends(entry.relationship).start == entry.other);
  }
}

TEST_CASE("statistics count the relationships of a type and the nodes at its ends") {
  const std::vector<RelationshipEnds> ends = {{{0}, {1}, 0}, {{0}, {2}, 0}, {{3}, {2}, 0}, {{1}, {1}, 2}};
  const AdjacencyIndex index(4, ends);
  CHECK(index.statistics(0).count == 3);
  CHECK(index.statistics(0).starts == 2);
  CHECK(index.statistics(0).ends == 2);
  CHECK(index.statistics(1).count == 0);
  CHECK(index.statistics(2).starts == 1);
  CHECK(index.statistics(9).count == 0);
}
