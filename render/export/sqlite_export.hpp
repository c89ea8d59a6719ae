#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as an SQLite database to be asked and browsed, with Datasette or any other program.

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"

namespace standpoint {

// The tables of graph/load/record_tables.hpp with keys and checks, each list of a record as a table of its own; what
// follows from the claims (`computed_…`), readable views, and full-text search over names, titles, texts and quotes. A
// text in several languages is a column in the export's language, and one for each language. Propositions and issues
// call their `text` `title`, as programs that browse look for a label. What is lost: coders' notes unless asked for,
// and wordings in a language whose tag differs from another in capitals alone. The same dossier gives the same bytes
// with the same version of SQLite. O(dossier) and the cost of find_conflicts().
Result<Exported> write_sqlite(const Dossier& dossier, const ExportOptions& options = {});

}  // namespace standpoint
