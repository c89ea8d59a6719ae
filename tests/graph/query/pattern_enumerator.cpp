// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/pattern_enumerator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace standpoint::test {

using query::Comparison;
using query::Direction;
using query::NodeId;
using query::PathValue;
using query::PropertyGraph;
using query::RelationshipId;
using query::ShortestPath;
using query::Truth;
using query::Value;
using query::ValueHeap;
using query::ValueKind;

namespace {

using Row = std::map<std::string, Value>;  // variables
using Found = std::function<void(const Row&)>;

Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

Truth negated(Truth t) { return t == Truth::unknown ? t : truth(t == Truth::no); }

Truth compared(Comparison comparison, double a, double b) {
  switch (comparison) {
    case Comparison::equal: return truth(a == b);
    case Comparison::not_equal: return truth(a != b);
    case Comparison::less: return truth(a < b);
    case Comparison::less_equal: return truth(a <= b);
    case Comparison::greater: return truth(a > b);
    default: return truth(a >= b);
  }
}

bool ends_are(const query::RelationshipEnds& ends, NodeId from, NodeId to, Direction direction) {
  const bool forward = ends.start == from && ends.end == to, backward = ends.end == from && ends.start == to;
  return (direction != Direction::left && forward) || (direction != Direction::right && backward);
}

// One MATCH, or one pattern that is a condition.
class Enumeration {
 public:
  Enumeration(const PropertyGraph& graph, ValueHeap& heap, std::size_t& steps)
      : graph_(graph), heap_(heap), steps_(steps) {}

  // All rows that extend `row` by matching the parts; a relationship is taken once in all of them.
  void match(std::span<const AskedPart> parts, const Row& row, const Found& found) {
    if (parts.empty()) return found(row);
    match_part(parts[0], row, [&](const Row& matched) { match(parts.subspan(1), matched, found); });
  }

  Truth holds(const AskedCondition& condition, const Row& row) {
    using Kind = AskedCondition::Kind;
    switch (condition.kind) {
      case Kind::comparison: return comparison(condition, row);
      case Kind::is_null: return truth(operand(condition.left, row).is_null());
      case Kind::has_label: return has_label(operand(condition.left, row), condition.label);
      case Kind::pattern:
      case Kind::exists: return truth(count(condition.part, row) > 0);
      case Kind::count:
      case Kind::size: return compared(condition.comparison, count(condition.part, row), condition.right.number);
      case Kind::negation: return negated(holds(condition.parts[0], row));
      default: return connected(condition, row);
    }
  }

 private:
  Truth connected(const AskedCondition& condition, const Row& row) {
    const Truth decisive = truth(condition.kind == AskedCondition::Kind::disjunction);
    Truth result = negated(decisive);
    for (const AskedCondition& part : condition.parts) {
      const Truth t = holds(part, row);
      if (t == decisive) return decisive;
      if (t == Truth::unknown) result = t;
    }
    return result;
  }

  Value operand(const AskedOperand& operand, const Row& row) {
    if (operand.variable.empty()) return Value::integer(operand.number);
    const Value& value = row.at(operand.variable);
    return operand.key.empty() ? value : property(value, operand.key);
  }

  Value property(const Value& of, const std::string& key) {
    const auto id = graph_.keys().find(key);
    if (!id || of.is_null()) return {};
    return of.is(ValueKind::node) ? graph_.property(of.as_node(), *id, heap_)
                                  : graph_.property(of.as_relationship(), *id, heap_);
  }

  Truth comparison(const AskedCondition& condition, const Row& row) {
    const Value left = operand(condition.left, row), right = operand(condition.right, row);
    if (left.is_null() || right.is_null()) return Truth::unknown;
    if (left.is_number()) return compared(condition.comparison, left.as_number(), right.as_number());
    return truth((written(left, false) == written(right, false)) == (condition.comparison == Comparison::equal));
  }

  Truth has_label(const Value& node, const std::string& label) {
    return node.is_null() ? Truth::unknown : truth(labelled(node.as_node(), label));
  }

  bool labelled(NodeId node, const std::string& label) {
    const auto labels = graph_.labels_of(node);
    return std::ranges::any_of(labels, [&](query::LabelId id) { return graph_.labels()[id] == label; });
  }

  int count(const AskedPart& part, const Row& row) {
    int count = 0;
    Enumeration(graph_, heap_, steps_).match({&part, 1}, row, [&](const Row&) { ++count; });
    return count;
  }

  bool fits(const std::optional<AskedProperty>& asked, const Value& of, const Row& row) {
    if (!asked) return true;
    const Value value = property(of, asked->key), wanted = operand(asked->value, row);
    return value.is_number() && wanted.is_number() && value.as_number() == wanted.as_number();
  }

