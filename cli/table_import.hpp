#pragma once
// SPDX-License-Identifier: Apache-2.0
// `import csv` of tables that `export csv` wrote: a folder of them, or one of them.

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/new_files.hpp"
#include "cli/report.hpp"
#include "extract/import/table_dossier.hpp"

namespace standpoint {

// The tables of ours at a path: the files of a folder that are named and made like them, or a file that is made like
// one; none where it is a table of something else. `passed_over`: further `.csv` files of the folder. Failure: a file
// cannot be read, or is no table of text; a folder without tables of ours.
Result<std::vector<TableFile>> find_own_tables(const std::string& path, char delimiter,
                                               std::vector<std::string>& passed_over);

// Checks the tables with what is there already, writes them as a dossier at `place`, and reports; or prints all that is
// wrong with them and changes nothing. `folder` is the name of the place for messages.
int import_own_tables(Context& context, const std::vector<TableFile>& tables,
                      const std::vector<std::string>& passed_over, const TableDossierOptions& options,
                      const std::string& folder, NewFiles& place, const OutputOptions& output);

}  // namespace standpoint
