// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/network_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "graph/load/load.hpp"
#include "render/diagram/camps_view.hpp"
#include "render/diagram/composition.hpp"
#include "render/diagram/fit_boxes.hpp"
#include "render/diagram/paging.hpp"
#include "render/diagram/statement_choice.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/render/diagram/sample_pictures.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

// Two camps over three propositions, one of which accuses, and one who ties nobody.
const Dossier& council() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The council, language: en}
sources: {s: {title: S, date: 2021}, t: {title: T, date: 2022}}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  cy: {type: company, name: 'Cy <b>&"'}
  dov: {type: person, name: Dov}
  eve: {type: person, name: Eve}
propositions:
  park: {text: The park should stay., kind: policy}
  road: {text: The road should be widened., kind: policy}
  fair: {text: The tender was fair., kind: fact, accuses: [cy]}
  moon: {text: The moon is far., kind: fact}
claims:
  a1: {by: ana, about: park, stance: support, source: s, quote: "keep <it>"}
  a2: {by: ana, about: road, stance: oppose, source: s}
  a3: {by: ana, about: fair, stance: oppose, source: s}
  b1: {by: ben, about: park, stance: support, source: s}
  b2: {by: ben, about: fair, stance: oppose, source: s}
  c1: {by: cy, about: park, stance: oppose, source: s}
  c2: {by: cy, about: road, stance: support, source: s}
  d1: {by: dov, about: road, stance: support, source: t}
  d2: {by: dov, about: park, stance: oppose, source: t}
  e1: {by: eve, about: moon, stance: support, source: t}
)");
  return loaded.dossier;
}

struct Made {
  StatementTable table;
  NetworkOptions options;
  Network network;
  Camps camps;
};

Made made(const Dossier& d, NetworkType type = NetworkType::onemode, const StatementChoice& choice = {}) {
  Made out;
  out.table = choose_statements(d, choice);
  out.options = network_options(type);
  out.network = *find_network(out.table, out.options);
  out.camps = *camps_of(d, out.table);
  return out;
}

Picture one_mode(const Dossier& d, const NetworkViewOptions& options = {}) {
  const Made m = made(d);
  return one_mode_picture(d, m.table, m.network, m.options, options);
}

Picture two_mode(const Dossier& d, const NetworkViewOptions& options = {}) {
  const Made m = made(d, NetworkType::twomode);
  return two_mode_picture(d, m.table, m.network, m.options, options);
}

Picture camps_of_all(const Dossier& d, const CampsViewOptions& options = {}) {
  const Made m = made(d);
  return camps_picture(d, m.table, m.camps, options);
}

const PictureEdge* edge(const Picture& picture, std::string_view id) {
  const auto found =
      std::find_if(picture.edges.begin(), picture.edges.end(), [&](const auto& e) { return e.id == id; });
  return found == picture.edges.end() ? nullptr : &*found;
}

