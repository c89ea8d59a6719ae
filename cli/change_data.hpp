#pragma once
// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers, as data.

#include "cli/value.hpp"
#include "graph/analysis/change.hpp"

namespace standpoint {

// Counts, records, positions and conflicts, each a field of the document. Values of `note` are null unless `notes`.
ValueFields change_data(const Change& change, bool notes);

// The same, one row for each key of a record, position or conflict that is different, for jsonl and csv.
ValueList change_rows(const Change& change, bool notes);

}  // namespace standpoint
