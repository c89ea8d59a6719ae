// SPDX-License-Identifier: Apache-2.0
#include "tests/property/slow_opposition.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace standpoint::test {
namespace {

constexpr Day kLastDay = kEndOfTime - 1;

// The first and the last day that a date may mean: with `?`, any.
Day first_day(const Date& date) { return date.uncertain ? kBeginningOfTime : date.earliest; }
Day last_day(const Date& date) { return date.uncertain ? kLastDay : std::min(date.latest, kLastDay); }

// True where both may have held on one day: each on the day that it was said, and then until the day before its end.
bool may_meet(const SlowHolding& a, const SlowHolding& b) {
  const auto end = [](const SlowHolding& h) {
    return h.until.given() ? std::max(last_day(h.until), first_day(h.since) + 1) : kEndOfTime;
  };
  return a.actor != b.actor && std::max(first_day(a.since), first_day(b.since)) < std::min(end(a), end(b));
}

// True where both held on one day, whichever day each date means.
bool must_meet(const SlowHolding& a, const SlowHolding& b) {
  const auto end = [](const SlowHolding& h) { return h.until.given() ? first_day(h.until) : kEndOfTime; };
  if (a.actor == b.actor || a.only_possible || b.only_possible) return false;
  return std::max(last_day(a.since), last_day(b.since)) < std::min(end(a), end(b));
}

// The later of two ends; one that is not given is later than all.
const Date& later_end(const Date& a, const Date& b) {
  if (!a.given()) return a;
  if (!b.given()) return b;
  const auto key = [](const Date& date) {
    return std::tuple(last_day(date), date.latest, date.earliest, bool{date.uncertain});
  };
  return key(a) < key(b) ? b : a;
}

const Date& earlier_end(const Date& a, const Date& b) { return &later_end(a, b) == &a ? b : a; }

// Segments of one sign, with none of the other sign between them, and when that comes next.
struct Stay {
  std::vector<PlainSegment> segments;
  Date until;
};

// Where both signs follow each other in an unknown order, all of one sign is one stay.
std::vector<Stay> stays(const PlainPosition& position, int sign) {
  std::vector<Stay> out;
  const bool in_order = position.label != PositionLabel::divided && position.label != PositionLabel::unclear;
  bool away = true;
  for (const PlainSegment& segment : position.segments) {
    if (segment.sign == -sign && in_order && !away) {
      out.back().until = segment.since;
      away = true;
    }
    if (segment.sign != sign) continue;
    if (out.empty() || (in_order && away)) out.emplace_back();
    out.back().segments.push_back(segment);
    away = false;
  }
  return out;
}

// True where it is known when its actor took this side, and when none.
bool is_ordered(const SlowReading& r, const PlainPosition& position, const Stay& stay) {
  if (position.label == PositionLabel::divided || position.label == PositionLabel::unclear) return false;
  for (const PlainSegment& segment : stay.segments)
    for (const ClaimId claim : segment.claims)
      for (const ClaimId neutral : claims_with(position, 0))
        if (!surely_ordered(r.made(claim), r.made(neutral))) return false;
  return true;
}

double strength_of(const SlowReading& r, const std::vector<ClaimId>& claims) {
  std::vector<Said> said;
  said.reserve(claims.size());
  for (const ClaimId claim : claims) said.push_back({claim, std::abs(r.stance(claim)), {}, false});
  return r.strength(said);
}

}  // namespace

std::optional<SlowOpposition> slow_opposition(const std::vector<SlowHolding>& first,
                                              const std::vector<SlowHolding>& second) {
  bool found = false;
  SlowOpposition out;
  double strongest[2] = {};
  for (const SlowHolding& a : first)
    for (const SlowHolding& b : second) {
      if (!may_meet(a, b)) continue;
      const Date begun = later_of(a.since, b.since);
      const Date ended = earlier_end(a.until, b.until);
      out.since = !found || &later_of(begun, out.since) == &out.since ? begun : out.since;
      out.until = found ? later_end(ended, out.until) : ended;
      out.certain = out.certain || must_meet(a, b);
      strongest[0] = std::max(strongest[0], a.strength);
      strongest[1] = std::max(strongest[1], b.strength);
      out.sides[0].push_back(a.number);
      out.sides[1].push_back(b.number);
      found = true;
    }
  if (!found) return std::nullopt;
  out.severity = std::min(strongest[0], strongest[1]);
  for (auto& side : out.sides) {
    std::sort(side.begin(), side.end());
    side.erase(std::unique(side.begin(), side.end()), side.end());
  }
  return out;
}

std::vector<ClaimId> claims_with(const PlainPosition& position, int sign) {
  std::vector<ClaimId> out;
  for (const PlainSegment& segment : position.segments)
    if (segment.sign == sign) out.insert(out.end(), segment.claims.begin(), segment.claims.end());
  return out;
}

std::vector<SlowHolding> held(const SlowReading& r, const PlainPosition& position, int sign, std::size_t number) {
  std::vector<SlowHolding> out;
  const bool one_sign = position.label == PositionLabel::supports || position.label == PositionLabel::opposes;
  for (const Stay& stay : stays(position, sign)) {
    std::vector<ClaimId> claims;
    for (const PlainSegment& segment : stay.segments) {
      claims.insert(claims.end(), segment.claims.begin(), segment.claims.end());
      const double strength = one_sign ? position.strength : strength_of(r, segment.claims);
      if (is_ordered(r, position, stay))
        out.push_back({position.actor, segment.since, segment.until, strength, false, number});
    }
    if (!is_ordered(r, position, stay))
      out.push_back({position.actor, stay.segments.front().since, stay.until,
                     one_sign ? position.strength : strength_of(r, claims), true, number});
  }
  return out;
}

}  // namespace standpoint::test
