// SPDX-License-Identifier: Apache-2.0
#include "graph/query/carried_columns.hpp"

namespace standpoint::query {
namespace {

class ColumnChooser {
 public:
  explicit ColumnChooser(QueryPlan& query) : query_(query) {}

  // `set`: later steps do not heed how often a row comes.
  void choose(Plan& plan, const SymbolSet& needed, bool set = false) {
    set = keeps_duplicates(plan) ? set : plan.kind == PlanKind::distinct;
    plan.set_semantics = set;
    plan.binds_symbol = needed.contains(plan.symbol);
    plan.binds_from = needed.contains(plan.from);
    plan.binds_to = needed.contains(plan.to);
    if (plan.inputs.empty()) {
      plan.carried = plan.available.common(needed);
      return;
    }
    if (plan.kind == PlanKind::unite) return choose_united(plan, set);
    SymbolSet reads = needed;
    add_reads(plan, reads);
    const SymbolSet& first = plan.inputs[0]->available;
    plan.carried = first.common(needed);
    if (plan.kind == PlanKind::optional) {
      // The second input hands on what it was given, so that its rows are whole.
      choose(*plan.inputs[1], needed, set);
      add_argument_reads(*plan.inputs[1], reads);
    } else if (plan.kind == PlanKind::branch) {
      SymbolSet inner = needed;
      for (const auto& [left, right] : plan.differing) {
        reads.add(left);
        inner.add(right);
      }
      choose(*plan.inputs[1], inner);
    } else if (plan.kind == PlanKind::hash_join) {
      SymbolSet right = needed;
      for (const Expression* key : plan.right_keys) add_symbols(*key, right);
      for (const auto& [left, own] : plan.differing) {
        reads.add(left);
        right.add(own);
      }
      choose(*plan.inputs[1], right, set);
    }
    if (plan.inputs.size() == 2)
      for (const Symbol s : plan.inputs[1]->available.common(needed))
        if (!first.contains(s)) plan.joined.push_back(s);
    choose(*plan.inputs[0], reads, set);
  }

 private:
  // Whether a step gives a row as often as its inputs do, as far as that is needed here.
  static bool keeps_duplicates(const Plan& plan) {
    switch (plan.kind) {
      case PlanKind::expand:
      case PlanKind::ends:
      case PlanKind::filter:
      case PlanKind::path:
      case PlanKind::project:
      case PlanKind::hash_join:
      case PlanKind::branch:
      case PlanKind::optional:
      case PlanKind::unwind:
      case PlanKind::unite: return true;
      case PlanKind::sort: return plan.limit == nullptr;
      default: return false;
    }
  }

  void choose_united(Plan& plan, bool set) {
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
      SymbolSet columns;
      for (const Symbol s : plan.columns[i]) columns.add(s);
      choose(*plan.inputs[i], columns, set);
    }
  }

  // What the leaves of a subplan read of the row around it.
  static void add_argument_reads(const Plan& plan, SymbolSet& reads) {
    if (plan.inputs.empty())
      for (const Symbol s : plan.carried) reads.add(s);
    for (const PlanPtr& input : plan.inputs) add_argument_reads(*input, reads);
  }

  void add(const Expression* e, SymbolSet& reads) {
    if (e == nullptr) return;
    add_symbols(*e, reads);
    choose_within(*e);
  }

  void add_reads(const Plan& plan, SymbolSet& reads) {
    if (plan.from_known) reads.add(plan.from);
    if (plan.to_known) reads.add(plan.to);
    if (plan.kind == PlanKind::ends) reads.add(plan.symbol);
    add(plan.value, reads);
    for (const Symbol s : plan.distinct_from) reads.add(s);
    for (const PlanCondition& condition : plan.conditions) {
      reads.add(symbols_of(condition));
      add(condition.expression, reads);
      add(condition.value, reads);
    }
    for (const PlanItem& item : plan.items) {
      add(item.expression, reads);
      if (item.expression == nullptr) reads.add(item.symbol);
    }
    for (const Aggregate& aggregate : plan.aggregates)
      for (const ExpressionPtr& argument : aggregate.call->operands) add(argument.get(), reads);
    for (const PlanSort& sort : plan.order) {
      add(sort.expression, reads);
      if (sort.expression == nullptr) reads.add(sort.symbol);
    }
    for (const Expression* key : plan.left_keys) add(key, reads);
    for (const Expression* key : plan.right_keys) choose_within(*key);
    if (plan.call != nullptr)
      for (const ExpressionPtr& argument : plan.call->arguments) add(argument.get(), reads);
    if (plan.kind == PlanKind::path) add_path_reads(*plan.part, reads);
  }

  static void add_path_reads(const PatternPart& part, SymbolSet& reads) {
    for (const NodePattern& node : part.nodes) reads.add(node.variable.symbol);
    for (const RelationshipPattern& relationship : part.relationships) reads.add(relationship.variable.symbol);
  }

  void choose_within(const Expression& e) {
    if (e.computed.valid()) return;
    if (const auto it = query_.subqueries.find(&e); it != query_.subqueries.end()) {
      SymbolSet needed;
      if (e.kind == ExpressionKind::pattern_comprehension) add(e.operands[1].get(), needed);
      choose(*it->second, needed, e.kind == ExpressionKind::exists || e.kind == ExpressionKind::pattern_predicate);
      return;
    }
    for (const ExpressionPtr& operand : e.operands)
      if (operand) choose_within(*operand);
  }

  QueryPlan& query_;
};

}  // namespace

void set_carried_columns(Plan& plan, const SymbolSet& needed, QueryPlan& query) {
  ColumnChooser(query).choose(plan, needed);
}

}  // namespace standpoint::query
