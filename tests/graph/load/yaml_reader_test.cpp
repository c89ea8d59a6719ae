// SPDX-License-Identifier: Apache-2.0
#include "graph/load/yaml_reader.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// A claim in block form whose last line is given: its line is the sixth.
Places in_claim(const std::string& last_lines) {
  return places("claims:\n  c1:\n    by: ana\n    about: p1\n    stance: support\n" + last_lines);
}

const Diagnostic& only(const LoadedDossier& loaded) {
  REQUIRE(loaded.diagnostics.all().size() == 1);
  return loaded.diagnostics.all()[0];
}

// The bytes that a diagnostic points at.
std::string pointed_at(const std::string& text) {
  const LoadedDossier loaded = load(text);
  const Span span = only(loaded).span;
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("a quotation mark that is never closed is reported where it opens") {
  CHECK(in_claim("    quote: \"We must\n  c2: {}\n") == Places{"unclosed-quote:6:12"});
  CHECK(in_claim("    quote: 'We must\n  c2: {}\n") == Places{"unclosed-quote:6:12"});
  CHECK(in_claim("    quote: \"a \\\" b\"\n    note: \"no\n") == Places{"unclosed-quote:7:11"});
  CHECK(in_claim("    quote: 'it''s'\n    note: 'no\n") == Places{"unclosed-quote:7:11"});
  CHECK(places("claims: {\"") == Places{"unclosed-quote:1:10"});
  CHECK(places("\"") == Places{"unclosed-quote:1:1"});
}

TEST_CASE("a quotation mark that is closed by the next text's mark is reported where it opens") {
  CHECK(in_claim("    quote: \"We must\n    note: \"no\"\n") == Places{"unclosed-quote:6:12"});
  CHECK(places("issues:\n  a: {text: \"One}\n  b: {text: \"Two\"}\n").back() == "unclosed-quote:2:13");
}

TEST_CASE("words behind a quoted text are reported at its end") {
  CHECK(in_claim("    quote: \"We must\" go\n") == Places{"yaml-syntax:6:20"});
  CHECK(in_claim("    quote: 'l'État'\n") == Places{"yaml-syntax:6:14"});
  CHECK(places("issues: {a: {text: \"One\" exclusive: true}}").back() == "yaml-syntax:1:24");
}

TEST_CASE("a second colon in a value is reported where it stands") {
  CHECK(in_claim("    quote: He said: go\n") == Places{"yaml-syntax:6:19"});
}

TEST_CASE("a key without its colon is reported at the next line") {
  CHECK(in_claim("    quote words\n    note: x\n") == Places{"yaml-syntax:7:9"});
  CHECK(places("sources\n  s: {title: T}\n") == Places{"yaml-syntax:2:4"});
}

TEST_CASE("a line of another indentation is reported where it stands") {
  CHECK(in_claim("   quote: words\n").back() == "yaml-syntax:6:4");
  CHECK(in_claim("     quote: words\n").back() == "yaml-syntax:6:11");
}

TEST_CASE("a bracket that is never closed is reported where it opens, with the place where reading stopped") {
  CHECK(places("issues: {a: {text: One}\n") == Places{"yaml-syntax:1:9"});
  const LoadedDossier loaded = load("issues:\n  a: {text: One\n  b: {text: Two}\n");
  CHECK(places(loaded) == Places{"yaml-syntax:3:4"});
  REQUIRE(only(loaded).notes.size() == 1);
  CHECK(only(loaded).notes[0].span.begin == 13);
}

TEST_CASE("a question mark in brackets is explained") {
  const LoadedDossier loaded = load("issues: {a: {text: Who hosts?}}\n");
  CHECK(places(loaded).back() == "yaml-syntax:1:29");
  CHECK(loaded.diagnostics.all().back().fix == "put the text in quotation marks");
}

TEST_CASE("anchors, aliases, merge keys and tags are each one error where they stand") {
  const auto value = [](const std::string& text) {
    return places("entities:\n  a: {type: person, name: " + text + "}\n");
  };
  CHECK(value("&x A") == Places{"anchor:2:27"});
  CHECK(value("*x") == Places{"alias:2:27"});
  CHECK(value("!x A") == Places{"tag:2:27"});
  CHECK(value("!!str A") == Places{"tag:2:27"});
  CHECK(value("\"*x &y !z\"") == Places{});
  CHECK(places("entities:\n  a: &x {type: person, name: A}\n  b: *x\n") == Places{"anchor:2:6", "alias:3:6"});
  CHECK(places("entities:\n  a: {type: person, name: A, <<: {country: FR}}\n") == Places{"alias:2:30"});
}

TEST_CASE("a second document, and what stands behind the end, are errors and nothing of it is read") {
  CHECK(places("issues: {}\n---\nclaimz: {}\n") == Places{"second-document:2:1"});
  CHECK(places("issues: {}\n...\nclaimz: {}\n") == Places{"second-document:3:1"});
  CHECK(places("---\nissues: {}\n...\n") == Places{});
  CHECK(places("---\n---\nissues: {}\n") == Places{"second-document:2:1"});
  CHECK(places("{issues: {}}\nclaims: {}\n") == Places{"yaml-syntax:2:1"});
  CHECK(places(",") == Places{"yaml-syntax:1:1"});
}

TEST_CASE("a file of nothing is an error") {
  for (const char* text : {"", "\n", "# a comment\n", "~", "null\n", "---\n", "...\n", "  \n \n"}) {
    INFO(text);
    CHECK(places(text) == Places{"empty-file:1:1"});
  }
}

TEST_CASE("a file is a mapping of sections") {
  CHECK(places("words") == Places{"wrong-type:1:1"});
  CHECK(places("- a\n- b\n") == Places{"wrong-type:1:1"});
  CHECK(places("? [a]\n: b\n") == Places{"bad-key:1:3"});
  CHECK(places("~: b\n") == Places{"bad-key:1:1"});
}

TEST_CASE("a missing value is pointed at behind its key, or at the dash of its item") {
  CHECK(places("entities:\n  a:\n    type: person\n    name:\n    country: FR\n") == Places{"null-value:4:9"});
  CHECK(places("entities:\n  a:\n    type: person\n    name: A\n    tags:\n    - x\n    -\n    - y\n") ==
        Places{"null-value:7:5"});
  CHECK(places("entities:\n  a:\n    type: person\n    name: A\n    tags:\n    -\n    - y\n") ==
        Places{"null-value:6:5"});
}

TEST_CASE("values of every style keep their text and their place") {
  CHECK(pointed_at("issues: {a: {text: T, exclusive: 'may''be'}}") == "'may''be'");
  CHECK(pointed_at("issues: {a: {text: T, exclusive: \"m\\\"b\"}}") == "\"m\\\"b\"");
  CHECK(pointed_at("issues: {a: {text: T, exclusive: maybe}}") == "maybe");
  CHECK(pointed_at("issues:\n  a:\n    text: T\n    exclusive: may\n      be\n") == "may\n      be");
  CHECK(pointed_at("issues:\n  a:\n    text: T\n    exclusive: |\n      may\n      be\n") == "|\n      may\n      be");
  CHECK(pointed_at("issues: {a: {text: T, exclusive: [x, y]}}").starts_with("[x"));
}

TEST_CASE("texts are read as YAML means them") {
  const LoadedDossier loaded = load(
      "issues:\n  a: {text: \"one\\u00e9\\ttwo\"}\n  b: {text: 'it''s'}\n  c:\n    text: >\n      one\n      two\n\n"
      "  d: {text: plain text}\n  e:\n    text: over\n      lines\n");
  CHECK(places(loaded) == Places{});
  const auto text = [&](const char* id) {
    return loaded.dossier.text(loaded.dossier.issues[loaded.dossier.find(id).index].text, "en");
  };
  CHECK(text("a") == "oneé\ttwo");
  CHECK(text("b") == "it's");
  CHECK(text("c") == "one two");
  CHECK(text("d") == "plain text");
  CHECK(text("e") == "over lines");
}

TEST_CASE("a forbidden character is found also where it is written as an escape") {
  for (const char* escape : {"\\0", "\\x1b", "\\e", "\\u202e", "\\u2028", "\\N", "\\x07"}) {
    INFO(escape);
    CHECK(places(std::string("issues: {a: {text: \"x") + escape + "y\"}}") == Places{"forbidden-character:1:20"});
  }
}

TEST_CASE("a tab is refused in the indentation and let be elsewhere") {
  CHECK(places("issues:\n\ta: {text: T}\n") == Places{"tab:2:1"});
  CHECK(places("issues:\n  a:\n  -\tb\n") == Places{"tab:3:4"});
  CHECK(places("issues: {a: {text: \"one\ttwo\"}}\n") == Places{});
}

TEST_CASE("a byte order mark and line ends of Windows change no place") {
  CHECK(places("\xEF\xBB\xBFissues:\r\n  a: {text: T}\r\n  b: {txt: T}\r\n") ==
        Places{"missing-key:3:3", "unknown-key:3:7"});
}

TEST_CASE("depth, values, lines and texts are limited") {
  LoadOptions options;
  options.limits.depth = 5;
  CHECK(places("issues: {a: {text: {x: {y: {z: 1}}}}}", options).back() == "nested-too-deep:1:28");
  options = {};
  options.limits.nodes = 10;
  CHECK(places("issues: {a: {text: T}, b: {text: T}, c: {text: T}}", options) == Places{"too-many-nodes:1:34"});
  options = {};
  options.limits.line_bytes = 20;
  CHECK(places("issues:\n  a: {text: a long line indeed}\n", options) == Places{"line-too-long:2:1"});
  options = {};
  options.limits.scalar_bytes = 10;
  CHECK(places("issues:\n  a: {text: twelve bytes}\n", options) == Places{"text-too-long:2:13"});
  options = {};
  options.limits.entities = 1;
  CHECK(places("entities:\n  a: {type: person, name: A}\n  b: {type: person, name: B}\n", options) ==
        Places{"too-many-records:3:6"});
}

TEST_CASE("brackets are counted before the library sees them") {
  CHECK(places(std::string(5000, '[')) == Places{"nested-too-deep:1:1"});
  CHECK(places("x: \"" + std::string(5000, ']') + "\"\n") == Places{"unknown-section:1:1"});
}
