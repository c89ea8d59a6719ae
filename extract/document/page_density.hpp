#pragma once
// SPDX-License-Identifier: Apache-2.0
// How much text and how many links each element of a page has, and how much of it reads as prose.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document/html_tree.hpp"

namespace standpoint {

// What stands in a block itself, outside the blocks within it, and what is within it in all. Bytes without white space.
struct NodeDensity {
  std::uint32_t own = 0;        // text of the block
  std::uint32_t own_links = 0;  // of it, in links
  std::uint32_t all = 0;        // text within the node that is not left out
  std::uint32_t prose = 0;      // of it, prose
  bool block = false;
};

// The density of every node, without what is left out. O(nodes + bytes).
std::vector<NodeDensity> measure_density(const HtmlTree& tree, const std::vector<bool>& left_out);

// What is prose of a block: nothing where it is short or mostly links, else what is not in links.
std::uint32_t prose_of(const NodeDensity& block);

}  // namespace standpoint
