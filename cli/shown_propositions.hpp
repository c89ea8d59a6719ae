#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which propositions a query's result shows: of those that accuse someone, the reply must stand beside it (MODEL 2.5).

#include <string_view>
#include <vector>

#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"

namespace standpoint {

// The propositions that the values of a result show, in any order, perhaps several times: as nodes, by id, as what a
// claim shown so is about, as an end of a relationship or what it is about, alone, in paths, lists and maps. Where
// there are rows, also those that the query names: by an id in its parameters or in its own `text`. O(values + text).
std::vector<PropositionId> shown_propositions(const query::DossierPropertyGraph& graph,
                                              const query::QueryResult& result, const query::Parameters& parameters,
                                              std::string_view text);

}  // namespace standpoint
