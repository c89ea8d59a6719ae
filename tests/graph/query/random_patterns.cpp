// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/random_patterns.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <set>

namespace standpoint::test {

using query::Direction;
using query::MapEntries;
using query::ShortestPath;
using query::Value;

namespace {

// Of the whole range from the first case on.
int below(int limit) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, limit)); }

bool one_in(int count) { return below(count) == count - 1; }

template <class List>
auto any_of(const List& list) {
  return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
}

const std::array<std::string, 3> kLabels = {"A", "B", "C"};
const std::array<std::string, 2> kTypes = {"T", "U"};
const std::array<std::string, 2> kKeys = {"k", "v"};

MapEntries random_properties() {
  MapEntries entries;
  for (const std::string& key : kKeys) {
    const int drawn = below(6);
    if (drawn >= 2) entries.emplace_back(key, drawn == 5 ? Value::real(1) : Value::integer(drawn - 2));
  }
  return entries;
}

std::vector<std::string> random_labels(int most) {
  std::vector<std::string> labels;
  for (const std::string& label : kLabels)
    if (static_cast<int>(labels.size()) < most && one_in(2)) labels.push_back(label);
  return labels;
}

// Draws a query clause by clause, knowing which variables there are.
class QueryDraw {
 public:
  explicit QueryDraw(const PatternTraits& traits) : traits_(traits) {}

  AskedQuery query() {
    AskedQuery query;
    const int matches = 1 + below(traits_.matches);
    for (int m = 0; m < matches; ++m) query.matches.push_back(traits_.shortest ? shortest_match() : match());
    for (const auto& names : {nodes_, relationships_, others_})
      query.columns.insert(query.columns.end(), names.begin(), names.end());
    return query;
  }

 private:
  using Names = std::vector<std::string>;

  std::string new_name(char kind, Names& into) {
    into.push_back(fmt::format("{}{}", kind, ++names_));
    return into.back();
  }

  std::optional<AskedProperty> property() {
    if (!one_in(10)) return std::nullopt;
    return AskedProperty{any_of(kKeys), below(3)};
  }

  AskedLabels labels() {
    if (!one_in(5)) return {};
    const int how = below(4);
    return {how == 3   ? AskedLabels::How::none
            : how == 2 ? AskedLabels::How::one
                       : AskedLabels::How::all,
            random_labels(2)};
  }

  AskedNode node() {
    AskedNode node{{}, labels(), property()};
    const int drawn = below(12);
    if (drawn < 5 || nodes_.empty())
      node.variable = new_name('n', nodes_);
    else if (drawn < 7)
      node.variable = any_of(nodes_);
    return node;
  }

  // Nothing, a new name, or that of a relationship of an earlier clause, which a clause may use once.
  std::string relationship_name() {
    const int drawn = below(10);
    if (drawn < 5) return {};
    if (drawn < 9 || earlier_.empty()) return new_name('r', relationships_);
    const std::string name = earlier_.back();
    earlier_.pop_back();
    return name;
  }

  AskedRelationship relationship() {
    AskedRelationship asked;
    asked.direction = static_cast<Direction>(below(3));
    if (one_in(3)) asked.types.push_back(any_of(kTypes));
    if (one_in(6)) asked.types.assign(kTypes.begin(), kTypes.end());
    asked.property = property();
    if (traits_.variable_length && far_ < 2 && one_in(2))
      make_far(asked);
    else
      asked.variable = relationship_name();
    return asked;
  }

  void make_far(AskedRelationship& asked) {
    ++far_;
    asked.variable_length = true;
    asked.least = below(3);
    asked.most = std::max(0, asked.least + below(3) - (one_in(8) ? 1 : 0));
    if (one_in(5) && !endless_) {
      endless_ = true;
      asked.most.reset();
    }
    if (one_in(3)) asked.variable = new_name('q', others_);
  }

  AskedPart part() {
    AskedPart part;
    part.nodes.push_back(node());
    const int length = std::min(below(4), room_);
    for (int i = 0; i < length; ++i) {
      part.relationships.push_back(relationship());
      part.nodes.push_back(node());
    }
    room_ -= length;
    if (one_in(4)) part.path = new_name('p', others_);
    return part;
  }

  AskedMatch match() {
    AskedMatch match;
    match.optional = traits_.optional && one_in(2);
    const std::set<std::string> before(nodes_.begin(), nodes_.end());
    const std::size_t relationships_before = relationships_.size();
    earlier_ = relationships_;
    room_ = 4;
    const int parts = one_in(3) ? 1 + below(3) : 1;
    for (int i = 0; i < parts; ++i) match.parts.push_back(part());
    if (traits_.where && one_in(2)) match.where = condition(2);
    if (match.optional) {
      for (const std::string& name : nodes_)
        if (!before.contains(name)) may_be_null_.insert(name);
      may_be_null_.insert(relationships_.begin() + static_cast<std::ptrdiff_t>(relationships_before),
                          relationships_.end());
    }
    return match;
  }

