// SPDX-License-Identifier: Apache-2.0
#include "graph/query/node_pair_set.hpp"

#include <algorithm>

namespace standpoint::query {

std::size_t NodePairSet::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = key * 0x9E37'79B9'7F4A'7C15U;
  hash ^= hash >> 32U;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask)
    if (slots_[slot] == 0 || blocks_[slots_[slot] - 1].key == key) return slot;
}

// The block of a key, made where there is none.
std::uint32_t NodePairSet::block_of(std::uint64_t key) {
  if (2 * (blocks_.size() + 1) > slots_.size()) grow();
  std::uint32_t& slot = slots_[slot_of(key)];
  if (slot == 0) {
    blocks_.push_back({});
    blocks_.back().key = key;
    slot = static_cast<std::uint32_t>(blocks_.size());
  }
  return slot - 1;
}

void NodePairSet::grow() {
  slots_.assign(std::max<std::size_t>(16, 2 * slots_.size()), 0);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) slots_[slot_of(blocks_[i].key)] = i + 1;
}

void NodePairSet::clear() {
  blocks_.clear();
  slots_.clear();
  recent_ = {};
}

}  // namespace standpoint::query
