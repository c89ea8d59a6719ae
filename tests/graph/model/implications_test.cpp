// SPDX-License-Identifier: Apache-2.0
#include "graph/model/implications.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

constexpr std::uint32_t kMost = 7;

// Propositions p0 …, arcs i -> j with i < j (so that nothing goes in a circle), and contradictions.
struct RandomLogic {
  std::uint32_t count = 0;
  std::set<std::pair<std::uint32_t, std::uint32_t>> implies;
  std::set<std::pair<std::uint32_t, std::uint32_t>> contradicts;
  std::vector<std::uint32_t> issue;  // 0 none, 1 exclusive, 2 open
};

RandomLogic any_logic() {
  RandomLogic logic;
  logic.count = *rc::gen::inRange<std::uint32_t>(1, kMost);
  for (std::uint32_t i = 0; i < logic.count; ++i) {
    logic.issue.push_back(*rc::gen::inRange<std::uint32_t>(0, 3));
    for (std::uint32_t j = 0; j < logic.count; ++j) {
      const int choice = *rc::gen::inRange(0, 8);
      if (i < j && choice < 2) logic.implies.emplace(i, j);
      if (i != j && choice == 3) logic.contradicts.emplace(i, j);
    }
  }
  return logic;
}

std::string to_yaml(const RandomLogic& logic) {
  std::string out = "issues:\n  i1: {text: x, exclusive: true}\n  i2: {text: y}\npropositions:\n";
  const auto list = [&](std::string_view key, const auto& pairs, std::uint32_t from) {
    std::string items;
    for (const auto& [a, b] : pairs)
      if (a == from) items += fmt::format("{}p{}", items.empty() ? "" : ", ", b);
    if (!items.empty()) out += fmt::format("    {}: [{}]\n", key, items);
  };
  for (std::uint32_t i = 0; i < logic.count; ++i) {
    out += fmt::format("  p{}:\n    text: t{}\n", i, i);
    list("implies", logic.implies, i);
    list("contradicts", logic.contradicts, i);
    if (logic.issue[i] > 0) out += fmt::format("    issue: i{}\n", logic.issue[i]);
  }
  return out;
}

// By the definitions of MODEL 2, without any cleverness.
struct SlowLogic {
  bool implies[kMost][kMost] = {};
  bool stated[kMost][kMost] = {};

  explicit SlowLogic(const RandomLogic& logic) {
    for (std::uint32_t i = 0; i < logic.count; ++i) implies[i][i] = true;
    for (const auto& [a, b] : logic.implies) implies[a][b] = true;
    for (std::uint32_t round = 0; round < logic.count; ++round) lengthen();
    for (const auto& [a, b] : logic.contradicts) stated[a][b] = stated[b][a] = true;
    for (std::uint32_t i = 0; i < logic.count; ++i)
      for (std::uint32_t j = 0; j < logic.count; ++j)
        if (i != j && logic.issue[i] == 1 && logic.issue[j] == 1 && !implies[i][j] && !implies[j][i])
          stated[i][j] = true;
  }

  // Adds what follows in two steps.
  void lengthen() {
    for (auto& row : implies)
      for (std::uint32_t j = 0; j < kMost; ++j)
        for (std::uint32_t k = 0; k < kMost; ++k)
          if (row[k] && implies[k][j]) row[j] = true;
  }

  bool contradict(std::uint32_t p, std::uint32_t q) const {
    for (std::uint32_t x = 0; x < kMost; ++x)
      for (std::uint32_t y = 0; y < kMost; ++y)
        if (implies[p][x] && implies[q][y] && stated[x][y]) return true;
    return false;
  }
};

PropositionId id(const Dossier& dossier, std::string_view name) { return {dossier.find(name).index}; }

}  // namespace

TEST_CASE("implication is transitive and every proposition implies itself") {
  const auto loaded = load_dossier_text(
      "t", "propositions:\n  a: {text: A, implies: b}\n  b: {text: B, implies: [c]}\n  c: {text: C}\n");
  const Implications logic(loaded.dossier);
  const auto p = [&](std::string_view name) { return id(loaded.dossier, name); };
  CHECK(logic.implies(p("a"), p("c")));
  CHECK(logic.implies(p("b"), p("b")));
  CHECK_FALSE(logic.implies(p("c"), p("a")));
  CHECK(logic.implied_by(p("a")).size() == 3);
  CHECK(logic.complete());
}

TEST_CASE("propositions contradict each other where what they imply does") {
  const auto loaded = load_dossier_text("t",
                                        "propositions:\n  a: {text: A, implies: c}\n  b: {text: B, implies: d}\n  c: "
                                        "{text: C, contradicts: d}\n  d: {text: D}\n");
  const Implications logic(loaded.dossier);
  const auto p = [&](std::string_view name) { return id(loaded.dossier, name); };
  CHECK(logic.contradict(p("a"), p("b")));
  CHECK(logic.contradict(p("b"), p("a")));
  CHECK(logic.stated_contradictions(p("d")).size() == 1);
  CHECK(logic.stated_contradictions(p("a")).empty());
  CHECK_FALSE(logic.contradict(p("a"), p("a")));
}

TEST_CASE("answers to an exclusive issue contradict each other but where one implies the other") {
  const auto loaded = load_dossier_text(
      "t",
      "issues: {who: {text: Who, exclusive: true}}\npropositions:\n"
      "  a: {text: A, issue: who}\n  b: {text: B, issue: who, implies: c}\n  c: {text: C, issue: who}\n");
  const Implications logic(loaded.dossier);
  const auto p = [&](std::string_view name) { return id(loaded.dossier, name); };
  CHECK(logic.contradict(p("a"), p("b")));
  CHECK(logic.contradict(p("a"), p("c")));
  CHECK_FALSE(logic.contradict(p("b"), p("c")));
}

TEST_CASE("implications and contradictions are those of the definitions, on random propositions") {
  CHECK(rc::check([] {
    const RandomLogic random = any_logic();
    const LoadedDossier loaded = load_dossier_text("random.yaml", to_yaml(random));
    const SlowLogic slow(random);
    const Implications logic(loaded.dossier);
    bool clash = false;
    for (std::uint32_t i = 0; i < random.count; ++i) {
      RC_ASSERT(std::is_sorted(logic.implied_by({i}).begin(), logic.implied_by({i}).end()));
      for (std::uint32_t j = 0; j < random.count; ++j) {
        RC_ASSERT(logic.implies({i}, {j}) == slow.implies[i][j]);
        RC_ASSERT(logic.contradict({i}, {j}) == slow.contradict(i, j));
      }
      RC_ASSERT(logic.clash_within({i}).first.valid() == slow.contradict(i, i));
      clash = clash || slow.contradict(i, i);
    }
    RC_ASSERT(loaded.diagnostics.has_errors() == clash);
  }));
}

TEST_CASE("a chain that implies too much to be kept is refused, not computed") {
  std::string text = "propositions:\n";
  for (int i = 0; i < 6000; ++i) text += fmt::format("  p{}: {{text: t, implies: p{}}}\n", i, i + 1);
  const auto loaded = load_dossier_text("t", text + "  p6000: {text: t}\n");
  REQUIRE(loaded.diagnostics.count(Severity::error) == 1);
  CHECK(loaded.diagnostics.all()[0].code.name == "too-many-records");
  CHECK_FALSE(Implications(loaded.dossier).complete());
}
