// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/position_views.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/load/load.hpp"
#include "render/diagram/conflict_views.hpp"
#include "render/diagram/ego_view.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;

namespace {

const LoadedDossier& controversy() { return test::health_data_hub(); }

// Shifts, both sides, a condition, a neutral one, and hearsay.
const LoadedDossier& street() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The street, language: en}
sources: {s: {title: S, date: 2021}, t: {title: T, date: 2022}}
entities:
  ana: {type: person, name: Ana, tags: [left]}
  bob: {type: person, name: Bob, tags: [right]}
  cy: {type: company, name: Cy}
  dan: {type: person, name: Dan, tags: [left]}
propositions:
  trees: {text: Trees should be planted., kind: policy}
  cars: {text: Cars should leave., kind: policy, contradicts: roads}
  roads: {text: More roads are needed., kind: policy, accuses: [cy]}
claims:
  a1: {by: ana, about: trees, stance: oppose, date: 2020, source: s}
  a2: {by: ana, about: trees, stance: support, date: 2021, source: s, quote: plant them}
  b1: {by: bob, about: trees, stance: oppose, source: s, only_if: it costs nothing}
  c1: {by: cy, about: trees, stance: neutral, source: s}
  d1: {by: dan, about: trees, stance: support, source: t}
  d2: {by: dan, about: trees, stance: oppose, source: t}
  a3: {by: ana, about: cars, stance: support, source: s}
  b2: {by: bob, about: roads, stance: support, source: s}
  x1: {by: bob, about: cars, stance: oppose, reported_by: dan, source: s}
relations:
  knows: {from: ana, type: knows, to: bob, source: s}
)");
  return loaded;
}

PositionViewOptions in_english() {
  PositionViewOptions options;
  options.table.language = "en";
  return options;
}

const MatrixCell& cell(const MatrixPicture& matrix, std::string_view id) {
  const auto found =
      std::find_if(matrix.cells.begin(), matrix.cells.end(), [&](const MatrixCell& c) { return c.id == id; });
  REQUIRE(found != matrix.cells.end());
  return *found;
}

const PictureNode& node(const Picture& picture, std::string_view id) {
  const auto found =
      std::find_if(picture.nodes.begin(), picture.nodes.end(), [&](const PictureNode& n) { return n.id == id; });
  REQUIRE(found != picture.nodes.end());
  return *found;
}

}  // namespace

TEST_CASE("the matrix has a cell for each position, with the sign that the actor came to") {
  const Positions positions = find_positions(street().dossier);
  const MatrixPicture matrix = matrix_picture(street().dossier, positions, in_english());
  CHECK(matrix.rows.size() == 4);
  CHECK(matrix.columns.size() == 3);
  CHECK(matrix.cells.size() == 6);
  CHECK(cell(matrix, "ana--trees").sign == StanceSign::to_support);
  CHECK(cell(matrix, "ana--trees").count == 2);
  CHECK(cell(matrix, "ana--trees").tooltip.find("plant them") != std::string::npos);
  CHECK(cell(matrix, "bob--trees").hollow);
  CHECK(cell(matrix, "cy--trees").sign == StanceSign::neutral);
  CHECK(cell(matrix, "dan--trees").sign == StanceSign::both);
  CHECK(std::any_of(matrix.notes.begin(), matrix.notes.end(), [](const std::string& note) {
    return note.find("Cy (no reply in this dossier)") != std::string::npos;
  }));
}

TEST_CASE("positions on another's word are drawn only when asked for, and dashed") {
  PositionOptions options;
  options.origins = kAllOrigins;
  const Positions positions = find_positions(street().dossier, options);
  const MatrixPicture matrix = matrix_picture(street().dossier, positions, in_english());
  CHECK(cell(matrix, "bob--cars").dashed);
  CHECK_FALSE(cell(matrix, "ana--cars").dashed);
}

TEST_CASE("the drawing of a matrix has a group for each row, column and cell, and nothing outside its view") {
  for (const char* language : {"fr", "en"})
    for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark, Theme::print}) {
      PositionViewOptions options;
      options.table.language = language;
      const Dossier& d = controversy().dossier;
      const MatrixPicture matrix = matrix_picture(d, find_positions(d), options);
      SvgOptions svg;
      svg.theme = theme;
      const auto elements = facts::check_drawing(write_matrix_svg(matrix, svg));
      CHECK(facts::count_with(elements, "class", "sp-row") == matrix.rows.size());
      CHECK(facts::count_with(elements, "class", "sp-column") == matrix.columns.size());
      CHECK(facts::count_with(elements, "class", "sp-cell") == matrix.cells.size());
    }
}

TEST_CASE("a matrix past its limits keeps the most disputed propositions and the most active actors, and says so") {
  PositionViewOptions options = in_english();
  options.table.most_actors = 5;
  options.table.most_propositions = 3;
  const Dossier& d = controversy().dossier;
  const MatrixPicture matrix = matrix_picture(d, find_positions(d), options);
  CHECK(matrix.rows.size() == 5);
  CHECK(matrix.columns.size() == 3);
  CHECK(std::any_of(matrix.columns.begin(), matrix.columns.end(),
                    [](const MatrixHeading& column) { return column.id == "microsoft-choice"; }));
  CHECK(std::any_of(matrix.notes.begin(), matrix.notes.end(),
                    [](const std::string& note) { return note.find("3 propositions out of") == 0; }));
  CHECK(std::any_of(matrix.notes.begin(), matrix.notes.end(),
                    [](const std::string& note) { return note.find("5 actors out of") == 0; }));
}

