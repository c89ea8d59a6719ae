// SPDX-License-Identifier: Apache-2.0
// What the program says to a mistake in the command itself: exit code 2, one message, a remedy, nothing on standard
// output.
#include <catch2/catch.hpp>

#include "cli/command.hpp"
#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

// A run that must end as a mistake of the user's.
std::string message_of(const std::vector<std::string>& arguments) {
  const Outcome outcome = run(arguments);
  INFO(outcome.err);
  CHECK(outcome.code == kUsage);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::StartsWith("standpoint: error: "));
  return outcome.err;
}

TEST_CASE("Without arguments the program lists its commands on standard output") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"help"}, {"--help"}, {"-h"}}) {
    const Outcome outcome = run(arguments);
    CHECK(outcome.code == kFine);
    CHECK(outcome.err.empty());
    for (const CommandEntry& command : commands())
      CHECK_THAT(outcome.out, Contains("  " + std::string(command.name) + " "));
  }
}

TEST_CASE("An unknown command is refused with the nearest one") {
  CHECK_THAT(message_of({"relatons"}),
             Contains("there is no command 'relatons'") && Contains("did you mean 'relations'?"));
  CHECK_THAT(message_of({"zzzzzz"}), Contains("standpoint help lists the commands"));
  CHECK_THAT(message_of({"help", "chek"}), Contains("there is no command 'chek'") && Contains("did you mean 'check'?"));
}

TEST_CASE("An unknown option is refused with the nearest one") {
  CHECK_THAT(message_of({"relations", "--form", "x"}), Contains("there is no option '--form'") && Contains("--from"));
  CHECK_THAT(message_of({"check", "--strikt"}), Contains("did you mean '--strict'?"));
  CHECK_THAT(message_of({"list", "claims", "--zzzzzz=3"}), Contains("there is no option '--zzzzzz"));
}

TEST_CASE("An option without its value and a value outside its range are refused") {
  CHECK_THAT(message_of({"relations", "--from"}), Contains("--from"));
  CHECK_THAT(message_of({"path", "a", "b", "--limit", "0"}), Contains("--limit"));
  CHECK_THAT(message_of({"path", "a", "b", "--limit", "many"}), Contains("--limit"));
  CHECK_THAT(message_of({"stats", "--format", "xml"}), Contains("xml") && Contains("json"));
  CHECK_THAT(message_of({"stats", "--lang", "de"}), Contains("de") && Contains("fr, en"));
}

TEST_CASE("Too few and too many arguments are refused") {
  message_of({"path", "ana-ruiz"});
  message_of({"path", "a", "b", "c"});
  message_of({"show"});
  message_of({"list"});
  message_of({"relations", "ana-ruiz"});
  message_of({"version", "1"});
}

TEST_CASE("Unknown names are refused with suggestions and ambiguous ones with the candidates") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(message_of({"show", "ana-riuz", "-d", dossier}),
             Contains("nothing in the dossier is called 'ana-riuz'") && Contains("'ana-ruiz'"));
  CHECK_THAT(message_of({"relations", "--from", "harbor ltd", "-d", dossier}), Contains("Harbour Ltd"));
  CHECK_THAT(message_of({"list", "claims", "--source", "gazete", "-d", dossier}), Contains("'gazette'"));
  CHECK_THAT(message_of({"list", "claims", "--proposition", "expnd", "-d", dossier}), Contains("'expand'"));
  CHECK_THAT(message_of({"relations", "--type", "suess", "-d", dossier}),
             Contains("there is no relation type 'suess'") && Contains("'sues'"));
  CHECK_THAT(message_of({"list", "entities", "--type", "persn", "-d", dossier}),
             Contains("'persn'") && Contains("person"));
  CHECK_THAT(message_of({"list", "entites", "-d", dossier}), Contains("did you mean 'entities'?"));
  CHECK_THAT(message_of({"render", "relation", "-d", dossier}),
             Contains("there is no view 'relation'") && Contains("relations"));

  const std::string twice =
      folder.write("twice.yaml", "entities:\n  a: {type: person, name: Élodie}\n  b: {type: person, name: ELODIE}\n");
  CHECK_THAT(message_of({"show", "elodie", "-d", twice}), Contains("'elodie' is ambiguous") && Contains("a, b"));
}

TEST_CASE("An unknown tag and an unknown kind are refused with suggestions") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(message_of({"list", "entities", "--tag", "busines", "-d", dossier}),
             Contains("'busines'") && Contains("business"));
  CHECK_THAT(message_of({"list", "propositions", "--kind", "policies", "-d", dossier}),
             Contains("'policies'") && Contains("policy"));
  CHECK_THAT(message_of({"list", "sources", "--kind", "pres", "-d", dossier}), Contains("'pres'") && Contains("press"));
}

TEST_CASE("A record of a kind that the command does not take is not called unknown") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  for (const char* id : {"future", "gazette", "ana-expand"}) {
    INFO(id);
    CHECK_THAT(message_of({"path", "town", id, "-d", dossier}), !Contains("nothing in the dossier is called"));
  }
}

