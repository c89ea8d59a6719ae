// SPDX-License-Identifier: Apache-2.0
#include "graph/query/planner.hpp"

#include <algorithm>
#include <utility>

#include "graph/query/carried_columns.hpp"
#include "graph/query/estimates.hpp"
#include "graph/query/pattern_planner.hpp"

namespace standpoint::query {
namespace {

// The symbols of what a query gives, in the order in which the `first` part of a union names them.
std::vector<Symbol> columns_of(const SingleQuery& query, const SingleQuery& first) {
  std::vector<Symbol> out;
  const Clause &last = *query.clauses.back(), &named = *first.clauses.back();
  if (last.kind == ClauseKind::projection)
    for (const ProjectionItem& wanted : named.projection.items)
      for (const ProjectionItem& item : last.projection.items)
        if (item.column == wanted.column) out.push_back(item.variable.symbol);
  if (last.kind == ClauseKind::call)
    for (const YieldItem& item : last.call.yields) out.push_back(item.variable.symbol);
  return out;
}

// Whether the order of a query's rows is left to the plan: it looks for patterns and sorts nowhere.
bool leaves_order_open(const SingleQuery& query) {
  bool matches = false, sorts = false;
  for (const auto& clause : query.clauses) {
    matches = matches || clause->kind == ClauseKind::match;
    sorts = sorts || (clause->kind == ClauseKind::projection && !clause->projection.order.empty());
  }
  return matches && !sorts;
}

class Planner {
 public:
  Planner(const PropertyGraph& graph, const Parameters& parameters) : graph_(graph), estimates_(graph, &parameters) {}

  QueryPlan plan(const Query& query) {
    out_.columns = columns_of(query.parts.front(), query.parts.front());
    out_.root = plan_parts(query, {}, true);
    SymbolSet needed;
    for (const Symbol s : out_.columns) needed.add(s);
    set_carried_columns(*out_.root, needed, out_);
    return std::move(out_);
  }

 private:
  PlanPtr plan_parts(const Query& query, const SymbolSet& outer, bool whole) {
    if (query.parts.size() == 1) return plan_single(query.parts.front(), outer, whole);
    auto plan = std::make_unique<Plan>();
    plan->kind = PlanKind::unite;
    plan->rows = 0;
    for (const SingleQuery& part : query.parts) {
      plan->columns.push_back(columns_of(part, query.parts.front()));
      plan->inputs.push_back(plan_single(part, outer, false));
      plan->rows += plan->inputs.back()->rows;
    }
    for (const Symbol s : plan->columns.front()) plan->available.add(s);
    const std::vector<Symbol> columns = plan->columns.front();
    if (!query.union_all) plan = make_distinct(std::move(plan), columns);
    const bool open = std::any_of(query.parts.begin(), query.parts.end(), leaves_order_open);
    return whole && open ? make_sorted(std::move(plan), columns) : std::move(plan);
  }

  PlanPtr plan_single(const SingleQuery& query, const SymbolSet& outer, bool whole) {
    auto plan = std::make_unique<Plan>();
    plan->available = outer;
    for (const auto& clause : query.clauses) {
      const bool last = whole && clause == query.clauses.back();
      plan = add_clause(*clause, std::move(plan), last && clause->kind == ClauseKind::projection);
    }
    if (whole && leaves_order_open(query)) return make_sorted(std::move(plan), columns_of(query, query));
    return plan;
  }

  PlanPtr add_clause(const Clause& clause, PlanPtr input, bool last) {
    switch (clause.kind) {
      case ClauseKind::match: return add_match(clause.match, std::move(input));
      case ClauseKind::unwind: return add_unwind(clause.unwind, std::move(input));
      case ClauseKind::call: return add_call(clause.call, std::move(input));
      case ClauseKind::projection: return add_projection(clause.projection, std::move(input), last);
    }
    return input;
  }

  PlanPtr add_match(const MatchClause& match, PlanPtr input) {
    PatternGraph pattern = make_pattern_graph(match.pattern, match.where.get(), graph_);
    if (!match.optional) return planned(pattern, std::move(input));
    auto argument = std::make_unique<Plan>();
    argument->available = input->available;
    PlanPtr found = planned(pattern, std::move(argument));
    PlanPtr plan = make_step(PlanKind::optional, std::move(input));
    plan->rows *= std::max(1.0, found->rows);
    plan->available.add(found->available);
    plan->inputs.push_back(std::move(found));
    return plan;
  }

