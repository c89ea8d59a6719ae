// SPDX-License-Identifier: Apache-2.0
// What is written loads back as it was, whatever it is made of.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "graph/load/limits.hpp"
#include "graph/load/yaml_writer.hpp"
#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// Pieces that mean something to YAML, to the first look at a file, or to Unicode.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kAll = {
      "a",
      "word",
      "Zoë",
      "港",
      "𝄞",
      " ",
      "  ",
      " ",
      "\n",
      "\t",
      "\r",
      "\r\n",
      "\"",
      "'",
      "\\",
      "\\n",
      ":",
      ": ",
      " #",
      "#",
      "-",
      "- ",
      "? ",
      "?",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&",
      "*",
      "!",
      "|",
      ">",
      "%",
      "@",
      "`",
      "~",
      "=",
      "0",
      "1.5",
      "true",
      "null",
      "yes",
      "---",
      "...",
      "\xC2\xA0",
      "\xE2\x80\xA8",
      "\xE2\x80\xAE",
      "\xEF\xBB\xBF",
      "\xCC\x81",
      std::string("\0", 1),
      "\x1B",
      "\x7F",
      "\xC2\x85",
      "\xFF",
      "\xC3",
      "\xED\xA0\x80",
      "\xEF\xBF\xBE",
      "[…]",
      "<<",
      "!!str",
      "\xE3\x80\x80",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};
  return kAll;
}

std::string random_text() {
  const int count = *rc::gen::inRange(0, 60);
  std::string out;
  for (int i = 0; i < count; ++i) out += *rc::gen::elementOf(pieces());
  return out;
}

// A text that is fit, and not empty.
std::string fit() {
  const std::string text = fit_text(random_text());
  return text.empty() ? "x" : text;
}

std::string key() {
  std::string out = fit();
  std::replace(out.begin(), out.end(), '\n', ' ');
  out = fit_text(shortened(out, Limits{}.key_bytes / 4));
  return out.empty() ? "k" : out;
}

}  // namespace

TEST_CASE("every text that is made fit loads back as it was: names, notes, quotes, coded texts and their keys") {
  const bool held = rc::check([] {
    const std::string name = fit(), alias = fit(), note = fit(), quote = fit(), coded = fit(), coded_key = key();
    const YamlFields claim_fields = {
        {"by", YamlValue::word("a")},           {"about", YamlValue::word("p")},
        {"stance", YamlValue::word("support")}, {"source", YamlValue::word("s")},
        {"quote", YamlValue::text(quote)},      {"coded", YamlFields{{coded_key, YamlValue::text(coded)}}},
        {"note", YamlValue::text(note)}};
    const std::string yaml = write_yaml(
        {{"dossier", YamlFields{{"title", YamlValue::text(shortened(name, 500))}}},
         {"sources", YamlFields{{"s", YamlFields{{"title", YamlValue::text(shortened(note, 500))}}}}},
         {"entities", YamlFields{{"a", YamlFields{{"type", YamlValue::word("person")},
                                                  {"name", YamlValue::text(shortened(name, 500))},
                                                  {"aliases", YamlItems{YamlValue::text(shortened(alias, 500))}}}}}},
         {"propositions", YamlFields{{"p", YamlFields{{"text", YamlValue::text(shortened(coded, 500))}}}}},
         {"claims", YamlFields{{"c", claim_fields}}}});
    const LoadedDossier loaded = load(yaml);
    if (loaded.diagnostics.has_errors())
      RC_LOG(yaml + format_diagnostic(loaded.diagnostics.all()[0], *loaded.dossier.files, false));
    RC_ASSERT(!loaded.diagnostics.has_errors());
    const Dossier& d = loaded.dossier;
    RC_ASSERT(std::string(d.text(d.title, "en")) == shortened(name, 500));
    RC_ASSERT(std::string(d.strings_of(d.entities[0].aliases)[0]) == shortened(alias, 500));
    RC_ASSERT(std::string(d.text(d.propositions[0].text, "en")) == shortened(coded, 500));
    const Claim& one = d.claims.at(0);
    RC_ASSERT(std::string(d.text(d.extra_of(one.statement).note, "en")) == note);
    RC_ASSERT(std::string(std::string_view(d.citations_of(one.statement.citations)[0].quote)) == quote);
    const auto values = d.coded_of(d.extra_of(one).coded);
    RC_ASSERT(values.size() == 1U);
    RC_ASSERT(values[0].kind == CodedValue::Kind::text);
    RC_ASSERT(std::string(values[0].text) == coded);
    RC_ASSERT(std::string(d.names[values[0].key]) == coded_key);
  });
  CHECK(held);
}
