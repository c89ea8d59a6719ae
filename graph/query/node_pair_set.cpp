// SPDX-License-Identifier: Apache-2.0
#include "graph/query/node_pair_set.hpp"

#include <algorithm>
#include <utility>

namespace standpoint::query {

std::size_t NodePairSet::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint64_t hash = key * 0x9E37'79B9'7F4A'7C15U;
  hash ^= hash >> 32U;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask)
    if (slots_[slot].key == UINT64_MAX || slots_[slot].key == key) return slot;
}

// The block of a key, made where there is none.
std::uint32_t NodePairSet::block_of(std::uint64_t key) {
  if (2 * (blocks_.size() + 1) > slots_.size()) grow();
  Slot& slot = slots_[slot_of(key)];
  if (slot.key == key) return slot.block;
  slot = {key, static_cast<std::uint32_t>(blocks_.size())};
  blocks_.emplace_back();
  return slot.block;
}

void NodePairSet::grow() {
  const std::vector<Slot> before = std::move(slots_);
  slots_.assign(std::max<std::size_t>(16, 2 * before.size()), {});
  for (const Slot& slot : before)
    if (slot.key != UINT64_MAX) slots_[slot_of(slot.key)] = slot;
}

void NodePairSet::clear() {
  blocks_.clear();
  slots_.clear();
  recent_ = {};
  numbers_.clear();
  count_ = 0;
}

}  // namespace standpoint::query
