#pragma once
// SPDX-License-Identifier: Apache-2.0
// Pairs of nodes that were seen.

#include <array>
#include <cstdint>
#include <vector>

#include "graph/query/value.hpp"

namespace standpoint::query {

// For each first node the second ones as bits, in blocks of 512 that are found by open addressing. Rows come with the
// first node the same for long, and its blocks are then at hand. Second nodes are numbered as they appear, so that the
// most frequent ones, which mostly appear first, share a few blocks: of a block that is not at hand slot and line have
// to be fetched from memory, which is what pairs cost. Less than a byte a pair where pairs are dense, at most 132 bytes
// where they are scattered.
class NodePairSet {
 public:
  // Whether the pair is new; it is in the set then. O(1) on average.
  bool add(NodeId first, NodeId second) { return add(place_of(first, second)); }

  // The same in two steps, for many pairs at once: the memory that the second needs is on its way when all first ones
  // are done. A place stays the same until clear().
  std::uint64_t place_of(NodeId first, NodeId second) {
    const std::uint32_t number = number_of(second);
    const std::uint64_t key = std::uint64_t{first.value} << 32U | number / kBits;
    Recent& recent = recent_[number / kBits % kRecent];
    if (key != recent.key) recent = {key, block_of(key)};
    __builtin_prefetch(&blocks_[recent.block]);
    return std::uint64_t{recent.block} * kBits + number % kBits;
  }
  bool add(std::uint64_t place) {
    std::uint64_t& word = blocks_[place / kBits].words[place % kBits / 64];
    const std::uint64_t bit = std::uint64_t{1} << (place % 64);
    if ((word & bit) != 0) return false;
    word |= bit;
    return true;
  }

  std::size_t bytes() const {
    return blocks_.size() * sizeof(Block) + slots_.size() * sizeof(Slot) + numbers_.size() * sizeof(std::uint32_t);
  }
  void clear();

 private:
  static constexpr std::uint32_t kBits = 512, kRecent = 32;
  struct alignas(64) Block {
    std::uint64_t words[kBits / 64] = {};
  };
  struct Slot {
    std::uint64_t key = UINT64_MAX;  // no pair has it: a number / 512 is smaller
    std::uint32_t block = 0;
  };
  using Recent = Slot;

  std::uint32_t number_of(NodeId second) {
    if (second.value >= numbers_.size()) numbers_.resize(second.value + std::size_t{1});
    std::uint32_t& number = numbers_[second.value];
    if (number == 0) number = ++count_;
    return number - 1;
  }
  std::size_t slot_of(std::uint64_t key) const;
  std::uint32_t block_of(std::uint64_t key);
  void grow();

  std::vector<Block> blocks_;
  std::vector<Slot> slots_;
  std::array<Recent, kRecent> recent_;
  std::vector<std::uint32_t> numbers_;  // by second node: its number + 1, or 0
  std::uint32_t count_ = 0;
};

}  // namespace standpoint::query
