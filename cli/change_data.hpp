#pragma once
// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers, as data.

#include <string>

#include "cli/value.hpp"
#include "graph/analysis/change.hpp"

namespace standpoint {

// The document of `diff`: names, counts, records, positions and conflicts. Values of `note` are null unless `notes`.
ValueFields change_data(const Change& change, const std::string& before, const std::string& after, bool notes);

// The same, one row for each key of a record, position or conflict that is different, for jsonl and csv.
ValueList change_rows(const Change& change, bool notes);

}  // namespace standpoint
