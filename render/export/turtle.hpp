#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as linked data: RDF 1.1 in Turtle.

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"

namespace standpoint {

// Claims of schema.org with their sources (PROV), their quotes as annotations (Web Annotation), replies (CiTO, AIF),
// and relations as triples and as statements about them; docs/rdf.md has all of it. Records are named `options.base`
// and their id. Everything stands in a fixed order. Failure: a base that begins no address. O(bytes + n log n).
Result<Exported> write_turtle(const Dossier& dossier, const ExportOptions& options);

}  // namespace standpoint
