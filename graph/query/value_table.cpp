// SPDX-License-Identifier: Apache-2.0
#include "graph/query/value_table.hpp"

#include <algorithm>

namespace standpoint::query {

std::uint64_t hash_of(std::span<const Value> values) {
  std::uint64_t out = 0x9E37'79B9'7F4A'7C15U;
  for (const Value& value : values) out = (out ^ hash_of(value)) * 0xBF58'476D'1CE4'E5B9U;
  return out ^ (out >> 32U);
}

std::uint32_t ValueTable::add(std::span<const Value> tuple) {
  if (2 * (size() + 1) > slots_.size()) grow();
  const std::uint64_t hash = hash_of(tuple);
  const std::size_t slot = slot_of(hash, tuple);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  const auto number = static_cast<std::uint32_t>(size());
  values_.insert(values_.end(), tuple.begin(), tuple.end());
  hashes_.push_back(hash);
  slots_[slot] = number + 1;
  return number;
}

std::uint32_t ValueTable::find(std::span<const Value> tuple) const {
  if (slots_.empty()) return kNone;
  const std::uint32_t found = slots_[slot_of(hash_of(tuple), tuple)];
  return found == 0 ? kNone : found - 1;
}

std::size_t ValueTable::slot_of(std::uint64_t hash, std::span<const Value> tuple) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) return slot;
    const std::uint32_t number = slots_[slot] - 1;
    const auto known = (*this)[number];
    if (hashes_[number] == hash && std::equal(known.begin(), known.end(), tuple.begin(), equivalent)) return slot;
  }
}

void ValueTable::grow() {
  slots_.assign(std::max<std::size_t>(16, 2 * slots_.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < hashes_.size(); ++i) {
    std::size_t slot = hashes_[i] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

void ValueTable::clear() {
  values_.clear();
  hashes_.clear();
  slots_.clear();
}

}  // namespace standpoint::query
