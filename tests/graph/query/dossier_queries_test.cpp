// SPDX-License-Identifier: Apache-2.0
// Questions about a dossier, from their text to their rows.

#include "graph/query/query.hpp"

#include "graph/query/dossier_procedures.hpp"
#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kSaid = R"(
claims:
  a1: {by: ana, about: grow, stance: support, source: s20}
  b1: {by: ben, about: grow, stance: oppose, source: s20, disputes: a1}
  c1: {by: [cy, dora], about: dredge, stance: 0.5, source: s21}
relations:
  boss: {from: ana, type: leads, to: yard, since: 2019, source: s20}
  suit: {from: port, type: sues, to: yard, since: 2020, source: s20}
)";

// The rows of an answer as text, a line each; or what is wrong.
Ids answer(const DossierGraphView& view, std::string_view text) {
  const auto result = query::run_query(view.graph, text, {}, query::dossier_procedures(view.graph));
  if (!result) return {result.error().front().message};
  Ids out;
  for (const auto& row : result->rows) {
    std::string& line = out.emplace_back();
    for (const query::Value& value : row) line += (line.empty() ? "" : " | ") + shown(value);
  }
  return out;
}

std::string count(const DossierGraphView& view, std::string_view pattern) {
  return answer(view, fmt::format("MATCH {} RETURN count(*)", pattern)).front();
}

}  // namespace

TEST_CASE("patterns over a dossier find who says what, and how things are tied") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(answer(view,
               "MATCH (a:Actor)-[:MAKES]->(:Claim)-[s:ABOUT]->(:Proposition {id: 'grow'}) WHERE s.stance < 0 "
               "RETURN a.name") == Ids{"Ben"});
  CHECK(answer(view, "MATCH (a)-[:MAKES]->(c:Claim) WHERE c.stance = 1 RETURN a.id, c.sign") == Ids{"ana | support"});
  CHECK(answer(view, "MATCH (:Entity {id: 'ana'})-[r:LEADS]->(b)<-[s:SUES]-(c) RETURN b.id, r.since, c.id, s.since") ==
        Ids{"yard | 2019 | port | 2020"});
  CHECK(answer(view, "MATCH (n {name: 'Town'}) RETURN labels(n), n.names.fr") ==
        Ids{"[Entity, Actor, Organization, PublicBody] | Ville"});
  CHECK(answer(view, "MATCH (a)-[:MAKES]->(c {id: 'c1'}) RETURN a.id") == Ids{"cy", "dora"});
}

TEST_CASE("derived relationships are worked out by the queries that name them, wherever they do") {
  const Dossier d = harbour(kSaid);
  const std::string names = "[(a)-[:CONFLICT]-(b) WHERE a.id = 'ana' | a.id][0]";
  for (const std::string query :
       {"RETURN COUNT { MATCH (n:Actor {id: {}}) RETURN n }", "RETURN COUNT { (n:Actor {id: {}}) }",
        "MATCH (n:Actor) WHERE n.id = {} RETURN count(n)", "MATCH (n:Actor WHERE n.id = {}) RETURN count(n)",
        "MATCH (:Actor)-[r:LEADS {id: {} + 'x'}]->() RETURN 1 + count(r)", "UNWIND {} AS x RETURN count(x)",
        "MATCH (n:Actor) RETURN n.id = {} AS found, 1 ORDER BY found DESC LIMIT 1"}) {
    const DossierGraphView view(d);
    CAPTURE(query);
    const std::size_t hole = query.find("{}");
    CHECK(answer(view, query.substr(0, hole) + names + query.substr(hole + 2)).front().ends_with("1"));
    CHECK(view.graph.statistics(view.type("CONFLICT")).count > 0);
  }
  const DossierGraphView view(d);
  CHECK(answer(view, "MATCH (a)-[p:POSITION {label: 'opposes'}]->(q) RETURN a.id, q.id, p.score") ==
        Ids{"ben | grow | -1.0"});
  CHECK(answer(view, "MATCH (:Actor {id: 'ben'})-[c:CONFLICT]-(b) RETURN b.id, c.kind, c.met") ==
        Ids{"ana | stance | true"});
  CHECK(answer(view, "MATCH (a:Actor)-[:CONFLICT]->(b) RETURN a.id, b.id ORDER BY a.id") ==
        Ids{"ana | ben", "port | yard"});
}

TEST_CASE("procedures can be called in a query, and their nodes asked further") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(answer(view, "CALL positions() YIELD actor, label WHERE label = 'opposes' RETURN actor.name") == Ids{"Ben"});
  CHECK(answer(view, "CALL path('ana', 'port') YIELD nodes RETURN [n IN nodes | n.id] AS ids") ==
        Ids{"[ana, yard, port]"});
  CHECK(answer(view, "CALL conflicts('interests') YIELD kind RETURN kind") ==
        Ids{"there is no 'interests' to choose here"});
}

TEST_CASE("counts of the reference dossier are those of its records") {
  const DossierGraphView view(health_data_hub().dossier);
  const Dossier& d = view.dossier;
  CHECK(count(view, "(n:Claim)") == std::to_string(d.claims.size()));
  CHECK(count(view, "(:Claim)-[:ABOUT]->(:Proposition)") == std::to_string(d.claims.size()));
  CHECK(count(view, "(n:Source)") == std::to_string(d.sources.size()));
  CHECK(count(view, "(:Actor)-[:POSITION]->(:Proposition)") == std::to_string(find_positions(d).all.size()));
}

TEST_CASE("a derived type that may need more memory than a query may take is not worked out") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  query::QueryLimits limits;
  limits.memory = 64;
  const auto result = query::run_query(view.graph, "MATCH (a)-[c:CONFLICT]-(b) RETURN count(*)", {}, {}, limits);
  REQUIRE_FALSE(result);
  CHECK(result.error().front().detail == "MemoryLimit");
  CHECK(count(view, "()-[:CONFLICT]-()") != "0");
}
