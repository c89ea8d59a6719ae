// SPDX-License-Identifier: Apache-2.0
#include "cli/review_session.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/cli/reviewing.hpp"

using namespace standpoint;
using namespace standpoint::test;
using Catch::Matchers::Contains;

namespace {

const ProposalKey kFirst{0, "claims", "gazette-p1"};
const ProposalKey kSecond{0, "claims", "gazette-p2"};
const ProposalKey kTie{0, "relations", "olaf--leads--traders"};
const ProposalKey kOlaf{0, "entities", "olaf"};

EditedField field(const char* key, const char* word) { return {key, YamlValue::word(word)}; }

void complete(ReviewSession& session) {
  REQUIRE(session.edit(kFirst, {field("about", "car-free"), field("stance", "support")}));
}

std::vector<std::string> ids(const ReviewSession& session) {
  std::vector<std::string> out;
  for (const ProposalKey& key : session.proposals()) out.push_back(key.id);
  return out;
}

}  // namespace

TEST_CASE("proposals are reviewed in the order of the text, new entities last") {
  const Quay quay;
  CHECK(ids(quay.session()) == std::vector<std::string>{"gazette-p1", "olaf--leads--traders", "gazette-p2", "olaf"});
}

TEST_CASE("what is accepted goes into the dossier with its source and whom it names, and nothing else does") {
  const Quay quay;
  ReviewSession session = quay.session();
  REQUIRE(session.accept(kSecond));
  CHECK(quay.accepted() ==
        "# Accepted in 'standpoint review', which writes this file. What is written by hand belongs in another one.\n\n"
        "sources:\n  gazette: {title: Quay closed, date: 2024-03-11, text: texts/a.txt}\n\n"
        "entities:\n  olaf: {type: person, name: Olaf Berg}\n\n"
        "claims:\n  gazette-p2:\n    by: olaf\n    about: heard\n    stance: oppose\n    source: gazette\n"
        "    quote: nobody was asked\n    at: 104\n    words: indirect\n");
  CHECK(session.decision(kSecond) == Decision::accepted);
  CHECK(session.decision(kOlaf) == Decision::accepted);
  CHECK(session.decision(kTie) == Decision::open);
  CHECK(session.dossier().claims.size() == 1);
  complete(session);
  REQUIRE(session.accept(kFirst));
  CHECK_THAT(quay.accepted(), !Contains("rule quote") && !Contains("confidence"));
  CHECK(quay.session().dossier().claims.size() == 2);
}

TEST_CASE("a claim lacks something, or the dossier would have a mistake: nothing is written") {
  const Quay quay;
  ReviewSession session = quay.session();
  const auto lacking = session.accept(kFirst);
  REQUIRE_FALSE(lacking);
  CHECK(lacking.error().why.message == "'gazette-p1' lacks: about, stance");
  REQUIRE(session.edit(kFirst, {field("about", "nothing-known"), field("stance", "support")}));
  const std::string before = quay.proposals();
  const auto wrong = session.accept(kFirst);
  REQUIRE_FALSE(wrong);
  REQUIRE(wrong.error().mistakes.size() == 1);
  CHECK_THAT(wrong.error().mistakes.front(), Contains("nothing-known"));
  CHECK(quay.proposals() == before);
  CHECK_FALSE(std::filesystem::exists(quay.folder().at("reviewed")));
  CHECK(session.decision(kFirst) == Decision::open);
}

TEST_CASE("every step is taken back, down to the bytes that were there") {
  const Quay quay;
  ReviewSession session = quay.session();
  complete(session);
  const std::string edited = quay.proposals();
  REQUIRE(session.accept(kFirst));
  const std::string first = quay.accepted();
  REQUIRE(session.accept(kSecond));
  REQUIRE(session.reject(kTie, "not stated"));
  CHECK_THAT(quay.proposals(), Contains("reason: not stated"));
  CHECK(session.undo()->id == kTie.id);
  CHECK(session.undo()->id == kSecond.id);
  CHECK(quay.accepted() == first);
  CHECK(session.undo()->id == kFirst.id);
  CHECK_FALSE(std::filesystem::exists(quay.folder().at("reviewed/gazette.yaml")));
  CHECK(quay.proposals() == edited);
  REQUIRE(session.undo());
  CHECK(quay.proposals() == kProposals);
  CHECK_FALSE(session.can_undo());
  CHECK_FALSE(session.undo());
}

TEST_CASE("whom others have come to need stays when the step that brought them is taken back") {
  const Quay quay;
  ReviewSession session = quay.session();
  REQUIRE(session.accept(kSecond));
  quay.folder().write("more.yaml", "relations: {t: {from: olaf, type: leads, to: traders, source: gazette}}\n");
  REQUIRE(session.undo());
  CHECK(session.decision(kSecond) == Decision::open);
  CHECK(session.decision(kOlaf) == Decision::accepted);
  CHECK_THAT(quay.accepted(), Contains("olaf:") && !Contains("gazette-p2"));
}

TEST_CASE("a decision of another day is opened again") {
  const Quay quay;
  REQUIRE(quay.session().accept(kSecond));
  ReviewSession later = quay.session();
  CHECK_FALSE(later.can_undo());
  REQUIRE(later.reopen(kSecond));
  CHECK(later.decision(kSecond) == Decision::open);
  CHECK_THAT(quay.accepted(), !Contains("gazette-p2"));
  CHECK_FALSE(later.reopen(kSecond));
  REQUIRE(later.reject(kSecond, ""));
  REQUIRE(later.reopen(kSecond));
  REQUIRE(later.accept(kSecond));
  CHECK_THAT(quay.accepted(), Contains("gazette-p2"));
}

