#pragma once
// SPDX-License-Identifier: Apache-2.0
// The statements that a command works on: of a dossier, or of a file of coded work named by -d.

#include <memory>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "graph/analysis/statement_table.hpp"

namespace standpoint {

// The table, and where it came from.
struct StatementSource {
  StatementTable table;
  std::shared_ptr<const LoadedDossier> loaded;  // null for a file of coded work
  std::string language = "en";                  // of names and sentences
  // Of coded work: what its scheme calls who speaks (the organization, else the person), what is said, and on which
  // side; empty where that is not known.
  std::string usual_actor, usual_proposition, usual_stance;

  const Dossier* dossier() const { return loaded ? &loaded->dossier : nullptr; }
};

// Opens what `options` name: one file of coded work (.dna, .csv, .tsv), else a dossier. Prints why there is none, and
// sets `code` where it returns nothing. `media`: as in StatementTableOptions.
std::optional<StatementSource> open_statements(Context& context, const DossierOptions& options,
                                               const ResultOptions& result, bool media, int& code);

}  // namespace standpoint
