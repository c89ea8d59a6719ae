// SPDX-License-Identifier: Apache-2.0
// query_reading: the processor time, as JSON, that parsing takes a query: of our own questions and, where it is there,
// of the public compatibility kit that STANDPOINT_TCK names.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "graph/query/parser.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

std::vector<std::string> our_queries() {
  return {
      "MATCH (p:Proposition {id: $p})<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Actor) WHERE c.stance < 0 RETURN DISTINCT a.id "
      "AS "
      "id ORDER BY id",
      "MATCH (p:Proposition)<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Actor), (p)<-[:ABOUT]-(d:Claim)<-[:MAKES]-(b:Actor) "
      "WHERE "
      "c.stance > 0 AND d.stance < 0 AND a <> b WITH DISTINCT a, b RETURN count(*) AS pairs",
      "MATCH p = shortestPath((:Entity {id: $a})-[:HOSTS|FUNDS|LEADS|MEMBER_OF*]-(:Entity {id: $b})) RETURN length(p)",
      "MATCH (a:Actor)-[r:POSITION]->(p:Proposition) WHERE r.label = 'opposes' AND r.since >= date('2019-01-01') "
      "RETURN "
      "p.id, collect(a.name) AS opponents ORDER BY size(opponents) DESC LIMIT 10",
      "MATCH (b:Organization)-[:HOSTS]->(s) WHERE NOT EXISTS { (b)-[:MAKES]->(:Claim)-[:ABOUT]->(:Proposition) } "
      "RETURN "
      "b.name, [x IN s.tags WHERE x STARTS WITH 'e' | toUpper(x)] AS tags",
      "CALL conflicts() YIELD kind, severity WITH kind, count(*) AS n, max(severity) AS worst WHERE n > 1 RETURN kind, "
      "n, "
      "CASE WHEN worst > 0.5 THEN 'high' ELSE 'low' END AS level",
      "MATCH (n) RETURN n LIMIT 5",
  };
}

std::vector<std::string> kit_queries() {
  const char* named = std::getenv("STANDPOINT_TCK");
  std::ifstream file(named != nullptr ? named : "../shared/reference/tck/scenarios.jsonl");
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) {
    const auto scenario = nlohmann::json::parse(line, nullptr, false);
    if (scenario.is_object() && scenario.contains("query")) out.push_back(scenario["query"].get<std::string>());
  }
  return out;
}

void print(const char* name, const std::vector<std::string>& queries) {
  constexpr int kTimes = 7;
  double all = 0, most = 0;
  std::size_t bytes = 0;
  for (const std::string& query : queries) {
    constexpr int kTogether = 10;
    const double each = fastest_of(kTimes, [&] {
      for (int i = 0; i < kTogether; ++i) {
        query::ValueHeap heap;
        const auto parsed = query::parse_query(query, heap);
      }
    });
    all += each / kTogether;
    most = std::max(most, each / kTogether);
    bytes += query.size();
  }
  const auto count = static_cast<double>(queries.size());
  fmt::print("\"{}\": {{\"queries\": {}, \"seconds\": {:.9f}, \"most\": {:.9f}, \"bytes\": {:.1f}}}", name,
             queries.size(), all / count, most, static_cast<double>(bytes) / count);
}

}  // namespace
}  // namespace standpoint

int main() {
  fmt::print("{{");
  standpoint::print("questions to a dossier", standpoint::our_queries());
  if (const auto kit = standpoint::kit_queries(); !kit.empty()) {
    fmt::print(", ");
    standpoint::print("the compatibility kit", kit);
  }
  fmt::print("}}\n");
}
