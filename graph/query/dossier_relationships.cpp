// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_relationships.hpp"

#include <algorithm>
#include <utility>

#include "graph/model/implications.hpp"

namespace standpoint::query {
namespace {

// Gathers relationships in the order in which they are numbered.
class Gatherer {
 public:
  Gatherer(const Dossier& dossier, const DossierNodes& nodes) : d_(dossier), nodes_(nodes) {
    const std::size_t likely = 3 * d_.claims.size() + d_.citations.size() + d_.relations.size();
    ends.reserve(likely);
    origins.reserve(likely);
    of_relations.resize(d_.relations.size());
  }

  void gather() {
    add_claims();
    add_propositions();
    add_sources();
    add_relations();
  }

  std::vector<RelationshipEnds> ends;
  std::vector<std::uint32_t> origins;
  std::vector<RelationshipId> of_relations;
  std::uint32_t first_about = 0;

 private:
  void add(DossierType type, NodeId start, NodeId end, std::uint32_t origin = 0) {
    ends.push_back({start, end, type_of(type)});
    origins.push_back(origin);
  }

  // Calls `visit` with each record of a kind and its number, by id.
  template <class Record, class Visit>
  void each(const std::vector<Record>& records, RecordKind kind, Visit visit) const {
    for (const NodeId node : nodes_.of_kind(kind)) visit(node, records[nodes_.index(node)], nodes_.index(node));
  }

  void add_claims() {
    const auto each_claim = [this](auto visit) { each(d_.claims, RecordKind::claim, visit); };
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t index) {
      for (const EntityId speaker : d_.entities_of(claim.by))
        add(DossierType::makes, nodes_.node(speaker), node, index);
    });
    first_about = static_cast<std::uint32_t>(ends.size());
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t index) {
      add(DossierType::about, node, nodes_.node(claim.about), index);
    });
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t) {
      const Range range = claim.statement.citations;
      for (std::uint32_t i = range.first; i < range.first + range.count; ++i)
        if (const SourceId source = d_.citations[i].source; source.valid())
          add(DossierType::in, node, nodes_.node(source), i);
    });
    add_links(DossierType::supports, ArgumentLink::Kind::supports);
    add_links(DossierType::disputes, ArgumentLink::Kind::disputes);
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t index) {
      if (const EntityId to = d_.extra_of(claim).to; to.valid()) add(DossierType::to, node, nodes_.node(to), index);
    });
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t index) {
      if (const EntityId body = d_.extra_of(claim).on_behalf_of; body.valid())
        add(DossierType::on_behalf_of, node, nodes_.node(body), index);
    });
    each_claim([this](NodeId node, const Claim& claim, std::uint32_t index) {
      if (!claim.statement.hearsay) return;
      for (const EntityId who : d_.entities_of(d_.extra_of(claim.statement).reported_by))
        add(DossierType::reported_by, node, nodes_.node(who), index);
    });
  }

  // By the claim that links, then as written.
  void add_links(DossierType type, ArgumentLink::Kind kind) {
    std::vector<std::uint32_t> links;
    for (std::uint32_t i = 0; i < d_.argument_links.size(); ++i)
      if (d_.argument_links[i].kind == kind) links.push_back(i);
    std::stable_sort(links.begin(), links.end(), [this](std::uint32_t a, std::uint32_t b) {
      return nodes_.node(d_.argument_links[a].from) < nodes_.node(d_.argument_links[b].from);
    });
    for (const std::uint32_t i : links)
      add(type, nodes_.node(d_.argument_links[i].from), nodes_.node(d_.argument_links[i].to), i);
  }

  void add_propositions() {
    const auto each_proposition = [this](auto visit) { each(d_.propositions, RecordKind::proposition, visit); };
    each_proposition([this](NodeId node, const Proposition& p, std::uint32_t) {
      for (const PropositionId q : d_.propositions_of(p.implies)) add(DossierType::implies, node, nodes_.node(q));
    });
    add_contradictions();
    each_proposition([this](NodeId node, const Proposition& p, std::uint32_t) {
      if (p.issue.valid()) add(DossierType::answers, node, nodes_.node(p.issue));
    });
    each_proposition([this](NodeId node, const Proposition& p, std::uint32_t) {
      for (const EntityId accused : d_.entities_of(p.accuses)) add(DossierType::accuses, node, nodes_.node(accused));
    });
    each_proposition([this](NodeId node, const Proposition& p, std::uint32_t) {
      for (std::uint32_t i = p.benefits.first; i < p.benefits.first + p.benefits.count; ++i)
        add(DossierType::benefits, node, nodes_.node(d_.benefits[i].entity), i);
    });
  }

  bool states(PropositionId p, PropositionId q) const {
    const auto list = d_.propositions_of(d_[p].contradicts);
    return std::find(list.begin(), list.end(), q) != list.end();
  }

  // Each pair once, from the one whose id comes first.
  void add_contradictions() {
    const Implications implications(d_);
    std::vector<NodeId> others;
    for (const NodeId node : nodes_.of_kind(RecordKind::proposition)) {
      const PropositionId p{nodes_.index(node)};
      others.clear();
      for (const PropositionId q : implications.stated_contradictions(p))
        if (const NodeId other = nodes_.node(q); node < other) others.push_back(other);
      std::sort(others.begin(), others.end());
      for (const NodeId other : others) {
        const PropositionId q{nodes_.index(other)};
        add(DossierType::contradicts, node, other, states(p, q) || states(q, p) ? 1 : 0);
      }
    }
  }

  void add_sources() {
    const auto each_source = [this](auto visit) { each(d_.sources, RecordKind::source, visit); };
    each_source([this](NodeId node, const Source& source, std::uint32_t) {
      if (source.publisher.valid()) add(DossierType::published_by, node, nodes_.node(source.publisher));
    });
    each_source([this](NodeId node, const Source& source, std::uint32_t) {
      if (source.author.valid()) add(DossierType::authored_by, node, nodes_.node(source.author));
    });
  }

  void add_relations() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) order.push_back(i);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return d_.id_of(RelationId{a}) < d_.id_of(RelationId{b}); });
    for (const std::uint32_t i : order)
      if (const Relation& r = d_.relations[i]; r.from.valid())
        for (const EntityId target : d_.entities_of(d_.extra_of(r).against))
          add(DossierType::against, nodes_.node(r.from), nodes_.node(target), i);
    for (const std::uint32_t i : order)
      if (const Relation& r = d_.relations[i]; r.from.valid())
        for (const RecordRef what : d_.records_of(d_.extra_of(r).about))
          add(DossierType::concerns, nodes_.node(r.from), nodes_.node(what), i);
    for (const std::uint32_t i : order) {
      const Relation& r = d_.relations[i];
      if (!r.from.valid() || !r.to.valid()) continue;
      of_relations[i] = {static_cast<std::uint32_t>(ends.size())};
      const auto type = static_cast<TypeId>(type_of(DossierType::first_relation) + r.type.value);
      ends.push_back({nodes_.node(r.from), nodes_.node(r.to), type});
      origins.push_back(i);
    }
  }

  const Dossier& d_;
  const DossierNodes& nodes_;
};

}  // namespace

DossierRelationships::DossierRelationships(const Dossier& dossier, const DossierNodes& nodes) {
  Gatherer gatherer(dossier, nodes);
  gatherer.gather();
  first_about_ = gatherer.first_about;
  adjacency_ = AdjacencyIndex(nodes.count(), std::move(gatherer.ends));
  origins_ = std::move(gatherer.origins);
  of_relations_ = std::move(gatherer.of_relations);
}

}  // namespace standpoint::query
