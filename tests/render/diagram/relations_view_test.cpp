// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/relations_view.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

LoadedDossier load(const std::string& text) {
  LoadedDossier loaded = load_dossier_text("test.yaml", text);
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  return loaded;
}

const LoadedDossier& town() {
  static const LoadedDossier loaded = load(R"(
dossier: {title: The town, language: en}
sources: {s: {title: S, date: 2019}, t: {title: T, date: 2021-02}}
entities:
  ana: {type: person, name: Ana}
  port: {type: company, name: Port}
  town: {type: public_body, name: Town}
  act: {type: law, name: The Act}
  lone: {type: person, name: Lone}
relations:
  leads: {from: ana, type: leads, to: port, source: s, quote: she leads it}
  owns: {from: ana, type: owns, to: port, source: s}
  sues: {from: port, type: sues, to: town, source: t}
  ally: {from: town, type: allied_with, to: ana, source: t}
  complaint: {from: ana, type: files_complaint_with, to: town, against: [port], status: filed, source: t}
  grant: {from: unknown, type: funds, to: port, certainty: hedged, source: t}
  gift: {from: unknown, type: funds, to: town, source: t}
)");
  return loaded;
}

const PictureEdge& edge(const Picture& picture, std::string_view id) {
  const auto found =
      std::find_if(picture.edges.begin(), picture.edges.end(), [&](const PictureEdge& e) { return e.id == id; });
  REQUIRE(found != picture.edges.end());
  return *found;
}

}  // namespace

TEST_CASE("the stakeholder map draws the entities that have ties, and ties between the same ends as one line") {
  const Picture picture = relations_picture(town().dossier, {});
  CHECK(picture.nodes.size() == 3 + 2);
  CHECK(std::none_of(picture.nodes.begin(), picture.nodes.end(),
                     [](const PictureNode& n) { return n.id == "lone" || n.id == "act"; }));
  CHECK(edge(picture, "leads").labels == std::vector<std::string>{"leads", "owns"});
  CHECK(edge(picture, "leads").tooltip.find("she leads it") != std::string::npos);
  CHECK(picture.title == "Who is tied to whom, and by what?");
  CHECK(picture.subtitle == "The town, 2019–2021");
  CHECK(picture.source_line == "Sources: “S”, 2019; “T”, February 2021");
  CHECK(picture.notes.empty());
}

TEST_CASE("hostility, alliance and what is not in force or not asserted are told by role and dash") {
  const Picture picture = relations_picture(town().dossier, {});
  CHECK(edge(picture, "sues").role == EdgeRole::hostile);
  CHECK(edge(picture, "ally").role == EdgeRole::alliance);
  CHECK_FALSE(edge(picture, "ally").directed);
  CHECK(edge(picture, "complaint").dashed);
  CHECK(edge(picture, "complaint").role == EdgeRole::tie);
  CHECK(edge(picture, "complaint--against--port").role == EdgeRole::hostile);
  CHECK(edge(picture, "complaint--against--port").to == "port");
  CHECK(edge(picture, "grant").dashed);
}

TEST_CASE("whom one source does not name is never drawn as one with whom another does not name") {
  const Picture picture = relations_picture(town().dossier, {});
  CHECK(edge(picture, "grant").from == "unknown--grant");
  CHECK(edge(picture, "gift").from == "unknown--gift");
}

TEST_CASE("a limit keeps the most active entities, each with a tie, and the picture says what it left out") {
  std::string text = "sources: {s: {title: S}}\nentities:\n";
  for (int i = 0; i < 30; ++i) text += fmt::format("  e{}: {{type: person, name: E{}}}\n", i, i);
  text += "propositions: {p: {text: P.}}\nclaims:\n";
  for (int i = 0; i < 5; ++i) text += fmt::format("  c{}: {{by: e28, about: p, stance: support, source: s}}\n", i);
  text += "relations:\n";
  for (int i = 1; i < 28; ++i) text += fmt::format("  r{}: {{from: e0, type: knows, to: e{}, source: s}}\n", i, i);
  text += "  r28: {from: e28, type: knows, to: e29, source: s}\n";
  const LoadedDossier loaded = load(text);
  RelationsViewOptions options;
  options.most_nodes = 10;
  const Picture picture = relations_picture(loaded.dossier, options);
  CHECK(picture.nodes.size() == 10);
  for (const char* id : {"e0", "e28", "e29"})
    CHECK(std::any_of(picture.nodes.begin(), picture.nodes.end(), [&](const PictureNode& n) { return n.id == id; }));
  for (const PictureNode& node : picture.nodes)
    CHECK(std::any_of(picture.edges.begin(), picture.edges.end(),
                      [&](const PictureEdge& e) { return e.from == node.id || e.to == node.id; }));
  REQUIRE(picture.notes.size() == 2);
  CHECK(picture.notes[0] == "10 entities out of 30: those with most ties and claims.");
  CHECK(picture.notes[1] == "8 lines out of 28.");
}

TEST_CASE("a map too dense keeps the lines between the most tied and says so") {
  std::string text = "sources: {s: {title: S}}\nentities:\n";
  for (int i = 0; i < 12; ++i) text += fmt::format("  e{}: {{type: person, name: E{}}}\n", i, i);
  text += "relations:\n";
  for (int a = 0; a < 12; ++a)
    for (int b = a + 1; b < 12; ++b) text += fmt::format("  - {{from: e{}, type: knows, to: e{}, source: s}}\n", a, b);
  const LoadedDossier loaded = load(text);
  RelationsViewOptions options;
  options.most_edges = 20;
  const Picture picture = relations_picture(loaded.dossier, options);
  CHECK(picture.edges.size() == 20);
  REQUIRE_FALSE(picture.notes.empty());
  CHECK(picture.notes.back() == "20 lines out of 66.");
}

TEST_CASE("the map speaks the language asked for, and filters choose its ties and entities") {
  const Dossier& d = town().dossier;
  RelationsViewOptions options;
  options.language = "fr";
  options.admits = [&](const Relation& relation) { return d.names[d[relation.type].name] == "leads"; };
  const Picture picture = relations_picture(d, options);
  CHECK(picture.edges.size() == 1);
  CHECK(picture.edges[0].labels == std::vector<std::string>{"dirige"});
  CHECK(picture.description == "2 entités et 1 liens. Les plus liées\u00A0: Ana (1), Port (1).");
  options.admits = {};
  options.admits_entity = [&](EntityId id) { return d[id].type == EntityType::person; };
  CHECK(relations_picture(d, options).edges.empty());
}
