// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"
#include "tests/graph/load/scratch_folder.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kPeople =
    "sources: {s: {title: S}, t: {title: T}}\nentities: {a: {type: person, name: A}, b: {type: person, name: "
    "B}}\npropositions: {p: {text: P}}\n";

Dossier with(std::string_view rest) {
  LoadedDossier loaded = load(std::string(kPeople) + std::string(rest));
  CHECK(places(loaded) == Places{});
  return std::move(loaded.dossier);
}

std::string source_of(const Dossier& d, const Statement& statement, std::size_t index = 0) {
  return std::string(d.id_of(d.citations_of(statement.citations)[index].source));
}

}  // namespace

TEST_CASE("defaults fill what claims and relations do not say, wherever they stand in the file") {
  const Dossier d = with(
      "claims:\n  c: {about: p, stance: 1}\nrelations:\n  r: {from: a, type: knows, to: b}\n"
      "defaults: {source: [s, t], by: a, date: 2020, to: b, words: ascribed, reported_by: b}\n");
  const Claim& c = claim(d, "c");
  CHECK(d.id_of(d.entities_of(c.by)[0]) == "a");
  CHECK(d.date_text(c.date) == "2020");
  CHECK(d.id_of(d.extra_of(c).to) == "b");
  CHECK(c.statement.words == Words::ascribed);
  CHECK(d.id_of(d.entities_of(d.extra_of(c.statement).reported_by)[0]) == "b");
  CHECK(source_of(d, c.statement, 1) == "t");
  const Relation& r = relation(d, "r");
  CHECK(source_of(d, r.statement) == "s");
  CHECK(r.statement.words == Words::ascribed);
  CHECK_FALSE(r.since.given());
}

TEST_CASE("what a claim says itself goes before the defaults, even the words that are the default anyway") {
  const Dossier d = with(
      "defaults: {source: s, by: a, date: 2020, words: ascribed}\n"
      "claims:\n  c: {by: [b], about: p, stance: 1, source: t, date: 2021, words: indirect}\n"
      "  v: {by: source, about: p, stance: 1}\n");
  const Claim& c = claim(d, "c");
  CHECK(d.id_of(d.entities_of(c.by)[0]) == "b");
  CHECK(d.date_text(c.date) == "2021");
  CHECK(c.statement.words == Words::indirect);
  CHECK(source_of(d, c.statement) == "t");
  CHECK(claim(d, "v").by_source);
  CHECK(claim(d, "v").by.empty());
}

TEST_CASE("a quote without a source takes the default source, and other claims keep theirs without it") {
  const Dossier d = with(
      "defaults: {source: s}\nclaims:\n  c: {by: a, about: p, stance: 1, quote: words}\n  e: {by: b, about: p, stance: "
      "1}\n"
      "  f: {by: b, about: p, stance: 1, source: t}\n");
  const Citation& quoted = d.citations_of(claim(d, "c").statement.citations)[0];
  CHECK(d.id_of(quoted.source) == "s");
  CHECK(quoted.quote == "words");
  CHECK(d.citations_of(claim(d, "e").statement.citations)[0].quote.empty());
}

TEST_CASE("a default speaker may be the source itself") {
  const Dossier d = with(
      "defaults: {by: source, source: s}\nclaims:\n  - {about: p, stance: 1}\n  - {about: p, stance: 1, source: t}\n");
  CHECK(d.claims[0].by_source);
  CHECK(d.id_of(ref(ClaimId{0})) == "source--p--s");
}

TEST_CASE("a claim that nobody speaks is an error at the claim") {
  CHECK(places("propositions: {p: {text: P}}\nsources: {s: {title: S}}\nclaims:\n  c:\n    about: p\n    stance: 1\n   "
               " source: s\n") == Places{"missing-key:4:3"});
}

TEST_CASE("defaults hold for the records of their own file only") {
  const ScratchFolder folder;
  folder.write("dossier.yaml", kPeople);
  folder.write("1.yaml", "defaults: {source: s, by: a}\nclaims: {one: {about: p, stance: 1}}\n");
  folder.write("2.yaml", "claims: {two: {by: b, about: p, stance: 1, source: t}}\n");
  const std::vector<std::string> paths = {folder.path("")};
  const auto loaded = load_dossier(paths);
  REQUIRE(loaded);
  CHECK(places(*loaded) == Places{});
  CHECK(source_of(loaded->dossier, claim(loaded->dossier, "one").statement) == "s");
  CHECK(source_of(loaded->dossier, claim(loaded->dossier, "two").statement) == "t");
}

TEST_CASE("a key that has no default is refused among the defaults") {
  CHECK(places("defaults: {stance: support}\n") == Places{"unknown-key:1:12"});
}
