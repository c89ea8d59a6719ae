#pragma once
// SPDX-License-Identifier: Apache-2.0
// The state of a load: the dossier being filled, what still has to be resolved, and what was wrong.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/load/limits.hpp"
#include "graph/load/yaml_tree.hpp"
#include "graph/model/dossier.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint {

// A set of record kinds that a reference may name.
using KindSet = std::uint8_t;
inline constexpr KindSet bit(RecordKind kind) { return static_cast<KindSet>(1U << static_cast<unsigned>(kind)); }

// A name that must be a record's id once all files are read. Until then the record's field holds the name's number.
struct PendingReference {
  NameId name;
  Span where;
  KindSet kinds = 0;
};

// The type of a relation by name, to be found once all vocabularies are read.
struct PendingType {
  NameId name;
  Span where;
};

// What `defaults:` of a file gives to its claims and relations that do not say otherwise.
struct Defaults {
  Range by;
  Range citations;
  Range reported_by;
  Date date;
  EntityId to;
  Words words = Words::indirect;
  bool by_source = false;
  bool words_given = false;
  bool given = false;
  Span where;
};

// Fills a dossier record by record. One builder for all files of a load.
struct Builder {
  Dossier& dossier;
  const Limits& limits;
  Diagnostics& diagnostics;

  std::vector<PendingReference> pending = {};
  std::vector<PendingType> pending_types = {};  // of each relation
  std::vector<Span> relation_ends = {};         // of each relation: where its `from` and its `to` stand
  std::vector<Span> claim_speakers = {};        // of each claim: where its `by` stands
  bool incomplete = false;                      // a file could not be read whole: what it defines is not known
  bool vocabulary = false;                      // the built-in vocabulary is being read
  Span header = {};                             // of the dossier being read: where its `dossier:` stands

  // Of the file being read:
  std::vector<bool> claim_words_given = {};
  std::vector<bool> relation_words_given = {};
  Defaults defaults = {};

  // Gives `id` to a record; reports an id that is malformed, reserved or taken. A slug of at most 64 characters, or any
  // length where `generated`.
  NameId define(std::string_view id, RecordRef record, Span where, bool generated = false);

  // Notes that `name` must be the id of one of `kinds`, and returns the number that stands for it until resolved.
  template <class IdType>
  IdType refer(std::string_view name, Span where, KindSet kinds) {
    const NameId interned = dossier.names.intern(name);
    pending.push_back({interned, where, kinds});
    return IdType{interned.value};
  }
};

// Where a record was defined.
Where where_of(const Dossier& dossier, RecordRef record);

// Replaces the names in all fields by the records that they name; reports dangling references and references to the
// wrong kind of record, with suggestions. O(references), plus O(records) for each of the first errors.
void resolve_references(Builder& builder);

}  // namespace standpoint
