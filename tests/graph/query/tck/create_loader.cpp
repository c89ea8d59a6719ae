// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/create_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "graph/query/parser.hpp"
#include "graph/query/query.hpp"
#include "tests/graph/query/tck/setup_clauses.hpp"

namespace standpoint::test {

using query::Expression;
using query::ExpressionKind;
using query::LabelExpression;
using query::MapEntries;
using query::NodeId;
using query::RelationshipId;
using query::Value;
using query::ValueKind;

namespace {

constexpr std::string_view kRow = "`the row`";  // a name that no query uses

using Column = std::vector<Value>;

void add_names(const std::optional<LabelExpression>& labels, std::vector<std::string>& names) {
  if (!labels) return;
  if (labels->kind == LabelExpression::Kind::name) names.push_back(labels->name);
  for (const LabelExpression& part : labels->parts) add_names(part, names);
}

std::vector<std::string> names_of(const std::optional<LabelExpression>& labels) {
  std::vector<std::string> names;
  add_names(labels, names);
  return names;
}

// One query that makes a part of a graph: a table of rows, on which each clause works.
class SetupRun {
 public:
  explicit SetupRun(MemoryGraph& graph) : graph_(graph) {}

  // Empty, or why not.
  std::string run(std::string_view text) {
    for (const SetupClause& clause : setup_clauses(text)) {
      if (!problem_.empty()) break;
      switch (clause.kind) {
        case SetupClause::Kind::create: create(clause.text); break;
        case SetupClause::Kind::remove: remove(clause.text); break;
        case SetupClause::Kind::read: read(clause.text); break;
        case SetupClause::Kind::other: problem_ = "a clause that is not known here: " + clause.text; break;
      }
    }
    graph_.remove(removed_nodes_, removed_relationships_);
    graph_.freeze();
    return problem_;
  }

 private:
  Column* column(std::string_view name) {
    const auto it = std::ranges::find(names_, name);
    return it == names_.end() ? nullptr : &columns_[static_cast<std::size_t>(it - names_.begin())];
  }

  void add_column(std::string_view name, Column column) {
    if (name.empty()) return;
    names_.emplace_back(name);
    columns_.push_back(std::move(column));
  }

  // The clauses that give each row's values their names again.
  std::string preamble() const {
    if (names_.empty()) return fmt::format("UNWIND range(1, {}) AS {} ", rows_, kRow);
    std::string text = fmt::format("UNWIND $rows AS {} WITH ", kRow);
    for (std::size_t i = 0; i < names_.size(); ++i)
      text += fmt::format("{}{}.`{}` AS `{}`", i == 0 ? "" : ", ", kRow, names_[i], names_[i]);
    return text + " ";
  }

  query::Parameters parameters() {
    std::vector<Value> rows;
    for (std::size_t r = 0; r < rows_; ++r) {
      MapEntries row;
      for (std::size_t c = 0; c < names_.size(); ++c) row.emplace_back(names_[c], columns_[c][r]);
      rows.push_back(Value::map(heap_, std::move(row)));
    }
    return {{"rows", Value::list(heap_, std::move(rows))}};
  }

  // Asks the graph as made so far.
  std::optional<query::QueryResult> ask(const std::string& text) {
    graph_.freeze();
    auto result = query::run_query(graph_, preamble() + text, parameters());
    if (result) return std::move(*result);
    problem_ = fmt::format("{}: {}", text, result.error().at(0).message);
    return std::nullopt;
  }

  void read(const std::string& text) {
    const auto result = ask(text + "\nRETURN *");
    if (!result) return;
    names_.clear();
    columns_.clear();
    rows_ = result->rows.size();
    for (std::size_t c = 0; c < result->columns.size(); ++c) {
      if ("`" + result->columns[c] + "`" == kRow) continue;
      Column column;
      for (const auto& row : result->rows) column.push_back(copied(row[c], heap_));
      add_column(result->columns[c], std::move(column));
    }
  }

  // A value that needs no graph: made of literals and of variables of the row.
  std::optional<Value> plain(const Expression& expression, std::size_t row) {
    if (expression.kind == ExpressionKind::literal) return expression.value;
    if (expression.kind == ExpressionKind::variable) {
      const Column* values = column(expression.variable.name);
      return values == nullptr ? std::nullopt : std::optional((*values)[row]);
    }
    if (expression.kind != ExpressionKind::list && expression.kind != ExpressionKind::map) return std::nullopt;
    std::vector<Value> values;
    for (const auto& operand : expression.operands) {
      auto value = plain(*operand, row);
      if (!value) return std::nullopt;
      values.push_back(std::move(*value));
    }
    if (expression.kind == ExpressionKind::list) return Value::list(heap_, std::move(values));
    MapEntries entries;
    for (std::size_t i = 0; i < values.size(); ++i) entries.emplace_back(expression.keys[i].name, std::move(values[i]));
    return Value::map(heap_, std::move(entries));
  }

