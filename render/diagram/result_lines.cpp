// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/result_lines.hpp"

#include <algorithm>

#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/diagram/result_types.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::RelationshipId;

void add_cited(const Dossier& d, Range citations, std::set<SourceId>& sources) {
  for (const Citation& citation : d.citations_of(citations))
    if (citation.source.valid()) sources.insert(citation.source);
}

}  // namespace

ResultLines::ResultLines(const query::DossierPropertyGraph& graph, const MarkLinks& links, const std::string& language)
    : graph_(graph), d_(graph.dossier()), links_(links), language_(language), replies_(graph.dossier()) {}

DossierType ResultLines::type_of(RelationshipId relationship) const {
  return static_cast<DossierType>(
      std::min(graph_.ends(relationship).type, query::type_of(DossierType::first_relation)));
}

const Citation& ResultLines::citation(RelationshipId r) const { return d_.citations[graph_.origin(r)]; }
const ArgumentLink& ResultLines::link(RelationshipId r) const { return d_.argument_links[graph_.origin(r)]; }
const Relation& ResultLines::relation(RelationshipId r) const { return d_.relations[graph_.origin(r)]; }
const Conflict& ResultLines::conflict(RelationshipId r) const {
  return graph_.conflicts().all[graph_.conflict(r).conflict];
}

std::vector<LineLook> ResultLines::looks_of(RelationshipId relationship) const {
  const query::RelationshipEnds ends = graph_.ends(relationship);
  const DossierType type = type_of(relationship);
  LineLook look{ends.start, ends.end, look_of(type).role, look_of(type).directed};
  if (type == DossierType::position) return looks_of_position(look, graph_.position(relationship));
  if (type == DossierType::conflict)
    look.dashed = !graph_.conflict(relationship).certain;
  else
    look = look_of_statement(look, type, relationship);
  if (!look.directed && look.to < look.from) std::swap(look.from, look.to);
  return {look};
}

// Claims on another's word, and relations that are not in force or not asserted, are dashed in every view.
LineLook ResultLines::look_of_statement(LineLook look, DossierType type, RelationshipId relationship) const {
  if (is_of_claim(type) || type == DossierType::in) {
    const ClaimId id = type == DossierType::in ? ClaimId{graph_.nodes().index(look.from)} : claim(relationship);
    const Claim& of = d_[id];
    look.dashed = is_second_hand(of);
    if (type == DossierType::about) {
      look.role = role_of_sign(sign_of(of.stance));
      look.hollow = is_reserved(d_, of);
    }
  }
  if (is_of_relation(type)) look.dashed = !relation(relationship).holds();
  if (type == DossierType::first_relation) {
    const RelationType& of = d_[relation(relationship).type];
    look.role = of.polarity > 0 ? EdgeRole::alliance : of.polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
    look.directed = !of.symmetric;
  }
  if (type == DossierType::supports) look.wide = link(relationship).required;
  return look;
}

std::vector<LineLook> ResultLines::looks_of_position(LineLook look, const Position& position) const {
  const Positions& positions = graph_.positions().positions();
  look.dashed = position.origin != Origin::own;
  look.hollow = is_reserved(d_, positions, position);
  look.turned = position.label == PositionLabel::shifted;
  look.role = role_of_sign(last_sign(positions, position));
  if (!takes_both_sides(position)) return {look};
  LineLook other = look;
  look.role = EdgeRole::support;
  other.role = EdgeRole::oppose;
  return {look, other};
}

void ResultLines::add_basis(RelationshipId relationship, std::set<SourceId>& sources,
                            std::set<PropositionId>& accusing) const {
  const DossierType type = type_of(relationship);
  const auto about = [&](PropositionId p) {
    if (!d_[p].accuses.empty()) accusing.insert(p);
  };
  if (is_of_claim(type)) {
    const ClaimId id = claim(relationship);
    add_sources(d_, {&id, 1}, sources);
    about(d_[id].about);
  } else if (is_of_relation(type)) {
    add_cited(d_, relation(relationship).statement.citations, sources);
  } else if (type == DossierType::in) {
    sources.insert(citation(relationship).source);
  } else if (type == DossierType::supports || type == DossierType::disputes) {
    add_cited(d_, link(relationship).citations, sources);
  } else if (type == DossierType::benefits) {
    add_cited(d_, d_.benefits[graph_.origin(relationship)].citations, sources);
  } else if (type == DossierType::position) {
    const Position& of = graph_.position(relationship);
    add_sources(d_, graph_.positions().positions().claims_of(of.claims), sources);
    about(of.proposition);
  } else if (type == DossierType::conflict) {
    const query::DerivedConflicts::Pair& pair = graph_.conflict(relationship);
    for (const Range claims : pair.claims)
      add_sources(d_, std::span(graph_.conflicts().claims).subspan(claims.first, claims.count), sources);
    for (const PropositionId p : conflict(relationship).propositions) about(p);
  }
}

}  // namespace standpoint
