#pragma once
// SPDX-License-Identifier: Apache-2.0
// The queries that can be asked by name: a dossier's own, and those that the program brings.

#include <string>
#include <string_view>
#include <vector>

#include "cli/report.hpp"
#include "graph/model/dossier.hpp"
#include "graph/query/parameters.hpp"
#include "graph/query/saved_query.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// All of them, in order of name: `queries/NAME.query` of the dossiers, and for other names those that the program
// brings. O(files).
std::vector<query::SavedQuery> saved_queries(const std::vector<std::string>& dossier_paths);

// The one of that name. Failure: there is none, with the nearest names; or its first comment is not as it should be.
Result<query::SavedQuery> choose_saved_query(const std::vector<query::SavedQuery>& known, std::string_view name);

// The names, summaries and parameters.
Report saved_queries_report(const std::vector<query::SavedQuery>& known);

// What its parameters are, from what is given: things by id, name or alias, numbers from texts, and what is not given
// from the file. Failure: one is missing, not known, or names nothing.
Result<query::Parameters> complete_parameters(const query::SavedQuery& saved, const query::Parameters& given,
                                              const Dossier& dossier, query::ValueHeap& heap);

}  // namespace standpoint
