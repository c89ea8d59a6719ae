#pragma once
// SPDX-License-Identifier: Apache-2.0
// A tree of the parser as text, so that tests can say what they expect of it.

#include <fmt/format.h>

#include <string>

#include "graph/query/syntax.hpp"

namespace standpoint::query::test {

std::string tree_text(const Expression& expression);
std::string tree_text(const Pattern& pattern);
std::string tree_text(const LabelExpression& labels);
std::string tree_text(const Query& query);

inline std::string tree_text(const ExpressionPtr& expression) {
  return expression == nullptr ? "-" : tree_text(*expression);
}

}  // namespace standpoint::query::test
