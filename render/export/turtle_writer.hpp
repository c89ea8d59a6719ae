#pragma once
// SPDX-License-Identifier: Apache-2.0
// Records of a dossier as triples, kind by kind, with a count of what they do not say.

#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/model/replies.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"
#include "render/export/turtle_text.hpp"

namespace standpoint {

// `base` as turtle_base() gives it.
class TurtleWriter {
 public:
  TurtleWriter(const Dossier& dossier, const ExportOptions& options, std::string base);

  // The whole file: prefixes, the dossier, sources, entities, issues, propositions, claims, relations, each by id, then
  // the relation types and terms of our own. O(bytes + n log n).
  Exported write();

 private:
  // turtle_things.cpp
  void write_dossier();
  void write_source(SourceId id);
  void write_entity(EntityId id);
  void write_issue(IssueId id);
  void write_proposition(PropositionId id);
  void write_relation_types();
  void write_terms();

  // turtle_statements.cpp
  void write_claim(ClaimId id);
  void write_relation(RelationId id);
  void write_links();
  void add_statement(TurtleBlock& block, const Statement& statement);
  void add_sources(TurtleBlock& block, Range citations, bool quoted);
  // What the quotes are: annotations whose target is the source's text, numbered behind `subject`.
  void write_quotes(std::string_view subject, Range citations);

  // Every wording of a text, with its language.
  void add_text(TurtleBlock& block, std::string_view predicate, const LocalizedText& text);
  void add_date(TurtleBlock& block, std::string_view predicate, const Date& date);
  void count_unpublished(bool publish) { exported_.lose("marks that a record is not published", publish ? 0 : 1); }

  std::string term(RecordRef record) const;  // `:cedric-o`
  template <class Tag>
  std::string term(Id<Tag> id) const {
    return term(ref(id));
  }
  std::string type_term(const RelationType& type) const;  // `sp:leads`, of the dossier's own `:relation_writes_to`

  const Dossier& dossier_;
  const ExportOptions& options_;
  const std::string base_;
  Replies replies_;
  Exported exported_;
  std::string out_;
};

}  // namespace standpoint