  PlanPtr planned(PatternGraph& pattern, PlanPtr input) {
    SymbolSet visible = input->available;
    visible.add(pattern.declared);
    for (const PendingCondition& c : pattern.conditions) {
      plan_within(c.condition.expression, visible);
      plan_within(c.condition.value, visible);
    }
    for (const PatternEdge& edge : pattern.edges)
      for (const PlanCondition& condition : edge.conditions) {
        plan_within(condition.value, visible);
        plan_within(condition.expression, visible);
      }
    return plan_pattern(pattern, std::move(input), graph_, estimates_);
  }

  PlanPtr add_unwind(const UnwindClause& unwind, PlanPtr input) {
    constexpr double kElements = 10;
    plan_within(unwind.list.get(), input->available);
    PlanPtr plan = make_step(PlanKind::unwind, std::move(input));
    plan->value = unwind.list.get();
    plan->symbol = unwind.variable.symbol;
    plan->rows *= kElements;
    plan->available.add(plan->symbol);
    return plan;
  }

  PlanPtr add_call(const CallClause& call, PlanPtr input) {
    constexpr double kRows = 100;
    for (const ExpressionPtr& argument : call.arguments) plan_within(argument.get(), input->available);
    PlanPtr plan = make_step(PlanKind::call, std::move(input));
    plan->call = &call;
    if (!call.yields.empty()) plan->rows *= kRows;
    for (const YieldItem& item : call.yields) plan->available.add(item.variable.symbol);
    return add_filter(call.where.get(), std::move(plan));
  }

  PlanPtr add_filter(const Expression* where, PlanPtr input) {
    if (where == nullptr) return input;
    plan_within(where, input->available);
    PlanPtr plan = make_step(PlanKind::filter, std::move(input));
    plan->conditions.emplace_back().expression = where;
    plan->rows *= Estimates::share(*where);
    return plan;
  }

  // In this order: items or groups, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE. What was there before stays available, as
  // ORDER BY and WHERE may read it.
  PlanPtr add_projection(const ProjectionClause& p, PlanPtr input, bool last) {
    std::vector<Symbol> columns;
    for (const ProjectionItem& item : p.items) columns.push_back(item.variable.symbol);
    PlanPtr plan = p.aggregating ? add_groups(p, std::move(input)) : add_items(p, std::move(input));
    if (p.distinct) plan = make_distinct(std::move(plan), columns);
    if (!p.order.empty()) plan = add_order(p, std::move(plan), last ? columns : std::vector<Symbol>{});
    plan = add_bound(PlanKind::skip, p.skip.get(), std::move(plan));
    plan = add_bound(PlanKind::limit, p.limit.get(), std::move(plan));
    return add_filter(p.where.get(), std::move(plan));
  }

  // A variable that is passed on under its own name needs no work.
  static bool is_passed_on(const ProjectionItem& item) {
    return item.expression->kind == ExpressionKind::variable && !item.expression->computed.valid() &&
           item.expression->variable.symbol == item.variable.symbol;
  }

  PlanPtr add_items(const ProjectionClause& p, PlanPtr input) {
    PlanPtr plan = make_step(PlanKind::project, std::move(input));
    for (const ProjectionItem& item : p.items) add_item(item, *plan);
    if (plan->items.empty()) return std::move(plan->inputs.front());
    return plan;
  }

  void add_item(const ProjectionItem& item, Plan& plan) {
    if (is_passed_on(item)) return;
    plan_within(item.expression.get(), plan.inputs.front()->available);
    plan.items.push_back({item.expression.get(), item.variable.symbol});
    plan.available.add(item.variable.symbol);
  }

