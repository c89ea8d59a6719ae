// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_schema.hpp"

#include <algorithm>
#include <set>

#include "graph/query/query.hpp"
#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// What is wrong with a query, or unknown to the graph; empty where all is right.
std::string faults(const query::PropertyGraph& graph, const query::Procedures& procedures, const std::string& text) {
  const auto result = query::run_query(graph, text, {}, procedures);
  if (!result) return text + ": " + result.error().front().message;
  return result->hints.empty() ? "" : text + ": " + result->hints.front().message;
}

}  // namespace

TEST_CASE("every example of the schema runs without a hint") {
  const DossierGraphView view(health_data_hub().dossier);
  const query::Procedures procedures = query::dossier_procedures(view.graph);
  const query::DossierSchema schema = query::describe_schema(view.graph, procedures);
  const auto check = [&](const auto& entries) {
    CHECK_FALSE(entries.empty());
    for (const auto& entry : entries) {
      CHECK(faults(view.graph, procedures, entry.example) == "");
      CHECK_FALSE(entry.summary.empty());
    }
  };
  check(schema.labels);
  check(schema.types);
  check(schema.properties);
  check(schema.procedures);
}

TEST_CASE("the schema tells all labels, types, keys and procedures of the graph") {
  const Dossier d = harbour("relation_types:\n  in: {label: lies in, from: [person, company], to: [place]}\n");
  const DossierGraphView view(d);
  const query::Procedures procedures = query::dossier_procedures(view.graph);
  const query::DossierSchema schema = query::describe_schema(view.graph, procedures);
  CHECK(schema.labels.size() == view.graph.labels().size());
  CHECK(schema.types.size() == view.graph.types().size());
  CHECK(schema.procedures.size() == procedures.all().size());
  std::set<std::string_view> keys;
  for (const query::SchemaProperty& property : schema.properties) keys.insert(property.name);
  CHECK(keys.size() == view.graph.keys().size());
  const auto& own = schema.types.back();
  CHECK(own.name == "IN_RELATION");
  CHECK(own.from == "Person|Company");
  CHECK(own.to == "Place");
  CHECK(own.summary == "lies in");
}

TEST_CASE("the schema counts what is there and works out nothing") {
  const DossierGraphView view(health_data_hub().dossier);
  const query::DossierSchema schema = query::describe_schema(view.graph, {});
  const auto label =
      std::find_if(schema.labels.begin(), schema.labels.end(), [](const auto& l) { return l.name == "Claim"; });
  CHECK(label->count == view.dossier.claims.size());
  const auto type =
      std::find_if(schema.types.begin(), schema.types.end(), [](const auto& t) { return t.name == "ABOUT"; });
  CHECK(type->count == view.dossier.claims.size());
  const auto derived =
      std::find_if(schema.types.begin(), schema.types.end(), [](const auto& t) { return t.name == "POSITION"; });
  CHECK(derived->derived);
  CHECK(derived->count == 0);
  CHECK(view.graph.statistics(view.type("POSITION")).count == 0);
}
