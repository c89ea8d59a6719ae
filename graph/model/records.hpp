#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a dossier's records hold (MODEL 2), flat: lists are ranges in the Dossier, texts are views of the files.

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "graph/model/date.hpp"
#include "graph/model/entity_type.hpp"
#include "graph/model/ids.hpp"
#include "graph/text/source_file.hpp"
#include "graph/text/stored_text.hpp"

namespace standpoint {

// Where a record begins.
struct Where {
  FileId file;
  std::uint32_t offset = 0;
  Span span() const { return {file, offset, offset}; }
};

// One wording of a text; `language` is invalid for a text given without languages.
struct TextVariant {
  NameId language;
  StoredText text;
  bool last = true;  // of its text's wordings
};

// A text in one or more languages: the first of its wordings in Dossier::texts.
struct LocalizedText {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t first = kNone;
  bool empty() const { return first == kNone; }
};

enum class SourceKind : std::uint8_t { none, press, official, hearing, ruling, letter, social, other };
enum class PropositionKind : std::uint8_t { none, policy, fact, value };
enum class Words : std::uint8_t { indirect, direct, ascribed };
enum class Certainty : std::uint8_t { asserted, hedged, questioned };
enum class Act : std::uint8_t { says, asks, decides, orders, promises, rules };
enum class Status : std::uint8_t { in_force, planned, filed, pending, upheld, rejected, withdrawn, ended };
enum class Gains : std::uint8_t { none, from, to };

// How to choose among several places of a quote (MODEL 2.4); offsets are code points, -1 where not given.
struct Selector {
  std::int64_t nth = -1;
  std::int64_t offset = -1;
  std::string_view prefix;
  std::string_view suffix;
};

// A source, and the words in it that carry the record; `quote` may be empty.
struct Citation {
  static constexpr std::uint32_t kNoSelector = UINT32_MAX;
  SourceId source;
  std::uint32_t selector = kNoSelector;  // index in Dossier::selectors
  StoredText quote;
  Where where;  // of the quote, else of the source's name
};

// Index of the parts that few records of a kind have, in the list of these; invalid where a record has none.
struct ExtraIndex {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t value = kNone;
};

// The parts that few claims and relations have in common.
struct StatementExtra {
  Range reported_by;   // Dossier::entity_lists, nearest first
  LocalizedText note;  // the coder's
};

// What claims and relations have in common: on what they rest, and how surely (MODEL 2.4).
struct Statement {
  Range citations;   // Dossier::citations
  ExtraIndex extra;  // of Dossier::statement_extras
  Where where;
  float confidence = 1.0F;  // (0, 1]
  Words words = Words::indirect;
  Certainty certainty = Certainty::asserted;
  bool publish = true;
  bool hearsay = false;  // reported_by stands

