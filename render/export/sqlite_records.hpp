#pragma once
// SPDX-License-Identifier: Apache-2.0
// The records of a dossier in tables of a database.

#include <string>
#include <vector>

#include "graph/load/record_tables.hpp"
#include "graph/model/dossier.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"
#include "render/export/sqlite_file.hpp"

namespace standpoint {

// Makes and fills one table and those of its lists. Returns its columns of words, which full-text search is for.
std::vector<std::string> add_record_table(SqliteFile& file, const Dossier& dossier, const RecordTable& table,
                                          const ExportOptions& options, Exported& exported);

// What one record of a table is called where another table refers to it: `entity` of `entities`.
std::string record_column(std::string_view table);

}  // namespace standpoint
