// SPDX-License-Identifier: Apache-2.0
// Operators that take each row as it comes: filter, project, unwind, call, and the argument of a subquery.
#include <string>
#include <utility>

#include "graph/query/operators.hpp"
#include "graph/query/row_conditions.hpp"

namespace standpoint::query {
namespace {

class Argument : public Operator {
 public:
  Argument(const OperatorParts& parts, const ArgumentRow& argument)
      : Operator(parts.plan, parts.execution), argument_(argument) {}

  void restart() override {
    given_ = false;
    values_.clear();
    if (argument_.row == nullptr) return;
    for (const Symbol s : plan_.carried) values_.push_back(value_of(s));
  }

 protected:
  bool next(Batch& out) override {
    if (std::exchange(given_, true)) return false;
    for (std::size_t i = 0; i < values_.size(); ++i) out[plan_.carried[i]].push_back(values_[i]);
    out.add_rows(1);
    return true;
  }

 private:
  // Variables of the expression around the subquery stand in no column.
  const Value& value_of(Symbol s) const {
    const Row& row = *argument_.row;
    return row.batch[s].empty() ? row.locals[s.value] : row.batch[s][row.number];
  }

  const ArgumentRow& argument_;
  std::vector<Value> values_;
  bool given_ = false;
};

class Filter : public Operator {
 public:
  explicit Filter(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0])),
        conditions_(parts.plan.conditions, parts.compile) {}

  void restart() override { input_->restart(); }

 protected:
  bool next(Batch& out) override {
    while (input_->pull(out)) {
      kept_.clear();
      conditions_.select(row_of(out, 0), kept_);
      out.keep(kept_);
      if (!out.empty()) return true;
    }
    return false;
  }

 private:
  OperatorPtr input_;
  RowConditions conditions_;
  std::vector<std::uint32_t> kept_;
};

class Project : public Operator {
 public:
  explicit Project(OperatorParts parts) : Operator(parts.plan, parts.execution), input_(std::move(parts.inputs[0])) {
    for (const PlanItem& item : plan_.items) items_.push_back(compile(*item.expression, parts.compile));
  }

  void restart() override { input_->restart(); }

 protected:
  bool next(Batch& out) override {
    if (!input_->pull(out)) return false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      Column column;
      column.reserve(out.size());
      for (std::uint32_t r = 0; r < out.size(); ++r) {
        Row row = row_of(out, r);
        column.push_back(items_[i]->evaluate(row));
        if (!evaluation().step()) return false;
      }
      out[plan_.items[i].symbol] = std::move(column);
    }
    return true;
  }

 private:
  OperatorPtr input_;
  std::vector<Compiled> items_;
};

class Unwind : public Operator {
 public:
  explicit Unwind(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        list_(compile(*plan_.value, parts.compile)) {}

  void restart() override {
    input_.restart();
    elements_ = {};
    at_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full()) {
      const std::span<const Value> elements = list_or_one();
      if (at_ >= elements.size()) {
        if (!input_.advance()) break;
        Row row = row_of(input_.batch(), input_.number());
        elements_ = list_->evaluate(row);
        at_ = 0;
        continue;
      }
      for (; at_ < elements.size() && !out.full(); ++at_) {
        out.append(plan_.carried, input_.batch(), input_.number());
        out[plan_.symbol].push_back(elements[at_]);
        out.add_rows(1);
      }
    }
    return !out.empty();
  }

 private:
  // What is no list stands for itself; null for nothing.
  std::span<const Value> list_or_one() const {
    if (elements_.is_null()) return {};
    return elements_.is(ValueKind::list) ? elements_.as_list() : std::span(&elements_, 1);
  }

  InputRows input_;
  Compiled list_;
  Value elements_;
  std::size_t at_ = 0;
};

class Call : public Operator {
 public:
  Call(OperatorParts parts, const Procedure& procedure)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        procedure_(procedure),
        rows_(evaluation()),
        arguments_(compile_all(plan_.call->arguments, parts.compile)) {
    for (const YieldItem& item : plan_.call->yields) fields_.push_back(field(item.field));
  }

  void restart() override {
    input_.restart();
    rows_.clear();
    at_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full()) {
      if (at_ >= rows_.size()) {
        if (!input_.advance() || !call()) break;
        continue;
      }
      for (; at_ < rows_.size() && !out.full(); ++at_) {
        out.append(plan_.carried, input_.batch(), input_.number());
        for (std::size_t i = 0; i < fields_.size(); ++i)
          out[plan_.call->yields[i].variable.symbol].push_back(rows_[at_][fields_[i]]);
        out.add_rows(1);
      }
    }
    return !out.empty();
  }

 private:
  std::size_t field(const std::string& name) const {
    std::size_t i = 0;
    while (i + 1 < procedure_.results.size() && procedure_.results[i].name != name) ++i;
    return i;
  }

  bool call() {
    std::vector<Value> values;
    Row row = row_of(input_.batch(), input_.number());
    for (const Compiled& argument : arguments_) values.push_back(argument->evaluate(row));
    values.resize(std::max(values.size(), procedure_.arguments.size()));
    evaluation().set_place(plan_.call->at);
    rows_.clear();
    at_ = 0;
    procedure_.call(evaluation(), values, rows_);
    if (procedure_.results.empty()) leave_row();
    return evaluation().within_limits_now();
  }

  // What gives nothing leaves the row as it is.
  void leave_row() {
    rows_.clear();
    rows_.add({});
  }

  InputRows input_;
  const Procedure& procedure_;
  CallRows rows_;
  std::vector<Compiled> arguments_;
  std::vector<std::size_t> fields_;
  std::size_t at_ = 0;
};

}  // namespace

OperatorPtr make_argument(OperatorParts parts, const ArgumentRow& argument) {
  return std::make_unique<Argument>(parts, argument);
}
OperatorPtr make_filter(OperatorParts parts) { return std::make_unique<Filter>(std::move(parts)); }
OperatorPtr make_project(OperatorParts parts) { return std::make_unique<Project>(std::move(parts)); }
OperatorPtr make_unwind(OperatorParts parts) { return std::make_unique<Unwind>(std::move(parts)); }
OperatorPtr make_call(OperatorParts parts, const Procedure& procedure) {
  return std::make_unique<Call>(std::move(parts), procedure);
}

}  // namespace standpoint::query
