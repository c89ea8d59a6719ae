#pragma once
// SPDX-License-Identifier: Apache-2.0
// Values and calls of functions in tests, without a query around them.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/evaluation.hpp"
#include "tests/graph/query/tck/memory_graph.hpp"

namespace standpoint::test {

// What an evaluation needs, with a graph that may be empty.
struct Evaluating {
  MemoryGraph graph;
  query::ValueHeap heap;
  query::Parameters parameters;
  query::Evaluation evaluation;

  explicit Evaluating(const query::QueryLimits& limits = {}) : evaluation(graph, heap, parameters, limits) {
    graph.freeze();
  }

  query::Value list(std::vector<query::Value> elements) { return query::Value::list(heap, std::move(elements)); }
  query::Value map(query::MapEntries entries) { return query::Value::map(heap, std::move(entries)); }
  query::Value date(std::string_view text);
  query::Value duration(std::string_view text);
  query::Value interval(std::string_view text);

  // What the function gives, as the language writes it; `TypeError InvalidArgumentValue` and the like where it fails,
  // and `unknown` where there is no such function.
  std::string call(std::string_view function, std::initializer_list<query::Value> arguments);

  // The same of a value, or the failure that there is.
  std::string shown(const query::Value& value);
};

// Short for values in tests.
inline query::Value text(std::string_view text) { return query::Value::borrowed(text); }
inline query::Value number(std::int64_t number) { return query::Value::integer(number); }
inline query::Value real(double number) { return query::Value::real(number); }
inline query::Value truth(bool b) { return query::Value::boolean(b); }
inline const query::Value kNull{};

}  // namespace standpoint::test
