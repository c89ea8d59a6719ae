// SPDX-License-Identifier: Apache-2.0
// Every key of the format is compared: each is changed by itself in a dossier that has all of them.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "graph/analysis/change_records.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kEveryKey = R"yaml(
dossier: {title: {en: The quay, fr: Le quai}, language: en}
sources:
  courier: {title: Quay news, publisher: House A, author: I. Soto, section: local, date: 2023-05-12, url: "https://example.org/a", kind: press, text: texts/a.txt, sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, publish: true}
  minutes: {title: Minutes, publisher: council}
  letter: {title: A letter}
entities:
  council: {type: [public_body, system], name: {en: Council, fr: Conseil}, aliases: [the board], wikidata: Q11, country: IE, since: 1900, until: 2030, date: 1899, tags: [power], description: A body, publish: true}
  nora: {type: person, name: Nora}
  traders: {type: association, name: Traders}
  paveco: {type: company, name: PaveCo}
issues:
  use: {text: "Who uses it?", exclusive: true, publish: true}
  cost: {text: "Who pays?"}
propositions:
  closed: {text: It should close., kind: policy, issue: use, implies: [moves], contradicts: [open], benefits: [{entity: traders, source: courier, quote: they gain, at: {nth: 3}}], accuses: [council], publish: true}
  open: {text: It should stay open.}
  moves: {text: Parking moves.}
  tender: {text: The tender was open.}
claims:
  first: {by: [nora], about: closed, stance: support, date: 2023-05, to: council, on_behalf_of: traders, act: asks, due: 2024-03, only_if: it is paid, supports: [{claim: second, by: speaker, quote: as he says, requires: true}], disputes: [{claim: third, by: source}], coded: {frame: economic}, source: [{source: courier, quote: for people, at: {prefix: place, suffix: now}}], words: direct, reported_by: [paveco], certainty: hedged, confidence: 0.5, note: A note., publish: true}
  second: {by: traders, about: open, stance: 0.5, source: courier, quote: a third, at: 12}
  third: {by: council, about: moves, stance: oppose, source: minutes}
  fourth: {by: nora, about: moves, stance: support, source: minutes}
relations:
  works: {from: traders, type: hosts_it, to: paveco, since: 2023-02, until: 2024, about: [closed], against: [nora], status: planned, amount: {value: 180, currency: EUR}, source: minutes}
relation_types:
  hosts_it: {label: {en: hosts, fr: loge}, inverse: hosted by, from: [organization], to: [company], polarity: 1, symmetric: false, speaks_for: false, gains: from}
views:
  ours: {view: conflicts, title: Ours, actor: [nora], between: [nora, council], proposition: [closed], source: [courier], type: [person], relation: [sues], tag: [power], roll_up: [voiced], media: true, since: 2020, until: 2025, at: 2024, group: tag, limit: 9, overview: true, width: full, theme: print, lang: fr, publish: true}
  around: {view: ego, who: nora}
  shared: {view: network, mode: one}
  asked: {view: query, query: who-opposes, parameter: proposition=open}
)yaml";

struct Mutation {
  std::string_view heading;  // of the table in docs/format.md
  std::string_view key;
  std::string_view from, to;
  std::string_view expected;  // section id key, of what must be reported, and nothing else
};

