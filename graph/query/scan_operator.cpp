// SPDX-License-Identifier: Apache-2.0
// Where patterns begin: nodes by label, or by an indexed property.
#include <utility>

#include "graph/query/operators.hpp"

namespace standpoint::query {
namespace {

class Scan : public Operator {
 public:
  explicit Scan(OperatorParts parts)
      : Operator(parts.plan, parts.execution), input_(std::move(parts.inputs[0]), parts.execution) {
    if (plan_.value != nullptr)
      wanted_ = compile(*plan_.value, parts.compile);
    else
      choose_nodes();
  }

  void restart() override {
    input_.restart();
    in_row_ = false;
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full()) {
      if (!in_row_) {
        if (!input_.advance()) break;
        begin_row();
      }
      scan_row(out);
    }
    return !out.empty();
  }

 private:
  // The nodes with a label, or all that pass a test.
  void choose_nodes() {
    const LabelExpression* labels = plan_.labels;
    if (labels != nullptr && labels->kind == LabelExpression::Kind::name) {
      const auto label = graph().labels().find(labels->name);
      nodes_ = label ? graph().nodes_with(*label) : std::span<const NodeId>();
      listed_ = true;
    } else if (labels != nullptr) {
      test_ = LabelTest(*labels, graph().labels());
    }
  }

  void begin_row() {
    in_row_ = true;
    at_ = 0;
    if (!wanted_) return;
    Row row = row_of(input_.batch(), input_.number());
    const Value wanted = wanted_->evaluate(row);
    nodes_ = wanted.is_null() ? std::span<const NodeId>() : graph().find(plan_.key, wanted).value_or(nodes_);
    listed_ = true;
  }

  void scan_row(Batch& out) {
    const std::uint32_t end = listed_ ? static_cast<std::uint32_t>(nodes_.size()) : graph().node_count();
    const std::uint32_t first = at_;
    for (; at_ < end && !out.full(); ++at_) {
      const NodeId node = listed_ ? nodes_[at_] : NodeId{at_};
      if (!listed_ && plan_.labels != nullptr && !test_(graph().labels_of(node))) continue;
      out.append(plan_.carried, input_.batch(), input_.number());
      if (plan_.binds_symbol) out[plan_.symbol].push_back(Value::node(node));
      out.add_rows(1);
    }
    count_steps(at_ - first);
    in_row_ = at_ < end;
  }

  InputRows input_;
  Compiled wanted_;
  LabelTest test_;
  std::span<const NodeId> nodes_;
  bool listed_ = false;  // nodes_ are those to be given; else all of the graph
  bool in_row_ = false;
  std::uint32_t at_ = 0;
};

}  // namespace

OperatorPtr make_scan(OperatorParts parts) { return std::make_unique<Scan>(std::move(parts)); }

}  // namespace standpoint::query
