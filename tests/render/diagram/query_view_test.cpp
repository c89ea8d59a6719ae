// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/query_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/load/load.hpp"
#include "graph/query/dossier_procedures.hpp"
#include "render/diagram/composition.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using Catch::Matchers::Contains;

namespace {

// Relations of every look, a joint claim, hearsay, a link between claims, a change of sides, an accusation.
const Dossier& harbour() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The harbour, language: en}
sources:
  post: {title: "Cranes <stay> & go", publisher: The Post, date: 2021-03-02, url: "https://example.org/post"}
  minutes: {title: Minutes of the board, date: 2022}
entities:
  ana: {type: person, name: Ana}
  bob: {type: person, name: Bob}
  cy: {type: company, name: Cy}
  lone: {type: person, name: Lone}
issues:
  stay: {text: "What should stay?", exclusive: true}
propositions:
  cranes: {text: The cranes should stay., kind: policy, issue: stay}
  boats: {text: The boats should stay alone., kind: policy, issue: stay}
  debt: {text: The harbour pays its debts., kind: fact, accuses: [cy]}
claims:
  a1: {by: ana, about: cranes, stance: support, date: 2021-03-01, source: post, quote: let them stay}
  a2: {by: ana, about: cranes, stance: oppose, date: 2022-01-01, source: minutes}
  b1: {by: [bob, cy], about: cranes, stance: oppose, source: post, only_if: the wind drops}
  b2: {by: bob, about: debt, stance: oppose, source: post, reported_by: ana, disputes: [a1]}
relations:
  leads: {from: ana, type: leads, to: cy, source: post, quote: she leads it}
  owns: {from: ana, type: owns, to: cy, source: post}
  sues: {from: bob, type: sues, to: cy, status: filed, source: minutes}
  ally: {from: bob, type: allied_with, to: ana, source: minutes}
)");
  return loaded.dossier;
}

const query::DossierPropertyGraph& graph() {
  static const query::DossierPropertyGraph made(harbour());
  return made;
}

Result<Picture> asked(const query::DossierPropertyGraph& of, std::string_view text,
                      const QueryViewOptions& options = {}) {
  const auto found = query::run_query(of, text, {}, query::dossier_procedures(of));
  REQUIRE(found);
  return query_picture(of, *found, options);
}

Picture picture_of(std::string_view text, const QueryViewOptions& options = {}) {
  const auto made = asked(graph(), text, options);
  REQUIRE(made);
  return *made;
}

template <class Item>
const Item& with_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  INFO(id);
  REQUIRE(found != items.end());
  return *found;
}

std::vector<std::string> ids_of(const Picture& picture) {
  std::vector<std::string> out;
  for (const PictureNode& node : picture.nodes) out.push_back(node.id);
  std::sort(out.begin(), out.end());
  return out;
}

