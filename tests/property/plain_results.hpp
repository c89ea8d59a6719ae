#pragma once
// SPDX-License-Identifier: Apache-2.0
// Positions and conflicts with all that they hold written out, so that two ways of working them out can be compared.

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/conflicts.hpp"

namespace standpoint::test {

struct PlainSegment {
  int sign = 0;
  std::vector<ClaimId> claims;
  Date since, until;
  double strength = 0;
};

struct PlainShift {
  int from = 0, to = 0;
  Date after, before;
  std::vector<ClaimId> claims;
};

struct PlainPosition {
  EntityId actor;
  PropositionId proposition;
  Origin origin = Origin::own;
  PositionLabel label = PositionLabel::neutral;
  bool assumed = false;
  std::uint32_t supporting = 0, neutral = 0, opposing = 0;
  double score = 0, strength = 0;
  std::vector<ClaimId> claims;
  std::vector<PlainSegment> segments;
  std::vector<PlainShift> shifts;
  std::vector<EntityId> through;
  Date since, until;
};

struct PlainTrajectory {
  EntityId actor;
  IssueId issue;
  std::vector<std::pair<PropositionId, PlainSegment>> steps;
};

struct PlainParty {
  EntityId actor;
  Origin origin = Origin::own;
  std::vector<ClaimId> claims;
  std::vector<EntityId> through;
  bool assumed = false;
};

struct PlainSide {
  std::vector<PlainParty> parties;
  std::vector<RecordRef> also;
};

struct PlainConflict {
  ConflictKind kind = ConflictKind::stance;
  std::array<PlainSide, 2> sides;
  std::vector<PropositionId> propositions;
  Date since, until;
  bool certain = true;
  std::optional<double> severity;
  std::vector<std::pair<EntityId, EntityId>> met;
  EntityId body;
};

// What the ranges of a result stand for.
std::vector<PlainPosition> written_out(const Positions& all);
std::vector<PlainTrajectory> written_out(const Positions& all, const std::vector<IssueTrajectory>& trajectories);
PlainConflict written_out(const Conflicts& conflicts, const Conflict& conflict);

// Everything in one line, numbers to six decimals: equal where two are the same.
std::string line(const Dossier& d, const PlainPosition& position);
std::string line(const Dossier& d, const PlainConflict& conflict);
std::string line(const Dossier& d, const PlainTrajectory& trajectory);

// `2020-01-01..2020-12-31?`, `..2020-06-01` or `-`.
std::string days_of(const Date& date);

// `a+b`: the ids of records.
template <class List>
std::string ids_in(const Dossier& d, const List& list) {
  std::string out;
  for (const auto item : list) out += (out.empty() ? "" : "+") + std::string(d.id_of(item));
  return out;
}

}  // namespace standpoint::test