  // One shortest path between two nodes that differ.
  AskedMatch shortest_match() {
    AskedMatch match;
    AskedPart part;
    part.shortest = one_in(2) ? ShortestPath::one : ShortestPath::all;
    part.path = new_name('p', others_);
    for (int i = 0; i < 2; ++i) part.nodes.push_back({new_name('n', nodes_), labels(), property()});
    AskedRelationship asked;
    asked.direction = static_cast<Direction>(below(3));
    if (one_in(2)) asked.types.push_back(any_of(kTypes));
    asked.property = property();
    asked.variable_length = true;
    asked.most.reset();
    if (!one_in(4)) asked.most = 1 + below(4);
    part.relationships.push_back(asked);
    match.parts.push_back(part);
    match.where = compared({part.nodes[0].variable, "", 0}, {part.nodes[1].variable, "", 0});
    match.where->comparison = query::Comparison::not_equal;
    return match;
  }

  static AskedCondition compared(AskedOperand left, AskedOperand right) {
    AskedCondition condition;
    condition.left = std::move(left);
    condition.right = std::move(right);
    return condition;
  }

  AskedOperand random_property() {
    Names all = nodes_;
    all.insert(all.end(), relationships_.begin(), relationships_.end());
    return {any_of(all), any_of(kKeys), 0};
  }

  AskedCondition condition(int depth) {
    using Kind = AskedCondition::Kind;
    AskedCondition condition;
    switch (below(depth == 0 ? 6 : 9)) {
      case 0:
      case 1:
        condition = compared(random_property(), one_in(2) ? random_property() : AskedOperand{{}, {}, below(3)});
        condition.comparison = static_cast<query::Comparison>(below(6));
        return condition;
      case 2:
        condition = compared({any_of(nodes_), {}, 0}, {any_of(nodes_), {}, 0});
        if (one_in(2)) condition.comparison = query::Comparison::not_equal;
        return condition;
      case 3:
        condition.kind = Kind::is_null;
        condition.left = random_property();
        return condition;
      case 4:
        condition.kind = Kind::has_label;
        condition.left = {any_of(nodes_), {}, 0};
        condition.label = any_of(kLabels);
        return condition;
      case 5: return pattern_condition();
      case 6: condition.kind = Kind::negation; break;
      case 7: condition.kind = Kind::conjunction; break;
      default: condition.kind = Kind::disjunction; break;
    }
    const int parts = condition.kind == Kind::negation ? 1 : 2;
    for (int i = 0; i < parts; ++i) condition.parts.push_back(this->condition(depth - 1));
    return condition;
  }

  // From a node that is known, which is not null, to another or any.
  AskedCondition pattern_condition() {
    AskedCondition condition;
    Names known;
    for (const std::string& name : nodes_)
      if (!may_be_null_.contains(name)) known.push_back(name);
    if (known.empty()) return compared(random_property(), {{}, {}, 1});
    condition.kind = one_in(2) ? AskedCondition::Kind::exists : AskedCondition::Kind::pattern;
    AskedRelationship asked;
    asked.direction = static_cast<Direction>(below(3));
    if (one_in(2)) asked.types.push_back(any_of(kTypes));
    condition.part.nodes.push_back({any_of(known), {}, {}});
    condition.part.relationships.push_back(asked);
    condition.part.nodes.push_back({one_in(2) ? any_of(known) : std::string(), labels(), property()});
    return condition;
  }

  PatternTraits traits_;
  Names nodes_, relationships_, others_;
  Names earlier_;  // relationships of earlier clauses that this one does not yet use
  std::set<std::string> may_be_null_;
  int names_ = 0;
  int room_ = 0;  // for relationships in this clause
  int far_ = 0;
  bool endless_ = false;
};

template <class Id>
std::string text_of(const MemoryGraph& graph, Id id) {
  std::vector<std::string> entries;
  query::ValueHeap heap;
  for (const query::KeyId key : graph.keys_of(id)) {
    const Value value = graph.property(id, key, heap);
    entries.push_back(
        fmt::format("{}: {}{}", graph.keys()[key], value.as_number(), value.is(query::ValueKind::real) ? ".0" : ""));
  }
  return entries.empty() ? "" : fmt::format(" {{{}}}", fmt::join(entries, ", "));
}

}  // namespace

void fill_at_random(MemoryGraph& graph) {
  const int nodes = 1 + below(7), relationships = one_in(8) ? below(4) : 4 + below(9);
  for (int n = 0; n < nodes; ++n) graph.add_node(random_labels(2), random_properties());
  for (int r = 0; r < relationships; ++r) {
    const auto some_node = [&] { return query::NodeId{static_cast<std::uint32_t>(below(nodes))}; };
    const query::NodeId start = some_node(), end = some_node();
    graph.add_relationship(any_of(kTypes), start, end, random_properties());
  }
  if (one_in(2)) graph.index("k");
  graph.freeze();
}

AskedQuery random_query(const PatternTraits& traits) { return QueryDraw(traits).query(); }

std::string text_of(const MemoryGraph& graph) {
  std::string text = "CREATE ";
  for (std::uint32_t n = 0; n < graph.node_count(); ++n) {
    text += fmt::format("{}(n{}", n == 0 ? "" : ", ", n);
    for (const query::LabelId label : graph.labels_of({n})) text += fmt::format(":{}", graph.labels()[label]);
    text += text_of(graph, query::NodeId{n}) + ")";
  }
  for (std::uint32_t r = 0; r < graph.relationship_count(); ++r) {
    const auto [start, end, type] = graph.ends({r});
    text += fmt::format(", (n{})-[r{}:{}{}]->(n{})", start.value, r, graph.types()[type],
                        text_of(graph, query::RelationshipId{r}), end.value);
  }
  return text;
}

}  // namespace standpoint::test
