// SPDX-License-Identifier: Apache-2.0
#include "render/report/summary.hpp"

#include <catch2/catch.hpp>

#include "graph/load/load.hpp"

using namespace standpoint;
using Catch::Matchers::Contains;

namespace {

constexpr const char* kHarbour = R"(
dossier: {title: The harbour, language: en}
sources: {g: {title: Gazette, date: 2020-05-04}, r: {title: Radio, date: 2021-02-01}, w: {title: Weekly, date: 2022}}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  firm: {type: company, name: Firm}
  mute: {type: association, name: Mute}
propositions:
  grow: {text: "The harbour should grow."}
  fair: {text: "The award was fair.", kind: fact, accuses: [firm]}
  green: {text: "The harbour is green.", kind: fact}
claims:
  a1: {by: ana, about: grow, stance: support, date: 2020-05-01, source: {source: g, quote: "it must grow"}}
  a2: {by: ana, about: grow, stance: oppose, date: 2021-01-20, source: r}
  b1: {by: ben, about: grow, stance: support, date: 2020-05-02, source: g}
  b2: {by: ben, about: fair, stance: oppose, source: {source: g, quote: "not fair at all"}}
  m1: {by: ana, about: green, stance: support, source: r, reported_by: mute}
)";

struct Told {
  explicit Told(const std::string& text, std::string_view language = "en")
      : loaded(load_dossier_text("test.yaml", text)),
        conflicts(find_conflicts(loaded.dossier)),
        replies(loaded.dossier),
        graph(loaded.dossier),
        coverage(measure_coverage(loaded.dossier, graph)),
        groups(summarize(ItemWriter(loaded.dossier, conflicts, replies, language), coverage)) {
    REQUIRE_FALSE(loaded.diagnostics.has_errors());
    REQUIRE(groups.size() == 5);
  }

  LoadedDossier loaded;
  Conflicts conflicts;
  Replies replies;
  DossierGraph graph;
  Coverage coverage;
  std::vector<PageGroup> groups;
};

}  // namespace

TEST_CASE("a summary counts who takes part, and only those who take a position") {
  const Told told(kHarbour);
  CHECK_THAT(told.groups[0].text, Contains("4 entities, of which 2 take a position") &&
                                      Contains("3 propositions on 0 issues") &&
                                      Contains("5 claims and 0 ties from 3 sources"));
  CHECK_THAT(told.groups[0].text, Contains("1 May 2020"));
}

TEST_CASE("a summary tells a conflict with both sides, and leads to its place") {
  const Told told(kHarbour);
  REQUIRE(told.groups[1].items.size() == 1);
  CHECK_THAT(told.groups[1].items[0].text, Contains("Ana") && Contains("Ben") && Contains("The harbour should grow."));
  CHECK(told.groups[1].items[0].href.starts_with("#p_conflict_"));
}

TEST_CASE("a summary names those who certainly changed sides, or says that nobody did") {
  const Told told(kHarbour);
  REQUIRE(told.groups[2].items.size() == 1);
  CHECK_THAT(told.groups[2].items[0].text, Contains("Ana"));
  const Told still("dossier: {language: en}\nentities: {a: {type: person, name: A}}\n");
  CHECK(still.groups[2].items.empty());
  CHECK(still.groups[2].text == "Nobody has certainly changed sides.");
}

TEST_CASE("a summary tells an accusation with who makes it, where, and that the accused is not heard") {
  const Told told(kHarbour);
  REQUIRE(told.groups[3].items.size() == 1);
  const PageItem& item = told.groups[3].items[0];
  CHECK_THAT(item.text, Contains("Ben disputes") && Contains("Gazette"));
  REQUIRE(item.reply.size() == 1);
  CHECK(item.reply[0].text == "Firm: no reply in this dossier");
}

TEST_CASE("a claim is without reply when nobody disputes it and nobody takes the other side") {
  // b2 and m1: grow has both sides.
  CHECK_THAT(Told(kHarbour).groups[3].text, Contains("2 of 5 claims have no reply in this dossier"));
  const std::string answered = std::string(kHarbour) +
                               "  f1: {by: firm, about: fair, stance: support, source: g}\n"
                               "  x1: {by: ben, about: grow, stance: support, source: g, disputes: [m1]}\n";
  const Told told(answered);
  CHECK_THAT(told.groups[3].text, Contains("0 of 7 claims have no reply"));
  CHECK(told.groups[3].items.empty());
}

TEST_CASE("a summary tells what rests on one source, on another's word, and on no quote") {
  const Told told(kHarbour);
  CHECK_THAT(told.groups[4].text, Contains("2 of 3 propositions rest on one source only"));
  std::string all;
  for (const PageItem& item : told.groups[4].items) all += item.text + "\n";
  CHECK_THAT(all, Contains("1 claim on another’s word, or ascribed") && Contains("3 claims without a quote"));
}

TEST_CASE("a summary in French agrees in number and keeps spaces before its punctuation") {
  const Told told(kHarbour, "fr");
  CHECK_THAT(told.groups[0].text, Contains("4 entités, dont 2 prennent position\u202F;") && Contains("0 question"));
  CHECK_THAT(told.groups[3].text, Contains("2 sur 5 prises de position sont sans réponse dans ce dossier\u00A0:"));
}
