// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "cli/review_completion.hpp"
#include "cli/review_texts.hpp"
#include "cli/review_words.hpp"
#include "extract/speech/letters.hpp"
#include "tests/cli/reviewing.hpp"

using namespace standpoint;
using namespace standpoint::test;
using Catch::Matchers::Contains;

namespace {

std::string shown(const std::vector<PassagePart>& parts) {
  std::string out;
  for (const PassagePart& part : parts) out += part.marked ? "<" + part.text + ">" : part.text;
  return out;
}

std::string around(std::string_view text, std::vector<TextStretch> stretches, std::size_t most = 300) {
  return shown(passage_around(from_utf8(text), std::move(stretches), most));
}

}  // namespace

TEST_CASE("a proposal is shown in its sentence, with candidates, what is chosen and what is missing") {
  const Outcome shown = Quay().review({});
  CHECK(shown.code == kFine);
  CHECK(shown.err.empty());
  CHECK_THAT(shown.out, Contains("4 open of 4 proposals"));
  CHECK_THAT(shown.out, Contains("4 of 4 open · gazette · Quay closed · 2024-03-11\n"
                                 "claim gazette-p1 · rule quote, verb · confidence 0.9\n"));
  CHECK_THAT(shown.out, Contains("\n  Nora Lindqvist said \"⟦a place for people⟧\" and left.\n"));
  CHECK_THAT(shown.out, Contains("  by           * 1 Nora Lindqvist (nora) · 0.9\n"
                                 "                 2 Town council (council) · 0.2\n"
                                 "  about          1 The quay should be free of cars. (car-free) · 0.6\n"
                                 "  stance         ?\n"));
  CHECK_THAT(shown.out, Contains("  lacks          about, stance\n"));
  CHECK_THAT(shown.out, Contains("0 accepted, 0 rejected, 4 open\n"));
}

TEST_CASE("short words share a line, up to the first that fails") {
  const Quay quay;
  CHECK_THAT(quay.review({}, "2 p1 = a\n").out, Contains("accepted gazette-p1"));
  CHECK_THAT(quay.accepted(), Contains("by: council") && Contains("stance: neutral"));
  CHECK_THAT(quay.review({}, "go gazette-p2\n9 a\n").out, Contains("there is no candidate 9 for by"));
  CHECK_THAT(quay.accepted(), !Contains("gazette-p2"));
}

TEST_CASE("a claim on a proposition that accuses somebody is accepted after a question only") {
  const Quay quay;
  CHECK_THAT(quay.review({}, "go gazette-p2\naccept\n\nquit\n").out,
             Contains("care: the proposition accuses Town council (council)") && Contains("not accepted"));
  CHECK(quay.accepted().empty());
  CHECK_THAT(quay.review({}, "go gazette-p2\naccept\nno\naccept\nyes\n").out, Contains("  accepted gazette-p2\n"));
  const Quay other;
  const Outcome at_once = other.review({"--accept", "gazette-p2"});
  CHECK(at_once.out == "accepted gazette-p2\n");
  CHECK_THAT(at_once.err, Contains("care: "));
}

TEST_CASE("keys are set by name, number and word, asked for one by one, and taken away") {
  const Quay quay;
  const Outcome outcome = quay.review(
      {},
      "by the mayor, 2\nabout car-free\nstance -0.5\ndate 2024-13-45\ndate 2024-03-10\nwords dir\nto Quay Traders\n"
      "note Heard on the radio\nconfidence 0.5\nquote place [...] people\nact asks\nreported_by council\nclear act\n"
      "colour red\nedit stance\noppose\naccept\n");
  CHECK_THAT(outcome.out, Contains("'colour' is no command and no key"));
  CHECK_THAT(outcome.out, Contains("there is no month 13"));
  CHECK_THAT(outcome.out, Contains("act            taken away"));
  CHECK_THAT(
      quay.accepted(),
      Contains("    by: [nora, council]\n    about: car-free\n    stance: oppose\n    date: 2024-03-10\n"
               "    source: gazette\n    quote: \"place [...] people\"\n    at: 43\n    words: direct\n"
               "    reported_by: council\n    to: traders\n    confidence: 0.5\n    note: Heard on the radio\n"));
}

