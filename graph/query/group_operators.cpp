// SPDX-License-Identifier: Apache-2.0
// Groups and different rows.
#include <algorithm>
#include <utility>

#include "graph/query/aggregates.hpp"
#include "graph/query/node_pair_set.hpp"
#include "graph/query/operators.hpp"
#include "graph/query/value_table.hpp"

namespace standpoint::query {
namespace {

// One aggregate function over the rows of every group.
class GroupedAggregate {
 public:
  GroupedAggregate(const Aggregate& aggregate, CompileContext& context, ValueHeap& heap)
      : call_(*aggregate.call), arguments_(compile_all(call_.operands, context)), charge_(heap) {}

  void add_group() {
    if (call_.aggregate == nullptr) return counts_.push_back(0);
    groups_.push_back(call_.aggregate->make());
    if (call_.distinct) seen_.emplace_back(arguments_.size());
  }

  void add(std::uint32_t group, Row& row) {
    if (call_.aggregate == nullptr) {
      ++counts_[group];
      return;
    }
    values_.clear();
    for (const Compiled& argument : arguments_) values_.push_back(argument->evaluate(row));
    if (values_.front().is_null() || row.evaluation.failed()) return;
    if (call_.distinct && !is_new(group)) return;
    row.evaluation.set_place(call_.at);
    groups_[group]->add(row.evaluation, values_);
  }

  // count(*) of the only group.
  bool only_counts() const { return call_.aggregate == nullptr; }
  void count_rows(std::uint32_t rows) { counts_.front() += rows; }

  Value result(std::uint32_t group, Evaluation& evaluation) {
    if (call_.aggregate == nullptr) return Value::integer(counts_[group]);
    evaluation.set_place(call_.at);
    return groups_[group]->result(evaluation);
  }

  void clear() {
    counts_.clear();
    groups_.clear();
    seen_.clear();
    charge_.clear();
  }

 private:
  bool is_new(std::uint32_t group) {
    ValueTable& seen = seen_[group];
    const std::size_t before = seen.size();
    if (seen.add(values_) != before) return false;
    charge_.add(seen.bytes_each());
    return true;
  }

  const Expression& call_;
  std::vector<Compiled> arguments_;
  std::vector<std::int64_t> counts_;  // of count(*)
  std::vector<std::unique_ptr<Accumulator>> groups_;
  std::vector<ValueTable> seen_;
  std::vector<Value> values_;
  Charge charge_;
};

// Groups in order of their first row.
class GroupRows : public Operator {
 public:
  explicit GroupRows(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0])),
        groups_(plan_.items.size()),
        charge_(evaluation().heap) {
    for (const Aggregate& aggregate : plan_.aggregates)
      aggregates_.push_back(std::make_unique<GroupedAggregate>(aggregate, parts.compile, evaluation().heap));
    only_counts_ = plan_.items.empty() && std::all_of(aggregates_.begin(), aggregates_.end(),
                                                      [](const auto& aggregate) { return aggregate->only_counts(); });
  }

  void restart() override {
    input_->restart();
    groups_.clear();
    charge_.clear();
    for (const auto& aggregate : aggregates_) aggregate->clear();
    gathered_ = false;
    given_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    if (!std::exchange(gathered_, true)) gather();
    if (evaluation().failed()) return false;
    for (; given_ < groups_.size() && !out.full(); ++given_) {
      const auto key = groups_[given_];
      for (std::size_t i = 0; i < key.size(); ++i) out[plan_.items[i].symbol].push_back(key[i]);
      for (std::size_t i = 0; i < aggregates_.size(); ++i)
        out[plan_.aggregates[i].symbol].push_back(aggregates_[i]->result(given_, evaluation()));
      out.add_rows(1);
    }
    return !out.empty();
  }

