// SPDX-License-Identifier: Apache-2.0
#include "graph/query/symbol_set.hpp"

#include <algorithm>

namespace standpoint::query {
namespace {

void add(const ExpressionPtr& expression, SymbolSet& out) {
  if (expression) add_symbols(*expression, out);
}

void add_projection(const ProjectionClause& projection, SymbolSet& out) {
  for (const ProjectionItem& item : projection.items) {
    add(item.expression, out);
    out.add(item.variable.symbol);
  }
  for (const SortItem& item : projection.order) add(item.expression, out);
  for (const Aggregate& aggregate : projection.aggregates) out.add(aggregate.symbol);
  add(projection.skip, out);
  add(projection.limit, out);
  add(projection.where, out);
}

void add_call(const CallClause& call, SymbolSet& out) {
  for (const ExpressionPtr& argument : call.arguments) add(argument, out);
  for (const YieldItem& item : call.yields) out.add(item.variable.symbol);
  add(call.where, out);
}

void add_clause(const Clause& clause, SymbolSet& out) {
  switch (clause.kind) {
    case ClauseKind::match:
      add_symbols(clause.match.pattern, out);
      add(clause.match.where, out);
      return;
    case ClauseKind::unwind:
      add(clause.unwind.list, out);
      out.add(clause.unwind.variable.symbol);
      return;
    case ClauseKind::call: add_call(clause.call, out); return;
    case ClauseKind::projection: add_projection(clause.projection, out); return;
  }
}

}  // namespace

bool SymbolSet::holds(const SymbolSet& other) const {
  for (std::size_t i = 0; i < other.words_.size(); ++i)
    if ((other.words_[i] & ~(i < words_.size() ? words_[i] : 0)) != 0) return false;
  return true;
}

bool SymbolSet::empty() const {
  return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

std::vector<Symbol> SymbolSet::list() const {
  std::vector<Symbol> out;
  for (std::uint32_t i = 0; i < words_.size() * 64; ++i)
    if (contains({i})) out.push_back({i});
  return out;
}

std::vector<Symbol> SymbolSet::common(const SymbolSet& other) const {
  std::vector<Symbol> out;
  for (const Symbol s : list())
    if (other.contains(s)) out.push_back(s);
  return out;
}

void add_symbols(const Expression& expression, SymbolSet& out) {
  if (expression.computed.valid()) {  // what it is made of is not read again
    out.add(expression.computed);
    return;
  }
  out.add(expression.variable.symbol);
  out.add(expression.accumulator.symbol);
  for (const ExpressionPtr& operand : expression.operands) add(operand, out);
  if (expression.pattern) add_symbols(*expression.pattern, out);
  if (expression.query) add_symbols(*expression.query, out);
}

void add_symbols(const Pattern& pattern, SymbolSet& out) {
  for (const PatternPart& part : pattern.parts) {
    out.add(part.variable.symbol);
    for (const NodePattern& node : part.nodes) {
      out.add(node.variable.symbol);
      add(node.properties, out);
      add(node.where, out);
    }
    for (const RelationshipPattern& relationship : part.relationships) {
      out.add(relationship.variable.symbol);
      add(relationship.properties, out);
      add(relationship.where, out);
    }
  }
}

void add_symbols(const Query& query, SymbolSet& out) {
  for (const SingleQuery& part : query.parts)
    for (const auto& clause : part.clauses) add_clause(*clause, out);
}

SymbolSet symbols_of(const Expression& expression) {
  SymbolSet out;
  add_symbols(expression, out);
  return out;
}

}  // namespace standpoint::query
