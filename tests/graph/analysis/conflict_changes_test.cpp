// SPDX-License-Identifier: Apache-2.0
// What one actor's own claims say against each other: shift, inconsistency, account.

#include "tests/graph/analysis/conflict_lines.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

Ids shifts(std::string_view said) { return conflict_lines(said, ConflictKind::shift); }
Ids inconsistencies(std::string_view said) { return conflict_lines(said, ConflictKind::inconsistency); }
Ids accounts(std::string_view said) { return conflict_lines(said, ConflictKind::account); }

}  // namespace

TEST_CASE("who went from one sign to the other has shifted, each time") {
  CHECK(shifts(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02, certainty: hedged, source: s20}
  c: {by: ana, about: grow, stance: support, date: 2021-03, source: s21}
)") == Ids{"shift grow: ana=a | ana=b; since 2020-02-01..2020-02-29; severity 0.5",
           "shift grow: ana=b | ana=c; since 2021-03-01..2021-03-31; severity 0.5"});
}

TEST_CASE("a change that is not certain, or only reported, is no shift") {
  CHECK(shifts(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018/2020, source: s20}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02, source: s20}
  c: {by: ben, about: grow, stance: support, date: "2018?", source: s18}
  e: {by: ben, about: grow, stance: oppose, date: 2020, source: s20}
  f: {by: cy, about: grow, stance: support, date: 2018, source: s18}
  g: {by: cy, about: grow, stance: oppose, date: 2020, words: ascribed, source: s20}
  h: {by: dora, about: grow, stance: support, date: 2018, source: s18}
  i: {by: dora, about: grow, stance: neutral, date: 2020, source: s20}
)")
            .empty());
}

TEST_CASE("who supported a proposition and certainly later one that contradicts it has shifted") {
  CHECK(shifts(R"(
claims:
  a: {by: ana, about: shrink, stance: support, date: 2018, source: s18}
  b: {by: ana, about: dredge, stance: support, date: 2020-02, only_if: it rains, source: s20}
)") == Ids{"shift shrink+dredge: ana=a | ana=b; since 2020-02-01..2020-02-29; severity 0.5"});
}

TEST_CASE("a shift between contradicting propositions names what came before and what came after, there and back") {
  CHECK(shifts(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ana, about: shrink, stance: support, date: 2020-02, source: s20}
  c: {by: ana, about: grow, stance: support, date: 2021, source: s21}
)") == Ids{"shift grow+shrink: ana=a | ana=b; since 2020-02-01..2020-02-29; severity 1",
           "shift shrink+grow: ana=b | ana=c; since 2021-01-01..2021-12-31; severity 1"});
}

TEST_CASE("both signs in one source, without a condition, are inconsistent") {
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ana, about: grow, stance: oppose, certainty: hedged, source: s20}
)") == Ids{"inconsistency grow: ana=a | ana=b; since ..2020-06-01; severity 0.5"});
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ana, about: grow, stance: oppose, only_if: it rains, source: s20}
)")
            .empty());
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ana, about: grow, stance: oppose, words: ascribed, source: s20}
  c: {by: ana, about: grow, stance: oppose, reported_by: ben, source: s20}
)")
            .empty());
}

TEST_CASE("a source that tells of a change in time tells of nothing inconsistent") {
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s20}
  b: {by: ana, about: grow, stance: oppose, date: 2020, source: s20}
)")
            .empty());
}

TEST_CASE("a claim that cites a source twice counts once") {
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: [{source: s20, quote: one}, {source: s20, quote: two}]}
  b: {by: ana, about: grow, stance: oppose, source: s20}
)") == Ids{"inconsistency grow: ana=a | ana=b; since ..2020-06-01; severity 1"});
}

TEST_CASE("supporting what contradicts, in one source or certainly on one day, is inconsistent") {
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: dredge, stance: support, source: s20}
  b: {by: ana, about: shrink, stance: support, source: s20}
)") == Ids{"inconsistency dredge+shrink: ana=a | ana=b; since ..2020-06-01; severity 1"});
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: north, stance: support, date: 2020-02-03, source: s20}
  b: {by: ana, about: south, stance: support, date: 2020-02-03, source: s21}
)") == Ids{"inconsistency north+south: ana=a | ana=b; since 2020-02-03; severity 1"});
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: north, stance: support, date: 2020-02, source: s20}
  b: {by: ana, about: south, stance: support, date: 2020-02, source: s21}
)")
            .empty());
}

TEST_CASE("supporting a proposition and opposing what it implies is inconsistent, the other way round is not") {
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: dredge, stance: support, source: s20}
  b: {by: ana, about: grow, stance: oppose, source: s20}
)") == Ids{"inconsistency dredge+grow: ana=a | ana=b; since ..2020-06-01; severity 1"});
  CHECK(inconsistencies(R"(
claims:
  a: {by: ana, about: dredge, stance: oppose, source: s20}
  b: {by: ana, about: grow, stance: support, source: s20}
)")
            .empty());
}

TEST_CASE("two sources that tell opposite things of one claim are accounts, before the actor is called inconsistent") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2020-02-03, certainty: hedged, source: s20}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02-03, source: s21}
)";
  CHECK(accounts(kSaid) == Ids{"account grow: ana=a | ana=b; since 2020-02-03; severity 0.5"});
  CHECK(inconsistencies(kSaid).empty());
}

TEST_CASE("accounts need one date and two sources") {
  CHECK(accounts(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2020-02-03, source: s20}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02-04, source: s21}
  c: {by: ben, about: grow, stance: support, source: s20}
  e: {by: ben, about: grow, stance: oppose, source: s21}
  f: {by: cy, about: grow, stance: support, date: 2020-02-03, source: s20}
  g: {by: cy, about: grow, stance: oppose, date: 2020-02-03, source: s20}
)")
            .empty());
}

TEST_CASE("claims without a source are nobody's account, but inconsistent on one day") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2020-02-03}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02-03, source: s20}
)";
  CHECK(accounts(kSaid).empty());
  CHECK(inconsistencies(kSaid) == Ids{"inconsistency grow: ana=a | ana=b; since 2020-02-03; severity 1"});
}

TEST_CASE("which source is shown does not depend on the order of the files") {
  constexpr std::string_view kSaid = R"(
  a: {by: ana, about: grow, stance: support, source: [z, b]}
  b2: {by: ana, about: grow, stance: oppose, certainty: hedged, source: b}
  c: {by: ana, about: grow, stance: oppose, source: z}
)";
  constexpr std::string_view kRest =
      "entities: {ana: {type: person, name: Ana}}\npropositions: {grow: {text: Grow.}}\nclaims:";
  for (const std::string sources : {"z: {title: Z}, b: {title: B}", "b: {title: B}, z: {title: Z}"}) {
    const Dossier d = load_right(fmt::format("sources: {{{}}}\n{}{}", sources, kRest, kSaid));
    const Conflicts conflicts = find_conflicts(d);
    REQUIRE(conflicts.all.size() == 1);
    CHECK(conflict_line(d, conflicts, conflicts.all[0]) == "inconsistency grow: ana=a | ana=b2; severity 0.5");
  }
}
