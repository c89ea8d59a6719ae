// SPDX-License-Identifier: Apache-2.0
#include "render/export/dossier_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "graph/analysis/positions.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/diagram/result_types.hpp"
#include "render/export/dossier_attributes.hpp"
#include "render/export/dossier_graph_losses.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::NodeId;
using query::RelationshipId;

ExportedTime time_of(const Date& date) {
  if (!date.given()) return {};
  return {iso_day(date.earliest), iso_day(date.latest)};
}

EdgeRole role_of_polarity(int polarity) {
  return polarity > 0 ? EdgeRole::alliance : polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
}

class Builder {
 public:
  Builder(const Dossier& dossier, const std::string& language, ClaimsAs claims)
      : d_(dossier),
        language_(language),
        claims_(claims),
        graph_(dossier, {language, {}}),
        replies_(dossier),
        attributes_(graph_, replies_, language) {}

  ExportedGraph build() {
    out_.title = d_.text(d_.title, language_);
    out_.language = language_;
    for (const NodeId node : graph_.nodes().all()) add_node(node);
    if (claims_ == ClaimsAs::edges)
      for (const NodeId claim : graph_.nodes().of_kind(RecordKind::claim)) add_claim(claim);
    for (std::uint32_t i = 0; i < graph_.relationship_count(); ++i) add_relationship({i});
    out_.node_attributes = node_columns_.settle(out_.nodes);
    out_.edge_attributes = edge_columns_.settle(out_.edges);
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
    describe(record, node);
    attributes_.add(id, node_columns_, node.values);
    out_.nodes.push_back(std::move(node));
  }

  void describe(RecordRef record, ExportedNode& node) const {
    switch (record.kind) {
      case RecordKind::entity: {
        const Entity& entity = d_.entities[record.index];
        node.type_name = "entity";
        node.role = role_of(entity.type);
        node.time = time_of(entity.date.given() ? entity.date : span_between(entity.since, entity.until));
        break;
      }
      case RecordKind::proposition:
        node.type_name = "proposition";
        node.role = NodeRole::proposition;
        node.remark = replies_in_words(d_, replies_, {record.index}, language_);
        break;
      case RecordKind::issue:
        node.type_name = "issue";
        node.role = NodeRole::issue;
        break;
      case RecordKind::claim: {
        const Claim& claim = d_.claims[record.index];
        node.type_name = "claim";
        node.role = NodeRole::claim;
        node.label =
            fmt::format("{}: {}", claim_heading(d_, claim, language_), d_.text(d_[claim.about].text, language_));
        node.time = time_of(d_.date_of(claim));
        break;
      }
      default:
        node.type_name = "source";
        node.role = NodeRole::source;
        node.time = time_of(d_.sources[record.index].date);
    }
  }

  void add_edge(ExportedEdge edge) {
    const std::string id = edge.id;
    for (int i = 2; !edge_ids_.insert(edge.id).second; ++i) edge.id = fmt::format("{}--{}", id, i);
    out_.edges.push_back(std::move(edge));
  }

  // One edge for each signatory; of a source in its own voice, for each source that has one.
  void add_claim(NodeId node) {
    const ClaimId id{graph_.nodes().index(node)};
    const std::vector<NodeId> speakers = speakers_of(d_[id]);
    ExportedEdge edge;
    edge.to = numbers_[graph_.nodes().node(d_[id].about).value];
    edge.type_name = "CLAIMS";
    describe(d_[id], false, edge);
    edge_columns_.add(edge.values, "claim", std::string(d_.id_of(id)));
    attributes_.add(node, edge_columns_, edge.values);
    for (const NodeId speaker : speakers) {
      edge.id = d_.id_of(id);
      if (speakers.size() > 1) edge.id += fmt::format("--BY--{}", d_.id_of(graph_.nodes().record(speaker)));
      edge.from = numbers_[speaker.value];
      add_edge(edge);
    }
  }

  std::vector<NodeId> speakers_of(const Claim& claim) const {
    std::vector<NodeId> out;
    for (const EntityId speaker : d_.entities_of(claim.by)) out.push_back(graph_.nodes().node(speaker));
    if (!claim.by_source) return out;
    for (const Citation& citation : d_.citations_of(claim.statement.citations)) {
      if (!citation.source.valid()) continue;
      const NodeId source = graph_.nodes().node(citation.source);
      if (std::find(out.begin(), out.end(), source) == out.end()) out.push_back(source);
    }
    return out;
  }

  // Of the edge that says on which side a claim stands.
  void describe(const Claim& claim, bool several, ExportedEdge& edge) const {
    edge.label = stance_verb(claim.act, d_[claim.about].kind, claim.stance, language_, several);
    edge.role = role_of_sign(sign_of(claim.stance));
    edge.weight = weight_of(d_, claim);
    edge.time = time_of(d_.date_of(claim));
    if (!d_[claim.about].accuses.empty()) edge.remark = sources_in_words(d_, claim.statement.citations, language_);
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
    if (is_of_relation(type)) describe(type, RelationId{graph_.origin(id)}, edge);
    if (is_of_claim(type)) describe(type, d_[ClaimId{graph_.origin(id)}], edge);
    attributes_.add(id, edge_columns_, edge.values);
    add_edge(std::move(edge));
  }

  // Of the relation itself, of AGAINST and of CONCERNS.
  void describe(DossierType type, RelationId id, ExportedEdge& edge) const {
    const Relation& relation = d_[id];
    edge.weight = weight_of(relation.statement);
    edge.time = time_of(d_.span_of(relation));
    if (type != DossierType::first_relation) return;
    edge.id = d_.id_of(id);
    edge.label = type_label(d_, relation.type, language_);
    edge.role = role_of_polarity(d_[relation.type].polarity);
  }

  void describe(DossierType type, const Claim& claim, ExportedEdge& edge) const {
    if (type == DossierType::about) return describe(claim, claim.by.count > 1, edge);
    edge.time = time_of(d_.date_of(claim));
  }

  const Dossier& d_;
  const std::string& language_;
  ClaimsAs claims_;
  query::DossierPropertyGraph graph_;
  Replies replies_;
  DossierAttributes attributes_;
  ExportedGraph out_;
  std::vector<std::size_t> numbers_;  // by node of graph_, in out_
  AttributeColumns node_columns_, edge_columns_;
  std::set<std::string> edge_ids_;
};

}  // namespace

ExportedGraph dossier_graph(const Dossier& dossier, const std::string& language, ClaimsAs claims) {
  return Builder(dossier, language, claims).build();
}

}  // namespace standpoint
