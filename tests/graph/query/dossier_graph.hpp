#pragma once
// SPDX-License-Identifier: Apache-2.0
// Short ways for tests to ask what a dossier is as a property graph.

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "graph/query/dossier_property_graph.hpp"
#include "tests/graph/analysis/harbour.hpp"

namespace standpoint::test {

// A value as short text: strings bare, dates by their spelling, lists in brackets, maps in braces, nodes by id.
inline std::string shown(const query::Value& value) {
  using query::ValueKind;
  switch (value.kind()) {
    case ValueKind::null: return "null";
    case ValueKind::boolean: return value.as_boolean() ? "true" : "false";
    case ValueKind::integer: return fmt::format("{}", value.as_integer());
    case ValueKind::real: {
      const std::string digits = fmt::format("{}", value.as_real());
      return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;
    }
    case ValueKind::string: return std::string(value.as_string());
    case ValueKind::interval: return value.as_interval().text;
    case ValueKind::node: return fmt::format("node {}", value.as_node().value);
    case ValueKind::relationship: return fmt::format("relationship {}", value.as_relationship().value);
    case ValueKind::list: {
      std::string out;
      for (const query::Value& element : value.as_list()) out += (out.empty() ? "" : ", ") + shown(element);
      return "[" + out + "]";
    }
    case ValueKind::map: {
      std::string out;
      for (const auto& [key, element] : value.as_map()) out += (out.empty() ? "" : ", ") + key + ": " + shown(element);
      return "{" + out + "}";
    }
    default: return "?";
  }
}

// A dossier with the graph over it.
class DossierGraphView {
 public:
  explicit DossierGraphView(const Dossier& d, query::DossierGraphOptions options = {})
      : dossier(d), graph(d, std::move(options)) {}

  query::NodeId node(std::string_view id) const { return graph.nodes().node(dossier.find(id)); }
  query::KeyId key(std::string_view name) const { return graph.keys().find(name).value(); }
  query::TypeId type(std::string_view name) const { return graph.types().find(name).value(); }
  std::string id(query::NodeId node) const { return std::string(dossier.id_of(graph.nodes().record(node))); }

  // A property of a node, and of a relationship, as text.
  std::string of(std::string_view id, std::string_view name) const { return of(node(id), name); }
  std::string of(query::NodeId at, std::string_view name) const {
    query::ValueHeap heap;
    return shown(graph.property(at, key(name), heap));
  }
  std::string of(query::RelationshipId at, std::string_view name) const {
    query::ValueHeap heap;
    return shown(graph.property(at, key(name), heap));
  }

  Ids labels(std::string_view id) const {
    Ids out;
    for (const query::LabelId label : graph.labels_of(node(id))) out.emplace_back(graph.labels()[label]);
    return out;
  }
  Ids with(std::string_view label) const {
    Ids out;
    for (const query::NodeId node : graph.nodes_with(graph.labels().find(label).value())) out.push_back(id(node));
    return out;
  }
  Ids keys(std::string_view id) const { return names(graph.keys_of(node(id))); }
  Ids keys(query::RelationshipId relationship) const { return names(graph.keys_of(relationship)); }

  // All relationships of a type as `start end`, in order of the start.
  Ids ties(std::string_view name) const {
    graph.derive(type(name));
    Ids out;
    for (std::uint32_t i = 0; i < graph.node_count(); ++i)
      for (const query::Adjacent& a : graph.outgoing({i}, type(name))) out.push_back(id({i}) + " " + id(a.other));
    return out;
  }

  // The first relationship of a type between two nodes; invalid where there is none.
  query::RelationshipId tie(std::string_view from, std::string_view name, std::string_view to) const {
    graph.derive(type(name));
    for (const query::Adjacent& a : graph.outgoing(node(from), type(name)))
      if (a.other == node(to)) return a.relationship;
    return {};
  }

  const Dossier& dossier;
  query::DossierPropertyGraph graph;

 private:
  Ids names(const std::vector<query::KeyId>& keys) const {
    Ids out;
    for (const query::KeyId key : keys) out.emplace_back(graph.keys()[key]);
    return out;
  }
};

}  // namespace standpoint::test
