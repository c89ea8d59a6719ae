// SPDX-License-Identifier: Apache-2.0
#include "graph/load/load.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// Every key of every section.
constexpr std::string_view kWhole = R"(
dossier:
  title: {fr: Le port, en: The harbour}
  language: fr
sources:
  clubic:
    title: {fr: Un titre, en: A title}
    publisher: clubic-media
    author: Jeanne Doe
    section: Politique
    date: 2021-04
    url: https://example.org/a?b=c#d
    kind: press
    sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
entities:
  clubic-media: {type: media, name: Clubic}
  cedric-o:
    type: person
    name: {fr: Cédric O, en: Cedric O}
    aliases: ["le secrétaire d'État", the minister]
    wikidata: Q42
    country: FR
    since: 1982
    until: 2100/..
    tags: [government]
    description: A description.
  agency: {type: [public_body, system], name: Agency}
  the-law: {type: law, name: The law, date: 2019-07-24}
issues:
  hosting: {text: "Who hosts?", exclusive: true}
propositions:
  sovereign:
    text: {fr: "En France.", en: "In France."}
    kind: policy
    issue: hosting
    implies: [local]
    contradicts: abroad
    benefits: [{entity: agency, source: clubic, quote: words}]
    accuses: [agency]
  local: {text: Nearby., kind: fact}
  abroad: {text: Abroad., kind: value}
claims:
  main:
    by: [cedric-o, agency]
    about: sovereign
    stance: -0.5
    date: 2020-10-08
    source: [{source: clubic, quote: first, at: {nth: 2}}, clubic]
    quote: second
    at: {prefix: before, suffix: after}
    words: direct
    reported_by: [clubic-media]
    to: agency
    on_behalf_of: agency
    act: promises
    due: 2023-02
    only_if: {fr: si, en: if}
    supports: [{claim: other, requires: true}]
    disputes: [{claim: other, by: speaker, quote: no}, third]
    certainty: hedged
    confidence: 0.75
    coded: {frame: economic, score: 150, agreed: true, text: "12"}
    note: A note.
  other: {by: source, about: local, stance: neutral, source: clubic}
  third: {by: cedric-o, about: abroad, stance: oppose, source: clubic, on_behalf_of: self, at: 5, quote: x}
relations:
  tie:
    from: unknown
    type: hosts
    to: agency
    since: 2019
    until: 2021-02/..
    about: [sovereign, the-law]
    against: [clubic-media]
    status: pending
    amount: {value: 200000.5, currency: EUR}
    source: clubic
    quote: hosting
    words: indirect
    reported_by: clubic-media
    certainty: questioned
    confidence: 1
    note: {fr: Une note}
    publish: true
relation_types:
  hosts: {label: {fr: abrite, en: shelters}}
  teaches: {label: {fr: enseigne, en: teaches}, inverse: {fr: enseigné par}, from: [actor], to: [any], polarity: +1, symmetric: true,
            speaks_for: true, gains: to}
)";

const Dossier& whole() {
  static const LoadedDossier loaded = load(kWhole);
  REQUIRE(places(loaded) == Places{});
  return loaded.dossier;
}

}  // namespace

TEST_CASE("every key of a source, an entity and the dossier is read") {
  const Dossier& d = whole();
  CHECK(d.text(d.title, "en") == "The harbour");
  CHECK(d.names[d.language] == "fr");
  const Source& source = d.sources[0];
  CHECK(d.text(source.title, "en") == "A title");
  CHECK(d.id_of(source.publisher) == "clubic-media");
  CHECK_FALSE(source.author.valid());
  CHECK(source.author_text == "Jeanne Doe");
  CHECK(source.section == "Politique");
  CHECK(d.date_text(source.date) == "2021-04");
  CHECK(source.url == "https://example.org/a?b=c#d");
  CHECK(source.kind == SourceKind::press);
  CHECK(source.sha256.substr(0, 4) == "e3b0");
  const Entity& person = entity(d, "cedric-o");
  CHECK(person.type == EntityType::person);
  CHECK(d.strings_of(person.aliases)[0] == "le secrétaire d'État");
  CHECK(person.wikidata == "Q42");
  CHECK(person.country == "FR");
  CHECK(person.since.given());
  CHECK(person.until.latest == kEndOfTime);
  CHECK(d.strings_of(person.tags)[0] == "government");
  CHECK(d.text(person.description, "fr") == "A description.");
  CHECK(entity(d, "agency").types == (bit(EntityType::public_body) | bit(EntityType::system)));
  CHECK(entity(d, "the-law").date.given());
}

