#pragma once
// SPDX-License-Identifier: Apache-2.0
// What every step of a running query has in common: the graph, the parameters, the limits, and the first failure.

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "graph/query/parameters.hpp"
#include "graph/query/property_graph.hpp"
#include "graph/query/query_error.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

class TextPattern;

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

  std::shared_ptr<TextPattern> pattern;  // of the last `=~`, most likely that of the next one

  // Notes the first failure, to be checked by failed() at the latest when a batch of rows is done; what is given until
  // then does not count. Gives null.
  Value fail(ErrorClass error_class, std::string_view detail, std::string message, std::string fix = {}) {
    if (!error_) error_ = QueryError{error_class, ErrorPhase::run, detail, place_, std::move(message), std::move(fix)};
    return {};
  }
  bool failed() {
    if (heap.overgrown()) fail_overgrown();
    return error_.has_value();
  }
  const std::optional<QueryError>& error() const { return error_; }  // after failed()

  // The place in the query that is at work: told by the expressions that can fail.
  void set_place(TextRange place) { place_ = place; }

  // Whether so many more bytes may be taken; fails if not. For what may be large, before it is made.
  bool affordable(std::size_t bytes);

  // The next of a fixed sequence of numbers that look random, so that the same query gives the same answer.
  std::uint64_t next_random() {
    std::uint64_t x = random_ += 0x9E37'79B9'7F4A'7C15ULL;  // SplitMix64 (Steele, Lea and Flood 2014)
    x = (x ^ (x >> 30U)) * 0xBF58'476D'1CE4'E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D0'49BB'1331'11EBULL;
    return x ^ (x >> 31U);
  }

  // To be called about once a thousand steps: fails when time or memory is used up. False then.
  bool within_limits();

  // The same for what may take long by itself.
  bool within_limits_now();

  // To be called at each step of a loop that works out expressions. All such loops share the count, so that none is too
  // short to be seen, however they are nested. False after a failure, and when time or memory is used up. A small step
  // is one that never goes through a large value.
  bool step() { return count_step(8); }
  bool small_step() { return count_step(1); }

 private:
  bool count_step(std::uint32_t weight) {
    constexpr std::uint32_t kBetweenLooks = 1024;
    steps_ += weight;
    if (steps_ < kBetweenLooks) return !failed();
    steps_ = 0;
    return within_limits_now();
  }
  void fail_overgrown();
  void fail_of_memory();

  std::optional<QueryError> error_;
  TextRange place_;
  std::uint64_t random_ = 0;
  std::uint32_t calls_ = 0, steps_ = 0;
  std::chrono::steady_clock::time_point deadline_;
};

}  // namespace standpoint::query
