// SPDX-License-Identifier: Apache-2.0
#include "tests/support/query_tree_text.hpp"

#include <array>

namespace standpoint::query::test {
namespace {

std::string literal_text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::null: return "null";
    case ValueKind::boolean: return value.as_boolean() ? "true" : "false";
    case ValueKind::integer: return fmt::format("{}", value.as_integer());
    case ValueKind::real: return fmt::format("{}f", value.as_real());
    case ValueKind::string: return fmt::format("'{}'", value.as_string());
    default: return "?";
  }
}

std::string_view name_of(ExpressionKind kind) {
  constexpr std::array kNames = {"literal",
                                 "parameter",
                                 "variable",
                                 "property",
                                 "list",
                                 "map",
                                 "index",
                                 "slice",
                                 "negate",
                                 "plus",
                                 "not",
                                 "and",
                                 "or",
                                 "xor",
                                 "comparison",
                                 "arithmetic",
                                 "in",
                                 "starts",
                                 "ends",
                                 "contains",
                                 "matches",
                                 "null?",
                                 "not-null?",
                                 "labels",
                                 "case",
                                 "function",
                                 "count-all",
                                 "comprehension",
                                 "quantifier",
                                 "reduce",
                                 "pattern-comprehension",
                                 "pattern",
                                 "exists",
                                 "count",
                                 "projection"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view sign_of(Arithmetic arithmetic) {
  constexpr std::array kSigns = {"+", "-", "*", "/", "%", "^"};
  return kSigns[static_cast<std::size_t>(arithmetic)];
}

std::string_view sign_of(Comparison comparison) {
  constexpr std::array kSigns = {"=", "<>", "<", "<=", ">", ">="};
  return kSigns[static_cast<std::size_t>(comparison)];
}

// What stands in front of the operands.
std::string head_of(const Expression& e) {
  constexpr std::array kQuantifiers = {"all", "any", "none", "single"};
  switch (e.kind) {
    case ExpressionKind::arithmetic: return std::string(sign_of(e.arithmetic));
    case ExpressionKind::property: return "." + e.name;
    case ExpressionKind::function: return e.name + (e.distinct ? " distinct" : "");
    case ExpressionKind::quantifier: return kQuantifiers[static_cast<std::size_t>(e.quantifier)];
    default: return std::string(name_of(e.kind));
  }
}

std::string comparison_text(const Expression& e) {
  std::string out = "(" + tree_text(e.operands[0]);
  for (std::size_t i = 0; i < e.comparisons.size(); ++i)
    out += fmt::format(" {} {}", sign_of(e.comparisons[i]), tree_text(e.operands[i + 1]));
  return out + ")";
}

std::string properties_text(const ExpressionPtr& properties, const ExpressionPtr& where) {
  return (properties == nullptr ? "" : " " + tree_text(properties)) +
         (where == nullptr ? "" : " where " + tree_text(where));
}

std::string node_text(const NodePattern& node) {
  return "(" + node.variable.name + (node.labels ? ":" + tree_text(*node.labels) : "") +
         properties_text(node.properties, node.where) + ")";
}

std::string relationship_text(const RelationshipPattern& relationship) {
  std::string inside = relationship.variable.name + (relationship.types ? ":" + tree_text(*relationship.types) : "");
  if (relationship.variable_length) {
    inside += fmt::format("*{}..", relationship.least);
    if (relationship.most != UINT64_MAX) inside += fmt::format("{}", relationship.most);
  }
  inside += properties_text(relationship.properties, relationship.where);
  return fmt::format("{}-[{}]-{}", relationship.direction == Direction::left ? "<" : "", inside,
                     relationship.direction == Direction::right ? ">" : "");
}

std::string projection_text(const ProjectionClause& projection) {
  std::string out = projection.returns ? "return" : "with";
  if (projection.distinct) out += " distinct";
  if (projection.all) out += " *";
  for (const ProjectionItem& item : projection.items)
    out += fmt::format(" {} as <{}>", tree_text(item.expression), item.column);
  for (const SortItem& item : projection.order)
    out += fmt::format(" by {}{}", tree_text(item.expression), item.descending ? " down" : "");
  if (projection.skip != nullptr) out += " skip " + tree_text(projection.skip);
  if (projection.limit != nullptr) out += " limit " + tree_text(projection.limit);
  if (projection.where != nullptr) out += " where " + tree_text(projection.where);
  return out;
}

std::string call_text(const CallClause& call) {
  std::string out = "call " + call.procedure;
  if (call.explicit_arguments) out += "()";
  for (const ExpressionPtr& argument : call.arguments) out += " " + tree_text(argument);
  if (call.yield_all) out += " yield *";
  for (const YieldItem& item : call.yields) out += fmt::format(" yield {} as {}", item.field, item.variable.name);
  if (call.where != nullptr) out += " where " + tree_text(call.where);
  return out;
}

std::string clause_text(const Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::match:
      return (clause.match.optional ? "optional match " : "match ") + tree_text(clause.match.pattern) +
             (clause.match.where == nullptr ? "" : " where " + tree_text(clause.match.where));
    case ClauseKind::unwind:
      return fmt::format("unwind {} as {}", tree_text(clause.unwind.list), clause.unwind.variable.name);
    case ClauseKind::call: return call_text(clause.call);
    case ClauseKind::projection: break;
  }
  return projection_text(clause.projection);
}

}  // namespace

