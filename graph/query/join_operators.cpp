// SPDX-License-Identifier: Apache-2.0
// Operators with two or more inputs: joins by hash, optional patterns, unions.
#include <algorithm>
#include <utility>

#include "graph/query/operators.hpp"
#include "graph/query/value_table.hpp"

namespace standpoint::query {
namespace {

std::vector<Compiled> compile_keys(const std::vector<const Expression*>& keys, CompileContext& context) {
  std::vector<Compiled> out;
  for (const Expression* key : keys) out.push_back(compile(*key, context));
  return out;
}

// Keeps the rows of the second input by their keys, then goes through the first.
class HashJoin : public Operator {
 public:
  explicit HashJoin(OperatorParts parts)
      : Operator(parts.plan, parts.execution),
        left_(std::move(parts.inputs[0]), parts.execution),
        right_(std::move(parts.inputs[1])),
        left_keys_(compile_keys(plan_.left_keys, parts.compile)),
        right_keys_(compile_keys(plan_.right_keys, parts.compile)),
        kept_columns_(plan_.joined),
        keys_(right_keys_.size()),
        charge_(evaluation().heap) {}

  void restart() override {
    left_.restart();
    right_->restart();
    keys_.clear();
    rows_of_key_.clear();
    columns_.clear();
    relationships_.clear();
    charge_.clear();
    built_ = false;
    matches_ = {};
    match_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    if (!std::exchange(built_, true)) build();
    while (!out.full()) {
      if (match_ >= matches_.size()) {
        if (!left_.advance()) break;
        probe();
        continue;
      }
      for (; match_ < matches_.size() && !out.full(); ++match_) {
        if (!differs(matches_[match_])) continue;
        out.append(plan_.carried, left_.batch(), left_.number());
        for (std::size_t c = 0; c < kept_columns_.size(); ++c)
          out[kept_columns_[c]].push_back(columns_[c][matches_[match_]]);
        out.add_rows(1);
      }
    }
    return !out.empty();
  }

 private:
  // The values of the keys; false where one is null, which equals nothing.
  bool read_keys(const std::vector<Compiled>& keys, Row row) {
    key_.clear();
    for (const Compiled& key : keys) {
      key_.push_back(key->evaluate(row));
      if (key_.back().is_null()) return false;
    }
    return true;
  }

  void build() {
    Batch batch = new_batch();
    columns_.resize(kept_columns_.size());
    relationships_.resize(plan_.differing.size());
    std::uint32_t rows = 0;
    while (right_->pull(batch))
      for (std::uint32_t i = 0; i < batch.size() && evaluation().step(); ++i) {
        if (!read_keys(right_keys_, row_of(batch, i))) continue;
        const std::uint32_t key = keys_.add(key_);
        if (key == rows_of_key_.size()) rows_of_key_.emplace_back();
        rows_of_key_[key].push_back(rows++);
        for (std::size_t c = 0; c < kept_columns_.size(); ++c) columns_[c].push_back(batch[kept_columns_[c]][i]);
        for (std::size_t c = 0; c < plan_.differing.size(); ++c)
          relationships_[c].push_back(batch[plan_.differing[c].second][i]);
        charge_.add(keys_.bytes_each() + (kept_columns_.size() + plan_.differing.size()) * sizeof(Value));
      }
  }

  // Whether no relationship of the row at hand is one of a row that is kept.
  bool differs(std::uint32_t kept) const {
    for (std::size_t c = 0; c < plan_.differing.size(); ++c)
      if (share_relationship(left_[plan_.differing[c].first], relationships_[c][kept])) return false;
    return true;
  }

  // Of single ones and of lists of them.
  static bool share_relationship(const Value& a, const Value& b) {
    if (a.is(ValueKind::list))
      return std::any_of(a.as_list().begin(), a.as_list().end(),
                         [&](const Value& e) { return share_relationship(e, b); });
    if (b.is(ValueKind::list)) return share_relationship(b, a);
    return a.is(ValueKind::relationship) && b.is(ValueKind::relationship) && a.as_relationship() == b.as_relationship();
  }

