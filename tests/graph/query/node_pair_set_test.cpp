// SPDX-License-Identifier: Apache-2.0
#include "graph/query/node_pair_set.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <utility>

namespace standpoint::query {
namespace {

TEST_CASE("A set of pairs of nodes tells which are new") {
  NodePairSet set;
  CHECK(set.add({1}, {2}));
  CHECK_FALSE(set.add({1}, {2}));
  CHECK(set.add({2}, {1}));
  CHECK(set.add({1}, {UINT16_MAX}));
  set.clear();
  CHECK(set.add({1}, {2}));
}

TEST_CASE("A set of pairs of nodes agrees with a sorted one on scattered and on dense pairs") {
  for (const std::uint32_t most : {40U, 5'000U, 3'000'000U}) {
    std::mt19937 random(7);
    NodePairSet set;
    std::set<std::pair<std::uint32_t, std::uint32_t>> plain;
    for (int i = 0; i < 20'000; ++i) {
      const auto first = static_cast<std::uint32_t>(random() % most),
                 second = static_cast<std::uint32_t>(random() % most);
      REQUIRE(set.add({first}, {second}) == plain.emplace(first, second).second);
    }
  }
}

}  // namespace
}  // namespace standpoint::query
