#pragma once
// SPDX-License-Identifier: Apache-2.0
// The nodes of a query's result as boxes, as the other views draw them.

#include <optional>
#include <set>
#include <string>

#include "render/diagram/picture_words.hpp"
#include "render/diagram/result_choice.hpp"

namespace standpoint {

class ResultBoxes {
 public:
  // All are kept by reference. `counts`: of lines that arrive at propositions, where these stand in columns.
  ResultBoxes(const query::DossierPropertyGraph& graph, const ResultLines& relationships, const MarkLinks& links,
              const std::string& language, const ChosenResult& chosen, const std::optional<ResultColumns>& columns,
              const StanceCounts& counts);

  // O(what the box says); of a proposition that accuses someone, O(claims).
  PictureNode box_of(query::NodeId node) const;

  // What it rests on, added to `sources`; and the propositions it is about that accuse someone, to `accusing`.
  void add_basis(query::NodeId node, std::set<SourceId>& sources, std::set<PropositionId>& accusing) const;

  // What a reader calls it, in a sentence.
  std::string name_of(query::NodeId node) const;

 private:
  void say_entity(EntityId id, PictureNode& node) const;
  void say_proposition(PropositionId id, PictureNode& node) const;
  void say_claim(ClaimId id, PictureNode& node) const;
  void say_source(SourceId id, PictureNode& node) const;
  bool about_is_drawn(ClaimId id) const;

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  const ResultLines& relationships_;
  const MarkLinks& links_;
  const std::string& language_;
  const ChosenResult& chosen_;
  const std::optional<ResultColumns>& columns_;
  const StanceCounts& counts_;
};

}  // namespace standpoint
