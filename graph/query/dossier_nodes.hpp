#pragma once
// SPDX-License-Identifier: Apache-2.0
// The records of a dossier as numbered, labelled nodes.

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/query/dossier_names.hpp"

namespace standpoint::query {

// Numbers entities, propositions, issues, claims and sources, in this order and each by id (bytes): so the order of
// numbers is that of kinds and ids.
class DossierNodes {
 public:
  // O(records log records).
  explicit DossierNodes(const Dossier& dossier);

  std::uint32_t count() const { return starts_.back(); }

  // The record of a node, and its number among its kind. O(1).
  RecordKind kind(NodeId node) const;
  std::uint32_t index(NodeId node) const { return records_[node.value]; }
  RecordRef record(NodeId node) const { return {kind(node), index(node)}; }

  // The node of a record; invalid for a relation, a view, and no record. O(1).
  NodeId node(RecordRef record) const;
  NodeId node(EntityId id) const { return {numbers_[0][id.value]}; }
  NodeId node(PropositionId id) const { return {numbers_[1][id.value]}; }
  NodeId node(IssueId id) const { return {numbers_[2][id.value]}; }
  NodeId node(ClaimId id) const { return {numbers_[3][id.value]}; }
  NodeId node(SourceId id) const { return {numbers_[4][id.value]}; }

  // All nodes of a kind, or all, in order of number. O(1).
  std::span<const NodeId> of_kind(RecordKind kind) const;
  std::span<const NodeId> all() const { return all_; }

  // In order of label. O(1).
  std::span<const LabelId> labels_of(NodeId node) const;

  // In order of number. O(1).
  std::span<const NodeId> with(LabelId label) const;

 private:
  static constexpr std::array<RecordKind, 5> kKinds = {RecordKind::entity, RecordKind::proposition, RecordKind::issue,
                                                       RecordKind::claim, RecordKind::source};
  // Which of kKinds; 5 for others.
  static std::size_t place_of(RecordKind kind);

  template <class Record>
  void number(const Dossier& dossier, const std::vector<Record>& records, std::size_t place);
  void label_entities(const Dossier& dossier);

  std::array<std::uint32_t, 6> starts_ = {};            // of each kind, and the end
  std::vector<std::uint32_t> records_;                  // by node
  std::array<std::vector<std::uint32_t>, 5> numbers_;   // by kind and record
  std::vector<NodeId> all_;                             // 0, 1, …: for spans of neighbours
  std::map<EntityTypeSet, std::vector<LabelId>> sets_;  // the labels of entities, by their types
  std::vector<const std::vector<LabelId>*> labels_;     // of each entity, by node
  std::vector<std::vector<NodeId>> entities_with_;      // by label
};

}  // namespace standpoint::query
