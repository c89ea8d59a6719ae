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

}  // namespace

WordAutomaton::Header WordAutomaton::header() const {
  Header header;
  std::memcpy(&header, bytes_, sizeof header);
  return header;
}

// The cells follow the rows.
std::uint32_t WordAutomaton::cell(std::uint32_t index) const {
  std::uint32_t rows = 0;
  std::memcpy(&rows, bytes_, sizeof rows);
  std::uint32_t value = 0;
  std::memcpy(&value, bytes_ + sizeof(Header) + rows * sizeof(WordEntry) + std::size_t{index} * sizeof value,
              sizeof value);
  return value;
}

// Goes from `state` along `label`; false where there is no such way.
bool WordAutomaton::follow(unsigned char label, std::uint32_t& state) const {
  for (std::uint32_t index = state;; ++index) {
    const std::uint32_t value = cell(index);
    if ((value & kLabelMask) == label) {
      state = value >> kTargetShift;
      return true;
    }
    if ((value & kLast) != 0) return false;
  }
}

std::optional<WordEntry> WordAutomaton::find(std::u32string_view word) const {
  std::uint32_t state = header().root;
  for (const char32_t c : word) {
    const Encoded encoded = encode(c);
    if (c == 0 || encoded.count == 0) return std::nullopt;
    for (std::size_t i = 0; i < encoded.count; ++i) {
      if (!follow(encoded.bytes[i], state)) return std::nullopt;
    }
  }
  const std::uint32_t first = cell(state);
  if ((first & kLabelMask) != 0) return std::nullopt;
  WordEntry entry;
  std::memcpy(&entry, bytes_ + sizeof(Header) + std::size_t{first >> kTargetShift} * sizeof entry, sizeof entry);
  return entry;
}

}  // namespace standpoint
