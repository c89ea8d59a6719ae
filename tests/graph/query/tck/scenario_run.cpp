// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/scenario_run.hpp"

#include "graph/query/binder.hpp"
#include "graph/query/parser.hpp"
#include "graph/query/query.hpp"
#include "tests/graph/query/tck/create_loader.hpp"
#include "tests/graph/query/tck/judging.hpp"
#include "tests/graph/query/tck/kit_procedures.hpp"

namespace standpoint::test {

namespace {

constexpr query::QueryLimits kLimits{1'000'000, std::chrono::milliseconds(10'000), std::size_t{1} << 29U};

query::Parameters parameters_of(const Scenario& scenario, query::ValueHeap& heap) {
  query::Parameters parameters;
  for (const auto& [name, tagged] : scenario.parameters.items()) parameters.emplace(name, value_of(tagged, heap));
  return parameters;
}

std::string fault_of_parsing(const Scenario& scenario) {
  query::ValueHeap heap;
  const auto tree = query::parse_query(scenario.query, heap);
  return tree ? std::string() : error_mismatch(scenario.expected, tree.error());
}

std::string fault_of_binding(const Scenario& scenario, const MemoryGraph& graph, const query::Procedures& procedures,
                             const query::Parameters& parameters) {
  query::ValueHeap heap;
  const auto tree = query::parse_query(scenario.query, heap);
  if (!tree) return error_mismatch(scenario.expected, tree.error());
  const auto bound = query::bind_query(**tree, scenario.query, graph, procedures, parameters);
  if (!bound) return error_mismatch(scenario.expected, bound.error());
  const bool must_fail = scenario.expected.error && scenario.expected.phase == "compile time";
  return must_fail ? "expected " + scenario.expected.error_type + ": " + scenario.expected.detail : std::string();
}

}  // namespace

std::string failure_of(const Scenario& scenario, Stage stage) {
  if (stage == Stage::parse) return fault_of_parsing(scenario);
  query::ValueHeap heap;
  MemoryGraph graph;
  if (const std::string problem = load_graph(graph, scenario.setup_queries); !problem.empty())
    return "the graph was not made: " + problem;
  const query::Procedures procedures = kit_procedures(scenario.procedures, heap);
  const query::Parameters parameters = parameters_of(scenario, heap);
  if (stage == Stage::bind) return fault_of_binding(scenario, graph, procedures, parameters);
  const auto result = query::run_query(graph, scenario.query, parameters, procedures, kLimits);
  return mismatch(scenario.expected, scenario.ordered, scenario.spelling, result, graph);
}

}  // namespace standpoint::test
