#pragma once
// SPDX-License-Identifier: Apache-2.0
// A query as a tree: what the parser makes of the text, and what the binder then notes at it. Rules are named after the
// openCypher 9 grammar.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/query_error.hpp"
#include "graph/query/static_type.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// A variable of one scope, or a place for what was worked out; a slot of the rows. Numbered in the whole query.
struct Symbol {
  std::uint32_t value = UINT32_MAX;
  constexpr bool valid() const { return value != UINT32_MAX; }
  friend constexpr bool operator==(Symbol, Symbol) = default;
  friend constexpr auto operator<=>(Symbol, Symbol) = default;
};

// A name as written, without backticks. By the binder: which variable it is.
struct Variable {
  std::string name;
  TextRange at;
  Symbol symbol;
  bool declares = false;  // its first appearance, which gives the variable its value
  bool given() const { return !name.empty(); }
};

struct Expression;
struct Pattern;
struct Query;
struct FunctionEntry;   // functions.hpp
struct AggregateEntry;  // aggregates.hpp
using ExpressionPtr = std::unique_ptr<Expression>;

enum class ExpressionKind : std::uint8_t {
  literal,    // value
  parameter,  // name
  variable,   // variable
  property,   // of operands[0], the key `name`
  list,       // of the operands
  map,        // keys, operands
  index,      // operands[0] [ operands[1] ]
  slice,      // operands[0] [ operands[1] .. operands[2] ]; an open end is null
  negate,     // - operands[0]
  plus,       // + operands[0]
  logical_not,
  logical_and,  // of two or more operands
  logical_or,
  logical_xor,
  comparison,  // operands[0] comparisons[0] operands[1] comparisons[1] …: a chain, each pair must hold
  arithmetic,  // operands[0] arithmetic operands[1]
  in_list,     // operands[0] IN operands[1]
  starts_with,
  ends_with,
  contains,
  matches,  // =~, a regular expression for the whole text
  is_null,
  is_not_null,
  has_labels,  // operands[0] :labels
  case_of,     // CASE operands[0] WHEN operands[1] THEN operands[2] … ELSE last; without a test, operands[0] is null;
               // without ELSE the last is null
  function,    // name, operands; `distinct` for aggregates
  count_all,   // count(*)
  list_comprehension,     // [variable IN operands[0] WHERE operands[1] | operands[2]]; those not given are null
  quantifier,             // quantifier(variable IN operands[0] WHERE operands[1])
  reduce,                 // reduce(accumulator = operands[0], variable IN operands[1] | operands[2])
  pattern_comprehension,  // [pattern WHERE operands[0] | operands[1]]; operands[0] may be null
  pattern_predicate,      // a pattern as a condition: whether one is there
  exists,                 // EXISTS { pattern WHERE operands[0] } or EXISTS { query }
  count_subquery,         // COUNT { … }, as exists: how many
  map_projection          // operands[0] {.key, .*, key: …}: keys and operands (null for `.key`); `.*` has the key "*"
};

enum class Comparison : std::uint8_t { equal, not_equal, less, less_equal, greater, greater_equal };
enum class Arithmetic : std::uint8_t { add, subtract, multiply, divide, modulo, power };
enum class Quantifier : std::uint8_t { all, any, none, single };

struct MapKey {
  std::string name;
  TextRange at;
};

// Labels or types as a condition: A, A&B, A|B, !A, %, and A:B, which is A&B (ISO/IEC 39075:2024, 16.8).
struct LabelExpression {
  enum class Kind : std::uint8_t { name, conjunction, disjunction, negation, any };
  Kind kind = Kind::name;
  std::string name;
  TextRange at;
  std::vector<LabelExpression> parts;
};

// An aggregate function within a projection, and where its result will be.
struct Aggregate {
  const Expression* call = nullptr;  // kind function (with `aggregate`) or count_all
  Symbol symbol;
};

