// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/balance.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/places.hpp"
#include "tests/support/signed_graphs.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What a line of balance_expected.txt says of one graph.
struct Expected {
  std::string file;
  std::uint32_t vertices = 0, ties = 0, negative = 0;
  double frustration = 0;
  bool optimal = false;
  std::uint64_t balanced = 0, triangles = 0;
};

std::vector<Expected> read_expected(const std::filesystem::path& folder) {
  std::vector<Expected> out;
  std::istringstream lines(bytes_of(folder / "balance_expected.txt"));
  for (std::string line; std::getline(lines, line);) {
    const auto number = [&](std::string_view key) { return std::stod(line.substr(line.find(key) + key.size())); };
    Expected e;
    e.file = line.substr(0, line.find(' '));
    e.vertices = static_cast<std::uint32_t>(number(" n="));
    e.ties = static_cast<std::uint32_t>(number(" m="));
    e.negative = static_cast<std::uint32_t>(number(" m-="));
    e.frustration = number(" L=");
    e.optimal = line.find("(optimal") != std::string::npos;
    e.balanced = static_cast<std::uint64_t>(number("balanced "));
    e.triangles = std::stoull(line.substr(line.find('/', line.find("balanced ")) + 1));
    out.push_back(e);
  }
  return out;
}

// The weight of ties that the sides contradict, counted again.
double contradicted(const SignedGraph& graph, const Balance& balance, TieWeight weight) {
  double sum = 0;
  for (const SignedTie& tie : graph.ties)
    if (tie.net() != 0 && (balance.side[tie.a] != balance.side[tie.b]) == (tie.net() > 0))
      sum += weight == TieWeight::one ? 1 : std::abs(tie.net());
  return sum;
}

}  // namespace

TEST_CASE("the balance of every reference graph is exact, and no worse than what is known of it") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/arguments/balance")) return skip("no reference graphs");
  const auto folder = *shared / "reference/arguments/balance";
  const auto all = read_expected(folder);
  CHECK(all.size() == 7);
  for (const Expected& e : all) {
    INFO(e.file);
    const auto graph = read_signed_graph(bytes_of(folder / e.file), e.file);
    REQUIRE(graph);
    const Balance balance = find_balance(*graph);
    CHECK(graph->size() == e.vertices);
    CHECK(balance.total == e.ties);
    CHECK(balance.negative == e.negative);
    CHECK(balance.triangles == e.triangles);
    CHECK(balance.balanced == e.balanced);
    CHECK(balance.exact);
    CHECK(balance.bound == balance.frustration);
    CHECK(balance.frustrated.size() == static_cast<std::size_t>(balance.frustration));
    CHECK(contradicted(*graph, balance, TieWeight::one) == balance.frustration);
    if (e.optimal) CHECK(balance.frustration == e.frustration);
    CHECK(balance.frustration <= e.frustration);
  }
}

TEST_CASE("the graph of 150 of which only an upper bound of 187 was known needs 143 changes of sign") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/arguments/balance")) return skip("no reference graphs");
  const auto graph = read_signed_graph(bytes_of(*shared / "reference/arguments/balance/blocs_n150_k3.tsv"), "blocs");
  REQUIRE(graph);
  BalanceOptions few;
  few.most_steps = 300'000'000;
  const Balance early = find_balance(*graph, few);
  CHECK_FALSE(early.exact);
  CHECK(early.frustration == 143);
  CHECK(early.bound > 120);
  CHECK(early.bound < 143);
}

TEST_CASE("a triangle with one or three negative ties is frustrated once, with none or two not at all") {
  CHECK(find_balance(graph_of({"ab+", "bc+", "ac+"})).frustration == 0);
  CHECK(find_balance(graph_of({"ab-", "bc+", "ac+"})).frustration == 1);
  CHECK(find_balance(graph_of({"ab-", "bc-", "ac+"})).frustration == 0);
  CHECK(find_balance(graph_of({"ab-", "bc-", "ac-"})).frustration == 1);
  CHECK(find_balance(graph_of({"ab-", "bc-", "ac-"})).balanced == 0);
  CHECK(find_balance(graph_of({"ab-", "bc-", "ac+"})).balanced == 1);
}

TEST_CASE("a network without ties, or without cycles, is balanced") {
  const Balance nothing = find_balance(graph_of({}));
  CHECK(nothing.exact);
  CHECK(nothing.frustration == 0);
  CHECK(nothing.line_index() == 1);
  CHECK(nothing.triangle_index() == 1);
  const Balance tree = find_balance(graph_of({"ab-", "bc+", "bd-", "ef-"}));
  CHECK(tree.exact);
  CHECK(tree.frustration == 0);
  CHECK(tree.side == std::vector<std::uint8_t>{0, 1, 1, 0, 0, 1});
}

TEST_CASE("by weight the lightest tie of a frustrated cycle gives way, and ties of net weight 0 do not count") {
  BalanceOptions options;
  options.weight = TieWeight::net;
  const Balance balance = find_balance(graph_of({"ab-3", "bc+2", "ac+0.5", "ac+0.25", "cd+1", "cd-1"}), options);
  CHECK(balance.exact);
  CHECK(balance.frustration == Approx(0.75));
  CHECK(balance.total == Approx(5.75));
  CHECK(balance.frustrated == std::vector<std::uint32_t>{1});  // a and c
  CHECK(balance.side == std::vector<std::uint8_t>{0, 1, 1, 0});
}

TEST_CASE("without steps left the balance is still a division, with a bound that holds") {
  BalanceOptions none;
  none.most_steps = 0;
  for (std::uint64_t seed = 1; seed < 6; ++seed) {
    const SignedGraph graph = random_graph({40, 0.3, 0.5, true, seed});
    const Balance quick = find_balance(graph, none), whole = find_balance(graph);
    CHECK(whole.exact);
    CHECK(quick.bound <= whole.frustration);
    CHECK(quick.frustration >= whole.frustration);
    CHECK(contradicted(graph, quick, TieWeight::one) == quick.frustration);
  }
}

TEST_CASE("a block too large to search has a bound by greedy packing") {
  const SignedGraph graph = random_graph({160, 0.2, 0.1, true, 3});
  REQUIRE(graph.ties.size() > 2000);
  const Balance balance = find_balance(graph);
  CHECK(balance.bound <= balance.frustration);
  CHECK(balance.bound > 0.8 * balance.frustration);
  CHECK(contradicted(graph, balance, TieWeight::one) == balance.frustration);
}

TEST_CASE("a file of ties says in which line it is wrong") {
  const auto message = [](std::string_view text) {
    const auto graph = read_signed_graph(text, "ties.tsv");
    return graph ? std::string() : graph.error().message;
  };
  CHECK(message("# ties\na\tb\t1\r\n\nb\tc\t-2.5") == "");
  CHECK(message("a\tb\t1\na\tc\n") == "ties.tsv:2: expected two labels and a weight, with a tab between them");
  CHECK(message("a\tb\t1\t2\n") == "ties.tsv:1: expected two labels and a weight, with a tab between them");
  for (const std::string_view weight : {"much", "nan", "inf", "1e300", "-1e13"})
    CHECK(message("a\tb\t" + std::string(weight)) == "ties.tsv:1: expected a number from -1e12 to 1e12 as the weight");
  const auto graph = read_signed_graph("c\ta\t1\na\tc\t-2\nb\tb\t1\nb\ta\t0\n", "ties.tsv");
  REQUIRE(graph);
  CHECK(graph->labels == std::vector<std::string>{"a", "b", "c"});
  REQUIRE(graph->ties.size() == 1);
  CHECK(graph->ties[0].net() == -1);
}
