// SPDX-License-Identifier: Apache-2.0
#include "tests/property/slow_positions.hpp"

#include <algorithm>
#include <optional>

namespace standpoint::test {
namespace {

using Stretch = std::vector<Said>;

// Stances of equal sign that follow each other.
std::vector<Stretch> stretches(const std::vector<Said>& ordered) {
  std::vector<Stretch> out;
  for (const Said& s : ordered) {
    if (out.empty() || sign(out.back().back().stance) != sign(s.stance)) out.emplace_back();
    out.back().push_back(s);
  }
  return out;
}

std::vector<Said> taking_sides(const std::vector<Said>& all) {
  std::vector<Said> out;
  for (const Said& s : all)
    if (sign(s.stance) != 0) out.push_back(s);
  return out;
}

std::vector<ClaimId> claims_of(const std::vector<Said>& said) {
  std::vector<ClaimId> out;
  out.reserve(said.size());
  for (const Said& s : said) out.push_back(s.claim);
  return out;
}

class SlowPosition {
 public:
  SlowPosition(const SlowReading& reading, const std::vector<Said>& said) : r_(reading) {
    for (const Said& s : said) {  // each claim counts once, whoever voices it
      const auto known = claims_of(ordered_);
      if (std::find(known.begin(), known.end(), s.claim) == known.end()) ordered_.push_back(s);
    }
    ordered_ = r_.in_order(ordered_);
  }

  PlainPosition result() const {
    PlainPosition out;
    for (const Said& s : ordered_)
      ++(sign(s.stance) > 0 ? out.supporting : sign(s.stance) < 0 ? out.opposing : out.neutral);
    out.label = label();
    out.score = r_.score(ordered_);
    out.strength = r_.strength(ordered_);
    out.claims = claims_of(ordered_);
    add_segments(out);
    add_shifts(out);
    add_time(out);
    return out;
  }

 private:
  bool any(int wanted) const {
    return std::any_of(ordered_.begin(), ordered_.end(), [&](const Said& s) { return sign(s.stance) == wanted; });
  }

  // Every two claims of which one supports and the other opposes are asked.
  template <class Question>
  bool any_two_of_both_signs(Question question) const {
    for (const Said& a : ordered_)
      for (const Said& b : ordered_)
        if (sign(a.stance) > 0 && sign(b.stance) < 0 && question(a.claim, b.claim)) return true;
    return false;
  }

  PositionLabel label() const {
    if (!any(1) && !any(-1)) return PositionLabel::neutral;
    if (!any(-1)) return PositionLabel::supports;
    if (!any(1)) return PositionLabel::opposes;
    const auto unordered = [&](ClaimId a, ClaimId b) { return !surely_ordered(r_.made(a), r_.made(b)); };
    if (!any_two_of_both_signs(unordered)) return PositionLabel::shifted;
    const auto in_one_source = [&](ClaimId a, ClaimId b) {
      for (const SourceId source : r_.sources(a))
        for (const SourceId other : r_.sources(b))
          if (source == other && unordered(a, b)) return true;
      return false;
    };
    const auto on_one_day = [&](ClaimId a, ClaimId b) {
      const Date one = r_.made(a), other = r_.made(b);
      return !one.uncertain && !other.uncertain && one.earliest == one.latest && other.earliest == one.earliest &&
             other.latest == one.latest;
    };
    return any_two_of_both_signs(in_one_source) || any_two_of_both_signs(on_one_day) ? PositionLabel::divided
                                                                                     : PositionLabel::unclear;
  }

  // "A position holds from the first claim of a segment (claims of equal sign in order of time) until the first claim
  // of the next, else open-ended."
  void add_segments(PlainPosition& out) const {
    for (const Stretch& stretch : stretches(ordered_)) {
      const Date since = r_.made(stretch.front().claim);
      if (!out.segments.empty()) out.segments.back().until = since;
      out.segments.push_back({sign(stretch.front().stance), claims_of(stretch), since, {}, r_.strength(stretch)});
    }
  }

