// SPDX-License-Identifier: Apache-2.0
// Walking the automaton of forms.
#include "extract/lexicon/word_automaton.hpp"

#include <array>
#include <cstring>
#include <type_traits>

namespace standpoint {
namespace {

static_assert(std::is_trivially_copyable_v<WordEntry> && sizeof(WordEntry) == 24, "rows are copied as they are");
static_assert(sizeof(WordAutomaton::Header) == 16, "rows follow the header, aligned to 8 bytes");

// The bytes of a code point in UTF-8 and how many there are; 0 for what is no code point.
struct Encoded {
  std::array<unsigned char, 4> bytes{};
  std::size_t count = 0;
};

constexpr unsigned char low_bits(char32_t code_point, unsigned shift) {
  return static_cast<unsigned char>(0x80U | ((code_point >> shift) & 0x3FU));
}

Encoded encode(char32_t c) {
  if (c < 0x80) return {{static_cast<unsigned char>(c)}, 1};
  if (c < 0x800) return {{static_cast<unsigned char>(0xC0U | (c >> 6U)), low_bits(c, 0)}, 2};
  if (c < 0x10000) {
    return {{static_cast<unsigned char>(0xE0U | (c >> 12U)), low_bits(c, 6), low_bits(c, 0)}, 3};
  }
  if (c > 0x10FFFF) return {};
  return {{static_cast<unsigned char>(0xF0U | (c >> 18U)), low_bits(c, 12), low_bits(c, 6), low_bits(c, 0)}, 4};
}

// The cells, which follow the rows.
class Cells {
 public:
  explicit Cells(const unsigned char* first) : first_(first) {}

  std::uint32_t operator[](std::uint32_t index) const {
    std::uint32_t value = 0;
    std::memcpy(&value, first_ + std::size_t{index} * sizeof value, sizeof value);
    return value;
  }

  // Goes from `state` along `label`; false where there is no such way.
  bool follow(unsigned char label, std::uint32_t& state) const {
    for (std::uint32_t index = state;; ++index) {
      const std::uint32_t cell = (*this)[index];
      if ((cell & WordAutomaton::kLabelMask) == label) {
        state = cell >> WordAutomaton::kTargetShift;
        return true;
      }
      if ((cell & WordAutomaton::kLast) != 0) return false;
    }
  }

 private:
  const unsigned char* first_;
};

}  // namespace

WordAutomaton::Header WordAutomaton::header() const {
  Header header;
  std::memcpy(&header, bytes_, sizeof header);
  return header;
}

std::size_t WordAutomaton::size() const {
  const Header about = header();
  return sizeof(Header) + about.rows * sizeof(WordEntry) + about.cells * sizeof(std::uint32_t);
}

std::optional<WordEntry> WordAutomaton::find(std::u32string_view word) const {
  const Header about = header();
  const unsigned char* const rows = bytes_ + sizeof(Header);
  const Cells cells(rows + about.rows * sizeof(WordEntry));
  std::uint32_t state = about.root;
  for (const char32_t c : word) {
    const Encoded encoded = encode(c);
    if (c == 0 || encoded.count == 0) return std::nullopt;
    for (std::size_t i = 0; i < encoded.count; ++i) {
      if (!cells.follow(encoded.bytes[i], state)) return std::nullopt;
    }
  }
  const std::uint32_t first = cells[state];
  if ((first & kLabelMask) != 0) return std::nullopt;
  WordEntry entry;
  std::memcpy(&entry, rows + std::size_t{first >> kTargetShift} * sizeof entry, sizeof entry);
  return entry;
}

}  // namespace standpoint
