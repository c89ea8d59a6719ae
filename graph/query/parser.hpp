#pragma once
// SPDX-License-Identifier: Apache-2.0
// From the text of a query to its tree.

#include <cstdint>
#include <memory>
#include <string_view>

#include "graph/query/syntax.hpp"

namespace standpoint::query {

// How deep expressions, patterns and subqueries may stand within each other.
inline constexpr std::uint32_t kMostNested = 200;

// How many operators an expression may have one above the other: a + a + … is that tall without being nested. Whoever
// walks the tree by recursion is safe.
inline constexpr std::uint16_t kTallestExpression = 1'000;

// The longest text that is read at all: a byte of it can become some 300 of the tree.
inline constexpr std::size_t kMostQueryBytes = std::size_t{1} << 20U;

// The tree of a query, or the first mistake in each clause that can be told apart. Literals belong to `heap`. Text and
// tree live apart: the tree copies what it needs. O(length): brackets are matched once, nothing is read twice.
Checked<std::unique_ptr<Query>> parse_query(std::string_view text, ValueHeap& heap);

}  // namespace standpoint::query
