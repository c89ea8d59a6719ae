#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query found, in every form that results have.

#include <string>
#include <string_view>

#include "cli/report.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The bytes of a result: `table` and `md` for people; of programs `json` ({"columns", "rows"}), `jsonl` (an object a
// row) and `csv`. A plan is printed in place of the rows, in json beside them. Where propositions that accuse somebody
// are among the shown_propositions() of the query of this text, what the accused replied stands below, or in json
// beside the rows. O(output + text). Failure: a plan as `jsonl` or `csv`.
Result<std::string> query_output(const query::DossierPropertyGraph& graph, const query::QueryResult& result,
                                 const query::Parameters& parameters, std::string_view text, std::string_view format,
                                 bool colour);

}  // namespace standpoint
