// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/positions.hpp"

#include "tests/graph/analysis/harbour.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// The position of an actor on a proposition, or null.
const Position* find(const Dossier& d, const Positions& positions, std::string_view who, std::string_view what,
                     Origin origin = Origin::own) {
  for (const Position& p : positions.all)
    if (d.id_of(p.actor) == who && d.id_of(p.proposition) == what && p.origin == origin) return &p;
  return nullptr;
}

// Ana's own position on whether the port should grow, from her claims.
struct Ana {
  explicit Ana(std::string_view claims)
      : d(harbour(std::string("claims:\n") + std::string(claims))), all(find_positions(d)) {
    const Position* found = find(d, all, "ana", "grow");
    REQUIRE(found != nullptr);
    position = *found;
  }

  std::span<const Segment> segments() const { return all.segments_of(position.segments); }
  std::span<const Shift> shifts() const { return all.shifts_of(position.shifts); }
  Ids claims(Range range) const { return ids_of(d, all.claims_of(range)); }

  Dossier d;
  Positions all;
  Position position;
};

PositionLabel label(std::string_view claims) { return Ana(claims).position.label; }

}  // namespace

TEST_CASE("claims of one sign make a position that supports or opposes, neutral ones aside") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: s20}\n") == PositionLabel::supports);
  CHECK(label("  a: {by: ana, about: grow, stance: -0.5, source: s20}\n") == PositionLabel::opposes);
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: s20}\n"
              "  b: {by: ana, about: grow, stance: neutral, source: s18}\n") == PositionLabel::supports);
  CHECK(label("  a: {by: ana, about: grow, stance: neutral, source: s20}\n") == PositionLabel::neutral);
}

TEST_CASE("a stance nearer to neither side than a third counts as neutral") {
  CHECK(label("  a: {by: ana, about: grow, stance: 0.33, source: s20}\n") == PositionLabel::neutral);
  CHECK(label("  a: {by: ana, about: grow, stance: -0.33, source: s20}\n") == PositionLabel::neutral);
  CHECK(label("  a: {by: ana, about: grow, stance: 0.34, source: s20}\n") == PositionLabel::supports);
  const Ana ana(
      "  a: {by: ana, about: grow, stance: 0.2, source: s20}\n"
      "  b: {by: ana, about: grow, stance: 1, source: s20}\n"
      "  c: {by: ana, about: grow, stance: 0.4, source: s20}\n");
  CHECK(ana.position.supporting == 2);
  CHECK(ana.position.neutral == 1);
  CHECK(ana.position.opposing == 0);
}

TEST_CASE("both signs in segments that certainly follow each other are a shift") {
  const Ana ana(
      "  a: {by: ana, about: grow, stance: support, date: 2018-03, source: s18}\n"
      "  b: {by: ana, about: grow, stance: oppose, date: 2020-05-04, source: s20}\n"
      "  c: {by: ana, about: grow, stance: oppose, date: 2021, source: s21}\n");
  CHECK(ana.position.label == PositionLabel::shifted);
  REQUIRE(ana.segments().size() == 2);
  CHECK(ana.segments()[0].sign == 1);
  CHECK(days(ana.segments()[0].since) == "2018-03-01..2018-03-31");
  CHECK(days(ana.segments()[0].until) == "2020-05-04");
  CHECK(ana.claims(ana.segments()[0].claims) == Ids{"a"});
  CHECK(ana.segments()[1].sign == -1);
  CHECK(days(ana.segments()[1].since) == "2020-05-04");
  CHECK_FALSE(ana.segments()[1].until.given());
  CHECK(ana.claims(ana.segments()[1].claims) == Ids{"b", "c"});
  REQUIRE(ana.shifts().size() == 1);
  CHECK(ana.shifts()[0].from == 1);
  CHECK(ana.shifts()[0].to == -1);
  CHECK(days(ana.shifts()[0].after) == "2018-03-01..2018-03-31");
  CHECK(days(ana.shifts()[0].before) == "2020-05-04");
  CHECK(ana.claims(ana.shifts()[0].claims) == Ids{"a", "b", "c"});
}

