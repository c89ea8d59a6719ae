#pragma once
// SPDX-License-Identifier: Apache-2.0
// Makes the bytes that WordAutomaton walks, from words in ascending order.
//
// States are shared as soon as nothing can be added to them any more, which keeps the automaton minimal at every step.
// Source: Daciuk, Mihov, Watson and Watson, "Incremental construction of minimal acyclic finite-state automata",
// Computational Linguistics 26(1), 2000, algorithm 1. A form's row is a way out of its last state, so that states are
// shared only where the rows agree too.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon/compiler/word_list.hpp"

namespace standpoint::lexicon_compiler {

class AutomatonBuilder {
 public:
  // Adds a form that is greater, byte by byte, than those before it; it may not hold a zero byte. O(length) on average.
  void add(std::string_view form, std::uint32_t row);

  // The cells of the automaton, and the first cell of its root. Nothing can be added afterwards. O(cells).
  struct Cells {
    std::vector<std::uint32_t> cells;
    std::uint32_t root = 0;
  };
  Cells finish();

 private:
  struct Way {
    unsigned char label = 0;
    std::uint32_t target = 0;  // cell or row
  };
  using State = std::vector<Way>;

  std::uint32_t place(const State& state);
  void close(std::size_t depth);

  std::vector<State> open_ = {State()};  // states along the form added last; the last way of each leads to the next
  std::string last_;
  std::vector<std::uint32_t> cells_;
  std::unordered_map<std::string, std::uint32_t> places_;
};

// The whole blob: header, distinct rows, cells. Words in ascending order. Failure: more rows or cells than the format
// holds. O(bytes).
Result<std::string> automaton_bytes(const WordList& words);

}  // namespace standpoint::lexicon_compiler
