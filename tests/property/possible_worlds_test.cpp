// SPDX-License-Identifier: Apache-2.0
// What is certain is so in every world, and what is so in some world is possible: a world gives each claim one day
// among those that its date may mean, and each role one day on which it ended.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <random>
#include <set>

#include "tests/property/random_analyses.hpp"
#include "tests/property/slow_positions.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const Day kFirst = parse_date("2016").date->earliest;
const Day kLast = parse_date("2024").date->latest;

class World {
 public:
  World(const SlowReading& reading, std::uint32_t seed) : random_(seed) {
    for (std::uint32_t i = 0; i < reading.d.claims.size(); ++i) claims_.push_back(some_day(reading.made({i})));
    for (const Relation& r : reading.d.relations) ends_.push_back(r.until.given() ? some_day(r.until) : kLast + 1);
  }

  Day made(ClaimId claim) const { return claims_[claim.value]; }
  Day ended(RelationId role) const { return ends_[role.value]; }

  // The days on which anything may have changed.
  std::set<Day> days() const { return {claims_.begin(), claims_.end()}; }

 private:
  // The first day that a date may mean, the last one, or any: with `?`, any at all.
  Day some_day(const Date& date) {
    const Day first = date.uncertain ? kFirst : std::clamp(date.earliest, kFirst, kLast);
    const Day last = date.uncertain ? kLast : std::clamp(date.latest, kFirst, kLast);
    const auto choice = random_() % 3;
    const auto days = static_cast<std::uint32_t>(last - first) + 1;
    return choice == 0 ? first : choice == 1 ? last : first + static_cast<Day>(random_() % days);
  }

  std::mt19937 random_;
  std::vector<Day> claims_, ends_;
};

// What one holds by some claims: on a day, the signs of the last ones made until then. A neutral claim ends nothing
// that was said on its day.
class Holder {
 public:
  EntityId actor;
  PropositionId proposition;
  Origin origin = Origin::own;
  std::vector<Said> said;

  bool holds(const World& world, int wanted, Day day) const { return last_of_sign(world, wanted, day).has_value(); }

  // The last claim that makes it hold that sign on the day.
  std::optional<ClaimId> last_of_sign(const World& world, int wanted, Day day) const {
    std::optional<Day> last;
    for (const Said& s : said)
      if (const Day made = world.made(s.claim); made <= day && (!last || made > *last)) last = made;
    for (const Said& s : said)
      if (last && world.made(s.claim) == *last && sign(s.stance) == wanted) return s.claim;
    return std::nullopt;
  }
};

