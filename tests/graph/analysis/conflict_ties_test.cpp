// SPDX-License-Identifier: Apache-2.0
// Conflicts that are no matter of positions: disputes, hostile ties, interests.

#include "tests/graph/analysis/conflict_lines.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Ids disputes(std::string_view said, const ConflictOptions& options = {}) {
  return conflict_lines(said, ConflictKind::dispute, options);
}
Ids ties(std::string_view said, const ConflictOptions& options = {}) {
  return conflict_lines(said, ConflictKind::relation, options);
}
Ids interests(std::string_view said, ConflictOptions options = with_interest()) {
  options.interest = true;
  return conflict_lines(said, ConflictKind::interest, options);
}

}  // namespace

TEST_CASE("a claim that disputes another's, where they do not face each other anyway, is a dispute") {
  CHECK(disputes(R"(
claims:
  a: {by: ana, about: pays, stance: support, certainty: hedged, date: 2020-02, disputes: [b], source: s20}
  b: {by: [ben, cy], about: grow, stance: oppose, confidence: 0.7, date: 2018, source: s18}
)") == Ids{"dispute pays+grow: ana=a | ben=b cy=b; since 2020-02-01..2020-02-29; severity 0.5"});
}

TEST_CASE("disputes among one's own claims, or of what is only reported, are none") {
  CHECK(disputes(R"(
claims:
  a: {by: ana, about: pays, stance: support, disputes: [b, c, e], source: s20}
  b: {by: ana, about: grow, stance: oppose, source: s20}
  c: {by: ben, about: grow, stance: oppose, reported_by: ana, source: s20}
  e: {by: ben, about: grow, stance: oppose, words: ascribed, source: s20}
)")
            .empty());
}

TEST_CASE("media dispute, and the source in its own voice, when asked for") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: pays, stance: support, source: s20}
  v: {by: source, about: grow, stance: oppose, disputes: [a], source: leader}
  w: {by: source, about: pays, stance: oppose, disputes: [a], source: column}
  r: {by: radio, about: shrink, stance: support, disputes: [a], source: s20}
)";
  CHECK(disputes(kSaid).empty());
  CHECK(disputes(kSaid, with_media()) == Ids{"dispute grow+pays: paper=v | ana=a; since ..2020-06-01; severity 1",
                                             "dispute shrink+pays: radio=r | ana=a; since ..2020-06-01; severity 1"});
  CHECK(conflict_lines(kSaid, ConflictKind::stance, with_media()) ==
        Ids{"stance pays: ana=a | dora=w; since ..2020-06-01; severity 1; met ana-dora"});
}

TEST_CASE("a hostile tie is a conflict between its ends, and a complaint one with those it targets") {
  CHECK(ties(R"(
relations:
  r: {from: ana, type: criticises, to: port, since: 2018, until: 2019-03, confidence: 0.7, source: s20}
  q: {from: ben, type: files_complaint_with, to: town, against: [port, yard], certainty: hedged, source: s20}
  k: {from: ana, type: knows, to: ben, source: s20}
  d: {from: ana, type: defends, to: yard, source: s20}
  u: {from: unknown, type: sues, to: port, source: s20}
)") == Ids{"relation : ana [r] | port; since 2018-01-01..2018-12-31; until 2019-03-01..2019-03-31; severity 0.7",
           "relation : ben [q] | port; since 2020-06-01; possible; severity 0.5",
           "relation : ben [q] | yard; since 2020-06-01; possible; severity 0.5"});
}

TEST_CASE("a hostile tie with a medium counts when asked for") {
  constexpr std::string_view kTie = "relations: {r: {from: ana, type: sues, to: paper, source: s20}}\n";
  CHECK(ties(kTie).empty());
  CHECK(ties(kTie, with_media()).size() == 1);
}

TEST_CASE("an interest is found only when asked for, without a severity") {
  constexpr std::string_view kSaid = "claims: {y: {by: yard, about: gift, stance: support, source: s21}}\n";
  CHECK(conflict_lines(kSaid, ConflictKind::interest).empty());
  CHECK(interests(kSaid) == Ids{"interest gift: yard=y | yard [s20]; since ..2021-06-01"});
}

