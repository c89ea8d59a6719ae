// SPDX-License-Identifier: Apache-2.0
#include "graph/query/neighbours.hpp"

#include <algorithm>

namespace standpoint::query {

Neighbours::Neighbours(const PropertyGraph& graph, const Plan& plan, bool from_other_end)
    : graph_(graph), types_(plan.types), all_types_(!plan.relationship->types) {
  const Direction direction = plan.relationship->direction;
  const bool forward = (direction == Direction::right) != (plan.reversed != from_other_end);
  both_ = direction == Direction::either;
  out_ = both_ || forward;
  in_ = both_ || !forward;
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
  for (const TypeId type : types_) add_list(incoming ? graph_.incoming(node, type) : graph_.outgoing(node, type));
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
