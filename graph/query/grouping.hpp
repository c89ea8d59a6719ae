#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is left of the rows once a projection has made groups of them: which expressions stand for one value of a group.

#include <set>
#include <unordered_map>
#include <vector>

#include "graph/query/binding.hpp"
#include "graph/query/expression_equality.hpp"
#include "graph/query/scopes.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// Of one projection, whose items are bound. `before` is what its items see, `after` what comes out of it.
class Grouping {
 public:
  Grouping(Binding& binding, ProjectionClause& projection, const Scope& before, const Scope& after);

  // Gives the call of an aggregate a symbol: equal calls the same. O(size).
  void add_aggregate(Expression& call);

  // Notes in items with aggregates where they use a key of the groups, and reports AmbiguousAggregationExpression
  // where they use anything else of single rows. Keys count there if they are variables or properties. O(size).
  void check_items();

  // The same for an expression of ORDER BY or WHERE that holds these aggregates: what is projected counts, and is noted
  // as computed; what is not is an UndefinedVariable if the rows are gone. O(size).
  void check_after(Expression& expression, const std::vector<Expression*>& calls);

 private:
  // How the expression at hand may use what was projected.
  struct Rule {
    bool beside_aggregate = false;  // an aggregate stands in the same expression
    bool in_key = false;            // within an expression that is grouped by, but too complex to be used so
    bool in_aggregate = false;
  };

  void check_in_item(Expression& e);
  void check_variable_in_item(const Variable& variable);
  void check_projected(Expression& e, Rule rule);
  void check_projected_variable(const Variable& variable, Rule rule);
  void check_sort_aggregate(Expression& call);
  void report_ambiguous(const Variable& variable);

  // Index of the first item that is the same expression, or the number of items.
  std::size_t item_like(const Expression& e);
  std::size_t known_item(const Expression& e);
  void index_items();
  bool is_passed_on(const Variable& variable) const { return after_.declares(variable.name, variable.symbol); }
  bool is_of_rows(const Variable& variable) const { return before_.declares(variable.name, variable.symbol); }

  Binding& binding_;
  ProjectionClause& projection_;
  const Scope& before_;
  const Scope& after_;
  bool rows_are_gone_;
  std::vector<bool> is_key_;        // by item
  std::set<Symbol> of_aggregates_;  // of items with aggregates
  ExpressionHashes hashes_;
  std::unordered_multimap<std::uint64_t, std::size_t> items_;       // by hash; filled when first needed
  std::unordered_multimap<std::uint64_t, std::size_t> aggregates_;  // by hash
};

}  // namespace standpoint::query
