#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is known of an expression's value before the query runs.

#include <cstdint>
#include <string>

#include "graph/query/value.hpp"

namespace standpoint::query {

// The kinds that a value may have, as bits, and those of its elements where it is a list. Null may always come as well
// unless `kinds` leaves it out.
struct StaticType {
  std::uint32_t kinds = kAnyKind;
  std::uint32_t elements = kAnyKind;

  static constexpr std::uint32_t bit(ValueKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }
  static constexpr std::uint32_t kAnyKind = (std::uint32_t{1} << static_cast<unsigned>(ValueKind::count)) - 1;

  static constexpr StaticType any() { return {}; }
  static constexpr StaticType of(ValueKind kind) { return {bit(kind), kAnyKind}; }
  static constexpr StaticType nullable(ValueKind kind) { return {bit(kind) | bit(ValueKind::null), kAnyKind}; }
  static constexpr StaticType list_of(StaticType element) { return {bit(ValueKind::list), element.kinds}; }

  constexpr bool may_be(ValueKind kind) const { return (kinds & bit(kind)) != 0; }
  constexpr bool must_be(ValueKind kind) const { return kinds == bit(kind); }

  // One of either.
  friend constexpr StaticType operator|(StaticType a, StaticType b) {
    return {a.kinds | b.kinds, a.elements | b.elements};
  }
  friend constexpr bool operator==(StaticType, StaticType) = default;
};

// `integer`, `integer or float`, `list`, `any`.
std::string to_string(StaticType type);

}  // namespace standpoint::query
