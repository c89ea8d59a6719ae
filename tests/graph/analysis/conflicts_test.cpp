// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/conflicts.hpp"

#include "tests/graph/analysis/conflict_lines.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Ids stances(std::string_view said, const ConflictOptions& options = {}) {
  return conflict_lines(said, ConflictKind::stance, options);
}
Ids contradictions(std::string_view said, const ConflictOptions& options = {}) {
  return conflict_lines(said, ConflictKind::contradiction, options);
}

}  // namespace

TEST_CASE("those who support a proposition conflict with all who oppose it, in one conflict") {
  CHECK(stances(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ben, about: grow, stance: oppose, date: 2020-05-04, source: s20}
  c: {by: cy, about: grow, stance: oppose, date: 2021, certainty: hedged, source: s21}
  n: {by: dora, about: grow, stance: neutral, source: s21}
)") == Ids{"stance grow: ana=a | ben=b cy=c; since 2020-05-04; severity 1"});
}

TEST_CASE("the severity is the smaller of what the strongest of each side holds") {
  CHECK(stances(R"(
claims:
  a: {by: ana, about: grow, stance: 0.8, date: 2018, source: s18}
  b: {by: ben, about: grow, stance: oppose, date: 2018, only_if: it rains, source: s18}
  c: {by: cy, about: grow, stance: oppose, date: 2018, confidence: 0.7, source: s18}
)") == Ids{"stance grow: ana=a | ben=b cy=c; since 2018-01-01..2018-12-31; severity 0.7"});
}

TEST_CASE("one actor alone makes no conflict over a proposition") {
  CHECK(stances(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ana, about: grow, stance: oppose, source: s20}
)")
            .empty());
  CHECK(contradictions(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ana, about: shrink, stance: support, source: s20}
)")
            .empty());
}

TEST_CASE("a conflict counts whose positions can hold at one time") {
  constexpr std::string_view kMoved = R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  a2: {by: ana, about: grow, stance: oppose, date: 2020-05-04, source: s20}
  b1: {by: ben, about: grow, stance: oppose, date: 2021, source: s21}
)";
  CHECK(stances(kMoved).empty());
  CHECK(stances(std::string(kMoved) + "  c1: {by: cy, about: grow, stance: support, date: 2019, source: s20}\n") ==
        Ids{"stance grow: cy=c1 | ana=a2 ben=b1; since 2020-05-04; severity 1"});
  CHECK(stances(std::string(kMoved) + "  c1: {by: cy, about: grow, stance: oppose, date: 2019, source: s20}\n") ==
        Ids{"stance grow: ana=a1 | cy=c1; since 2019-01-01..2019-12-31; until 2020-05-04; severity 1"});
}

TEST_CASE("a conflict is possible only where one side has both signs in an unknown order, or may have ended before") {
  CHECK(stances(R"(
claims:
  a1: {by: ana, about: grow, stance: support, source: s20}
  a2: {by: ana, about: grow, stance: oppose, source: s20}
  b: {by: ben, about: grow, stance: oppose, date: 2021-03, source: s21}
)") == Ids{"stance grow: ana=a1 | ben=b; since 2021-03-01..2021-03-31; possible; severity 1"});
  CHECK(stances(R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  a2: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}
  b: {by: ben, about: grow, stance: oppose, date: 2020-05-04, source: s20}
)") == Ids{"stance grow: ana=a1 | ben=b; since 2020-05-04; until 2020-01-01..2020-12-31; possible; severity 1"});
}

TEST_CASE("a position does not hold while its actor takes no side") {
  constexpr std::string_view kGap = R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  a2: {by: ana, about: grow, stance: neutral, date: 2019, source: s20}
  a3: {by: ana, about: grow, stance: support, date: 2021, source: s21}
  b1: {by: ben, about: grow, stance: oppose, date: 2020-02, source: s20}
  b2: {by: ben, about: grow, stance: neutral, date: 2020-03, source: s20}
)";
  CHECK(stances(kGap).empty());
  CHECK(stances(std::string(kGap) + "  c: {by: cy, about: grow, stance: oppose, date: 2022, source: leaf}\n") ==
        Ids{"stance grow: ana=a1+a3 | cy=c; since 2022-01-01..2022-12-31; severity 0.6667"});
}

