// SPDX-License-Identifier: Apache-2.0
#include "graph/load/checks.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// The codes found, in order of place, with a space between them.
std::string codes(std::string_view text) {
  std::string out;
  for (const std::string& place : places(text)) out += (out.empty() ? "" : " ") + place.substr(0, place.find(':'));
  return out;
}

}  // namespace

TEST_CASE("ids of records in lists are made from what they say") {
  const LoadedDossier loaded = load(
      "sources: {s: {title: S}, t: {title: T}}\nentities: {a: {type: person, name: A}, b: {type: person, name: B}}\n"
      "propositions: {p: {text: P}}\nclaims:\n  - {by: [a, b], about: p, stance: support, source: [s, t]}\n"
      "  - {by: source, about: p, stance: oppose, source: t}\n  - {id: own, by: b, about: p, stance: oppose, source: "
      "t}\n"
      "relations:\n  - {from: a, type: allied_with, to: b, source: s}\n");
  CHECK(places(loaded) == Places{});
  CHECK(all_ids(loaded.dossier) ==
        std::vector<std::string>{"a", "a--allied-with--b", "a--p--s", "b", "own", "p", "s", "source--p--t", "t"});
  CHECK(loaded.dossier.find("a--p--s").kind == RecordKind::claim);
}

TEST_CASE("two records that would be given the same id are an error at the second, with a note at the first") {
  const LoadedDossier loaded = load(
      "sources: {s: {title: S}}\nentities: {a: {type: person, name: A}}\npropositions: {p: {text: P}}\nclaims:\n"
      "  - {by: a, about: p, stance: support, source: s}\n  - {by: a, about: p, stance: oppose, source: s}\n");
  CHECK(places(loaded) == Places{"id-clash:6:5"});
  REQUIRE(loaded.diagnostics.all()[0].notes.size() == 1);
}

TEST_CASE("ids are slugs of at most sixty-four characters and none of three words") {
  const auto with_id = [](const std::string& id) {
    return codes("entities:\n  " + id + ": {type: person, name: N}\n");
  };
  CHECK(with_id(std::string(64, 'a')).empty());
  CHECK(with_id(std::string(65, 'a')) == "bad-id");
  CHECK(with_id("a-1").empty());
  for (const char* bad : {"A", "1a", "-a", "a_b", "é", "'a b'", "a.b"}) CHECK(with_id(bad) == "bad-id");
  for (const char* word : {"source", "self", "unknown"}) CHECK(with_id(word) == "reserved-id");
}

TEST_CASE("all mistakes of a file are reported in one run, in order of place") {
  CHECK(places("entities:\n  a: {type: persn, name: A}\n  B: {type: person}\nsources:\n  s: {titel: x, date: "
               "2020-13}\nclaimz: {}\n") == Places{"unknown-entity-type:2:13", "bad-id:3:3", "missing-key:3:3",
                                                   "missing-key:5:3", "unused-source:5:3", "unknown-key:5:7",
                                                   "bad-date:5:23", "unknown-section:6:1"});
}

TEST_CASE("what stands before broken YAML is still checked, and nothing is said to be missing") {
  CHECK(places("entities:\n  a: {type: persn, name: A}\nclaims:\n  c: {by: zoe, about: p, stance: for, source: s}\n  "
               "d: [\n") == Places{"unknown-entity-type:2:13", "bad-value:4:34", "yaml-syntax:5:6"});
}

TEST_CASE("a key without a value is an error wherever it stands, and one error only") {
  for (const char* key :
       {"type", "name", "aliases", "wikidata", "country", "since", "tags", "description", "publish"}) {
    INFO(key);
    std::string text = "entities:\n  a:\n";
    if (std::string_view(key) != "type") text += "    type: person\n";
    if (std::string_view(key) != "name") text += "    name: A\n";
    CHECK(codes(text + "    " + key + ":\n") == "null-value");
    CHECK(codes(text + "    " + key + ": ~\n") == "null-value");
  }
}

