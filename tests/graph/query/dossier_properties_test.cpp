// SPDX-License-Identifier: Apache-2.0
#include "graph/query/record_properties.hpp"

#include <algorithm>

#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kAll = R"(
dossier: {language: fr}
sources:
  gazette: {title: {fr: Titre, en: Title}, publisher: paper, author: A. Writer, section: News, date: 2020-10, url: "https://example.org/a", kind: press}
  bare: {title: Bare}
entities:
  paper: {type: media, name: Paper}
  ana: {type: person, name: {fr: Anne, en: Ann}, aliases: [the mayor, A.], wikidata: Q42, country: FR, since: "1970~", tags: [council]}
  hub: {type: [public_body, system], name: Hub, description: {fr: Un pôle, en: A hub}, until: 2023/2024}
  act: {type: law, name: Act, date: 2019-07-24}
issues:
  use: {text: {fr: Qui, en: Who}, exclusive: true}
propositions:
  open: {text: {fr: Ouvert, en: Open}, kind: policy, issue: use, implies: [free, fair], benefits: [{entity: hub, source: gazette, quote: gains}]}
  free: {text: Free, contradicts: shut, accuses: [ana]}
  fair: {text: Fair}
  shut: {text: Shut, issue: use}
claims:
  whole:
    by: [ana, hub]
    about: open
    stance: -0.4
    date: "2020-09?"
    to: paper
    on_behalf_of: hub
    act: promises
    due: 2023-02
    only_if: {fr: "si", en: "if"}
    source: [{source: gazette, quote: a}, {source: gazette, quote: b}, bare]
    words: direct
    certainty: hedged
    confidence: 0.7
    reported_by: [paper]
    supports: [plain]
    disputes: [{claim: plain, by: source, quote: a}]
    coded: {frame: economic, score: 150, sure: true}
    note: "not for readers"
  plain: {by: source, about: fair, stance: neutral, source: gazette}
  alone: {by: ana, about: shut, stance: 1, on_behalf_of: self}
relations:
  funding: {from: hub, type: funds, to: ana, since: 2019, until: 2021-02, about: [open, act], status: ended, amount: {value: 200000, currency: EUR}, source: gazette, quote: c, certainty: questioned, note: hidden}
  undated: {from: ana, type: leads, to: hub, source: gazette}
)";

// Everything that stands at a thing, as `key: value`, by key.
template <class Element>
Ids properties(const DossierGraphView& view, Element element) {
  Ids out;
  for (const query::KeyId key : view.graph.keys_of(element)) {
    const std::string name(view.graph.keys()[key]);
    out.push_back(name + ": " + view.of(element, name));
  }
  return out;
}

struct Whole {
  Dossier dossier = load_right(kAll);
  DossierGraphView view{dossier};
  Ids of(std::string_view id) const { return properties(view, view.node(id)); }
  Ids of(std::string_view from, std::string_view type, std::string_view to) const {
    return properties(view, view.tie(from, type, to));
  }
};

}  // namespace

TEST_CASE("an entity has what its record says, absent keys aside") {
  const Whole w;
  CHECK(w.of("ana") == Ids{"aliases: [the mayor, A.]", "country: FR", "id: ana", "name: Anne",
                           "names: {en: Ann, fr: Anne}", "since: 1970~", "tags: [council]", "type: person",
                           "types: [person]", "wikidata: Q42"});
  CHECK(w.of("hub") == Ids{"description: Un pôle", "id: hub", "name: Hub", "names: {fr: Hub}", "type: public_body",
                           "types: [public_body, system]", "until: 2023/2024"});
  CHECK(w.view.of("act", "date") == "2019-07-24");
}

TEST_CASE("propositions, issues and sources have what their records say") {
  const Whole w;
  CHECK(w.of("open") == Ids{"benefits: [hub]", "id: open", "implies: [free, fair]", "issue: use", "kind: policy",
                            "text: Ouvert", "texts: {en: Open, fr: Ouvert}"});
  CHECK(w.of("free") == Ids{"accuses: [ana]", "contradicts: [shut]", "id: free", "text: Free", "texts: {fr: Free}"});
  CHECK(w.of("use") == Ids{"exclusive: true", "id: use", "text: Qui", "texts: {en: Who, fr: Qui}"});
  CHECK(w.of("gazette") == Ids{"author: A. Writer", "date: 2020-10", "id: gazette", "kind: press", "publisher: paper",
                               "section: News", "title: Titre", "titles: {en: Title, fr: Titre}",
                               "url: https://example.org/a"});
}

