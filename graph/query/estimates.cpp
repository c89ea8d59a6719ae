// SPDX-License-Identifier: Apache-2.0
#include "graph/query/estimates.hpp"

#include <algorithm>

#include "graph/query/compiled_expression.hpp"

namespace standpoint::query {
namespace {

bool names(const LabelExpression& types, std::string_view type) {
  if (types.kind == LabelExpression::Kind::name) return types.name == type;
  if (types.kind == LabelExpression::Kind::negation) return false;
  return std::any_of(types.parts.begin(), types.parts.end(),
                     [&](const LabelExpression& part) { return names(part, type); });
}

}  // namespace

std::vector<TypeId> admitted_types(const std::optional<LabelExpression>& types, const PropertyGraph& graph) {
  std::vector<TypeId> out;
  const LabelTest test = types ? LabelTest(*types, graph.types()) : LabelTest();
  for (std::size_t i = 0; i < graph.types().size(); ++i) {
    const auto type = static_cast<TypeId>(i);
    if (graph.is_derived(type) && !(types && names(*types, graph.types()[type]))) continue;
    if (test(type)) out.push_back(type);
  }
  return out;
}

double Estimates::nodes(const LabelExpression* labels) const {
  const double all = all_nodes();
  if (labels == nullptr) return all;
  double out = labels->kind == LabelExpression::Kind::disjunction ? 0 : all;
  switch (labels->kind) {
    case LabelExpression::Kind::name: {
      const auto label = graph_.labels().find(labels->name);
      return label ? static_cast<double>(graph_.nodes_with(*label).size()) : 0;
    }
    case LabelExpression::Kind::conjunction:
      for (const LabelExpression& part : labels->parts) out = std::min(out, nodes(&part));
      return out;
    case LabelExpression::Kind::disjunction:
      for (const LabelExpression& part : labels->parts) out += nodes(&part);
      return std::min(out, all);
    case LabelExpression::Kind::negation: return all - nodes(&labels->parts[0]);
    case LabelExpression::Kind::any: return all;
  }
  return all;
}

std::optional<double> Estimates::found(std::string_view key, const Expression& value) const {
  const auto known = graph_.keys().find(key);
  if (!known) return std::nullopt;
  Value wanted = Value::borrowed("");  // of a value that only a row will tell: whether there is an index at all
  const bool constant = value.kind == ExpressionKind::literal || value.kind == ExpressionKind::parameter;
  if (value.kind == ExpressionKind::literal) wanted = value.value;
  if (value.kind == ExpressionKind::parameter && parameters_ != nullptr) {
    const auto given = parameters_->find(value.name);
    wanted = given == parameters_->end() ? Value() : given->second;
  }
  const auto nodes = graph_.find(*known, wanted);
  if (!nodes) return std::nullopt;
  return constant ? static_cast<double>(nodes->size()) : 1;
}

double Estimates::relationships(const std::vector<TypeId>& types, Direction direction, double from_nodes) const {
  double out = 0;
  for (const TypeId type : types) {
    const TypeStatistics s = graph_.statistics(type);
    const auto count = static_cast<double>(s.count);
    const auto at_each = [&](std::uint64_t ends) {
      return count / std::max(1.0, std::min(from_nodes, static_cast<double>(ends)));
    };
    if (direction != Direction::left) out += at_each(s.starts);
    if (direction != Direction::right) out += at_each(s.ends);
  }
  return out;
}

double Estimates::share(const Expression& condition) {
  if (condition.kind == ExpressionKind::comparison && condition.comparisons.size() == 1)
    return condition.comparisons[0] == Comparison::equal       ? kShareOfEqual
           : condition.comparisons[0] == Comparison::not_equal ? 1 - kShareOfEqual
                                                               : 0.3;
  return 0.5;
}

}  // namespace standpoint::query
