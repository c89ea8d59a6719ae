// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/provenance_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/load/load.hpp"
#include "render/diagram/chain_columns.hpp"
#include "render/diagram/composition.hpp"
#include "render/diagram/provenance_choice.hpp"
#include "render/diagram/provenance_words.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using Catch::Matchers::Contains;

namespace {

const Dossier& controversy() { return test::health_data_hub().dossier; }

// Several sources, hearsay at two removes, an ascribed claim, the source's own voice, a claim without a source.
const Dossier& harbour() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The harbour, language: en}
sources:
  post: {title: "Cranes <stay> & go", publisher: The Post, date: 2021-03-02, url: "https://example.org/post"}
  minutes: {title: Minutes of the harbour board, date: 2022}
entities:
  ana: {type: person, name: Ana}
  bob: {type: person, name: Bob}
  cy: {type: company, name: Cy}
  radio: {type: media, name: Radio Quay}
propositions:
  cranes: {text: The cranes should stay., kind: policy}
  noise: {text: The harbour is loud., kind: fact}
  debt: {text: The harbour pays its debts., kind: fact, accuses: [cy]}
claims:
  a1: {by: ana, about: cranes, stance: support, date: 2021-03-01, words: direct, source: [{source: post, quote: "let <them> stay"}, {source: minutes, quote: they stay}]}
  b1: {by: bob, about: cranes, stance: oppose, source: post, words: ascribed, quote: wants them gone}
  b2: {by: bob, about: noise, stance: support, source: post, reported_by: [radio, cy], quote: hears it}
  c1: {by: [cy, ana, bob], about: cranes, stance: neutral, source: minutes, only_if: the board agrees}
  s1: {by: source, about: noise, stance: support, source: minutes, certainty: hedged, quote: may be loud}
  d1: {by: ana, about: debt, stance: oppose, source: post, quote: does not pay}
  n1: {by: ana, about: noise, stance: support}
)");
  return loaded.dossier;
}

template <class Item>
const Item& with_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  INFO(id);
  REQUIRE(found != items.end());
  return *found;
}

bool has_note(const Picture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

// No two boxes overlap, and no line enters a box but at its ends.
void check_apart(const Picture& picture) {
  const Picture ordered = normalized(picture);
  const Composition composition = compose(ordered, {});
  const auto& nodes = composition.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (std::size_t j = i + 1; j < nodes.size(); ++j) CHECK(overlap_area(nodes[i].box, nodes[j].box) == 0);
  for (const ComposedEdge& edge : composition.edges)
    for (const Curve& curve : edge.line.curves)
      for (int step = 1; step < 20; ++step) {
        const Point p = curve_point(curve, step / 20.0);
        CHECK(std::none_of(nodes.begin(), nodes.end(), [&](const ComposedNode& node) {
          return p.x > node.box.left && p.x < node.box.right && p.y > node.box.top && p.y < node.box.bottom;
        }));
      }
}

}  // namespace

TEST_CASE("a claim has a line from each of its sources and one to its proposition, with the sign of its stance") {
  const Picture picture = provenance_picture(harbour(), {});
  CHECK(with_id(picture.edges, "post--a1").tooltip == "The Post, 2 March 2021\nin their own words: “let <them> stay”");
  CHECK_THAT(with_id(picture.edges, "minutes--a1").tooltip, Contains("they stay"));
  CHECK(with_id(picture.edges, "a1--cranes").role == EdgeRole::support);
  CHECK(with_id(picture.edges, "b1--cranes").role == EdgeRole::oppose);
  CHECK(with_id(picture.nodes, "c1").cells[0].role == EdgeRole::neutral);
  CHECK(with_id(picture.nodes, "c1").cells[0].hollow);
  CHECK_FALSE(with_id(picture.nodes, "a1").cells[0].hollow);
  CHECK(with_id(picture.nodes, "cranes").cells.size() == 3);
}

TEST_CASE("a box of a claim says who, when, and whose words it quotes") {
  const Picture picture = provenance_picture(harbour(), {});
  CHECK(with_id(picture.nodes, "a1").label == "Ana, 1 March 2021");
  CHECK(with_id(picture.nodes, "a1").sublabel == "“let <them> stay”");
  CHECK(with_id(picture.nodes, "b1").sublabel == "ascribed: “wants them gone”");
  CHECK(with_id(picture.nodes, "b1").dashed);
  CHECK(with_id(picture.nodes, "b2").sublabel == "source: “hears it” (according to Radio Quay, Cy)");
  CHECK(with_id(picture.nodes, "c1").label == "Cy, Ana and 1 other, by 2022");
  CHECK(with_id(picture.nodes, "c1").sublabel == "no quote (only if: the board agrees)");
  CHECK(with_id(picture.nodes, "s1").label == "“Minutes of the harbour board”, 2022");
  CHECK(with_id(picture.nodes, "s1").sublabel == "source: “may be loud” (hedged)");
  CHECK(with_id(picture.nodes, "n1").sublabel == "no source");
  ProvenanceViewOptions french;
  french.language = "fr";
  CHECK(with_id(provenance_picture(harbour(), french).nodes, "b1").sublabel ==
        "prêté\u00A0: «\u202Fwants them gone\u202F»");
}

