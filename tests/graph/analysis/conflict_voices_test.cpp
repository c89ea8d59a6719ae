// SPDX-License-Identifier: Apache-2.0
// Those who speak for one body and contradict it or each other.

#include "tests/graph/analysis/conflict_lines.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kRoles = R"(
relations:
  ana-leads: {from: ana, type: leads, to: port, since: 2017, source: s20}
  ben-speaks: {from: ben, type: spokesperson_of, to: port, since: 2017, source: s20}
)";

Ids voices(std::string_view claims, std::string_view roles = kRoles, const ConflictOptions& options = {}) {
  return conflict_lines(fmt::format("claims:\n{}{}", claims, roles), ConflictKind::voice, options);
}

}  // namespace

TEST_CASE("one who speaks for a body and contradicts its own claims is a discordant voice") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, source: s20}\n"
               "  p: {by: port, about: grow, stance: oppose, certainty: hedged, source: s20}\n") ==
        Ids{"voice grow: ana=a | port=p; for port; since ..2020-06-01; severity 0.5"});
}

TEST_CASE("two who speak for a body and contradict each other are discordant voices, over what contradicts too") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, source: s20}\n"
               "  b: {by: ben, about: grow, stance: oppose, source: s20}\n") ==
        Ids{"voice grow: ana=a | ben=b; for port; since ..2020-06-01; severity 1"});
  CHECK(voices("  a: {by: ana, about: dredge, stance: support, source: s20}\n"
               "  b: {by: ben, about: shrink, stance: support, source: s20}\n") ==
        Ids{"voice dredge+shrink: ana=a | ben=b; for port; since ..2020-06-01; severity 1"});
}

TEST_CASE("conditions, others' words and one's own account make no discordant voice") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, only_if: it rains, source: s20}\n"
               "  b: {by: ben, about: grow, stance: oppose, source: s20}\n")
            .empty());
  CHECK(voices("  a: {by: ana, about: grow, stance: support, words: ascribed, source: s20}\n"
               "  b: {by: ben, about: grow, stance: oppose, source: s20}\n")
            .empty());
  CHECK(voices("  a: {by: ana, about: grow, stance: support, on_behalf_of: self, source: s20}\n"
               "  b: {by: ben, about: grow, stance: oppose, source: s20}\n")
            .empty());
  CHECK(voices("  a: {by: ana, about: grow, stance: support, source: s20}\n"
               "  a2: {by: ana, about: grow, stance: oppose, source: s20}\n")
            .empty());
}

TEST_CASE("a claim on behalf of a body is its voice") {
  CHECK(voices("  a: {by: cy, about: grow, stance: support, on_behalf_of: guild, source: s20}\n"
               "  b: {by: guild, about: grow, stance: oppose, source: s20}\n",
               "") == Ids{"voice grow: cy=a | guild=b; for guild; since ..2020-06-01; severity 1"});
}

TEST_CASE("who has changed sides no longer contradicts") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n"
               "  a2: {by: ana, about: grow, stance: oppose, date: 2019, source: s20}\n"
               "  b: {by: ben, about: grow, stance: oppose, date: 2020, source: s20}\n")
            .empty());
}

TEST_CASE("a predecessor does not speak against a successor") {
  constexpr std::string_view kSaid =
      "  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n"
      "  b: {by: ben, about: grow, stance: oppose, date: 2020, source: s20}\n";
  CHECK(voices(kSaid, R"(
relations:
  first: {from: ana, type: leads, to: port, since: 2017, until: 2019, source: s20}
  second: {from: ben, type: leads, to: port, since: 2019, source: s20}
)")
            .empty());
  CHECK(voices(kSaid, R"(
relations:
  first: {from: ana, type: leads, to: port, since: 2017, until: 2020, source: s20}
  second: {from: ben, type: leads, to: port, since: 2019, source: s20}
)") == Ids{"voice grow: ana=a | ben=b; for port; since 2020-01-01..2020-12-31; until 2020-01-01..2020-12-31; "
           "possible; severity 1"});
}

TEST_CASE("a voice certainly lasts only while both its word and its role certainly do") {
  constexpr std::string_view kSaid =
      "  a: {by: ana, about: grow, stance: support, date: 2017-03, source: s18}\n"
      "  a2: {by: ana, about: grow, stance: neutral, date: 2019/2021, source: s21}\n"
      "  p: {by: port, about: grow, stance: oppose, date: 2018-03, source: s18}\n";
  const auto with_role = [&](std::string_view until) {
    return voices(kSaid, fmt::format("relations: {{r: {{from: ana, type: leads, to: port, since: 2016, until: {}, "
                                     "source: s20}}}}\n",
                                     until));
  };
  CHECK(with_role("2020") == Ids{"voice grow: ana=a | port=p; for port; since 2018-03-01..2018-03-31; until "
                                 "2019-01-01..2020-12-31; severity 1"});
  CHECK(with_role("\"2020?\"") == Ids{"voice grow: ana=a | port=p; for port; since 2018-03-01..2018-03-31; until "
                                      "..2021-12-31; possible; severity 1"});
}

TEST_CASE("who speaks by two roles does so until both have ended") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, date: 2017-03, source: s18}\n"
               "  p: {by: port, about: grow, stance: oppose, date: 2019-03, source: s20}\n",
               R"(
relations:
  one: {from: ana, type: leads, to: port, since: 2016, until: "2017?", source: s18}
  two: {from: ana, type: represents, to: port, since: 2016, until: 2018, source: s18}
)") == Ids{"voice grow: ana=a | port=p; for port; since 2019-03-01..2019-03-31; until 2018-01-01..; possible; "
           "severity 1"});
}

TEST_CASE("a voice by a role without dates is marked as assumed") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, source: s20}\n"
               "  p: {by: port, about: grow, stance: oppose, source: s20}\n",
               "relations: {r: {from: ana, type: leads, to: port, source: s20}}\n") ==
        Ids{"voice grow: ana(assumed)=a | port=p; for port; since ..2020-06-01; severity 1"});
}

TEST_CASE("a voice that took both sides in an unknown order contradicts possibly") {
  CHECK(voices("  a: {by: ana, about: grow, stance: support, source: s18}\n"
               "  a2: {by: ana, about: grow, stance: oppose, source: s20}\n"
               "  p: {by: port, about: grow, stance: oppose, date: 2021, source: s21}\n") ==
        Ids{"voice grow: ana=a | port=p; for port; since 2021-01-01..2021-12-31; possible; severity 1"});
}

TEST_CASE("a voice that took one side twice stands there once") {
  CHECK(voices("  a1: {by: ana, about: grow, stance: support, date: 2018, source: s18}\n"
               "  a2: {by: ana, about: grow, stance: neutral, date: 2019, source: s20}\n"
               "  a3: {by: ana, about: grow, stance: support, date: 2020, source: s20}\n"
               "  p: {by: port, about: grow, stance: oppose, date: 2017, source: s18}\n") ==
        Ids{"voice grow: ana=a1+a3 | port=p; for port; since 2018-01-01..2018-12-31; severity 1"});
}

TEST_CASE("media are no voices unless asked for") {
  constexpr std::string_view kSaid =
      "  a: {by: paper, about: grow, stance: support, on_behalf_of: port, source: s20}\n"
      "  p: {by: port, about: grow, stance: oppose, source: s20}\n";
  CHECK(voices(kSaid).empty());
  CHECK(voices(kSaid, kRoles, with_media()).size() == 1);
}
