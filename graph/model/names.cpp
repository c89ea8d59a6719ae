// SPDX-License-Identifier: Apache-2.0
#include "graph/model/names.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace standpoint {
namespace {

constexpr std::size_t kBlock = std::size_t{64} * 1024;

std::size_t hash(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

std::string_view TextArena::copy(std::string_view text) {
  if (text.empty()) return {};
  if (used_ + text.size() > capacity_) {
    capacity_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique<char[]>(capacity_));
    bytes_ += capacity_;
    used_ = 0;
  }
  char* to = blocks_.back().get() + used_;
  std::memcpy(to, text.data(), text.size());
  used_ += text.size();
  return {to, text.size()};
}

std::size_t Names::slot_of(std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(text) & mask;
  while (slots_[slot] != 0 && std::string_view(texts_[slots_[slot] - 1]) != text) slot = (slot + 1) & mask;
  return slot;
}

void Names::grow() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) slots_[slot_of(texts_[i])] = i + 1;
}

NameId Names::intern(std::string_view text) {
  if ((texts_.size() + 1) * 4 > slots_.size() * 3) grow();
  const std::size_t slot = slot_of(text);
  if (slots_[slot] == 0) {
    texts_.emplace_back(text);
    slots_[slot] = static_cast<std::uint32_t>(texts_.size());
  }
  return {slots_[slot] - 1};
}

NameId Names::find(std::string_view text) const {
  if (slots_.empty()) return {};
  const std::uint32_t found = slots_[slot_of(text)];
  return found == 0 ? NameId{} : NameId{found - 1};
}

std::size_t Names::memory() const {
  return texts_.capacity() * sizeof(StoredText) + slots_.capacity() * sizeof(std::uint32_t);
}

}  // namespace standpoint
