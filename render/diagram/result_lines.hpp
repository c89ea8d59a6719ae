#pragma once
// SPDX-License-Identifier: Apache-2.0
// The relationships of a query's result as lines: how each looks, and what it says.

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "graph/model/replies.hpp"
#include "graph/query/dossier_names.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

// Relationships that look the same between the same two nodes are drawn as one line.
struct LineLook {
  query::NodeId from, to;
  EdgeRole role = EdgeRole::tie;
  bool directed = true;
  bool dashed = false;  // not in force, not asserted, on another's word, or not certain
  bool hollow = false;  // with a reservation
  bool turned = false;  // after a change of sides
  bool wide = false;    // without it the other falls
  auto key() const { return std::tuple(from, to, role, directed, dashed, hollow, turned, wide); }
  bool operator<(const LineLook& other) const { return key() < other.key(); }
};

struct LineWords {
  std::string id;       // of the relation; of others made of their ends and type
  std::string label;    // `hosts`, `▲ supports`
  std::string tooltip;  // who says it, with the ids of claims and sources
  std::string href;
  Date when;
};

class ResultLines {
 public:
  // All are kept by reference.
  ResultLines(const query::DossierPropertyGraph& graph, const MarkLinks& links, const std::string& language);

  // Its type; `first_relation` for the types of all relations. O(1).
  query::DossierType type_of(query::RelationshipId relationship) const;

  // One look, or two of a position that takes both sides. O(1) but for positions, O(their claims).
  std::vector<LineLook> looks_of(query::RelationshipId relationship) const;

  // O(what it rests on); of ACCUSES, O(claims).
  LineWords words_of(query::RelationshipId relationship) const;

  // What it rests on, added to `sources`; and the propositions it is about that accuse someone, to `accusing`.
  void add_basis(query::RelationshipId relationship, std::set<SourceId>& sources,
                 std::set<PropositionId>& accusing) const;

  // A proposition that charges someone, with who says what on it, and what the accused replied. O(claims).
  std::string accusation_in_words(PropositionId proposition) const;

  // A claim with its date, words and sources, and its id.
  std::string claim_in_full(ClaimId claim) const;

 private:
  // What a relationship was made from.
  ClaimId claim(query::RelationshipId relationship) const { return {graph_.origin(relationship)}; }
  const Citation& citation(query::RelationshipId relationship) const;
  const ArgumentLink& link(query::RelationshipId relationship) const;
  const Relation& relation(query::RelationshipId relationship) const;
  const Conflict& conflict(query::RelationshipId relationship) const;

  LineLook look_of_statement(LineLook look, query::DossierType type, query::RelationshipId relationship) const;
  std::vector<LineLook> looks_of_position(LineLook look, const Position& position) const;

  void say_claim(query::DossierType type, ClaimId claim, LineWords& out) const;
  void say_citation(query::RelationshipId relationship, LineWords& out) const;
  void say_link(query::DossierType type, const ArgumentLink& link, LineWords& out) const;
  void say_relation(query::DossierType type, query::RelationshipId relationship, LineWords& out) const;
  void say_position(const Position& position, LineWords& out) const;
  void say_conflict(query::RelationshipId relationship, LineWords& out) const;
  void say_other(query::DossierType type, query::RelationshipId relationship, LineWords& out) const;

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  const MarkLinks& links_;
  const std::string& language_;
  Replies replies_;
};

}  // namespace standpoint
