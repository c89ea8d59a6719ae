// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposals_file.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

constexpr std::string_view kFile =
    "# Proposals.\n"
    "\n"
    "sources:  # one\n"
    "  gazette: {title: \"A: b\", date: 2024-03-02}\n"
    "\n"
    "claims:\n"
    "  # Asked by phone.\n"
    "  # Twice.\n"
    "  gazette-p1:\n"
    "    by: ana  # sure?\n"
    "    quote: \"it is time\"\n"
    "    candidates:\n"
    "      by: [{id: ana, score: 0.9}]\n"
    "  gazette-p2:\n"
    "    quote: no\n"
    "    parts: [[1, 2], [3, 4]]\n"
    "\n"
    "# All of them.\n"
    "relations:\n"
    "  a--leads--b: {from: a, type: leads, to: b}\n"
    "# The end\n";

ProposalsFile read(std::string_view text) {
  auto file = read_proposals_file("p.yaml", std::string(text));
  REQUIRE(file);
  return std::move(*file);
}

}  // namespace

TEST_CASE("a file of proposals that is not changed is written as it was, byte for byte") {
  CHECK(write_proposals_file(read(kFile)) == kFile);
  for (const std::string_view text : {"claims:\n  a:\n    by: b\n", "\n\nclaims:\n\n  a:\n    by: b\n\n\n",
                                      "claims:\n    a: {by: b}\n    # c\n    d: {by: e}\n"})
    CHECK(write_proposals_file(read(text)) == text);
  CHECK(write_proposals_file(read("claims:\n  a: {by: b}")) == "claims:\n  a: {by: b}\n");
  CHECK(write_proposals_file(read("claims: {a: {by: b}, c: {quote: \"d, e\", at: 5}}\n")) ==
        "claims:\n  a: {by: b}\n  c: {quote: \"d, e\", at: 5}\n");
}

TEST_CASE("a record that is changed is written anew, with the comments above it, and no other") {
  ProposalsFile file = read(kFile);
  ProposalRecord& record = file.section("claims").records[0];
  CHECK(record.id == "gazette-p1");
  CHECK(record.text("by") == "ana");
  CHECK(record.text("to").empty());
  record.set("review", YamlValue::word("accepted"));
  record.set("by", YamlValue::word("bo"));
  record.erase("candidates");
  std::string expected(kFile);
  const std::size_t begin = expected.find("  gazette-p1:\n");
  expected.replace(begin, expected.find("  gazette-p2:") - begin,
                   "  gazette-p1: {by: bo, quote: it is time, review: accepted}\n");
  CHECK(write_proposals_file(file) == expected);
}

TEST_CASE("records are added behind others, and sections in their order") {
  ProposalsFile file = read("claims:\n  a: {by: b}\n\nrelations:\n  c: {from: d}\n");
  file.section("claims").records.push_back({"e", {{"by", YamlValue::word("f")}}, {}, {}});
  file.section("entities").records.push_back({"g", {{"name", YamlValue::text("G")}}, {}, {}});
  CHECK(write_proposals_file(file) ==
        "entities:\n  g: {name: G}\n\nclaims:\n  a: {by: b}\n  e: {by: f}\n\nrelations:\n  c: {from: d}\n");
  ProposalsFile fresh;
  fresh.section("relations").records.push_back({"a", {{"from", YamlValue::word("b")}}, {}, {}});
  fresh.section("sources").records.push_back({"s", {{"title", YamlValue::text("S")}}, {}, {}});
  fresh.section("claims");
  CHECK(write_proposals_file(fresh) == "sources:\n  s: {title: S}\n\nrelations:\n  a: {from: b}\n");
}

TEST_CASE("a file of proposals that cannot be read is refused with the place of its first mistake") {
  const auto refusal = [](std::string_view text) {
    const auto file = read_proposals_file("p.yaml", std::string(text));
    REQUIRE_FALSE(file);
    return file.error().message;
  };
  CHECK(refusal("claims:\n  a: {by: [b}\n").starts_with("p.yaml:2:"));
  CHECK(refusal("claims:\n  - {by: b}\n") == "p.yaml:2:3: 'claims' is a mapping from id to record");
  CHECK(refusal("claims:\n  a: b\n") == "p.yaml:2:6: 'a' is a mapping from key to value");
  CHECK(refusal("cliams:\n  a: {by: b}\n") == "p.yaml:1:1: a file of proposals has no section 'cliams'");
  CHECK(refusal("claims:\n  a: {by: b}\n  a: {by: c}\n").starts_with("p.yaml:3:3:"));
}

TEST_CASE("a file of comments alone has no records yet") {
  ProposalsFile file = read("# Proposals.\n\n");
  CHECK(file.sections.empty());
  CHECK(write_proposals_file(file) == "# Proposals.\n\n");
  file.section("claims").records.push_back({"c", {{"by", YamlValue::word("ana")}}, {}, {}});
  CHECK(write_proposals_file(file) == "# Proposals.\n\nclaims:\n  c: {by: ana}\n");
}

TEST_CASE("what a file begins with stays at its beginning when a section is put before the others") {
  ProposalsFile file = read("# Proposals.\n\nclaims:\n  c: {by: ana}\n");
  file.section("propositions").records.push_back({"p", {{"text", YamlValue::text("P")}}, {}, {}});
  CHECK(write_proposals_file(file) == "# Proposals.\n\npropositions:\n  p: {text: P}\n\nclaims:\n  c: {by: ana}\n");
  file.section("sources").records.push_back({"s", {{"title", YamlValue::text("S")}}, {}, {}});
  CHECK(write_proposals_file(file) ==
        "# Proposals.\n\nsources:\n  s: {title: S}\n\npropositions:\n  p: {text: P}\n\nclaims:\n  c: {by: ana}\n");
}