bool has_note(const Picture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("A query's nodes are drawn by what they are, each once, whatever column, list or path they stand in") {
  const Picture picture = picture_of(
      "MATCH (a {id: 'ana'}), (c {id: 'a1'}), (s {id: 'post'}), (i {id: 'stay'}) "
      "RETURN a, [a, {claim: c}], s, i, 7 AS n");
  CHECK(ids_of(picture) == std::vector<std::string>{"a1", "ana", "post", "stay"});
  CHECK(with_id(picture.nodes, "ana").role == NodeRole::person);
  CHECK(with_id(picture.nodes, "a1").role == NodeRole::claim);
  CHECK(with_id(picture.nodes, "post").role == NodeRole::source);
  CHECK(with_id(picture.nodes, "stay").role == NodeRole::issue);
  CHECK(with_id(picture.nodes, "stay").label == "What should stay?");
  CHECK(has_note(picture, "Columns that are not drawn: n."));
  const Picture path = picture_of("MATCH p = (:Person {id: 'bob'})-[:ALLIED_WITH]->()-[:LEADS]->() RETURN p");
  CHECK(ids_of(path) == std::vector<std::string>{"ana", "bob", "cy"});
  CHECK(path.edges.size() == 2);
}

TEST_CASE("Relationships that look the same between the same two are one line with all that they say") {
  const Picture picture = picture_of("MATCH (a)-[r:LEADS|OWNS|SUES|ALLIED_WITH]->(b) RETURN r");
  CHECK(picture.edges.size() == 3);
  const PictureEdge& both = with_id(picture.edges, "leads");
  CHECK(both.labels == std::vector<std::string>{"leads", "owns"});
  CHECK_THAT(both.tooltip, Contains("she leads it") && Contains("[leads]") && Contains("[post]") && Contains("[owns]"));
  CHECK(with_id(picture.edges, "sues").role == EdgeRole::hostile);
  CHECK(with_id(picture.edges, "sues").dashed);
  CHECK(with_id(picture.edges, "ally").role == EdgeRole::alliance);
  CHECK_FALSE(with_id(picture.edges, "ally").directed);
  CHECK(ids_of(picture) == std::vector<std::string>{"ana", "bob", "cy"});
}

TEST_CASE("Relationships that were not returned are drawn only where none was") {
  const Picture picture = picture_of("MATCH (a:Entity) RETURN a");
  CHECK(picture.nodes.size() == 4);
  CHECK(picture.edges.size() == 3);
  CHECK(has_note(picture, "the lines are what the dossier states between them"));
  const Picture one = picture_of("MATCH (a:Entity)-[r:ALLIED_WITH]->(b:Entity), (c:Entity) RETURN a, r, b, c");
  CHECK(one.nodes.size() == 4);
  CHECK(one.edges.size() == 1);
  CHECK_FALSE(has_note(one, "between them"));
}

TEST_CASE("Who makes which claims about what stands in columns, with the sign of each stance") {
  const Picture picture =
      picture_of("MATCH (a)-[m:MAKES]->(c)-[b:ABOUT]->(p {id: 'cranes'}), (c)-[i:IN]->(s) RETURN a, m, c, b, p, i, s");
  CHECK(picture.in_columns);
  CHECK(picture.columns == std::vector<std::string>{"Actors", "Claims", "Propositions, sources"});
  CHECK(with_id(picture.nodes, "ana").column == 0);
  CHECK(with_id(picture.nodes, "a1").column == 1);
  CHECK(with_id(picture.nodes, "cranes").column == 2);
  CHECK(with_id(picture.edges, "a1--ABOUT--cranes").role == EdgeRole::support);
  CHECK(with_id(picture.edges, "b1--ABOUT--cranes").role == EdgeRole::oppose);
  CHECK(with_id(picture.edges, "b1--ABOUT--cranes").hollow);
  CHECK(with_id(picture.nodes, "b1").cells.size() == 1);
  CHECK(with_id(picture.nodes, "cranes").cells.size() == 2);
  CHECK_THAT(with_id(picture.nodes, "a1").tooltip, Contains("let them stay") && Contains("[post]") && Contains("[a1]"));
}

TEST_CASE("A claim says what it supports or opposes where no line does") {
  const Picture picture = picture_of("MATCH (c:Claim)-[r:DISPUTES]->(d) RETURN c, r, d");
  CHECK_FALSE(picture.in_columns);
  CHECK(with_id(picture.nodes, "a1").sublabel == "▲ “The cranes should stay.”");
  CHECK(with_id(picture.nodes, "b2").dashed);
  const PictureEdge& line = with_id(picture.edges, "b2--DISPUTES--a1");
  CHECK(line.role == EdgeRole::oppose);
  CHECK_THAT(line.tooltip, Contains("[b2]") && Contains("[a1]") && Contains("disputes"));
}

TEST_CASE("Positions and conflicts are drawn with their signs, changes of sides and doubts") {
  const Picture positions = picture_of("MATCH (a)-[r:POSITION]->(p) RETURN a, r, p");
  CHECK(positions.in_columns);
  CHECK(with_id(positions.edges, "ana--POSITION--cranes").turned);
  CHECK(with_id(positions.edges, "ana--POSITION--cranes").role == EdgeRole::oppose);
  CHECK_THAT(with_id(positions.edges, "ana--POSITION--cranes").tooltip, Contains("[a1, a2]"));
  const Picture conflicts = picture_of("MATCH (a)-[r:CONFLICT]->(b) RETURN a, r, b");
  REQUIRE_FALSE(conflicts.edges.empty());
  for (const PictureEdge& edge : conflicts.edges) {
    CHECK(edge.role == EdgeRole::hostile);
    CHECK_FALSE(edge.directed);
    CHECK_FALSE(edge.labels.empty());
    CHECK_FALSE(edge.tooltip.empty());
  }
}

TEST_CASE("Of an accusation the picture tells who says it and where, and what the accused reply") {
  const Picture picture = picture_of("MATCH (p:Proposition)-[r:ACCUSES]->(e) RETURN p, r, e");
  const PictureEdge& line = with_id(picture.edges, "debt--ACCUSES--cy");
  CHECK_THAT(line.tooltip, Contains("Bob") && Contains("[b2]") && Contains("The Post") && Contains("no reply"));
  CHECK_THAT(with_id(picture.nodes, "debt").tooltip, Contains("[b2]"));
  CHECK(has_note(picture, "Cy (no reply in this dossier)"));
  CHECK(has_note(picture_of("MATCH (c:Claim {id: 'b2'}) RETURN c"), "Cy (no reply in this dossier)"));
}

TEST_CASE("A limit keeps the nodes with most relationships, and the picture says what it left out") {
  QueryViewOptions options;
  options.most_nodes = 2;
  const Picture picture = picture_of("MATCH (a:Entity)-[r]->(b:Entity) RETURN r", options);
  CHECK(picture.nodes.size() == 2);
  CHECK(has_note(picture, "2 nodes out of 3"));
  CHECK(has_note(picture, "lines out of"));
  const Picture alone = picture_of("MATCH (p:Proposition) RETURN p ORDER BY p.id DESC", options);
  CHECK(alone.nodes.size() == 2);
}

TEST_CASE("A result of values alone is not drawn, and says what to return") {
  const auto refused = asked(graph(), "MATCH (a:Person) RETURN a.name AS who, count(*)");
  REQUIRE_FALSE(refused);
  CHECK_THAT(refused.error().message, Contains("no nodes, relationships or paths to draw") && Contains("who"));
  CHECK_THAT(refused.error().remedy, Contains("RETURN a, r, b"));
}

TEST_CASE("A query that finds nothing is a picture that says so") {
  const Picture picture = picture_of("MATCH (a:Person {id: 'nobody'}) RETURN a");
  CHECK(picture.nodes.empty());
  CHECK(has_note(picture, "The query finds nothing."));
}

TEST_CASE("The title of a query without one is its text on one line") {
  CHECK(query_as_title("// All.\nMATCH (a)\n  RETURN a\n") == "MATCH (a) RETURN a");
  CHECK(query_as_title("MATCH (a) RETURN a", 9) == "MATCH (a)…");
}

TEST_CASE("Every picture of a query is a sound drawing in a column and in any width, and fits the column") {
  const query::DossierPropertyGraph hub(test::health_data_hub().dossier);
  for (const char* text : {"MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b LIMIT 30",
                           "MATCH p = shortestPath((:Person)-[*..3]-(:Actor {id: 'microsoft'})) RETURN p",
                           "MATCH (a)-[m:MAKES]->(c)-[b:ABOUT]->(p {id: 'microsoft-choice'}), (c)-[i:IN]->(s) RETURN *",
                           "MATCH (a {id: 'cnll'})-[r:POSITION|CONFLICT]-(b) RETURN a, r, b",
                           "MATCH (p:Proposition)-[r:ANSWERS|IMPLIES|CONTRADICTS|ACCUSES|BENEFITS]->(x) RETURN p, r, x",
                           "MATCH (n) RETURN n LIMIT 60"}) {
    CAPTURE(text);
    QueryViewOptions options;
    options.link = "#{id}";
    options.most_followed = 75;
    const auto picture = asked(hub, text, options);
    REQUIRE(picture);
    CHECK_FALSE(picture->nodes.empty());
    for (const double width : {0.0, 340.0, 481.8}) {
      SvgOptions svg;
      svg.width = width;
      const SvgDrawing drawing = write_svg(*picture, svg);
      const auto elements = facts::check_drawing(drawing);
      if (width > 0) CHECK(drawing.width <= width + 0.1);
      CHECK(facts::count_with(elements, "class", "sp-node") == picture->nodes.size());
      CHECK(facts::count_with(elements, "class", "sp-edge") == picture->edges.size());
    }
    const Composition composed = compose(normalized(*picture), {});
    for (std::size_t i = 0; i < composed.nodes.size(); ++i)
      for (std::size_t j = i + 1; j < composed.nodes.size(); ++j)
        CHECK(overlap_area(composed.nodes[i].box, composed.nodes[j].box) == 0);
  }
}
