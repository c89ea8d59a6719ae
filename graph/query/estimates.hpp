#pragma once
// SPDX-License-Identifier: Apache-2.0
// How many rows a step of a plan is expected to give.

#include <optional>
#include <vector>

#include "graph/query/parameters.hpp"
#include "graph/query/property_graph.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// The types that a pattern admits, in order of number; derived ones only where it names them. O(types).
std::vector<TypeId> admitted_types(const std::optional<LabelExpression>& types, const PropertyGraph& graph);

// Counts of labels and types, from which the sizes of steps follow under the assumption that conditions are
// independent (Selinger et al. 1979).
class Estimates {
 public:
  explicit Estimates(const PropertyGraph& graph, const Parameters* parameters = nullptr)
      : graph_(graph), parameters_(parameters) {}

  double all_nodes() const { return graph_.node_count(); }

  // Nodes that have the labels.
  double nodes(const LabelExpression* labels) const;

  // Nodes whose property equals the value, where the graph has an index of that key.
  std::optional<double> found(std::string_view key, const Expression& value) const;

  // Relationships of these types at one of `from_nodes` nodes, in a direction as seen from it.
  double relationships(const std::vector<TypeId>& types, Direction direction, double from_nodes) const;

  // The share of rows that an expression leaves.
  static double share(const Expression& condition);
  static constexpr double kShareOfEqual = 0.1;

 private:
  const PropertyGraph& graph_;
  const Parameters* parameters_;  // null where they are not known
};

}  // namespace standpoint::query
