#pragma once
// SPDX-License-Identifier: Apache-2.0
// Tables of ours as the records of a dossier, each with its place in the files.

#include <string>
#include <vector>

#include "extract/import/table_rows.hpp"
#include "graph/load/yaml_tree.hpp"

namespace standpoint {

// What the rows of tables lack, and what had to be done about it.
struct TableGaps {
  std::vector<std::string> made_sources;       // named by records and in no table: made with their id as title
  std::vector<std::string> made_propositions;  // the same
  std::vector<std::string> made_types;         // of relations: the same, with their name as label
  std::size_t parts_without_records = 0;       // rows of parts of records whose table is not there
  std::size_t texts_left_out = 0;              // paths of sources' texts, which are no part of tables
};

// Hands the records of the tables to `sink`, in the order of record_tables() and of their rows; parts (citations,
// links, …) go to their records, built-in defaults are left out, and a row that is empty is passed over. In a table of
// claims or relations where an id is missing, ids are made. Sources, propositions in `about` and types of relation that
// `existing` has not get a record where their table is not among the files; a type only if its name is not nearly one
// that `dossier` knows, where the built-in ones are. All mistakes that are not the loader's to find are reported: see
// TableRows; parts of records that are not there; a citation that is none of its record's sources. O(bytes).
TableGaps feed_records(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier,
                       Diagnostics& diagnostics, YamlSink& sink);

}  // namespace standpoint
