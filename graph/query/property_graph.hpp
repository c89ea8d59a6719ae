#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query asks: nodes with labels and properties, relationships with a type and properties. A dossier is one.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "graph/query/symbol_table.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// Numbers of names: of labels, relationship types and property keys.
using LabelId = std::uint16_t;
using TypeId = std::uint16_t;
using KeyId = std::uint16_t;

// A relationship as seen from one of its ends.
struct Adjacent {
  RelationshipId relationship;
  NodeId other;
  TypeId type = 0;
};

struct RelationshipEnds {
  NodeId start;
  NodeId end;
  TypeId type = 0;
};

// How many relationships of a type there are, and how many nodes have one going out or coming in.
struct TypeStatistics {
  std::uint64_t count = 0;
  std::uint64_t starts = 0;
  std::uint64_t ends = 0;
};

// A graph that does not change while it is asked. All lists are in a fixed order, so that answers are. Strings of its
// values and of its names live as long as the graph.
class PropertyGraph {
 public:
  PropertyGraph() = default;
  PropertyGraph(const PropertyGraph&) = delete;
  PropertyGraph& operator=(const PropertyGraph&) = delete;
  virtual ~PropertyGraph() = default;

  const SymbolTable& labels() const { return labels_; }
  const SymbolTable& types() const { return types_; }
  const SymbolTable& keys() const { return keys_; }

  virtual std::uint32_t node_count() const = 0;
  virtual std::uint32_t relationship_count() const = 0;  // without derived ones

  // In order of label. O(1).
  virtual std::span<const LabelId> labels_of(NodeId node) const = 0;

  // In order of number. O(1).
  virtual std::span<const NodeId> nodes_with(LabelId label) const = 0;

  // Null where it has none. Values that are made anew belong to `heap`.
  virtual Value property(NodeId node, KeyId key, ValueHeap& heap) const = 0;
  virtual Value property(RelationshipId relationship, KeyId key, ValueHeap& heap) const = 0;

  // The keys whose value is not null, in order of key's name.
  virtual std::vector<KeyId> keys_of(NodeId node) const = 0;
  virtual std::vector<KeyId> keys_of(RelationshipId relationship) const = 0;

  // The nodes whose property equals a value, in order of number, where the graph has an index of that key; nothing
  // where it has none. O(log nodes).
  virtual std::optional<std::span<const NodeId>> find(KeyId key, const Value& value) const = 0;

  virtual RelationshipEnds ends(RelationshipId relationship) const = 0;

  // The relationships at a node: all stored ones, sorted by type, then relationship; or those of one type. A loop
  // stands in both lists. O(1) and O(log degree).
  virtual std::span<const Adjacent> outgoing(NodeId node) const = 0;
  virtual std::span<const Adjacent> incoming(NodeId node) const = 0;
  virtual std::span<const Adjacent> outgoing(NodeId node, TypeId type) const = 0;
  virtual std::span<const Adjacent> incoming(NodeId node, TypeId type) const = 0;

  // Derived types are worked out when a query names them, and stand in no list without a type.
  virtual bool is_derived(TypeId) const { return false; }

  // Works out a derived type; to be called before the graph is asked for it. False, and nothing is made, where its
  // relationships may need more than so many bytes. Not for use by several threads.
  virtual bool derive(TypeId, std::size_t /*most_bytes*/) const { return true; }

  // After derive() for derived types. O(1).
  virtual TypeStatistics statistics(TypeId type) const = 0;

 protected:
  SymbolTable labels_, types_, keys_;
};

}  // namespace standpoint::query