bool says(const Picture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

void check_drawn(const Picture& picture) {
  for (const double width : {0.0, 482.0})
    for (const Theme theme : {Theme::automatic, Theme::dark, Theme::print}) {
      SvgOptions svg;
      svg.theme = theme;
      svg.width = width;
      const SvgDrawing drawing = write_svg(picture, svg);
      const auto elements = facts::check_drawing(drawing);
      CHECK(facts::count_with(elements, "class", "sp-node") == picture.nodes.size());
      CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
      if (width > 0) CHECK(drawing.width <= width + 0.001);
      CHECK(drawing.svg == write_svg(picture, svg).svg);
      const Composition composed = compose(normalized(picture), {}, typesetting_for(width));
      for (std::size_t i = 0; i < composed.nodes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          CHECK(overlap_area(composed.nodes[i].box.grown(-0.6), composed.nodes[j].box.grown(-0.6)) == 0);
    }
}

}  // namespace

TEST_CASE("A network of actors has a line for each tie, wider for more weight, dashed with bars where they disagree") {
  const Picture picture = one_mode(council());
  CHECK(picture.nodes.size() == 4);  // nobody shares a proposition with Eve
  REQUIRE(edge(picture, "ana--ben") != nullptr);
  REQUIRE(edge(picture, "ana--cy") != nullptr);
  const PictureEdge &agree = *edge(picture, "ana--ben"), &disagree = *edge(picture, "ana--cy");
  CHECK(agree.role == EdgeRole::alliance);
  CHECK_FALSE(agree.dashed);
  CHECK(disagree.role == EdgeRole::hostile);
  CHECK(disagree.dashed);
  CHECK_FALSE(disagree.directed);
  CHECK(agree.length < disagree.length);
  CHECK(agree.width > 0);
}

TEST_CASE("The weight of a line is that of the network, and its tooltip tells on which words it rests") {
  const Made m = made(council());
  const Picture picture = one_mode_picture(council(), m.table, m.network, m.options, {});
  // Ana and Ben share two of their 3 and 2 positions: 2 / 2.5.
  CHECK(edge(picture, "ana--ben")->tooltip.find("Ana – Ben: 0.80\n▲ “") == 0);
  CHECK(edge(picture, "ana--ben")->tooltip.find("no reply in this dossier") != std::string::npos);
  CHECK(edge(picture, "ana--cy")->tooltip.find("▼ “The park should stay.”") != std::string::npos);
  CHECK(says(picture, "no reply in this dossier"));
}

TEST_CASE("A network with two modes has actors on the left and propositions on the right, with the sign of each tie") {
  const Picture picture = two_mode(council());
  CHECK(picture.in_columns);
  CHECK(edge(picture, "ana--park")->role == EdgeRole::support);
  CHECK(edge(picture, "ana--road")->role == EdgeRole::oppose);
  CHECK(picture.edges.size() == 10);
  check_drawn(picture);
}

TEST_CASE("Past its limits a network keeps the heaviest, and says what it left out") {
  const LoadedDossier crowd = test::generated_dossier(60);
  NetworkViewOptions options;
  options.most_actors = 8;
  options.most_ties = 10;
  const Picture picture = one_mode(crowd.dossier, options);
  CHECK(picture.nodes.size() == 8);
  CHECK(picture.edges.size() == 10);
  CHECK(says(picture, "8 actors out of "));
  CHECK(says(picture, "10 lines out of "));
  options.language = "fr";
  CHECK(says(two_mode(crowd.dossier, options), " acteurs sur "));
}

TEST_CASE("Ties of one actor are those it has with anyone, and statements that are not chosen tie nobody") {
  NetworkViewOptions options;
  options.concerns = [](EntityId id) { return council().id_of(id) == "ben"; };
  for (const PictureEdge& e : one_mode(council(), options).edges) CHECK((e.from == "ben" || e.to == "ben"));
  StatementChoice choice;
  choice.admits_proposition = [](PropositionId p) { return council().id_of(p) == "fair"; };
  const Made m = made(council(), NetworkType::onemode, choice);
  const Picture picture = one_mode_picture(council(), m.table, m.network, m.options, {});
  CHECK(picture.edges.size() == 1);
  choice.admits_claim = [](const Claim&) { return false; };
  const Made none = made(council(), NetworkType::onemode, choice);
  const Picture empty = one_mode_picture(council(), none.table, none.network, none.options, {});
  CHECK(empty.nodes.empty());
  CHECK(says(empty, "No position of this choice ties two."));
  facts::check_drawing(write_svg(empty));
}

TEST_CASE("Those who agree are drawn nearer to each other than those who disagree") {
  if (!samples::layout_program_at_hand()) return;
  for (const double width : {0.0, 482.0}) {
    const Picture picture = normalized(one_mode(council()));
    const Composition composed = compose(picture, {}, typesetting_for(width));
    CHECK(composed.rung == LayoutRung::layered);
    const auto apart = [&](std::string_view a, std::string_view b) {
      Point ends[2];
      for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        if (picture.nodes[i].id == a) ends[0] = composed.nodes[i].box.center();
        if (picture.nodes[i].id == b) ends[1] = composed.nodes[i].box.center();
      }
      return std::hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y);
    };
    CHECK(apart("ana", "ben") < apart("ana", "cy"));
    CHECK(apart("cy", "dov") < apart("ben", "dov"));
  }
}

TEST_CASE("Networks and camps of dossiers with 6 to 100 actors are drawn apart, in every theme and width") {
  if (!samples::layout_program_at_hand()) return;
  check_drawn(one_mode(council()));
  check_drawn(one_mode(test::health_data_hub().dossier));
  check_drawn(camps_of_all(council()));
  check_drawn(camps_of_all(test::health_data_hub().dossier));
  for (const std::size_t actors : {6, 30, 100}) {
    const LoadedDossier crowd = test::generated_dossier(actors);
    check_drawn(one_mode(crowd.dossier));
    check_drawn(camps_of_all(crowd.dossier));
  }
}