const Mutation kMutations[] = {
    {"dossier", "title", "fr: Le quai", "fr: Un quai", "dossier  title"},
    {"dossier", "language", "language: en", "language: de", "dossier  language"},
    {"sources", "title", "title: Quay news", "title: News", "sources courier title"},
    {"sources", "publisher", "publisher: House A", "publisher: paveco", "sources courier publisher"},
    {"sources", "author", "author: I. Soto", "author: J. Soto", "sources courier author"},
    {"sources", "section", "section: local", "section: world", "sources courier section"},
    {"sources", "date", "date: 2023-05-12", "date: 2023-05-13", "sources courier date"},
    {"sources", "url", "example.org/a", "example.org/b", "sources courier url"},
    {"sources", "kind", "kind: press", "kind: letter", "sources courier kind"},
    {"sources", "text", "texts/a.txt", "texts/b.txt", "sources courier text"},
    {"sources", "sha256", "aaaa,", "aaab,", "sources courier sha256"},
    {"sources", "publish", "aaaa, publish: true", "aaaa, publish: false", "sources courier publish"},
    {"entities", "type", "[public_body, system]", "[system, public_body]", "entities council type"},
    {"entities", "name", "fr: Conseil", "fr: Assemblée", "entities council name"},
    {"entities", "aliases", "[the board]", "[the bored]", "entities council aliases"},
    {"entities", "wikidata", "Q11", "Q12", "entities council wikidata"},
    {"entities", "country", "IE", "FR", "entities council country"},
    {"entities", "since", "since: 1900", "since: 1901", "entities council since"},
    {"entities", "until", "until: 2030", "until: 2031", "entities council until"},
    {"entities", "date", "date: 1899", "date: 1898", "entities council date"},
    {"entities", "tags", "tags: [power]", "tags: [power, new]", "entities council tags"},
    {"entities", "description", "description: A body", "description: A board", "entities council description"},
    {"entities", "publish", "A body, publish: true", "A body, publish: false", "entities council publish"},
    {"issues", "text", "Who uses it?", "Who may use it?", "issues use text"},
    {"issues", "exclusive", "exclusive: true", "exclusive: false", "issues use exclusive"},
    {"issues", "publish", "exclusive: true, publish: true", "exclusive: true, publish: false", "issues use publish"},
    {"propositions", "text", "It should close.", "It must close.", "propositions closed text"},
    {"propositions", "kind", "kind: policy", "kind: value", "propositions closed kind"},
    {"propositions", "issue", "issue: use", "issue: cost", "propositions closed issue"},
    {"propositions", "implies", "implies: [moves]", "implies: [moves, tender]", "propositions closed implies"},
    {"propositions", "contradicts", "contradicts: [open]", "contradicts: [tender]", "propositions closed contradicts"},
    {"propositions", "benefits", "benefits: [{", "benefits: [nora, {", "propositions closed benefits"},
    {"propositions", "accuses", "accuses: [council]", "accuses: [paveco]", "propositions closed accuses"},
    {"propositions", "publish", "[council], publish: true", "[council], publish: false", "propositions closed publish"},
    {"Keys of a benefit", "entity", "entity: traders", "entity: nora", "propositions closed benefits"},
    {"Keys of a benefit", "source", "source: courier, quote: they", "source: minutes, quote: they",
     "propositions closed benefits"},
    {"Keys of a benefit", "quote", "they gain", "they win", "propositions closed benefits"},
    {"Keys of a benefit", "at", "at: {nth: 3}", "at: 7", "propositions closed benefits"},
    {"claims", "by", "by: [nora]", "by: [nora, paveco]", "claims first by"},
    {"claims", "by", "by: council", "by: source", "claims third by"},
    {"claims", "about", "about: closed", "about: tender", "claims first about"},
    {"claims", "stance", "stance: 0.5", "stance: 0.51", "claims second stance"},
    {"claims", "date", "date: 2023-05,", "date: 2023-04,", "claims first date"},
    {"claims", "to", "to: council,", "to: paveco,", "claims first to"},
    {"claims", "on_behalf_of", "on_behalf_of: traders", "on_behalf_of: self", "claims first on_behalf_of"},
    {"claims", "act", "act: asks", "act: orders", "claims first act"},
    {"claims", "due", "due: 2024-03", "due: 2024-04", "claims first due"},
    {"claims", "only_if", "it is paid", "it is free", "claims first only_if"},
    {"claims", "supports", "supports: [{", "supports: [fourth, {", "claims first supports"},
    {"claims", "disputes", "disputes: [{", "disputes: [fourth, {", "claims first disputes"},
    {"claims", "coded", "coded: {frame: economic}", "coded: {frame: legal}", "claims first coded.frame"},
    {"claims", "coded", "coded: {frame: economic}", "coded: {frame: economic, score: 1}", "claims first coded.score"},
    {"Keys of a link between claims", "claim", "claim: second", "claim: fourth", "claims first supports"},
    {"Keys of a link between claims", "by", "by: speaker", "by: coder", "claims first supports"},
    {"Keys of a link between claims", "quote", "as he says", "as he said", "claims first supports"},
    {"Keys of a link between claims", "requires", "requires: true", "requires: false", "claims first supports"},
    {"relations", "from", "from: traders", "from: council", "relations works from"},
    {"relations", "type", "type: hosts_it", "type: knows", "relations works type"},
    {"relations", "to", "to: paveco, since", "to: unknown, since", "relations works to"},
    {"relations", "since", "since: 2023-02", "since: 2023-03", "relations works since"},
    {"relations", "until", "until: 2024,", "until: 2025,", "relations works until"},
    {"relations", "about", "about: [closed]", "about: [traders]", "relations works about"},
    {"relations", "against", "against: [nora]", "against: [traders]", "relations works against"},
    {"relations", "status", "status: planned", "status: ended", "relations works status"},
    {"relations", "amount", ", amount: {value: 180, currency: EUR}", "", "relations works amount"},
    {"Keys of an amount", "value", "value: 180", "value: 181", "relations works amount"},
    {"Keys of an amount", "currency", "currency: EUR", "currency: USD", "relations works amount"},
    {"Keys of claims and relations", "source", "open, stance: 0.5, source: courier",
     "open, stance: 0.5, source: letter", "claims second source"},
    {"Keys of claims and relations", "quote", "quote: a third", "quote: a half", "claims second source"},
    {"Keys of claims and relations", "at", "at: 12", "at: 13", "claims second source"},
    {"Keys of claims and relations", "words", "words: direct", "words: ascribed", "claims first words"},
    {"Keys of claims and relations", "reported_by", "[paveco], certainty", "[paveco, traders], certainty",
     "claims first reported_by"},
    {"Keys of claims and relations", "certainty", "certainty: hedged", "certainty: questioned",
     "claims first certainty"},
    {"Keys of claims and relations", "confidence", "confidence: 0.5", "confidence: 0.6", "claims first confidence"},
    {"Keys of claims and relations", "note", "note: A note.", "note: Another.", "claims first note"},
    {"Keys of claims and relations", "publish", "A note., publish: true", "A note., publish: false",
     "claims first publish"},
    {"Keys of an item of source", "source", "{source: courier, quote: for", "{source: letter, quote: for",
     "claims first source"},
    {"Keys of an item of source", "quote", "quote: for people", "quote: for all", "claims first source"},
    {"Keys of an item of source", "at", ", at: {prefix: place, suffix: now}", "", "claims first source"},
    {"Keys of at", "nth", "nth: 3", "nth: 4", "propositions closed benefits"},
    {"Keys of at", "prefix", "prefix: place", "prefix: spot", "claims first source"},
    {"Keys of at", "suffix", "suffix: now", "suffix: then", "claims first source"},
    {"relation_types", "label", "fr: loge", "fr: héberge", "relation_types hosts_it label"},
    {"relation_types", "inverse", "inverse: hosted by", "inverse: lodged by", "relation_types hosts_it inverse"},
    {"relation_types", "from", "from: [organization]", "from: [actor]", "relation_types hosts_it from"},
    {"relation_types", "to", "to: [company]", "to: [company, system]", "relation_types hosts_it to"},
    {"relation_types", "polarity", "polarity: 1", "polarity: -1", "relation_types hosts_it polarity"},
    {"relation_types", "symmetric", "symmetric: false", "symmetric: true", "relation_types hosts_it symmetric"},
    {"relation_types", "speaks_for", "speaks_for: false", "speaks_for: true", "relation_types hosts_it speaks_for"},
    {"relation_types", "gains", "gains: from", "gains: to", "relation_types hosts_it gains"},
    {"views", "view", "view: conflicts", "view: matrix", "views ours view"},
    {"views", "title", "title: Ours", "title: Theirs", "views ours title"},
    {"views", "mode", "mode: one", "mode: two", "views shared mode"},
    {"views", "query", "query: who-opposes", "query: who-supports", "views asked query"},
    {"views", "parameter", "proposition=open", "proposition=closed", "views asked parameter"},
    {"views", "who", "who: nora", "who: paveco", "views around who"},
    {"views", "actor", "actor: [nora]", "actor: [traders]", "views ours actor"},
    {"views", "between", "between: [nora, council]", "between: [nora, traders]", "views ours between"},
    {"views", "proposition", "proposition: [closed]", "proposition: [open]", "views ours proposition"},
    {"views", "source", "source: [courier]", "source: [minutes]", "views ours source"},
    {"views", "type", "type: [person]", "type: [company]", "views ours type"},
    {"views", "relation", "relation: [sues]", "relation: [hosts_it]", "views ours relation"},
    {"views", "tag", "tag: [power]", "tag: [might]", "views ours tag"},
    {"views", "roll_up", "roll_up: [voiced]", "roll_up: [implied]", "views ours roll_up"},
    {"views", "media", "media: true", "media: false", "views ours media"},
    {"views", "since", "since: 2020", "since: 2021", "views ours since"},
    {"views", "until", "until: 2025", "until: 2026", "views ours until"},
    {"views", "at", "at: 2024", "at: 2023", "views ours at"},
    {"views", "group", "group: tag", "group: type", "views ours group"},
    {"views", "limit", "limit: 9", "limit: 8", "views ours limit"},
    {"views", "overview", "overview: true", "overview: false", "views ours overview"},
    {"views", "width", "width: full", "width: column", "views ours width"},
    {"views", "theme", "theme: print", "theme: dark", "views ours theme"},
    {"views", "lang", "lang: fr", "lang: en", "views ours lang"},
    {"views", "publish", "lang: fr, publish: true", "lang: fr, publish: false", "views ours publish"},
};