  // The speaker's own, neither ascribed nor hearsay, and said without reserve.
  bool own_and_asserted() const { return words != Words::ascribed && !hearsay && certainty == Certainty::asserted; }
};

struct Source {
  NameId id;
  LocalizedText title;
  EntityId publisher;  // where the publisher is an entity
  std::string_view publisher_text;
  EntityId author;
  std::string_view author_text;
  std::string_view section;
  std::string_view url;
  std::string_view text_path;
  std::string_view sha256;
  Date date;
  Where where;
  SourceKind kind = SourceKind::none;
  bool publish = true;
};

struct Entity {
  NameId id;
  LocalizedText name;
  LocalizedText description;
  Range aliases;  // Dossier::strings
  Range tags;     // Dossier::strings
  std::string_view wikidata;
  std::string_view country;
  Date since, until, date;
  Where where;
  EntityTypeSet types = 0;
  EntityType type = EntityType::person;  // the first one given
  bool publish = true;
};

// Who gains when a proposition comes true, according to a source (MODEL 3.2, interest).
struct Benefit {
  EntityId entity;
  Range citations;
};

struct Proposition {
  NameId id;
  LocalizedText text;
  IssueId issue;
  Range implies;      // Dossier::proposition_lists
  Range contradicts;  // Dossier::proposition_lists, as written
  Range accuses;      // Dossier::entity_lists
  Range benefits;     // Dossier::benefits
  Where where;
  PropositionKind kind = PropositionKind::none;
  bool publish = true;
};

struct Issue {
  NameId id;
  LocalizedText text;
  Where where;
  bool exclusive = false;
  bool publish = true;
};

// The views that can be drawn; no named view has such a name.
inline constexpr std::array<std::string_view, 11> kViews = {"relations", "positions", "matrix",     "timeline",
                                                            "conflicts", "ego",       "provenance", "network",
                                                            "camps",     "arguments", "stream"};

// One value of an option of a named view, as the command line takes it.
struct ViewOption {
  std::string_view key;    // of docs/format.md
  std::string_view value;  // as written
  NameId record;           // the id that it is, where it must be one
};

// A drawing that the dossier describes: a view with its options.
struct NamedView {
  NameId id;
  LocalizedText title;  // instead of the view's own
  Range options;        // Dossier::view_options, in order of writing
  Where where;
  std::string_view view;  // one of kViews
  bool publish = true;
};

// The parts of a claim that few claims have.
struct ClaimExtra {
  LocalizedText only_if;
  Range coded;  // Dossier::coded
  Date due;
  EntityId to;
  EntityId on_behalf_of;
};

// A stance or confidence as the decimal that was written, to seven digits: its float lies a little beside it.
inline double as_written(float value) { return std::round(static_cast<double>(value) * 1e7) / 1e7; }

// 1 for a stance that supports, -1 for one that opposes, 0 for one nearer to neither (|s| < 1/3, MODEL 3.1).
inline constexpr int sign_of(float stance) { return 3 * stance >= 1 ? 1 : 3 * stance <= -1 ? -1 : 0; }

struct Claim {
  Statement statement;
  NameId id;
  Range by;  // Dossier::entity_lists; empty where the source speaks for itself
  PropositionId about;
  Date date;
  float stance = 0;  // [-1, 1]
  ExtraIndex extra;  // of Dossier::claim_extras
  Act act = Act::says;
  bool by_source = false;
  bool on_behalf_of_self = false;
};

// A claim that answers another (MODEL 2, supports and disputes).
struct ArgumentLink {
  ClaimId from;
  ClaimId to;
  enum class Kind : std::uint8_t { supports, disputes } kind = Kind::supports;
  enum class By : std::uint8_t { coder, speaker, source } by = By::coder;
  bool required = false;
  Range citations;  // Dossier::citations: the words that make the link, if quoted
};

struct Amount {
  double value = 0;
  std::string_view currency;
  bool given() const { return !currency.empty(); }
};

// The parts of a relation that few relations have.
struct RelationExtra {
  Range about;    // Dossier::record_lists: propositions and entities
  Range against;  // Dossier::entity_lists
  Amount amount;
};

struct Relation {
  Statement statement;
  NameId id;
  EntityId from;  // invalid where the source names nobody (`unknown`)
  EntityId to;
  RelationTypeId type;
  Status status = Status::in_force;
  Date since, until;
  ExtraIndex extra;  // of Dossier::relation_extras

  // In force and asserted: only such relations carry paths and interests unless asked (MODEL 2.2).
  bool holds() const { return status == Status::in_force && statement.certainty == Certainty::asserted; }
};

struct RelationType {
  NameId name;
  LocalizedText label;
  LocalizedText inverse;
  EntityTypeSet from = 0;  // allowed at this end; 0 for anything
  EntityTypeSet to = 0;
  Where where;
  std::int8_t polarity = 0;
  bool symmetric = false;
  bool speaks_for = false;
  bool built_in = false;
  Gains gains = Gains::none;
};

// A further qualifier of a coding scheme.
struct CodedValue {
  NameId key;
  enum class Kind : std::uint8_t { text, integer, boolean } kind = Kind::text;
  std::int64_t number = 0;
  std::string_view text;
};

}  // namespace standpoint
