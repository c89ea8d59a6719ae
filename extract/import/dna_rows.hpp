#pragma once
// SPDX-License-Identifier: Apache-2.0
// A row of a table of a coding database, with what is needed to say where a cell stands.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "extract/import/sqlite_tables.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The cells of a row, valid until the next one. The first one is the row's id.
struct DnaRow {
  std::span<const SqliteCell> cells;
  std::string_view table;
  std::span<const std::string_view> columns;

  // A text; numbers as digits, nothing as an empty text.
  std::string text(std::size_t i) const;

  bool empty(std::size_t i) const { return std::holds_alternative<std::monostate>(cells[i]); }

  // A whole number, also one written as text; `missing` for nothing. Failure: another text.
  Result<std::int64_t> number(std::size_t i, std::int64_t missing = 0) const;
};

}  // namespace standpoint
