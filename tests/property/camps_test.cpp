// SPDX-License-Identifier: Apache-2.0
// Fast searches in signed networks, held against trying everything.

#include <catch2/catch.hpp>
#include <numeric>

#include "graph/analysis/balance.hpp"
#include "graph/analysis/brokers.hpp"
#include "graph/analysis/communities.hpp"
#include "graph/analysis/partition_search.hpp"
#include "graph/analysis/polarization.hpp"
#include "tests/support/signed_graphs.hpp"

#include <rapidcheck.h>

using namespace standpoint;
using namespace standpoint::test;

namespace {

RandomGraph any_graph(std::uint32_t most_vertices) {
  RandomGraph out;
  out.vertices = *rc::gen::inRange<std::uint32_t>(1, most_vertices + 1);
  out.density = *rc::gen::element(0.15, 0.3, 0.6, 1.0);
  out.conflict = *rc::gen::element(0.1, 0.5, 0.9, 1.0);
  out.whole = *rc::gen::arbitrary<bool>();
  out.seed = *rc::gen::inRange<std::uint64_t>(1, 1'000'000);
  return out;
}

BalanceOptions by(TieWeight weight) {
  BalanceOptions out;
  out.weight = weight;
  return out;
}

}  // namespace

TEST_CASE("the frustration of random graphs is the least over all divisions") {
  CHECK(rc::check([] {
    const SignedGraph graph = random_graph(any_graph(11));
    const Balance whole = find_balance(graph), weighted = find_balance(graph, by(TieWeight::net));
    RC_ASSERT(whole.exact);
    RC_ASSERT(whole.frustration == slow_frustration(graph, true));
    RC_ASSERT(weighted.exact);
    RC_ASSERT(std::abs(weighted.frustration - slow_frustration(graph, false)) < 1e-9);
  }));
}

TEST_CASE("the frustration of random graphs that are searched by packing cycles is the least over all divisions") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed)
    for (const bool whole : {true, false})
      for (const double density : {0.4, 1.0}) {
        const SignedGraph graph = random_graph({19, density, 0.5, whole, seed});
        INFO("seed " << seed << ", density " << density);
        const Balance balance = find_balance(graph, by(whole ? TieWeight::one : TieWeight::net));
        CHECK(balance.exact);
        CHECK(balance.frustration == Approx(slow_frustration(graph, whole)).margin(1e-9));
      }
}

TEST_CASE("the communities of random graphs have the greatest signed modularity over all divisions") {
  CHECK(rc::check([] {
    const SignedGraph graph = random_graph(any_graph(7));
    const double resolution = *rc::gen::element(0.5, 1.0, 1.7);
    CommunityOptions options;
    options.resolution = resolution;
    const Communities found = find_communities(graph, options);
    RC_ASSERT(found.exact);
    const PairScore score = signed_modularity_score(graph, resolution);
    std::vector<std::uint32_t> of = found.of;
    std::uint32_t next = found.count;
    for (std::uint32_t& c : of)
      if (c == kNoCamp) c = next++;
    RC_ASSERT(std::abs(score_of(graph, score, of) - slow_partition(graph, score)) < 1e-9);
  }));
}

TEST_CASE("moves alone find no more than the search, and nearly as much") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const SignedGraph graph = random_graph({16, 0.5, 0.5, false, seed});
    CommunityOptions none;
    none.most_steps = 0;
    const Communities quick = find_communities(graph, none), best = find_communities(graph);
    REQUIRE(best.exact);
    CHECK_FALSE(quick.exact);
    CHECK(quick.modularity <= best.modularity + 1e-9);
    CHECK(quick.modularity >= 0.95 * best.modularity);
  }
}

TEST_CASE("the best split of random graphs is the best over all splits, and over all halves") {
  CHECK(rc::check([] {
    const SignedGraph graph = random_graph(any_graph(9));
    for (const SplitQuality quality : {SplitQuality::modularity, SplitQuality::ei})
      for (const bool halves : {false, true}) {
        const Split split = best_split(graph, quality, halves);
        RC_ASSERT(split.found == (tied_vertices(graph).size() > 1));
        if (!split.found) continue;
        RC_ASSERT(split.exact);
        const PairScore score =
            quality == SplitQuality::ei ? ei_difference_score(graph) : modularity_difference_score(graph);
        RC_ASSERT(std::abs(split.quality - slow_split(graph, score, halves)) < 1e-9);
      }
  }));
}

TEST_CASE("what is found in a signed network does not depend on the order of its ties and labels") {
  CHECK(rc::check([] {
    RandomGraph wanted = any_graph(25);
    const SignedGraph graph = random_graph(wanted), other = shuffled(graph, wanted.seed + 1);
    RC_ASSERT(graph.labels == other.labels);
    CommunityOptions few;
    few.most_steps = 1'000'000;
    RC_ASSERT(find_communities(graph, few).of == find_communities(other, few).of);
    RC_ASSERT(find_balance(graph).side == find_balance(other).side);
    RC_ASSERT(best_split(graph, SplitQuality::ei, true).side == best_split(other, SplitQuality::ei, true).side);
    RC_ASSERT(betweenness_of(graph) == betweenness_of(other));
  }));
}

TEST_CASE("betweenness of random graphs with equal weights is the share of shortest paths") {
  CHECK(rc::check([] {
    RandomGraph wanted = any_graph(9);
    wanted.whole = true;
    const SignedGraph graph = random_graph(wanted);
    const std::uint32_t n = graph.size();
    constexpr std::uint32_t kFar = 1000;
    // Lengths and numbers of shortest paths by Floyd and Warshall, and by steps.
    std::vector<std::vector<std::uint32_t>> length(n, std::vector<std::uint32_t>(n, kFar));
    for (std::uint32_t v = 0; v < n; ++v) length[v][v] = 0;
    for (const SignedTie& tie : graph.ties)
      if (tie.positive > 0) length[tie.a][tie.b] = length[tie.b][tie.a] = 1;
    for (std::uint32_t k = 0; k < n; ++k)
      for (std::uint32_t i = 0; i < n; ++i)
        for (std::uint32_t j = 0; j < n; ++j) length[i][j] = std::min(length[i][j], length[i][k] + length[k][j]);
    std::vector<std::vector<double>> paths(n, std::vector<double>(n, 0.0));
    for (std::uint32_t i = 0; i < n; ++i) paths[i][i] = 1;
    for (std::uint32_t step = 1; step < n; ++step)
      for (std::uint32_t i = 0; i < n; ++i)
        for (std::uint32_t j = 0; j < n; ++j)
          for (std::uint32_t k = 0; k < n; ++k)
            if (length[i][j] == step && length[i][k] == step - 1 && length[k][j] == 1) paths[i][j] += paths[i][k];
    const std::vector<double> found = betweenness_of(graph);
    for (std::uint32_t v = 0; v < n; ++v) {
      double sum = 0;
      for (std::uint32_t i = 0; i < n; ++i)
        for (std::uint32_t j = 0; j < n; ++j)
          if (i != v && j != v && i != j && length[i][j] < kFar && length[i][v] + length[v][j] == length[i][j])
            sum += paths[i][v] * paths[v][j] / paths[i][j];
      const double expected = n > 2 ? sum / ((n - 1.0) * (n - 2.0)) : 0;
      RC_ASSERT(std::abs(found[v] - expected) < 1e-9);
    }
  }));
}
