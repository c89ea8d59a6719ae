// SPDX-License-Identifier: Apache-2.0
#include "render/export/dossier_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "graph/analysis/positions.hpp"
#include "graph/model/replies.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/value_text.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/diagram/result_types.hpp"
#include "render/export/attribute_columns.hpp"
#include "render/export/dossier_graph_losses.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::Key;
using query::NodeId;
using query::RelationshipId;

std::string text_of(const query::Value& value) { return query::plain_text(value).value_or(std::string()); }

ExportedValue exported(const query::Value& value) {
  switch (value.kind()) {
    case query::ValueKind::null: return {};
    case query::ValueKind::boolean: return value.as_boolean();
    case query::ValueKind::integer: return value.as_integer();
    case query::ValueKind::real: return value.as_real();
    case query::ValueKind::list: {
      std::vector<std::string> texts;
      for (const query::Value& element : value.as_list()) texts.push_back(text_of(element));
      return texts;
    }
    default: return text_of(value);
  }
}

// `name_fr` for the French one of `names`.
std::string_view singular(std::string_view key) {
  if (key == "names" || key == "texts" || key == "titles") key.remove_suffix(1);
  return key;
}

ExportedTime time_of(const Date& date) {
  if (!date.given()) return {};
  return {iso_day(date.earliest), iso_day(date.latest)};
}

std::string_view class_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::entity: return "entity";
    case RecordKind::proposition: return "proposition";
    case RecordKind::issue: return "issue";
    case RecordKind::claim: return "claim";
    default: return "source";
  }
}

EdgeRole role_of_polarity(int polarity) {
  return polarity > 0 ? EdgeRole::alliance : polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
}

class Builder {
 public:
  Builder(const Dossier& dossier, const std::string& language, ClaimsAs claims)
      : d_(dossier), language_(language), claims_(claims), graph_(dossier, {language, {}}), replies_(dossier) {}

  ExportedGraph build() {
    out_.title = d_.text(d_.title, language_);
    out_.language = language_;
    for (const NodeId node : graph_.nodes().all()) add_node(node);
    if (claims_ == ClaimsAs::edges)
      for (const NodeId claim : graph_.nodes().of_kind(RecordKind::claim)) add_claim(claim);
    for (std::uint32_t i = 0; i < graph_.relationship_count(); ++i) add_relationship({i});
    for (std::size_t i = 0; i < node_rows_.size(); ++i)
      out_.nodes[i].values = node_columns_.spread(std::move(node_rows_[i]));
    for (std::size_t i = 0; i < edge_rows_.size(); ++i)
      out_.edges[i].values = edge_columns_.spread(std::move(edge_rows_[i]));
    out_.node_attributes = node_columns_.take_attributes();
    out_.edge_attributes = edge_columns_.take_attributes();
    out_.losses = losses_of_graph(d_, claims_);
    return std::move(out_);
  }

 private:
  void add_node(NodeId id) {
    const RecordRef record = graph_.nodes().record(id);
    numbers_.push_back(out_.nodes.size());
    if (record.kind == RecordKind::claim && claims_ == ClaimsAs::edges) return;
    ExportedNode node;
    node.id = d_.id_of(record);
    node.label = d_.name_of(record, language_);
    node.type_name = class_of(record.kind);
    describe(record, node);
    AttributeColumns::Row row;
    for (const query::KeyId key : graph_.keys_of(id))
      add_value(node_columns_, row, static_cast<Key>(key), graph_.property(id, key, heap_));
    if (record.kind == RecordKind::entity)
      add_wordings(node_columns_, row, "description", d_.entities[record.index].description);
    if (record.kind == RecordKind::claim) add_unnamed(node_columns_, row, {record.index});
    if (record.kind == RecordKind::proposition) {
      node.remark = replies_in_words(d_, replies_, {record.index}, language_);
      if (!node.remark.empty()) node_columns_.add(row, "reply", node.remark);
    }
    out_.nodes.push_back(std::move(node));
    node_rows_.push_back(std::move(row));
  }

