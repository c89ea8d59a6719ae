#pragma once
// SPDX-License-Identifier: Apache-2.0
// Interned strings: each distinct string once, named by a small integer.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "graph/model/ids.hpp"
#include "graph/text/stored_text.hpp"

namespace standpoint {

// Owns copies of strings; their addresses stay valid until it is destroyed.
class TextArena {
 public:
  std::string_view copy(std::string_view text);
  std::size_t bytes() const { return bytes_; }

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
  std::size_t bytes_ = 0;
};

// A set of strings with dense ids in order of first appearance. Does not own the strings.
class Names {
 public:
  // The id of `text`, which must outlive the table; a known string keeps its id. O(length) on average.
  NameId intern(std::string_view text);

  // The id of `text`, invalid where it is not known.
  NameId find(std::string_view text) const;

  std::string_view operator[](NameId id) const {
    return id.valid() ? std::string_view(texts_[id.value]) : std::string_view();
  }
  std::size_t size() const { return texts_.size(); }

  // Bytes that the table itself takes.
  std::size_t memory() const;

  // Gives back what the table has reserved beyond its size.
  void shrink() { texts_.shrink_to_fit(); }

 private:
  std::size_t slot_of(std::string_view text) const;
  void grow();

  std::vector<StoredText> texts_;
  std::vector<std::uint32_t> slots_;  // id + 1, or 0 for a free slot; open addressing
};

}  // namespace standpoint
