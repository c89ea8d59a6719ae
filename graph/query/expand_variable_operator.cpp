// SPDX-License-Identifier: Apache-2.0
// Follows chains of relationships of variable length, depth first, no relationship twice.
#include <algorithm>
#include <utility>

#include "graph/query/nearby_nodes.hpp"
#include "graph/query/neighbours.hpp"
#include "graph/query/operators.hpp"
#include "graph/query/row_conditions.hpp"

namespace standpoint::query {
namespace {

class ExpandVariable : public Operator {
 public:
  explicit ExpandVariable(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        neighbours_(graph(), plan_),
        nearby_(graph(), Neighbours(graph(), plan_, true)),
        conditions_(plan_.conditions, plan_.symbol, parts.compile),
        least_(plan_.relationship->least),
        most_(plan_.relationship->most) {}

  void restart() override {
    input_.restart();
    depth_ = 0;
    chain_.clear();
    pending_ = false;
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full() && evaluation().within_limits()) {
      if (pending_)
        give(out);
      else if (depth_ > 0)
        step();
      else if (!input_.advance())
        break;
      else
        begin_row();
    }
    return !out.empty();
  }

 private:
  static constexpr std::uint64_t kMostLookedAhead = 64;  // length of chains

  // The relationships at the end of a chain that are still to be followed.
  struct Level {
    NodeId node;
    std::vector<Neighbours::List> lists;
    std::size_t list = 0, entry = 0;
  };

  void begin_row() {
    const Value& from = input_[plan_.from];
    if (!from.is(ValueKind::node) || least_ > most_) return;
    if (plan_.to_known && !input_[plan_.to].is(ValueKind::node)) return;
    if (plan_.to_known && most_ <= kMostLookedAhead) nearby_.look_around(input_[plan_.to].as_node(), most_ / 2);
    conditions_.begin(row_of(input_.batch(), input_.number()));
    enter(from.as_node());
  }

  void enter(NodeId node) {
    if (depth_ == stack_.size()) stack_.emplace_back();
    Level& level = stack_[depth_++];
    level.node = node;
    level.lists.clear();
    level.list = level.entry = 0;
    if (chain_.size() < most_) {
      const auto lists = neighbours_.of(node);
      level.lists.assign(lists.begin(), lists.end());
    }
    pending_ = chain_.size() >= least_ && (!plan_.to_known || input_[plan_.to].as_node() == node);
  }

  // One relationship further, or one back. A thousand at once, so that limits are looked at seldom.
  void step() {
    constexpr int kSteps = 1000;
    int steps = 0;
    while (depth_ > 0 && !pending_ && steps++ < kSteps) {
      Level& level = stack_[depth_ - 1];
      if (level.list >= level.lists.size()) {
        --depth_;
        if (!chain_.empty()) chain_.pop_back();
        continue;
      }
      const Neighbours::List& list = level.lists[level.list];
      if (level.entry >= list.entries.size()) {
        ++level.list;
        level.entry = 0;
        continue;
      }
      const Adjacent& entry = list.entries[level.entry++];
      if (!fits(list, entry, level.node)) continue;
      chain_.push_back(entry.relationship);
      enter(entry.other);
    }
    count_steps(static_cast<std::uint64_t>(steps));
  }

  bool fits(const Neighbours::List& list, const Adjacent& entry, NodeId at) const {
    return can_lead_on(entry.other) && !neighbours_.is_second_of_loop(list, entry, at) &&
           std::find(chain_.begin(), chain_.end(), entry.relationship) == chain_.end() &&
           is_distinct(entry.relationship, plan_, input_.batch(), input_.number()) &&
           (conditions_.none() || conditions_.hold(execution_.evaluation, entry.relationship));
  }

  // Whether what is left of the chain can end where it has to.
  bool can_lead_on(NodeId node) const {
    return !plan_.to_known || most_ > kMostLookedAhead || nearby_.may_reach(node, most_ - chain_.size() - 1);
  }

  void give(Batch& out) {
    pending_ = false;
    out.append(plan_.carried, input_.batch(), input_.number());
    if (plan_.binds_symbol) out[plan_.symbol].push_back(chain_value());
    if (plan_.binds_to && !plan_.to_known) out[plan_.to].push_back(Value::node(stack_[depth_ - 1].node));
    out.add_rows(1);
  }

  // As the pattern is written, from left to right.
  Value chain_value() const {
    std::vector<Value> out;
    out.reserve(chain_.size());
    for (const RelationshipId r : chain_) out.push_back(Value::relationship(r));
    if (plan_.reversed) std::reverse(out.begin(), out.end());
    return Value::list(execution_.evaluation.heap, std::move(out));
  }

  InputRows input_;
  Neighbours neighbours_;
  NearbyNodes nearby_;
  RelationshipConditions conditions_;
  std::uint64_t least_, most_;
  std::vector<Level> stack_;  // of which `depth_` count: one more than relationships in the chain
  std::size_t depth_ = 0;
  std::vector<RelationshipId> chain_;
  bool pending_ = false;  // the chain as it stands is a result
};

}  // namespace

OperatorPtr make_expand_variable(OperatorParts parts) { return std::make_unique<ExpandVariable>(std::move(parts)); }

}  // namespace standpoint::query
