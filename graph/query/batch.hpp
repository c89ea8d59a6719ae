#pragma once
// SPDX-License-Identifier: Apache-2.0
// Rows on their way from one operator to the next: up to 1,024 at once, a column for each symbol.

#include <cstdint>
#include <vector>

#include "graph/query/charge.hpp"
#include "graph/query/evaluation.hpp"
#include "graph/query/syntax.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

using Column = std::vector<Value>;

// Appends a value so many times: a third of the time of vector::insert(), which copies it from the stack.
inline void append_repeated(Column& column, std::uint32_t times, const Value& value) {
  column.reserve(column.size() + times);
  for (std::uint32_t i = 0; i < times; ++i) column.push_back(value);
}

// Only the columns that a later operator needs are filled; the others are empty, whatever the number of rows.
class Batch {
 public:
  static constexpr std::uint32_t kMostRows = 1024;

  Batch(std::size_t symbols, ValueHeap& heap) : columns_(symbols), charge_(heap) {
    charge_.add(symbols * sizeof(Column));
  }

  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool full() const { return size_ >= kMostRows; }

  Column& operator[](Symbol symbol) { return columns_[symbol.value]; }
  const Column& operator[](Symbol symbol) const { return columns_[symbol.value]; }

  // After a value was appended to every column that is filled.
  void add_rows(std::uint32_t count) { size_ += count; }

  // Appends these columns of one row of another batch, without counting the row. O(symbols).
  void append(const std::vector<Symbol>& symbols, const Batch& from, std::uint32_t row) {
    for (const Symbol s : symbols) columns_[s.value].push_back(from[s][row]);
  }

  void clear() {
    for (Column& column : columns_) column.clear();
    size_ = 0;
  }

  // Charges the heap for the room that the rows take; to be called when all have been appended. O(1) where there were
  // as many rows before, else O(symbols).
  void charge_rows() {
    if (size_ > most_rows_) charge_room();
  }

  // Keeps the rows in this list, which are in ascending order. O(rows x filled columns).
  void keep(const std::vector<std::uint32_t>& rows);

  // The same, and of the columns only these.
  void keep(const std::vector<std::uint32_t>& rows, const std::vector<Symbol>& symbols);

  // Leaves only the first rows, or all but the first.
  void truncate(std::uint32_t rows);
  void drop_front(std::uint32_t rows);

 private:
  void charge_room();

  std::vector<Column> columns_;
  std::uint32_t size_ = 0;
  std::uint32_t most_rows_ = 0;  // when room was charged last
  Charge charge_;
};

// One row, and the values of variables that live within an expression.
struct Row {
  Evaluation& evaluation;
  const Batch& batch;
  std::uint32_t number = 0;
  std::vector<Value>& locals;  // by symbol
};

}  // namespace standpoint::query
