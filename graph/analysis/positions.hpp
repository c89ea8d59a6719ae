#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where does each actor stand on each proposition, and has it moved? (MODEL 3.1)

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// On whose word a position rests. Never mixed in one score.
enum class Origin : std::uint8_t {
  own,       // the actor's own claims
  ascribed,  // what the source or another takes it to want, and hearsay
  voiced,    // claims of one who speaks for it
  implied,   // what its own claims commit it to
};

// A set of origins, one bit each.
using Origins = std::uint8_t;
inline constexpr Origins bit(Origin origin) { return static_cast<Origins>(1U << static_cast<unsigned>(origin)); }
inline constexpr Origins kOwnOnly = bit(Origin::own);
inline constexpr Origins kAllOrigins = 0b1111;

enum class PositionLabel : std::uint8_t {
  supports,  // one sign, neutral claims aside
  opposes,
  shifted,  // both signs, certainly one after the other
  divided,  // both signs in one source, or certainly on one day
  unclear,  // both signs in an order that is not known
  neutral,  // neutral claims only
};

// Claims of equal sign that follow each other in time. It holds from its first claim until that of the next one.
struct Segment {
  int sign = 0;
  Range claims;         // Positions::claims
  Date since;           // of its first claim
  Date until;           // of the next segment's first claim; not given for the last segment
  double strength = 0;  // |score| x greatest weight, of its claims alone; [0, 1]
};

// A certain change between support and opposition, neutral claims aside.
struct Shift {
  int from = 0;
  int to = 0;
  Date after;    // of the last claim of the old sign
  Date before;   // of the first claim of the new one
  Range claims;  // Positions::claims, of both
};

// What one actor holds of one proposition, on one kind of word.
struct Position {
  EntityId actor;
  PropositionId proposition;
  Origin origin = Origin::own;
  PositionLabel label = PositionLabel::neutral;
  bool assumed = false;  // voiced by a role without dates, which is assumed to have held
  std::uint32_t supporting = 0, neutral = 0, opposing = 0;  // claims
  double score = 0;                                         // weighted mean of the stances, [-1, 1]
  double strength = 0;                                      // |score| x greatest weight, [0, 1]
  Range claims;                                             // Positions::claims, in order of time
  Range segments;                                           // Positions::segments, in order of time
  Range shifts;                                             // Positions::shifts, in order of time
  Range through;  // Positions::speakers: who voices it, by number; empty unless voiced
  Date since;     // of the first claim of its label's sign; of the first one where the label has no sign
  Date until;     // of the neutral claim that ended it; mostly not given
};

// All positions: by actor, proposition and origin, each in order of reading.
struct Positions {
  std::vector<Position> all;
  std::vector<ClaimId> claims;
  std::vector<Segment> segments;
  std::vector<Shift> shifts;
  std::vector<EntityId> speakers;

  std::span<const ClaimId> claims_of(Range r) const { return std::span(claims).subspan(r.first, r.count); }
  std::span<const Segment> segments_of(Range r) const { return std::span(segments).subspan(r.first, r.count); }
  std::span<const Shift> shifts_of(Range r) const { return std::span(shifts).subspan(r.first, r.count); }
  std::span<const EntityId> speakers_of(Range r) const { return std::span(speakers).subspan(r.first, r.count); }
};

struct PositionOptions {
  Origins origins = kOwnOnly;                     // own ones are always among them
  bool media = false;                             // the source's own voice stands for its author, else its publisher
  std::function<bool(const Claim&)> admits = {};  // by time or source; empty: all
};

// The positions that follow from the claims. O(claims) for own positions, and a sort of the claims of one actor on one
// proposition; O(claims x what propositions imply) with implied ones. MODEL 3.1.
Positions find_positions(const Dossier& dossier, const PositionOptions& options = {});

// One segment of a position, as a step of an actor's way through an issue.
struct IssueStep {
  PropositionId proposition;
  Segment segment;
};

// What an actor has said of the propositions of one issue, in order of time. It judges nothing.
struct IssueTrajectory {
  EntityId actor;
  IssueId issue;
  std::vector<IssueStep> steps;
};

// The trajectories of own positions over issues: by actor and issue, in order of reading. O(segments log segments).
std::vector<IssueTrajectory> find_issue_trajectories(const Dossier& dossier, const Positions& positions);

// The weighted mean of stances, and how strongly they are held (MODEL 3.1).
struct StanceMean {
  double weights = 0, sum = 0, greatest = 0;

  void add(double weight, double stance) {
    weights += weight;
    sum += weight * stance;
    greatest = std::max(greatest, weight);
  }
  double score() const { return weights > 0 ? sum / weights : 0; }  // [-1, 1]
  double strength() const { return std::abs(score()) * greatest; }  // [0, 1]
};

// confidence x certainty (hedged 1/2, questioned 1/4) x 1/2 where it is conditional; (0, 1] (MODEL 3.1).
double weight_of(const Dossier& dossier, const Claim& claim);
double weight_of(const Statement& statement);

// When a claim was made; any time at all where nothing tells.
Date time_of(const Dossier& dossier, const Claim& claim);

// True where a claim is the actor's own word: neither ascribed nor hearsay.
inline bool is_own(const Claim& claim) { return claim.statement.words != Words::ascribed && !claim.statement.hearsay; }

}  // namespace standpoint
