// SPDX-License-Identifier: Apache-2.0
// Random dossiers as tables and back: the same tables, and nothing changed.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "extract/import/table_dossier.hpp"
#include "graph/analysis/change.hpp"
#include "graph/load/load_records.hpp"
#include "render/export/csv_tables.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/property/random_controversy.hpp"
#include "tests/property/random_dossier.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

LoadedDossier load_all(const std::vector<ImportedFile>& files) {
  std::vector<NamedText> texts;
  for (const ImportedFile& file : files) texts.push_back({file.path, file.bytes});
  LoadOptions options;
  options.unpublished = true;
  std::vector<std::vector<NamedText>> dossiers;
  dossiers.push_back(std::move(texts));
  return load_dossier_texts(std::move(dossiers), options);
}

std::string joined(const Exported& exported) {
  std::string out;
  for (const ExportedFile& file : exported.files) out += "# " + file.path + "\n" + file.bytes;
  return out;
}

// What is wrong with the way of a dossier to tables and back; empty where nothing is.
std::string fault_of_way(const Dossier& dossier) {
  ExportOptions options;
  options.notes = true;
  const Exported first = *write_csv_tables(dossier, options);
  std::vector<TableFile> tables;
  for (const ExportedFile& file : first.files) {
    auto read = read_table_file(file.path, file.bytes);
    if (!read) return read.error().message;
    if (read->table == nullptr) return file.path + " is not known again";
    tables.push_back(std::move(*read));
  }
  const TableDossier made = make_table_dossier(tables, {});
  const LoadedDossier back = load_all(made.files);
  std::string yaml;
  for (const ImportedFile& file : made.files) yaml += "# " + file.path + "\n" + file.bytes;
  if (back.diagnostics.has_errors())
    return yaml + format_diagnostic(back.diagnostics.all()[0], *back.dossier.files, false);
  const std::string again = joined(*write_csv_tables(back.dossier, options));
  if (again != joined(first)) return yaml + joined(first) + "is not\n" + again;
  const Change change = find_change(dossier, back.dossier);
  if (!change.records.all.empty() || !change.positions.empty() || !change.conflicts.empty())
    return yaml + "differs from the dossier";
  return {};
}

}  // namespace

TEST_CASE("whatever is done to tables, reading them ends in mistakes or in a dossier without errors") {
  const std::vector<std::string> pieces = {"\"",   ",",      ";",           "\r\n", "\n",   "|",  "\\",
                                           "'",    "=",      "e0",          "p1",   "true", "-1", "",
                                           "2020", "source", "unknown",     "\t",   "\xC3", "1",  "\xE2\x80\xAE",
                                           "x.en", " ",      "\xEF\xBB\xBF"};
  std::size_t sound = 0, wrong = 0;
  const bool held = rc::check([&] {
    const LoadedDossier loaded = load(to_yaml(RandomDossier::make()));
    RC_PRE(!loaded.diagnostics.has_errors());
    std::vector<TableFile> tables;
    const auto exported = write_csv_tables(loaded.dossier);
    for (const ExportedFile& file : exported->files) {
      std::string bytes = file.bytes;
      for (int change = *rc::gen::inRange(0, 3); change > 0; --change) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes.replace(at, *rc::gen::inRange<std::size_t>(0, 4), *rc::gen::elementOf(pieces));
      }
      auto read = read_table_file(file.path, bytes);
      if (read && read->table != nullptr) tables.push_back(std::move(*read));
    }
    const auto fed = load_dossier_and_records({}, [&](Dossier& d, Diagnostics& diagnostics, YamlSink& sink) {
      feed_records(tables, nullptr, d, diagnostics, sink);
    });
    RC_ASSERT(fed.has_value());
    for (const Diagnostic& d : fed->diagnostics.all()) format_diagnostic(d, *fed->dossier.files, false);
    ++(fed->diagnostics.has_errors() ? wrong : sound);
    if (fed->diagnostics.has_errors()) return;
    const TableDossier made = make_table_dossier(tables, {});
    const LoadedDossier back = load_all(made.files);
    for (const Diagnostic& d : back.diagnostics.all())
      if (d.code.severity == Severity::error) RC_FAIL(format_diagnostic(d, *back.dossier.files, false));
  });
  CHECK(held);
  CHECK(sound > 5);
  CHECK(wrong > 5);
}

