// SPDX-License-Identifier: Apache-2.0
// Positions and conflicts as relationships.

#include <algorithm>
#include <tuple>

#include "graph/analysis/keywords.hpp"
#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kSaid = R"(
claims:
  a1: {by: ana, about: grow, stance: support, source: s18}
  a2: {by: ana, about: grow, stance: oppose, date: 2021-03, source: s21}
  b1: {by: ben, about: grow, stance: oppose, source: s20}
  c1: {by: cy, about: shrink, stance: 0.5, certainty: hedged, source: s20, disputes: a1}
relations:
  suit: {from: port, type: sues, to: yard, since: 2020, source: s20}
)";

Ids conflicts(const DossierGraphView& view) {
  view.graph.derive(view.type("CONFLICT"));
  Ids out;
  for (const query::NodeId node : view.graph.nodes().all())
    for (const query::Adjacent& a : view.graph.outgoing(node, view.type("CONFLICT")))
      out.push_back(view.id(node) + " " + view.id(a.other) + " " + view.of(a.relationship, "kind") + " " +
                    view.of(a.relationship, "propositions"));
  return out;
}

}  // namespace

TEST_CASE("a derived type is in no list before it is worked out, and never in a list without a type") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  const query::TypeId type = view.type("POSITION");
  CHECK(view.graph.is_derived(type));
  CHECK(view.graph.is_derived(view.type("CONFLICT")));
  CHECK_FALSE(view.graph.is_derived(view.type("MAKES")));
  CHECK(view.graph.outgoing(view.node("ana"), type).empty());
  CHECK(view.graph.statistics(type).count == 0);
  const std::size_t before = view.graph.outgoing(view.node("ana")).size();
  view.graph.derive(type);
  CHECK(view.graph.outgoing(view.node("ana"), type).size() == 1);
  CHECK(view.graph.outgoing(view.node("ana")).size() == before);
  CHECK(view.graph.incoming(view.node("grow"), type).size() == 2);
  CHECK(view.graph.statistics(type).count == 3);
  CHECK(view.graph.statistics(type).ends == 2);
}

TEST_CASE("a position has what the analysis says of it") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(view.ties("POSITION") == Ids{"ana grow", "ben grow", "cy shrink"});
  const auto ana = view.tie("ana", "POSITION", "grow");
  CHECK(view.of(ana, "label") == "shifted");
  CHECK(view.of(ana, "score") == "0.0");
  CHECK(view.of(ana, "supporting") == "1");
  CHECK(view.of(ana, "opposing") == "1");
  CHECK(view.of(ana, "claims") == "[a1, a2]");
  const auto cy = view.tie("cy", "POSITION", "shrink");
  CHECK(view.of(cy, "label") == "supports");
  CHECK(view.of(cy, "score") == "0.5");
  CHECK(view.of(cy, "strength") == "0.25");
  CHECK(view.of(cy, "since") == "../2020-06-01");
  CHECK(view.of(cy, "origin") == "own");
  CHECK(view.keys(cy) ==
        Ids{"assumed", "claims", "label", "neutral", "opposing", "origin", "score", "since", "strength", "supporting"});
}

TEST_CASE("the positions of the reference dossier are those of the analysis, in the order of its command") {
  const DossierGraphView view(health_data_hub().dossier);
  const Dossier& d = view.dossier;
  const Positions positions = find_positions(d);
  std::vector<std::tuple<std::string, std::string, std::string, std::string>> expected, found;
  for (const Position& p : positions.all)
    expected.emplace_back(d.id_of(p.actor), d.id_of(p.proposition), keyword(p.label), fmt::format("{}", p.score));
  std::sort(expected.begin(), expected.end());
  const auto& derived = view.graph.positions();
  query::ValueHeap heap;
  for (std::uint32_t i = 0; i < derived.size(); ++i) {
    const query::RelationshipId relationship{view.graph.relationship_count() + i};
    const query::RelationshipEnds ends = view.graph.ends(relationship);
    found.emplace_back(view.id(ends.start), view.id(ends.end), view.of(relationship, "label"),
                       fmt::format("{}", view.graph.property(relationship, view.key("score"), heap).as_real()));
  }
  CHECK(found == expected);
}

TEST_CASE("positions roll up where the options say so") {
  const Dossier d = harbour("claims:\n  a: {by: ana, about: dredge, stance: support, source: s20}\n");
  query::DossierGraphOptions options;
  options.analysis.positions.origins = kAllOrigins;
  CHECK(DossierGraphView(d).ties("POSITION") == Ids{"ana dredge"});
  const DossierGraphView rolled(d, options);
  CHECK(rolled.ties("POSITION") == Ids{"ana dredge", "ana grow", "ana shrink"});
  CHECK(rolled.of(rolled.tie("ana", "POSITION", "grow"), "origin") == "implied");
}

TEST_CASE("a conflict is a relationship of each pair, from the first side to the second") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(conflicts(view) == Ids{"ana ana shift [grow]", "ana ben stance [grow]", "ana cy contradiction [grow, shrink]",
                               "port yard relation null"});
  const auto stance = view.tie("ana", "CONFLICT", "ben");
  CHECK(view.of(stance, "evidence") == "[[a1], [b1]]");
  CHECK(view.of(stance, "claims") == "[a1, b1]");
  CHECK(view.of(stance, "severity") == "1.0");
  CHECK(view.of(stance, "met") == "false");
  CHECK(view.of(view.tie("ana", "CONFLICT", "cy"), "met") == "true");
  const auto suit = view.tie("port", "CONFLICT", "yard");
  CHECK(view.of(suit, "evidence") == "[[suit], []]");
  CHECK(view.of(suit, "since") == "2020");
}

TEST_CASE("the conflicts of the reference dossier are those of the analysis, taken apart") {
  const DossierGraphView view(health_data_hub().dossier);
  const Dossier& d = view.dossier;
  const Conflicts found = find_conflicts(d);
  Ids expected;
  for (const Conflict& conflict : found.all)
    for (const Conflict& part : take_apart(d, found, conflict))
      for (const Party& a : part.sides[0].parties)
        for (const Party& b : part.sides[1].parties) {
          std::string propositions;
          for (const PropositionId p : part.propositions)
            propositions += (propositions.empty() ? "" : ", ") + std::string(d.id_of(p));
          expected.push_back(fmt::format("{} {} {} {}", d.id_of(a.actor), d.id_of(b.actor), keyword(part.kind),
                                         propositions.empty() ? "null" : "[" + propositions + "]"));
        }
  Ids actual = conflicts(view);
  std::sort(expected.begin(), expected.end());
  std::sort(actual.begin(), actual.end());
  CHECK_FALSE(actual.empty());
  CHECK(actual == expected);
}

TEST_CASE("which derived type is worked out first changes no number") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView one(d), other(d);
  const auto position = one.tie("ana", "POSITION", "grow");
  const auto conflict = one.tie("ana", "CONFLICT", "ben");
  CHECK(other.tie("ana", "CONFLICT", "ben") == conflict);
  CHECK(other.tie("ana", "POSITION", "grow") == position);
  CHECK(other.of(conflict, "kind") == "stance");
}
