// SPDX-License-Identifier: Apache-2.0
// Shortest chains of relationships between two known nodes, by breadth-first search from both ends.
#include <algorithm>
#include <utility>

#include "graph/query/neighbours.hpp"
#include "graph/query/operators.hpp"
#include "graph/query/row_conditions.hpp"

namespace standpoint::query {
namespace {

// The nodes reached from one end, level by level, and by which relationships each was reached first.
class Search {
 public:
  Search(const PropertyGraph& graph, const Plan& plan, bool from_other_end)
      : neighbours_(graph, plan, from_other_end), level_of_(graph.node_count(), kUnreached) {}

  static constexpr std::uint32_t kUnreached = UINT32_MAX;

  struct Step {
    RelationshipId relationship;
    NodeId before;
  };

  void begin(NodeId node) {
    for (const NodeId reached : reached_) level_of_[reached.value] = kUnreached;
    reached_.assign(1, node);
    steps_.assign(1, {});
    first_of_level_.assign(1, 0);
    level_of_[node.value] = 0;
    place_of_.resize(level_of_.size());
    place_of_[node.value] = 0;
  }

  std::uint32_t depth() const { return static_cast<std::uint32_t>(first_of_level_.size()) - 1; }
  bool exhausted() const { return first_of_level_.back() == reached_.size(); }
  std::size_t frontier() const { return reached_.size() - first_of_level_.back(); }
  std::uint32_t level_of(NodeId node) const { return level_of_[node.value]; }
  std::span<const NodeId> reached() const { return reached_; }
  std::span<const Step> steps_to(NodeId node) const { return steps_[place_of_[node.value]]; }

  // All nodes one relationship further. O(relationships at the frontier).
  template <class Fits>
  std::uint64_t grow(const Fits& fits) {
    const std::size_t first = first_of_level_.back(), end = reached_.size();
    first_of_level_.push_back(static_cast<std::uint32_t>(end));
    std::uint64_t looked_at = 0;
    for (std::size_t i = first; i < end; ++i) {
      const NodeId node = reached_[i];
      for (const Neighbours::List& list : neighbours_.of(node))
        for (const Adjacent& entry : list.entries) {
          ++looked_at;
          if (!neighbours_.is_second_of_loop(list, entry, node)) reach(entry, node, fits);
        }
    }
    return looked_at;
  }

 private:
  template <class Fits>
  void reach(const Adjacent& entry, NodeId before, const Fits& fits) {
    std::uint32_t& level = level_of_[entry.other.value];
    if (level < depth() || !fits(entry.relationship)) return;
    if (level == kUnreached) {
      level = depth();
      place_of_[entry.other.value] = static_cast<std::uint32_t>(reached_.size());
      reached_.push_back(entry.other);
      steps_.emplace_back();
    }
    steps_[place_of_[entry.other.value]].push_back({entry.relationship, before});
  }

  Neighbours neighbours_;
  std::vector<std::uint32_t> level_of_, place_of_;  // by node; place in reached_
  std::vector<NodeId> reached_;
  std::vector<std::vector<Step>> steps_;
  std::vector<std::uint32_t> first_of_level_;
};

class ShortestPaths : public Operator {
 public:
  explicit ShortestPaths(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        conditions_(plan_.conditions, plan_.symbol, parts.compile),
        charge_(evaluation().heap),
        forward_(graph(), plan_, false),
        backward_(graph(), plan_, true),
        least_(plan_.relationship->variable_length ? plan_.relationship->least : 1),
        most_(plan_.relationship->variable_length ? plan_.relationship->most : 1) {}

  void restart() override {
    input_.restart();
    forget();
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full() && evaluation().within_limits()) {
      if (at_ >= found_.size()) {
        if (!input_.advance()) break;
        search();
        continue;
      }
      for (; at_ < found_.size() && !out.full(); ++at_) give(out);
    }
    return !out.empty();
  }

 private:
  using Chain = std::vector<RelationshipId>;

  static std::size_t bytes_of(const Chain& chain) { return sizeof(Chain) + chain.size() * sizeof(RelationshipId); }

  void forget() {
    found_.clear();
    charge_.clear();
    at_ = 0;
  }

