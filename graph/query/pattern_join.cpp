// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_join.hpp"

#include <algorithm>
#include <utility>

#include "graph/query/pattern_planner.hpp"

namespace standpoint::query {
namespace {

class ComponentJoin {
 public:
  ComponentJoin(PatternGraph& pattern, const SymbolSet& unknown) : p_(pattern), unknown_(unknown) {}

  PlanPtr join(Symbol node, PlanPtr& input, const PropertyGraph& graph, const Estimates& estimates) {
    if (input->rows <= 1 || !gather(node)) return nullptr;
    take_equalities();
    if (left_.empty()) return nullptr;
    auto plan = make_step(PlanKind::hash_join, std::move(input));
    plan->differing = differing_relationships(p_, own_);
    PatternGraph part = take_part(p_, own_, [this](const PendingCondition& c) { return is_own(c.reads); });
    PlanPtr other = plan_pattern(part, std::make_unique<Plan>(), graph, estimates);
    plan->rows *= other->rows * Estimates::kShareOfEqual;
    plan->available.add(other->available);
    plan->inputs.push_back(std::move(other));
    plan->left_keys = std::move(left_);
    plan->right_keys = std::move(right_);
    return plan;
  }

 private:
  // Everything that relationships tie to the node; false where something known is among it, or is read by it.
  bool gather(Symbol node) {
    own_.add(node);
    for (bool grows = true; grows;) {
      grows = false;
      for (const PatternEdge& edge : p_.edges) {
        if (edge.placed || own_.contains(edge.symbol())) continue;
        if (!own_.contains(edge.left) && !own_.contains(edge.right)) continue;
        for (const Symbol s : {edge.left, edge.right, edge.symbol()}) {
          if (!unknown_.contains(s)) return false;
          own_.add(s);
        }
        grows = true;
      }
    }
    return std::all_of(p_.edges.begin(), p_.edges.end(), [this](const PatternEdge& edge) {
      return edge.placed || !own_.contains(edge.symbol()) || own_.holds(edge.reads);
    });
  }

  bool is_own(const SymbolSet& reads) const { return !reads.empty() && own_.holds(reads); }
  bool is_known(const SymbolSet& reads) const { return !reads.empty() && !unknown_.meets(reads); }

  void take_equalities() {
    for (PendingCondition& c : p_.conditions) {
      const Expression* e = c.condition.expression;
      if (c.placed || e == nullptr || e->kind != ExpressionKind::comparison || e->comparisons.size() != 1 ||
          e->comparisons[0] != Comparison::equal)
        continue;
      const SymbolSet first = symbols_of(*e->operands[0]), second = symbols_of(*e->operands[1]);
      const bool forward = is_known(first) && is_own(second);
      if (!forward && !(is_known(second) && is_own(first))) continue;
      left_.push_back(e->operands[forward ? 0 : 1].get());
      right_.push_back(e->operands[forward ? 1 : 0].get());
      c.placed = true;
    }
  }

  PatternGraph& p_;
  const SymbolSet& unknown_;
  SymbolSet own_;
  std::vector<const Expression*> left_, right_;
};

}  // namespace

PlanPtr join_component(PatternGraph& pattern, const SymbolSet& unknown, Symbol node, PlanPtr& input,
                       const PropertyGraph& graph, const Estimates& estimates) {
  return ComponentJoin(pattern, unknown).join(node, input, graph, estimates);
}

}  // namespace standpoint::query
