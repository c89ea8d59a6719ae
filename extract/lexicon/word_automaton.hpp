#pragma once
// SPDX-License-Identifier: Apache-2.0
// The forms of a language as a minimal acyclic automaton, in the bytes that lexicon_compiler writes and nobody unpacks.
//
// The bytes, in the order of the machine that builds: a Header, its rows (WordEntry), its cells (32 bits each). A state
// is a run of cells, one per way out, in ascending order of their labels: bits 0-7 label, bit 8 last cell of the state,
// bits 9-31 target. The label is a byte of UTF-8 and the target the first cell of a state; label 0, which only a first
// cell has, says that a form ends here, and the target is its row.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"

namespace standpoint {

class WordAutomaton {
 public:
  struct Header {
    std::uint32_t rows = 0;
    std::uint32_t cells = 0;
    std::uint32_t forms = 0;
    std::uint32_t root = 0;  // the first cell of the state that every word begins in
  };

  static constexpr std::uint32_t kLabelMask = 0xFF;
  static constexpr std::uint32_t kLast = 0x100;
  static constexpr unsigned kTargetShift = 9;
  static constexpr std::uint32_t kMostTargets = std::uint32_t{1} << (32U - kTargetShift);

  // `bytes` begin with a Header and must outlive the automaton; they are trusted.
  explicit constexpr WordAutomaton(const unsigned char* bytes) : bytes_(bytes) {}

  // The row of a form; nothing where it was not put in. O(length), ways out of a state taken as constant.
  std::optional<WordEntry> find(std::u32string_view word) const;

  Header header() const;

  // How many bytes it takes.
  std::size_t size() const;

 private:
  const unsigned char* bytes_;
};

}  // namespace standpoint