TEST_CASE("A diagram is not written in a format that its file's suffix does not mean") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  for (const char* file : {"map.jpg", "map.txt", "map.json"}) {
    CHECK_THAT(message_of({"render", "relations", "-d", dossier, "-o", folder.at(file)}),
               Contains("svg") && Contains("dot") && Contains("png") && Contains("pdf"));
    CHECK_FALSE(std::filesystem::exists(folder.at(file)));
  }
}

TEST_CASE("The view of provenance refuses what it would pass over") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  const auto refused = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"render", "provenance"});
    options.insert(options.end(), {"-d", dossier});
    return message_of(options);
  };
  CHECK_THAT(refused({"ana-gomez"}), Contains("takes no name: 'ana-gomez'"));
  CHECK_THAT(refused({"--relation", "leads"}), Contains("--relation is for views with ties, not 'provenance'"));
  CHECK_THAT(refused({"--media"}), Contains("--roll-up and --media") && Contains("not 'provenance'"));
  CHECK_THAT(refused({"--group", "tag"}), Contains("--group is for") && Contains("not 'provenance'"));
  CHECK_THAT(refused({"--between", "ana-gomez"}), Contains("--between is for the view 'conflicts'"));
  CHECK_THAT(refused({"--limit", "401"}), Contains("--limit"));
  CHECK_THAT(refused({"--proposition", "nothing"}), Contains("'nothing'"));
}

TEST_CASE("The views of networks, camps, arguments and streams refuse what they would pass over") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  const auto refused = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"-d", dossier});
    return message_of(words);
  };
  for (const char* view : {"network", "camps", "arguments", "stream"}) {
    INFO(view);
    CHECK_THAT(refused({view, "ana-gomez"}), Contains("takes no name: 'ana-gomez'"));
    CHECK_THAT(refused({view, "--relation", "leads"}), Contains("--relation is for views with ties, not"));
    CHECK_THAT(refused({view, "--between", "ana-gomez"}), Contains("--between is for the view 'conflicts'"));
  }
  for (const char* view : {"network", "camps", "arguments"})
    CHECK_THAT(refused({view, "--group", "tag"}), Contains("--group is for the views"));
  for (const char* view : {"network", "camps"})
    CHECK_THAT(refused({view, "--roll-up", "all"}), Contains("--roll-up is for views of positions"));
  CHECK_THAT(refused({"arguments", "--media"}), Contains("--roll-up and --media"));
  CHECK_THAT(refused({"camps", "--mode", "two"}), Contains("--mode is for the view 'network', not 'camps'"));
  CHECK_THAT(refused({"network", "--mode", "three"}), Contains("--mode"));
  CHECK_THAT(refused({"network", "--mode", "two", "--pages", "-o", folder.at("x")}),
             Contains("network of actors alone"));
  CHECK_THAT(refused({"relations", "--overview", "--group", "camp"}),
             Contains("--group camp is for views of positions"));
  CHECK_THAT(refused({"stream", "--format", "dot"}), Contains("Graphviz does not lay out streams"));
  CHECK_FALSE(std::filesystem::exists(folder.at("x")));
}

TEST_CASE("A scale is a decimal number from 0.5 to 8, and for PNG only") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  for (const char* scale : {"0.49", "8.1", "-1", "2,5", "nan", "inf", "0x2", "1e0", "", " 2", "two"}) {
    INFO(scale);
    CHECK_THAT(message_of({"render", "relations", "-d", dossier, "-o", folder.at("map.png"), "--scale", scale}),
               Contains("--scale"));
  }
  for (const char* file : {"map.svg", "map.dot", "map.pdf"})
    CHECK_THAT(message_of({"render", "relations", "-d", dossier, "-o", folder.at(file), "--scale", "2"}),
               Contains("--scale is for png"));
  CHECK(folder.count() == 1);
}

TEST_CASE("A terminal is not sent a PNG or a PDF") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  Surroundings terminal;
  terminal.out_is_terminal = true;
  for (const char* format : {"png", "pdf"}) {
    const Outcome outcome = run({"render", "relations", "-d", dossier, "--format", format}, terminal);
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Contains("a terminal cannot show") && Contains(std::string("-o map.") + format));
  }
}

TEST_CASE("Names and aliases are found whatever their case and accents") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  const std::string by_id = run({"show", "ana-gomez", "-d", dossier}).out;
  CHECK_THAT(by_id, Contains("Ana Gómez (ana-gomez)"));
  for (const char* name : {"Ana Gómez", "ana gomez", "ANA GÓMEZ", "The Lawyer"}) {
    INFO(name);
    CHECK(run({"show", name, "-d", dossier}).out == by_id);
  }
}

TEST_CASE("A date that is none is refused by the option's name") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(message_of({"timeline", "--since", "2020-13", "-d", dossier}), Contains("--since") && Contains("13"));
  CHECK_THAT(message_of({"show", "town", "--at", "yesterday", "-d", dossier}), Contains("--at"));
  CHECK_THAT(message_of({"stats", "--until", "01/02/2020", "-d", dossier}), Contains("--until"));
}

TEST_CASE("Control characters of an argument do not reach the terminal") {
  CHECK_THAT(message_of({"sh\x1b[31mow"}), !Contains("\x1b"));
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kPort);
  CHECK_THAT(message_of({"show", "\x1b]0;title\x07", "-d", dossier}), !Contains("\x1b") && !Contains("\x07"));
}

}  // namespace
}  // namespace standpoint::test