TEST_CASE("edit asks for the usual keys and keeps what is answered with nothing") {
  const Quay quay;
  CHECK_THAT(quay.review({}, "edit\n\n1\nsupport\n\n\n\nA note\naccept\n").out, Contains("accepted gazette-p1"));
  CHECK_THAT(quay.accepted(), Contains("by: nora") && Contains("about: car-free") && Contains("note: A note"));
}

TEST_CASE("words that are not in the text are refused as a quote") {
  CHECK_THAT(Quay().review({}, "quote a plaice for people\n").out, Contains("not in the text of the source"));
}

TEST_CASE("new entities and propositions are made on the way, and come along when the claim is accepted") {
  const Quay quay;
  const Outcome outcome = quay.review(
      {},
      "by new person Olaf Berg\nby new wizard Gandalf\nby new person\nabout new\nabout new policy Cars may stay.\n"
      "accuses the mayor\n+\naccept\ny\n");
  CHECK_THAT(outcome.out, Contains("Olaf Berg (olaf-berg, new)"));
  CHECK_THAT(outcome.out, Contains("there is no entity type 'wizard'"));
  CHECK_THAT(outcome.out, Contains("care: the proposition accuses Nora Lindqvist (nora)"));
  CHECK_THAT(quay.accepted(), Contains("  olaf-berg: {type: person, name: Olaf Berg}\n"));
  CHECK_THAT(quay.accepted(), Contains("  cars-may-stay: {text: Cars may stay., kind: policy, accuses: nora}\n"));
  CHECK_THAT(quay.accepted(), Contains("    by: olaf-berg\n    about: cars-may-stay\n    stance: support\n"));
  CHECK(run({"check", quay.path()}).code == kFine);
}

TEST_CASE("a rejected proposal keeps its reason, and undo takes back as many steps as wanted") {
  const Quay quay;
  CHECK_THAT(quay.review({}, "r a caption\nreject\nnobody leads\nlist rejected\nundo 2\nlist\n").out,
             Contains("rejected gazette-p1") && Contains("taken back: rejected gazette-p1"));
  CHECK(quay.proposals() == kProposals);
  quay.review({}, "r a caption\n");
  CHECK_THAT(quay.proposals(), Contains("    review: rejected\n    reason: a caption\n"));
  CHECK_THAT(quay.review({}, "undo\nreopen gazette-p1\n").out, Contains("nothing was done here"));
  CHECK(quay.proposals().find("rejected") == std::string::npos);
}

TEST_CASE("what is skipped comes again another time, and the end is told") {
  const Quay quay;
  CHECK_THAT(quay.review({}, "s\ns\ns\ns\n").out, Contains("All that is still open was skipped.\n"));
  CHECK_THAT(quay.review({}, "p1 + a\na\na\ny\n").out,
             Contains("Nothing is left to decide.\n") && Contains("4 accepted, 0 rejected, 0 open\n"));
  CHECK_THAT(quay.review({}).out, Contains("Nothing is left to decide.\n"));
}

TEST_CASE("options decide without a conversation, and say by their code what was wrong") {
  const Quay quay;
  CHECK(quay.review({"--set", "gazette-p1", "stance=support", "about=1"}).out == "edited gazette-p1\n");
  CHECK(quay.review({"--accept", "gazette-p1", "--reject", "gazette-p2", "--reason", "no"}).out ==
        "rejected gazette-p2\naccepted gazette-p1\n");
  CHECK(quay.review({"--accept", "gazette-p1"}).code == kFine);  // it is
  CHECK(quay.review({"--reject", "gazette-p1"}).code == kFindings);
  CHECK(quay.review({"--reopen", "gazette-p2"}).out == "open gazette-p2\n");
  CHECK(quay.review({"--set", "gazette-p2", "stance="}).code == kFine);
  CHECK(quay.review({"--accept", "gazette-p2"}).code == kFindings);
  CHECK(quay.review({"--accept", "gazette-p7"}).code == kUsage);
  CHECK(quay.review({"--set", "gazette-p2", "stance=maybe"}).code == kUsage);
  CHECK(quay.review({"--set", "gazette-p2", "colour=red"}).code == kUsage);
  CHECK(quay.review({"--set", "gazette-p2"}).code == kUsage);
  CHECK(quay.review({"stance=support"}).code == kUsage);
  CHECK(quay.review({"--list", "--accept", "gazette-p2"}).code == kUsage);
  CHECK(run({"review", quay.folder().at("texts")}).code == kUsage);
  CHECK(run({"review", quay.path()}).code == kUsage);  // nobody to ask
  quay.folder().write("wrong.yaml", "claims: {c: {}}\n");
  CHECK(quay.review({"--list"}).code == kBadDossier);
}

