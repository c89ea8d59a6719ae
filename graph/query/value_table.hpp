#pragma once
// SPDX-License-Identifier: Apache-2.0
// Tuples of values with dense numbers: of groups, of rows that were seen, of the keys of a join.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/query/value.hpp"

namespace standpoint::query {

// The hash of some values in order.
std::uint64_t hash_of(std::span<const Value> values);

// Different tuples of equally many values, told apart by equivalent(), numbered in order of first appearance. Open
// addressing.
class ValueTable {
 public:
  explicit ValueTable(std::size_t width) : width_(width) {}

  static constexpr std::uint32_t kNone = UINT32_MAX;

  // The number of a tuple, which is added if it is new: its number is then what size() was. O(width) on average.
  std::uint32_t add(std::span<const Value> tuple);

  // Its number, or kNone.
  std::uint32_t find(std::span<const Value> tuple) const;

  std::span<const Value> operator[](std::uint32_t number) const {
    return std::span(values_).subspan(number * width_, width_);
  }
  std::size_t size() const { return hashes_.size(); }

  // Bytes that one more tuple takes.
  std::size_t bytes_each() const { return width_ * sizeof(Value) + sizeof(std::uint64_t) + 2 * sizeof(std::uint32_t); }

  void clear();

 private:
  std::size_t slot_of(std::uint64_t hash, std::span<const Value> tuple) const;
  void grow();

  std::size_t width_;
  std::vector<Value> values_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> slots_;  // number + 1, or 0
};

}  // namespace standpoint::query