  void probe() {
    matches_ = {};
    match_ = 0;
    if (!read_keys(left_keys_, row_of(left_.batch(), left_.number()))) return;
    const std::uint32_t key = keys_.find(key_);
    if (key == ValueTable::kNone) return;
    const auto stored = keys_[key];
    if (std::equal(key_.begin(), key_.end(), stored.begin(),
                   [](const Value& a, const Value& b) { return equals(a, b) == Truth::yes; }))
      matches_ = rows_of_key_[key];
  }

  InputRows left_;
  OperatorPtr right_;
  std::vector<Compiled> left_keys_, right_keys_;
  std::vector<Symbol> kept_columns_;
  ValueTable keys_;
  std::vector<std::vector<std::uint32_t>> rows_of_key_;
  std::vector<Column> columns_;
  std::vector<Column> relationships_;  // that must not be those of the first input
  std::vector<Value> key_;
  Charge charge_;
  bool built_ = false;
  std::span<const std::uint32_t> matches_;
  std::size_t match_ = 0;
};

// The rows of the second input for each row of the first, or that row with nulls.
class Optional : public Operator {
 public:
  Optional(OperatorParts parts, ArgumentRow& argument)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        found_(std::move(parts.inputs[1])),
        argument_(argument) {}

  void restart() override {
    input_.restart();
    in_row_ = false;
  }

 protected:
  bool next(Batch& out) override {
    for (;;) {
      if (!in_row_) {
        if (!input_.advance()) return false;
        begin_row();
      }
      if (found_->pull(out)) {
        any_ = true;
        return true;
      }
      in_row_ = false;
      if (evaluation().failed()) return false;
      if (any_) continue;
      out.append(plan_.carried, input_.batch(), input_.number());
      for (const Symbol s : plan_.joined) out[s].emplace_back();
      out.add_rows(1);
      return true;
    }
  }

 private:
  void begin_row() {
    const Row row = row_of(input_.batch(), input_.number());
    argument_.row = &row;
    found_->restart();
    argument_.row = nullptr;
    in_row_ = true;
    any_ = false;
  }

  InputRows input_;
  OperatorPtr found_;
  ArgumentRow& argument_;
  bool in_row_ = false, any_ = false;
};

class Unite : public Operator {
 public:
  explicit Unite(OperatorParts parts) : Operator(parts.plan, parts.execution), inputs_(std::move(parts.inputs)) {}

  void restart() override {
    for (const OperatorPtr& input : inputs_) input->restart();
    at_ = 0;
  }

 protected:
  bool next(Batch& out) override {
    for (; at_ < inputs_.size(); ++at_) {
      if (at_ == 0 && inputs_[at_]->pull(out)) return true;
      if (at_ > 0 && inputs_[at_]->pull(batch_)) return move_to(out);
    }
    return false;
  }

 private:
  bool move_to(Batch& out) {
    const std::vector<Symbol>&from = plan_.columns[at_], &to = plan_.columns[0];
    for (std::size_t c = 0; c < from.size(); ++c) out[to[c]] = batch_[from[c]];
    out.add_rows(batch_.size());
    return true;
  }

  std::vector<OperatorPtr> inputs_;
  std::size_t at_ = 0;
  Batch batch_ = new_batch();
};

}  // namespace

OperatorPtr make_hash_join(OperatorParts parts) { return std::make_unique<HashJoin>(std::move(parts)); }
OperatorPtr make_optional(OperatorParts parts, ArgumentRow& argument) {
  return std::make_unique<Optional>(std::move(parts), argument);
}
OperatorPtr make_unite(OperatorParts parts) { return std::make_unique<Unite>(std::move(parts)); }

}  // namespace standpoint::query
