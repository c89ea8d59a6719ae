// SPDX-License-Identifier: Apache-2.0
// Lists and maps: made, and looked into.
#include <algorithm>

#include "graph/query/arithmetic.hpp"
#include "graph/query/compile_families.hpp"

namespace standpoint::query {
namespace {

class ListOf : public CompiledExpression {
 public:
  ListOf(const Expression& e, CompileContext& context) : elements_(compile_all(e.operands, context)) {}

  Value evaluate(Row& row) const override {
    std::vector<Value> values;
    values.reserve(elements_.size());
    for (const Compiled& element : elements_) values.push_back(element->evaluate(row));
    return Value::list(row.evaluation.heap, std::move(values));
  }

 private:
  std::vector<Compiled> elements_;
};

class MapOf : public CompiledExpression {
 public:
  MapOf(const Expression& e, CompileContext& context) : keys_(e.keys), values_(compile_all(e.operands, context)) {}

  Value evaluate(Row& row) const override {
    MapEntries entries;
    for (std::size_t i = 0; i < keys_.size(); ++i) entries.emplace_back(keys_[i].name, values_[i]->evaluate(row));
    return Value::map(row.evaluation.heap, std::move(entries));
  }

 private:
  std::vector<MapKey> keys_;
  std::vector<Compiled> values_;
};

// variable {.key, .*, key: value}
class MapProjection : public CompiledExpression {
 public:
  MapProjection(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)), keys_(e.keys), at_(e.at) {
    for (std::size_t i = 1; i < e.operands.size(); ++i)
      values_.push_back(e.operands[i] ? compile(*e.operands[i], context) : nullptr);
  }

  Value evaluate(Row& row) const override {
    const Value of = of_->evaluate(row);
    if (of.is_null() || row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    MapEntries entries;
    for (std::size_t i = 0; i < keys_.size(); ++i) add(keys_[i].name, values_[i].get(), of, row, entries);
    return Value::map(row.evaluation.heap, std::move(entries));
  }

 private:
  static void set(MapEntries& entries, const std::string& key, Value value) {
    const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.first == key; });
    if (known == entries.end())
      entries.emplace_back(key, std::move(value));
    else
      known->second = std::move(value);
  }

  static void add(const std::string& key, const CompiledExpression* value, const Value& of, Row& row,
                  MapEntries& entries) {
    if (value != nullptr) return set(entries, key, value->evaluate(row));
    if (key != "*")
      return set(entries, key, property_of(row.evaluation, of, key, row.evaluation.graph.keys().find(key)));
    const Value all = properties_of(row.evaluation, of);
    if (!all.is(ValueKind::map)) return;
    for (const auto& [name, property] : all.as_map()) set(entries, name, property);
  }

  Compiled of_;
  std::vector<MapKey> keys_;
  std::vector<Compiled> values_;
  TextRange at_;
};

class Index : public CompiledExpression {
 public:
  Index(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)), key_(compile(*e.operands[1], context)), at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value of = of_->evaluate(row);
    const Value key = key_->evaluate(row);
    if (row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    return element_at(row.evaluation, of, key);
  }

 private:
  Compiled of_, key_;
  TextRange at_;
};

class Slice : public CompiledExpression {
 public:
  Slice(const Expression& e, CompileContext& context)
      : of_(compile(*e.operands[0], context)),
        from_(e.operands[1] ? compile(*e.operands[1], context) : nullptr),
        to_(e.operands[2] ? compile(*e.operands[2], context) : nullptr),
        at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value of = of_->evaluate(row);
    const Value from = from_ ? from_->evaluate(row) : Value();
    const Value to = to_ ? to_->evaluate(row) : Value();
    if (row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    return slice_of(row.evaluation, of, from_ ? &from : nullptr, to_ ? &to : nullptr);
  }

 private:
  Compiled of_, from_, to_;
  TextRange at_;
};

class Membership : public CompiledExpression {
 public:
  Membership(const Expression& e, CompileContext& context)
      : value_(compile(*e.operands[0], context)), list_(compile(*e.operands[1], context)), at_(e.at) {}

  Value evaluate(Row& row) const override {
    const Value value = value_->evaluate(row);
    const Value list = list_->evaluate(row);
    if (row.evaluation.failed()) return {};
    row.evaluation.set_place(at_);
    return in_list(row.evaluation, value, list);
  }

 private:
  Compiled value_, list_;
  TextRange at_;
};

}  // namespace

Compiled compile_collection(const Expression& expression, CompileContext& context) {
  switch (expression.kind) {
    case ExpressionKind::list: return std::make_unique<ListOf>(expression, context);
    case ExpressionKind::map: return std::make_unique<MapOf>(expression, context);
    case ExpressionKind::map_projection: return std::make_unique<MapProjection>(expression, context);
    case ExpressionKind::index: return std::make_unique<Index>(expression, context);
    case ExpressionKind::slice: return std::make_unique<Slice>(expression, context);
    default: return std::make_unique<Membership>(expression, context);
  }
}

}  // namespace standpoint::query
