#pragma once
// SPDX-License-Identifier: Apache-2.0
// Sets of symbols, and which symbols an expression mentions.

#include <cstdint>
#include <vector>

#include "graph/query/syntax.hpp"

namespace standpoint::query {

class SymbolSet {
 public:
  bool contains(Symbol s) const {
    return s.value / 64 < words_.size() && (words_[s.value / 64] >> (s.value % 64) & 1U) != 0;
  }
  void add(Symbol s) {
    if (!s.valid()) return;
    if (s.value / 64 >= words_.size()) words_.resize(s.value / 64 + 1);
    words_[s.value / 64] |= std::uint64_t{1} << (s.value % 64);
  }
  void add(const SymbolSet& other) {
    if (words_.size() < other.words_.size()) words_.resize(other.words_.size());
    for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void remove(Symbol s) {
    if (contains(s)) words_[s.value / 64] &= ~(std::uint64_t{1} << (s.value % 64));
  }
  bool meets(const SymbolSet& other) const {
    for (std::size_t i = 0; i < words_.size() && i < other.words_.size(); ++i)
      if ((words_[i] & other.words_[i]) != 0) return true;
    return false;
  }
  bool holds(const SymbolSet& other) const;  // all of the other's
  bool empty() const;

  // In order of number.
  std::vector<Symbol> list() const;
  std::vector<Symbol> common(const SymbolSet& other) const;

 private:
  std::vector<std::uint64_t> words_;
};

// Adds every symbol that is read or declared in an expression, in the patterns and queries within it too. Since numbers
// are unique in a query, those that exist outside are the ones that it depends on. O(size).
void add_symbols(const Expression& expression, SymbolSet& out);

SymbolSet symbols_of(const Expression& expression);

}  // namespace standpoint::query