 private:
  void gather() {
    Batch batch = new_batch();
    if (plan_.items.empty()) add_group({});  // no rows are one group where nothing is grouped by
    while (input_->pull(batch)) {
      if (only_counts_) {
        for (const auto& aggregate : aggregates_) aggregate->count_rows(batch.size());
        continue;
      }
      for (std::uint32_t i = 0; i < batch.size(); ++i) {
        Row row = row_of(batch, i);
        const std::uint32_t group = plan_.items.empty() ? 0 : group_of(batch, i);
        for (const auto& aggregate : aggregates_) aggregate->add(group, row);
        if (!evaluation().step()) return;
      }
    }
  }

  std::uint32_t group_of(const Batch& batch, std::uint32_t row) {
    key_.clear();
    for (const PlanItem& item : plan_.items) key_.push_back(batch[item.symbol][row]);
    return add_group(key_);
  }

  std::uint32_t add_group(std::span<const Value> key) {
    const std::size_t before = groups_.size();
    const std::uint32_t group = groups_.add(key);
    if (group != before) return group;
    for (const auto& aggregate : aggregates_) aggregate->add_group();
    constexpr std::size_t kBytesOfAggregate = 64;
    charge_.add(groups_.bytes_each() + aggregates_.size() * kBytesOfAggregate);
    return group;
  }

  OperatorPtr input_;
  std::vector<std::unique_ptr<GroupedAggregate>> aggregates_;
  ValueTable groups_;
  std::vector<Value> key_;
  Charge charge_;
  bool only_counts_ = false;  // rows need not be looked at
  bool gathered_ = false;
  std::uint32_t given_ = 0;
};

// One or two nodes are told apart by their numbers, everything else by equivalence.
class Distinct : public Operator {
 public:
  explicit Distinct(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0])),
        seen_(plan_.items.size()),
        charge_(evaluation().heap) {}

  void restart() override {
    input_->restart();
    seen_.clear();
    pairs_.clear();
    charge_.clear();
  }

 protected:
  bool next(Batch& out) override {
    while (input_->pull(out)) {
      kept_.clear();
      if (const std::size_t width = plan_.items.size(); width == 1 || width == 2)
        keep_new_nodes(out, out[plan_.items.front().symbol], out[plan_.items.back().symbol]);
      else
        for (std::uint32_t i = 0; i < out.size(); ++i) keep_if_new(out, i);
      out.keep(kept_, plan_.carried);
      if (!out.empty()) return true;
    }
    return false;
  }

 private:
  void keep_new_nodes(const Batch& batch, const Column& first, const Column& second) {
    const std::size_t before = pairs_.bytes();
    const bool single = &first == &second;
    places_.resize(batch.size());
    for (std::uint32_t i = 0; i < batch.size(); ++i) {
      const bool nodes = first[i].is(ValueKind::node) && second[i].is(ValueKind::node);
      places_[i] = nodes ? pairs_.place_of(single ? NodeId{0} : first[i].as_node(), second[i].as_node()) : kNoPlace;
    }
    for (std::uint32_t i = 0; i < batch.size(); ++i) {
      if (places_[i] == kNoPlace)
        keep_if_new(batch, i);
      else if (pairs_.add(places_[i]))
        kept_.push_back(i);
    }
    charge_.add(pairs_.bytes() - before);
  }

  void keep_if_new(const Batch& batch, std::uint32_t row) {
    if (!evaluation().step()) return;
    values_.clear();
    for (const PlanItem& item : plan_.items) values_.push_back(batch[item.symbol][row]);
    const std::size_t before = seen_.size();
    if (seen_.add(values_) != before) return;
    charge_.add(seen_.bytes_each());
    kept_.push_back(row);
  }

  OperatorPtr input_;
  ValueTable seen_;
  NodePairSet pairs_;
  static constexpr std::uint64_t kNoPlace = UINT64_MAX;
  std::vector<std::uint64_t> places_;  // in pairs_, by row of the batch
  std::vector<Value> values_;
  std::vector<std::uint32_t> kept_;
  Charge charge_;
};

}  // namespace

OperatorPtr make_aggregate(OperatorParts parts) { return std::make_unique<GroupRows>(std::move(parts)); }
OperatorPtr make_distinct(OperatorParts parts) { return std::make_unique<Distinct>(std::move(parts)); }

}  // namespace standpoint::query