TEST_CASE("those from whom a source has a claim stand before it, dashed, the farthest back on the left") {
  const Picture picture = provenance_picture(harbour(), {});
  CHECK(picture.columns == std::vector<std::string>{"", "Heard from", "Sources", "Claims", "Propositions"});
  CHECK(with_id(picture.nodes, "cy--2").column == 0);
  CHECK(with_id(picture.nodes, "radio").column == 1);
  CHECK(with_id(picture.nodes, "radio").dashed);
  CHECK(with_id(picture.nodes, "post").column == 2);
  CHECK(with_id(picture.edges, "radio--post").tooltip == "The Post, 2 March 2021 has it from Radio Quay");
  CHECK(with_id(picture.edges, "cy--2--radio").dashed);
  CHECK(with_id(picture.edges, "post--b2").dashed);
  CHECK_FALSE(with_id(picture.edges, "post--b1").dashed);
}

TEST_CASE("a proposition says how much of the whole dossier it rests on") {
  const Picture picture = provenance_picture(harbour(), {});
  CHECK(with_id(picture.nodes, "cranes").sublabel == "3 claims, 2 sources");
  CHECK(with_id(picture.nodes, "debt").sublabel == "1 claim, one source only");
  CHECK(with_id(picture.nodes, "debt").dashed);
  CHECK_FALSE(with_id(picture.nodes, "cranes").dashed);
  CHECK(has_note(picture, "1 of the 3 propositions shown has one source only"));
  ProvenanceViewOptions some;
  some.admits = [](const Claim& claim) { return harbour().names[claim.id] == "a1"; };
  CHECK(with_id(provenance_picture(harbour(), some).nodes, "cranes").sublabel == "1 claim out of 3, 2 sources");
  CHECK(backing_in_words({1, 0, 1}, "en") == "1 claim, no source");
  CHECK(backing_in_words({4, 1, 2}, "fr") == "2 prises de position sur 4, une seule source");
}

TEST_CASE("accusations come with the reply, or that there is none") {
  CHECK(has_note(provenance_picture(harbour(), {}), "Cy (no reply in this dossier)"));
}

TEST_CASE("past its limit a picture of provenance keeps whole the most disputed propositions, and says so") {
  const ChosenClaims three = choose_claims(harbour(), {}, 4);
  REQUIRE(three.propositions.size() == 1);
  CHECK(harbour().id_of(three.propositions[0]) == "cranes");
  CHECK(three.claims.size() == 3);
  CHECK(three.all_claims == 7);
  CHECK_FALSE(three.first_cut);
  CHECK(choose_claims(harbour(), {}, 2).first_cut);
  ProvenanceViewOptions options;
  options.most_claims = 2;
  const Picture picture = provenance_picture(harbour(), options);
  CHECK(has_note(picture, "2 claims out of 7: the first in the dossier on the most disputed proposition out of 3."));
  options.most_claims = 6;
  CHECK(has_note(provenance_picture(harbour(), options),
                 "6 claims out of 7: those on the 2 most disputed propositions out of 3."));
  CHECK_FALSE(has_note(provenance_picture(harbour(), {}), "out of 7"));
}

TEST_CASE("links lead to sources, claims, propositions and those a source has it from") {
  ProvenanceViewOptions options;
  options.link = "#{id}";
  const Picture picture = provenance_picture(harbour(), options);
  CHECK(with_id(picture.nodes, "post").href == "#post");
  CHECK(with_id(picture.nodes, "a1").href == "#a1");
  CHECK(with_id(picture.nodes, "cy--2").href == "#cy");
}

TEST_CASE("the drawing of provenance has every box and line, apart from one another, in every language and theme") {
  for (const char* language : {"fr", "en"})
    for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark, Theme::print})
      for (const std::size_t most : {6, 40}) {
        ProvenanceViewOptions options;
        options.language = language;
        options.most_claims = most;
        SvgOptions svg;
        svg.theme = theme;
        const Picture picture = provenance_picture(controversy(), options);
        const auto elements = facts::check_drawing(write_svg(picture, svg));
        CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
        CHECK(facts::count_with(elements, "class", "sp-node") == picture.nodes.size());
      }
  check_apart(provenance_picture(harbour(), {}));
  check_apart(provenance_picture(controversy(), {}));
}

TEST_CASE("all of a dossier can be drawn, and without a layout program too") {
  ProvenanceViewOptions options;
  options.most_claims = 400;
  const Picture picture = provenance_picture(controversy(), options);
  check_apart(picture);
  SvgOptions svg;
  svg.layout.program.clear();
  const auto elements = facts::check_drawing(write_svg(picture, svg));
  CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
}

TEST_CASE("a choice without claims is drawn and says so") {
  ProvenanceViewOptions options;
  options.admits = [](const Claim&) { return false; };
  const Picture picture = provenance_picture(harbour(), options);
  CHECK(picture.notes == std::vector<std::string>{"No claim fits this choice."});
  facts::check_drawing(write_svg(picture));
}

TEST_CASE("stacked boxes stand where they are wanted, or share the way where they would meet") {
  CHECK(stack_near({{10, 10}, {50, 10}}, 5) == std::vector<double>{5, 45});
  CHECK(stack_near({{10, 10}, {10, 10}}, 4) == std::vector<double>{-2, 12});
  CHECK(stack_near({{40, 10}, {10, 10}, {100, 20}}, 6) == std::vector<double>{12, 28, 90});
  CHECK(stack_near({}, 6).empty());
}