TEST_CASE("the order in which claims are written does not change that of a trajectory") {
  const Ana ana(
      "  c: {by: ana, about: grow, stance: support, date: 2021, source: s21}\n"
      "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}\n"
      "  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n");
  CHECK(ana.claims(ana.position.claims) == Ids{"a", "b", "c"});
  REQUIRE(ana.shifts().size() == 2);
  CHECK(ana.shifts()[0].to == -1);
  CHECK(ana.shifts()[1].to == 1);
}

TEST_CASE("a change from or to neutral is a segment and no shift") {
  const Ana ana(
      "  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n"
      "  b: {by: ana, about: grow, stance: neutral, date: 2020, source: s20}\n");
  CHECK(ana.position.label == PositionLabel::supports);
  CHECK(ana.segments().size() == 2);
  CHECK(ana.shifts().empty());
  CHECK(days(ana.position.until) == "2020-01-01..2020-12-31");
}

TEST_CASE("a neutral claim of the same days ends nothing, though its date is less sure") {
  const Ana ana(
      "  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n"
      "  b: {by: ana, about: grow, stance: neutral, date: \"2018?\", source: s18}\n");
  CHECK(ana.claims(ana.position.claims) == Ids{"b", "a"});
  CHECK_FALSE(ana.position.until.given());
}

TEST_CASE("both signs in one source without a certain order are divided") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, source: s20}\n") == PositionLabel::divided);
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: [s18, s20]}\n"
              "  b: {by: ana, about: grow, stance: oppose, source: [s20, s21]}\n") == PositionLabel::divided);
}

TEST_CASE("one source that tells of a change in time tells of a shift") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: 2018, source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020-05, source: s20}\n") == PositionLabel::shifted);
}

TEST_CASE("both signs certainly on one day are divided, in one year they are not") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: 2020-05-04, source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020-05-04, source: s21}\n") ==
        PositionLabel::divided);
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: 2020, source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s21}\n") == PositionLabel::unclear);
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: \"2020-05-04?\", source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020-05-04, source: s21}\n") ==
        PositionLabel::unclear);
}

TEST_CASE("both signs in an order that is not known are unclear") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: 2019/2020, source: s20}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020-05, source: s21}\n") == PositionLabel::unclear);
}

TEST_CASE("a claim without a date was made by its source's date, its start unknown") {
  const Ana ana("  a: {by: ana, about: grow, stance: support, source: s20}\n");
  CHECK(ana.position.since.earliest == kBeginningOfTime);
  CHECK(iso_day(ana.position.since.latest) == "2020-06-01");
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: s18}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}\n") == PositionLabel::shifted);
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: s18}\n"
              "  b: {by: ana, about: grow, stance: oppose, source: s20}\n") == PositionLabel::unclear);
  CHECK(label("  a: {by: ana, about: grow, stance: support, source: leaf}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}\n") == PositionLabel::unclear);
}

TEST_CASE("an uncertain date never makes an order certain") {
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: \"2010?\", source: s18}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}\n") == PositionLabel::unclear);
  CHECK(label("  a: {by: ana, about: grow, stance: support, date: 2010, source: s18}\n"
              "  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}\n"
              "  c: {by: ana, about: grow, stance: oppose, date: \"2021?\", source: s21}\n") == PositionLabel::unclear);
  CHECK(label("  a: {by: ana, about: grow, stance: oppose, date: 2022, source: leaf}\n"
              "  b: {by: ana, about: grow, stance: support, source: maybe}\n") == PositionLabel::unclear);
}

TEST_CASE("the score is the mean of the stances weighted by confidence, certainty and condition") {
  const Ana ana(
      "  a: {by: ana, about: grow, stance: support, source: s20}\n"                                       // 1
      "  b: {by: ana, about: grow, stance: 0.4, certainty: hedged, source: s20}\n"                        // 1/2
      "  c: {by: ana, about: grow, stance: oppose, certainty: questioned, only_if: rain, source: s20}\n"  // 1/8
      "  d: {by: ana, about: grow, stance: 0.1, confidence: 0.7, source: s20}\n");                        // 7/10
  const double expected = (1 * 1 + 0.5 * 0.4 - 0.125 * 1 + 0.7 * 0.1) / (1 + 0.5 + 0.125 + 0.7);
  CHECK(ana.position.score == Approx(expected).epsilon(0).margin(1e-12));
  CHECK(ana.position.strength == Approx(expected).epsilon(0).margin(1e-12));
}