// One node of an expression. The parser fills the first part, the binder the second.
struct Expression {
  ExpressionKind kind = ExpressionKind::literal;
  std::uint16_t height = 1;  // of the tree below it, itself included, subqueries too; at most kTallestExpression
  TextRange at;
  Arithmetic arithmetic{};
  Quantifier quantifier{};
  bool distinct = false;
  bool parenthesized = false;
  std::vector<ExpressionPtr> operands;
  std::vector<Comparison> comparisons;
  std::string name;  // of a function, property or parameter
  TextRange name_at;
  Value value;               // of a literal; of the query's own heap
  Variable variable;         // of variable, comprehensions, quantifiers, reduce
  Variable accumulator;      // of reduce
  std::vector<MapKey> keys;  // of map, map_projection
  std::optional<LabelExpression> labels;
  std::unique_ptr<Pattern> pattern;
  std::unique_ptr<Query> query;  // of exists, count_subquery

  // By the binder
  StaticType type;
  Symbol computed;  // valid: the value already stands there (a grouping key, an aggregate, a projected expression)
  const FunctionEntry* function = nullptr;
  const AggregateEntry* aggregate = nullptr;
};

// (variable:labels {properties} WHERE where)
struct NodePattern {
  TextRange at;
  Variable variable;  // by the binder: has a symbol even where no name is given
  std::optional<LabelExpression> labels;
  ExpressionPtr properties;  // map or parameter; null if not given
  ExpressionPtr where;
};

enum class Direction : std::uint8_t { right, left, either };

// -[variable:types *min..max {properties} WHERE where]->
struct RelationshipPattern {
  TextRange at;
  Variable variable;  // as of a node; a list of relationships where the length is variable
  std::optional<LabelExpression> types;
  Direction direction = Direction::either;
  bool variable_length = false;
  std::uint64_t least = 1;
  std::uint64_t most = UINT64_MAX;
  ExpressionPtr properties;
  ExpressionPtr where;
};

enum class ShortestPath : std::uint8_t { no, one, all };

// name = (n0)-[r0]-(n1)…: one node more than relationships.
struct PatternPart {
  TextRange at;
  Variable variable;  // of the path; no symbol where none is given
  ShortestPath shortest = ShortestPath::no;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
};

struct Pattern {
  std::vector<PatternPart> parts;
};

struct MatchClause {
  bool optional = false;
  Pattern pattern;
  ExpressionPtr where;
};

struct UnwindClause {
  ExpressionPtr list;
  Variable variable;
};

struct YieldItem {
  std::string field;
  TextRange at;
  Variable variable;  // the field's own name, or that after AS
};

// CALL name(arguments) YIELD items WHERE where
struct CallClause {
  std::string procedure;
  TextRange at;
  bool explicit_arguments = false;  // parentheses were given; without them, arguments are parameters of their names
  std::vector<ExpressionPtr> arguments;
  bool yield_given = false;
  bool yield_all = false;  // YIELD *, or none given in a standalone call
  std::vector<YieldItem> yields;
  ExpressionPtr where;
};

struct ProjectionItem {
  ExpressionPtr expression;
  Variable variable;  // after AS; else the variable itself; else none given, and `column` is the name in RETURN
  bool alias_given = false;
  std::string column;  // name in the result: the alias, or the source text of the expression
};

struct SortItem {
  ExpressionPtr expression;
  bool descending = false;
};

// WITH or RETURN [DISTINCT] items ORDER BY … SKIP … LIMIT … [WHERE …]
struct ProjectionClause {
  TextRange at;
  bool returns = false;
  bool distinct = false;
  bool all = false;  // *; by the binder: the items are added in front, in order of name
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  ExpressionPtr skip;
  ExpressionPtr limit;
  ExpressionPtr where;

  // By the binder
  bool aggregating = false;
  std::vector<std::size_t> keys;      // items without aggregates: what is grouped by
  std::vector<Aggregate> aggregates;  // in order of appearance, in items, then in order
};

enum class ClauseKind : std::uint8_t { match, unwind, call, projection };

// Exactly the member that `kind` names is used.
struct Clause {
  ClauseKind kind = ClauseKind::match;
  TextRange at;
  MatchClause match;
  UnwindClause unwind;
  CallClause call;
  ProjectionClause projection;
};

struct SingleQuery {
  std::vector<std::unique_ptr<Clause>> clauses;
};

enum class QueryMode : std::uint8_t { run, explain, profile };

// Single queries united: UNION, or UNION ALL.
struct Query {
  QueryMode mode = QueryMode::run;
  std::vector<SingleQuery> parts;
  bool union_all = false;
  TextRange at;
};

}  // namespace standpoint::query
