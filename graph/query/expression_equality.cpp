// SPDX-License-Identifier: Apache-2.0
#include "graph/query/expression_equality.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "graph/query/functions.hpp"

namespace standpoint::query {

namespace {

bool repeatable(const Expression& e) {
  return !e.pattern && !e.query && (e.function == nullptr || e.function->deterministic);
}

bool same_labels(const LabelExpression& a, const LabelExpression& b) {
  return a.kind == b.kind && a.name == b.name &&
         std::equal(a.parts.begin(), a.parts.end(), b.parts.begin(), b.parts.end(), same_labels);
}

bool same_labels(const std::optional<LabelExpression>& a, const std::optional<LabelExpression>& b) {
  return a.has_value() == b.has_value() && (!a || same_labels(*a, *b));
}

bool same_keys(const std::vector<MapKey>& a, const std::vector<MapKey>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const MapKey& x, const MapKey& y) { return x.name == y.name; });
}

// Compares two trees; variables that they introduce themselves stand for each other.
class Comparing {
 public:
  bool same(const Expression& a, const Expression& b) {
    if (&a == &b) return true;
    if (!repeatable(a) || !repeatable(b) || !same_head(a, b)) return false;
    const std::size_t before = locals_.size();
    if (a.kind != ExpressionKind::variable && a.variable.given())
      locals_.emplace_back(a.variable.symbol, b.variable.symbol);
    if (a.accumulator.given()) locals_.emplace_back(a.accumulator.symbol, b.accumulator.symbol);
    const bool equal =
        std::equal(a.operands.begin(), a.operands.end(), b.operands.begin(), b.operands.end(),
                   [this](const ExpressionPtr& x, const ExpressionPtr& y) { return x && y ? same(*x, *y) : x == y; });
    locals_.resize(before);
    return equal;
  }

 private:
  bool same_head(const Expression& a, const Expression& b) const {
    return a.kind == b.kind && a.arithmetic == b.arithmetic && a.quantifier == b.quantifier &&
           a.distinct == b.distinct && a.comparisons == b.comparisons && a.function == b.function &&
           a.aggregate == b.aggregate && same_name(a, b) && same_keys(a.keys, b.keys) &&
           same_labels(a.labels, b.labels) && a.value.kind() == b.value.kind() && equivalent(a.value, b.value) &&
           (a.kind != ExpressionKind::variable || same_variable(a.variable.symbol, b.variable.symbol));
  }

  static bool same_name(const Expression& a, const Expression& b) {
    return a.kind == ExpressionKind::function || a.name == b.name;
  }

  bool same_variable(Symbol a, Symbol b) const {
    for (const auto& [left, right] : locals_)
      if (left == a || right == b) return left == a && right == b;
    return a == b;
  }

  std::vector<std::pair<Symbol, Symbol>> locals_;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t part) {
  return (hash ^ part) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
}

std::uint64_t hash_of_name(std::string_view name) { return std::hash<std::string_view>{}(name); }

}  // namespace

bool same_expression(const Expression& a, const Expression& b) { return Comparing().same(a, b); }

std::uint64_t ExpressionHashes::of(const Expression& expression) {
  if (const auto it = known_.find(&expression); it != known_.end()) return it->second;
  const std::uint64_t hash = compute(expression);
  known_.emplace(&expression, hash);
  return hash;
}

// Variables count by name, so that local ones of equal expressions do not matter.
std::uint64_t ExpressionHashes::compute(const Expression& e) {
  if (!repeatable(e)) return std::hash<const void*>{}(&e);
  std::uint64_t hash = mixed(static_cast<std::uint64_t>(e.kind), static_cast<std::uint64_t>(e.arithmetic));
  if (e.kind == ExpressionKind::literal) hash = mixed(hash, hash_of(e.value));
  if (e.kind == ExpressionKind::variable) hash = mixed(hash, hash_of_name(e.variable.name));
  if (e.kind == ExpressionKind::function) {
    hash = mixed(hash, std::hash<const void*>{}(e.function));
    hash = mixed(hash, std::hash<const void*>{}(e.aggregate));
  } else {
    hash = mixed(hash, hash_of_name(e.name));
  }
  for (const MapKey& key : e.keys) hash = mixed(hash, hash_of_name(key.name));
  for (const ExpressionPtr& operand : e.operands) hash = mixed(hash, operand ? of(*operand) : 1);
  return hash;
}

}  // namespace standpoint::query
