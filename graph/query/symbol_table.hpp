#pragma once
// SPDX-License-Identifier: Apache-2.0
// Names with small numbers, in order of first appearance.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint::query {

// At most 65,535 names. Owns them.
class SymbolTable {
 public:
  // The number of a name, a new one for a new name. O(length).
  std::uint16_t add(std::string_view name) {
    if (const auto known = find(name)) return *known;
    const auto number = static_cast<std::uint16_t>(names_.size());
    names_.push_back(owned_.emplace_back(name));
    numbers_.emplace(names_.back(), number);
    return number;
  }

  std::optional<std::uint16_t> find(std::string_view name) const {
    const auto it = numbers_.find(name);
    return it == numbers_.end() ? std::nullopt : std::optional(it->second);
  }

  std::string_view operator[](std::uint16_t number) const { return names_[number]; }
  const std::vector<std::string_view>& names() const { return names_; }
  std::size_t size() const { return names_.size(); }

 private:
  std::deque<std::string> owned_;
  std::vector<std::string_view> names_;
  std::unordered_map<std::string_view, std::uint16_t> numbers_;
};

}  // namespace standpoint::query
