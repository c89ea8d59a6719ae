#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who speaks for whom, and when (MODEL 2.2 speaks_for, 3.1 voiced).

#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// A body for which someone speaks by a role.
struct Voice {
  EntityId body;
  RelationId relation;
};

// The roles that make their holders speak for a body: asserted ties of a type that speaks for, in force or ended.
class Voices {
 public:
  // O(relations + entities).
  explicit Voices(const Dossier& dossier);

  // The roles of a speaker, in order of relation.
  std::span<const Voice> of(EntityId speaker) const {
    return std::span(roles_).subspan(starts_[speaker.value], starts_[speaker.value + 1] - starts_[speaker.value]);
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<Voice> roles_;
};

// True where a relation has no dates of its own: that it held at some time is then assumed (MODEL 3.1).
inline bool undated(const Relation& relation) { return !relation.since.given() && !relation.until.given(); }

// True where a role may have been held at that date. O(1).
bool may_hold_at(const Relation& role, const Date& date);

}  // namespace standpoint