TEST_CASE("the strength of a position is its score lowered by doubts and conditions") {
  const Ana ana("  a: {by: ana, about: grow, stance: -0.8, confidence: 0.7, only_if: it rains, source: s20}\n");
  CHECK(ana.position.score == Approx(-0.8).epsilon(0).margin(1e-12));
  CHECK(ana.position.strength == Approx(0.8 * 0.35).epsilon(0).margin(1e-12));
  CHECK(ana.segments()[0].strength == Approx(0.8 * 0.35).epsilon(0).margin(1e-12));
}

TEST_CASE("own, ascribed, voiced and implied claims make positions of their own") {
  const Dossier d = harbour(R"(
claims:
  said: {by: ana, about: dredge, stance: support, source: s20}
  heard: {by: ana, about: dredge, stance: oppose, reported_by: ben, source: s20}
  guessed: {by: ana, about: dredge, stance: oppose, words: ascribed, source: s21}
relations:
  head: {from: ana, type: leads, to: port, since: 2019, source: s20}
)");
  const Positions own = find_positions(d);
  CHECK(own.all.size() == 1);
  CHECK(own.all[0].label == PositionLabel::supports);
  const Positions all = find_positions(d, rolled_up(kAllOrigins));
  REQUIRE(all.all.size() == 5);
  const Position* ascribed = find(d, all, "ana", "dredge", Origin::ascribed);
  REQUIRE(ascribed != nullptr);
  CHECK(ascribed->label == PositionLabel::opposes);
  CHECK(ascribed->opposing == 2);
  CHECK(ascribed->score == -1);
  const Position* voiced = find(d, all, "port", "dredge", Origin::voiced);
  REQUIRE(voiced != nullptr);
  CHECK(ids_of(d, all.claims_of(voiced->claims)) == Ids{"said"});
  CHECK(ids_of(d, all.speakers_of(voiced->through)) == Ids{"ana"});
  CHECK_FALSE(voiced->assumed);
  const Position* implied = find(d, all, "ana", "grow", Origin::implied);
  REQUIRE(implied != nullptr);
  CHECK(implied->label == PositionLabel::supports);
  CHECK(find(d, all, "ana", "shrink", Origin::implied)->label == PositionLabel::opposes);
}

TEST_CASE("only own, asserted and unconditional claims are carried to what they imply") {
  const auto implied = [](std::string_view claim) {
    const Dossier d = harbour("claims:\n  c: {by: ana, about: dredge, stance: support, " + std::string(claim) + "}\n");
    return find(d, find_positions(d, rolled_up(kAllOrigins)), "ana", "grow", Origin::implied) != nullptr;
  };
  CHECK(implied("source: s20"));
  CHECK_FALSE(implied("source: s20, certainty: hedged"));
  CHECK_FALSE(implied("source: s20, certainty: questioned"));
  CHECK_FALSE(implied("source: s20, only_if: it rains"));
  CHECK_FALSE(implied("source: s20, words: ascribed"));
  CHECK_FALSE(implied("source: s20, reported_by: ben"));
}

TEST_CASE("opposing a proposition implies opposing what implies it and nothing else") {
  const Dossier d = harbour("claims:\n  c: {by: ana, about: grow, stance: oppose, source: s20}\n");
  const Positions all = find_positions(d, rolled_up(kAllOrigins));
  CHECK(all.all.size() == 2);
  CHECK(find(d, all, "ana", "dredge", Origin::implied)->label == PositionLabel::opposes);
  CHECK(find(d, all, "ana", "shrink", Origin::implied) == nullptr);
}

