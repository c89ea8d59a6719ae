#pragma once
// SPDX-License-Identifier: Apache-2.0
// Records of a dossier as entities of FollowTheMoney, one by one, with a count of what they cannot hold.

#include <span>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/model/replies.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"
#include "render/export/ftm_entity.hpp"

namespace standpoint {

// `dataset` is a name as FtM wants it, in words of a-z and 0-9 joined by `_`; ids begin with it.
class FtmWriter {
 public:
  FtmWriter(const Dossier& dossier, const ExportOptions& options, std::string dataset);

  // All records: sources, entities, issues and propositions, claims, relations, each kind by id. O(bytes + n log n).
  Exported write();

 private:
  // ftm_things.cpp
  FtmEntity source(SourceId id);
  FtmEntity entity(EntityId id);
  void add_dates(FtmEntity& out, const Entity& entity);
  FtmEntity issue(IssueId id);
  FtmEntity proposition(PropositionId id);

  // ftm_links.cpp
  void write_claim(ClaimId id);
  void write_relation(RelationId id);
  // Its id, and what it rests on; the two ends are yet to come.
  FtmEntity link(RecordRef record, const FtmEdge& edge, const Statement& statement);
  void lose_in_words(std::string_view what, bool given);

  // Adds a value; nothing for an empty text. One that is longer than FtM allows is cut, and counted.
  void add(FtmEntity& entity, const FtmProperty& property, std::string_view text, std::string_view origin = {},
           std::string_view language = {});
  // Every wording of a text, the one in the language asked for first.
  void add_text(FtmEntity& entity, const FtmProperty& property, const LocalizedText& text,
                std::string_view origin = {});
  // A date that FtM can hold; another one is counted, and empty.
  std::string_view plain(const Date& date);

  FtmEntity made(RecordRef record, std::string_view schema) const;
  std::string id_of(RecordRef record) const;
  void put(FtmEntity entity);
  void count_unpublished(bool publish) { exported_.lose("marks that a record is not published", publish ? 0 : 1); }
  void count_rest();

  const Dossier& dossier_;
  const ExportOptions& options_;
  const std::string dataset_;
  const std::string prefix_;          // of ids
  const std::string_view sentences_;  // the language of sentences, as FtM names it
  Replies replies_;
  Exported exported_;
  std::string out_;
};

}  // namespace standpoint
