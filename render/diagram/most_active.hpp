#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which nodes to draw when there is no room for all.

#include <cstddef>
#include <utility>
#include <vector>

namespace standpoint {

// True for each of the at most `most` nodes that are worth most for the place they take: a node with a line to one that
// is kept takes one place, any other brings its worthiest neighbour along, so that no node is kept without a line. Of
// equal nodes the earlier is kept. Nodes without lines are left out. O(most x (nodes + lines)).
std::vector<bool> keep_most_active(const std::vector<std::size_t>& worth,
                                   const std::vector<std::pair<std::size_t, std::size_t>>& lines, std::size_t most);

// The same for so few of them that at most `most_lines` lines are among those kept, as long as more than eight are. The
// cost of that some ten times.
std::vector<bool> keep_followable(const std::vector<std::size_t>& worth,
                                  const std::vector<std::pair<std::size_t, std::size_t>>& lines, std::size_t most,
                                  std::size_t most_lines);

}  // namespace standpoint
