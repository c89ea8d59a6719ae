#pragma once
// SPDX-License-Identifier: Apache-2.0
// Takes a query that makes a graph apart into its clauses.

#include <string>
#include <string_view>
#include <vector>

namespace standpoint::test {

// A clause that writes, with the text after its keyword; or clauses that read, one after another, with theirs.
struct SetupClause {
  enum class Kind { create, remove, read, other };
  Kind kind = Kind::read;
  std::string text;
};

// The clauses in their order. CREATE and [DETACH] DELETE are taken apart; SET, MERGE and REMOVE are `other`. O(length).
std::vector<SetupClause> setup_clauses(std::string_view query);

}  // namespace standpoint::test
