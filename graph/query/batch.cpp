// SPDX-License-Identifier: Apache-2.0
#include "graph/query/batch.hpp"

#include <algorithm>
#include <utility>

namespace standpoint::query {

void Batch::charge_room() {
  most_rows_ = size_;
  std::size_t bytes = columns_.size() * sizeof(Column);
  for (const Column& column : columns_) bytes += column.capacity() * sizeof(Value);
  charge_.clear();
  charge_.add(bytes);
}

void Batch::keep(const std::vector<std::uint32_t>& rows) {
  if (rows.size() == size_) return;
  for (Column& column : columns_) {
    if (column.empty()) continue;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i] != i) column[i] = std::move(column[rows[i]]);
    column.resize(rows.size());
  }
  size_ = static_cast<std::uint32_t>(rows.size());
}

void Batch::keep(const std::vector<std::uint32_t>& rows, const std::vector<Symbol>& symbols) {
  for (std::uint32_t i = 0; i < columns_.size(); ++i)
    if (!columns_[i].empty() && std::find(symbols.begin(), symbols.end(), Symbol{i}) == symbols.end())
      columns_[i].clear();
  keep(rows);
}

void Batch::truncate(std::uint32_t rows) {
  if (rows >= size_) return;
  for (Column& column : columns_)
    if (!column.empty()) column.resize(rows);
  size_ = rows;
}

void Batch::drop_front(std::uint32_t rows) {
  rows = std::min(rows, size_);
  for (Column& column : columns_)
    if (!column.empty()) column.erase(column.begin(), column.begin() + rows);
  size_ -= rows;
}

}  // namespace standpoint::query