TEST_CASE("the map of positions counts actors in the cell of their sign") {
  const Positions positions = find_positions(street().dossier);
  const Picture picture = positions_picture(street().dossier, positions, in_english());
  const PictureNode& trees = node(picture, "trees");
  REQUIRE(trees.cells.size() == 3);
  CHECK(trees.cells[0].role == EdgeRole::support);
  CHECK(trees.cells[0].count == 2);  // Ana, who has changed, and Dan, who takes both sides
  CHECK(trees.cells[1].count == 2);
  CHECK(trees.cells[2].count == 1);
  CHECK(picture.edges.size() == 7);
}

TEST_CASE("every line of the map of positions ends at a cell of its sign") {
  const Dossier& d = controversy().dossier;
  PositionViewOptions options = in_english();
  const Picture picture = positions_picture(d, find_positions(d), options);
  const SvgDrawing drawing = write_svg(picture);
  const auto elements = facts::check_drawing(drawing);
  CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
  CHECK(facts::count_with(elements, "class", "sp-node") == picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) {
    const auto& cells = node(picture, edge.to).cells;
    CHECK(std::any_of(cells.begin(), cells.end(), [&](const PictureCell& c) { return c.role == edge.role; }));
  }
}

TEST_CASE("without a layout program the columns are ordered by us, with every box and line") {
  const Dossier& d = controversy().dossier;
  const Picture picture = positions_picture(d, find_positions(d), in_english());
  SvgOptions options;
  options.layout.program.clear();
  const auto elements = facts::check_drawing(write_svg(picture, options));
  CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
}

TEST_CASE("groups follow the type or the first tag") {
  PositionViewOptions options = in_english();
  options.table.grouping = Grouping::tag;
  const Picture picture = positions_picture(street().dossier, find_positions(street().dossier), options);
  REQUIRE(picture.groups.size() == 3);
  CHECK(picture.groups[0].label == "Left");
  CHECK(picture.groups[2].label == "Without a tag");
}

TEST_CASE("conflicts of a few are a network, of more a matrix of actors in which both halves agree") {
  const Dossier& d = controversy().dossier;
  const Conflicts conflicts = find_conflicts(d);
  ConflictViewOptions options;
  const ConflictStandings few = find_standings(d, conflicts, options, 6);
  const Picture network = conflict_network(d, few, options);
  CHECK(network.nodes.size() == 6);
  facts::check_drawing(write_svg(network));
  const ConflictStandings all = find_standings(d, conflicts, options, 60);
  const MatrixPicture matrix = conflict_matrix(d, all, options);
  facts::check_drawing(write_matrix_svg(matrix));
  for (const MatrixCell& one : matrix.cells)
    CHECK(std::any_of(matrix.cells.begin(), matrix.cells.end(), [&](const MatrixCell& other) {
      return other.row == one.column && other.column == one.row && other.sign == one.sign && other.count == one.count;
    }));
}

TEST_CASE("two actors face each other over what divides them, each on its side") {
  const Dossier& d = controversy().dossier;
  const auto entity = [&](std::string_view id) { return EntityId{d.find(id).index}; };
  const Conflicts conflicts = find_conflicts(d);
  const Picture picture = facing_picture(d, conflicts, {entity("guy-mamou-mani"), entity("adrien-parrot")}, {});
  REQUIRE(picture.nodes.size() == 3);
  CHECK(node(picture, "alternative-existed").cells.size() == 2);
  CHECK(node(picture, "guy-mamou-mani").column == 0);
  CHECK(node(picture, "adrien-parrot").column == 2);
  facts::check_drawing(write_svg(picture));
}

TEST_CASE("an ego has its ties, its positions and those who share or oppose them") {
  const Dossier& d = street().dossier;
  const Picture picture = ego_picture(d, find_positions(d), EntityId{d.find("ana").index}, {});
  CHECK(node(picture, "trees").role == NodeRole::proposition);
  CHECK(std::any_of(picture.edges.begin(), picture.edges.end(), [](const PictureEdge& e) { return e.id == "knows"; }));
  CHECK(std::any_of(picture.edges.begin(), picture.edges.end(),
                    [](const PictureEdge& e) { return e.id == "bob--trees"; }));
  facts::check_drawing(write_svg(picture));
}

TEST_CASE(
    "Two who conflict over more propositions than fit face each other over some, and the picture says of how many") {
  const Dossier& d = controversy().dossier;
  const Conflicts conflicts = find_conflicts(d, {});
  ConflictViewOptions options;
  const ConflictStandings standings = find_standings(d, conflicts, options, 60);
  const auto propositions = [&](const PairStanding& pair) {
    return facing_picture(d, conflicts, {pair.a, pair.b}, options).nodes.size();
  };
  const auto worst = std::max_element(standings.pairs.begin(), standings.pairs.end(),
                                      [&](const auto& a, const auto& b) { return propositions(a) < propositions(b); });
  REQUIRE(propositions(*worst) > 3);
  options.most_faced = 1;
  const Picture picture = facing_picture(d, conflicts, {worst->a, worst->b}, options);
  CHECK(picture.nodes.size() == 3);
  CHECK_THAT(picture.notes.at(1), Catch::StartsWith("Propositions shown: 1 out of "));
}

TEST_CASE("a choice without positions is drawn and says so") {
  PositionViewOptions options = in_english();
  options.table.admits_actor = [](EntityId) { return false; };
  const Dossier& d = street().dossier;
  const MatrixPicture matrix = matrix_picture(d, find_positions(d), options);
  CHECK(matrix.notes.front() == "No position fits this choice.");
  facts::check_drawing(write_matrix_svg(matrix));
  facts::check_drawing(write_svg(positions_picture(d, find_positions(d), options)));
}
