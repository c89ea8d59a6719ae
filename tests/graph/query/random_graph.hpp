#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random small graphs, drawn with rapidcheck.

#include <rapidcheck.h>

#include <array>
#include <string>
#include <vector>

#include "tests/graph/query/tck/memory_graph.hpp"

namespace standpoint::test {

inline const std::array<std::string, 3> kLabels = {"A", "B", "C"};
inline const std::array<std::string, 2> kTypes = {"T", "U"};
inline const std::array<std::string, 2> kKeys = {"k", "v"};

// From 0, of the whole range from the first case on. To be called within rc::check(), as all that follows.
inline int below(int limit) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, limit)); }

// True in one case of so many; false where rapidcheck makes a case simpler.
inline bool one_in(int count) { return below(count) == count - 1; }

template <class List>
auto any_of(const List& list) {
  return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
}

std::vector<std::string> random_labels(int most);

// Up to 7 nodes with up to two labels, up to 12 relationships, among them loops and parallel ones, and properties:
// missing, 0, 1, 2, or 1.0. Some graphs have an index of k.
void fill_at_random(MemoryGraph& graph);

// The graph as a query that would create it.
std::string text_of(const MemoryGraph& graph);

}  // namespace standpoint::test
