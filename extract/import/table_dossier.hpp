#pragma once
// SPDX-License-Identifier: Apache-2.0
// The files of a dossier that was read from tables of ours.

#include <string>
#include <utility>
#include <vector>

#include "extract/import/imported_dossier.hpp"
#include "extract/import/table_records.hpp"

namespace standpoint {

struct TableDossierOptions {
  std::string folder;                 // of the new files below the dossier, with `/` at its end; empty: its root
  std::string title;                  // instead of that of the tables; empty: theirs
  std::string language;               // the same
  std::string title_without_table;    // where there is no table `dossier`
  const Dossier* existing = nullptr;  // what is imported into
};

struct TableDossier {
  std::vector<ImportedFile> files;                        // in the order of their paths
  std::vector<std::pair<std::string, std::size_t>> made;  // sections, and the records in each
  TableGaps gaps;
};

// Writes the tables as YAML: a file for each section, of more than 20,000 records several; what says nothing of the
// dossier itself has its first section in `dossier.yaml`. The tables must be free of mistakes: see feed_records().
// The same tables give the same bytes. O(bytes).
TableDossier make_table_dossier(const std::vector<TableFile>& tables, const TableDossierOptions& options);

}  // namespace standpoint
