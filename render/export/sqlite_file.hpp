#pragma once
// SPDX-License-Identifier: Apache-2.0
// An SQLite database made in memory: the only place in this room that knows the SQLite library.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "graph/text/result.hpp"

namespace standpoint {

// What goes into a cell.
using SqliteValue = std::variant<std::monostate, std::int64_t, double, std::string_view, std::string>;

// A name between double quotes, as SQL takes any name; a text between single ones.
std::string sql_name(std::string_view name);
std::string sql_text(std::string_view text);

// The first failure stops all that follows, and is what bytes() gives.
class SqliteFile {
 public:
  SqliteFile();
  SqliteFile(const SqliteFile&) = delete;
  SqliteFile& operator=(const SqliteFile&) = delete;
  ~SqliteFile();

  // Runs statements that give no rows.
  void run(const std::string& sql);

  // Adds a row to a table, with a value for each column.
  void insert(std::string_view table, std::span<const SqliteValue> values);

  // The bytes of the file: the same for the same calls and version of the library. Failure: what went wrong; a row that
  // refers to one that is not there.
  Result<std::string> bytes();

 private:
  struct Database;
  std::unique_ptr<Database> database_;
};

}  // namespace standpoint
