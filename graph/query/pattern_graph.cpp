// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_graph.hpp"

#include <algorithm>

#include "graph/query/estimates.hpp"

namespace standpoint::query {
namespace {

class PatternReader {
 public:
  PatternReader(const PropertyGraph& graph, PatternGraph& out) : graph_(graph), out_(out) {}

  void read(const PatternPart& part) {
    if (part.relationships.empty()) add_existence(part.nodes[0].variable);
    for (const NodePattern& node : part.nodes) read(node);
    for (std::size_t i = 0; i < part.relationships.size(); ++i)
      read(part.relationships[i], part, part.nodes[i].variable.symbol, part.nodes[i + 1].variable.symbol);
    if (!part.variable.symbol.valid()) return;
    out_.paths.push_back(&part);
    out_.declared.add(part.variable.symbol);
  }

  // The parts of a conjunction, one by one.
  void add(const Expression* where) {
    if (where == nullptr) return;
    if (where->kind == ExpressionKind::logical_and && !where->computed.valid()) {
      for (const ExpressionPtr& operand : where->operands) add(operand.get());
      return;
    }
    PlanCondition condition;
    condition.expression = where;
    add(condition, Estimates::share(*where));
  }

 private:
  // A node that is known before and stands alone is followed by no step that would leave out nulls.
  void add_existence(const Variable& node) {
    if (node.declares || out_.declared.contains(node.symbol)) return;
    PlanCondition condition;
    condition.subject = node.symbol;
    add(condition, 1);
  }

  void read(const NodePattern& node) {
    const Symbol symbol = node.variable.symbol;
    if (!out_.declared.contains(symbol)) out_.nodes.push_back(symbol);
    out_.declared.add(symbol);
    if (node.labels) {
      PlanCondition condition;
      condition.subject = symbol;
      condition.labels = &*node.labels;
      const Estimates estimates(graph_);
      add(condition, estimates.nodes(condition.labels) / std::max(1.0, estimates.all_nodes()));
    }
    for (const PlanCondition& condition : properties(node.properties, symbol)) add(condition, Estimates::kShareOfEqual);
    add(node.where.get());
  }

  void read(const RelationshipPattern& relationship, const PatternPart& part, Symbol left, Symbol right) {
    PatternEdge edge;
    edge.pattern = &relationship;
    edge.part = &part;
    edge.left = left;
    edge.right = right;
    edge.types = admitted_types(relationship.types, graph_);
    edge.conditions = properties(relationship.properties, relationship.variable.symbol);
    // Of a variable length, the condition is one on each relationship.
    if (relationship.where && relationship.variable_length)
      edge.conditions.emplace_back().expression = relationship.where.get();
    else
      add(relationship.where.get());
    for (const PlanCondition& condition : edge.conditions) edge.reads.add(symbols_of(condition));
    out_.declared.add(edge.symbol());
    out_.edges.push_back(std::move(edge));
  }

  static std::vector<PlanCondition> properties(const ExpressionPtr& map, Symbol subject) {
    std::vector<PlanCondition> out;
    if (!map) return out;
    for (std::size_t i = 0; i < map->keys.size(); ++i) {
      PlanCondition& condition = out.emplace_back();
      condition.subject = subject;
      condition.key = map->keys[i].name;
      condition.value = map->operands[i].get();
    }
    return out;
  }

  void add(const PlanCondition& condition, double share) {
    out_.conditions.push_back({condition, symbols_of(condition), share, false});
  }

  const PropertyGraph& graph_;
  PatternGraph& out_;
};

}  // namespace

SymbolSet symbols_of(const PlanCondition& condition) {
  SymbolSet out;
  out.add(condition.subject);
  if (condition.expression != nullptr) add_symbols(*condition.expression, out);
  if (condition.value != nullptr) add_symbols(*condition.value, out);
  return out;
}

bool may_be_same(const PatternEdge& a, const PatternEdge& b) {
  if (a.symbol() == b.symbol()) return false;
  std::vector<TypeId> common;
  std::set_intersection(a.types.begin(), a.types.end(), b.types.begin(), b.types.end(), std::back_inserter(common));
  return !common.empty();
}

std::vector<std::pair<Symbol, Symbol>> differing_relationships(const PatternGraph& pattern, const SymbolSet& own) {
  std::vector<std::pair<Symbol, Symbol>> out;
  for (const PatternEdge& placed : pattern.edges)
    for (const PatternEdge& edge : pattern.edges)
      if (placed.placed && own.contains(edge.symbol()) && may_be_same(placed, edge))
        out.emplace_back(placed.symbol(), edge.symbol());
  return out;
}

PatternGraph make_pattern_graph(const Pattern& pattern, const Expression* where, const PropertyGraph& graph) {
  PatternGraph out;
  PatternReader reader(graph, out);
  for (const PatternPart& part : pattern.parts) reader.read(part);
  reader.add(where);
  return out;
}

PatternGraph take_part(PatternGraph& pattern, const SymbolSet& own,
                       const std::function<bool(const PendingCondition&)>& belongs) {
  PatternGraph part;
  part.declared = own;
  for (const Symbol s : pattern.nodes)
    if (own.contains(s)) part.nodes.push_back(s);
  for (PatternEdge& edge : pattern.edges)
    if (!edge.placed && own.contains(edge.symbol())) {
      part.edges.push_back(edge);
      edge.placed = true;
    }
  for (PendingCondition& c : pattern.conditions)
    if (!c.placed && belongs(c)) {
      part.conditions.push_back(c);
      c.placed = true;
    }
  return part;
}

}  // namespace standpoint::query