// What is no property of a record: how it is written in a file.
const std::set<std::pair<std::string, std::string>> kOfWriting = {{"Keys of claims and relations", "id"},
                                                                  {"defaults", "source"},
                                                                  {"defaults", "date"},
                                                                  {"defaults", "by"},
                                                                  {"defaults", "to"},
                                                                  {"defaults", "words"},
                                                                  {"defaults", "reported_by"}};

LoadedDossier loaded(const std::string& text) {
  LoadOptions options;
  options.unpublished = true;
  return load(text, options);
}

// `section id key` of each key that is different, and of each record added or removed.
std::vector<std::string> changed(const Dossier& before, const Dossier& after) {
  std::vector<std::string> out;
  for (const RecordChange& change : find_record_changes(before, after, match_records(before, after)).all) {
    const std::string_view section = kSections[static_cast<std::size_t>(change.section)];
    const std::string_view id =
        change.after ? id_of(after, {change.section, *change.after}) : id_of(before, {change.section, *change.before});
    if (change.fields.empty()) out.push_back(fmt::format("{} {} {}", section, id, change.after ? "added" : "removed"));
    for (const FieldChange& field : change.fields)
      out.push_back(fmt::format("{} {} {}{}", section, id, field.key,
                                field.key == "coded" ? fmt::format(".{}", field.part) : ""));
  }
  return out;
}