TEST_CASE("an interest goes from who benefits to who gains with it, in three steps at most") {
  constexpr std::string_view kTies = R"(
relations:
  one: {from: port, type: owns, to: yard, source: s20}
  two: {from: guild, type: funds, to: bank, source: s20}
  three: {from: bank, type: owns, to: port, source: s20}
  four: {from: ana, type: leads, to: bank, source: s20}
  five: {from: ben, type: owns, to: guild, source: s20}
  six: {from: bank, type: employs, to: cy, source: s20}
claims:
)";
  const auto by = [&](std::string_view who) {
    return interests(fmt::format("{}  c: {{by: {}, about: gift, stance: support, source: s20}}\n", kTies, who));
  };
  CHECK(by("port") == Ids{"interest gift: port=c | yard [one] [s20]; since ..2020-06-01"});
  CHECK(by("bank") == Ids{"interest gift: bank=c | yard [one] [three] [s20]; since ..2020-06-01"});
  CHECK(by("ana") == Ids{"interest gift: ana=c | yard [one] [three] [four] [s20]; since ..2020-06-01"});
  CHECK(by("cy") == Ids{"interest gift: cy=c | yard [one] [three] [six] [s20]; since ..2020-06-01"});
  CHECK(by("guild").empty());  // it funds the bank, which gives no interest
  CHECK(by("ben").empty());
}

TEST_CASE("of ways of one length to an interest the first by id is told, in whichever order they are written") {
  constexpr std::string_view kOne = "  one: {from: ana, type: leads, to: yard, source: s20}\n";
  constexpr std::string_view kTwo = "  two: {from: ana, type: owns, to: yard, source: s20}\n";
  constexpr std::string_view kClaim = "claims: {a: {by: ana, about: gift, stance: support, source: s20}}\n";
  const Ids expected = {"interest gift: ana=a | yard [one] [s20]; since ..2020-06-01"};
  CHECK(interests(fmt::format("relations:\n{}{}{}", kOne, kTwo, kClaim)) == expected);
  CHECK(interests(fmt::format("relations:\n{}{}{}", kTwo, kOne, kClaim)) == expected);
}

TEST_CASE("no more than three steps lead to an interest") {
  CHECK(interests(R"(
relations:
  one: {from: port, type: owns, to: yard, source: s20}
  two: {from: bank, type: owns, to: port, source: s20}
  three: {from: guild, type: owns, to: bank, source: s20}
  four: {from: ana, type: leads, to: guild, source: s20}
claims:
  a: {by: ana, about: gift, stance: support, source: s20}
  g: {by: guild, about: gift, stance: support, source: s20}
)") == Ids{"interest gift: guild=g | yard [one] [two] [three] [s20]; since ..2020-06-01"});
}

TEST_CASE("ties that are over, doubted, reported or of no gain lead to no interest") {
  const auto found = [](std::string_view tie) {
    return !interests(fmt::format("relations: {{r: {{{}, source: s20}}}}\n"
                                  "claims: {{a: {{by: ana, about: gift, stance: support, source: s20}}}}\n",
                                  tie))
                .empty();
  };
  CHECK(found("from: ana, type: owns, to: yard"));
  CHECK(found("from: yard, type: pays, to: ana"));
  CHECK(found("from: yard, type: employs, to: ana"));
  CHECK_FALSE(found("from: ana, type: pays, to: yard"));
  CHECK_FALSE(found("from: ana, type: supplies, to: yard"));
  CHECK_FALSE(found("from: ana, type: knows, to: yard"));
  CHECK_FALSE(found("from: ana, type: owns, to: yard, status: planned"));
  CHECK_FALSE(found("from: ana, type: owns, to: yard, status: ended"));
  CHECK_FALSE(found("from: ana, type: owns, to: yard, certainty: hedged"));
  CHECK_FALSE(found("from: ana, type: owns, to: yard, reported_by: ben"));
}

TEST_CASE("only support is an interest, for as long as it held") {
  CHECK(interests("claims: {y: {by: yard, about: gift, stance: oppose, source: s20}}\n").empty());
  CHECK(interests(R"(
claims:
  y1: {by: yard, about: gift, stance: support, date: 2018, source: s18}
  y2: {by: yard, about: gift, stance: oppose, date: 2020-02, source: s20}
)") == Ids{"interest gift: yard=y1 | yard [s20]; since 2018-01-01..2018-12-31; until 2020-02-01..2020-02-29"});
  CHECK(interests(R"(
claims:
  y1: {by: yard, about: gift, stance: support, source: s20}
  y2: {by: yard, about: gift, stance: oppose, source: s20}
)") == Ids{"interest gift: yard=y1 | yard [s20]; since ..2020-06-01; possible"});
}
