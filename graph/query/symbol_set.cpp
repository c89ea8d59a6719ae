// SPDX-License-Identifier: Apache-2.0
#include "graph/query/symbol_set.hpp"

#include <algorithm>

#include "graph/query/tree_walk.hpp"

namespace standpoint::query {

bool SymbolSet::holds(const SymbolSet& other) const {
  for (std::size_t i = 0; i < other.words_.size(); ++i)
    if ((other.words_[i] & ~(i < words_.size() ? words_[i] : 0)) != 0) return false;
  return true;
}

bool SymbolSet::empty() const {
  return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

std::vector<Symbol> SymbolSet::list() const {
  std::vector<Symbol> out;
  for (std::uint32_t i = 0; i < words_.size() * 64; ++i)
    if (contains({i})) out.push_back({i});
  return out;
}

std::vector<Symbol> SymbolSet::common(const SymbolSet& other) const {
  std::vector<Symbol> out;
  for (const Symbol s : list())
    if (other.contains(s)) out.push_back(s);
  return out;
}

void add_symbols(const Expression& expression, SymbolSet& out) {
  if (expression.computed.valid()) {  // what it is made of is not read again
    out.add(expression.computed);
    return;
  }
  out.add(expression.variable.symbol);
  out.add(expression.accumulator.symbol);
  for_each_part(expression, Overloaded{[&](const Expression& part) { add_symbols(part, out); },
                                       [&](Symbol symbol) { out.add(symbol); },
                                       [&](const auto& element) { out.add(element.variable.symbol); }});
}

SymbolSet symbols_of(const Expression& expression) {
  SymbolSet out;
  add_symbols(expression, out);
  return out;
}

}  // namespace standpoint::query
