#pragma once
// SPDX-License-Identifier: Apache-2.0
// The tables of an SQLite database that a stranger made: the only place that knows the SQLite library.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// What a cell holds; a text is valid UTF-8, and valid until the next row.
using SqliteCell = std::variant<std::monostate, std::int64_t, std::string_view>;

// A database in memory, opened for reading only. Nothing in it is run: no view, trigger, virtual table or function of
// its schema; how long a query may work and how long a text may be is bounded.
class SqliteTables {
 public:
  // Opens the bytes of a database file. Failure: they are none, or its schema cannot be read. `name` is for messages.
  static Result<SqliteTables> open(std::string name, std::string bytes);

  // True where the bytes begin as every SQLite database does.
  static bool looks_like_one(std::string_view bytes);

  SqliteTables(const SqliteTables&) = delete;
  SqliteTables& operator=(const SqliteTables&) = delete;
  SqliteTables(SqliteTables&&) noexcept;
  SqliteTables& operator=(SqliteTables&&) noexcept;
  ~SqliteTables();

  // True where there is such a table, or a column of a table; letter case does not count.
  bool has(std::string_view table) const;
  bool has(std::string_view table, std::string_view column) const;

  // The columns of a table, in order; empty where there is none.
  std::vector<std::string> columns(std::string_view table) const;

  // Hands on the cells of every row, in the order of its ids, until `row` fails. Failure: that of `row`; a table or
  // column that is missing; a damaged file; a real number, bytes or text that is not UTF-8 in a cell. O(rows).
  using RowReader = std::function<Result<void>(std::span<const SqliteCell> cells)>;
  Result<void> for_each_row(std::string_view table, std::span<const std::string_view> columns,
                            const RowReader& row) const;

 private:
  struct Database;
  explicit SqliteTables(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace standpoint
