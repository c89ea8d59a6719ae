#pragma once
// SPDX-License-Identifier: Apache-2.0
// From the text of a query to its tree.

#include <memory>
#include <string_view>

#include "graph/query/syntax.hpp"

namespace standpoint::query {

// How deep expressions, patterns and subqueries may stand within each other.
inline constexpr std::uint32_t kMostNested = 200;

// The tree of a query, or the first mistake in each clause that can be told apart. Literals belong to `heap`. Text and
// tree live apart: the tree copies what it needs. O(length): brackets are matched once, nothing is read twice.
Checked<std::unique_ptr<Query>> parse_query(std::string_view text, ValueHeap& heap);

}  // namespace standpoint::query