// (heading, key) of every table of keys in docs/format.md.
std::set<std::pair<std::string, std::string>> keys_of_format() {
  std::ifstream page(source_root() / "docs/format.md");
  std::set<std::pair<std::string, std::string>> out;
  std::string heading;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("#")) heading = line.substr(line.find(' ') + 1);
    if (line.starts_with("| Key | ")) inside = true;
    if (!line.starts_with("|")) inside = false;
    if (inside && line.starts_with("| `")) out.emplace(heading, line.substr(3, line.find('`', 3) - 3));
  }
  return out;
}

}  // namespace

TEST_CASE("each key of the format is compared: changed by itself it is reported, and nothing else") {
  const std::string text(kEveryKey);
  const LoadedDossier before = loaded(text);
  REQUIRE_FALSE(before.diagnostics.has_errors());
  for (const Mutation& mutation : kMutations) {
    const std::string from(mutation.from);
    CAPTURE(mutation.heading, mutation.key, from, mutation.to);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    std::string other = text;
    other.replace(at, from.size(), mutation.to);
    const LoadedDossier after = loaded(other);
    REQUIRE_FALSE(after.diagnostics.has_errors());
    CHECK(changed(before.dossier, after.dossier) == std::vector<std::string>{std::string(mutation.expected)});
    CHECK(changed(after.dossier, before.dossier) == std::vector<std::string>{std::string(mutation.expected)});
  }
}

TEST_CASE("every key that docs/format.md names is among those changed") {
  auto keys = keys_of_format();
  REQUIRE(keys.size() > 100);
  for (const Mutation& mutation : kMutations) keys.erase({std::string(mutation.heading), std::string(mutation.key)});
  for (const auto& key : kOfWriting) keys.erase(key);
  std::string left;
  for (const auto& [heading, key] : keys) left += fmt::format("{}: {}\n", heading, key);
  CHECK(left == "");
}

TEST_CASE("a dossier that has every key is not different from itself") {
  const LoadedDossier one = loaded(std::string(kEveryKey)), other = loaded(std::string(kEveryKey));
  REQUIRE_FALSE(one.diagnostics.has_errors());
  CHECK(changed(one.dossier, other.dossier).empty());
}
