// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "graph/load/load.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

using namespace standpoint;

namespace {

const Dossier& canteen() {
  static const LoadedDossier loaded = load_dossier_text("canteen.yaml", R"(
dossier: {language: en}
sources:
  gazette: {title: {en: "Parents split over the canteen and the town hall cannot decide", fr: "Les parents divisés"}, date: 2024-03-02}
  radio: {title: News, publisher: Radio One, date: 2024-04}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  town: {type: public_body, name: {en: Town hall, fr: Mairie}}
propositions:
  green: {text: {en: Serve less meat., fr: Servir moins de viande.}, kind: policy}
  costs: {text: Meat costs more., kind: fact}
claims:
  plain: {by: ana, about: green, stance: support, source: gazette, words: direct, quote: two green days}
  joint: {by: [ana, ben], about: costs, stance: oppose, source: [radio, gazette], to: town, only_if: {en: prices stay, fr: les prix tiennent}}
  heard: {by: town, about: green, stance: neutral, source: radio, reported_by: ben, certainty: hedged}
  own-voice: {by: source, about: costs, stance: support, source: radio, quote: dear meat}
relations:
  paid: {from: unknown, type: pays, to: town, amount: {value: 1234.5, currency: EUR}, source: radio}
  ran: {from: ben, type: leads, to: town, since: ../2020-07-06, until: 2021-04/.., source: radio}
  complaint: {from: ana, type: files_complaint_with, to: town, against: ben, about: green, status: filed, since: 2024-02-01, source: radio}
)");
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  return loaded.dossier;
}

const Claim& claim(std::string_view id) { return canteen().claims[canteen().find(id).index]; }
const Relation& relation(std::string_view id) { return canteen().relations[canteen().find(id).index]; }

}  // namespace

TEST_CASE("dates are written as people write them in both languages") {
  CHECK(date_in_words("2020", "fr") == "2020");
  CHECK(date_in_words("2020-10", "fr") == "octobre 2020");
  CHECK(date_in_words("2020-10-01", "fr") == "1er octobre 2020");
  CHECK(date_in_words("2020-10-08", "en") == "8 October 2020");
  CHECK(date_in_words("2019-22", "fr") == "été 2019");
  CHECK(date_in_words("2020~", "en") == "around 2020");
  CHECK(date_in_words("2020-10?", "fr") == "octobre 2020 (?)");
  CHECK(date_in_words("2019/2021-02", "fr") == "de 2019 à février 2021");
  CHECK(date_in_words("2020-02-28/2020-03-27", "fr") == "du 28 février 2020 au 27 mars 2020");
  CHECK(date_in_words("../2020-07-06", "fr") == "au plus tard le 6 juillet 2020");
  CHECK(date_in_words("../2020-07", "en") == "by July 2020");
  CHECK(by_date_in_words("2021-04", "fr") == "au plus tard en avril 2021");
  CHECK(date_in_words("nonsense", "en") == "nonsense");
}

TEST_CASE("spans of relations say since when and until when, and how surely") {
  const Dossier& d = canteen();
  CHECK(span_in_words(d, relation("ran"), "en") == "since 6 July 2020 at the latest, until April 2021 at least");
  CHECK(span_in_words(d, relation("ran"), "fr") ==
        "depuis le 6 juillet 2020 au plus tard, jusqu’en avril 2021 au moins");
  CHECK(span_in_words(d, relation("paid"), "en") == "attested April 2024");
  CHECK(span_in_words(d, relation("complaint"), "fr") == "depuis le 1er février 2024");
}

TEST_CASE("amounts keep the typography of their language") {
  CHECK(amount_in_words({200000, "EUR"}, "fr") == "200\u202F000\u00A0€");
  CHECK(amount_in_words({200000, "EUR"}, "en") == "€200,000");
  CHECK(amount_in_words({1234.5, "USD"}, "en") == "1,234.50\u00A0USD");
  CHECK(amount_in_words({0.999, "EUR"}, "en") == "€1");
  CHECK(amount_in_words({}, "en").empty());
}

TEST_CASE("a claim says who holds what, by the kind of its proposition and the number of its speakers") {
  const Dossier& d = canteen();
  CHECK(claim_in_words(d, claim("plain"), "en") == "Ana supports: “Serve less meat.”");
  CHECK(claim_in_words(d, claim("plain"), "fr") == "Ana soutient\u00A0: «\u202FServir moins de viande.\u202F»");
  CHECK(claim_in_words(d, claim("joint"), "en") ==
        "Ana, Ben dispute: “Meat costs more.” (addressed to Town hall; only if: prices stay)");
  CHECK(claim_in_words(d, claim("joint"), "fr").find("contestent") != std::string::npos);
}

TEST_CASE("hearsay and doubt are part of the sentence") {
  CHECK(claim_in_words(canteen(), claim("heard"), "en") ==
        "Town hall takes no side on: “Serve less meat.” (according to Ben; hedged)");
}

TEST_CASE("the source's own voice is told under the source's title") {
  CHECK(claim_in_words(canteen(), claim("own-voice"), "en") == "“News” affirms: “Meat costs more.”");
}

TEST_CASE("only direct quotes are given as the actor's words, all others as the source's") {
  const Dossier& d = canteen();
  const auto citation = [&](std::string_view id) { return d.citations_of(claim(id).statement.citations)[0]; };
  CHECK(quote_in_words(d, citation("plain"), Words::direct, "en") == "in their own words: “two green days”");
  CHECK(quote_in_words(d, citation("own-voice"), Words::indirect, "en") ==
        "in the words of Radio One, April 2024: “dear meat”");
  CHECK(quote_in_words(d, citation("joint"), Words::indirect, "en").empty());
}

TEST_CASE("a relation tells its status, its target and its subject, and nobody is invented where nobody is named") {
  const Dossier& d = canteen();
  CHECK(relation_in_words(d, relation("complaint"), "en") ==
        "Ana files a complaint with Town hall (since 1 February 2024; filed; against Ben; about “Serve less meat.”)");
  CHECK(relation_in_words(d, relation("paid"), "en") ==
        "someone not named pays Town hall (attested April 2024; €1,234.50)");
  CHECK(relation_in_words(d, relation("ran"), "fr", false) ==
        "Mairie dirigé par Ben (depuis le 6 juillet 2020 au plus tard, jusqu’en avril 2021 au moins)");
}

TEST_CASE("sources are named by publisher, else by title, long ones cut between words, each once") {
  const Dossier& d = canteen();
  CHECK(source_in_words(d, {0}, "en", true) == "“Parents split over the canteen and the…”, 2 March 2024");
  CHECK(source_in_words(d, {0}, "fr") == "«\u202FLes parents divisés\u202F», 2 mars 2024");
  CHECK(sources_in_words(d, claim("joint").statement.citations, "en") ==
        "Radio One, April 2024; “Parents split over the canteen and the…”, 2 March 2024");
}
