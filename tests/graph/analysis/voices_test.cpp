// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/voices.hpp"

#include "tests/graph/analysis/harbour.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// `ana, ben (assumed)`: through whom a body has a voiced position on whether the port should grow; empty without one.
std::string voices_of(std::string_view body, std::string_view said) {
  const Dossier d = harbour(said);
  const Positions all = find_positions(d, rolled_up(kOwnOnly | bit(Origin::voiced)));
  for (const Position& p : all.all)
    if (d.id_of(p.actor) == body && d.id_of(p.proposition) == "grow" && p.origin == Origin::voiced)
      return fmt::format("{}{}", fmt::join(ids_of(d, all.speakers_of(p.through)), ", "), p.assumed ? " (assumed)" : "");
  return {};
}

// The same, of the port, for one claim of Ana's and one tie.
std::string voice_for_port(std::string_view tie, std::string_view claim = "date: 2020-05-04") {
  return voices_of("port", fmt::format("claims:\n  c: {{by: ana, about: grow, stance: support, source: s20, {}}}\n"
                                       "relations:\n  r: {{from: ana, to: port, source: s20, {}}}\n",
                                       claim, tie));
}

}  // namespace

TEST_CASE("those who lead, represent or are spokespersons of a body speak for it") {
  CHECK(voice_for_port("type: leads, since: 2019") == "ana");
  CHECK(voice_for_port("type: spokesperson_of, since: 2019") == "ana");
  CHECK(voice_for_port("type: represents, since: 2019") == "ana");
}

TEST_CASE("members, parts, owners and office holders do not speak for a body") {
  CHECK(voice_for_port("type: member_of, since: 2019").empty());
  CHECK(voice_for_port("type: holds_office, since: 2019").empty());
  CHECK(voice_for_port("type: founded, since: 2019").empty());
  CHECK(voice_for_port("type: owns, since: 2019").empty());
  CHECK(voices_of("town", R"(
claims: {c: {by: port, about: grow, stance: support, source: s20}}
relations: {r: {from: port, type: part_of, to: town, since: 2019, source: s20}}
)")
            .empty());
}

TEST_CASE("a dossier's own type of tie makes voices where it says so") {
  CHECK(voices_of("port", R"(
relation_types: {lobbies_for: {label: lobbies for, from: [actor], to: [actor], speaks_for: true}}
claims: {c: {by: ana, about: grow, stance: support, source: s20}}
relations: {r: {from: ana, type: lobbies_for, to: port, since: 2019, source: s20}}
)") == "ana");
}

TEST_CASE("a role counts for claims that may have been made while it was held") {
  CHECK(voice_for_port("type: leads, since: 2021").empty());
  CHECK(voice_for_port("type: leads, until: 2019").empty());
  CHECK(voice_for_port("type: leads, since: 2020") == "ana");
  CHECK(voice_for_port("type: leads, since: 2018, until: 2019", "words: direct") == "ana");  // said by June 2020
  CHECK(voice_for_port("type: leads, since: \"2021?\"") == "ana");  // an uncertain date makes no order certain
  CHECK(voice_for_port("type: leads, until: \"2019?\"") == "ana");
  CHECK(voice_for_port("type: leads, until: 2019", "date: \"2020-05-04?\"") == "ana");
}

TEST_CASE("a role without dates is assumed to have been held, and the position says so") {
  CHECK(voice_for_port("type: leads") == "ana (assumed)");
}

TEST_CASE("a role that is planned, over without dates, doubted or only reported gives no voice") {
  CHECK(voice_for_port("type: leads, status: planned").empty());
  CHECK(voice_for_port("type: leads, status: ended").empty());
  CHECK(voice_for_port("type: leads, status: ended, since: 2019, until: 2021") == "ana");
  CHECK(voice_for_port("type: leads, certainty: hedged").empty());
  CHECK(voice_for_port("type: leads, reported_by: ben").empty());
  CHECK(voice_for_port("type: leads, words: ascribed").empty());
}

TEST_CASE("a voice goes one step and never on from a voiced position") {
  constexpr std::string_view kChain = R"(
claims: {c: {by: ana, about: grow, stance: support, source: s20}}
relations:
  r: {from: ana, type: leads, to: port, since: 2019, source: s20}
  q: {from: port, type: leads, to: guild, since: 2019, source: s20}
)";
  CHECK(voices_of("port", kChain) == "ana");
  CHECK(voices_of("guild", kChain).empty());
}

TEST_CASE("speaking on behalf of a body sets for whom one speaks, and self prevents it") {
  CHECK(voice_for_port("type: leads, since: 2019", "on_behalf_of: self").empty());
  CHECK(voice_for_port("type: leads, since: 2019", "on_behalf_of: guild").empty());
  CHECK(voices_of("guild",
                  "claims: {c: {by: [ana, ben], about: grow, stance: support, source: s20, "
                  "on_behalf_of: guild}}\n") == "ana, ben");
}

TEST_CASE("a body with a position of its own takes no voiced one, whatever it is") {
  CHECK(voices_of("port", R"(
claims:
  c: {by: ana, about: grow, stance: support, source: s20}
  own: {by: port, about: grow, stance: neutral, source: s18}
relations: {r: {from: ana, type: leads, to: port, since: 2019, source: s20}}
)")
            .empty());
  CHECK(voices_of("port", R"(
claims:
  c: {by: ana, about: grow, stance: support, source: s20}
  guessed: {by: port, about: grow, stance: oppose, words: ascribed, source: s18}
relations: {r: {from: ana, type: leads, to: port, since: 2019, source: s20}}
)") == "ana");
}

TEST_CASE("what is ascribed to one who speaks for a body is not voiced") {
  CHECK(voice_for_port("type: leads, since: 2019", "words: ascribed").empty());
  CHECK(voice_for_port("type: leads, since: 2019", "reported_by: ben").empty());
}

TEST_CASE("a voiced position counts a claim once, however many roles its speakers have") {
  const Dossier d = harbour(R"(
claims: {c: {by: [ana, ben], about: grow, stance: support, source: s20}}
relations:
  a: {from: ana, type: leads, to: port, since: 2019, source: s20}
  b: {from: ana, type: represents, to: port, since: 2019, source: s20}
  c2: {from: ben, type: spokesperson_of, to: port, since: 2019, source: s20}
)");
  const Positions all = find_positions(d, rolled_up(kOwnOnly | bit(Origin::voiced)));
  REQUIRE(all.all.size() == 3);
  const Position& port = all.all[2];
  CHECK(port.supporting == 1);
  CHECK(ids_of(d, all.speakers_of(port.through)) == Ids{"ana", "ben"});
}