TEST_CASE("a list where one value is expected, and a mapping where a list is, are wrong types") {
  CHECK(codes("entities: {a: {type: person, name: [A]}}") == "wrong-type");
  CHECK(codes("entities: {a: {type: {person: x}, name: A}}") == "wrong-type");
  CHECK(codes("entities: {a: {type: person, name: A, tags: {b: c}}}") == "wrong-type");
  CHECK(codes("entities: [a]") == "wrong-type");
  CHECK(codes("claims: none") == "wrong-type");
  CHECK(codes("issues: {i: x}") == "wrong-type");
}

TEST_CASE("booleans are true and false and nothing else") {
  const auto with = [](const std::string& word) { return codes("issues: {i: {text: T, exclusive: " + word + "}}"); };
  CHECK(with("true").empty());
  CHECK(with("false").empty());
  for (const char* word : {"yes", "on", "True", "1", "y"}) CHECK(with(word) == "bad-value");
}

TEST_CASE("a stance is one of three words or a number from -1 to 1") {
  const auto with = [](const std::string& stance) {
    return codes(
        "sources: {s: {title: S}}\nentities: {a: {type: person, name: A}}\npropositions: {p: {text: P}}\n"
        "claims: {c: {by: a, about: p, source: s, stance: " +
        stance + "}}");
  };
  for (const char* good : {"support", "oppose", "neutral", "1", "-1", "0", "0.25", "-0.5", "\"1\""})
    CHECK(with(good).empty());
  for (const char* outside : {"1.01", "-2", "7"}) CHECK(with(outside) == "stance-out-of-range");
  for (const char* bad : {"+1", "\"1,5\"", "1e0", "0x1", "1_0", "--1"}) CHECK(with(bad).find("bad-") == 0);
  for (const char* bad : {"Support", "for", "nan", "inf"}) CHECK(with(bad) == "bad-value");
}

TEST_CASE("an actor speaks, a thing does not, an agency that is also a platform does") {
  const auto by = [](const std::string& type) {
    return codes("sources: {s: {title: S}}\nentities: {a: {type: " + type +
                 ", name: A}}\npropositions: {p: {text: P}}\n"
                 "claims: {c: {by: a, about: p, source: s, stance: support}}");
  };
  for (const char* type : {"person", "company", "collective", "[system, public_body]"}) CHECK(by(type).empty());
  for (const char* type : {"system", "law", "event", "[place, document]"}) CHECK(by(type) == "cannot-speak");
}

TEST_CASE("a claim without a source is a warning, also when it has a quote, and an error where it accuses") {
  const std::string start =
      "entities: {a: {type: person, name: A}}\npropositions: {p: {text: P}, q: {text: Q, accuses: a}}\nclaims:\n";
  CHECK(codes(start + "  c: {by: a, about: p, stance: support}\n") == "accusation-without-reply no-source");
  CHECK(codes(start + "  c: {by: a, about: p, stance: support, quote: words}\n") ==
        "accusation-without-reply no-source");
  CHECK(codes(start + "  c: {by: a, about: q, stance: support}\n") == "accusation-without-source");
}

TEST_CASE("a reply is a claim of the accused, or one made for them") {
  const std::string start =
      "sources: {s: {title: S}}\nentities: {a: {type: person, name: A}, b: {type: company, name: B}}\n"
      "propositions: {q: {text: Q, accuses: b}}\nclaims:\n";
  CHECK(codes(start + "  c: {by: a, about: q, stance: oppose, source: s}\n") == "accusation-without-reply");
  CHECK(codes(start + "  c: {by: b, about: q, stance: support, source: s}\n").empty());
  CHECK(codes(start + "  c: {by: a, about: q, stance: support, source: s, on_behalf_of: b}\n").empty());
}