  // What queries have no name for: each of several wordings, where each of several quotes stands, and of a claim on a
  // charge what the accused replied.
  void add_wordings(AttributeColumns& columns, AttributeColumns::Row& row, std::string_view name,
                    const LocalizedText& text) const {
    const auto all = d_.list(text);
    if (all.size() < 2) return;
    for (const TextVariant& variant : all)
      columns.add(row, fmt::format("{}_{}", name, d_.names[variant.language]), std::string(variant.text));
  }

  void add_quoted_from(AttributeColumns& columns, AttributeColumns::Row& row, Range citations) const {
    if (citations.count < 2) return;
    std::vector<std::string> sources;
    for (const Citation& citation : d_.citations_of(citations))
      if (!citation.quote.empty())
        sources.emplace_back(citation.source.valid() ? d_.id_of(citation.source) : std::string_view());
    if (!sources.empty()) columns.add(row, "quoted_from", std::move(sources));
  }

  void add_unnamed(AttributeColumns& columns, AttributeColumns::Row& row, ClaimId id) const {
    const Claim& claim = d_[id];
    add_wordings(columns, row, "only_if", d_.extra_of(claim).only_if);
    add_quoted_from(columns, row, claim.statement.citations);
    if (const std::string reply = reply_in_words(d_, replies_, id, language_); !reply.empty())
      columns.add(row, "reply", reply);
  }

  void describe(RecordRef record, ExportedNode& node) const {
    switch (record.kind) {
      case RecordKind::entity: {
        const Entity& entity = d_.entities[record.index];
        node.role = role_of(entity.type);
        node.time = time_of(entity.date.given() ? entity.date : span_between(entity.since, entity.until));
        break;
      }
      case RecordKind::proposition: node.role = NodeRole::proposition; break;
      case RecordKind::issue: node.role = NodeRole::issue; break;
      case RecordKind::claim: {
        const Claim& claim = d_.claims[record.index];
        node.role = NodeRole::claim;
        node.label =
            fmt::format("{}: {}", claim_heading(d_, claim, language_), d_.text(d_[claim.about].text, language_));
        node.time = time_of(d_.date_of(claim));
        break;
      }
      default: node.role = NodeRole::source; node.time = time_of(d_.sources[record.index].date);
    }
  }

  // The id is that of the node or edge.
  static void add_value(AttributeColumns& columns, AttributeColumns::Row& row, Key key, const query::Value& value) {
    if (key == Key::id) return;
    const std::string_view name = query::name_of(key);
    if (!value.is(query::ValueKind::map)) return columns.add(row, name, exported(value));
    for (const auto& [part, of_part] : value.as_map())
      columns.add(row, fmt::format("{}_{}", singular(name), part), exported(of_part));
  }

  void add_edge(ExportedEdge edge, AttributeColumns::Row row) {
    const std::string id = edge.id;
    for (int i = 2; !edge_ids_.insert(edge.id).second; ++i) edge.id = fmt::format("{}--{}", id, i);
    out_.edges.push_back(std::move(edge));
    edge_rows_.push_back(std::move(row));
  }

  // One edge for each signatory; of a source in its own voice, for each source that has one.
  void add_claim(NodeId node) {
    const ClaimId id{graph_.nodes().index(node)};
    const Claim& claim = d_[id];
    std::vector<NodeId> speakers;
    for (const EntityId speaker : d_.entities_of(claim.by)) speakers.push_back(graph_.nodes().node(speaker));
    if (claim.by_source)
      for (const Citation& citation : d_.citations_of(claim.statement.citations))
        if (const NodeId source = citation.source.valid() ? graph_.nodes().node(citation.source) : NodeId{};
            source.valid() && std::find(speakers.begin(), speakers.end(), source) == speakers.end())
          speakers.push_back(source);
    AttributeColumns::Row row;
    edge_columns_.add(row, "claim", std::string(d_.id_of(id)));
    for (const query::KeyId key : graph_.keys_of(node))
      if (static_cast<Key>(key) != Key::about)
        add_value(edge_columns_, row, static_cast<Key>(key), graph_.property(node, key, heap_));
    add_unnamed(edge_columns_, row, id);
    for (const NodeId speaker : speakers) {
      ExportedEdge edge;
      edge.id = d_.id_of(id);
      if (speakers.size() > 1) edge.id += fmt::format("--BY--{}", d_.id_of(graph_.nodes().record(speaker)));
      edge.from = numbers_[speaker.value];
      edge.to = numbers_[graph_.nodes().node(claim.about).value];
      edge.label = stance_verb(claim.act, d_[claim.about].kind, claim.stance, language_);
      edge.type_name = "CLAIMS";
      edge.role = role_of_sign(sign_of(claim.stance));
      edge.weight = weight_of(d_, claim);
      edge.time = time_of(d_.date_of(claim));
      edge.remark = source_of_charge(claim);
      add_edge(std::move(edge), row);
    }
  }

