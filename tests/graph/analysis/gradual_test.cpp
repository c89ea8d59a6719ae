// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/gradual.hpp"

#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;
using nlohmann::json;

namespace {

constexpr std::array<std::pair<std::string_view, GradualSemantics>, 5> kNames = {
    {{"dfquad", GradualSemantics::dfquad},
     {"qe", GradualSemantics::quadratic_energy},
     {"euler", GradualSemantics::euler},
     {"sqe", GradualSemantics::squared_energy},
     {"mlp", GradualSemantics::mlp}}};

struct Case {
  BipolarGraph graph;
  std::vector<std::string> names;
};

Case case_of(const json& described) {
  Case out;
  std::map<std::string, Argument> number;
  for (const auto& [name, score] : described["tau"].items()) {
    number[name] = static_cast<Argument>(out.names.size());
    out.names.push_back(name);
    out.graph.base.push_back(score.get<double>());
  }
  for (const auto& link : described["att"]) out.graph.attacks.push_back({number[link[0]], number[link[1]]});
  for (const auto& link : described["sup"]) out.graph.supports.push_back({number[link[0]], number[link[1]]});
  return out;
}

json read_json(const std::filesystem::path& file) {
  std::ifstream in(file);
  return json::parse(in);
}

std::optional<std::filesystem::path> gradual_folder() {
  const auto folder = reference_folder();
  if (!folder || !std::filesystem::is_directory(*folder / "reference/arguments/gradual")) return std::nullopt;
  return *folder / "reference/arguments/gradual";
}

bool is_settled(Convergence c) { return c != Convergence::none && c != Convergence::continuous; }

}  // namespace

TEST_CASE("All reference cases of gradual strength come out, and settle where they are known to") {
  const auto folder = gradual_folder();
  if (!folder) return skip("no reference cases of gradual strength");
  const json cases = read_json(*folder / "cases.json"), expected = read_json(*folder / "expected.json");
  std::size_t checked = 0;
  for (const auto& [name, described] : cases.items())
    for (const auto& [key, semantics] : kNames) {
      INFO(name << " " << key);
      const Case c = case_of(described);
      const json& answer = expected[name][std::string(key)];
      const GradualStrengths found = find_strengths(c.graph, semantics);
      CHECK(is_settled(found.convergence) == answer["discrete_converged"].get<bool>());
      REQUIRE(found.strength.size() == c.names.size());
      for (std::size_t a = 0; a < c.names.size(); ++a, ++checked)
        CHECK(found.strength[a] == Approx(answer["strength"][c.names[a]].get<double>()).margin(1.5e-9));
    }
  std::cout << fmt::format("{} strengths of {} cases agree with the reference\n", checked, cases.size());
}

TEST_CASE("The sensitivity of a strength is its change under small changes of the base scores") {
  BipolarGraph graph{{0.5, 0.6, 0.7, 0.3, 0.45}, {{1, 0}, {2, 1}, {4, 3}}, {{3, 0}, {2, 3}}};
  const bool cyclic = GENERATE(false, true);
  if (cyclic) graph.attacks.push_back({0, 1});
  for (const auto& [key, semantics] : kNames) {
    INFO(key << (cyclic ? " cyclic" : ""));
    const GradualStrengths found = find_strengths(graph, semantics);
    const auto slopes = find_sensitivity(graph, semantics, found.strength, 0);
    REQUIRE(slopes.size() == 5);
    for (Argument a = 0; a < 5; ++a) {
      BipolarGraph less = graph, more = graph;
      less.base[a] -= 1e-5;
      more.base[a] += 1e-5;
      const double change = find_strengths(more, semantics).strength[0] - find_strengths(less, semantics).strength[0];
      CHECK(slopes[a] == Approx(change / 2e-5).margin(1e-5));
    }
  }
}

TEST_CASE("Without cycles strengths are exact after one pass, and a small enough cycle is guaranteed to settle") {
  const BipolarGraph chain{{0.5, 0.8}, {{1, 0}}, {}};
  CHECK(find_strengths(chain, GradualSemantics::dfquad).convergence == Convergence::acyclic);
  CHECK(find_strengths(chain, GradualSemantics::dfquad).strength == std::vector<double>{0.5 - 0.5 * 0.8, 0.8});
  const BipolarGraph pair{{0.5, 0.8}, {{1, 0}, {0, 1}}, {}};
  CHECK(find_strengths(pair, GradualSemantics::quadratic_energy).convergence == Convergence::guaranteed);
  CHECK(find_strengths(pair, GradualSemantics::dfquad).convergence == Convergence::observed);
}

TEST_CASE("Where neither iteration nor the continuous model settles in time, there are no strengths") {
  const BipolarGraph pair{{1.0, 1.0}, {{1, 0}, {0, 1}}, {}};
  CHECK(find_strengths(pair, GradualSemantics::dfquad).convergence == Convergence::continuous);
  GradualOptions few;
  few.most_rounds = 3;
  const GradualStrengths found = find_strengths(pair, GradualSemantics::dfquad, few);
  CHECK(found.convergence == Convergence::none);
  CHECK(found.strength.empty());
}