TEST_CASE("a random dossier that goes out as tables and comes in again is the same dossier and the same tables") {
  const bool held = rc::check([] {
    const LoadedDossier loaded = load(to_yaml(RandomDossier::make()));
    RC_PRE(!loaded.diagnostics.has_errors());
    const std::string fault = fault_of_way(loaded.dossier);
    if (!fault.empty()) RC_LOG(fault);
    RC_ASSERT(fault.empty());
  });
  CHECK(held);
}

TEST_CASE("a random controversy that goes out as tables and comes in again is the same") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const LoadedDossier loaded = load(to_yaml(random_controversy(seed)));
    if (loaded.diagnostics.has_errors()) continue;
    CAPTURE(seed);
    REQUIRE(fault_of_way(loaded.dossier) == "");
  }
}

TEST_CASE("every key of the format goes out as tables and comes in again") {
  LoadOptions options;
  options.unpublished = true;
  const LoadedDossier loaded = load(R"(
dossier: {title: {fr: "Le titre", en: Title}, language: fr}
sources:
  s: {title: "=S", publisher: e, author: "@someone", section: A | B, date: "2020~", url: "https://example.org/?a=1,2",
      kind: press, sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}
  t: {title: {en: T, fr: "'=T"}, publish: false}
entities:
  e: {type: [public_body, system], name: {en: E, fr-CA: Œ}, aliases: ["a | b", "\\", "-x"], wikidata: Q1, country: "NO",
      since: "../2020", until: "2030?", tags: [one, "two\nlines"], description: "\"quoted\", and 'more'"}
  f: {type: law, name: {fr-CA: L, en: M}, date: 2019-22, publish: false}
  y: {type: person, name: "no"}
issues:
  i: {text: "Which?", exclusive: true, publish: false}
propositions:
  p: {text: P, kind: fact, issue: i, implies: [q], accuses: [e, y], benefits: [y, {entity: e, source: [s, t]},
      {entity: y, source: s, quote: "+words", at: {nth: 2}}]}
  q: {text: Q, contradicts: r}
  r: {text: R, publish: false}
claims:
  c: {by: [e, y], about: p, stance: -0.3333333, date: 2020/.., source: [s, {source: s, quote: "q | r", at: 7}, t],
      words: direct, quote: " =first ", to: y, on_behalf_of: self, act: promises, due: 2021, only_if: {fr: si},
      supports: [{claim: d, requires: true}], disputes: [d, {claim: e2, by: speaker, quote: "-no"}],
      coded: {a: 007, b: "7", c: true, "d e": "true", "=f": " x ", g: -5}, note: "=note", certainty: hedged,
      confidence: 0.1, reported_by: [y, e]}
  d: {by: source, about: q, stance: neutral, source: {source: s, at: {prefix: "before, ", suffix: "@after"}}}
  e2: {by: y, about: q, stance: oppose, source: t, publish: false, on_behalf_of: e}
relations:
  - {from: unknown, type: funds, to: e, since: 2019, until: 2020, about: [p, f], against: [y], status: planned,
     amount: {value: 1000000000000000, currency: EUR}, source: s, quote: w, note: {en: n, fr: m}}
  - {id: own, from: y, type: quarrels_with, to: e, amount: {value: 0.1, currency: NOK}, words: ascribed}
relation_types:
  quarrels_with: {label: {en: quarrels with, fr: "se dispute avec"}, inverse: "-", from: [actor, law], polarity: -1,
                  symmetric: true, speaks_for: true, gains: to}
  hosts: {label: {fr: "loge"}, polarity: 1}
views:
  v: {view: conflicts, title: "=V", actor: [e, y], media: true, since: "2019?", limit: 7, publish: false}
  w: {view: query, query: "MATCH (a)\nRETURN a", parameter: ["a:=1", "b=2"]}
)",
                                    options);
  for (const Diagnostic& d : loaded.diagnostics.all())
    if (d.code.severity == Severity::error) CHECK(format_diagnostic(d, *loaded.dossier.files, false) == "");
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  CHECK(fault_of_way(loaded.dossier) == "");
}
