#pragma once
// SPDX-License-Identifier: Apache-2.0
// Cycles where there must be none, and an order where there are none.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace standpoint {

// A directed edge between vertices 0 … n-1.
using Arc = std::pair<std::uint32_t, std::uint32_t>;

// One shortest cycle for each strongly connected part that has any, as its vertices in order, beginning with the least;
// parts in order of their least vertex. O(vertices + arcs), and O(part) more for each part.
std::vector<std::vector<std::uint32_t>> find_cycles(std::uint32_t vertices, const std::vector<Arc>& arcs);

// The strongly connected part of each vertex, by a number below the count of parts. O(vertices + arcs).
std::vector<std::uint32_t> strong_parts(std::uint32_t vertices, const std::vector<Arc>& arcs);

// The vertices so that every arc leads from an earlier to a later one; nothing where a cycle prevents it.
// O(vertices + arcs).
std::optional<std::vector<std::uint32_t>> topological_order(std::uint32_t vertices, const std::vector<Arc>& arcs);

}  // namespace standpoint
