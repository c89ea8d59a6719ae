// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {

Procedures dossier_procedures(const DossierPropertyGraph& graph) {
  Procedures out;
  for (const auto make : {positions_procedure, conflicts_procedure, camps_procedure, network_procedure,
                          arguments_procedure, path_procedure})
    out.add(make(graph));
  return out;
}

}  // namespace standpoint::query