TEST_CASE("a claim dated after its source is a warning where that is certain") {
  const auto with = [](const std::string& claim_date, const std::string& source_date) {
    return codes("sources: {s: {title: S, date: " + source_date +
                 "}}\nentities: {a: {type: person, name: A}}\npropositions: {p: {text: P}}\n"
                 "claims: {c: {by: a, about: p, source: s, stance: support, date: " +
                 claim_date + "}}");
  };
  CHECK(with("2021-02", "2021-01-31") == "claim-after-source");
  CHECK(with("2021", "2021-01-31").empty());
  CHECK(with("\"2022?\"", "2021").empty());
}

TEST_CASE("references are resolved over the whole dossier, with suggestions where they dangle") {
  const LoadedDossier loaded = load(
      "claims: {c: {by: cedrico, about: p, source: s, stance: support}}\nsources: {s: {title: S}}\n"
      "entities: {cedric-o: {type: person, name: A}}\npropositions: {p: {text: P}}\n");
  CHECK(places(loaded) == Places{"dangling-reference:1:18"});
  CHECK(loaded.diagnostics.all()[0].fix == "did you mean 'cedric-o'?");
}

TEST_CASE("relations are held to the types that may stand at their ends") {
  const auto tie = [](const std::string& from, const std::string& type, const std::string& to) {
    return codes(
        "sources: {s: {title: S}}\nentities: {a: {type: person, name: A}, b: {type: company, name: B}, l: {type: law, "
        "name: L}}\n"
        "relations: {r: {from: " +
        from + ", type: " + type + ", to: " + to + ", source: s}}");
  };
  CHECK(tie("a", "leads", "b").empty());
  CHECK(tie("l", "leads", "b") == "end-not-allowed");
  CHECK(tie("b", "subject_to", "l").empty());
  CHECK(tie("a", "knows", "a") == "self-relation");
  CHECK(tie("a", "laeds", "b") == "unknown-relation-type");
  CHECK(tie("unknown", "leads", "b").empty());
}

TEST_CASE("part_of must not go in a circle, however long") {
  std::string text = "sources: {s: {title: S}}\nentities:\n";
  for (int i = 0; i < 50; ++i)
    text += "  e" + std::to_string(i) + ": {type: organization, name: E" + std::to_string(i) + "}\n";
  text += "relations:\n";
  for (int i = 0; i < 50; ++i)
    text +=
        "  - {from: e" + std::to_string(i) + ", type: part_of, to: e" + std::to_string((i + 1) % 50) + ", source: s}\n";
  CHECK(codes(text) == "part-of-cycle");
}

TEST_CASE("a duplicate key is reported among few and among many, with a note at the first") {
  for (const int before : {1, 31, 32, 33, 100}) {
    std::string text = "entities:\n  a:\n    type: person\n    name: A\nx:\n";
    for (int i = 0; i < before; ++i) text += "  k" + std::to_string(i) + ": 1\n";
    const LoadedDossier loaded = load(text + "  k0: 1\n");
    INFO(before);
    CHECK(places(loaded) == Places{"unknown-section:5:1", "duplicate-key:" + std::to_string(6 + before) + ":3"});
  }
}

TEST_CASE("what is said on behalf of a thing that cannot speak is an error") {
  CHECK(codes("sources: {s: {title: S}}\nentities: {a: {type: person, name: A}, l: {type: law, name: L}}\n"
              "propositions: {p: {text: P}}\nclaims:\n"
              "  - {by: a, about: p, stance: support, source: s, on_behalf_of: l}\n") == "cannot-speak");
}

TEST_CASE("a dispute cannot be required") {
  CHECK(codes("sources: {s: {title: S}}\nentities: {a: {type: person, name: A}, b: {type: person, name: B}}\n"
              "propositions: {p: {text: P}}\nclaims:\n  c: {by: a, about: p, stance: support, source: s}\n"
              "  d: {by: b, about: p, stance: oppose, source: s, disputes: [{claim: c, requires: true}]}\n") ==
        "bad-value");
}