  void search() {
    forget();
    const Value &from = input_[plan_.from], &to = input_[plan_.to];
    if (!from.is(ValueKind::node) || !to.is(ValueKind::node) || least_ > most_) return;
    conditions_.begin(row_of(input_.batch(), input_.number()));
    if (from.as_node() == to.as_node()) {
      if (least_ == 0) found_.emplace_back();
      return;
    }
    const std::uint32_t length = meet(from.as_node(), to.as_node());
    if (length != Search::kUnreached) collect(length);
  }

  // The length of the shortest chains; kUnreached without one of at most `most_`.
  std::uint32_t meet(NodeId from, NodeId to) {
    forward_.begin(from);
    backward_.begin(to);
    const auto fits = [&](RelationshipId r) {
      return is_distinct(r, plan_, input_.batch(), input_.number()) &&
             (conditions_.none() || conditions_.hold(evaluation(), r));
    };
    while (forward_.depth() + backward_.depth() < most_) {
      if (forward_.exhausted() || backward_.exhausted() || !evaluation().within_limits()) return Search::kUnreached;
      Search& smaller = forward_.frontier() <= backward_.frontier() ? forward_ : backward_;
      const std::size_t before = smaller.reached().size();
      count_steps(smaller.grow(fits));
      const Search& other = &smaller == &forward_ ? backward_ : forward_;
      for (const NodeId node : smaller.reached().subspan(before))
        if (other.level_of(node) != Search::kUnreached) return forward_.depth() + backward_.depth();
    }
    return Search::kUnreached;
  }

  // Every shortest chain passes one node at the depth of the forward search.
  void collect(std::uint32_t length) {
    std::vector<NodeId> middle;
    for (const NodeId node : forward_.reached())
      if (forward_.level_of(node) == forward_.depth() && backward_.level_of(node) == length - forward_.depth())
        middle.push_back(node);
    std::sort(middle.begin(), middle.end());
    for (const NodeId node : middle) {
      Charge halves(evaluation().heap);
      const std::vector<Chain> heads = chains(forward_, node, halves), tails = chains(backward_, node, halves);
      for (const Chain& head : heads)
        for (const Chain& tail : tails) {
          found_.emplace_back(head.rbegin(), head.rend());
          found_.back().insert(found_.back().end(), tail.begin(), tail.end());
          charge_.add(bytes_of(found_.back()));
          if (plan_.shortest == ShortestPath::one || !evaluation().within_limits()) return;
        }
    }
  }

  // The relationships from a node back to where a search began.
  std::vector<Chain> chains(const Search& search, NodeId node, Charge& charge) {
    std::vector<Chain> out;
    Chain chain;
    add_chains(search, node, chain, out, charge);
    return out;
  }

  void add_chains(const Search& search, NodeId node, Chain& chain, std::vector<Chain>& out, Charge& charge) {
    if (search.level_of(node) == 0) {
      out.push_back(chain);
      charge.add(bytes_of(chain));
      return;
    }
    for (const Search::Step& step : search.steps_to(node)) {
      chain.push_back(step.relationship);
      add_chains(search, step.before, chain, out, charge);
      chain.pop_back();
      if (plan_.shortest == ShortestPath::one || !evaluation().step()) return;
    }
  }

  void give(Batch& out) {
    out.append(plan_.carried, input_.batch(), input_.number());
    if (plan_.binds_symbol) out[plan_.symbol].push_back(value_of(found_[at_]));
    out.add_rows(1);
  }

  // A pattern of a single relationship binds it itself.
  Value value_of(const Chain& chain) {
    if (!plan_.relationship->variable_length) return Value::relationship(chain.front());
    std::vector<Value> out;
    for (const RelationshipId r : chain) out.push_back(Value::relationship(r));
    return Value::list(evaluation().heap, std::move(out));
  }

  InputRows input_;
  RelationshipConditions conditions_;
  Charge charge_;  // of the chains found
  Search forward_, backward_;
  std::uint64_t least_, most_;
  std::vector<Chain> found_;
  std::size_t at_ = 0;
};

}  // namespace

OperatorPtr make_shortest_path(OperatorParts parts) { return std::make_unique<ShortestPaths>(std::move(parts)); }

}  // namespace standpoint::query