  // The value of an expression for each row.
  Column values_of(const Expression* expression, std::string_view clause) {
    Column values;
    if (expression == nullptr) return Column(rows_);
    for (std::size_t row = 0; row < rows_; ++row) {
      auto value = plain(*expression, row);
      if (!value) return asked_values(clause.substr(expression->at.begin, expression->at.end - expression->at.begin));
      values.push_back(std::move(*value));
    }
    return values;
  }

  Column asked_values(std::string_view text) {
    Column values;
    const auto result = ask(fmt::format("RETURN {} AS value", text));
    if (!result) return Column(rows_);
    for (const auto& row : result->rows) values.push_back(copied(row[0], heap_));
    return values;
  }

  static MapEntries entries_of(const Value& properties) {
    return properties.is(ValueKind::map) ? properties.as_map() : MapEntries();
  }

  // The tree of a clause that the language knows, made of one that it does not.
  std::unique_ptr<query::Query> parsed(const std::string& text) {
    auto tree = query::parse_query(text, heap_);
    if (tree) return std::move(*tree);
    problem_ = fmt::format("{}: {}", text, tree.error().at(0).message);
    return nullptr;
  }

  void create(const std::string& pattern) {
    const std::string text = "MATCH " + pattern + "\nRETURN 0";
    const auto tree = parsed(text);
    if (tree == nullptr) return;
    for (const auto& part : tree->parts[0].clauses[0]->match.pattern.parts) create_part(part, text);
  }

  void create_part(const query::PatternPart& part, std::string_view text) {
    std::vector<Column> nodes;
    for (const auto& node : part.nodes) nodes.push_back(create_node(node, text));
    for (std::size_t i = 0; i < part.relationships.size(); ++i)
      create_relationship(part.relationships[i], nodes[i], nodes[i + 1], text);
    if (part.variable.given()) problem_ = "a named path in CREATE is not known here";
  }

  Column create_node(const query::NodePattern& node, std::string_view text) {
    if (const Column* known = column(node.variable.name); node.variable.given() && known != nullptr) return *known;
    const std::vector<std::string> labels = names_of(node.labels);
    Column nodes;
    for (const Value& properties : values_of(node.properties.get(), text))
      nodes.push_back(Value::node(graph_.add_node(labels, entries_of(properties))));
    add_column(node.variable.name, nodes);
    return nodes;
  }

  void create_relationship(const query::RelationshipPattern& relationship, const Column& left, const Column& right,
                           std::string_view text) {
    const bool leftward = relationship.direction == query::Direction::left;
    const Column &start = leftward ? right : left, &end = leftward ? left : right;
    const std::vector<std::string> types = names_of(relationship.types);
    if (types.size() != 1) problem_ = "a relationship has one type";
    if (!problem_.empty()) return;
    const Column properties = values_of(relationship.properties.get(), text);
    Column made;
    for (std::size_t row = 0; row < rows_; ++row)
      made.push_back(Value::relationship(
          graph_.add_relationship(types[0], start[row].as_node(), end[row].as_node(), entries_of(properties[row]))));
    add_column(relationship.variable.name, std::move(made));
  }

  // Nodes and relationships go when the whole query has run, so that numbers stay the same until then.
  void remove(const std::string& expressions) {
    const std::string text = "RETURN " + expressions;
    const auto tree = parsed(text);
    if (tree == nullptr) return;
    for (const auto& item : tree->parts[0].clauses[0]->projection.items)
      for (const Value& value : values_of(item.expression.get(), text)) {
        if (value.is(ValueKind::node)) removed_nodes_.push_back(value.as_node());
        if (value.is(ValueKind::relationship)) removed_relationships_.push_back(value.as_relationship());
      }
  }

  MemoryGraph& graph_;
  query::ValueHeap heap_;
  std::vector<std::string> names_;  // of the columns
  std::vector<Column> columns_;
  std::size_t rows_ = 1;
  std::vector<NodeId> removed_nodes_;
  std::vector<RelationshipId> removed_relationships_;
  std::string problem_;
};

}  // namespace

std::string load_graph(MemoryGraph& graph, std::span<const std::string> queries) {
  for (const std::string& text : queries)
    if (std::string problem = SetupRun(graph).run(text); !problem.empty()) return problem;
  graph.freeze();
  return {};
}

}  // namespace standpoint::test