TEST_CASE("a claim has what its record says, but for the coder's note") {
  const Whole w;
  CHECK(w.of("whole") == Ids{"about: open",
                             "act: promises",
                             "by: [ana, hub]",
                             "certainty: hedged",
                             "coded: {frame: economic, score: 150, sure: true}",
                             "confidence: 0.7",
                             "date: 2020-09?",
                             "disputes: [plain]",
                             "due: 2023-02",
                             "hearsay: true",
                             "id: whole",
                             "made: 2020-09?",
                             "on_behalf_of: hub",
                             "only_if: si",
                             "quote: a",
                             "quotes: [a, b]",
                             "reported_by: [paper]",
                             "sign: oppose",
                             "sources: [gazette, bare]",
                             "stance: -0.4",
                             "supports: [plain]",
                             "to: paper",
                             "words: direct"});
  CHECK(w.of("plain") == Ids{"about: fair", "act: says", "by: [source]", "certainty: asserted", "confidence: 1.0",
                             "hearsay: false", "id: plain", "made: ../2020-10", "sign: neutral", "sources: [gazette]",
                             "stance: 0.0", "words: indirect"});
  CHECK(w.view.of("alone", "on_behalf_of") == "self");
  CHECK(w.view.of("alone", "made") == "null");
  CHECK(w.view.of("alone", "sources") == "null");
}

TEST_CASE("relationships have what the records between their ends say") {
  const Whole w;
  CHECK(w.of("hub", "FUNDS", "ana") ==
        Ids{"about: [open, act]", "amount: 200000.0", "certainty: questioned", "confidence: 1.0", "currency: EUR",
            "hearsay: false", "holds: 2019-01-01/2021-02-28", "id: funding", "quote: c", "quotes: [c]", "since: 2019",
            "sources: [gazette]", "status: ended", "type: funds", "until: 2021-02", "words: indirect"});
  CHECK(w.view.of(w.view.tie("ana", "LEADS", "hub"), "holds") == "2020-10");
  CHECK(w.of("whole", "ABOUT", "open") == Ids{"sign: oppose", "stance: -0.4"});
  CHECK(w.of("whole", "IN", "gazette") == Ids{"quote: a"});
  CHECK(w.of("whole", "IN", "bare").empty());
  CHECK(w.of("whole", "SUPPORTS", "plain") == Ids{"by: coder", "requires: false"});
  CHECK(w.of("whole", "DISPUTES", "plain") == Ids{"by: source", "quote: a"});
  CHECK(w.of("open", "BENEFITS", "hub") == Ids{"quote: gains", "sources: [gazette]"});
  CHECK(w.of("ana", "MAKES", "whole").empty());
}

TEST_CASE("texts come in the language asked for, and without one in the dossier's") {
  const Dossier d = load_right(kAll);
  const DossierGraphView view(d, {"en", {}});
  CHECK(view.of("ana", "name") == "Ann");
  CHECK(view.of("open", "text") == "Open");
  CHECK(view.of("free", "text") == "Free");
  CHECK(view.of("whole", "only_if") == "if");
  CHECK(view.of("hub", "description") == "A hub");
}

TEST_CASE("whatever is there has only the keys that are told of its kind") {
  const DossierGraphView view(health_data_hub().dossier);
  const auto& graph = view.graph;
  query::ValueHeap heap;
  const auto agree = [&](auto element, query::Holder holder) {
    const auto keys = graph.keys_of(element);
    for (query::KeyId key = 0; key < graph.keys().size(); ++key) {
      const query::Value value = graph.property(element, key, heap);
      CHECK(value.is_null() != std::binary_search(keys.begin(), keys.end(), key));
      if (value.is_null()) continue;
      const auto known = query::properties_of(holder);
      const auto entry = std::find_if(known.begin(), known.end(),
                                      [&](const auto& e) { return static_cast<query::KeyId>(e.key) == key; });
      REQUIRE(entry != known.end());
      CHECK(entry->type.may_be(value.kind()));
    }
  };
  for (const query::NodeId node : graph.nodes().all()) agree(node, query::holder_of(graph.nodes().kind(node)));
  for (std::uint32_t i = 0; i < graph.relationship_count(); ++i)
    agree(query::RelationshipId{i}, query::holder_of(graph.ends({i}).type));
}
