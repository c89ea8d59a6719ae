#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier with proposals in a folder of its own, for tests of reviewing.

#include <catch2/catch.hpp>
#include <sstream>

#include "cli/review_session.hpp"
#include "tests/cli/program_runs.hpp"

namespace standpoint::test {

inline constexpr std::string_view kQuay = R"yaml(dossier: {title: The quay, language: en}
entities:
  council: {type: public_body, name: Town council}
  nora: {type: person, name: Nora Lindqvist, aliases: [the mayor]}
  traders: {type: association, name: Quay Traders}
propositions:
  car-free: {text: The quay should be free of cars., kind: policy}
  heard: {text: The traders were heard., kind: fact, accuses: council}
)yaml";

inline constexpr std::string_view kText =
    "The quay is closed. Nora Lindqvist said \"a place for people\" and left.\n"
    "Its chairman Olaf Berg said that nobody was asked, that nobody came.\n";

inline constexpr std::string_view kProposals = R"yaml(# Proposals.

sources:
  gazette: {title: Quay closed, date: 2024-03-11, text: texts/a.txt}

entities:
  olaf: {type: person, name: Olaf Berg, trigger: chairman}

claims:
  gazette-p1:
    by: nora
    source: gazette
    quote: a place for people
    at: 41
    words: direct
    confidence: 0.9
    note: "rule quote, verb"
    candidates: {by: [{id: nora, score: 0.9}, {id: council, score: 0.2}], about: [{id: car-free, score: 0.6}]}
    parts: [[41, 59]]
  gazette-p2:  # doubtful
    by: olaf
    about: heard
    stance: oppose
    source: gazette
    quote: nobody was asked
    at: 104
    words: indirect
    candidates: {by: [{id: olaf, score: 0.7}], about: [{id: heard, score: 0.5}]}
    parts: [[104, 120]]
    hint: nobody

relations:
  olaf--leads--traders: {from: olaf, type: leads, to: traders, source: gazette, quote: Its chairman Olaf Berg, at: 71}
)yaml";

class Quay {
 public:
  Quay() {
    folder_.write("dossier.yaml", kQuay);
    folder_.write("texts/a.txt", kText);
    folder_.write("_proposals/gazette.yaml", kProposals);
  }

  const TemporaryFolder& folder() const { return folder_; }
  std::string path() const { return folder_.at(); }
  std::string proposals() const { return contents(folder_.at("_proposals/gazette.yaml")); }
  std::string accepted() const { return contents(folder_.at("reviewed/gazette.yaml")); }

  ReviewSession session() const {
    auto store = ReviewStore::open(path(), {});
    REQUIRE(store);
    return ReviewSession(std::move(*store));
  }

  // `standpoint review` with further arguments, and lines on standard input.
  Outcome review(std::vector<std::string> arguments, const std::string& lines = {}) const {
    arguments.insert(arguments.begin(), {"review", path()});
    std::ostringstream out, err;
    std::istringstream in(lines);
    Context context{out, err};
    context.in = &in;
    const int code = run_program(arguments, context);
    return {code, out.str(), err.str()};
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace standpoint::test
