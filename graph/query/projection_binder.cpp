// SPDX-License-Identifier: Apache-2.0
#include "graph/query/projection_binder.hpp"

#include <fmt/format.h>

#include <set>

#include "graph/query/expression_binder.hpp"
#include "graph/query/grouping.hpp"

namespace standpoint::query {

namespace {

ProjectionItem passed_on(const std::string& name, TextRange at) {
  ProjectionItem item;
  item.expression = std::make_unique<Expression>();
  item.expression->kind = ExpressionKind::variable;
  item.expression->at = at;
  item.expression->variable = {name, at, {}, false};
  item.variable = {name, at, {}, false};
  item.column = name;
  return item;
}

bool is_passed_on(const ProjectionItem& item) {
  const Expression& e = *item.expression;
  return e.kind == ExpressionKind::variable && e.variable.symbol.valid() && e.variable.name == item.variable.name;
}

// A literal, with a sign before it or without.
std::optional<std::int64_t> literal_integer(const Expression& e) {
  if (e.kind == ExpressionKind::literal && e.value.is(ValueKind::integer)) return e.value.as_integer();
  if (e.kind != ExpressionKind::negate) return std::nullopt;
  const auto operand = literal_integer(*e.operands[0]);
  return operand && *operand != INT64_MIN ? std::optional(-*operand) : std::nullopt;
}

// The first pattern or query in an expression; null where it has none.
const Expression* subquery_in(const Expression& e) {
  if (e.pattern || e.query) return &e;
  for (const ExpressionPtr& operand : e.operands)
    if (const Expression* found = operand ? subquery_in(*operand) : nullptr) return found;
  return nullptr;
}

class ProjectionBinder {
 public:
  ProjectionBinder(Binding& binding, ProjectionClause& projection, const Scope& before)
      : binding_(binding),
        projection_(projection),
        before_(before),
        after_(before.around()),
        mistakes_before_(binding.errors.size()) {}

  Scope bind() {
    write_out_all();
    for (std::size_t i = 0; i < projection_.items.size(); ++i) bind_item(i);
    projection_.aggregating = !calls_.empty();
    Grouping grouping(binding_, projection_, before_, after_);
    for (Expression* call : calls_) grouping.add_aggregate(*call);
    grouping.check_items();
    bind_order(grouping);
    bind_amount(projection_.skip, "SKIP");
    bind_amount(projection_.limit, "LIMIT");
    if (projection_.where) bind_where(grouping);
    if (binding_.errors.size() == mistakes_before_) check_aliases();
    return std::move(after_);
  }

 private:
  void write_out_all() {
    if (!projection_.all) return;
    const Scope::Names names = before_.visible();
    if (names.empty() && projection_.returns)
      binding_.report("NoVariablesInScope", projection_.at, "there are no variables that * could stand for",
                      "name the nodes and relationships of the pattern");
    std::vector<ProjectionItem> items;
    for (const auto& [name, symbol] : names) items.push_back(passed_on(name, projection_.at));
    for (ProjectionItem& item : projection_.items) items.push_back(std::move(item));
    projection_.items = std::move(items);
  }

  void bind_item(std::size_t i) {
    ProjectionItem& item = projection_.items[i];
    const std::size_t calls = calls_.size();
    const StaticType type = bind_expression(binding_, *item.expression, {&before_, &calls_});
    if (calls_.size() == calls) projection_.keys.push_back(i);
    check_name(item);
    if (!is_passed_on(item)) return binding_.declare(item.variable, type, after_);
    item.variable.symbol = item.expression->variable.symbol;
    after_.add(item.variable.name, item.variable.symbol);
  }

  void check_name(const ProjectionItem& item) {
    if (!projection_.returns && !item.variable.given()) return;
    const std::string& name = item.variable.given() ? item.variable.name : item.column;
    if (!names_.insert(name).second)
      binding_.report("ColumnNameConflict", item.variable.given() ? item.variable.at : item.expression->at,
                      fmt::format("two items are called '{}'", name), "give one another name with AS");
  }

  // A name that is missing matters when all else is right.
  void check_aliases() {
    if (projection_.returns) return;
    for (const ProjectionItem& item : projection_.items)
      if (!item.variable.given())
        binding_.report("NoExpressionAlias", item.expression->at, "what WITH passes on has a name",
                        fmt::format("write `{} AS` and a name", item.column));
  }

  // What ORDER BY and WHERE see: new names hide old ones.
  Scope both() const {
    Scope scope(&before_);
    for (const ProjectionItem& item : projection_.items)
      if (item.variable.given()) scope.add(item.variable.name, item.variable.symbol);
    return scope;
  }

  void bind_order(Grouping& grouping) {
    if (projection_.order.empty()) return;
    const Scope scope = both();
    for (SortItem& item : projection_.order) {
      std::vector<Expression*> calls;
      bind_expression(binding_, *item.expression, {&scope, projection_.aggregating ? &calls : nullptr});
      grouping.check_after(*item.expression, calls);
    }
  }

  void bind_where(Grouping& grouping) {
    const Scope scope = both();
    bind_condition(binding_, *projection_.where, {&scope});
    grouping.check_after(*projection_.where, {});
  }

  // Parameters are checked when the query runs.
  void bind_amount(const ExpressionPtr& amount, std::string_view clause) {
    if (!amount) return;
    const Scope nothing;
    bind_expression(binding_, *amount, {&nothing, nullptr, false, &before_});
    check_kinds(binding_, *amount, StaticType::bit(ValueKind::integer), clause);
    if (const Expression* subquery = subquery_in(*amount))
      binding_.report("NonConstantExpression", subquery->at,
                      fmt::format("{} takes a number that is known before anything is looked for", clause),
                      "write the number, or give it as a parameter");
    if (literal_integer(*amount).value_or(0) < 0)
      binding_.report("NegativeIntegerArgument", amount->at, fmt::format("{} takes a number from 0", clause));
  }

  Binding& binding_;
  ProjectionClause& projection_;
  const Scope& before_;
  Scope after_;
  std::size_t mistakes_before_;
  std::vector<Expression*> calls_;  // of aggregates, in the items
  std::set<std::string, std::less<>> names_;
};

}  // namespace

void bind_projection(Binding& binding, ProjectionClause& projection, Scope& scope) {
  scope = ProjectionBinder(binding, projection, scope).bind();
}

}  // namespace standpoint::query
