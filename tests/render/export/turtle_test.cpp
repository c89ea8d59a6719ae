// SPDX-License-Identifier: Apache-2.0
#include "render/export/turtle.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "graph/load/load.hpp"
#include "render/export/rdf_terms.hpp"
#include "render/export/turtle_text.hpp"

namespace standpoint::test {
namespace {

constexpr std::string_view kHarbour = R"(
dossier: {title: {en: The harbour road, fr: La route du port}, language: en}
sources:
  courier: {title: Council splits, publisher: council, author: I. Soto, date: 2023-05-12, kind: press,
            url: "https://example.org/courier?a=1&b=ä", text: texts/courier.txt}
entities:
  nora: {type: person, name: Nora, aliases: ["the \"mayor\" \\"], wikidata: Q42, since: 1960~}
  council: {type: [public_body, system], name: {en: Town council, fr--x: Conseil}}
propositions:
  closed: {text: "The road should be closed.", kind: policy, benefits: [{entity: nora, source: courier, quote: gains}]}
  open-tender: {text: "The tender was open.", kind: fact, accuses: [council], implies: [closed]}
claims:
  mayor: {by: nora, about: closed, stance: 0.5, date: 2023-05, words: direct, certainty: hedged, confidence: 0.8,
          source: [{source: courier, quote: "for […] people", at: {prefix: "is ", nth: 2}}], to: council, due: 2024-21,
          coded: {frame: economic, score: 150}, reported_by: [council], note: check}
  paper: {by: source, about: open-tender, stance: oppose, source: courier, disputes: [{claim: mayor, by: source, quote: no}]}
relations:
  leads-it: {from: nora, type: leads, to: council, since: 2021, source: courier}
  will-pay: {from: council, type: pays, to: nora, status: planned, amount: {value: 0.5, currency: EUR}, source: courier}
  letter: {from: unknown, type: writes_to, to: council, about: [closed], source: courier}
relation_types:
  writes_to: {label: {en: writes to}, inverse: {en: receives a letter from}, polarity: 0}
)";

std::string harbour(const std::string& base = {}) {
  const LoadedDossier loaded = load_dossier_text("harbour.yaml", std::string(kHarbour));
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  ExportOptions options;
  options.base = base;
  return write_turtle(loaded.dossier, options)->files.at(0).bytes;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A literal holds any text and ends where it should", "[turtle]") {
  CHECK(turtle_literal("x\" . <http://evil/> \\ \n\t\r") == R"("x\" . <http://evil/> \\ \n\u0009\r")");
  CHECK(turtle_literal("été", "fr") == "\"été\"@fr");
  CHECK(turtle_literal("a", "pt-BR") == "\"a\"@pt-BR");
  CHECK(turtle_literal("a", "fr--x") == "\"a\"");
  CHECK(turtle_literal("a", "fr> .") == "\"a\"");
}

TEST_CASE("An address holds nothing that ends it", "[turtle]") {
  CHECK(turtle_iri("https://example.org/a?b=ä&c=%20") == "<https://example.org/a?b=ä&c=%20>");
  CHECK(turtle_iri("https://e/> <x> {\"\\`|^ \n") == "<https://e/%3E%20%3Cx%3E%20%7B%22%5C%60%7C%5E%20%0A>");
}

TEST_CASE("Dates are those of XML Schema where it has them, else EDTF", "[turtle]") {
  CHECK(turtle_date("2020") == "\"2020\"^^xsd:gYear");
  CHECK(turtle_date("2020-10") == "\"2020-10\"^^xsd:gYearMonth");
  CHECK(turtle_date("2020-10-08") == "\"2020-10-08\"^^xsd:date");
  for (const char* edtf : {"2019~", "2019-22", "2019/2021-02", "../2020-07", "2020-10-08?"})
    CHECK(turtle_date(edtf) == "\"" + std::string(edtf) + "\"^^edtf:EDTF");
}

TEST_CASE("Numbers are decimals, and doubles where they need an exponent", "[turtle]") {
  CHECK(turtle_number(1) == "\"1\"^^xsd:decimal");
  CHECK(turtle_number(-0.25) == "\"-0.25\"^^xsd:decimal");
  CHECK(turtle_number(1e21) == "\"1e+21\"^^xsd:double");
}

TEST_CASE("What addresses of records begin with is an address", "[turtle]") {
  CHECK(*turtle_base("") == "#");
  for (const char* good : {"https://example.org/hub#", "http://example.org/", "https://example.org/a/",
                           "urn:example:hub:", "urn:uuid:8412d4a8-7808-49f5-b44d-09dc3d337eb9#"})
    CHECK(turtle_base(good).has_value());
  for (const char* bad : {"example.org/", "https://example.org", "https:///a#", "https://", "https://example.org/a",
                          "https://example.org/#a#", "https://me@example.org/", "ftp://example.org/",
                          "javascript:alert(1)#", "urn:", "urn:x:", "urn:example", "urn:-x:a:",
                          "https://example.org/é#", "https://example.org/> .#", "https://example.org/a b#"})
    CHECK_FALSE(turtle_base(bad).has_value());
}

TEST_CASE("A claim says who takes which side, on what, from where, and in which words", "[turtle]") {
  const std::string text = harbour();
  CHECK(holds(text, R"ttl(:mayor a schema:Claim, aif:I-node ;
  rdfs:label "Nora supports: “The road should be closed.” (addressed to Town council; according to Town council; hedged)"@en ;
  schema:author :nora ;
  schema:about :closed ;
  sp:stance "0.5"^^xsd:decimal ;
  sp:side sp:support ;
  sp:act "says" ;
  schema:datePublished "2023-05"^^xsd:gYearMonth ;
  sp:due "2024-21"^^edtf:EDTF ;
  sp:addressee :council ;
  schema:additionalProperty [ a schema:PropertyValue ; schema:name "frame" ; schema:value "economic" ] ;
  schema:additionalProperty [ a schema:PropertyValue ; schema:name "score" ; schema:value 150 ] ;
  schema:appearance :courier ;
  schema:text "for […] people" ;
  sp:words "direct" ;
  sp:certainty "hedged" ;
  sp:confidence "0.8"^^xsd:decimal ;
  sp:reportedBy ( :council ) ;
  prov:wasQuotedFrom :courier .
:mayor_quote1 a oa:Annotation ;
  oa:motivatedBy oa:identifying ;
  oa:hasBody :mayor ;
  oa:hasTarget [ a oa:SpecificResource ; oa:hasSource :courier ; oa:hasSelector [ a oa:TextQuoteSelector ; oa:exact "for […] people" ; oa:prefix "is" ] ] .
)ttl"));
  CHECK(holds(text, "  sp:bySource true ;"));
  CHECK(holds(text, ":paper cito:disputes :mayor .\n:paper_link1 a rdf:Statement, aif:CA-node ;"));
}

TEST_CASE("A relation that stands is a triple and a statement about it, any other only a statement", "[turtle]") {
  const std::string text = harbour();
  CHECK(holds(text, R"ttl(
:nora sp:leads :council .
:leads-it a rdf:Statement ;
  rdfs:label "Nora leads Town council (since 2021)"@en ;
  rdf:subject :nora ;
  rdf:predicate sp:leads ;
  rdf:object :council ;
  schema:startDate "2021"^^xsd:gYear ;
  sp:words "indirect" ;
  prov:wasDerivedFrom :courier .
)ttl"));
  CHECK_FALSE(holds(text, ":council sp:pays :nora"));
  CHECK(holds(text, "  sp:status \"planned\" ;"));
  CHECK(holds(text, "[ a schema:MonetaryAmount ; schema:value \"0.5\"^^xsd:decimal ; schema:currency \"EUR\" ]"));
  CHECK(holds(text, "  rdf:predicate :relation_writes_to ;\n  rdf:object :council ;\n  schema:about :closed ;"));
  CHECK(holds(text, R"ttl(
:relation_writes_to a rdf:Property ;
  rdfs:label "writes to"@en ;
  owl:inverseOf :relation_writes_to-inverse .
:relation_writes_to-inverse a rdf:Property ;
  rdfs:label "receives a letter from"@en .
)ttl"));
}

TEST_CASE("Who gains from a proposition is told with its source only", "[turtle]") {
  const std::string text = harbour();
  CHECK(holds(text, ":closed_benefit1 a rdf:Statement ;"));
  CHECK_FALSE(holds(text, ":closed sp:benefits"));
}

TEST_CASE("Records are parts of the file, or begin with the base", "[turtle]") {
  CHECK(holds(harbour(), "@prefix : <#> .\n"));
  CHECK(holds(harbour("https://example.org/road#"), "@prefix : <https://example.org/road#> .\n"));
}

TEST_CASE("What Turtle does not say is counted", "[turtle]") {
  const LoadedDossier loaded = load_dossier_text("harbour.yaml", std::string(kHarbour));
  const auto exported = write_turtle(loaded.dossier, {});
  std::vector<std::pair<std::string, std::size_t>> losses;
  for (const ExportLoss& loss : exported->losses) losses.emplace_back(loss.what, loss.count);
  CHECK(losses == std::vector<std::pair<std::string, std::size_t>>{
                      {"texts of sources", 1},
                      {"which of several types of an entity comes first", 1},
                      {"languages of texts that Turtle cannot name", 1},
                      {"notes of the coder", 1},
                      {"numbers and offsets that choose among places of a quote", 1},
                      {"gaps in quotes, which oa:exact writes […]", 1},
                      {"types of entities that a relation type allows at its ends", 4}});
}

TEST_CASE("No term of our own is called as a built-in relation type, and they stand in order", "[turtle]") {
  const LoadedDossier loaded = load_dossier_text("empty.yaml", "dossier: {title: T}\n");
  std::string_view before;
  for (const RdfTerm& term : rdf_terms()) {
    CHECK(before < term.name);
    before = term.name;
    CHECK_FALSE(loaded.dossier.find_relation_type(term.name).valid());
  }
}

}  // namespace standpoint::test
