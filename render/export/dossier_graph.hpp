#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as a graph for other programs.

#include <cstdint>
#include <string>

#include "graph/model/dossier.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

enum class ClaimsAs : std::uint8_t { edges, nodes };

// The graph that queries ask (graph/query/dossier_property_graph.hpp), with its names. Nodes: entities, propositions,
// issues, sources, each by id; as `nodes`, claims too, and nothing of their structure is lost. As `edges`, a claim
// leads from whoever makes it to what it is about, once for each signatory, with all that it says as attributes;
// replies of claims to each other are lists of ids. Weights are those of statements (MODEL 3.1), 1 for all else. Dates
// are EDTF; the time is the first and last day that they may mean. O((records + references) x their properties).
ExportedGraph dossier_graph(const Dossier& dossier, const std::string& language, ClaimsAs claims);

}  // namespace standpoint