TEST_CASE("supporting a proposition implies opposing what contradicts it by an exclusive issue or by what follows") {
  const Dossier d = harbour("claims:\n  c: {by: ana, about: quay, stance: 0.6, source: s20}\n");
  const Positions all = find_positions(d, rolled_up(kAllOrigins));
  CHECK(find(d, all, "ana", "north", Origin::implied)->label == PositionLabel::supports);
  const Position* south = find(d, all, "ana", "south", Origin::implied);
  CHECK(south->label == PositionLabel::opposes);
  CHECK(south->score == Approx(-0.6).epsilon(0).margin(1e-12));
}

TEST_CASE("an implied position draws on claims that lead to it in different ways") {
  const Dossier d = harbour(R"(
claims:
  for-shrinking: {by: ana, about: shrink, stance: support, source: s20}
)");
  const Positions all = find_positions(d, rolled_up(kAllOrigins));
  const Position* implied = find(d, all, "ana", "dredge", Origin::implied);
  REQUIRE(implied != nullptr);
  CHECK(implied->score == -1);
  CHECK(implied->strength == 1);
}

TEST_CASE("a joint statement is a claim of each signatory, and a collective's claim is not its members'") {
  const Dossier d = harbour(R"(
claims:
  joint: {by: [ana, ben], about: grow, stance: support, source: s20}
  guilds: {by: guild, about: grow, stance: oppose, source: s20}
relations:
  in-guild: {from: cy, type: member_of, to: guild, source: s20}
)");
  const Positions all = find_positions(d, rolled_up(kAllOrigins & ~bit(Origin::implied)));
  CHECK(all.all.size() == 3);
  CHECK(find(d, all, "ana", "grow") != nullptr);
  CHECK(find(d, all, "ben", "grow") != nullptr);
  CHECK(find(d, all, "guild", "grow") != nullptr);
}

TEST_CASE("what the source says itself is nobody's position, and its author's, else its publisher's, when asked for") {
  const Dossier d = harbour(R"(
claims:
  signed: {by: source, about: grow, stance: support, source: column}
  unsigned: {by: source, about: grow, stance: oppose, source: leader}
  nobodys: {by: source, about: grow, stance: oppose, source: s20}
)");
  CHECK(find_positions(d).all.empty());
  PositionOptions options;
  options.media = true;
  const Positions all = find_positions(d, options);
  CHECK(all.all.size() == 2);
  CHECK(find(d, all, "dora", "grow")->label == PositionLabel::supports);
  CHECK(find(d, all, "paper", "grow")->label == PositionLabel::opposes);
}

TEST_CASE("only claims that are admitted make positions") {
  const Dossier d = harbour(R"(
claims:
  early: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  late: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}
)");
  PositionOptions options;
  options.admits = [&](const Claim& claim) { return d.names[claim.id] == "late"; };
  const Positions all = find_positions(d, options);
  REQUIRE(all.all.size() == 1);
  CHECK(all.all[0].label == PositionLabel::opposes);
}

TEST_CASE("an issue's trajectory tells what was said in order of time and judges nothing") {
  const Dossier d = harbour(R"(
claims:
  second: {by: ana, about: shrink, stance: support, date: 2020-10-08, source: s21}
  first: {by: ana, about: grow, stance: support, source: s20}
  elsewhere: {by: ana, about: pays, stance: support, source: s20}
  bens: {by: ben, about: grow, stance: neutral, source: s20}
  guessed: {by: ana, about: dredge, stance: oppose, words: ascribed, source: s20}
)");
  const auto trajectories = find_issue_trajectories(d, find_positions(d, rolled_up(kAllOrigins)));
  REQUIRE(trajectories.size() == 2);
  CHECK(d.id_of(trajectories[0].actor) == "ana");
  CHECK(d.id_of(trajectories[0].issue) == "growth");
  REQUIRE(trajectories[0].steps.size() == 2);
  CHECK(d.id_of(trajectories[0].steps[0].proposition) == "grow");
  CHECK(d.id_of(trajectories[0].steps[1].proposition) == "shrink");
  CHECK(days(trajectories[0].steps[1].segment.since) == "2020-10-08");
  REQUIRE(trajectories[1].steps.size() == 1);
  CHECK(trajectories[1].steps[0].segment.sign == 0);
}