TEST_CASE("a position is possible only where it is not known whether its actor then took no side") {
  CHECK(stances(R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018/2020, source: s20}
  a2: {by: ana, about: grow, stance: neutral, date: 2019, source: s20}
  b: {by: ben, about: grow, stance: oppose, date: 2021, source: s21}
)") == Ids{"stance grow: ana=a1 | ben=b; since 2021-01-01..2021-12-31; possible; severity 0.5"});
}

TEST_CASE("who shifted holds a side possibly where it is not known whether it then took none, until the shift") {
  constexpr std::string_view kShifted = R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018/2020, source: s20}
  a2: {by: ana, about: grow, stance: neutral, date: 2019, source: s20}
  a3: {by: ana, about: grow, stance: oppose, date: 2022, source: s21}
)";
  CHECK(stances(std::string(kShifted) + "  b: {by: ben, about: grow, stance: oppose, date: 2021, source: s21}\n") ==
        Ids{"stance grow: ana=a1 | ben=b; since 2021-01-01..2021-12-31; until 2022-01-01..2022-12-31; possible; "
            "severity 1"});
  CHECK(stances(std::string(kShifted) + "  b: {by: ben, about: grow, stance: oppose, date: 2023, source: leaf}\n")
            .empty());
}

TEST_CASE("a side taken before a neutral claim that may have come at any time is not certain") {
  CHECK(stances(R"(
claims:
  a1: {by: ana, about: grow, stance: neutral, date: 2018/2020, source: s20}
  a2: {by: ana, about: grow, stance: support, date: 2019, source: s20}
  a3: {by: ana, about: grow, stance: oppose, date: 2022, source: s21}
  b: {by: ben, about: grow, stance: oppose, date: 2021, source: s21}
)") == Ids{"stance grow: ana=a2 | ben=b; since 2021-01-01..2021-12-31; until 2022-01-01..2022-12-31; possible; "
           "severity 1"});
}

TEST_CASE("declining to take a side ends nothing that was said with it, in whichever order it is written") {
  constexpr std::string_view kFirst = "  a1: {by: ana, about: grow, stance: support, date: 2018-03-04, source: s18}\n";
  constexpr std::string_view kSecond = "  a2: {by: ana, about: grow, stance: neutral, date: 2018-03-04, source: s18}\n";
  constexpr std::string_view kOther = "  b: {by: ben, about: grow, stance: oppose, date: 2021, source: s21}\n";
  const Ids expected = {"stance grow: ana=a1 | ben=b; since 2021-01-01..2021-12-31; possible; severity 0.5"};
  CHECK(stances(fmt::format("claims:\n{}{}{}", kFirst, kSecond, kOther)) == expected);
  CHECK(stances(fmt::format("claims:\n{}{}{}", kSecond, kFirst, kOther)) == expected);
}

TEST_CASE("both sides are known to have held only when the later of them was reported") {
  CHECK(stances(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s21}
  b: {by: ben, about: grow, stance: oppose, source: s18}
)") == Ids{"stance grow: ana=a | ben=b; since ..2021-06-01; severity 1"});
}

TEST_CASE("supporters of propositions that contradict each other conflict: stated, by an exclusive issue or derived") {
  CHECK(contradictions(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ben, about: shrink, stance: support, source: s20}
  c: {by: cy, about: dredge, stance: support, certainty: hedged, source: s20}
)") == Ids{"contradiction grow+shrink: ana=a | ben=b; since ..2020-06-01; severity 1",
           "contradiction dredge+shrink: cy=c | ben=b; since ..2020-06-01; severity 0.5"});
  CHECK(contradictions(R"(
claims:
  a: {by: ana, about: quay, stance: support, source: s20}
  b: {by: ben, about: south, stance: support, source: s20}
  c: {by: cy, about: north, stance: oppose, source: s20}
)") == Ids{"contradiction south+quay: ben=b | ana=a; since ..2020-06-01; severity 1"});
}

