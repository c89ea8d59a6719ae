#pragma once
// SPDX-License-Identifier: Apache-2.0
// What follows from the claims of a dossier in tables of a database, and views that read well.

#include "graph/model/dossier.hpp"
#include "render/export/export_options.hpp"
#include "render/export/sqlite_file.hpp"

namespace standpoint {

// Own positions and the conflicts among them, as `positions` and `conflicts` find them without options, and replies to
// accusations, in tables `computed_…`.
void add_results(SqliteFile& file, const Dossier& dossier);

// The views `positions`, `conflicts`, `quotes`, `ties` and `accusations`, with words in the language of the options.
void add_views(SqliteFile& file, const ExportOptions& options);

}  // namespace standpoint