  // The grouping keys are worked out first, since arguments of aggregates may read them, then the groups, then the
  // items that have aggregates.
  PlanPtr add_groups(const ProjectionClause& p, PlanPtr input) {
    PlanPtr keys = make_step(PlanKind::project, std::move(input));
    for (const std::size_t key : p.keys) add_item(p.items[key], *keys);
    if (keys->items.empty()) keys = std::move(keys->inputs.front());
    PlanPtr groups = make_step(PlanKind::aggregate, std::move(keys));
    groups->available = {};
    for (const std::size_t key : p.keys) {
      groups->items.push_back({nullptr, p.items[key].variable.symbol});
      groups->available.add(p.items[key].variable.symbol);
    }
    for (const Aggregate& aggregate : p.aggregates) {
      for (const ExpressionPtr& argument : aggregate.call->operands)
        plan_within(argument.get(), groups->inputs.front()->available);
      groups->available.add(aggregate.symbol);
    }
    groups->aggregates = p.aggregates;
    groups->rows = p.keys.empty() ? 1 : std::max(1.0, groups->rows * Estimates::kShareOfEqual);
    PlanPtr plan = make_step(PlanKind::project, std::move(groups));
    for (std::size_t i = 0; i < p.items.size(); ++i)
      if (std::find(p.keys.begin(), p.keys.end(), i) == p.keys.end()) add_item(p.items[i], *plan);
    if (plan->items.empty()) return std::move(plan->inputs.front());
    return plan;
  }

  static PlanPtr make_distinct(PlanPtr input, const std::vector<Symbol>& columns) {
    PlanPtr plan = make_step(PlanKind::distinct, std::move(input));
    for (const Symbol s : columns) plan->items.push_back({nullptr, s});
    return plan;
  }

  // Rows that the order leaves equal come in the order of `columns`.
  PlanPtr add_order(const ProjectionClause& p, PlanPtr input, const std::vector<Symbol>& columns) {
    for (const SortItem& item : p.order) plan_within(item.expression.get(), input->available);
    PlanPtr plan = make_step(PlanKind::sort, std::move(input));
    for (const SortItem& item : p.order) plan->order.push_back({item.expression.get(), {}, item.descending});
    for (const Symbol s : columns) plan->order.push_back({nullptr, s, false});
    plan->skip = p.skip.get();
    plan->limit = p.limit.get();
    return plan;
  }

  static PlanPtr make_sorted(PlanPtr input, const std::vector<Symbol>& columns) {
    PlanPtr plan = make_step(PlanKind::sort, std::move(input));
    for (const Symbol s : columns) plan->order.push_back({nullptr, s, false});
    return plan;
  }

  static PlanPtr add_bound(PlanKind kind, const Expression* number, PlanPtr input) {
    if (number == nullptr) return input;
    PlanPtr plan = make_step(kind, std::move(input));
    plan->value = number;
    return plan;
  }

  // Plans the patterns and queries within an expression, which can read `visible`.
  void plan_within(const Expression* e, const SymbolSet& visible) {
    if (e == nullptr || e->computed.valid()) return;
    if (e->pattern || e->query) return plan_subquery(*e, visible);
    if (!e->variable.symbol.valid() && !e->accumulator.symbol.valid()) {
      for (const ExpressionPtr& operand : e->operands) plan_within(operand.get(), visible);
      return;
    }
    SymbolSet inner = visible;
    inner.add(e->variable.symbol);
    inner.add(e->accumulator.symbol);
    for (const ExpressionPtr& operand : e->operands) plan_within(operand.get(), inner);
  }

  void plan_subquery(const Expression& e, const SymbolSet& visible) {
    SymbolSet mentioned;
    add_symbols(e, mentioned);
    SymbolSet outer;
    for (const Symbol s : mentioned.common(visible)) outer.add(s);
    PlanPtr plan;
    if (e.query) {
      plan = plan_parts(*e.query, outer, false);
    } else {
      auto argument = std::make_unique<Plan>();
      argument->available = outer;
      const Expression* where = e.operands.empty() ? nullptr : e.operands[0].get();
      PatternGraph pattern = make_pattern_graph(*e.pattern, where, graph_);
      plan = planned(pattern, std::move(argument));
    }
    if (e.kind == ExpressionKind::pattern_comprehension) plan_within(e.operands[1].get(), plan->available);
    out_.subqueries.emplace(&e, std::move(plan));
  }

  const PropertyGraph& graph_;
  Estimates estimates_;
  QueryPlan out_;
};

}  // namespace

QueryPlan plan_query(const Query& query, const PropertyGraph& graph, const Parameters& parameters) {
  return Planner(graph, parameters).plan(query);
}

}  // namespace standpoint::query