TEST_CASE("the list has what is open, and with --all what is decided") {
  const Quay quay;
  quay.review({"--accept", "gazette-p2", "--reject", "gazette-p1", "--reason", "no"});
  const auto open = nlohmann::json::parse(quay.review({"--list", "--format", "json"}).out)["proposals"];
  REQUIRE(open.size() == 1);
  CHECK(open[0]["id"] == "olaf--leads--traders");
  CHECK(open[0]["kind"] == "relation");
  const auto all = nlohmann::json::parse(quay.review({"--list", "--all", "--format", "json"}).out)["proposals"];
  REQUIRE(all.size() == 4);
  CHECK(all[0]["decision"] == "rejected");
  CHECK(all[0]["reason"] == "no");
  CHECK(all[0]["missing"] == nlohmann::json({"about", "stance"}));
  CHECK(all[0]["candidates"]["by"][1]["id"] == "council");
  CHECK(all[2]["decision"] == "accepted");
  CHECK(all[2]["accepted_as"] == "gazette-p2");
  CHECK(all[2]["accuses"] == nlohmann::json({"council"}));
  CHECK(all[2]["record"]["quote"] == "nobody was asked");
  CHECK_THAT(quay.review({"--list"}).out, Contains("olaf--leads--traders  relation"));
}

TEST_CASE("text that would steer the terminal is shown and not obeyed") {
  const Quay quay;
  quay.folder().write("texts/a.txt", "He said \x1b[2J\x1b]0;pwned\x07 \"a place for people\" and left.\n");
  const Outcome outcome = quay.review({}, "by \x1b[31mx\nabout \x1b]2;t\x07\n\x1b[Ax\ngo \x1b[2J\n");
  CHECK(outcome.out.find('\x1b') == std::string::npos);
  CHECK(outcome.out.find('\x07') == std::string::npos);
  CHECK_THAT(outcome.out, Contains("\\u{1b}"));
}

TEST_CASE("a sentence ends with its mark or its paragraph, not where a line was wrapped") {
  CHECK(around("One. Two three. Four.", {{9, 14}}) == "Two <three>.");
  CHECK(around("Title\nTwo\nthree. Four.", {{6, 9}}) == "<Two> three.");
  CHECK(around("a b c d e f g h i", {{8, 9}}, 4) == "… c d <e> f g …");
  CHECK(around("It is. So.", {{0, 5}, {7, 9}, {4, 99}, {3, 3}}) == "<It is>. <So>.");
  CHECK(around("", {{0, 1}}).empty());
}

TEST_CASE("a quote is found fragment by fragment, nearest to where it was") {
  const std::string_view text = "l’un et l’autre, l’un sans l’autre";
  CHECK(find_quote(text, "l'un") == std::vector<TextStretch>{{0, 4}});
  CHECK(find_quote(text, "l'un", 15) == std::vector<TextStretch>{{17, 21}});
  CHECK(find_quote(text, "un […] sans") == std::vector<TextStretch>{{2, 4}, {22, 26}});
  CHECK(find_quote(text, "absent").empty());
  CHECK(find_quote(text, "").empty());
}

TEST_CASE("what may be written is completed by where it stands, without regard to case and accents") {
  const Quay quay;
  const ReviewSession session = quay.session();
  const ProposalKey key{0, "claims", "gazette-p1"};
  const auto complete = [&](std::string_view before) {
    return complete_review(session, &key, review_commands(), before).candidates;
  };
  using List = std::vector<std::string>;
  CHECK(complete("acc") == List{"accept", "accuses"});
  CHECK(complete("by NORA L") == List{"Nora Lindqvist"});
  CHECK(complete("by ol") == List{"Olaf Berg", "olaf"});
  CHECK(complete("about c") == List{"car-free"});
  CHECK(complete("about the tr") == List{"The traders were heard."});
  CHECK(complete("stance ") == List{"neutral", "oppose", "support"});
  CHECK(complete("by new pub") == List{"public_body"});
  CHECK(complete("go olaf") == List{"olaf", "olaf--leads--traders"});
  CHECK(complete("words in") == List{"indirect"});
  CHECK(complete("nothing x").empty());
  CHECK(complete_review(session, &key, review_commands(), "by Nora Lin").replaced == 8);
}