  bool fits(const AskedNode& asked, NodeId node, const Row& row) {
    const auto has = [&](const std::string& label) { return labelled(node, label); };
    const auto& [how, names] = asked.labels;
    const bool labels = how == AskedLabels::How::all   ? std::ranges::all_of(names, has)
                        : how == AskedLabels::How::one ? names.empty() || std::ranges::any_of(names, has)
                                                       : std::ranges::none_of(names, has);
    return labels && fits(asked.property, Value::node(node), row);
  }

  bool fits(const AskedRelationship& asked, RelationshipId id, const Row& row) {
    const std::string_view type = graph_.types()[graph_.ends(id).type];
    return (asked.types.empty() || std::ranges::find(asked.types, type) != asked.types.end()) &&
           fits(asked.property, Value::relationship(id), row);
  }

  // Goes on with a row where the variable has the value: a new one gets it, a known one must have it.
  void bound(const std::string& variable, const Value& value, const Row& row, const Found& found) {
    if (variable.empty()) return found(row);
    const auto known = row.find(variable);
    if (known != row.end()) {
      if (written(known->second, false) == written(value, false)) found(row);
      return;
    }
    Row extended = row;
    extended.emplace(variable, value);
    found(extended);
  }

  // Likewise, where the condition of the element holds.
  void bound(const std::string& variable, const Value& value, const std::vector<AskedCondition>& where, const Row& row,
             const Found& found) {
    bound(variable, value, row, [&](const Row& named) {
      if (where.empty() || holds(where[0], named) == Truth::yes) found(named);
    });
  }

  void at_node(const AskedNode& asked, NodeId node, const Row& row, const Found& found) {
    if (fits(asked, node, row)) bound(asked.variable, Value::node(node), asked.where, row, found);
  }

  void match_part(const AskedPart& part, const Row& row, const Found& found) {
    if (part.shortest != ShortestPath::no) return match_shortest(part, row, found);
    for (std::uint32_t n = 0; n < graph_.node_count(); ++n)
      at_node(part.nodes[0], {n}, row, [&](const Row& begun) { walk(part, 0, {{{n}}, {}}, begun, found); });
  }

  // The path has come to the node before relationship `step` of the part.
  void walk(const AskedPart& part, std::size_t step, const PathValue& path, const Row& row, const Found& found) {
    if (step == part.relationships.size()) return bound(part.path, Value::path(heap_, path), row, found);
    if (part.relationships[step].variable_length) return walk_far(part, step, 0, path, row, found);
    const AskedRelationship& asked = part.relationships[step];
    each_step(asked, path, row, [&](const PathValue& longer) {
      bound(asked.variable, Value::relationship(longer.relationships.back()), asked.where, row, [&](const Row& named) {
        at_node(part.nodes[step + 1], longer.nodes.back(), named,
                [&](const Row& there) { walk(part, step + 1, longer, there, found); });
      });
    });
  }

  // Ends a relationship of variable length after `taken` steps, and takes a further one.
  void walk_far(const AskedPart& part, std::size_t step, int taken, const PathValue& path, const Row& row,
                const Found& found) {
    const AskedRelationship& asked = part.relationships[step];
    if (taken >= asked.least && (!asked.most || taken <= *asked.most)) {
      std::vector<Value> steps;
      for (std::size_t i = path.relationships.size() - static_cast<std::size_t>(taken); i < path.relationships.size();
           ++i)
        steps.push_back(Value::relationship(path.relationships[i]));
      bound(asked.variable, Value::list(heap_, steps), row, [&](const Row& named) {
        at_node(part.nodes[step + 1], path.nodes.back(), named,
                [&](const Row& there) { walk(part, step + 1, path, there, found); });
      });
    }
    if (asked.most && taken >= *asked.most) return;
    each_step(asked, path, row, [&](const PathValue& longer) { walk_far(part, step, taken + 1, longer, row, found); });
  }

  // Every way to make the path one relationship longer.
  void each_step(const AskedRelationship& asked, const PathValue& path, const Row& row,
                 const std::function<void(const PathValue&)>& found) {
    for (std::uint32_t r = 0; r < graph_.relationship_count(); ++r) {
      if (std::ranges::find(used_, r) != used_.end()) continue;
      for (std::uint32_t n = 0; n < graph_.node_count(); ++n) {
        if (!ends_are(graph_.ends({r}), path.nodes.back(), {n}, asked.direction) || !fits(asked, {r}, row)) continue;
        if (steps_ == 0) return;
        --steps_;
        PathValue longer = path;
        longer.relationships.push_back({r});
        longer.nodes.push_back({n});
        used_.push_back(r);
        found(longer);
        used_.pop_back();
      }
    }
  }

