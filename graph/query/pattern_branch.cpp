// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_branch.hpp"

#include <algorithm>
#include <utility>

#include "graph/query/pattern_planner.hpp"

namespace standpoint::query {
namespace {

class BranchPlanner {
 public:
  BranchPlanner(PatternGraph& pattern, const SymbolSet& unknown, Symbol from)
      : p_(pattern), unknown_(unknown), from_(from) {}

  PlanPtr plan(const PatternEdge& first, PlanPtr& input, const PropertyGraph& graph, const Estimates& estimates) {
    if (!gather(first.left == from_ ? first.right : first.left)) return nullptr;
    if (edges_ < 2 && std::none_of(p_.conditions.begin(), p_.conditions.end(), [this](const PendingCondition& c) {
          return is_own(c) && c.condition.labels == nullptr;
        }))
      return nullptr;
    auto plan = make_step(PlanKind::branch, std::move(input));
    plan->from = from_;
    plan->from_known = true;
    plan->differing = differing_relationships(p_, own_);
    PatternGraph part = take_part(p_, own_, [this](const PendingCondition& c) { return is_own(c); });
    auto argument = std::make_unique<Plan>();
    argument->available.add(from_);
    PlanPtr found = plan_pattern(part, std::move(argument), graph, estimates);
    plan->rows *= found->rows;
    plan->available.add(own_);
    plan->inputs.push_back(std::move(found));
    return plan;
  }

 private:
  // Everything that relationships tie to the node, except through `from`; false where it cannot stand by itself.
  bool gather(Symbol node) {
    own_.add(node);
    for (bool grows = true; grows;) {
      grows = false;
      for (const PatternEdge& edge : p_.edges) {
        if (edge.placed || own_.contains(edge.symbol())) continue;
        if (!own_.contains(edge.left) && !own_.contains(edge.right)) continue;
        if (!fits(edge)) return false;
        own_.add(edge.symbol());
        for (const Symbol s : {edge.left, edge.right})
          if (s != from_) own_.add(s);
        ++edges_;
        grows = true;
      }
    }
    return std::all_of(p_.edges.begin(), p_.edges.end(), [this](const PatternEdge& edge) {
      return edge.placed || !own_.contains(edge.symbol()) || can_see(edge.reads);
    });
  }

  bool fits(const PatternEdge& edge) const {
    if (edge.pattern->variable_length || edge.part->shortest != ShortestPath::no) return false;
    if (!unknown_.contains(edge.symbol())) return false;
    for (const Symbol s : {edge.left, edge.right})
      if (s != from_ && !unknown_.contains(s)) return false;
    return true;
  }

  bool can_see(const SymbolSet& reads) const {
    SymbolSet rest = reads;
    rest.remove(from_);
    return own_.holds(rest);
  }

  bool is_own(const PendingCondition& c) const { return !c.placed && own_.meets(c.reads) && can_see(c.reads); }

  PatternGraph& p_;
  const SymbolSet& unknown_;
  Symbol from_;
  SymbolSet own_;
  std::size_t edges_ = 0;
};

}  // namespace

PlanPtr plan_branch(PatternGraph& pattern, const SymbolSet& unknown, Symbol from, const PatternEdge& first,
                    PlanPtr& input, const PropertyGraph& graph, const Estimates& estimates) {
  return BranchPlanner(pattern, unknown, from).plan(first, input, graph, estimates);
}

}  // namespace standpoint::query
