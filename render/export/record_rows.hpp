#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier row by row, as the tables of graph/load/record_tables.hpp hold it.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/load/record_tables.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

// What stands in a column: nothing, or a value of the column's type. Lists are never empty. A reference, date, word or
// text is a text; so is a coded value.
using RowCell = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, LocalizedText,
                             std::vector<std::string_view>>;
using RowReader = std::function<void(std::span<const RowCell> cells)>;  // one for each column

struct RowOptions {
  bool notes = false;           // coders' notes too
  bool built_in_types = false;  // relation types of the program too
};

// Hands on each row of a table, records in order of reading and parts in the order of their records; every text is a
// view of the dossier. O(records).
void for_each_row(const Dossier& dossier, const RecordTable& table, const RowOptions& options, const RowReader& row);

// The citations that the table `citations` has rows of, in their order, by index in Dossier::citations.
std::vector<std::size_t> cited_rows(const Dossier& dossier);

// Claims and relations with a note of the coder's. O(claims + relations).
std::size_t count_notes(const Dossier& dossier);

}  // namespace standpoint