std::string tree_text(const LabelExpression& labels) {
  using Kind = LabelExpression::Kind;
  if (labels.kind == Kind::name) return labels.name;
  if (labels.kind == Kind::any) return "%";
  if (labels.kind == Kind::negation) return "!" + tree_text(labels.parts[0]);
  std::string out;
  for (const LabelExpression& part : labels.parts)
    out += (out.empty() ? "(" : labels.kind == Kind::conjunction ? "&" : "|") + tree_text(part);
  return out + ")";
}

std::string tree_text(const Pattern& pattern) {
  std::string out;
  for (const PatternPart& part : pattern.parts) {
    if (!out.empty()) out += ", ";
    if (part.variable.given()) out += part.variable.name + " = ";
    if (part.shortest != ShortestPath::no) out += part.shortest == ShortestPath::one ? "shortest " : "all-shortest ";
    out += node_text(part.nodes[0]);
    for (std::size_t i = 0; i < part.relationships.size(); ++i)
      out += relationship_text(part.relationships[i]) + node_text(part.nodes[i + 1]);
  }
  return out;
}

std::string tree_text(const Expression& e) {
  switch (e.kind) {
    case ExpressionKind::literal: return literal_text(e.value);
    case ExpressionKind::parameter: return "$" + e.name;
    case ExpressionKind::variable: return e.variable.name;
    case ExpressionKind::comparison: return comparison_text(e);
    default: break;
  }
  std::string out = "(" + head_of(e);
  if (e.accumulator.given()) out += " " + e.accumulator.name;
  if (e.variable.given()) out += " " + e.variable.name;
  if (e.pattern != nullptr) out += " " + tree_text(*e.pattern);
  if (e.query != nullptr) out += " {" + tree_text(*e.query) + "}";
  const std::size_t unkeyed = e.operands.size() - e.keys.size();
  for (std::size_t i = 0; i < e.operands.size(); ++i) {
    if (i >= unkeyed && !e.keys.empty()) out += " " + e.keys[i - unkeyed].name + ":";
    out += " " + tree_text(e.operands[i]);
  }
  if (e.labels) out += " " + tree_text(*e.labels);
  return out + ")";
}

std::string tree_text(const Query& query) {
  std::string out;
  for (const SingleQuery& part : query.parts) {
    if (!out.empty()) out += query.union_all ? " union all " : " union ";
    for (std::size_t i = 0; i < part.clauses.size(); ++i) out += (i == 0 ? "" : "; ") + clause_text(*part.clauses[i]);
  }
  return out;
}

}  // namespace standpoint::query::test
