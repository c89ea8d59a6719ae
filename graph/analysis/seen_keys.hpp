#pragma once
// SPDX-License-Identifier: Apache-2.0
// A set of what was counted already: a hash table of small keys with open addresses.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace standpoint {

class SeenKeys {
 public:
  struct Key {
    std::uint32_t first = 0, second = 0, level = 0;
    std::int32_t period = 0;
    std::uint16_t type = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };

  // Room for that many keys without moving any.
  void reserve(std::size_t keys) {
    std::size_t size = 16;
    while (size < 2 * keys) size *= 2;
    if (size > slots_.size()) grow(size);
  }

  // True where the key is new. O(1) on average.
  bool insert(const Key& key) {
    if (2 * (count_ + 1) > slots_.size()) grow(slots_.empty() ? 16 : 2 * slots_.size());
    Slot& slot = place_of(key);
    if (slot.used) return false;
    slot = {key, true};
    ++count_;
    return true;
  }

 private:
  struct Slot {
    Key key;
    bool used = false;
  };

  static std::uint64_t mixed(std::uint64_t x) {  // the finaliser of MurmurHash3
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
  }

  Slot& place_of(const Key& key) {
    const auto two = [](std::uint32_t a, std::uint32_t b) { return (std::uint64_t{a} << 32) | b; };
    const std::uint64_t hash =
        mixed(mixed(two(key.first, key.second)) ^ two(key.level, static_cast<std::uint32_t>(key.period)) ^
              (std::uint64_t{key.type} << 24));
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].used && !(slots_[at].key == key)) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow(std::size_t size) {
    std::vector<Slot> old(size);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.used) place_of(slot.key) = slot;
  }

  std::vector<Slot> slots_;  // as many as a power of 2, at least half of them free
  std::size_t count_ = 0;
};

}  // namespace standpoint
