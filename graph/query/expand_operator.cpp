// SPDX-License-Identifier: Apache-2.0
// Follows single relationships from a known node, to any node or to a known one.
#include <utility>

#include "graph/query/neighbours.hpp"
#include "graph/query/operators.hpp"
#include "graph/query/row_conditions.hpp"

namespace standpoint::query {
namespace {

class Expand : public Operator {
 public:
  explicit Expand(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        forward_(graph(), plan_),
        backward_(graph(), plan_, true),
        conditions_(plan_.conditions, plan_.symbol, parts.compile) {
    if (plan_.labels != nullptr) labels_ = LabelTest(*plan_.labels, graph().labels());
  }

  void restart() override {
    input_.restart();
    lists_ = {};
    list_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full()) {
      if (list_ >= lists_.size()) {
        if (!input_.advance()) break;
        begin_row();
        continue;
      }
      follow(out);
    }
    return !out.empty();
  }

 private:
  void begin_row() {
    lists_ = {};
    list_ = entry_ = 0;
    const Value& from = input_[plan_.from];
    if (!from.is(ValueKind::node)) return;
    at_ = from.as_node();
    lists_ = forward_.of(at_);
    if (plan_.to_known && !look_for_known_end()) lists_ = {};
    if (lists_.empty() || conditions_.none()) return;
    conditions_.begin(row_of(input_.batch(), input_.number()));
  }

  // Looks from the end that has fewer relationships.
  bool look_for_known_end() {
    const Value& to = input_[plan_.to];
    if (!to.is(ValueKind::node)) return false;
    wanted_ = to.as_node();
    const auto from_there = backward_.of(wanted_);
    if (entries(from_there) >= entries(lists_)) return true;
    lists_ = from_there;
    std::swap(at_, wanted_);
    return true;
  }

  static std::size_t entries(std::span<const Neighbours::List> lists) {
    std::size_t out = 0;
    for (const Neighbours::List& list : lists) out += list.entries.size();
    return out;
  }

  // Takes what fits into the batch of the list at hand.
  void follow(Batch& out) {
    const Neighbours::List& list = lists_[list_];
    const std::size_t first = entry_;
    const std::uint32_t room = Batch::kMostRows - out.size();
    std::uint32_t found = 0;
    Column* relationships = plan_.binds_symbol ? &out[plan_.symbol] : nullptr;
    Column* ends = plan_.binds_to && !plan_.to_known ? &out[plan_.to] : nullptr;
    for (; entry_ < list.entries.size() && found < room; ++entry_) {
      const Adjacent& entry = list.entries[entry_];
      if (!fits(list, entry)) continue;
      if (relationships != nullptr) relationships->push_back(Value::relationship(entry.relationship));
      if (ends != nullptr) ends->push_back(Value::node(entry.other));
      ++found;
    }
    count_steps(entry_ - first);
    for (const Symbol s : plan_.carried) append_repeated(out[s], found, input_[s]);
    out.add_rows(found);
    if (entry_ < list.entries.size()) return;
    ++list_;
    entry_ = 0;
  }

  bool fits(const Neighbours::List& list, const Adjacent& entry) {
    if (plan_.to_known && entry.other != wanted_) return false;
    if (forward_.is_second_of_loop(list, entry, at_)) return false;
    if (!plan_.distinct_from.empty() && !is_distinct(entry.relationship, plan_, input_.batch(), input_.number()))
      return false;
    if (plan_.labels != nullptr && !labels_(graph().labels_of(entry.other))) return false;
    return conditions_.none() || conditions_.hold(evaluation(), entry.relationship);
  }

  InputRows input_;
  Neighbours forward_, backward_;
  RelationshipConditions conditions_;
  LabelTest labels_;
  std::span<const Neighbours::List> lists_;
  std::size_t list_ = 0, entry_ = 0;
  NodeId at_, wanted_;
};

}  // namespace

OperatorPtr make_expand(OperatorParts parts) { return std::make_unique<Expand>(std::move(parts)); }

}  // namespace standpoint::query
