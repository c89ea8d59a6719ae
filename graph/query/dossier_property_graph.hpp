#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as the property graph that queries ask.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/query/derived_conflicts.hpp"
#include "graph/query/derived_positions.hpp"
#include "graph/query/dossier_nodes.hpp"
#include "graph/query/dossier_relationships.hpp"
#include "graph/query/dossier_values.hpp"
#include "graph/query/property_graph.hpp"

namespace standpoint::query {

struct DossierGraphOptions {
  std::string language = {};      // of names and texts; empty for the dossier's own
  ConflictOptions analysis = {};  // of POSITION and CONFLICT: by default as the commands have it, own positions only
};

// Nodes are entities, propositions, issues, claims and sources; relationships are relations, what records refer to, and
// worked out when a query names them, POSITION and CONFLICT. The dossier must outlive the graph; records that it
// withholds are no part of it.
class DossierPropertyGraph final : public PropertyGraph {
 public:
  // O(records log records + references).
  explicit DossierPropertyGraph(const Dossier& dossier, DossierGraphOptions options = {});

  const Dossier& dossier() const { return values_.dossier(); }
  const DossierValues& values() const { return values_; }
  const DossierNodes& nodes() const { return nodes_; }
  const DossierGraphOptions& options() const { return options_; }

  // The relationship of a relation; invalid where an end is unknown; and the relation of a relationship, invalid where
  // it is made from something else. O(1).
  RelationshipId relationship(RelationId relation) const { return relationships_.of_relation(relation); }
  RelationId relation(RelationshipId relationship) const;

  // What a stored relationship was made from, as DossierRelationships::origin() has it; the position, and the two in
  // conflict, of a derived one of that type. O(1).
  std::uint32_t origin(RelationshipId relationship) const { return relationships_.origin(relationship); }
  const Position& position(RelationshipId relationship) const {
    return positions().position(relationship.value - relationships_.count());
  }
  const DerivedConflicts::Pair& conflict(RelationshipId relationship) const {
    return conflict_pairs().pair(relationship.value - kFirstConflict);
  }

  // What the relationships of the derived types are made from; worked out when first asked for. Not for use by several
  // threads.
  const DerivedPositions& positions() const;
  const Conflicts& conflicts() const;

  std::uint32_t node_count() const override { return nodes_.count(); }
  std::uint32_t relationship_count() const override { return relationships_.count(); }
  std::span<const LabelId> labels_of(NodeId node) const override { return nodes_.labels_of(node); }
  std::span<const NodeId> nodes_with(LabelId label) const override { return nodes_.with(label); }

  Value property(NodeId node, KeyId key, ValueHeap& heap) const override;
  Value property(RelationshipId relationship, KeyId key, ValueHeap& heap) const override;
  std::vector<KeyId> keys_of(NodeId node) const override;
  std::vector<KeyId> keys_of(RelationshipId relationship) const override;

  // Indexed: `id`, and `name` (built when first asked for).
  std::optional<std::span<const NodeId>> find(KeyId key, const Value& value) const override;

  RelationshipEnds ends(RelationshipId relationship) const override;
  std::span<const Adjacent> outgoing(NodeId node) const override { return relationships_.adjacency().outgoing(node); }
  std::span<const Adjacent> incoming(NodeId node) const override { return relationships_.adjacency().incoming(node); }
  std::span<const Adjacent> outgoing(NodeId node, TypeId type) const override;
  std::span<const Adjacent> incoming(NodeId node, TypeId type) const override;

  bool is_derived(TypeId type) const override;
  bool derive(TypeId type, std::size_t most_bytes = SIZE_MAX) const override;
  TypeStatistics statistics(TypeId type) const override;

 private:
  // The first numbers of derived relationships: POSITION behind the stored ones, CONFLICT in the upper half, so that
  // neither depends on which is worked out first.
  static constexpr std::uint32_t kFirstConflict = 1U << 31U;

  void name_everything();
  Value property_of(RecordRef record, Key key, ValueHeap& heap) const;
  Value stored_property(RelationshipId relationship, Key key, ValueHeap& heap) const;
  Value link_property(const ArgumentLink& link, Key key) const;
  const DerivedConflicts& conflict_pairs() const;
  const AdjacencyIndex* derived(TypeId type) const;
  template <class Element>
  std::vector<KeyId> keys_of(Element element, Holder holder) const;
  std::span<const NodeId> named(std::string_view name) const;

  DossierGraphOptions options_;
  DossierValues values_;
  DossierNodes nodes_;
  DossierRelationships relationships_;
  std::vector<double> stances_;    // as written, of claims in order of id: of their nodes, and of ABOUT
  std::uint32_t first_claim_ = 0;  // node
  mutable std::unique_ptr<const DerivedPositions> positions_;
  mutable std::unique_ptr<const Conflicts> conflicts_;
  mutable std::unique_ptr<const DerivedConflicts> conflict_pairs_;
  mutable std::optional<std::vector<NodeId>> by_name_;  // entities, by name
};

}  // namespace standpoint::query
