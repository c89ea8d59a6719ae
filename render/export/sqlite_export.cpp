// SPDX-License-Identifier: Apache-2.0
#include "render/export/sqlite_export.hpp"

#include <fmt/format.h>

#include "render/export/record_rows.hpp"
#include "render/export/sqlite_records.hpp"
#include "render/export/sqlite_results.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kApplicationId = 0x53747064;  // "Stpd"
constexpr int kSchemaVersion = 1;

// Datasette searches a table through an index that names it as its content.
void add_search(SqliteFile& file, std::string_view table, const std::vector<std::string>& columns) {
  if (columns.empty()) return;
  std::vector<std::string> names;
  for (const std::string& column : columns) names.push_back(sql_name(column));
  const std::string index = sql_name(std::string(table) + "_fts");
  file.run(
      fmt::format("CREATE VIRTUAL TABLE {} USING fts5({}, content={}, tokenize=\"unicode61 remove_diacritics 2\");\n"
                  "INSERT INTO {} ({}) VALUES ('rebuild')",
                  index, fmt::join(names, ", "), sql_name(table), index, index));
}

bool is_searched(std::string_view table) {
  return table == "entities" || table == "sources" || table == "issues" || table == "propositions" ||
         table == "citations";
}

}  // namespace

Result<Exported> write_sqlite(const Dossier& dossier, const ExportOptions& options) {
  Exported out;
  if (!options.notes) out.lose("notes of the coder", count_notes(dossier));
  SqliteFile file;
  file.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, kSchemaVersion));
  std::vector<std::pair<std::string_view, std::vector<std::string>>> searched;
  for (const RecordTable& table : record_tables()) {
    auto columns = add_record_table(file, dossier, table, options, out);
    if (is_searched(table.name)) searched.emplace_back(table.name, std::move(columns));
  }
  add_results(file, dossier);
  for (const auto& [table, columns] : searched) add_search(file, table, columns);
  add_views(file, options);
  auto bytes = file.bytes();
  if (!bytes) return tl::unexpected(bytes.error());
  out.files.push_back({{}, std::move(*bytes)});
  return out;
}

}  // namespace standpoint
