// SPDX-License-Identifier: Apache-2.0
#include "graph/query/adjacency_index.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace standpoint::query {

AdjacencyIndex::AdjacencyIndex(std::uint32_t nodes, std::vector<RelationshipEnds> ends, std::uint32_t first)
    : first_(first), ends_(std::move(ends)) {
  TypeId last = 0;
  for (const RelationshipEnds& e : ends_) last = std::max(last, e.type);
  statistics_.resize(ends_.empty() ? 0 : last + std::size_t{1});
  const std::vector<std::uint32_t> order = in_order_of_type();
  outgoing_ = make_rows(nodes, order, true);
  incoming_ = make_rows(nodes, order, false);
  count(outgoing_, true);
  count(incoming_, false);
}

// The relationships by type, those of a type in order of number: a counting sort.
std::vector<std::uint32_t> AdjacencyIndex::in_order_of_type() const {
  std::vector<std::uint32_t> starts(statistics_.size() + 1);
  for (const RelationshipEnds& e : ends_) ++starts[e.type + std::size_t{1}];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> order(ends_.size());
  for (std::uint32_t i = 0; i < ends_.size(); ++i) order[starts[ends_[i].type]++] = i;
  return order;
}

// A counting sort by node of what is in order of type: it stays so within each node.
AdjacencyIndex::Rows AdjacencyIndex::make_rows(std::uint32_t nodes, std::span<const std::uint32_t> order,
                                               bool out) const {
  Rows rows;
  rows.starts.resize(nodes + std::size_t{1});
  for (const RelationshipEnds& e : ends_) ++rows.starts[(out ? e.start : e.end).value];
  std::exclusive_scan(rows.starts.begin(), rows.starts.end(), rows.starts.begin(), std::uint32_t{0});
  rows.entries.resize(ends_.size());
  for (const std::uint32_t i : order) {
    const RelationshipEnds& e = ends_[i];
    rows.entries[rows.starts[(out ? e.start : e.end).value]++] = {{first_ + i}, out ? e.end : e.start, e.type};
  }
  // Each start now is the next one's.
  std::copy_backward(rows.starts.begin(), rows.starts.end() - 1, rows.starts.end());
  rows.starts.front() = 0;
  return rows;
}

void AdjacencyIndex::count(const Rows& rows, bool out) {
  for (std::size_t node = 0; node + 1 < rows.starts.size(); ++node)
    for (std::size_t i = rows.starts[node]; i < rows.starts[node + 1]; ++i) {
      TypeStatistics& statistics = statistics_[rows.entries[i].type];
      if (out) ++statistics.count;
      if (i == rows.starts[node] || rows.entries[i - 1].type != rows.entries[i].type)
        ++(out ? statistics.starts : statistics.ends);
    }
}

std::span<const Adjacent> AdjacencyIndex::of_type(std::span<const Adjacent> row, TypeId type) {
  if (row.empty() || (row.front().type == type && row.back().type == type)) return row;
  const auto first =
      std::partition_point(row.begin(), row.end(), [&](const Adjacent& entry) { return entry.type < type; });
  const auto last = std::partition_point(first, row.end(), [&](const Adjacent& entry) { return entry.type == type; });
  return {first, last};
}

}  // namespace standpoint::query
