#pragma once
// SPDX-License-Identifier: Apache-2.0
// The format as tables (docs/format.md): for each section and each list of its records a table whose columns are the
// keys. Exports write tables by this description, and `import` reads them by it.

#include <cstdint>
#include <span>
#include <string_view>

namespace standpoint {

enum class ColumnType : std::uint8_t {
  id,         // of the record itself
  reference,  // the id of a record of `of`, which names one or two tables; or `instead`, a word in its place
  party,      // an entity's id, or any text
  word,       // one of `of`; `instead` is what is meant where none is given
  text,       // a string
  wording,    // a text in one or more languages
  date,       // EDTF
  number,
  integer,
  boolean,  // `instead` is what is meant where none is given
  value,    // a text, whole number, `true` or `false`, as the column `type` says
};

struct TableColumn {
  std::string_view name;
  ColumnType type = ColumnType::text;
  std::string_view of = {};       // words, parted by spaces
  std::string_view instead = {};  // see ColumnType
  std::string_view items = {};    // of a list: what a table of its items is called, and the name of such an item
  std::string_view item = {};
  bool required = false;

  bool is_list() const { return !items.empty(); }
};

// A table of records has an `id` first; one of parts of records begins with whose parts they are.
struct RecordTable {
  std::string_view name;
  std::span<const TableColumn> columns;

  bool has_ids() const { return columns[0].type == ColumnType::id; }

  // The index of a column, or the number of columns where there is none. O(columns).
  std::size_t column(std::string_view wanted) const;
};

// All tables, so that each comes after those that it refers to, as far as there is such an order.
std::span<const RecordTable> record_tables();

// The table of that name, or null. O(tables).
const RecordTable* find_record_table(std::string_view name);

}  // namespace standpoint
