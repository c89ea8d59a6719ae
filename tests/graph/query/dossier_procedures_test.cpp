// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_procedures.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

#include "graph/analysis/arguments.hpp"
#include "graph/analysis/camps.hpp"
#include "graph/analysis/networks.hpp"
#include "graph/query/query.hpp"
#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Value;

namespace {

constexpr std::string_view kSaid = R"(
claims:
  a1: {by: ana, about: grow, stance: support, source: s20}
  b1: {by: ben, about: grow, stance: oppose, source: s20, disputes: a1}
  c1: {by: cy, about: dredge, stance: support, source: s20, supports: a1}
relations:
  boss: {from: ana, type: leads, to: yard, since: 2019, source: s20}
  suit: {from: port, type: sues, to: yard, since: 2020, source: s20}
)";

// Calls procedures of a graph; rows as text, nodes by their ids.
class Calls {
 public:
  explicit Calls(const DossierGraphView& view)
      : view_(view), procedures_(query::dossier_procedures(view.graph)), evaluation_(view.graph, heap_, none_, {}) {}

  Ids rows(std::string_view name, const std::vector<Value>& arguments = {}) {
    const query::Procedure* procedure = procedures_.find(name);
    REQUIRE(procedure != nullptr);
    Ids out;
    query::CallRows rows(evaluation_);
    procedure->call(evaluation_, arguments, rows);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const std::vector<Value>& row = rows[r];
      REQUIRE(row.size() == procedure->results.size());
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        CHECK((row[i].is_null() || procedure->results[i].type.may_be(row[i].kind())));
        line += (i == 0 ? "" : " | ") + text(row[i]);
      }
      out.push_back(line);
    }
    return out;
  }

  // The first failure since the start; empty where there is none.
  std::string failure() {
    return evaluation_.failed() ? evaluation_.error()->message + "; " + evaluation_.error()->fix : "";
  }

 private:
  std::string text(const Value& value) const {
    if (value.is(query::ValueKind::node)) return view_.id(value.as_node());
    if (value.is(query::ValueKind::relationship)) return view_.of(value.as_relationship(), "id");
    if (!value.is(query::ValueKind::list)) return shown(value);
    std::string out;
    for (const Value& element : value.as_list()) out += (out.empty() ? "" : ", ") + text(element);
    return "[" + out + "]";
  }

  const DossierGraphView& view_;
  query::Procedures procedures_;
  query::ValueHeap heap_;
  query::Parameters none_;
  query::Evaluation evaluation_;
};

Value word(std::string_view text) { return Value::borrowed(text); }

}  // namespace

TEST_CASE("positions() gives the positions in order of actor and proposition") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  Calls calls(view);
  CHECK(calls.rows("positions") ==
        Ids{"ana | grow | supports | 1.0 | 1.0 | 1 | 0 | 0 | own | ../2020-06-01 | null | [a1] | [] | false",
            "ben | grow | opposes | -1.0 | 1.0 | 0 | 0 | 1 | own | ../2020-06-01 | null | [b1] | [] | false",
            "cy | dredge | supports | 1.0 | 1.0 | 1 | 0 | 0 | own | ../2020-06-01 | null | [c1] | [] | false"});
  const Ids rolled = calls.rows("positions", {word("implied,voiced")});
  CHECK(std::count_if(rolled.begin(), rolled.end(), [](const std::string& row) {
          return row.starts_with("cy | grow | supports") && row.find("| implied |") != std::string::npos;
        }) == 1);
  CHECK(std::count_if(rolled.begin(), rolled.end(), [](const std::string& row) {
          return row.starts_with("yard | grow | supports") && row.ends_with("| [a1] | [ana] | false");
        }) == 1);
  CHECK(calls.failure().empty());
  calls.rows("positions", {word("implyed")});
  CHECK(calls.failure() == "there is no 'implyed' to choose here; did you mean 'implied'?");
}

TEST_CASE("conflicts() gives whole conflicts, and those of one kind where it is asked for") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  Calls calls(view);
  CHECK(calls.rows("conflicts") ==
        Ids{"stance | [[ana], [ben]] | [grow] | 1.0 | ../2020-06-01 | null | true | [[a1], [b1]] | [[ana, ben]] | null",
            "relation | [[port], [yard]] | [] | 1.0 | 2020 | null | true | [[suit], []] | [] | null"});
  CHECK(calls.rows("conflicts", {word("relation")}).size() == 1);
  CHECK(calls.rows("conflicts", {word("interest")}).empty());
  CHECK(calls.failure().empty());
  calls.rows("conflicts", {Value::integer(1)});
  CHECK(calls.failure() == "this argument is a string, not integer; ");
}

TEST_CASE("conflicts('interest') gives interests, which no other call does") {
  const Dossier interested = harbour(
      "claims:\n  g1: {by: ana, about: gift, stance: support, source: s20}\n"
      "relations:\n  boss: {from: ana, type: leads, to: yard, since: 2019, source: s20}\n");
  const DossierGraphView view(interested);
  Calls calls(view);
  CHECK(calls.rows("conflicts").empty());
  CHECK(calls.rows("conflicts", {word("interest")}) == Ids{"interest | [[ana], [yard]] | [gift] | null | ../2020-06-01 "
                                                           "| null | true | [[g1], [boss, s20]] | [] | null"});
}

