// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/tagged_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "graph/query/functions.hpp"

namespace standpoint::test {

using nlohmann::json;
using query::PropertyGraph;
using query::Value;
using query::ValueHeap;
using query::ValueKind;

namespace {

template <class Number>
Number number_of(const std::string& text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string quoted_text(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string spelled_real(double real) {
  if (real == 0) return "0.0";
  if (real != real) return "NaN";
  std::string text = fmt::format("{}", real);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string spelled_list(std::vector<std::string> elements, Spelling spelling) {
  if (spelling.ignore_list_order) std::ranges::sort(elements);
  return fmt::format("[{}]", fmt::join(elements, ", "));
}

// Entries `key: value`.
std::string spelled_map(std::vector<std::string> entries) {
  std::ranges::sort(entries);
  return fmt::format("{{{}}}", fmt::join(entries, ", "));
}

std::string spelled_node(std::vector<std::string> labels, const std::string& properties) {
  std::ranges::sort(labels);
  std::string text;
  for (const std::string& label : labels) text += ":" + label;
  return fmt::format("({}{}{})", text, text.empty() || properties == "{}" ? "" : " ",
                     properties == "{}" ? "" : properties);
}

std::string spelled_relationship(std::string_view type, const std::string& properties) {
  return fmt::format("[:{}{}]", type, properties == "{}" ? "" : " " + properties);
}

std::string spelled_step(bool forward, const std::string& relationship) {
  return fmt::format(fmt::runtime(forward ? "-{}->" : "<-{}-"), relationship);
}

std::string spelled_properties(const json& properties, Spelling spelling) {
  std::vector<std::string> entries;
  for (const auto& [key, value] : properties.items()) entries.push_back(key + ": " + spelled(value, spelling));
  return spelled_map(std::move(entries));
}

std::string spelled_node(const json& node, Spelling spelling) {
  return spelled_node(node.at("labels").get<std::vector<std::string>>(),
                      spelled_properties(node.at("props"), spelling));
}

std::string spelled_relationship(const json& relationship, Spelling spelling) {
  return spelled_relationship(relationship.at("type").get<std::string>(),
                              spelled_properties(relationship.at("props"), spelling));
}

std::string spelled_path(const json& path, Spelling spelling) {
  std::string text = "<" + spelled_node(path.at("nodes").at(0), spelling);
  for (std::size_t i = 0; i < path.at("rels").size(); ++i) {
    const json& step = path.at("rels").at(i);
    text += spelled_step(step.at("dir") == "out", spelled_relationship(step, spelling));
    text += spelled_node(path.at("nodes").at(i + 1), spelling);
  }
  return text + ">";
}

// Spells what a value of a graph is made of.
class GraphSpelling {
 public:
  GraphSpelling(const PropertyGraph& graph, Spelling spelling) : graph_(graph), spelling_(spelling) {}

  std::string operator()(const Value& value) {
    switch (value.kind()) {
      case ValueKind::null: return "null";
      case ValueKind::boolean: return value.as_boolean() ? "true" : "false";
      case ValueKind::integer: return fmt::format("{}", value.as_integer());
      case ValueKind::real: return spelled_real(value.as_real());
      case ValueKind::string: return quoted_text(value.as_string());
      case ValueKind::list: return list(value.as_list());
      case ValueKind::map: return map(value.as_map());
      case ValueKind::node: return node(value.as_node());
      case ValueKind::relationship: return relationship(value.as_relationship());
      case ValueKind::path: return path(value.as_path());
      default: return quoted_text(temporal_text(value));
    }
  }

 private:
  std::string list(std::span<const Value> elements) {
    std::vector<std::string> spelled;
    for (const Value& element : elements) spelled.push_back((*this)(element));
    return spelled_list(std::move(spelled), spelling_);
  }

  std::string map(const query::MapEntries& entries) {
    std::vector<std::string> spelled;
    for (const auto& [key, value] : entries) spelled.push_back(key + ": " + (*this)(value));
    return spelled_map(std::move(spelled));
  }

  template <class Id>
  std::string properties(Id id) {
    std::vector<std::string> spelled;
    for (const query::KeyId key : graph_.keys_of(id))
      spelled.push_back(fmt::format("{}: {}", graph_.keys()[key], (*this)(graph_.property(id, key, heap_))));
    return spelled_map(std::move(spelled));
  }

  std::string node(query::NodeId id) {
    std::vector<std::string> labels;
    for (const query::LabelId label : graph_.labels_of(id)) labels.emplace_back(graph_.labels()[label]);
    return spelled_node(std::move(labels), properties(id));
  }

  std::string relationship(query::RelationshipId id) {
    return spelled_relationship(graph_.types()[graph_.ends(id).type], properties(id));
  }

  std::string path(const query::PathValue& path) {
    std::string text = "<" + node(path.nodes.front());
    for (std::size_t i = 0; i < path.relationships.size(); ++i) {
      const bool forward = graph_.ends(path.relationships[i]).start == path.nodes[i];
      text += spelled_step(forward, relationship(path.relationships[i])) + node(path.nodes[i + 1]);
    }
    return text + ">";
  }

  std::string temporal_text(const Value& value) {
    const query::Parameters none;
    query::Evaluation evaluation(graph_, heap_, none, {});
    const query::FunctionEntry* to_text = query::find_function("toString");
    return to_text == nullptr ? std::string() : std::string(to_text->call(evaluation, {&value, 1}).as_string());
  }

  const PropertyGraph& graph_;
  Spelling spelling_;
  ValueHeap heap_;
};

}  // namespace

std::string spelled(const json& tagged, Spelling spelling) {
  if (tagged.is_null()) return "null";
  if (tagged.is_boolean()) return tagged.get<bool>() ? "true" : "false";
  const std::string tag = tagged.items().begin().key();
  const json& content = tagged.items().begin().value();
  if (tag == "int") return fmt::format("{}", number_of<std::int64_t>(content.get<std::string>()));
  if (tag == "float") return spelled_real(number_of<double>(content.get<std::string>()));
  if (tag == "str") return quoted_text(content.get<std::string>());
  if (tag == "map") return spelled_properties(content, spelling);
  if (tag == "node") return spelled_node(content, spelling);
  if (tag == "rel") return spelled_relationship(content, spelling);
  if (tag == "path") return spelled_path(content, spelling);
  std::vector<std::string> elements;
  for (const json& element : tagged.at("list")) elements.push_back(spelled(element, spelling));
  return spelled_list(std::move(elements), spelling);
}

std::string spelled(const Value& value, const PropertyGraph& graph, Spelling spelling) {
  return GraphSpelling(graph, spelling)(value);
}

Value value_of(const json& tagged, ValueHeap& heap) {
  if (tagged.is_boolean()) return Value::boolean(tagged.get<bool>());
  if (!tagged.is_object()) return {};
  const std::string tag = tagged.items().begin().key();
  const json& content = tagged.items().begin().value();
  if (tag == "int") return Value::integer(number_of<std::int64_t>(content.get<std::string>()));
  if (tag == "float") return Value::real(number_of<double>(content.get<std::string>()));
  if (tag == "str") return Value::string(heap, content.get<std::string>());
  if (tag == "list") {
    std::vector<Value> elements;
    for (const json& element : content) elements.push_back(value_of(element, heap));
    return Value::list(heap, std::move(elements));
  }
  if (tag != "map") return {};
  query::MapEntries entries;
  for (const auto& [key, value] : content.items()) entries.emplace_back(key, value_of(value, heap));
  return Value::map(heap, std::move(entries));
}

}  // namespace standpoint::test
