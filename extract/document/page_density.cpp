// SPDX-License-Identifier: Apache-2.0
#include "extract/document/page_density.hpp"

#include <algorithm>

#include "extract/document/html_elements.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kShortestProse = 40;  // bytes without white space

std::uint32_t count_visible(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

// What is open at a node: the innermost block, and whether a link is.
struct Around {
  std::uint32_t node = 0, block = 0;
  bool link = false;
};

}  // namespace

std::uint32_t prose_of(const NodeDensity& block) {
  const std::uint32_t plain = block.own - block.own_links;
  return block.own < kShortestProse || 5 * block.own_links > 2 * block.own ? 0 : plain;
}

std::vector<NodeDensity> measure_density(const HtmlTree& tree, const std::vector<bool>& left_out) {
  std::vector<NodeDensity> out(tree.size());
  std::vector<Around> open = {{0, 0, false}};
  for (std::uint32_t i = 0; i < tree.size();) {
    const HtmlNode& node = tree[i];
    if (left_out[i]) {
      i = node.end;
      continue;
    }
    while (open.size() > 1 && tree[open.back().node].end <= i) open.pop_back();
    const Around around = open.back();
    if (node.is_text()) {
      const std::uint32_t count = count_visible(node.text);
      out[i].all = count;
      out[around.block].own += count;
      out[around.block].own_links += around.link ? count : 0;
    } else if (node.end > i + 1) {
      out[i].block = is_html_block(node.name);
      open.push_back({i, out[i].block ? i : around.block, around.link || node.is_link()});
    }
    ++i;
  }
  for (auto i = static_cast<std::uint32_t>(tree.size()); i-- > 1;) {
    if (out[i].block) out[i].prose += prose_of(out[i]);
    out[tree[i].parent].all += out[i].all;
    out[tree[i].parent].prose += out[i].prose;
  }
  return out;
}

}  // namespace standpoint