TEST_CASE("arguments() gives the claims with links, by id") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(Calls(view).rows("arguments") == Ids{"a1 | contested | 0 | [b1] | [b1] | [c1] | [] | [b1]",
                                             "b1 | contested | 0 | [a1] | [a1] | [] | [] | [a1]",
                                             "c1 | no_unanswered_reply | 0 | [] | [] | [] | [a1] | []"});
}

TEST_CASE("path() gives the shortest paths, or all up to a length, with what each step rests on") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  Calls calls(view);
  CHECK(calls.rows("path", {word("ana"), word("port")}) == Ids{"2 | [ana, yard, port] | [[boss], [suit]]"});
  CHECK(calls.rows("path", {Value::node(view.node("ana")), word("ben")}) == Ids{"2 | [ana, grow, ben] | [[a1], [b1]]"});
  CHECK(calls.rows("path", {word("cy"), word("grow")}) == Ids{"2 | [cy, dredge, grow] | [[c1], [dredge]]"});
  CHECK(calls.rows("path", {word("cy"), word("bank"), Value::integer(4)}).empty());
  CHECK(calls.failure().empty());
}

TEST_CASE("what path() cannot start from is refused with the nearest id, the kind or the range") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  const auto failure = [&](const std::vector<Value>& arguments) {
    Calls calls(view);
    CHECK(calls.rows("path", arguments).empty());
    return calls.failure();
  };
  CHECK(failure({word("anna"), word("port")}) == "there is no 'anna' to choose here; did you mean 'ana'?");
  CHECK(failure({word("a1"), word("port")}) == "'a1' is a claim, which cannot stand here; ");
  CHECK(failure({word("ana"), word("ana")}) == "both ends are the same; name two different things");
  CHECK(failure({word("ana"), word("port"), Value::integer(0)}) == "0 is not a number from 1 to 12; ");
  CHECK(failure({word("ana"), Value()}) == "this argument is a node or an id, not null; ");
}

TEST_CASE("camps() and network() on the reference dossier are those of the analyses") {
  const DossierGraphView view(health_data_hub().dossier);
  const Dossier& d = view.dossier;
  Calls calls(view);
  const auto camps = find_camps(d);
  REQUIRE(camps.has_value());
  const Ids rows = calls.rows("camps");
  REQUIRE(rows.size() == camps->actors.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CampActor& actor = camps->actors[i];
    const std::string camp = actor.camp == kNoCamp ? "null" : camps->camps[actor.camp].id;
    CHECK(rows[i].starts_with(actor.id + " | " + camp + " | "));
  }
  NetworkOptions options;
  options.variable1 = "actor";
  const StatementTable table = statement_table(d);
  CHECK(calls.rows("network").size() == find_network(table, options)->cells());
  options.type = NetworkType::onemode;
  options.aggregation = Aggregation::conflict;
  CHECK(calls.rows("network", {word("onemode"), word("conflict")}).size() == find_network(table, options)->cells());
  CHECK(calls.failure().empty());
  calls.rows("network", {word("onemode"), word("conflict"), Value(), Value(), word("colour")});
  CHECK_FALSE(calls.failure().empty());
}

TEST_CASE("network() names what its labels are: nodes, or words") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  Calls calls(view);
  CHECK(calls.rows("network", {word("twomode"), word("subtract")}) ==
        Ids{"ana | grow | 1.0", "ben | grow | -1.0", "cy | dredge | 1.0"});
  CHECK(calls.rows("network", {Value(), Value(), Value(), Value(), word("type")}) ==
        Ids{"person | dredge | 1.0", "person | grow | 2.0"});
}

TEST_CASE("what a procedure takes counts for the limits of its query") {
  constexpr int kActors = 400;  // of whom each has a tie to each
  std::string text = "sources: {s: {title: A paper}}\npropositions: {p: {text: So.}}\nentities:\n",
              claims = "claims:\n";
  for (int i = 0; i < kActors; ++i) {
    text += fmt::format("  a{0}: {{type: person, name: Actor {0}}}\n", i);
    claims +=
        fmt::format("  c{0}: {{by: a{0}, about: p, stance: {1}, source: s}}\n", i, i % 3 > 0 ? "support" : "oppose");
  }
  const Dossier d = load_right(text + claims);
  const DossierGraphView view(d);
  const auto failure = [&](std::string_view query, std::size_t megabytes, int milliseconds) {
    const query::QueryLimits limits{1'000'000, std::chrono::milliseconds(milliseconds), megabytes << 20U};
    const auto result = query::run_query(view.graph, query, {}, query::dossier_procedures(view.graph), limits);
    return result ? "" : std::string(result.error().front().detail);
  };
  constexpr int kLong = 60'000;
  const std::string network = "CALL network('onemode', 'ignore') YIELD value RETURN count(*)";
  const std::string camps = "CALL camps() YIELD actor RETURN count(*)";
  CHECK(failure(network, 64, kLong).empty());
  CHECK(failure(network, 8, kLong) == "MemoryLimit");
  CHECK(failure(network, 2, kLong) == "MemoryLimit");
  CHECK(failure(camps, 64, kLong).empty());
  CHECK(failure(camps, 8, kLong) == "MemoryLimit");
  CHECK(failure(camps, 64, 2) == "TimeLimit");
  CHECK(failure("CALL positions() YIELD actor RETURN count(*)", 0, kLong) == "MemoryLimit");
  CHECK(failure("MATCH (a:Actor), (b:Actor) WHERE a.id < b.id CALL path(a, b) YIELD length RETURN count(*)", 64, 200) ==
        "TimeLimit");
}
