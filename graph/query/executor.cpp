// SPDX-License-Identifier: Apache-2.0
#include "graph/query/executor.hpp"

#include <fmt/format.h>

#include <deque>
#include <utility>

#include "graph/query/operators.hpp"

namespace standpoint::query {
namespace {

// A plan within an expression, with operators of its own.
class PlannedSubquery : public Subquery {
 public:
  std::unique_ptr<ArgumentRow> argument = std::make_unique<ArgumentRow>();
  OperatorPtr root;

  void start(Row& row) override {
    argument->row = &row;
    root->restart();
    argument->row = nullptr;
  }
  bool next(Evaluation&, Batch& out) override { return root->pull(out); }
};

// Makes the operators of plans, from the leaves up.
class OperatorBuilder : public SubqueryMaker {
 public:
  OperatorBuilder(const QueryPlan& plan, Execution& execution, const Procedures& procedures)
      : plan_(plan),
        execution_(execution),
        procedures_(procedures),
        compile_{execution.evaluation.graph, execution.evaluation.parameters, *this, execution.symbols,
                 std::vector<bool>(execution.symbols)} {}

  OperatorPtr build() { return build(*plan_.root, no_row_); }

  std::unique_ptr<Subquery> make(const Expression& expression) override {
    auto out = std::make_unique<PlannedSubquery>();
    // Within a subquery every variable is a column: what it reads of the expression around it is handed to it.
    std::vector<bool> locals(execution_.symbols);
    std::swap(locals, compile_.locals);
    out->root = build(*plan_.subqueries.at(&expression), *out->argument);
    std::swap(locals, compile_.locals);
    return out;
  }

 private:
  // Nothing where memory is used up: every operator has room for all columns of the query.
  OperatorPtr build(const Plan& plan, ArgumentRow& argument) {
    OperatorParts parts{plan, execution_, compile_, {}};
    if (plan.kind == PlanKind::optional || plan.kind == PlanKind::branch) {
      ArgumentRow& inner = arguments_.emplace_back();
      parts.inputs.push_back(build(*plan.inputs[0], argument));
      parts.inputs.push_back(build(*plan.inputs[1], inner));
      return plan.kind == PlanKind::branch ? make_branch(std::move(parts), inner)
                                           : make_optional(std::move(parts), inner);
    }
    for (const PlanPtr& input : plan.inputs) parts.inputs.push_back(build(*input, argument));
    if (!execution_.evaluation.affordable(execution_.symbols * sizeof(Column))) return nullptr;
    switch (plan.kind) {
      case PlanKind::argument: return make_argument(std::move(parts), argument);
      case PlanKind::node_scan:
      case PlanKind::node_seek: return make_scan(std::move(parts));
      case PlanKind::expand: return make_expand(std::move(parts));
      case PlanKind::expand_variable: return make_expand_variable(std::move(parts));
      case PlanKind::shortest_path: return make_shortest_path(std::move(parts));
      case PlanKind::ends: return make_ends(std::move(parts));
      case PlanKind::path: return make_path(std::move(parts));
      case PlanKind::filter: return make_filter(std::move(parts));
      case PlanKind::project: return make_project(std::move(parts));
      case PlanKind::unwind: return make_unwind(std::move(parts));
      case PlanKind::call: return make_call(std::move(parts), *procedures_.find(plan.call->procedure));
      case PlanKind::hash_join: return make_hash_join(std::move(parts));
      case PlanKind::aggregate: return make_aggregate(std::move(parts));
      case PlanKind::distinct: return make_distinct(std::move(parts));
      case PlanKind::sort: return make_sort(std::move(parts));
      case PlanKind::skip:
      case PlanKind::limit: return make_bound(std::move(parts));
      case PlanKind::unite: return make_unite(std::move(parts));
      case PlanKind::branch:
      case PlanKind::optional: break;
    }
    return nullptr;
  }

  const QueryPlan& plan_;
  Execution& execution_;
  const Procedures& procedures_;
  CompileContext compile_;
  std::deque<ArgumentRow> arguments_;  // of optional steps and branches
  ArgumentRow no_row_;
};

}  // namespace

std::vector<std::vector<Value>> run_plan(const QueryPlan& plan, std::size_t symbols, Evaluation& evaluation,
                                         const Procedures& procedures, std::map<const Plan*, PlanCount>* counts) {
  Execution execution{evaluation, symbols, std::vector<Value>(symbols), counts};
  OperatorBuilder builder(plan, execution, procedures);
  const OperatorPtr root = builder.build();
  if (evaluation.failed()) return {};
  root->restart();
  std::vector<std::vector<Value>> rows;
  Charge charge(evaluation.heap);
  Batch batch(symbols, evaluation.heap);
  while (root->pull(batch)) {
    if (plan.columns.empty()) continue;  // a procedure that gives nothing was called
    for (std::uint32_t i = 0; i < batch.size(); ++i) {
      std::vector<Value>& row = rows.emplace_back();
      row.reserve(plan.columns.size());
      for (const Symbol column : plan.columns) row.push_back(batch[column][i]);
    }
    charge.add(batch.size() * (sizeof(std::vector<Value>) + plan.columns.size() * sizeof(Value)));
    if (rows.size() <= evaluation.limits.rows) continue;
    evaluation.set_place({});
    evaluation.fail(ErrorClass::limit, "RowLimit",
                    fmt::format("the query gives more than {} rows", evaluation.limits.rows),
                    "add a LIMIT, or count instead of listing");
    break;
  }
  return rows;
}

}  // namespace standpoint::query
