#pragma once
// SPDX-License-Identifier: Apache-2.0
// A text as records keep it: what std::string_view says, in 12 bytes instead of 16 and without its alignment.

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace standpoint {

// A view of a text of less than 4 GiB; the text must outlive it. Reads as a std::string_view.
class StoredText {
 public:
  StoredText() = default;
  StoredText(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {  // NOLINT: a view of a view
    const char* start = text.data();
    std::memcpy(start_.data(), &start, sizeof start);
  }
  StoredText(const char* text) : StoredText(std::string_view(text)) {}  // NOLINT: a view of a view
  operator std::string_view() const {                                   // NOLINT: a view of a view
    const char* start = nullptr;
    std::memcpy(&start, start_.data(), sizeof start);
    return {start, size_};
  }
  friend bool operator==(const StoredText& a, std::string_view b) { return std::string_view(a) == b; }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

 private:
  std::array<std::uint32_t, sizeof(const char*) / sizeof(std::uint32_t)> start_{};
  std::uint32_t size_ = 0;
};

}  // namespace standpoint