  // All paths, then those that no other between the same nodes is shorter than: all of them, or one.
  void match_shortest(AskedPart part, const Row& row, const Found& found) {
    const std::string name = part.path.empty() ? "the path" : part.path;
    const bool all = part.shortest == ShortestPath::all;
    part.path = name;
    part.shortest = ShortestPath::no;
    auto& most = part.relationships[0].most;  // a path that comes to a node again can be shorter
    most = std::min(most.value_or(INT32_MAX), static_cast<int>(graph_.node_count()));
    std::map<std::pair<NodeId, NodeId>, std::vector<Row>> best;
    match_part(part, row, [&](const Row& matched) {
      const auto length = [&](const Row& r) { return r.at(name).as_path().relationships.size(); };
      const PathValue& path = matched.at(name).as_path();
      auto& rows = best[{path.nodes.front(), path.nodes.back()}];
      if (!rows.empty() && length(matched) < length(rows[0])) rows.clear();
      if (rows.empty() || (all && length(matched) == length(rows[0]))) rows.push_back(matched);
    });
    for (const auto& [between, rows] : best)
      for (const Row& matched : rows) found(matched);
  }

  const PropertyGraph& graph_;
  ValueHeap& heap_;
  std::size_t& steps_;               // still to be taken
  std::vector<std::uint32_t> used_;  // relationships on the way
};

std::vector<std::string> variables_of(const AskedMatch& match) {
  std::vector<std::string> names;
  for (const AskedPart& part : match.parts) {
    names.push_back(part.path);
    for (const AskedNode& node : part.nodes) names.push_back(node.variable);
    for (const AskedRelationship& relationship : part.relationships) names.push_back(relationship.variable);
  }
  std::erase(names, "");
  return names;
}

// The rows that follow `row`; with OPTIONAL, one of nulls where there is none.
void extend(const PropertyGraph& graph, ValueHeap& heap, std::size_t& steps, const AskedMatch& match, const Row& row,
            std::vector<Row>& rows) {
  Enumeration enumeration(graph, heap, steps);
  bool any = false;
  enumeration.match(match.parts, row, [&](const Row& matched) {
    if (match.where && enumeration.holds(*match.where, matched) != Truth::yes) return;
    rows.push_back(matched);
    any = true;
  });
  if (any || !match.optional) return;
  rows.push_back(row);
  for (const std::string& name : variables_of(match)) rows.back().emplace(name, Value());
}

std::string row_text(const AskedProjection& projection, const Row& row, bool only_length) {
  std::vector<std::string> values;
  for (const std::string& name : projection.kept) values.push_back(written(row.at(name), only_length));
  return projection.kept.empty() ? "0" : fmt::format("{}", fmt::join(values, " | "));
}

std::vector<Row> projected(const AskedProjection& projection, const std::vector<Row>& rows) {
  std::set<std::string> seen;
  std::vector<Row> result;
  for (const Row& row : rows) {
    if (projection.distinct && !seen.insert(row_text(projection, row, false)).second) continue;
    Row& kept = result.emplace_back();
    for (const std::string& name : projection.kept) kept.emplace(name, row.at(name));
  }
  return result;
}

bool takes_any_shortest(const AskedQuery& query) {
  return std::ranges::any_of(query.matches, [](const AskedMatch& match) {
    return std::ranges::any_of(match.parts, [](const AskedPart& part) { return part.shortest == ShortestPath::one; });
  });
}

}  // namespace

std::string written(const Value& value, bool only_length) {
  switch (value.kind()) {
    case ValueKind::node: return fmt::format("n{}", value.as_node().value);
    case ValueKind::relationship: return fmt::format("r{}", value.as_relationship().value);
    case ValueKind::list: {
      std::vector<std::string> elements;
      for (const Value& element : value.as_list()) elements.push_back(written(element, only_length));
      return fmt::format("[{}]", fmt::join(elements, ", "));
    }
    case ValueKind::path: {
      const PathValue& path = value.as_path();
      std::string text = fmt::format("<n{}", path.nodes[0].value);
      if (only_length) return fmt::format("{} +{} n{}>", text, path.relationships.size(), path.nodes.back().value);
      for (std::size_t i = 0; i < path.relationships.size(); ++i)
        text += fmt::format(" r{} n{}", path.relationships[i].value, path.nodes[i + 1].value);
      return text + ">";
    }
    default: return value.is_null() ? "null" : fmt::format("{}", value.as_integer());
  }
}

std::optional<std::vector<std::string>> enumerated(const PropertyGraph& graph, const AskedQuery& query,
                                                   std::size_t most) {
  ValueHeap heap;
  std::vector<Row> rows(1);
  for (const AskedMatch& match : query.matches) {
    if (match.before) rows = projected(*match.before, rows);
    std::vector<Row> extended;
    for (const Row& row : rows) {
      extend(graph, heap, most, match, row, extended);
      if (most == 0) return std::nullopt;
    }
    rows = std::move(extended);
  }
  std::vector<std::string> result;
  for (const Row& row : projected(query.returned, rows))
    result.push_back(row_text(query.returned, row, takes_any_shortest(query)));
  return result;
}

}  // namespace standpoint::test
