// SPDX-License-Identifier: Apache-2.0
#include "cli/query_data.hpp"

#include <fmt/format.h>

#include "cli/report.hpp"
#include "graph/query/value_text.hpp"

namespace standpoint {
namespace {

using query::ValueKind;

std::string_view id_of(const QueriedGraph& asked, query::NodeId node) {
  return asked.graph.dossier().id_of(asked.graph.nodes().record(node));
}

template <class Element>
ValueFields properties_of(const QueriedGraph& asked, Element element) {
  ValueFields out;
  for (const query::KeyId key : asked.graph.keys_of(element))
    out.emplace_back(asked.graph.keys()[key], query_data(asked, asked.graph.property(element, key, asked.heap)));
  return out;
}

Value node_data(const QueriedGraph& asked, query::NodeId node) {
  ValueList labels;
  for (const query::LabelId label : asked.graph.labels_of(node)) labels.emplace_back(asked.graph.labels()[label]);
  return ValueFields{
      {"id", id_of(asked, node)}, {"labels", std::move(labels)}, {"properties", properties_of(asked, node)}};
}

Value relationship_data(const QueriedGraph& asked, query::RelationshipId relationship) {
  const query::RelationshipEnds ends = asked.graph.ends(relationship);
  return ValueFields{{"type", asked.graph.types()[ends.type]},
                     {"from", id_of(asked, ends.start)},
                     {"to", id_of(asked, ends.end)},
                     {"properties", properties_of(asked, relationship)}};
}

Value path_data(const QueriedGraph& asked, const query::PathValue& path) {
  ValueList nodes, relationships;
  for (const query::NodeId node : path.nodes) nodes.push_back(node_data(asked, node));
  for (const query::RelationshipId r : path.relationships) relationships.push_back(relationship_data(asked, r));
  return ValueFields{{"nodes", std::move(nodes)}, {"relationships", std::move(relationships)}};
}

std::string node_pattern(const QueriedGraph& asked, query::NodeId node) {
  return fmt::format("({})", id_of(asked, node));
}

// A relationship with the end that it is left by before it: `-[:HOSTS]->` or `<-[:HOSTS]-`.
std::string arrow(const QueriedGraph& asked, query::RelationshipId relationship, query::NodeId from) {
  const query::RelationshipEnds ends = asked.graph.ends(relationship);
  const std::string_view type = asked.graph.types()[ends.type];
  return ends.start == from ? fmt::format("-[:{}]->", type) : fmt::format("<-[:{}]-", type);
}

std::string relationship_pattern(const QueriedGraph& asked, query::RelationshipId relationship) {
  const query::RelationshipEnds ends = asked.graph.ends(relationship);
  return node_pattern(asked, ends.start) + arrow(asked, relationship, ends.start) + node_pattern(asked, ends.end);
}

std::string path_pattern(const QueriedGraph& asked, const query::PathValue& path) {
  std::string out;
  for (std::size_t i = 0; i < path.nodes.size(); ++i) {
    out += node_pattern(asked, path.nodes[i]);
    if (i < path.relationships.size()) out += arrow(asked, path.relationships[i], path.nodes[i]);
  }
  return out;
}

std::string node_cell(const QueriedGraph& asked, query::NodeId node) {
  const std::string_view id = id_of(asked, node);
  const auto name = asked.graph.dossier().name_of(asked.graph.nodes().record(node), asked.graph.values().language());
  return name.empty() || name == id ? std::string(id) : fmt::format("{} ({})", name, id);
}

std::string list_cell(const QueriedGraph& asked, std::span<const query::Value> list) {
  std::string out;
  for (const query::Value& element : list) {
    if (&element != list.data()) out += "; ";
    out += element.is_null() ? "null" : query_cell(asked, element);
  }
  return out;
}

std::string map_cell(const QueriedGraph& asked, const query::MapEntries& entries) {
  std::string out;
  for (const auto& [key, value] : entries)
    out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", key, value.is_null() ? "null" : query_cell(asked, value));
  return "{" + out + "}";
}

}  // namespace

Value query_data(const QueriedGraph& asked, const query::Value& value) {
  switch (value.kind()) {
    case ValueKind::null: return {};
    case ValueKind::boolean: return value.as_boolean();
    case ValueKind::integer: return value.as_integer();
    case ValueKind::real: return value.as_real();
    case ValueKind::string: return value.as_string();
    case ValueKind::node: return node_data(asked, value.as_node());
    case ValueKind::relationship: return relationship_data(asked, value.as_relationship());
    case ValueKind::path: return path_data(asked, value.as_path());
    case ValueKind::list: {
      ValueList out;
      for (const query::Value& element : value.as_list()) out.push_back(query_data(asked, element));
      return out;
    }
    case ValueKind::map: {
      ValueFields out;
      for (const auto& [key, entry] : value.as_map()) out.emplace_back(key, query_data(asked, entry));
      return out;
    }
    default: return query::plain_text(value).value_or(std::string());
  }
}

Value query_field(const QueriedGraph& asked, const query::Value& value) {
  switch (value.kind()) {
    case ValueKind::node: return id_of(asked, value.as_node());
    case ValueKind::relationship: return relationship_pattern(asked, value.as_relationship());
    case ValueKind::path: return path_pattern(asked, value.as_path());
    case ValueKind::list: {
      ValueList out;
      for (const query::Value& element : value.as_list()) out.push_back(query_field(asked, element));
      return out;
    }
    case ValueKind::map: return json_text(query_data(asked, value));
    default: return query_data(asked, value);
  }
}

std::string query_cell(const QueriedGraph& asked, const query::Value& value) {
  switch (value.kind()) {
    case ValueKind::null: return {};
    case ValueKind::node: return node_cell(asked, value.as_node());
    case ValueKind::relationship: return relationship_pattern(asked, value.as_relationship());
    case ValueKind::path: return path_pattern(asked, value.as_path());
    case ValueKind::list: return list_cell(asked, value.as_list());
    case ValueKind::map: return map_cell(asked, value.as_map());
    default: return query::plain_text(value).value_or(std::string());
  }
}

}  // namespace standpoint
