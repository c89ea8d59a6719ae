// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_property_graph.hpp"

#include <algorithm>
#include <utility>

#include "graph/model/keywords.hpp"
#include "graph/query/record_properties.hpp"

namespace standpoint::query {
namespace {

constexpr KeyId id_of(Key key) { return static_cast<KeyId>(key); }

}  // namespace

DossierPropertyGraph::DossierPropertyGraph(const Dossier& dossier, DossierGraphOptions options)
    : options_(std::move(options)),
      values_(dossier, options_.language),
      nodes_(dossier),
      relationships_(dossier, nodes_) {
  name_everything();
  stances_.reserve(dossier.claims.size());
  const auto claims = nodes_.of_kind(RecordKind::claim);
  for (const NodeId claim : claims) stances_.push_back(as_written(dossier.claims[nodes_.index(claim)].stance));
  first_claim_ = claims.empty() ? 0 : claims.front().value;
}

// In the order of the enumerations, whose numbers are those of the tables.
void DossierPropertyGraph::name_everything() {
  for (const std::string_view label : {"Entity", "Actor", "Proposition", "Issue", "Claim", "Source"})
    labels_.add(label);
  for (const std::string_view type : entity_type_names()) labels_.add(label_name(type));
  for (TypeId i = 0; i < type_of(DossierType::first_relation); ++i)
    types_.add(entry_of(static_cast<DossierType>(i)).name);
  for (const RelationType& type : dossier().relation_types)
    types_.add(relation_type_name(dossier().names[type.name], types_));
  for (KeyId i = 0; i < id_of(Key::count); ++i) keys_.add(name_of(static_cast<Key>(i)));
}

RelationId DossierPropertyGraph::relation(RelationshipId relationship) const {
  if (relationship.value >= relationships_.count()) return {};
  if (ends(relationship).type < type_of(DossierType::first_relation)) return {};
  return {relationships_.origin(relationship)};
}

const DerivedPositions& DossierPropertyGraph::positions() const {
  if (!positions_)
    positions_ = std::make_unique<const DerivedPositions>(dossier(), nodes_, options_.analysis.positions,
                                                          relationships_.count());
  return *positions_;
}

const Conflicts& DossierPropertyGraph::conflicts() const {
  if (!conflicts_) conflicts_ = std::make_unique<const Conflicts>(find_conflicts(dossier(), options_.analysis));
  return *conflicts_;
}

const DerivedConflicts& DossierPropertyGraph::conflict_pairs() const {
  if (!conflict_pairs_)
    conflict_pairs_ = std::make_unique<const DerivedConflicts>(dossier(), nodes_, conflicts(), kFirstConflict);
  return *conflict_pairs_;
}

bool DossierPropertyGraph::is_derived(TypeId type) const {
  return type == type_of(DossierType::position) || type == type_of(DossierType::conflict);
}

bool DossierPropertyGraph::derive(TypeId type, std::size_t most_bytes) const {
  if (type == type_of(DossierType::position)) positions();
  if (type != type_of(DossierType::conflict) || conflict_pairs_) return true;
  if (DerivedConflicts::most_bytes(conflicts()) > most_bytes) return false;
  conflict_pairs();
  return true;
}

// Null where it is not worked out.
const AdjacencyIndex* DossierPropertyGraph::derived(TypeId type) const {
  if (type == type_of(DossierType::position)) return positions_ ? &positions_->adjacency() : nullptr;
  return conflict_pairs_ ? &conflict_pairs_->adjacency() : nullptr;
}

RelationshipEnds DossierPropertyGraph::ends(RelationshipId relationship) const {
  if (relationship.value < relationships_.count()) return relationships_.adjacency().ends(relationship);
  if (relationship.value < kFirstConflict) return positions_->adjacency().ends(relationship);
  return conflict_pairs_->adjacency().ends(relationship);
}

std::span<const Adjacent> DossierPropertyGraph::outgoing(NodeId node, TypeId type) const {
  if (!is_derived(type)) return relationships_.adjacency().outgoing(node, type);
  const AdjacencyIndex* index = derived(type);
  return index != nullptr ? index->outgoing(node) : std::span<const Adjacent>();
}

std::span<const Adjacent> DossierPropertyGraph::incoming(NodeId node, TypeId type) const {
  if (!is_derived(type)) return relationships_.adjacency().incoming(node, type);
  const AdjacencyIndex* index = derived(type);
  return index != nullptr ? index->incoming(node) : std::span<const Adjacent>();
}

TypeStatistics DossierPropertyGraph::statistics(TypeId type) const {
  if (!is_derived(type)) return relationships_.adjacency().statistics(type);
  const AdjacencyIndex* index = derived(type);
  return index != nullptr ? index->statistics(type) : TypeStatistics{};
}

Value DossierPropertyGraph::property(NodeId node, KeyId key, ValueHeap& heap) const {
  const std::uint32_t claim = node.value - first_claim_;  // great for those before
  if (key == id_of(Key::stance) && claim < stances_.size()) return Value::real(stances_[claim]);
  return property_of(nodes_.record(node), static_cast<Key>(key), heap);
}

Value DossierPropertyGraph::property_of(RecordRef record, Key key, ValueHeap& heap) const {
  const Dossier& d = dossier();
  switch (record.kind) {
    case RecordKind::entity: return query::property_of(values_, d.entities[record.index], key, heap);
    case RecordKind::proposition: return query::property_of(values_, d.propositions[record.index], key, heap);
    case RecordKind::issue: return query::property_of(values_, d.issues[record.index], key, heap);
    case RecordKind::source: return query::property_of(values_, d.sources[record.index], key, heap);
    case RecordKind::claim: return query::property_of(values_, ClaimId{record.index}, key, heap);
    default: return {};
  }
}

Value DossierPropertyGraph::property(RelationshipId relationship, KeyId key, ValueHeap& heap) const {
  const auto k = static_cast<Key>(key);
  const std::uint32_t about = relationship.value - relationships_.first_about();  // great for those before
  if (k == Key::stance && about < stances_.size()) return Value::real(stances_[about]);
  if (relationship.value < relationships_.count()) return stored_property(relationship, k, heap);
  if (relationship.value >= kFirstConflict)
    return conflict_pairs_->property(values_, relationship.value - kFirstConflict, k, heap);
  return positions_->property(values_, relationship.value - relationships_.count(), k, heap);
}

Value DossierPropertyGraph::stored_property(RelationshipId relationship, Key key, ValueHeap& heap) const {
  const Dossier& d = dossier();
  const std::uint32_t origin = relationships_.origin(relationship);
  switch (query::holder_of(relationships_.adjacency().ends(relationship).type)) {
    case Holder::about: return key == Key::sign ? sign_value(d.claims[origin].stance) : Value();
    case Holder::relation: return query::property_of(values_, RelationId{origin}, key, heap);
    case Holder::aspect:
      if (key == Key::id) return {};
      return query::property_of(values_, RelationId{origin}, key == Key::relation ? Key::id : key, heap);
    case Holder::in: return key == Key::quote ? DossierValues::word(d.citations[origin].quote) : Value();
    case Holder::supports:
      if (key == Key::required) return Value::boolean(d.argument_links[origin].required);
      return link_property(d.argument_links[origin], key);
    case Holder::disputes: return link_property(d.argument_links[origin], key);
    case Holder::contradicts: return key == Key::origin ? Value::borrowed(origin != 0 ? "stated" : "issue") : Value();
    case Holder::benefits:
      if (key == Key::quote) return values_.quote(d.benefits[origin].citations);
      return key == Key::sources ? values_.sources(d.benefits[origin].citations, heap) : Value();
    default: return {};
  }
}

Value DossierPropertyGraph::link_property(const ArgumentLink& link, Key key) const {
  if (key == Key::by) return Value::borrowed(keyword(link.by));
  return key == Key::quote ? values_.quote(link.citations) : Value();
}

// The keys of a holder are in order of name.
template <class Element>
std::vector<KeyId> DossierPropertyGraph::keys_of(Element element, Holder holder) const {
  ValueHeap heap;
  std::vector<KeyId> out;
  for (const PropertyEntry& entry : properties_of(holder))
    if (!property(element, id_of(entry.key), heap).is_null()) out.push_back(id_of(entry.key));
  return out;
}

std::vector<KeyId> DossierPropertyGraph::keys_of(NodeId node) const {
  return keys_of(node, query::holder_of(nodes_.kind(node)));
}

std::vector<KeyId> DossierPropertyGraph::keys_of(RelationshipId relationship) const {
  return keys_of(relationship, query::holder_of(ends(relationship).type));
}

std::optional<std::span<const NodeId>> DossierPropertyGraph::find(KeyId key, const Value& value) const {
  if (key != id_of(Key::id) && key != id_of(Key::name)) return std::nullopt;
  if (!value.is(ValueKind::string)) return std::span<const NodeId>();
  if (key == id_of(Key::name)) return named(value.as_string());
  const NodeId node = nodes_.node(dossier().find(value.as_string()));
  return node.valid() ? nodes_.all().subspan(node.value, 1) : std::span<const NodeId>();
}

std::span<const NodeId> DossierPropertyGraph::named(std::string_view name) const {
  const auto name_of = [this](NodeId node) { return dossier().name({nodes_.index(node)}, values_.language()); };
  if (!by_name_) {
    const auto entities = nodes_.of_kind(RecordKind::entity);
    by_name_.emplace(entities.begin(), entities.end());
    std::stable_sort(by_name_->begin(), by_name_->end(), [&](NodeId a, NodeId b) { return name_of(a) < name_of(b); });
  }
  const auto first =
      std::partition_point(by_name_->begin(), by_name_->end(), [&](NodeId node) { return name_of(node) < name; });
  const auto last = std::partition_point(first, by_name_->end(), [&](NodeId node) { return name_of(node) == name; });
  return {first, last};
}

}  // namespace standpoint::query
