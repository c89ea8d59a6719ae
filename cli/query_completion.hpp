#pragma once
// SPDX-License-Identifier: Apache-2.0
// What may be written at a place of a query: keywords, functions, and the names of a dossier.

#include <string>
#include <string_view>
#include <vector>

#include "cli/line_reader.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/procedures.hpp"

namespace standpoint {

class QueryCompletion {
 public:
  // `words` are those that may begin a line: commands and names of saved queries. O(names log names).
  QueryCompletion(const query::DossierPropertyGraph& graph, const query::Procedures& procedures,
                  std::vector<std::string> words);

  // Behind what was written so far: labels or types behind a colon, keys behind a dot or in braces, ids or names within
  // quotes, else keywords, functions, procedures and the variables written before. In order of bytes; compared without
  // case. O(names + length).
  LineCompletion at(std::string_view before, const std::vector<std::string>& parameters) const;

 private:
  std::vector<std::string> labels_, types_, keys_, ids_, names_, language_, words_;
};

}  // namespace standpoint