TEST_CASE("every key of a proposition and an issue is read") {
  const Dossier& d = whole();
  const Proposition& sovereign = proposition(d, "sovereign");
  CHECK(sovereign.kind == PropositionKind::policy);
  CHECK(d.id_of(sovereign.issue) == "hosting");
  CHECK(d[sovereign.issue].exclusive);
  CHECK(d.id_of(d.propositions_of(sovereign.implies)[0]) == "local");
  CHECK(d.id_of(d.propositions_of(sovereign.contradicts)[0]) == "abroad");
  CHECK(d.id_of(d.entities_of(sovereign.accuses)[0]) == "agency");
  const Benefit& benefit = d.benefits_of(sovereign.benefits)[0];
  CHECK(d.id_of(benefit.entity) == "agency");
  CHECK(d.citations_of(benefit.citations)[0].quote == "words");
}

TEST_CASE("every key of a claim is read") {
  const Dossier& d = whole();
  const Claim& main = claim(d, "main");
  CHECK(d.entities_of(main.by).size() == 2);
  CHECK(main.stance == Approx(-0.5));
  CHECK(d.id_of(d.extra_of(main).to) == "agency");
  CHECK(d.id_of(d.extra_of(main).on_behalf_of) == "agency");
  CHECK(main.act == Act::promises);
  CHECK(main.statement.words == Words::direct);
  CHECK(main.statement.certainty == Certainty::hedged);
  CHECK(main.statement.confidence == Approx(0.75));
  CHECK(d.text(d.extra_of(main.statement).note, "fr") == "A note.");
  const ClaimExtra& extra = d.extra_of(main);
  CHECK(d.date_text(extra.due) == "2023-02");
  CHECK(d.text(extra.only_if, "en") == "if");
  const auto coded = d.coded_of(extra.coded);
  REQUIRE(coded.size() == 4);
  CHECK(coded[0].kind == CodedValue::Kind::text);
  CHECK((coded[1].kind == CodedValue::Kind::integer && coded[1].number == 150));
  CHECK((coded[2].kind == CodedValue::Kind::boolean && coded[2].number == 1));
  CHECK(coded[3].kind == CodedValue::Kind::text);
  CHECK(claim(d, "other").by_source);
  CHECK(claim(d, "third").on_behalf_of_self);
  CHECK(claim(d, "third").extra.value == ExtraIndex::kNone);
}

TEST_CASE("a quote beside the sources goes to the first that has none, with the place chosen beside it") {
  const Dossier& d = whole();
  const auto citations = d.citations_of(claim(d, "main").statement.citations);
  REQUIRE(citations.size() == 2);
  CHECK(citations[0].quote == "first");
  CHECK(d.selectors[citations[0].selector].nth == 2);
  CHECK(citations[1].quote == "second");
  CHECK(d.selectors[citations[1].selector].prefix == "before");
  CHECK(d.selectors[citations[1].selector].suffix == "after");
  CHECK(d.selectors[d.citations_of(claim(d, "third").statement.citations)[0].selector].offset == 5);
}

TEST_CASE("links between claims keep their kind, their author, their words and what they require") {
  const Dossier& d = whole();
  REQUIRE(d.argument_links.size() == 3);
  CHECK(d.argument_links[0].kind == ArgumentLink::Kind::supports);
  CHECK(d.argument_links[0].required);
  CHECK(d.argument_links[1].by == ArgumentLink::By::speaker);
  CHECK(d.citations_of(d.argument_links[1].citations)[0].quote == "no");
  CHECK(d.id_of(d.citations_of(d.argument_links[1].citations)[0].source) == "clubic");
  CHECK(d.argument_links[2].by == ArgumentLink::By::coder);
  CHECK(d.id_of(d.argument_links[2].to) == "third");
}

TEST_CASE("every key of a relation is read") {
  const Dossier& d = whole();
  const Relation& tie = relation(d, "tie");
  CHECK_FALSE(tie.from.valid());
  CHECK(d.id_of(tie.to) == "agency");
  CHECK(tie.status == Status::pending);
  CHECK(d.extra_of(tie).amount.value == Approx(200000.5));
  CHECK(d.extra_of(tie).amount.currency == "EUR");
  CHECK(d.records_of(d.extra_of(tie).about)[0].kind == RecordKind::proposition);
  CHECK(d.records_of(d.extra_of(tie).about)[1].kind == RecordKind::entity);
  CHECK(d.id_of(d.entities_of(d.extra_of(tie).against)[0]) == "clubic-media");
  CHECK(tie.statement.certainty == Certainty::questioned);
  CHECK_FALSE(tie.holds());
}

