#pragma once
// SPDX-License-Identifier: Apache-2.0
// A conversation with a dossier: queries over several lines, parameters that stay, help.

#include "cli/context.hpp"
#include "cli/line_reader.hpp"
#include "cli/report.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/evaluation.hpp"
#include "graph/query/saved_query.hpp"

namespace standpoint {

// What a shell works with.
struct ShellSetting {
  const query::DossierPropertyGraph& graph;
  std::vector<query::SavedQuery> saved;
  query::QueryLimits limits;
  OutputOptions output;
  std::vector<std::string> parameters;  // as -P takes them
};

// Reads and answers until the lines end or `:quit`; returns the exit code: that of success, or of usage where a
// parameter given is none.
int run_query_shell(Context& context, LineReader& lines, const ShellSetting& setting);

}  // namespace standpoint