  // Where it stands what is said on a charge; empty for other claims.
  std::string source_of_charge(const Claim& claim) const {
    if (d_[claim.about].accuses.empty()) return {};
    return sources_in_words(d_, claim.statement.citations, language_);
  }

  bool is_drawn(NodeId node) const {
    return claims_ == ClaimsAs::nodes || graph_.nodes().kind(node) != RecordKind::claim;
  }

  void add_relationship(RelationshipId id) {
    const query::RelationshipEnds ends = graph_.ends(id);
    if (!is_drawn(ends.start) || !is_drawn(ends.end)) return;
    const auto type =
        static_cast<DossierType>(std::min(ends.type, static_cast<query::TypeId>(DossierType::first_relation)));
    ExportedEdge edge;
    edge.from = numbers_[ends.start.value];
    edge.to = numbers_[ends.end.value];
    edge.type_name = graph_.types()[ends.type];
    edge.id = fmt::format("{}--{}--{}", out_.nodes[edge.from].id, edge.type_name, out_.nodes[edge.to].id);
    edge.label = look_of(type).label.in(language_);
    edge.role = look_of(type).role;
    AttributeColumns::Row row;
    if (is_of_relation(type)) describe(type, RelationId{graph_.origin(id)}, edge, row);
    if (is_of_claim(type)) describe(type, ClaimId{graph_.origin(id)}, edge);
    if (!look_of(type).directed) edge_columns_.add(row, "symmetric", true);
    for (const query::KeyId key : graph_.keys_of(id))
      add_value(edge_columns_, row, static_cast<Key>(key), graph_.property(id, key, heap_));
    if (is_of_relation(type)) add_quoted_from(edge_columns_, row, d_.relations[graph_.origin(id)].statement.citations);
    add_edge(std::move(edge), std::move(row));
  }

  // Of the relation itself, of AGAINST and of CONCERNS.
  void describe(DossierType type, RelationId id, ExportedEdge& edge, AttributeColumns::Row& row) {
    const Relation& relation = d_[id];
    const RelationType& of = d_[relation.type];
    edge.weight = weight_of(relation.statement);
    edge.time = time_of(d_.span_of(relation));
    if (type != DossierType::first_relation) return;
    edge.id = d_.id_of(id);
    edge.label = type_label(d_, relation.type, language_);
    edge.role = role_of_polarity(of.polarity);
    edge_columns_.add(row, "relation", std::string(d_.id_of(id)));
    edge_columns_.add(row, "polarity", std::int64_t{of.polarity});
    if (of.symmetric) edge_columns_.add(row, "symmetric", true);
  }

  void describe(DossierType type, ClaimId id, ExportedEdge& edge) const {
    const Claim& claim = d_[id];
    edge.time = time_of(d_.date_of(claim));
    if (type != DossierType::about) return;
    edge.weight = weight_of(d_, claim);
    edge.remark = source_of_charge(claim);
    edge.label = stance_verb(claim.act, d_[claim.about].kind, claim.stance, language_, claim.by.count > 1);
    edge.role = role_of_sign(sign_of(claim.stance));
  }

  const Dossier& d_;
  const std::string& language_;
  ClaimsAs claims_;
  query::ValueHeap heap_;
  query::DossierPropertyGraph graph_;
  Replies replies_;
  ExportedGraph out_;
  std::vector<std::size_t> numbers_;  // by node of graph_, in out_
  AttributeColumns node_columns_, edge_columns_;
  std::vector<AttributeColumns::Row> node_rows_, edge_rows_;
  std::set<std::string> edge_ids_;
};

}  // namespace

ExportedGraph dossier_graph(const Dossier& dossier, const std::string& language, ClaimsAs claims) {
  return Builder(dossier, language, claims).build();
}

}  // namespace standpoint
