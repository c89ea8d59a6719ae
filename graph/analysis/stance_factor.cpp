// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/stance_factor.hpp"

#include <algorithm>
#include <cmath>

namespace standpoint {
namespace {

// The numbers 0 to n - 1 sorted by a key below `keys`, equal ones as `order` has them.
template <class KeyOf>
void sort_by_key(std::vector<std::uint32_t>& order, std::size_t keys, KeyOf key_of) {
  std::vector<std::uint32_t> next(keys + 1, 0), out(order.size());
  for (const std::uint32_t i : order) ++next[key_of(i) + 1];
  for (std::size_t k = 1; k <= keys; ++k) next[k] += next[k - 1];
  for (const std::uint32_t i : order) out[next[key_of(i)]++] = i;
  order.swap(out);
}

void add(FactorCell& cell, double weight) {
  ++cell.count;
  cell.mass += weight;
  cell.root += std::sqrt(weight);
}

}  // namespace

StanceFactor make_factor(const Counted& counted) {
  const auto& entries = counted.entries;
  std::vector<std::uint32_t> order(entries.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  if (counted.levels > 1) sort_by_key(order, counted.levels, [&](std::uint32_t i) { return entries[i].level; });
  sort_by_key(order, counted.seconds, [&](std::uint32_t i) { return entries[i].second; });
  sort_by_key(order, counted.rows, [&](std::uint32_t i) { return entries[i].first; });

  StanceFactor out;
  out.seconds = counted.seconds;
  out.levels = counted.levels;
  out.starts.assign(std::size_t{counted.rows} + 1, 0);
  std::uint32_t row = UINT32_MAX;
  for (const std::uint32_t i : order) {
    const CountedEntry& entry = entries[i];
    if (entry.first != row || out.cells.back().second != entry.second || out.cells.back().level != entry.level) {
      out.cells.push_back({entry.second, entry.level});
      row = entry.first;
    }
    add(out.cells.back(), counted.weights.empty() ? 1 : counted.weights[i]);
    out.starts[row + 1] = out.cells.size();
  }
  for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] = std::max(out.starts[i], out.starts[i - 1]);
  return out;
}

StanceFactor without_levels(const StanceFactor& factor) {
  StanceFactor out;
  out.seconds = factor.seconds;
  out.levels = 1;
  out.starts.assign(1, 0);
  for (std::uint32_t i = 0; i < factor.rows(); ++i) {
    for (const FactorCell& cell : factor.row(i)) {
      if (out.cells.size() == out.starts.back() || out.cells.back().second != cell.second)
        out.cells.push_back({cell.second, 0});
      FactorCell& sum = out.cells.back();
      sum.count += cell.count;
      sum.mass += cell.mass;
      sum.root += cell.root;
    }
    out.starts.push_back(out.cells.size());
  }
  return out;
}

}  // namespace standpoint
