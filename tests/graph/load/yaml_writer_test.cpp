// SPDX-License-Identifier: Apache-2.0
#include "graph/load/yaml_writer.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "graph/text/utf8.hpp"
#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

YamlValue text(std::string_view words) { return YamlValue::text(words); }
YamlValue word(std::string_view words) { return YamlValue::word(words); }

std::string written(std::string_view words) { return write_yaml({{"a", text(words)}}); }

}  // namespace

TEST_CASE("texts are written plainly where they stay the same, else between quotation marks") {
  CHECK(written("Ana Ruiz") == "a: Ana Ruiz\n");
  CHECK(written("Épsilon's d'été (2020); x/y & z") == "a: Épsilon's d'été (2020); x/y & z\n");
  CHECK(written("港湾局") == "a: 港湾局\n");
  for (const std::string other :
       {"yes", "No",   "null", "on", "true", "2020", "1.5", "-x", "a: b", "a #b", "#b", "[x]", "a, b", "a?",
        "- a", "a  b", "'a'",  "@a", "%a",   "*a",   "&a",  "!a", "|",    ">",    "~",  "=",   "a:",   "a\xC2\xA0"})
    CHECK(written(other) == "a: \"" + other + "\"\n");
  CHECK(written("say \"yes\" \\ no") == "a: \"say \\\"yes\\\" \\\\ no\"\n");
  CHECK(written("two\nlines\tand a tab") == "a: \"two\\nlines\\tand a tab\"\n");
}

TEST_CASE("brackets that are never closed are escaped, for the loader counts them") {
  CHECK(written("a [gap] here") == "a: \"a [gap] here\"\n");
  CHECK(written("a [ here") == "a: \"a \\x5B here\"\n");
  CHECK(written("{{}") == "a: \"\\x7B\\x7B}\"\n");
}

TEST_CASE("what fits behind its key stands there, other values below") {
  const YamlFields record = {
      {"type", word("person")}, {"name", text("Ana, the mayor")}, {"tags", YamlItems{text("x"), text("on")}}};
  CHECK(write_yaml({{"entities", YamlFields{{"ana", record}}}}) ==
        "entities:\n  ana: {type: person, name: \"Ana, the mayor\", tags: [x, \"on\"]}\n");
  const std::string lengthy(100, 'x');
  CHECK(
      write_yaml({{"entities", YamlFields{{"ana", YamlFields{{"type", word("person")}, {"name", text(lengthy)}}}}}}) ==
      "entities:\n  ana:\n    type: person\n    name: " + lengthy + "\n");
  CHECK(write_yaml({{"relations", YamlItems{YamlFields{{"from", word("a")}, {"note", text(lengthy)}},
                                            YamlFields{{"to", word("b")}}}}}) ==
        "relations:\n  - from: a\n    note: " + lengthy + "\n  - {to: b}\n");
  CHECK(write_yaml({{"dossier", YamlFields{{"title", text("T")}}},
                    {"claims", YamlFields{{"c", YamlFields{{"by", word("a")}}}}}}) ==
        "dossier: {title: T}\n\nclaims:\n  c: {by: a}\n");
}

TEST_CASE("comments stand on lines of their own and load as nothing") {
  const YamlFields record = {
      {"by", word("a")}, {"", YamlValue::comment("about: one\nof\ttwo [")}, {"stance", word("support")}};
  CHECK(write_yaml({{"", YamlValue::comment("First")}, {"claims", YamlFields{{"c", record}}}}) ==
        "# First\nclaims:\n  c:\n    by: a\n    # about: one of two (\n    stance: support\n");
  CHECK(write_yaml({{"claims", YamlItems{record}}, {"", YamlValue::comment("Last")}}) ==
        "claims:\n  # about: one of two (\n  - by: a\n    stance: support\n\n# Last\n");
  std::string lengthy;
  for (int i = 0; i < 40; ++i) lengthy += fmt::format("word{} ", i);
  const std::string yaml = write_yaml({{"", YamlValue::comment(lengthy)}});
  CHECK(yaml.starts_with("# word0 word1"));
  CHECK(yaml.find("\n# word") < kYamlWidth + 1);
  CHECK(yaml.ends_with(" word39\n"));
}

TEST_CASE("long texts are wrapped at single spaces and load as they were") {
  std::string lengthy;
  for (int i = 0; i < 60; ++i) lengthy += fmt::format("wörd{}{}", i, i % 7 == 0 ? "  " : " ");
  lengthy += std::string(5000, 'y') + " end";
  const std::string yaml =
      write_yaml({{"claims", YamlFields{{"c", YamlFields{{"by", word("a")},
                                                         {"about", word("p")},
                                                         {"stance", word("support")},
                                                         {"note", text(lengthy)}}}}},
                  {"entities", YamlFields{{"a", YamlFields{{"type", word("person")}, {"name", text("A")}}}}},
                  {"propositions", YamlFields{{"p", YamlFields{{"text", text("P")}}}}}});
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    CHECK(end - at < 1100);
    at = end + 1;
  }
  const LoadedDossier loaded = load(yaml);
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  const Claim& one = claim(loaded.dossier, "c");
  CHECK(loaded.dossier.text(loaded.dossier.extra_of(one.statement).note, "en") == lengthy);
}

TEST_CASE("texts are made fit by leaving out what no dossier may hold") {
  bool changed = false;
  CHECK(fit_text(" \n plain\r\ntext \n", &changed) == "plain\ntext");
  CHECK_FALSE(changed);
  CHECK(fit_text("a\x01"
                 "b\xE2\x80\xAE"
                 "c",
                 &changed) == "abc");
  CHECK(changed);
  CHECK(fit_text("a\rb") == "a\nb");
  CHECK(fit_text("a\xFF"
                 "b\xC3") == "ab");
  std::string stacked = "e";
  for (int i = 0; i < 12; ++i) stacked += "\xCC\x81";
  CHECK(count_code_points(fit_text(stacked)) == 9);
}

TEST_CASE("texts are shortened by whole characters") {
  CHECK(shortened("abc", 3) == "abc");
  CHECK(shortened("abcd", 3) == "ab…");
  CHECK(shortened("äöüß", 3) == "äö…");
  CHECK(shortened("", 3).empty());
}
