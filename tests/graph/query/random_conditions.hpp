#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random conditions on the variables of a query, drawn with rapidcheck.

#include <set>
#include <string>
#include <vector>

#include "tests/graph/query/asked_pattern.hpp"

namespace standpoint::test {

// The variables that a condition may read.
struct VariablesInScope {
  std::vector<std::string> nodes, relationships;
  std::set<std::string> may_be_null;  // of these
};

// A property of a variable; there must be one.
AskedOperand random_operand(const VariablesInScope& scope);

// At most `depth` connectives one within another. There must be a node or relationship.
AskedCondition random_condition(const VariablesInScope& scope, int depth);

}  // namespace standpoint::test
