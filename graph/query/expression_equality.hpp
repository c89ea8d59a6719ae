#pragma once
// SPDX-License-Identifier: Apache-2.0
// Whether two bound expressions say the same: what is grouped by, or already worked out, is found again by it.

#include <cstdint>
#include <unordered_map>

#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Hashes of expressions and of all that stands in them, each worked out once. For expressions whose variables are
// bound, and that stay where they are.
class ExpressionHashes {
 public:
  // Of equal expressions the same. O(size) the first time, O(1) then.
  std::uint64_t of(const Expression& expression);

 private:
  std::uint64_t compute(const Expression& expression);

  std::unordered_map<const Expression*, std::uint64_t> known_;
};

// Same operators on the same variables and the same constants, parentheses apart. Local variables have the same names.
// Expressions with patterns, subqueries or a function like rand() equal only themselves. O(size).
bool same_expression(const Expression& a, const Expression& b);

}  // namespace standpoint::query
