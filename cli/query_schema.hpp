#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query can ask of a dossier, as a report.

#include "cli/report.hpp"
#include "graph/query/dossier_schema.hpp"

namespace standpoint {

// Labels, relationship types, properties, procedures and functions, a section each; its records say of each what it is.
Report schema_report(const query::DossierSchema& schema, std::string_view format);

}  // namespace standpoint