  // "a change between + and - is a shift (from, to, between when and when, claims); to or from neutral is not"; the
  // claims are those of both sides, and the neutral ones between them (positions.hpp).
  void add_shifts(PlainPosition& out) const {
    const std::vector<Stretch> all = stretches(taking_sides(ordered_));
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      bool certain = true;
      for (const Said& a : all[i])
        for (const Said& b : all[i + 1]) certain = certain && surely_before(r_.made(a.claim), r_.made(b.claim));
      if (!certain) continue;
      PlainShift shift{sign(all[i].front().stance),
                       sign(all[i + 1].front().stance),
                       r_.made(all[i].back().claim),
                       r_.made(all[i + 1].front().claim),
                       {}};
      bool inside = false;
      for (const Said& s : ordered_) {
        inside = inside || s.claim == all[i].front().claim;
        if (inside) shift.claims.push_back(s.claim);
        if (s.claim == all[i + 1].back().claim) break;
      }
      out.shifts.push_back(shift);
    }
  }

  // Since the first claim of its label's sign, or the first one; until the neutral claim that ended it (positions.hpp).
  static void add_time(PlainPosition& out) {
    const int wanted = out.label == PositionLabel::supports ? 1 : out.label == PositionLabel::opposes ? -1 : 0;
    out.since = out.segments.front().since;
    if (wanted == 0) return;
    for (const PlainSegment& segment : out.segments) {
      if (segment.sign != wanted) continue;
      out.since = segment.since;
      break;
    }
    if (out.segments.back().sign == 0) out.until = out.segments.back().since;
  }

  const SlowReading& r_;
  std::vector<Said> ordered_;
};

// Nothing where no claim gives the actor such a position.
std::optional<PlainPosition> position_of(const SlowReading& reading, EntityId actor, PropositionId proposition,
                                         Origin origin) {
  const std::vector<Said> said = reading.said(actor, proposition, origin);
  if (said.empty()) return std::nullopt;
  // "A body with its own position on p takes no voiced one"; nor is implied what an actor says itself.
  const bool instead = origin == Origin::voiced || origin == Origin::implied;
  if (instead && !reading.said(actor, proposition, Origin::own).empty()) return std::nullopt;
  PlainPosition position = SlowPosition(reading, said).result();
  position.actor = actor;
  position.proposition = proposition;
  position.origin = origin;
  for (const EntityId speaker : reading.actors())
    if (std::any_of(said.begin(), said.end(), [&](const Said& s) { return s.through == speaker; }))
      position.through.push_back(speaker);
  position.assumed = std::any_of(said.begin(), said.end(), [](const Said& s) { return s.assumed_role; });
  return position;
}

}  // namespace

std::vector<PlainPosition> slow_positions(const SlowReading& reading) {
  std::vector<PlainPosition> out;
  for (const EntityId actor : reading.actors())
    for (const PropositionId proposition : reading.propositions())
      for (const Origin origin : {Origin::own, Origin::ascribed, Origin::voiced, Origin::implied}) {
        if (origin != Origin::own && (reading.options.origins & bit(origin)) == 0) continue;
        if (const auto position = position_of(reading, actor, proposition, origin)) out.push_back(*position);
      }
  return out;
}

std::vector<PlainTrajectory> slow_trajectories(const SlowReading& reading,
                                               const std::vector<PlainPosition>& positions) {
  std::vector<PlainTrajectory> out;
  for (const EntityId actor : reading.actors())
    for (std::uint32_t issue = 0; issue < reading.d.issues.size(); ++issue) {
      PlainTrajectory all{actor, {issue}, {}};
      for (const PlainPosition& position : positions) {
        if (position.actor != actor || position.origin != Origin::own) continue;
        if (reading.d[position.proposition].issue != IssueId{issue}) continue;
        for (const PlainSegment& segment : position.segments) all.steps.emplace_back(position.proposition, segment);
      }
      std::stable_sort(all.steps.begin(), all.steps.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.since.earliest, a.second.since.latest) <
               std::pair(b.second.since.earliest, b.second.since.latest);
      });
      if (!all.steps.empty()) out.push_back(all);
    }
  return out;
}

}  // namespace standpoint::test
