#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier in memory: flat lists of records, the texts they point into, and look-up by id.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/names.hpp"
#include "graph/model/records.hpp"
#include "graph/text/source_file.hpp"

namespace standpoint {

// All records of one or several merged dossiers. Made by load_dossier(); read by everything else. Records of a kind
// stand in the order of reading: by path (bytes), then as written.
struct Dossier {
  // Records
  std::vector<Entity> entities;
  std::vector<Source> sources;
  std::vector<Proposition> propositions;
  std::vector<Issue> issues;
  std::vector<Claim> claims;
  std::vector<Relation> relations;
  std::vector<RelationType> relation_types;
  std::vector<NamedView> views;
  std::vector<ArgumentLink> argument_links;  // in the order of their first claim
  std::vector<StatementExtra> statement_extras;
  std::vector<ClaimExtra> claim_extras;
  std::vector<RelationExtra> relation_extras;
  LocalizedText title;
  NameId language;  // of texts given without one; invalid where the dossier does not say

  // Lists that ranges point into
  std::vector<TextVariant> texts;
  std::vector<std::string_view> strings;
  std::vector<EntityId> entity_lists;
  std::vector<PropositionId> proposition_lists;
  std::vector<RecordRef> record_lists;
  std::vector<Citation> citations;
  std::vector<Selector> selectors;
  std::vector<Benefit> benefits;
  std::vector<CodedValue> coded;
  std::vector<ViewOption> view_options;

  // Texts and names
  std::shared_ptr<SourceFiles> files = std::make_shared<SourceFiles>();
  std::uint32_t first_file = 0;  // those before it are the built-in vocabulary
  TextArena arena;
  Names names;
  std::vector<RecordRef> record_of_name;  // by NameId; kind none where the name is no id

  const Entity& operator[](EntityId id) const { return entities[id.value]; }
  const Source& operator[](SourceId id) const { return sources[id.value]; }
  const Proposition& operator[](PropositionId id) const { return propositions[id.value]; }
  const Issue& operator[](IssueId id) const { return issues[id.value]; }
  const Claim& operator[](ClaimId id) const { return claims[id.value]; }
  const Relation& operator[](RelationId id) const { return relations[id.value]; }
  const NamedView& operator[](ViewId id) const { return views[id.value]; }
  const RelationType& operator[](RelationTypeId id) const { return relation_types[id.value]; }

  std::span<const TextVariant> list(const LocalizedText& localized) const;
  std::span<const std::string_view> strings_of(Range r) const { return slice(strings, r); }
  std::span<const EntityId> entities_of(Range r) const { return slice(entity_lists, r); }
  std::span<const PropositionId> propositions_of(Range r) const { return slice(proposition_lists, r); }
  std::span<const RecordRef> records_of(Range r) const { return slice(record_lists, r); }
  std::span<const Citation> citations_of(Range r) const { return slice(citations, r); }
  std::span<const Benefit> benefits_of(Range r) const { return slice(benefits, r); }
  std::span<const ViewOption> options_of(const NamedView& view) const { return slice(view_options, view.options); }
  std::span<const CodedValue> coded_of(Range r) const { return slice(coded, r); }

  // What few records of a kind have; of those that have none, an empty one.
  const StatementExtra& extra_of(const Statement& s) const { return extra(statement_extras, s.extra); }
  const ClaimExtra& extra_of(const Claim& c) const { return extra(claim_extras, c.extra); }
  const RelationExtra& extra_of(const Relation& r) const { return extra(relation_extras, r.extra); }

  // The same to be written to; it is made where there is none.
  StatementExtra& make_extra(Statement& s) { return made_extra(statement_extras, s.extra); }
  ClaimExtra& make_extra(Claim& c) { return made_extra(claim_extras, c.extra); }
  RelationExtra& make_extra(Relation& r) { return made_extra(relation_extras, r.extra); }

  // The record of that id; kind none where there is none. O(length).
  RecordRef find(std::string_view id) const;

  // The id of a record as written; empty for kind none.
  std::string_view id_of(RecordRef record) const;
  template <class Tag>
  std::string_view id_of(Id<Tag> id) const {  // of a valid id
    return id_of(ref(id));
  }

  // The wording in the `wanted` language, else in the dossier's language, else the first one; empty for an empty text.
  std::string_view text(const LocalizedText& localized, std::string_view wanted) const;

  // What a reader calls the record: name, title, text, or its id for claims and relations.
  std::string_view name_of(RecordRef record, std::string_view wanted) const;
  std::string_view name(EntityId id, std::string_view wanted) const { return text((*this)[id].name, wanted); }

  // The author's spelling of a date, or an empty string.
  std::string_view date_text(const Date& date) const { return names[date.text()]; }

  // When a claim was made: its own date, else any time up to its source's date (MODEL 2.3); not given without either.
  Date date_of(const Claim& claim) const;

  // When a relation is known to hold: its own dates, else its first source's date; not given without either.
  Date span_of(const Relation& relation) const;

  // The relation type of that name, invalid where there is none. O(types).
  RelationTypeId find_relation_type(std::string_view name) const;

  // Bytes of the model itself: records, lists and tables, without the files' texts.
  std::size_t memory() const;

  // Gives back what growing lists have reserved beyond their size; to be called when all is read. O(model).
  void shrink();

 private:
  template <class T>
  static const T& extra(const std::vector<T>& all, ExtraIndex index) {
    static const T nothing{};
    return index.value == ExtraIndex::kNone ? nothing : all[index.value];
  }

  template <class T>
  static T& made_extra(std::vector<T>& all, ExtraIndex& index) {
    if (index.value == ExtraIndex::kNone) {
      index.value = static_cast<std::uint32_t>(all.size());
      all.emplace_back();
    }
    return all[index.value];
  }

  template <class T>
  static std::span<const T> slice(const std::vector<T>& all, Range r) {
    return std::span<const T>(all).subspan(r.first, r.count);
  }
};

// A date as EDTF: `../2021-04` where only its end is known; of a date that was worked out, its days. Empty where it is
// not given, and where it may be any day.
std::string edtf_of(const Dossier& dossier, const Date& date);

// `an entity`, `a claim`, …: the kind with its article.
std::string_view with_article(RecordKind kind);

}  // namespace standpoint
