// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/merged_proposals.hpp"

#include <catch2/catch.hpp>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

constexpr std::u32string_view kText = U"One said alpha. Two said beta. Three said gamma. Four said delta.";

const Dossier& empty() {
  static const LoadedDossier loaded = load_dossier_texts({});
  return loaded.dossier;
}

ProposedClaim claim(std::string id, std::uint32_t begin, std::uint32_t end) {
  ProposedClaim out;
  out.id = std::move(id);
  out.parts = {{begin, end}};
  out.type = SpeechType::indirect;
  out.rule = "verb";
  out.confidence = 0.5F;
  return out;
}

ProposedArticle article(std::vector<ProposedClaim> claims) {
  ProposedArticle out;
  out.source = {"talk", "A talk", "", "", "", "", "", std::string(64, 'a')};
  out.text = kText;
  out.proposals.claims = std::move(claims);
  return out;
}

ProposalsFile read(std::string_view text) {
  auto file = read_proposals_file("p.yaml", std::string(text));
  REQUIRE(file);
  return std::move(*file);
}

std::string ids(ProposalsFile& file, std::string_view section) {
  std::string out;
  for (const ProposalRecord& record : file.section(section).records) out += (out.empty() ? "" : " ") + record.id;
  return out;
}

}  // namespace

TEST_CASE("extracting again adds nothing and changes no byte") {
  const ProposedArticle proposed = article({claim("talk-p1", 9, 14), claim("talk-p2", 25, 29)});
  const MergedProposals first = merge_proposals(proposed, empty(), {});
  CHECK(first.added == 2);
  const std::string bytes = write_proposals_file(first.file);
  const MergedProposals second = merge_proposals(proposed, empty(), read(bytes));
  CHECK(second.added == 0);
  CHECK(second.kept == 2);
  CHECK(second.in_file == 2);
  CHECK(write_proposals_file(second.file) == bytes);
}

TEST_CASE("what people did to a file of proposals stays, and what is new stands in the order of the text") {
  const std::string edited =
      "claims:\n"
      "  # Heard it myself.\n"
      "  mine:\n"
      "    by: ana   # sure\n"
      "    quote: Two said beta\n"
      "    at: 16\n"
      "  talk-p3: {quote: delta, review: rejected, parts: [[59, 64]]}\n";
  const ProposedArticle proposed =
      article({claim("talk-p1", 9, 14), claim("talk-p2", 25, 29), claim("talk-p3", 42, 47), claim("talk-p4", 59, 64)});
  MergedProposals merged = merge_proposals(proposed, empty(), read(edited));
  CHECK(merged.added == 2);
  CHECK(merged.in_file == 2);
  CHECK(ids(merged.file, "claims") == "talk-p1 mine talk-p3-2 talk-p3");
  const std::string bytes = write_proposals_file(merged.file);
  CHECK(bytes.find("  # Heard it myself.\n  mine:\n    by: ana   # sure\n    quote: Two said beta\n    at: 16\n") !=
        std::string::npos);
  CHECK(bytes.find("  talk-p3: {quote: delta, review: rejected, parts: [[59, 64]]}\n") != std::string::npos);
}

TEST_CASE("a record is found by its quote where the text has moved since") {
  const std::string moved =
      "claims:\n"
      "  talk-p1: {quote: beta, at: 3, parts: [[3, 7]]}\n"
      "  talk-p2: {quote: not in it any more, at: 42, parts: [[42, 47]]}\n";
  MergedProposals merged =
      merge_proposals(article({claim("talk-p1", 25, 29), claim("talk-p2", 42, 47)}), empty(), read(moved));
  CHECK(merged.added == 0);
}

TEST_CASE("proposals that lie over each other are all proposed at first") {
  const MergedProposals merged =
      merge_proposals(article({claim("talk-p1", 0, 29), claim("talk-p2", 16, 29)}), empty(), {});
  CHECK(merged.added == 2);
}

TEST_CASE("what a dossier quotes from the source is not proposed again") {
  const LoadedDossier loaded = load_dossier_text(
      "test",
      "sources:\n  talk: {title: A talk}\n"
      "entities:\n  ana: {type: person, name: Ana}\n  bo: {type: person, name: Bo}\n  co: {type: person, name: Co}\n"
      "propositions:\n  p: {text: P, kind: fact}\n"
      "claims:\n  c: {by: ana, about: p, stance: support, source: talk, quote: said beta}\n"
      "relations:\n  - {from: ana, type: knows, to: bo, source: talk}\n");
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  ProposedArticle proposed = article({claim("talk-p1", 9, 14), claim("talk-p2", 25, 29)});
  proposed.known = SourceId{0};
  proposed.proposals.relations = {{"talk-r1", "ana", "bo", "knows", "", {0, 8}, "verb", 0.5F},
                                  {"talk-r2", "ana", "co", "knows", "", {0, 8}, "verb", 0.5F}};
  MergedProposals merged = merge_proposals(proposed, loaded.dossier, {});
  CHECK(merged.in_dossier == 2);
  CHECK(ids(merged.file, "claims") == "talk-p1");
  CHECK(ids(merged.file, "relations") == "talk-r2");
  CHECK(merged.file.find("sources") == nullptr);
  proposed.proposals.relations[1].place = {16, 20};
  MergedProposals again = merge_proposals(proposed, loaded.dossier, std::move(merged.file));
  CHECK(again.added == 0);
}

TEST_CASE("a new entity that the file has under another id is that one") {
  ProposedArticle proposed = article({claim("talk-p1", 9, 14)});
  proposed.proposals.claims[0].speakers = {{"quay-club", 1, "name"}};
  proposed.proposals.entities = {{"quay-club", "Quay Club", "association", "Club", {}},
                                 {"bo", "Bo Lind", "person", "M.", {}}};
  MergedProposals merged = merge_proposals(
      proposed, empty(),
      read("entities:\n  the-club: {type: company, name: quay club}\n  bo: {type: person, name: Bo Marsh}\n"));
  CHECK(ids(merged.file, "entities") == "the-club bo");
  CHECK(merged.file.section("claims").records[0].text("by") == "the-club");
}