TEST_CASE("only own words make conflicts, unless more is asked for, and then it is told through whom") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  g: {by: ben, about: grow, stance: oppose, words: ascribed, source: s20}
  h: {by: cy, about: grow, stance: oppose, reported_by: ben, source: s20}
  s: {by: dora, about: shrink, stance: support, source: s20}
relations:
  lead: {from: ana, type: leads, to: port, source: s20}
)";
  CHECK(stances(kSaid).empty());
  CHECK(stances(kSaid, with_origins(kOwnOnly | bit(Origin::ascribed))) ==
        Ids{"stance grow: ana=a | ben(ascribed)=g cy(ascribed)=h; since ..2020-06-01; severity 1"});
  CHECK(stances(kSaid, with_origins(kAllOrigins)).front() ==
        "stance grow: ana=a port(voiced by ana, assumed)=a | ben(ascribed)=g cy(ascribed)=h dora(implied)=s; "
        "since ..2020-06-01; severity 1");
}

TEST_CASE("an actor whose side has two origins stands twice and does not face itself") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  h: {by: ana, about: grow, stance: oppose, reported_by: ben, source: s20}
)";
  const auto ascribed = with_origins(kOwnOnly | bit(Origin::ascribed));
  CHECK(stances(kSaid, ascribed).empty());
  CHECK(stances(std::string(kSaid) + "  b: {by: ben, about: grow, stance: oppose, source: s20}\n"
                                     "  h2: {by: ben, about: grow, stance: oppose, words: ascribed, source: s20}\n",
                ascribed) == Ids{"stance grow: ana=a | ben=b ben(ascribed)=h2; since ..2020-06-01; severity 1"});
}

TEST_CASE("media and the source's own voice are no side unless asked for") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  p: {by: paper, about: grow, stance: oppose, source: s20}
  v: {by: source, about: grow, stance: oppose, source: column}
  t: {by: [ben, radio], about: grow, stance: oppose, source: s18}
)";
  CHECK(stances(kSaid) == Ids{"stance grow: ana=a | ben=t; since ..2020-06-01; severity 1"});
  CHECK(stances(kSaid, with_media()) ==
        Ids{"stance grow: ana=a | ben=t dora=v paper=p radio=t; since ..2020-06-01; severity 1"});
}

TEST_CASE("what a source only relays is not its publisher's view") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  v: {by: source, about: grow, stance: oppose, reported_by: radio, source: leader}
)";
  ConflictOptions options = with_media();
  options.positions.origins = kAllOrigins;
  CHECK(stances(kSaid, options).empty());
}

TEST_CASE("what a medium says in its own voice commits it as an actor's word does") {
  ConflictOptions options = with_media();
  options.positions.origins = kAllOrigins;
  CHECK(stances(R"(
claims:
  a: {by: ana, about: grow, stance: oppose, source: s20}
  v: {by: source, about: dredge, stance: support, source: leader}
)",
                options)
            .back() == "stance dredge: paper=v | ana(implied)=a; since ..2020-06-01; severity 1");
}

TEST_CASE("those have met of whom a claim disputes or is addressed to one of the other side") {
  const std::string said = R"(
claims:
  a: {by: ana, about: grow, stance: support, to: cy, source: s20}
  b: {by: ben, about: grow, stance: oppose, disputes: [a], source: s20}
  c: {by: cy, about: grow, stance: oppose, source: s20}
  e: {by: dora, about: grow, stance: oppose, to: guild, source: s20}
  f: {by: dora, about: pays, stance: support, to: ana, source: s20}
)";
  CHECK(stances(said) ==
        Ids{"stance grow: ana=a | ben=b cy=c dora=e; since ..2020-06-01; severity 1; met ana-ben; met ana-cy"});
  CHECK(conflict_lines(said, ConflictKind::dispute).empty());
}

