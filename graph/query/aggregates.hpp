#pragma once
// SPDX-License-Identifier: Apache-2.0
// The aggregate functions: count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc.

#include <memory>
#include <span>
#include <string_view>

#include "graph/query/evaluation.hpp"
#include "graph/query/static_type.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// What one group has gathered so far.
class Accumulator {
 public:
  virtual ~Accumulator() = default;
  virtual void add(Evaluation& evaluation, std::span<const Value> arguments) = 0;  // nulls are left out before
  virtual Value result(Evaluation& evaluation) = 0;
};

struct AggregateEntry {
  std::string_view name;
  std::string_view summary;
  std::uint8_t arguments = 1;
  std::span<const StaticType> kinds;
  StaticType result;
  std::unique_ptr<Accumulator> (*make)() = nullptr;
};

const AggregateEntry* find_aggregate(std::string_view name);
std::span<const AggregateEntry> all_aggregates();

}  // namespace standpoint::query
