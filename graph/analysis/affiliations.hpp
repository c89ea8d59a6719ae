#pragma once
// SPDX-License-Identifier: Apache-2.0
// For which bodies somebody stands at a date: those it speaks for, works for or belongs to.

#include <array>
#include <cstdint>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// The ties between persons and bodies that say whose voice or member someone is.
class Affiliations {
 public:
  // O(relations + entities).
  explicit Affiliations(const Dossier& dossier);

  // An actor that is no person: itself. A person: the bodies for which it may have spoken then (relation types that
  // speak for: leads, spokesperson_of, represents); where there are none, those whose office it may have held or which
  // may have employed it; where there are none, those of which it may have been a member. Each once, in order of
  // reading. Relations count that are in force, or ended and dated, and asserted (MODEL 2.2); one without dates is
  // assumed to hold. O(ties of the actor).
  std::vector<EntityId> of(EntityId actor, const Date& date) const;

 private:
  enum Rank : std::uint8_t { speaks, serves, belongs, none };
  struct Tie {
    EntityId body;
    RelationId relation;
    Rank rank = Rank::none;
  };
  Rank rank_of(const Relation& relation) const;

  const Dossier& dossier_;
  RelationTypeId employs_, holds_office_, member_of_;
  std::vector<std::uint32_t> starts_;  // of each entity in `ties_`, and the end
  std::vector<Tie> ties_;
};

}  // namespace standpoint