TEST_CASE("Pages of a network hold each tie once") {
  const LoadedDossier crowd = test::generated_dossier(40);
  const Made m = made(crowd.dossier);
  NetworkViewOptions options;
  options.most_actors = options.most_ties = 100000;
  const Picture all = one_mode_picture(crowd.dossier, m.table, m.network, m.options, options);
  const auto [actors, pairs] = tied_actors(m.camps);
  std::multiset<std::string> ties;
  for (const PageContent& page : split_pairs(crowd.dossier, actors, pairs, {9, 0, 0}, "en")) {
    options.rows = page.actors;
    options.columns = page.columns;
    for (const PictureEdge& e : one_mode_picture(crowd.dossier, m.table, m.network, m.options, options).edges)
      ties.insert(e.id);
  }
  std::multiset<std::string> expected;
  for (const PictureEdge& e : all.edges) expected.insert(e.id);
  CHECK(ties == expected);
}

TEST_CASE("A picture of camps has every member, counts who takes which side, and says in words what parts them") {
  const Picture picture = camps_of_all(council());
  std::set<std::string> camps;
  for (const PictureNode& n : picture.nodes)
    if (n.role == NodeRole::collective) camps.insert(n.label + " / " + n.sublabel);
  REQUIRE(camps.size() == 2);
  CHECK(camps.begin()->find("Ana") != std::string::npos);
  CHECK(camps.rbegin()->find("Dov") != std::string::npos);
  const auto park =
      std::find_if(picture.nodes.begin(), picture.nodes.end(), [](const auto& n) { return n.id == "park"; });
  REQUIRE(park != picture.nodes.end());
  REQUIRE(park->cells.size() == 2);
  CHECK(park->cells[0].count == 2);
  CHECK(park->cells[1].count == 2);
  CHECK(says(picture, "What sets camp 1 apart: "));
  CHECK(says(picture, "Cy <b>&\" (no reply in this dossier)"));
  CHECK(says(picture, "2 camps"));
  CampsViewOptions french;
  french.language = "fr";
  CHECK(says(camps_of_all(council(), french), "Ce qui distingue le camp 1"));
}

TEST_CASE("An overview of a network has its camps, and the weight of what is between them") {
  const Made m = made(council());
  const Picture picture = network_overview(council(), m.table, m.camps, {});
  CHECK(picture.nodes.size() == 2);
  REQUIRE(picture.edges.size() == 1);
  CHECK(picture.edges[0].role == EdgeRole::hostile);
  CHECK(picture.edges[0].labels.size() == 1);
  check_drawn(picture);
}

TEST_CASE("Positions are grouped by camp, those in none at the end") {
  const Made m = made(council());
  const CampGroups groups = camp_groups(council(), m.table, m.camps, "en");
  PositionTableOptions options;
  options.grouping = Grouping::camp;
  options.camps = &groups;
  const PositionTable table = make_position_table(council(), find_positions(council()), options);
  REQUIRE(table.groups.size() == 3);
  CHECK(table.groups[0].label.starts_with("Camp 1: "));
  CHECK(table.groups[2].label == "In no camp");
  CHECK(table.groups[2].actors.size() == 1);
}

TEST_CASE("Boxes fitted into a room lie in it, apart, and as they lay to each other where there is room") {
  std::vector<Rectangle> boxes;
  for (int i = 0; i < 40; ++i)
    boxes.push_back(rectangle_around({(i * 37) % 200 * 5.0, (i * 53) % 90 * 4.0}, 60 + i % 3 * 20, 24));
  std::vector<Rectangle> fitted = boxes;
  fit_into_room(fitted, 460);
  for (std::size_t i = 0; i < fitted.size(); ++i) {
    CHECK(fitted[i].left >= -0.01);
    CHECK(fitted[i].right <= 460.01);
    CHECK(fitted[i].width() == Approx(boxes[i].width()));
    for (std::size_t j = 0; j < i; ++j) CHECK(overlap_area(fitted[i], fitted[j]) == 0);
  }
  std::vector<Rectangle> few = {rectangle_around({0, 0}, 40, 20), rectangle_around({300, 10}, 40, 20)};
  fit_into_room(few, 0);
  CHECK(few[1].left > few[0].right);
  std::vector<Rectangle> nothing;
  fit_into_room(nothing, 100);
}

}  // namespace standpoint
