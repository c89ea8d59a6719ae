// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/random_conditions.hpp"

#include <algorithm>

#include "tests/graph/query/random_graph.hpp"

namespace standpoint::test {

using query::Comparison;
using query::Direction;
using Kind = AskedCondition::Kind;

namespace {

AskedCondition made(Kind kind, AskedOperand left, AskedOperand right = {}) {
  AskedCondition condition;
  condition.kind = kind;
  condition.left = std::move(left);
  condition.right = std::move(right);
  return condition;
}

AskedCondition comparison_of_properties(const VariablesInScope& scope) {
  const AskedOperand other = one_in(2) ? random_operand(scope) : AskedOperand{{}, {}, below(3)};
  AskedCondition condition = made(Kind::comparison, random_operand(scope), other);
  if (one_in(2)) condition.comparison = static_cast<Comparison>(below(6));
  return condition;
}

AskedCondition comparison_of_variables(const std::vector<std::string>& names) {
  AskedCondition condition = made(Kind::comparison, {any_of(names), {}, 0}, {any_of(names), {}, 0});
  if (one_in(2)) condition.comparison = Comparison::not_equal;
  return condition;
}

AskedCondition label_of(const std::vector<std::string>& nodes) {
  AskedCondition condition = made(Kind::has_label, {any_of(nodes), {}, 0});
  condition.label = any_of(kLabels);
  return condition;
}

// From a node that is not null to another or any; what of it is asked is drawn too.
AskedCondition pattern_from(const std::vector<std::string>& nodes) {
  static constexpr std::array kKinds = {Kind::pattern, Kind::exists, Kind::count, Kind::size};
  AskedCondition condition = made(any_of(kKinds), {}, {{}, {}, below(3)});
  condition.comparison = static_cast<Comparison>(below(6));
  AskedRelationship asked;
  asked.direction = static_cast<Direction>(below(3));
  if (one_in(2)) asked.types.push_back(any_of(kTypes));
  AskedNode from, to;
  from.variable = any_of(nodes);
  if (one_in(2)) to.variable = any_of(nodes);
  if (one_in(3)) to.labels = {AskedLabels::How::one, random_labels(2)};
  condition.part.nodes = {from, to};
  condition.part.relationships = {asked};
  return condition;
}

std::vector<std::string> never_null(const VariablesInScope& scope) {
  std::vector<std::string> names = scope.nodes;
  std::erase_if(names, [&](const std::string& name) { return scope.may_be_null.contains(name); });
  return names;
}

AskedCondition simple_condition(const VariablesInScope& scope) {
  const int drawn = below(6);
  const auto certain = never_null(scope);
  if (drawn == 2 && !scope.nodes.empty()) return comparison_of_variables(scope.nodes);
  if (drawn == 3) return made(Kind::is_null, random_operand(scope));
  if (drawn == 4 && !scope.nodes.empty()) return label_of(scope.nodes);
  if (drawn == 5 && !certain.empty()) return pattern_from(certain);
  return comparison_of_properties(scope);
}

}  // namespace

AskedOperand random_operand(const VariablesInScope& scope) {
  std::vector<std::string> all = scope.nodes;
  all.insert(all.end(), scope.relationships.begin(), scope.relationships.end());
  return {any_of(all), any_of(kKeys), 0};
}

AskedCondition random_condition(const VariablesInScope& scope, int depth) {
  static constexpr std::array kKinds = {Kind::negation, Kind::conjunction, Kind::disjunction};
  if (depth == 0 || !one_in(3)) return simple_condition(scope);
  AskedCondition condition = made(any_of(kKinds), {});
  const int parts = condition.kind == Kind::negation ? 1 : 2;
  for (int i = 0; i < parts; ++i) condition.parts.push_back(random_condition(scope, depth - 1));
  return condition;
}

}  // namespace standpoint::test
