#pragma once
// SPDX-License-Identifier: Apache-2.0
// What follows from the claims of a dossier, as further statements of its table.

#include "graph/analysis/statement_table.hpp"

namespace standpoint {

// Adds a row for everything that a claim commits its actor to (MODEL 2: by implication and contradiction, from asserted
// and unconditional claims), unless the actor has a claim of its own on that proposition. It is the claim's row with
// another proposition, issue and stance. Returns the number of the first row added. `table` is a statement_table() of
// the dossier. O(rows x what propositions imply).
std::uint32_t add_implied_statements(const Dossier& dossier, StatementTable& table);

}  // namespace standpoint
