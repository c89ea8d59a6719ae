// SPDX-License-Identifier: Apache-2.0
// Each analysis is held against a slow, obvious version on random small dossiers.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/analysis/commitments.hpp"
#include "graph/analysis/coverage.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/positions.hpp"
#include "tests/property/random_analyses.hpp"
#include "tests/property/slow_conflicts.hpp"
#include "tests/property/slow_positions.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// Who supports and who opposes a proposition in their own words, and the sources that do in their own voice.
struct Sides {
  std::set<EntityId> actors[2];
  std::set<SourceId> sources[2];
};

Sides sides_of(const SlowReading& r, PropositionId p) {
  Sides out;
  for (const ClaimId claim : r.claims()) {
    const int side = sign(r.stance(claim));
    if (r.d[claim].about != p || side == 0 || !r.own_words(claim)) continue;
    for (const EntityId speaker : r.speakers(claim)) out.actors[side < 0].insert(speaker);
    for (const SourceId source : r.sources(claim))
      if (r.d[claim].by_source) out.sources[side < 0].insert(source);
  }
  return out;
}

// "propositions that only one side has addressed" (MODEL 3.5): most actors first, then by proposition.
std::vector<std::string> slow_one_sided(const Dossier& d, PositionOptions options) {
  options.media = false;
  const SlowReading r(d, options);
  std::vector<std::string> out;
  for (std::size_t count = d.entities.size(); count > 0; --count)
    for (const PropositionId p : r.propositions()) {
      const Sides sides = sides_of(r, p);
      const bool supported = sides.actors[1].empty();
      if (sides.actors[supported ? 0 : 1].size() != count || !sides.actors[supported ? 1 : 0].empty()) continue;
      out.push_back(fmt::format("{} {} by {}; {} | {}", d.id_of(p), supported,
                                ids_in(d, sides.actors[supported ? 0 : 1]), ids_in(d, sides.sources[0]),
                                ids_in(d, sides.sources[1])));
    }
  return out;
}

}  // namespace

TEST_CASE("the positions of random dossiers are those of the definitions, claim by claim") {
  Seen seen;
  for_each_controversy(300, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Positions fast = find_positions(d, options.positions);
    const std::vector<PlainPosition> slow = slow_positions(SlowReading(d, options.positions));
    for (const PlainPosition& p : written_out(fast)) difference.add_fast(line(d, p));
    for (const PlainPosition& p : slow) {
      difference.add_slow(line(d, p));
      seen.add(keyword(p.label));
      seen.add(keyword(p.origin));
      if (!p.shifts.empty()) seen.add("shift");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(20, {"supports", "opposes", "shifted", "divided", "unclear", "neutral", "own", "ascribed",
                             "voiced", "implied", "shift"}) == "");
}

TEST_CASE("the ways of actors through issues are those of the definitions, on random dossiers") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Positions fast = find_positions(d, options.positions);
    const SlowReading reading(d, options.positions);
    for (const PlainTrajectory& t : written_out(fast, find_issue_trajectories(d, fast)))
      difference.add_fast(line(d, t));
    for (const PlainTrajectory& t : slow_trajectories(reading, slow_positions(reading))) {
      difference.add_slow(line(d, t));
      seen.add(t.steps.size() > 1 ? "several steps" : "one step");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(100, {"one step", "several steps"}) == "");
}

TEST_CASE("what propositions of random dossiers commit to is what the definitions say, pair by pair") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Commitments fast(d);
    const SlowReading slow(d, options.positions);
    for (const PropositionId p : slow.propositions()) {
      std::vector<PropositionId> implied, implying, contradicting;
      for (const PropositionId q : slow.propositions()) {
        if (slow.implies(p, q)) implied.push_back(q);
        if (slow.implies(q, p)) implying.push_back(q);
        if (slow.contradict(p, q)) contradicting.push_back(q);
      }
      difference.add_fast(fmt::format("{}: {}, {}, {}", d.id_of(p), ids_in(d, fast.implied_by(p)),
                                      ids_in(d, fast.implying(p)), ids_in(d, fast.contradictions(p))));
      difference.add_slow(
          fmt::format("{}: {}, {}, {}", d.id_of(p), ids_in(d, implied), ids_in(d, implying), ids_in(d, contradicting)));
      if (implied.size() > 2) seen.add("chain");
      if (contradicting.size() > 1) seen.add("contradictions");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(5, {"chain", "contradictions"}) == "");
}

TEST_CASE("propositions of random dossiers that actors take one side of are those that nobody answers") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    for (const OneSided& o : measure_coverage(d, DossierGraph(d), options.positions.admits).one_sided)
      difference.add_fast(fmt::format("{} {} by {}; {} | {}", d.id_of(o.proposition), o.supported, ids_in(d, o.actors),
                                      ids_in(d, o.supporting_sources), ids_in(d, o.opposing_sources)));
    for (const std::string& one : slow_one_sided(d, options.positions)) {
      difference.add_slow(one);
      seen.add(one.ends_with(" | ") ? "undisputed" : "disputed by a source");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(20, {"undisputed", "disputed by a source"}) == "");
}

TEST_CASE("the conflicts of random dossiers are those of the definitions, pair by pair") {
  Seen seen;
  for_each_controversy(1300, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Conflicts fast = find_conflicts(d, options);
    for (const Conflict& c : fast.all) difference.add_fast(line(d, written_out(fast, c)));
    for (const PlainConflict& c : slow_conflicts(d, options)) {
      difference.add_slow(line(d, c));
      seen.add(keyword(c.kind));
      if (!c.certain) seen.add(fmt::format("possible {}", keyword(c.kind)));
      if (c.until.given()) seen.add("ended");
      if (!c.met.empty()) seen.add("met");
    }
    difference.sort();
    return difference.text();
  });
  CHECK(seen.fewer_than(20, {"stance", "contradiction", "dispute", "shift", "inconsistency", "voice", "relation",
                             "account", "interest", "possible stance", "possible contradiction", "possible voice",
                             "possible relation", "ended", "met"}) == "");
}

TEST_CASE("the pairs of conflicts in random dossiers are those who may have faced each other") {
  Seen seen;
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    Difference difference;
    const Conflicts fast = find_conflicts(d, options);
    for (const Conflict& whole : fast.all) {
      if (whole.kind != ConflictKind::stance && whole.kind != ConflictKind::contradiction) continue;
      const std::vector<Conflict> pairs = take_apart(d, fast, whole);
      for (const Conflict& pair : pairs) difference.add_fast(line(d, written_out(fast, pair)));
      for (const PlainConflict& pair : slow_pairs(d, options, written_out(fast, whole)))
        difference.add_slow(line(d, pair));
      const std::size_t product = whole.sides[0].parties.size() * whole.sides[1].parties.size();
      seen.add(pairs.size() < product ? "not all" : pairs.size() > 1 ? "several" : "one");
    }
    return difference.text();
  });
  CHECK(seen.fewer_than(20, {"one", "several", "not all"}) == "");
}

TEST_CASE("the conflicts of random dossiers stand in order: severity, actors, kind, propositions") {
  for_each_controversy(150, [&](const Dossier& d, const ConflictOptions& options) {
    const std::vector<Conflict> all = find_conflicts(d, options).all;
    const auto key = [](const Conflict& c) {
      const std::size_t actors = c.sides[0].parties.size() + c.sides[1].parties.size();
      return std::tuple(-c.severity.value_or(-1), -static_cast<int>(actors), c.kind, c.propositions);
    };
    const bool in_order =
        std::is_sorted(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return std::string(in_order ? "" : "not in order");
  });
}
