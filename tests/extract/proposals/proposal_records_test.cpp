// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposal_records.hpp"

#include <catch2/catch.hpp>

#include "extract/speech/letters.hpp"
#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

constexpr std::string_view kDossier = R"yaml(
dossier: {title: Harbour, language: en}
sources:
  gazette: {title: "The harbour, again", date: 2024-03-02}
entities:
  ana: {type: person, name: Ana Ruiz}
  town: {type: public_body, name: The Town}
  harbour: {type: system, name: The Harbour}
  quay-news: {type: media, name: Quay News}
propositions:
  expand: {text: The port should be extended., kind: policy}
  close: {text: The port should be closed., kind: policy}
claims:
  ana-expand: {by: ana, about: expand, stance: support, source: gazette, quote: "bigger port"}
)yaml";

constexpr std::u32string_view kText = U"Ana Ruiz wants a bigger port. “It is time,” she told the town.";

const Dossier& dossier() {
  static const LoadedDossier loaded = load_dossier_text("harbour", std::string(kDossier));
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  return loaded.dossier;
}

ProposedClaim claim() {
  ProposedClaim out;
  out.id = "talk-p1";
  out.parts = {{31, 42}};
  out.type = SpeechType::direct;
  out.speakers = {{"ana", 0.9F, "name"}, {"town", 0.4F, "agreement"}};
  out.speaker_place = {0, 8};
  out.cue = {48, 52};
  out.addressee = "town";
  out.act = "asks";
  out.date = "2024-03-01";
  out.stance = Hint::support;
  out.stance_place = {9, 14};
  out.propositions = {{"expand", 0.8F}, {"close", 0.2F}};
  out.rule = "incise";
  out.confidence = 0.955F;
  return out;
}

ProposedArticle article(std::vector<ProposedClaim> claims) {
  ProposedArticle out;
  out.source = {"talk",       "A talk", "L. Marin",          "Quay News", "https://example.org/a",
                "2024-03-02", "",       std::string(64, 'a')};
  out.text = kText;
  out.proposals.claims = std::move(claims);
  return out;
}

std::string written(const ProposedArticle& article, RecordForm form) {
  return write_proposals_file(proposal_records(article, dossier(), form));
}

}  // namespace

TEST_CASE("a claim to paste says all that is known of it, and in comments who else may be meant") {
  CHECK(written(article({claim()}), RecordForm::paste) ==
        "sources:\n"
        "  talk:\n"
        "    title: A talk\n"
        "    publisher: quay-news\n"
        "    author: L. Marin\n"
        "    date: 2024-03-02\n"
        "    url: \"https://example.org/a\"\n"
        "    kind: press\n"
        "    sha256: " +
            std::string(64, 'a') +
            "\n"
            "\n"
            "claims:\n"
            "  talk-p1:\n"
            "    by: ana\n"
            "    # or by: town 0.4\n"
            "    about: expand\n"
            "    # or about: close 0.2\n"
            "    stance: support\n"
            "    # the hint: \"wants\"\n"
            "    date: 2024-03-01\n"
            "    source: talk\n"
            "    quote: \"It is time,\"\n"
            "    at: 31\n"
            "    words: direct\n"
            "    to: town\n"
            "    act: asks\n"
            "    confidence: 0.95\n"
            "    note: \"rule incise; speaker: name\"\n");
}

TEST_CASE("what is missing of a claim is left out, and a comment asks for it") {
  ProposedClaim bare;
  bare.id = "talk-p1";
  bare.parts = {{9, 28}};
  bare.type = SpeechType::indirect;
  bare.speaker_place = {0, 8};
  bare.rule = "verb";
  bare.confidence = 0.001F;
  bare.propositions = {{"expand", 0.6F}, {"close", 0.55F}};
  const std::string yaml = written(article({bare}), RecordForm::paste);
  CHECK(yaml.find("  talk-p1:\n"
                  "    # by: who is \"Ana Ruiz\"?\n"
                  "    # about: which proposition? candidates: expand 0.6, close 0.55\n"
                  "    # stance: support, oppose or neutral?\n"
                  "    source: talk\n"
                  "    quote: wants a bigger port\n"
                  "    at: 9\n"
                  "    words: indirect\n"
                  "    confidence: 0.01\n"
                  "    note: rule verb\n") != std::string::npos);
  bare.speakers = {{"harbour", 0.5F, "name"}};
  CHECK(written(article({bare}), RecordForm::paste)
            .find("# by: who is \"Ana Ruiz\"? (harbour is of a type that makes no claims) candidates: harbour 0.5\n") !=
        std::string::npos);
}

TEST_CASE("a claim for review has its candidates, cue, hint and parts as keys, and no comments") {
  ProposedArticle known = article({claim()});
  known.known = SourceId{0};
  known.source.id = "gazette";
  known.proposals.entities = {{"bo", "Bo Lind", "person", "skipper", {}}};
  CHECK(written(known, RecordForm::review) ==
        "entities:\n"
        "  bo: {type: person, name: Bo Lind, trigger: skipper}\n"
        "\n"
        "claims:\n"
        "  talk-p1:\n"
        "    by: ana\n"
        "    about: expand\n"
        "    stance: support\n"
        "    date: 2024-03-01\n"
        "    source: gazette\n"
        "    quote: \"It is time,\"\n"
        "    at: 31\n"
        "    words: direct\n"
        "    to: town\n"
        "    act: asks\n"
        "    confidence: 0.95\n"
        "    note: \"rule incise; speaker: name\"\n"
        "    candidates:\n"
        "      by: [{id: ana, score: 0.9}, {id: town, score: 0.4}]\n"
        "      about: [{id: expand, score: 0.8}, {id: close, score: 0.2}]\n"
        "    cue: told\n"
        "    hint: wants\n"
        "    parts: [[31, 42]]\n");
}

TEST_CASE("relations are written where their type allows the ends") {
  ProposedArticle ties = article({});
  ties.known = SourceId{0};
  ties.proposals.relations = {{"talk-r1", "ana", "town", "leads", "", {0, 8}, "function", 0.5F},
                              {"talk-r2", "town", "ana", "leads", "", {0, 8}, "function", 0.5F},
                              {"talk-r3", "ana", "lit:head of the office", "leads", "", {0, 8}, "function", 0.5F},
                              {"talk-r4", "ana", "ana", "knows", "", {0, 8}, "verb", 0.5F},
                              {std::string(70, 'x'), "ana", "town", "knows", "town", {0, 8}, "verb", 0.5F}};
  ProposalsFile file = proposal_records(ties, dossier(), RecordForm::paste);
  const auto& records = file.section("relations").records;
  REQUIRE(records.size() == 3);
  CHECK(records[0].id == "talk-r1");
  CHECK(records[0].text("to") == "town");
  CHECK(records[1].id == "talk-r3");
  CHECK(records[1].find("to") == nullptr);
  CHECK(records[2].id == "talk-r5");
  CHECK(records[2].text("against") == "town");
  CHECK(write_proposals_file(file).find("    # to: of which body? The text has: head of the office\n") !=
        std::string::npos);
}

TEST_CASE("addresses that a dossier refuses are left out of a source") {
  for (const std::string url : {"ftp://a.org/", "https://", "https://u@a.org/", "https://a.org/a b", "javascript:x"}) {
    ProposedArticle plain = article({});
    plain.source.url = url;
    CHECK(written(plain, RecordForm::paste).find("url:") == std::string::npos);
  }
}
