#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query found, in every form that results have.

#include <string>
#include <string_view>

#include "cli/report.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"

namespace standpoint {

// The bytes of a result: `table` and `md` for people; of programs `json` ({"columns", "rows"}), `jsonl` (an object a
// row) and `csv`. A plan is printed in place of the rows, in json beside them. Where propositions that accuse somebody,
// or claims about them, are shown or named by a parameter, what the accused replied stands below, or in json beside the
// rows. O(output).
std::string query_output(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                         const query::Parameters& parameters, std::string_view format, bool colour);

// The rows as a table for people.
Table query_table(const query::DossierPropertyGraph& graph, const query::QueryResult& result);

}  // namespace standpoint
