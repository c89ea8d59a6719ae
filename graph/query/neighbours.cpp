// SPDX-License-Identifier: Apache-2.0
#include "graph/query/neighbours.hpp"

#include <algorithm>

namespace standpoint::query {

Neighbours::Neighbours(const PropertyGraph& graph, const Plan& plan, bool from_other_end)
    : graph_(graph), all_types_(!plan.relationship->types) {
  if (!all_types_) make_runs(plan.types);
  const Direction direction = plan.relationship->direction;
  const bool forward = (direction == Direction::right) != (plan.reversed != from_other_end);
  both_ = direction == Direction::either;
  out_ = both_ || forward;
  in_ = both_ || !forward;
}

void Neighbours::make_runs(const std::vector<TypeId>& types) {
  for (const TypeId type : types) {
    const bool derived = graph_.is_derived(type);
    if (!derived && graph_.statistics(type).count == 0) continue;
    bool follows = !runs_.empty() && !derived && !runs_.back().derived;
    if (follows)
      for (auto between = static_cast<TypeId>(runs_.back().last + 1); between < type; ++between)
        follows = follows && (graph_.is_derived(between) || graph_.statistics(between).count == 0);
    if (follows)
      runs_.back().last = type;
    else
      runs_.push_back({type, type, derived});
  }
}

std::span<const Adjacent> Neighbours::entries_of(NodeId node, bool incoming, const Run& run) const {
  if (run.derived) return incoming ? graph_.incoming(node, run.first) : graph_.outgoing(node, run.first);
  const std::span<const Adjacent> all = incoming ? graph_.incoming(node) : graph_.outgoing(node);
  if (all.empty() || (all.front().type >= run.first && all.back().type <= run.last)) return all;
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const Adjacent& e) { return e.type < run.first; });
  const auto last = std::partition_point(first, all.end(), [&](const Adjacent& e) { return e.type <= run.last; });
  return {first, last};
}

std::span<const Neighbours::List> Neighbours::of(NodeId node) {
  lists_.clear();
  if (out_) add(node, false);
  if (in_) add(node, true);
  return lists_;
}

void Neighbours::add(NodeId node, bool incoming) {
  const auto add_list = [&](std::span<const Adjacent> entries) {
    if (!entries.empty()) lists_.push_back({entries, incoming});
  };
  if (all_types_) return add_list(incoming ? graph_.incoming(node) : graph_.outgoing(node));
  for (const Run& run : runs_) add_list(entries_of(node, incoming, run));
}

bool is_distinct(RelationshipId relationship, const Plan& plan, const Batch& batch, std::uint32_t row) {
  const auto is_same = [&](const Value& v) {
    return v.is(ValueKind::relationship) && v.as_relationship() == relationship;
  };
  return std::none_of(plan.distinct_from.begin(), plan.distinct_from.end(), [&](Symbol s) {
    const Value& other = batch[s][row];
    if (!other.is(ValueKind::list)) return is_same(other);
    return std::any_of(other.as_list().begin(), other.as_list().end(), is_same);
  });
}

}  // namespace standpoint::query
