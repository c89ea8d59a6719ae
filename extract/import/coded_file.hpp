#pragma once
// SPDX-License-Identifier: Apache-2.0
// Any file of coded work, known by its name.

#include <string>

#include "extract/import/statements_csv.hpp"

namespace standpoint {

// True where the name ends as one of a database (.dna) or of a table (.csv, .tsv): such a file is no dossier.
bool is_coded_file(const std::string& path);

// Reads it: a .dna file as a database, any other as a table.
Result<CodedWork> read_coded_file(const std::string& path, const CsvOptions& options = {},
                                  const CodedLimits& limits = {});

}  // namespace standpoint
