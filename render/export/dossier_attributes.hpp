#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the records of a dossier say, as attributes of nodes and edges: the properties that queries know, and a few that
// they have no name for.

#include <string>

#include "graph/model/replies.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "render/export/attribute_columns.hpp"

namespace standpoint {

class DossierAttributes {
 public:
  // All are kept by reference. `language`: of replies in words.
  DossierAttributes(const query::DossierPropertyGraph& graph, const Replies& replies, const std::string& language)
      : graph_(graph), d_(graph.dossier()), replies_(replies), language_(language) {}

  // Of a record: all but its id, and what a claim is about, which an edge says; each wording of a text as `name_fr`; a
  // coding scheme's values as `coded_frame`; of what charges someone, the `reply`. O(its properties).
  void add(query::NodeId node, AttributeColumns& columns, ExportedValues& values);

  // Of a relationship. O(its properties).
  void add(query::RelationshipId relationship, AttributeColumns& columns, ExportedValues& values);

 private:
  template <class Element>
  void add_properties(Element element, query::Holder holder, AttributeColumns& columns, ExportedValues& values);
  void add_wordings(AttributeColumns& columns, ExportedValues& values, std::string_view name,
                    const LocalizedText& text) const;
  void add_quoted_from(AttributeColumns& columns, ExportedValues& values, Range citations) const;

  const query::DossierPropertyGraph& graph_;
  const Dossier& d_;
  const Replies& replies_;
  const std::string& language_;
  query::ValueHeap heap_;
};

}  // namespace standpoint
