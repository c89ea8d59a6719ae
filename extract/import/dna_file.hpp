#pragma once
// SPDX-License-Identifier: Apache-2.0
// Databases of Discourse Network Analyzer (.dna): the schemas of its versions 2 and 3.

#include <string>

#include "extract/import/coded_work.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The coded work in the bytes of a database; `name` is for messages. Values of statements, variables or documents that
// are not there are left out and counted in `remarks`, as version 2 could leave them behind. Failure: no SQLite
// database, none of that program, a damaged one, or one beyond the limits. O(bytes + values log values).
Result<CodedWork> read_dna(std::string name, std::string bytes, const CodedLimits& limits = {});

// The same of a file. Failure also where it cannot be read, or where a change of it was interrupted or is under way.
Result<CodedWork> read_dna_file(const std::string& path, const CodedLimits& limits = {});

}  // namespace standpoint
