#pragma once
// SPDX-License-Identifier: Apache-2.0
// How a query will be run: a tree of steps, each of which takes the rows of the one before it.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/query/property_graph.hpp"
#include "graph/query/symbol_set.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

enum class PlanKind : std::uint8_t {
  argument,         // one row: nothing, or what a subquery reads of the row around it
  node_scan,        // every node at `symbol`, or every node with `labels`
  node_seek,        // the nodes whose property `key` equals `value`, at `symbol`
  expand,           // the relationships at `from`, with their other ends at `to`, which may be known
  expand_variable,  // chains of relationships from `from`; likewise
  shortest_path,    // of the chains between `from` and `to` one shortest, or all
  ends,             // of a known relationship (or list of them): its ends at `from` and `to`
  filter,           // rows for which all conditions hold
  path,             // nodes and relationships put together at `symbol`
  hash_join,        // rows of both inputs that agree on expressions
  branch,           // rows of the second input, which depend on `from` alone, for each row of the first
  optional,         // rows of the second input for each row of the first; one with nulls where there is none
  unwind,           // the elements of a list at `symbol`
  call,             // the rows of a procedure
  project,          // items worked out, each at its symbol
  aggregate,        // one row for each group
  distinct,         // each different row of `items` once
  sort,
  skip,
  limit,
  unite  // the rows of all inputs, at the symbols of the first
};

struct Plan;
using PlanPtr = std::unique_ptr<Plan>;

// A value to be worked out and where it goes.
struct PlanItem {
  const Expression* expression = nullptr;
  Symbol symbol;
};

// What a row must fulfil: an expression, or of a node or relationship its labels (or type) or one of its properties, or
// only that it is there.
struct PlanCondition {
  const Expression* expression = nullptr;
  Symbol subject;
  const LabelExpression* labels = nullptr;
  std::string_view key;
  const Expression* value = nullptr;
};

// What a condition reads.
SymbolSet symbols_of(const PlanCondition& condition);

struct PlanSort {
  const Expression* expression = nullptr;  // null: the symbol's own value
  Symbol symbol;
  bool descending = false;
};

// One step. Which members are used is told by the kind.
struct Plan {
  PlanKind kind = PlanKind::argument;
  std::vector<PlanPtr> inputs;
  double rows = 1;              // expected
  std::vector<Symbol> carried;  // columns of the (first) input that later steps need
  std::vector<Symbol> joined;   // of hash_join, branch and optional: columns of the second input alone that are needed
  SymbolSet available;          // columns that can be had after this step

  // Scans, seeks and expansions
  const LabelExpression* labels = nullptr;  // of the node scanned; may be null
  const RelationshipPattern* relationship = nullptr;
  bool from_known = false, to_known = false;
  std::vector<TypeId> types;
  Symbol from, to, symbol;  // symbol: the relationship, the list of them, the path, the element
  bool reversed = false;    // the relationship is followed from its written right end
  bool binds_symbol = true, binds_from = true, binds_to = true;  // false: nothing reads it
  const Expression* value = nullptr;
  KeyId key = 0;
  std::string_view key_name;
  std::vector<Symbol> distinct_from;                 // relationships of the same MATCH, and lists of them
  std::vector<std::pair<Symbol, Symbol>> differing;  // of branch, hash_join: of the first input, of the second
  bool set_semantics = false;                        // of branch: later steps do not heed how often a row comes
  ShortestPath shortest = ShortestPath::no;
  const PatternPart* part = nullptr;  // of path

  // Conditions, projections, order
  std::vector<PlanCondition> conditions;  // of an expansion: of each relationship
  std::vector<PlanItem> items;
  std::vector<Aggregate> aggregates;
  std::vector<PlanSort> order;
  std::vector<const Expression*> left_keys, right_keys;  // of hash_join
  std::vector<std::vector<Symbol>> columns;              // of unite: each input's
  const CallClause* call = nullptr;
  const Expression* skip = nullptr;   // of sort: how many of the first rows will be passed over, and
  const Expression* limit = nullptr;  // … how many will be read; null for all
};

// A plan for a query, and for each pattern or query within its expressions.
struct QueryPlan {
  PlanPtr root;
  std::vector<Symbol> columns;
  std::map<const Expression*, PlanPtr> subqueries;
};

// The plan as text, an operator a line, the last one first, inputs below it and further in; with `counts` (rows and
// steps by operator, in the order of the lines) what has happened. O(plan).
struct PlanCount {
  std::uint64_t rows = 0;
  std::uint64_t steps = 0;  // nodes and relationships looked at
};
std::string format_plan(const QueryPlan& plan, const std::vector<std::string>& names, std::string_view text,
                        const std::map<const Plan*, PlanCount>* counts);

}  // namespace standpoint::query
