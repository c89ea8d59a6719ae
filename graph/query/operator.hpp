#pragma once
// SPDX-License-Identifier: Apache-2.0
// A step of a plan at work: gives its rows in batches, taking them from its inputs as it needs them.

#include <memory>
#include <vector>

#include "graph/query/batch.hpp"
#include "graph/query/charge.hpp"
#include "graph/query/compiled_expression.hpp"
#include "graph/query/plan.hpp"

namespace standpoint::query {

// What all operators of a running query share.
struct Execution {
  Evaluation& evaluation;
  std::size_t symbols = 0;
  std::vector<Value> locals;                           // of expressions, by symbol
  std::map<const Plan*, PlanCount>* counts = nullptr;  // of PROFILE
};

class Operator {
 public:
  Operator(const Plan& plan, Execution& execution) : plan_(plan), execution_(execution) {}
  Operator(const Operator&) = delete;
  Operator& operator=(const Operator&) = delete;
  virtual ~Operator() = default;

  // Empties `out` and puts the next rows into it; false at the end, after a failure and at a limit.
  bool pull(Batch& out);

  // Begins anew, for another row of the query around it.
  virtual void restart() = 0;

 protected:
  // At least one row in `out`, or false at the end.
  virtual bool next(Batch& out) = 0;

  Row row_of(const Batch& batch, std::uint32_t number) {
    return {execution_.evaluation, batch, number, execution_.locals};
  }
  Evaluation& evaluation() { return execution_.evaluation; }
  const PropertyGraph& graph() const { return execution_.evaluation.graph; }
  Batch new_batch() const { return Batch(execution_.symbols, execution_.evaluation.heap); }
  void count_steps(std::uint64_t steps);

  const Plan& plan_;
  Execution& execution_;
};

using OperatorPtr = std::unique_ptr<Operator>;

// The rows of an input one by one.
class InputRows {
 public:
  InputRows(OperatorPtr input, const Execution& execution)
      : input_(std::move(input)), evaluation_(execution.evaluation), batch_(execution.symbols, evaluation_.heap) {}

  // On to the next row; false at the end, after a failure and at a limit.
  bool advance() {
    if (++number_ < batch_.size()) return evaluation_.small_step();
    number_ = 0;
    return input_->pull(batch_);
  }

  const Batch& batch() const { return batch_; }
  std::uint32_t number() const { return number_; }
  const Value& operator[](Symbol symbol) const { return batch_[symbol][number_]; }

  void restart() {
    input_->restart();
    batch_.clear();
    number_ = 0;
  }

 private:
  OperatorPtr input_;
  Evaluation& evaluation_;
  Batch batch_;
  std::uint32_t number_ = 0;
};

}  // namespace standpoint::query
