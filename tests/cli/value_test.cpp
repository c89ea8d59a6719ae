// SPDX-License-Identifier: Apache-2.0
// One number, list, name or date of a dossier.
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

struct Port {
  TemporaryFolder folder;
  std::string path = folder.write("port.yaml", kPort);

  Outcome ask(std::vector<std::string> words) const {
    words.insert(words.begin(), "value");
    words.insert(words.end(), {"-d", path});
    return run(words);
  }
  std::string value(std::vector<std::string> words) const {
    const Outcome outcome = ask(std::move(words));
    REQUIRE(outcome.err.empty());
    return outcome.out.substr(0, outcome.out.size() - 1);
  }
};

}  // namespace

TEST_CASE("A count is how many records the command prints that lists them") {
  const Port port;
  CHECK(port.value({"count", "entities"}) == "5");
  CHECK(port.value({"entities.count", "--type", "person"}) == "2");
  CHECK(port.value({"claims.count"}) == "3");
  CHECK(port.value({"claims.count", "--unpublished"}) == "4");
  CHECK(port.value({"count", "claims", "harbour"}) == "1");
  CHECK(port.value({"count", "claims", "gazette"}) == "2");
  CHECK(port.value({"count", "claims", "expand"}) == "2");
  CHECK(port.value({"count", "relations", "--since", "2024"}) == "3");
  for (const char* kind : {"positions", "conflicts"}) {
    const auto records = run_json({kind, "-d", port.path})[kind];
    CHECK(port.value({std::string(kind) + ".count"}) == std::to_string(records.size()));
  }
}

TEST_CASE("Supporters and opponents are those of one sign, by name, in the language") {
  const Port port;
  CHECK(port.value({"count", "supporters", "expand"}) == "1");
  CHECK(port.value({"list", "opponents", "expand"}) == "Ana Gómez");
  CHECK(port.value({"list", "supporters", "harmless"}) == "Ana Ruiz and Harbour Ltd");
  CHECK(port.value({"list", "supporters", "harmless", "--lang", "fr"}) == "Ana Ruiz et Le Port");
  CHECK(port.value({"list", "supporters", "close"}) == "nobody");
  CHECK(port.value({"list", "supporters", "close", "--lang", "fr"}) == "personne");
  CHECK(port.value({"list", "supporters", "harmless", "--type", "person"}) == "Ana Ruiz");
}

TEST_CASE("Whoever has been on both sides is neither supporter nor opponent") {
  const TemporaryFolder folder;
  const std::string path = folder.write("d.yaml", R"(
sources: {s: {title: S, date: 2021}}
entities: {a: {type: person, name: A}, b: {type: person, name: B}}
propositions: {p: {text: "P."}}
claims:
  one: {by: a, about: p, stance: support, date: 2019, source: s}
  two: {by: a, about: p, stance: oppose, date: 2020, source: s}
  three: {by: b, about: p, stance: support, date: 2020, source: s, words: ascribed}
)");
  const auto value = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "value");
    words.insert(words.end(), {"-d", path});
    return run(words).out;
  };
  CHECK(value({"count", "supporters", "p"}) == "0\n");
  CHECK(value({"count", "opponents", "p"}) == "0\n");
  CHECK(value({"list", "shifted", "p"}) == "A\n");
  CHECK(value({"list", "supporters", "p", "--roll-up", "ascribed"}) == "B\n");
  CHECK(value({"list", "supporters", "p", "--until", "2019"}) == "A\n");
}

TEST_CASE("Dates and names are said as readers say them") {
  const Port port;
  CHECK(port.value({"first", "date"}) == "10 May 2022");
  CHECK(port.value({"last", "date", "harmless", "--lang", "fr"}) == "1er mars 2024");
  CHECK(port.value({"first", "date", "ana-gomez"}) == "by 2 March 2024");
  CHECK(port.value({"name", "expand", "--lang", "fr"}) == "Il faut agrandir le port.");
  CHECK(port.value({"name", "the lawyer"}) == "Ana Gómez");
}

TEST_CASE("What is not there is refused with what is meant") {
  const Port port;
  const auto refused = [&](std::vector<std::string> words) {
    const Outcome outcome = port.ask(std::move(words));
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK_THAT(refused({"cuont", "claims"}), Contains("did you mean 'count'?"));
  CHECK_THAT(refused({"count", "suporters", "expand"}), Contains("did you mean 'supporters'?"));
  CHECK_THAT(refused({"list", "claims"}), Contains("there is no list 'claims'"));
  CHECK_THAT(refused({"count", "supporters", "expnd"}), Contains("did you mean 'expand'?"));
  CHECK_THAT(refused({"count", "supporters"}), Contains("of which proposition?"));
  CHECK_THAT(refused({"count", "supporters", "harbour"}), Contains("expected a proposition"));
  CHECK_THAT(refused({"count"}), Contains("of what?"));
  CHECK_THAT(refused({"first", "day"}), Contains("date"));
  CHECK_THAT(refused({"count", "issues", "--since", "2020"}), Contains("--since does not choose among issues"));
  CHECK_THAT(refused({"first", "date", "--since", "2030"}), Contains("no claim"));
  CHECK_THAT(refused({"name", "ana-gomez", "x"}), Contains("too many words"));
}

}  // namespace standpoint::test