TEST_CASE("a relation type can be added, and a built-in one changed in part") {
  const Dossier& d = whole();
  const RelationType& hosts = d[d.find_relation_type("hosts")];
  CHECK(d.text(hosts.label, "en") == "shelters");
  CHECK(d.text(hosts.inverse, "fr") == "hébergé par");
  CHECK_FALSE(d.text(hosts.inverse, "en").empty());
  CHECK(hosts.to != 0);
  const RelationType& teaches = d[d.find_relation_type("teaches")];
  CHECK(teaches.polarity == 1);
  CHECK(teaches.symmetric);
  CHECK(teaches.speaks_for);
  CHECK(teaches.gains == Gains::to);
  CHECK(teaches.from == bit(EntityType::actor));
}

TEST_CASE("a built-in relation type relabelled in one language keeps its label in the other") {
  const LoadedDossier loaded = load("relation_types:\n  hosts: {label: {en: shelters}}\n");
  const RelationType& hosts = loaded.dossier[loaded.dossier.find_relation_type("hosts")];
  CHECK(loaded.dossier.text(hosts.label, "en") == "shelters");
  CHECK(loaded.dossier.text(hosts.label, "fr") == "héberge");
}

TEST_CASE("the built-in vocabulary holds what the model asks for, labelled in French and English") {
  const Dossier& d = whole();
  for (const char* name : {"leads",          "spokesperson_of",
                           "represents",     "holds_office",
                           "member_of",      "part_of",
                           "founded",        "employs",
                           "advises",        "regulates",
                           "supervises",     "hosts",
                           "operates",       "supplies",
                           "contracts_with", "pays",
                           "funds",          "owns",
                           "uses",           "replaces",
                           "subject_to",     "based_on",
                           "created_by",     "authored",
                           "requests",       "files_complaint_with",
                           "rules_on",       "sues",
                           "criticises",     "defends",
                           "allied_with",    "opposes",
                           "publishes",      "knows"}) {
    INFO(name);
    const RelationTypeId id = d.find_relation_type(name);
    REQUIRE(id.valid());
    for (const LocalizedText& label : {d[id].label, d[id].inverse}) {
      CHECK_FALSE(d.text(label, "fr").empty());
      CHECK_FALSE(d.text(label, "en").empty());
    }
  }
  CHECK(d[d.find_relation_type("sues")].polarity == -1);
  CHECK(d[d.find_relation_type("files_complaint_with")].polarity == 0);
  CHECK(d[d.find_relation_type("knows")].symmetric);
  CHECK(d[d.find_relation_type("leads")].speaks_for);
}

TEST_CASE("a text is given in the wanted language, else the dossier's, else the first") {
  const LoadedDossier loaded = load(
      "dossier: {language: fr}\nentities:\n  a: {type: person, name: {en: English, fr: Français}}\n"
      "  b: {type: person, name: {de: Deutsch, en: English}}\n  c: {type: person, name: Nom}\n");
  const Dossier& d = loaded.dossier;
  CHECK(d.text(entity(d, "a").name, "en") == "English");
  CHECK(d.text(entity(d, "a").name, "de") == "Français");
  CHECK(d.text(entity(d, "b").name, "fr") == "Deutsch");
  CHECK(d.text(entity(d, "c").name, "en") == "Nom");
}

TEST_CASE("a date of a claim is its own, else any time up to its earliest source") {
  const LoadedDossier loaded = load(
      "sources: {s: {title: S, date: 2021-04}, t: {title: T, date: 2020}}\nentities: {a: {type: person, name: A}}\n"
      "propositions: {p: {text: P}}\nclaims:\n  own: {by: a, about: p, stance: 1, source: s, date: 2019}\n"
      "  two: {by: a, about: p, stance: 1, source: [s, t]}\n  none: {by: a, about: p, stance: 1}\n");
  const Dossier& d = loaded.dossier;
  CHECK(iso_day(d.date_of(claim(d, "own")).latest) == "2019-12-31");
  CHECK(iso_day(d.date_of(claim(d, "two")).latest) == "2020-12-31");
  CHECK(d.date_of(claim(d, "two")).earliest == kBeginningOfTime);
  CHECK_FALSE(d.date_of(claim(d, "none")).given());
}

TEST_CASE("the model takes less than two hundred bytes a claim beyond the text") {
  std::string text =
      "sources: {s: {title: S}}\nentities: {a: {type: person, name: A}}\npropositions: {p: {text: P}}\nclaims:\n";
  for (int i = 0; i < 100'000; ++i)
    text += "  c" + std::to_string(i) +
            ": {by: a, about: p, stance: support, date: 2020-10-08, source: s, quote: \"some words\"}\n";
  const LoadedDossier loaded = load(text);
  REQUIRE(loaded.dossier.claims.size() == 100'000);
  INFO(loaded.dossier.memory() / 100'000);
  CHECK(loaded.dossier.memory() / 100'000 < 200);
}
