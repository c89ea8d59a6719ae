// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "graph/analysis/networks.hpp"

namespace standpoint {
namespace {

// The place of each label on a side, kNoLabel for those that are not there.
std::vector<std::uint32_t> places_of(const StatementTable& table, const NetworkSide& side) {
  std::vector<std::uint32_t> out(table.variables[side.variable].labels.size(), kNoLabel);
  for (std::uint32_t i = 0; i < side.labels.size(); ++i) out[side.labels[i]] = i;
  return out;
}

}  // namespace

NetworkEvidence::NetworkEvidence(const StatementTable& table, const Network& network, const NetworkOptions& options)
    : network_(network), starts_(std::size_t{network.rows.size()} + 1, 0) {
  const Variable* second = table.find(options.variable2);
  if (second == nullptr) return;
  const Variable& first = table.variables[network.rows.variable];
  const std::vector<std::uint32_t> place = places_of(table, network.rows);
  for (const std::uint32_t statement : network.statements)
    for (const Label label : table.labels_of(first, statement))
      for (const Label shared : table.labels_of(*second, statement))
        if (label != kNoLabel && shared != kNoLabel && place[label] != kNoLabel)
          entries_.push_back({place[label], shared, statement});
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(a.row, a.second) < std::tuple(b.row, b.second);
  });
  for (const Entry& entry : entries_) ++starts_[entry.row + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

std::span<const NetworkEvidence::Entry> NetworkEvidence::entries_of(std::uint32_t row) const {
  return std::span(entries_).subspan(starts_[row], starts_[row + 1] - starts_[row]);
}

std::vector<CellEvidence> NetworkEvidence::of(std::uint32_t row, std::uint32_t column) const {
  std::vector<CellEvidence> out;
  const auto own = entries_of(row);
  if (network_.type == NetworkType::twomode) {
    CellEvidence cell;
    const Label label = network_.columns.labels[column];
    auto entry = std::lower_bound(own.begin(), own.end(), label, [](const Entry& e, Label l) { return e.second < l; });
    for (; entry != own.end() && entry->second == label; ++entry) cell.row.push_back(entry->statement);
    if (!cell.row.empty()) out.push_back(std::move(cell));
    return out;
  }
  const auto others = entries_of(column);
  auto a = own.begin(), b = others.begin();
  while (a != own.end() && b != others.end()) {
    if (a->second != b->second) {
      ++(a->second < b->second ? a : b);
      continue;
    }
    CellEvidence& cell = out.emplace_back();
    cell.shared = a->second;
    for (; a != own.end() && a->second == cell.shared; ++a) cell.row.push_back(a->statement);
    for (; b != others.end() && b->second == cell.shared; ++b) cell.column.push_back(b->statement);
  }
  return out;
}

}  // namespace standpoint
