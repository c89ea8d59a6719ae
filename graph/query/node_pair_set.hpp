#pragma once
// SPDX-License-Identifier: Apache-2.0
// Pairs of nodes that were seen.

#include <array>
#include <cstdint>
#include <vector>

#include "graph/query/value.hpp"

namespace standpoint::query {

// For each first node the second ones as bits, in blocks of 512 that are found by open addressing: rows come with the
// first node the same for long, and its blocks are then at hand. A block that is not costs two cache misses, one for
// its slot and one for its line. Less than a byte a pair where pairs are dense, at most 128 bytes where they are
// scattered.
class NodePairSet {
 public:
  // Whether the pair is new; it is in the set then. O(1) on average.
  bool add(NodeId first, NodeId second) {
    const std::uint64_t key = std::uint64_t{first.value} << 32U | second.value / kBits;
    Recent& recent = recent_[second.value / kBits % kRecent];
    if (key != recent.key) recent = {key, block_of(key)};
    std::uint64_t& word = blocks_[recent.block].words[second.value % kBits / 64];
    const std::uint64_t bit = std::uint64_t{1} << (second.value % 64);
    if ((word & bit) != 0) return false;
    word |= bit;
    return true;
  }

  std::size_t bytes() const { return blocks_.size() * sizeof(Block) + slots_.size() * sizeof(Slot); }
  void clear();

 private:
  static constexpr std::uint32_t kBits = 512, kRecent = 32;
  struct Recent {
    std::uint64_t key = UINT64_MAX;  // no pair has it: second / 512 is smaller
    std::uint32_t block = 0;
  };
  struct alignas(64) Block {
    std::uint64_t words[kBits / 64] = {};
  };
  struct Slot {
    std::uint64_t key = UINT64_MAX;
    std::uint32_t block = 0;
  };

  std::size_t slot_of(std::uint64_t key) const;
  std::uint32_t block_of(std::uint64_t key);
  void grow();

  std::vector<Block> blocks_;
  std::vector<Slot> slots_;
  std::array<Recent, kRecent> recent_;
};

}  // namespace standpoint::query
