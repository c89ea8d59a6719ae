#pragma once
// SPDX-License-Identifier: Apache-2.0
// The procedures that a scenario brings along: a signature, and a table of what they give for what.

#include <nlohmann/json.hpp>

#include "graph/query/procedures.hpp"

namespace standpoint::test {

// Procedures whose rows are those of the table whose first columns equal the arguments. Values belong to `heap`.
// Signatures read `name(argument :: TYPE?, …) :: (result :: TYPE?, …)`.
query::Procedures kit_procedures(const nlohmann::json& procedures, query::ValueHeap& heap);

}  // namespace standpoint::test
