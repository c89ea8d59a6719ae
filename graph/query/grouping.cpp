// SPDX-License-Identifier: Apache-2.0
#include "graph/query/grouping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/query/tree_walk.hpp"

namespace standpoint::query {

namespace {

bool is_aggregate(const Expression& e) { return e.aggregate != nullptr || e.kind == ExpressionKind::count_all; }

bool is_constant(const Expression& e) {
  return e.kind == ExpressionKind::literal || e.kind == ExpressionKind::parameter;
}

// A variable, or a property of one: what may stand beside an aggregate if it is grouped by.
bool is_simple(const Expression& e) {
  const Expression* base = &e;
  while (base->kind == ExpressionKind::property) base = base->operands[0].get();
  return base->kind == ExpressionKind::variable;
}

}  // namespace

Grouping::Grouping(Binding& binding, ProjectionClause& projection, const Scope& before, const Scope& after)
    : binding_(binding),
      projection_(projection),
      before_(before),
      after_(after),
      rows_are_gone_(projection.aggregating || projection.distinct),
      is_key_(projection.items.size(), false) {
  for (const std::size_t i : projection.keys) is_key_[i] = true;
  for (std::size_t i = 0; i < is_key_.size(); ++i)
    if (!is_key_[i]) of_aggregates_.insert(projection.items[i].variable.symbol);
}

std::size_t Grouping::item_like(const Expression& e) {
  if (items_.empty()) index_items();
  return known_item(e);
}

std::size_t Grouping::known_item(const Expression& e) {
  const auto& items = projection_.items;
  const auto [begin, end] = items_.equal_range(hashes_.of(e));
  const auto found =
      std::find_if(begin, end, [&](const auto& known) { return same_expression(*items[known.second].expression, e); });
  return found == end ? items.size() : found->second;
}

// Of items that are the same, the first.
void Grouping::index_items() {
  const auto& items = projection_.items;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (known_item(*items[i].expression) == items.size()) items_.emplace(hashes_.of(*items[i].expression), i);
}

void Grouping::add_aggregate(Expression& call) {
  const std::uint64_t hash = hashes_.of(call);
  const auto [begin, end] = aggregates_.equal_range(hash);
  for (auto it = begin; it != end; ++it) {
    const Aggregate& known = projection_.aggregates[it->second];
    if (!same_expression(*known.call, call)) continue;
    call.computed = known.symbol;
    return;
  }
  call.computed = binding_.new_symbol({}, call.type);
  aggregates_.emplace(hash, projection_.aggregates.size());
  projection_.aggregates.push_back({&call, call.computed});
}

void Grouping::check_items() {
  for (std::size_t i = 0; i < projection_.items.size(); ++i)
    if (!is_key_[i]) check_in_item(*projection_.items[i].expression);
}

void Grouping::check_in_item(Expression& e) {
  if (is_aggregate(e) || is_constant(e)) return;
  if (is_simple(e))
    if (const std::size_t i = item_like(e); i < projection_.items.size()) {
      e.computed = projection_.items[i].variable.symbol;
      return;
    }
  if (e.kind == ExpressionKind::variable && is_of_rows(e.variable)) report_ambiguous(e.variable);
  for_each_part(e, Overloaded{[this](Expression& part) { check_in_item(part); }, [](Symbol) {},
                              [this](const auto& element) { check_variable_in_item(element.variable); }});
}

// A variable of a pattern has no place for another value than its own.
void Grouping::check_variable_in_item(const Variable& variable) {
  if (is_of_rows(variable) && !is_passed_on(variable)) report_ambiguous(variable);
}

void Grouping::report_ambiguous(const Variable& variable) {
  binding_.report("AmbiguousAggregationExpression", variable.at,
                  fmt::format("'{}' differs within a group, and an aggregate stands beside it", variable.name),
                  "make what is grouped by an item of its own: a variable, or a property of one");
}

void Grouping::check_after(Expression& expression, const std::vector<Expression*>& calls) {
  for (Expression* call : calls) check_sort_aggregate(*call);
  check_projected(expression, {.beside_aggregate = !calls.empty()});
}

// An aggregate that no item has is worked out with the others, over what was projected.
void Grouping::check_sort_aggregate(Expression& call) {
  const std::size_t before = projection_.aggregates.size();
  add_aggregate(call);
  if (projection_.aggregates.size() == before) return;
  for (ExpressionPtr& argument : call.operands) check_projected(*argument, {.in_aggregate = true});
}

void Grouping::check_projected(Expression& e, Rule rule) {
  if (is_aggregate(e) || is_constant(e)) return;
  if (const std::size_t i = item_like(e); i < projection_.items.size()) {
    if (!rule.beside_aggregate || is_simple(e) || !is_key_[i]) {
      e.computed = projection_.items[i].variable.symbol;
      return;
    }
    rule.in_key = true;
  }
  if (e.kind == ExpressionKind::variable) check_projected_variable(e.variable, rule);
  for_each_part(e, Overloaded{[this, rule](Expression& part) { check_projected(part, rule); }, [](Symbol) {},
                              [this, rule](const auto& element) { check_projected_variable(element.variable, rule); }});
}

void Grouping::check_projected_variable(const Variable& variable, Rule rule) {
  if (is_passed_on(variable)) {
    if (rule.in_aggregate && of_aggregates_.contains(variable.symbol))
      binding_.report("NestedAggregation", variable.at, fmt::format("'{}' is an aggregate itself", variable.name));
    return;
  }
  if (!rows_are_gone_ || !is_of_rows(variable)) return;
  if (rule.in_key) return report_ambiguous(variable);
  binding_.report_undefined(variable,
                            fmt::format("'{}' cannot be seen any more after DISTINCT or an aggregate", variable.name),
                            "make it one of the items");
}

}  // namespace standpoint::query
