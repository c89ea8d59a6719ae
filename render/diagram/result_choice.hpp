#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which nodes and lines of a query's result are drawn, and whether they stand in columns.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "render/diagram/result_elements.hpp"
#include "render/diagram/result_lines.hpp"

namespace standpoint {

struct ResultLimits {
  std::size_t nodes = 60;
  std::size_t lines = 150;
  std::size_t followed = 400;  // lines among the nodes kept
};

struct ChosenResult {
  ResultElements elements;
  std::set<query::NodeId> nodes;  // that are drawn
  std::map<LineLook, std::vector<query::RelationshipId>> lines;
  std::vector<std::size_t> activity;  // of all nodes, as the elements have them: relationships drawn
  std::size_t all_lines = 0;
};

// Relationships that look the same between the same two make a line. Beyond the limits the nodes with most
// relationships are kept, of equal ones the first, then those without any; of the lines those between the most
// connected. O(lines log lines + limit x lines).
ChosenResult choose_result(const ResultLines& relationships, ResultElements elements, const ResultLimits& limits);

// In which column each kind of record stands, and what the columns are called.
struct ResultColumns {
  std::map<RecordKind, int> of;
  std::vector<std::string> headings;  // may be empty
};

// Two columns where all lines are positions; up to three where they are who makes which claims about what, in which
// sources, unless that is more than `most`. Nothing for any other result. O(nodes + lines).
std::optional<ResultColumns> columns_of(const ChosenResult& chosen, const query::DossierPropertyGraph& graph,
                                        std::string_view language, int most);

}  // namespace standpoint