TEST_CASE("an end between two writes leaves a state from which going on is right") {
  const Quay quay;
  std::string decided;
  {
    ReviewSession session = quay.session();
    REQUIRE(session.accept(kSecond));
    decided = quay.proposals();
  }
  // Accepting writes the dossier first: its end between the two leaves the proposals as they were.
  quay.folder().write("_proposals/gazette.yaml", kProposals);
  ReviewSession after_accepting = quay.session();
  CHECK(after_accepting.decision(kSecond) == Decision::accepted);
  CHECK(after_accepting.decision(kOlaf) == Decision::accepted);
  CHECK_FALSE(after_accepting.accept(kSecond));
  CHECK(after_accepting.dossier().claims.size() == 1);
  REQUIRE(after_accepting.accept(kTie));  // with the olaf that is there
  CHECK(quay.session().dossier().entities.size() == 4);
  REQUIRE(after_accepting.reopen(kSecond));
  CHECK(quay.session().dossier().claims.empty());
}

TEST_CASE("a record that got another id is known again after an end between two writes") {
  const Quay quay;
  quay.folder().write("other.yaml",
                      "claims: {gazette-p2: {by: nora, about: heard, stance: support, source: other}}\n"
                      "sources: {other: {title: Other}}\n");
  REQUIRE(quay.session().accept(kSecond));
  CHECK_THAT(quay.accepted(), Contains("  gazette-p2-2:\n"));
  CHECK_THAT(quay.proposals(), Contains("accepted_as: gazette-p2-2"));
  quay.folder().write("_proposals/gazette.yaml", kProposals);
  ReviewSession session = quay.session();
  CHECK(session.decision(kSecond) == Decision::accepted);
  CHECK_FALSE(session.accept(kSecond));
  REQUIRE(session.reopen(kSecond));
  CHECK_THAT(quay.accepted(), !Contains("gazette-p2"));
}

TEST_CASE("what another program has written meanwhile is read again and not overwritten") {
  const Quay quay;
  ReviewSession session = quay.session();
  REQUIRE(session.accept(kSecond));
  std::string other = quay.proposals();
  other.insert(other.find("    source: gazette"), "    date: 2024-03\n");
  quay.folder().write("_proposals/gazette.yaml", other);
  const auto refused = session.reject(kFirst, "");
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().why.message, Contains("changed by another program"));
  CHECK(quay.proposals() == other);
  CHECK(session.record(kFirst)->text("date") == "2024-03");
  REQUIRE(session.reject(kFirst, ""));
  CHECK_THAT(quay.proposals(), Contains("date: 2024-03"));

  quay.folder().write("reviewed/gazette.yaml", quay.accepted() + "# A word of mine.\n");
  CHECK_FALSE(session.accept(kTie));
  REQUIRE(session.accept(kTie));
  CHECK_THAT(quay.accepted(), Contains("# A word of mine.\n"));
}

TEST_CASE("two reviews of one dossier do not undo each other's work") {
  const Quay quay;
  ReviewSession one = quay.session();
  ReviewSession two = quay.session();
  REQUIRE(one.accept(kSecond));
  CHECK_FALSE(two.accept(kTie));  // told that files changed
  REQUIRE(two.accept(kTie));
  CHECK(one.store().refresh().size() == 2);  // proposals and dossier
  CHECK(one.decision(kTie) == Decision::accepted);
  REQUIRE(one.undo());
  const ReviewSession after = quay.session();
  CHECK(after.dossier().claims.empty());
  CHECK(after.dossier().relations.size() == 1);
  CHECK(after.dossier().entities.size() == 4);  // the tie needs olaf
}

TEST_CASE("sources and folders that lead elsewhere are refused") {
  const Quay quay;
  std::string hostile(kProposals);
  const std::string source = "    by: nora\n    source: gazette\n";
  hostile.replace(hostile.find(source), source.size(),
                  "    by: nora\n    about: car-free\n    stance: support\n    source: ../../evil\n");
  quay.folder().write("_proposals/gazette.yaml", hostile);
  ReviewSession session = quay.session();
  const auto refused = session.accept(kFirst);
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().why.message, Contains("cannot be the id of a source"));

  const Quay linked;
  const TemporaryFolder elsewhere;
  std::filesystem::create_directory_symlink(elsewhere.at(), linked.folder().at("reviewed"));
  ReviewSession through = linked.session();
  CHECK_FALSE(through.accept(kSecond));
  CHECK(elsewhere.count() == 0);

  const Quay moved;
  std::filesystem::rename(moved.folder().at("_proposals"), elsewhere.at("p"));
  std::filesystem::create_directory_symlink(elsewhere.at("p"), moved.folder().at("_proposals"));
  CHECK_FALSE(ReviewStore::open(moved.path(), {}));
}

TEST_CASE("files of proposals that cannot be read are named, and the others are reviewed") {
  const Quay quay;
  quay.folder().write("_proposals/broken.yaml", "claims: {a: [\n");
  quay.folder().write("_proposals/escape.yaml", "claims: {a: {quote: \"\x1b[2J\"}}\n");
  const ReviewSession session = quay.session();
  CHECK(session.store().unreadable().size() == 2);
  CHECK(session.proposals().size() == 4);
}

TEST_CASE("a proposal is found by its id, with its file where two have it") {
  const Quay quay;
  quay.folder().write("_proposals/other.yaml", "claims: {gazette-p1: {source: gazette}}\n");
  const ReviewSession session = quay.session();
  CHECK_FALSE(session.find("gazette-p1"));
  CHECK(session.find("gazette/gazette-p1").value() == kFirst);
  CHECK(session.find("other/gazette-p1")->article == 1);
  CHECK_THAT(session.find("gazette-p3").error().remedy, Contains("gazette-p2"));
}