struct Pair {
  EntityId first, second;
  Origin first_origin = Origin::own, second_origin = Origin::own;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

std::vector<Holder> holders(const SlowReading& r) {
  std::vector<Holder> out;
  for (const PlainPosition& p : slow_positions(r))
    if (r.may_be_side(p.actor))
      out.push_back({p.actor, p.proposition, p.origin, r.said(p.actor, p.proposition, p.origin)});
  return out;
}

// Who faces whom in a world, on some day, over these propositions.
std::set<Pair> facing(const World& world, const std::vector<Holder>& all, PropositionId p, PropositionId q) {
  std::set<Pair> out;
  for (const Day day : world.days())
    for (const Holder& a : all)
      for (const Holder& b : all)
        if (a.actor != b.actor && a.proposition == p && b.proposition == q && a.holds(world, 1, day) &&
            b.holds(world, p == q ? -1 : 1, day))
          out.insert({a.actor, b.actor, a.origin, b.origin});
  return out;
}

struct Found {
  std::set<Pair> possible, certain;
  bool certain_as_a_whole = false;
};

Found found_over(const Dossier& d, const Conflicts& conflicts, PropositionId p, PropositionId q) {
  Found out;
  for (const Conflict& whole : conflicts.all) {
    if (whole.kind != ConflictKind::stance && whole.kind != ConflictKind::contradiction) continue;
    if (whole.propositions.front() != p || whole.propositions.back() != q) continue;
    out.certain_as_a_whole = whole.certain;
    for (const Conflict& c : take_apart(d, conflicts, whole)) {
      const Party& a = c.sides[0].parties.front();
      const Party& b = c.sides[1].parties.front();
      (c.certain ? out.certain : out.possible).insert({a.actor, b.actor, a.origin, b.origin});
    }
  }
  return out;
}

// What each speaker, itself or another, says for a body without a condition.
std::vector<Holder> speakers_for(const SlowReading& r, EntityId body) {
  std::vector<Holder> out;
  for (const EntityId speaker : r.actors())
    for (const PropositionId p : r.propositions()) {
      Holder holder{speaker, p, Origin::own, r.said(body, p, speaker == body ? Origin::own : Origin::voiced)};
      std::erase_if(holder.said, [&](const Said& s) {
        return !r.unconditional(s.claim) || (speaker != body && s.through != speaker);
      });
      if (r.may_be_side(speaker) && !holder.said.empty()) out.push_back(holder);
    }
  return out;
}

// True where someone who made a claim for a body on or before a day still spoke for it then.
bool speaks(const SlowReading& r, const World& world, EntityId speaker, EntityId body, ClaimId claim, Day day) {
  if (speaker == body || r.d.extra_of(r.d[claim]).on_behalf_of.valid()) return true;
  const std::vector<RelationId> roles = r.roles(speaker, body, claim);
  return std::any_of(roles.begin(), roles.end(), [&](RelationId role) {
    return world.ended(role) > day || (world.ended(role) == day && world.made(claim) == day);
  });
}

bool holds_for(const SlowReading& r, const World& world, EntityId body, const Holder& holder, int sign, Day day) {
  const auto claim = holder.last_of_sign(world, sign, day);
  return claim && speaks(r, world, holder.actor, body, *claim, day);
}

// True where all that is taken to have been said for the body was said so in this world.
bool all_speak(const SlowReading& r, const World& world, EntityId body, const std::vector<Holder>& all) {
  for (const Holder& holder : all)
    for (const Said& s : holder.said)
      if (!speaks(r, world, holder.actor, body, s.claim, world.made(s.claim))) return false;
  return true;
}

std::set<std::pair<EntityId, EntityId>> discordant(const SlowReading& r, const World& world, EntityId body,
                                                   const std::vector<Holder>& all, PropositionId p, PropositionId q) {
  std::set<std::pair<EntityId, EntityId>> out;
  for (const Day day : world.days())
    for (const Holder& a : all)
      for (const Holder& b : all)
        if (a.actor != b.actor && a.proposition == p && b.proposition == q && holds_for(r, world, body, a, 1, day) &&
            holds_for(r, world, body, b, p == q ? -1 : 1, day))
          out.emplace(a.actor, b.actor);
  return out;
}

// The voice conflict of a body over these propositions, or null.
const Conflict* voices_over(const Conflicts& conflicts, EntityId body, PropositionId p, PropositionId q) {
  for (const Conflict& c : conflicts.all)
    if (c.kind == ConflictKind::voice && c.body == body && c.propositions.front() == p && c.propositions.back() == q)
      return &c;
  return nullptr;
}

bool stands_on(const ConflictSide& side, EntityId actor) {
  return std::any_of(side.parties.begin(), side.parties.end(), [&](const Party& p) { return p.actor == actor; });
}

std::string missing(const std::string& what, const Dossier& d, const std::set<Pair>& some, const std::set<Pair>& from) {
  for (const Pair& pair : some)
    if (!from.contains(pair)) return fmt::format("{}: {} {}\n", what, d.id_of(pair.first), d.id_of(pair.second));
  return {};
}

// What is asked of each world: each proposition by itself, and each two that contradict each other.
std::vector<std::pair<PropositionId, PropositionId>> questions(const SlowReading& r) {
  std::vector<std::pair<PropositionId, PropositionId>> out;
  for (const PropositionId p : r.propositions())
    for (const PropositionId q : r.propositions())
      if (p == q || (p < q && r.contradict(p, q))) out.emplace_back(p, q);
  return out;
}

// What is wrong with what was found over two propositions, as things are in a world.
std::string wrong_in(const World& world, const Dossier& d, const std::vector<Holder>& all, Found found, PropositionId p,
                     PropositionId q) {
  const std::set<Pair> here = facing(world, all, p, q);
  std::string out = missing("certain, and not here", d, found.certain, here);
  found.possible.merge(found.certain);
  out += missing("here, and not possible", d, here, found.possible);
  if (found.certain_as_a_whole && here.empty()) out += "certain as a whole, and not here\n";
  return out.empty() ? out : fmt::format("{} and {}: {}", d.id_of(p), d.id_of(q), out);
}

// The same of the voices of a body.
std::string wrong_voices_in(const World& world, const SlowReading& r, EntityId body, const std::vector<Holder>& all,
                            const Conflict* found, PropositionId p, PropositionId q) {
  const auto here = discordant(r, world, body, all, p, q);
  const auto say = [&](std::string_view what) {
    return fmt::format("{} and {} for {}: {}\n", r.d.id_of(p), r.d.id_of(q), r.d.id_of(body), what);
  };
  if (found != nullptr && found->certain && here.empty() && all_speak(r, world, body, all))
    return say("certain, and not here");
  for (const auto& [a, b] : here)
    if (found == nullptr || !stands_on(found->sides[0], a) || !stands_on(found->sides[1], b))
      return say("here, and not possible");
  return {};
}

constexpr std::uint32_t kWorlds = 8;  // for each question

}  // namespace

TEST_CASE("those who face each other in a world of a random dossier possibly do, and those who certainly do, do so") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    const SlowReading r(d, options.positions);
    const Conflicts conflicts = find_conflicts(d, options);
    const std::vector<Holder> all = holders(r);
    std::string wrong;
    for (const auto& [p, q] : questions(r)) {
      const Found found = found_over(d, conflicts, p, q);
      seen.add(found.certain_as_a_whole ? "certain" : found.possible.empty() ? "none" : "possible");
      for (std::uint32_t seed = 0; seed < kWorlds; ++seed) wrong += wrong_in(World(r, seed), d, all, found, p, q);
    }
    return wrong;
  });
  CHECK(seen.fewer_than(30, {"certain", "possible"}) == "");
}

TEST_CASE("voices that contradict each other in a world of a random dossier possibly do, and certain ones do so") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    const SlowReading r(d, options.positions);
    const Conflicts conflicts = find_conflicts(d, options);
    std::string wrong;
    for (const EntityId body : r.actors()) {
      const std::vector<Holder> all = speakers_for(r, body);
      if (!r.may_be_side(body) || all.size() < 2) continue;
      for (const auto& [p, q] : questions(r)) {
        const Conflict* found = voices_over(conflicts, body, p, q);
        if (found != nullptr) seen.add(found->certain ? "certain" : "possible");
        for (std::uint32_t seed = 0; seed < kWorlds; ++seed)
          wrong += wrong_voices_in(World(r, seed), r, body, all, found, p, q);
      }
    }
    return wrong;
  });
  CHECK(seen.fewer_than(10, {"certain", "possible"}) == "");
}