TEST_CASE("nobody meets itself, and two who each take both sides meet both ways") {
  CHECK(stances(R"(
claims:
  a1: {by: ana, about: grow, stance: support, to: ana, source: s20}
  a2: {by: ana, about: grow, stance: oppose, source: s20}
  b1: {by: ben, about: grow, stance: support, source: s20}
  b2: {by: ben, about: grow, stance: oppose, disputes: [a1], source: s20}
)") == Ids{"stance grow: ana=a1 ben=b1 | ana=a2 ben=b2; since ..2020-06-01; possible; severity 1; met ana-ben; met "
           "ben-ana"});
}

TEST_CASE("who answers a claim that contradicts another has met its speaker") {
  CHECK(contradictions(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ben, about: shrink, stance: support, disputes: [a], source: s20}
)") == Ids{"contradiction grow+shrink: ana=a | ben=b; since ..2020-06-01; severity 1; met ana-ben"});
}

TEST_CASE("conflicts stand in order of severity, of the number of actors, of kind and of proposition") {
  const Dossier d = harbour(R"(
claims:
  a: {by: ana, about: pays, stance: support, source: s20}
  b: {by: ben, about: pays, stance: oppose, certainty: hedged, source: s20}
  c: {by: ana, about: grow, stance: support, source: s20}
  e: {by: ben, about: grow, stance: oppose, source: s20}
  f: {by: ana, about: north, stance: support, source: s20}
  g: {by: ben, about: south, stance: support, source: s20}
  h: {by: ana, about: dredge, stance: support, source: s20}
  i: {by: [ben, cy], about: dredge, stance: oppose, source: s20}
)");
  Ids kinds;
  for (const Conflict& conflict : find_conflicts(d).all)
    kinds.push_back(fmt::format("{} {}", keyword(conflict.kind), d.id_of(conflict.propositions[0])));
  CHECK(kinds == Ids{"stance dredge", "stance grow", "contradiction north", "stance pays"});
}

TEST_CASE("a conflict between sides is taken apart into the pairs that may have faced each other") {
  const Dossier d = harbour(R"(
claims:
  a1: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  a2: {by: ana, about: grow, stance: neutral, date: 2019, source: s20}
  b: {by: ben, about: grow, stance: support, date: 2018, confidence: 0.5, to: cy, source: s18}
  c: {by: cy, about: grow, stance: oppose, date: 2018, source: s18}
  e: {by: dora, about: grow, stance: oppose, date: 2021, source: s21}
)");
  const Conflicts conflicts = find_conflicts(d);
  REQUIRE(conflicts.all.size() == 1);
  CHECK(conflicts.all[0].sides[0].parties.size() == 2);
  const auto lines = [&](std::optional<std::pair<EntityId, EntityId>> only) {
    Ids out;
    for (const Conflict& part : take_apart(d, conflicts, conflicts.all[0], only))
      out.push_back(conflict_line(d, conflicts, part));
    return out;
  };
  CHECK(lines(std::nullopt) ==
        Ids{"stance grow: ana=a1 | cy=c; since 2018-01-01..2018-12-31; until 2019-01-01..2019-12-31; severity 0.5",
            "stance grow: ben=b | cy=c; since 2018-01-01..2018-12-31; severity 0.5; met ben-cy",
            "stance grow: ben=b | dora=e; since 2021-01-01..2021-12-31; severity 0.5"});
  CHECK(lines(std::pair(actor(d, "dora"), actor(d, "ben"))) ==
        Ids{"stance grow: ben=b | dora=e; since 2021-01-01..2021-12-31; severity 0.5"});
  CHECK(lines(std::pair(actor(d, "ana"), actor(d, "dora"))).empty());
}

TEST_CASE("a conflict that is not between sides stays whole") {
  const Dossier d = harbour(R"(
claims: {a: {by: ana, about: grow, stance: support, source: s20}}
relations: {r: {from: ben, type: criticises, to: ana, source: s20}}
)");
  const Conflicts conflicts = find_conflicts(d);
  REQUIRE(conflicts.all.size() == 1);
  CHECK(take_apart(d, conflicts, conflicts.all[0]).size() == 1);
}
