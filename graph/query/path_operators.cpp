// SPDX-License-Identifier: Apache-2.0
// Puts paths together, and finds the ends of relationships that are known before their nodes.
#include <utility>

#include "graph/query/neighbours.hpp"
#include "graph/query/operators.hpp"
#include "graph/query/row_conditions.hpp"

namespace standpoint::query {
namespace {

class BuildPath : public Operator {
 public:
  explicit BuildPath(OperatorParts parts) : Operator(parts.plan, parts.execution), input_(std::move(parts.inputs[0])) {}
  void restart() override { input_->restart(); }

 protected:
  bool next(Batch& out) override {
    if (!input_->pull(out)) return false;
    if (!plan_.binds_symbol) return true;
    for (std::uint32_t i = 0; i < out.size(); ++i) out[plan_.symbol].push_back(path(out, i));
    return true;
  }

 private:
  // Null where a part of it is.
  Value path(const Batch& rows, std::uint32_t row) {
    PathValue path;
    const Value& first = rows[plan_.part->nodes[0].variable.symbol][row];
    if (!first.is(ValueKind::node)) return {};
    path.nodes.push_back(first.as_node());
    for (const RelationshipPattern& pattern : plan_.part->relationships) {
      const Value& step = rows[pattern.variable.symbol][row];
      if (step.is_null()) return {};
      if (step.is(ValueKind::relationship))
        add(step.as_relationship(), path);
      else
        for (const Value& relationship : step.as_list()) add(relationship.as_relationship(), path);
    }
    return Value::path(evaluation().heap, std::move(path));
  }

  void add(RelationshipId relationship, PathValue& path) const {
    const RelationshipEnds ends = graph().ends(relationship);
    path.relationships.push_back(relationship);
    path.nodes.push_back(path.nodes.back() == ends.start ? ends.end : ends.start);
  }

  OperatorPtr input_;
};

// Two nodes; none where the first is not valid.
struct Stretch {
  NodeId first, second;
  explicit operator bool() const { return first.valid(); }
};

class Ends : public Operator {
 public:
  explicit Ends(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        conditions_(plan_.conditions, plan_.symbol, parts.compile) {
    if (plan_.relationship->types) types_ = LabelTest(*plan_.relationship->types, graph().types());
  }
  void restart() override { input_.restart(); }

 protected:
  bool next(Batch& out) override {
    while (!out.full() && input_.advance()) {
      const Value& known = input_[plan_.symbol];
      if (!conditions_.none()) conditions_.begin(row_of(input_.batch(), input_.number()));
      const Direction direction = plan_.relationship->direction;
      if (direction != Direction::left) give(known, true, out);
      if (direction == Direction::right) continue;
      if (direction == Direction::left || !is_same_both_ways(known)) give(known, false, out);
    }
    return !out.empty();
  }

 private:
  // A chain that begins with a loop, or one of none, is one row where the direction is open.
  bool is_same_both_ways(const Value& known) const {
    if (known.is(ValueKind::list)) return known.as_list().empty() || is_same_both_ways(known.as_list().front());
    if (!known.is(ValueKind::relationship)) return true;
    const RelationshipEnds ends = graph().ends(known.as_relationship());
    return ends.start == ends.end;
  }

  void give(const Value& known, bool forward, Batch& out) {
    Stretch found;
    if (known.is(ValueKind::relationship)) found = of_one(known.as_relationship(), forward);
    if (known.is(ValueKind::list)) found = of_chain(known.as_list(), forward);
    if (!found || !agrees(plan_.from, plan_.from_known, found.first) ||
        !agrees(plan_.to, plan_.to_known, found.second) || (plan_.from == plan_.to && found.first != found.second))
      return;
    out.append(plan_.carried, input_.batch(), input_.number());
    if (!plan_.from_known && plan_.binds_from) out[plan_.from].push_back(Value::node(found.first));
    if (!plan_.to_known && plan_.binds_to && plan_.to != plan_.from) out[plan_.to].push_back(Value::node(found.second));
    out.add_rows(1);
  }

  bool agrees(Symbol node, bool is_known, NodeId found) const {
    return !is_known || (input_[node].is(ValueKind::node) && input_[node].as_node() == found);
  }

  Stretch of_one(RelationshipId relationship, bool forward) const {
    const RelationshipEnds ends = graph().ends(relationship);
    if (plan_.relationship->types && !types_(ends.type)) return {};
    if (!is_distinct(relationship, plan_, input_.batch(), input_.number())) return {};
    if (!conditions_.none() && !conditions_.hold(execution_.evaluation, relationship)) return {};
    return forward ? Stretch{ends.start, ends.end} : Stretch{ends.end, ends.start};
  }

  // Whether they follow each other, and from where to where. Where the direction is open, only the first relationship's
  // is chosen by `forward`.
  Stretch of_chain(std::span<const Value> chain, bool forward) const {
    const auto length = chain.size();
    if (length < plan_.relationship->least || length > plan_.relationship->most) return {};
    if (chain.empty() && plan_.from_known && input_[plan_.from].is(ValueKind::node))
      return Stretch{input_[plan_.from].as_node(), input_[plan_.from].as_node()};
    Stretch out;
    const bool open = plan_.relationship->direction == Direction::either;
    for (const Value& value : chain) {
      auto step = value.is(ValueKind::relationship) ? of_one(value.as_relationship(), forward) : Stretch{};
      if (open && out && out.second == step.second) std::swap(step.first, step.second);
      if (!step || (out && out.second != step.first)) return {};
      out = out ? Stretch{out.first, step.second} : step;
    }
    return out;
  }

  InputRows input_;
  RelationshipConditions conditions_;  // of a chain: on each of its relationships
  LabelTest types_;
};

}  // namespace

OperatorPtr make_path(OperatorParts parts) { return std::make_unique<BuildPath>(std::move(parts)); }
OperatorPtr make_ends(OperatorParts parts) { return std::make_unique<Ends>(std::move(parts)); }

}  // namespace standpoint::query
