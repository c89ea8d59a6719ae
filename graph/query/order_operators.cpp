// SPDX-License-Identifier: Apache-2.0
// ORDER BY, SKIP and LIMIT.
#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "graph/query/operators.hpp"

namespace standpoint::query {
namespace {

// The number of rows after SKIP or LIMIT; fails for what is no integer from 0.
std::uint64_t row_number(const Expression& number, const CompiledExpression& compiled, Row row) {
  const Value value = compiled.evaluate(row);
  if (row.evaluation.failed()) return 0;
  row.evaluation.set_place(number.at);
  if (!value.is(ValueKind::integer))
    row.evaluation.fail(ErrorClass::syntax, "InvalidArgumentType",
                        "SKIP and LIMIT take an integer, not " + std::string(to_string(value.kind())));
  else if (value.as_integer() < 0)
    row.evaluation.fail(ErrorClass::syntax, "NegativeIntegerArgument", "SKIP and LIMIT take an integer from 0");
  else
    return static_cast<std::uint64_t>(value.as_integer());
  return 0;
}

// Stable. Where only the first rows are read, no more than about twice as many are kept.
class Sort : public Operator {
 public:
  explicit Sort(OperatorParts parts)
      : Operator(parts.plan, parts.execution), input_(std::move(parts.inputs[0])), charge_(evaluation().heap) {
    for (const PlanSort& sort : plan_.order)
      keys_.push_back(sort.expression != nullptr ? compile(*sort.expression, parts.compile) : nullptr);
    if (plan_.skip != nullptr) skip_ = compile(*plan_.skip, parts.compile);
    if (plan_.limit != nullptr) limit_ = compile(*plan_.limit, parts.compile);
  }

  void restart() override {
    input_->restart();
    clear();
    sorted_ = false;
  }

 protected:
  bool next(Batch& out) override {
    if (!std::exchange(sorted_, true)) gather();
    if (evaluation().failed()) return false;
    for (; given_ < order_.size() && !out.full(); ++given_) {
      for (std::size_t c = 0; c < plan_.carried.size(); ++c)
        out[plan_.carried[c]].push_back(std::move(columns_[c][order_[given_]]));
      out.add_rows(1);
    }
    if (out.empty()) clear();
    return !out.empty();
  }

 private:
  void clear() {
    columns_.assign(plan_.carried.size(), {});
    key_columns_.assign(keys_.size(), {});
    order_.clear();
    given_ = 0;
    charge_.clear();
  }

  void gather() {
    clear();
    const std::optional<std::uint64_t> most = rows_read();
    Batch batch = new_batch();
    while (input_->pull(batch)) {
      for (std::uint32_t i = 0; i < batch.size() && evaluation().step(); ++i) add(batch, i);
      if (most && order_.size() > 2 * *most + Batch::kMostRows) keep_first(*most);
    }
    std::stable_sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) { return before(a, b); });
    if (most && order_.size() > *most) order_.resize(*most);
  }

  std::optional<std::uint64_t> rows_read() {
    if (!limit_) return std::nullopt;
    const Batch none = new_batch();
    const std::uint64_t limit = row_number(*plan_.limit, *limit_, row_of(none, 0));
    const std::uint64_t skip = skip_ ? row_number(*plan_.skip, *skip_, row_of(none, 0)) : 0;
    constexpr std::uint64_t kMany = std::uint64_t{1} << 32U;
    return std::min(limit, kMany) + std::min(skip, kMany);
  }

  void add(const Batch& batch, std::uint32_t number) {
    Row row = row_of(batch, number);
    for (std::size_t c = 0; c < plan_.carried.size(); ++c) columns_[c].push_back(batch[plan_.carried[c]][number]);
    for (std::size_t k = 0; k < keys_.size(); ++k)
      key_columns_[k].push_back(keys_[k] ? keys_[k]->evaluate(row) : batch[plan_.order[k].symbol][number]);
    order_.push_back(static_cast<std::uint32_t>(order_.size()));
    charge_.add((columns_.size() + key_columns_.size()) * sizeof(Value) + sizeof(std::uint32_t));
  }

  // After a failure no row is before another: whatever sorts then ends soon.
  bool before(std::uint32_t a, std::uint32_t b) {
    for (std::size_t k = 0; k < key_columns_.size(); ++k) {
      const Value &first = key_columns_[k][a], &second = key_columns_[k][b];
      const bool large = first.is(ValueKind::list) || first.is(ValueKind::map);
      if (!(large ? evaluation().step() : evaluation().small_step())) return false;
      const int compared = compare_for_order(first, second);
      if (compared != 0) return plan_.order[k].descending ? compared > 0 : compared < 0;
    }
    return false;
  }

  // Forgets all rows but the first ones, which stay in the order in which they came.
  void keep_first(std::uint64_t most) {
    const auto end = order_.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(order_.begin(), end, order_.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return before(a, b) || (!before(b, a) && a < b); });
    order_.erase(end, order_.end());
    std::sort(order_.begin(), order_.end());
    const auto keep = [this](std::vector<Column>& columns) {
      for (Column& column : columns) {
        for (std::size_t i = 0; i < order_.size(); ++i)
          if (order_[i] != i) column[i] = std::move(column[order_[i]]);
        column.resize(order_.size());
      }
    };
    keep(columns_);
    keep(key_columns_);
    std::iota(order_.begin(), order_.end(), 0);
    charge_.clear();
    charge_.add(order_.size() * ((columns_.size() + key_columns_.size()) * sizeof(Value) + sizeof(std::uint32_t)));
  }

  OperatorPtr input_;
  std::vector<Compiled> keys_;  // null for a symbol's own value
  Compiled skip_, limit_;
  std::vector<Column> columns_, key_columns_;
  std::vector<std::uint32_t> order_;
  Charge charge_;
  bool sorted_ = false;
  std::size_t given_ = 0;
};

class Bound : public Operator {
 public:
  explicit Bound(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0])),
        number_(compile(*plan_.value, parts.compile)) {}

  void restart() override {
    input_->restart();
    left_.reset();
  }

 protected:
  bool next(Batch& out) override {
    if (!left_) {
      const Batch none = new_batch();
      left_ = row_number(*plan_.value, *number_, row_of(none, 0));
    }
    return plan_.kind == PlanKind::skip ? skip(out) : limit(out);
  }

 private:
  bool skip(Batch& out) {
    while (input_->pull(out)) {
      const auto passed = static_cast<std::uint32_t>(std::min<std::uint64_t>(*left_, out.size()));
      out.drop_front(passed);
      *left_ -= passed;
      if (!out.empty()) return true;
    }
    return false;
  }

  bool limit(Batch& out) {
    if (*left_ == 0 || !input_->pull(out)) return false;
    out.truncate(static_cast<std::uint32_t>(std::min<std::uint64_t>(*left_, out.size())));
    *left_ -= out.size();
    return true;
  }

  OperatorPtr input_;
  Compiled number_;
  std::optional<std::uint64_t> left_;
};

}  // namespace

OperatorPtr make_sort(OperatorParts parts) { return std::make_unique<Sort>(std::move(parts)); }
OperatorPtr make_bound(OperatorParts parts) { return std::make_unique<Bound>(std::move(parts)); }

}  // namespace standpoint::query
