#pragma once
// SPDX-License-Identifier: Apache-2.0
// What every step of a running query has in common: the graph, the parameters, the limits, and the first failure.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "graph/query/parameters.hpp"
#include "graph/query/property_graph.hpp"
#include "graph/query/query_error.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// What a query may take. Crossing one ends the query with an error.
struct QueryLimits {
  std::uint64_t rows = 1'000'000;              // of the result
  std::chrono::milliseconds time{30'000};      // of running
  std::size_t memory = std::size_t{1} << 30U;  // bytes of values and tables
};

class Evaluation {
 public:
  Evaluation(const PropertyGraph& asked, ValueHeap& of_values, const Parameters& given, const QueryLimits& most)
      : graph(asked),
        heap(of_values),
        parameters(given),
        limits(most),
        deadline_(std::chrono::steady_clock::now() + most.time) {}

  const PropertyGraph& graph;
  ValueHeap& heap;
  const Parameters& parameters;
  const QueryLimits limits;

  // Notes the first failure, to be checked by failed() at the latest when a batch of rows is done; what is given until
  // then does not count. Gives null.
  Value fail(ErrorClass error_class, std::string_view detail, std::string message, std::string fix = {}) {
    if (!error_) error_ = QueryError{error_class, ErrorPhase::run, detail, place_, std::move(message), std::move(fix)};
    return {};
  }
  bool failed() const { return error_.has_value(); }
  const std::optional<QueryError>& error() const { return error_; }

  // The place in the query that is at work: told by the expressions that can fail.
  void set_place(TextRange place) { place_ = place; }

  // To be called about once a thousand steps: fails when time or memory is used up. False then.
  bool within_limits();

 private:
  std::optional<QueryError> error_;
  TextRange place_;
  std::uint32_t calls_ = 0;
  std::chrono::steady_clock::time_point deadline_;
};

}  // namespace standpoint::query
