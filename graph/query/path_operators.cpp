// SPDX-License-Identifier: Apache-2.0
// Puts paths together, and finds the ends of relationships that are known before their nodes.
#include <utility>

#include "graph/query/neighbours.hpp"
#include "graph/query/operators.hpp"

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
      : Operator(parts.plan, parts.execution), input_(std::move(parts.inputs[0]), parts.execution) {
    if (plan_.relationship->types) types_ = LabelTest(*plan_.relationship->types, graph().types());
  }
  void restart() override { input_.restart(); }

 protected:
  bool next(Batch& out) override {
    while (!out.full() && input_.advance()) {
      const Value& known = input_[plan_.symbol];
      const Direction direction = plan_.relationship->direction;
      if (direction != Direction::left) give(known, true, out);
      if (direction == Direction::right) continue;
      if (direction == Direction::left || !is_same_both_ways(known)) give(known, false, out);
    }
    return !out.empty();
  }

 private:
  // A loop, or a chain of none, is one row where the direction is open.
  bool is_same_both_ways(const Value& known) const {
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
    return forward ? Stretch{ends.start, ends.end} : Stretch{ends.end, ends.start};
  }

  // Whether they follow each other, and from where to where.
  Stretch of_chain(std::span<const Value> chain, bool forward) const {
    const auto length = chain.size();
    if (length < plan_.relationship->least || length > plan_.relationship->most) return {};
    if (chain.empty() && plan_.from_known && input_[plan_.from].is(ValueKind::node))
      return Stretch{input_[plan_.from].as_node(), input_[plan_.from].as_node()};
    Stretch out;
    const bool open = plan_.relationship->direction == Direction::either;
    if (open && !chain.empty()) return of_open_chain(chain);
    for (const Value& value : chain) {
      if (!value.is(ValueKind::relationship)) return {};
      const auto step = of_one(value.as_relationship(), forward);
      if (!step || (out && out.second != step.first)) return {};
      out = out ? Stretch{out.first, step.second} : step;
    }
    return out;
  }

  // The first relationship is followed so that the second goes on from it.
  Stretch of_open_chain(std::span<const Value> chain) const {
    for (const bool turned : {false, true}) {
      std::optional<NodeId> first, at;
      bool fits = true;
      for (const Value& value : chain) {
        const auto step = value.is(ValueKind::relationship) ? of_one(value.as_relationship(), true) : Stretch{};
        if (!step) return {};
        const NodeId from = !at ? (turned ? step.second : step.first) : *at;
        fits = fits && (from == step.first || from == step.second);
        if (!first) first = from;
        at = from == step.first ? step.second : step.first;
      }
      if (fits && agrees(plan_.from, plan_.from_known, *first)) return Stretch{*first, *at};
    }
    return {};
  }

  InputRows input_;
  LabelTest types_;
};

}  // namespace

OperatorPtr make_path(OperatorParts parts) { return std::make_unique<BuildPath>(std::move(parts)); }
OperatorPtr make_ends(OperatorParts parts) { return std::make_unique<Ends>(std::move(parts)); }

}  // namespace standpoint::query
