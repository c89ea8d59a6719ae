#pragma once
// SPDX-License-Identifier: Apache-2.0
// The analyses of a dossier as procedures that a query can call.

#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/procedures.hpp"

namespace standpoint::query {

// All of them. They give what the commands of their names give by default; the graph must outlive them. Networks and
// camps keep to the limits of the query while they are worked out; the others, linear in the dossier, are asked when
// they are done.
Procedures dossier_procedures(const DossierPropertyGraph& graph);

// Who stands where: a row for each actor, proposition and origin.
Procedure positions_procedure(const DossierPropertyGraph& graph);

// Who conflicts with whom over what: a row for each conflict, with all actors of its two sides.
Procedure conflicts_procedure(const DossierPropertyGraph& graph);

// Which camp each actor is in, and where it stands there.
Procedure camps_procedure(const DossierPropertyGraph& graph);

// The cells of a discourse network that are not zero.
Procedure network_procedure(const DossierPropertyGraph& graph);

// The claims that answer or support others, and what the replies leave of each.
Procedure arguments_procedure(const DossierPropertyGraph& graph);

// How two things are connected: a row for each path.
Procedure path_procedure(const DossierPropertyGraph& graph);

}  // namespace standpoint::query
