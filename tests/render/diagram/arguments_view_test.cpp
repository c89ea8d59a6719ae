// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/arguments_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "graph/load/load.hpp"
#include "render/diagram/composition.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

// A chain of replies, a rebuttal both ways, a required support, a charge without a reply, and a claim without links.
const Dossier& quay() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The quay, language: en}
sources: {s: {title: S, date: 2021}}
entities:
  ana: {type: person, name: Ana}
  bob: {type: person, name: Bob}
  cy: {type: company, name: 'Cy <b>&"'}
propositions:
  grow: {text: The quay should grow., kind: policy}
  safe: {text: The quay is safe., kind: fact}
  jobs: {text: It makes jobs., kind: fact}
  fair: {text: The contract was fair., kind: fact, accuses: [cy]}
claims:
  g1: {by: ana, about: grow, stance: support, source: s}
  j1: {by: ana, about: jobs, stance: support, source: s, supports: [{claim: g1, requires: true}]}
  s1: {by: bob, about: safe, stance: oppose, source: s, disputes: [{claim: g1, by: speaker, quote: "no <quay>"}]}
  s2: {by: cy, about: safe, stance: support, source: s, disputes: [{claim: s1, by: source}]}
  f1: {by: bob, about: fair, stance: oppose, source: s, supports: [s1]}
  n1: {by: bob, about: jobs, stance: oppose, source: s}
)");
  return loaded.dossier;
}

Picture picture_of(const Dossier& d, const ArgumentsViewOptions& options = {}) {
  return arguments_picture(d, find_argumentation(d), options);
}

const PictureNode& node(const Picture& picture, std::string_view id) {
  const auto found =
      std::find_if(picture.nodes.begin(), picture.nodes.end(), [&](const auto& n) { return n.id == id; });
  REQUIRE(found != picture.nodes.end());
  return *found;
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

}  // namespace

TEST_CASE(
    "A picture of arguments has every claim with a link once, and a line for each link, rebuttals once both ways") {
  const Picture picture = picture_of(quay());
  CHECK(picture.title == "What answers what?");
  CHECK(picture.nodes.size() == 5);
  CHECK(picture.edges.size() == 4);
  REQUIRE(edge(picture, "s1--disputes--g1") != nullptr);
  CHECK(edge(picture, "s1--disputes--g1")->directed);
  REQUIRE(edge(picture, "s2--disputes--s1") != nullptr);
  CHECK_FALSE(edge(picture, "s2--disputes--s1")->directed);
  CHECK(edge(picture, "s1--disputes--s2") == nullptr);
  CHECK(edge(picture, "j1--supports--g1")->width > 0);
  CHECK(says(picture, "A wide line"));
}

TEST_CASE("A claim says what the replies come to, in the printed names, by its outline and in words") {
  const Picture picture = picture_of(quay());
  CHECK(node(picture, "s1").doubled);
  CHECK(node(picture, "s1").sublabel.find("contested both ways") != std::string::npos);
  CHECK_FALSE(node(picture, "j1").doubled);
  CHECK(node(picture, "j1").sublabel.find(" — ") == std::string::npos);  // nothing answers it
  const Picture hub = picture_of(test::health_data_hub().dossier);
  CHECK(std::any_of(hub.nodes.begin(), hub.nodes.end(), [](const PictureNode& n) {
    return n.dashed && n.sublabel.find("answered, the answer has no reply here") != std::string::npos;
  }));
  for (const PictureNode& n : hub.nodes)
    for (const char* word : {"refuted", "true", "beaten", "standing", "undisputed", "defeated"})
      CHECK(n.sublabel.find(std::string(" — ") + word) == std::string::npos);
}

TEST_CASE("Of a claim that charges someone a picture of arguments tells the reply, or that there is none") {
  const Picture picture = picture_of(quay());
  CHECK(node(picture, "f1").sublabel.find("no reply in this dossier") != std::string::npos);
  CHECK(says(picture, "Cy <b>&\" (no reply in this dossier)"));
}

TEST_CASE("What is argued stands on the left, what answers it to the right, step by step, there and back") {
  const Picture picture = picture_of(quay());
  CHECK(node(picture, "g1").column == 0);
  CHECK(node(picture, "s1").column == 1);
  CHECK(node(picture, "s2").column == 2);
  ArgumentsViewOptions narrow;
  narrow.most_columns = 2;
  CHECK(node(picture_of(quay(), narrow), "s2").column == 0);
}

TEST_CASE("Claims that are chosen are shown with those that they answer or support, and the other way round") {
  ArgumentsViewOptions options;
  options.admits = [&](const Claim& claim) {
    return quay().id_of(claim.by.count > 0 ? quay().entities_of(claim.by)[0] : EntityId{0}) == "cy";
  };
  const Picture picture = picture_of(quay(), options);
  CHECK(picture.nodes.size() == 2);
  CHECK(node(picture, "s1").doubled);  // by all claims
  options.neighbours = false;
  CHECK(picture_of(quay(), options).nodes.size() == 1);
}

TEST_CASE("Past its limit a picture of arguments keeps whole threads, those with replies first, and says so") {
  ArgumentsViewOptions options;
  options.most_claims = 3;
  const Picture cut = picture_of(quay(), options);
  CHECK(cut.nodes.size() == 3);
  CHECK(says(cut, "3 claims out of 5, in 1 thread out of 1: those nearest to what is argued."));
  options.most_claims = 20;
  options.language = "fr";
  const Picture hub = picture_of(test::health_data_hub().dossier, options);
  CHECK(hub.nodes.size() <= 20);
  CHECK(says(hub, "d’abord les fils où l’on se répond"));
}

TEST_CASE("Pages of arguments hold every claim and every link at least once") {
  const LoadedDossier crowd = test::generated_dossier(60);
  for (const Dossier* d : {&quay(), &test::health_data_hub().dossier, &crowd.dossier}) {
    const Argumentation arguments = find_argumentation(*d);
    ArgumentsViewOptions options;
    options.most_claims = 100000;
    const Picture all = arguments_picture(*d, arguments, options);
    std::set<std::string> nodes, edges;
    for (const PageContent& page : split_threads(*d, arguments, options, {0, 0, 7})) {
      CHECK(page.claims.size() <= 7);
      ArgumentsViewOptions of_page = options;
      of_page.neighbours = false;
      of_page.admits = [&](const Claim& claim) {
        return std::binary_search(page.claims.begin(), page.claims.end(),
                                  ClaimId{static_cast<std::uint32_t>(&claim - d->claims.data())});
      };
      const Picture picture = arguments_picture(*d, arguments, of_page);
      for (const PictureNode& n : picture.nodes) nodes.insert(n.id);
      for (const PictureEdge& e : picture.edges) edges.insert(e.id);
    }
    CHECK(nodes.size() == all.nodes.size());
    CHECK(edges.size() == all.edges.size());
  }
}

TEST_CASE("An overview of arguments counts the links between propositions, and what the replies come to on each") {
  const Picture picture = arguments_overview(quay(), find_argumentation(quay()), {});
  CHECK(node(picture, "safe").sublabel.find("contested both ways: 2") != std::string::npos);
  REQUIRE(edge(picture, "safe--grow--oppose") != nullptr);
  CHECK(edge(picture, "safe--grow--oppose")->labels == std::vector<std::string>{"1"});
  CHECK(edge(picture, "safe--safe--oppose") == nullptr);
  CHECK(node(picture, "safe").tooltip.find("links within: 1") != std::string::npos);
}

TEST_CASE(
    "The drawing of arguments has every box and line, apart from one another, in every language, theme and width") {
  for (const Dossier* d : {&quay(), &test::health_data_hub().dossier})
    for (const char* language : {"fr", "en"})
      for (const double width : {0.0, 482.0}) {
        ArgumentsViewOptions options;
        options.language = language;
        options.most_columns = width > 0 ? 3 : 4;
        const Picture picture = picture_of(*d, options);
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
        }
        const Composition composed = compose(normalized(picture), {}, typesetting_for(width));
        for (std::size_t i = 0; i < composed.nodes.size(); ++i)
          for (std::size_t j = 0; j < i; ++j)
            CHECK(overlap_area(composed.nodes[i].box.grown(-0.6), composed.nodes[j].box.grown(-0.6)) == 0);
      }
}

TEST_CASE("A choice without links is drawn and says so, and names in arguments are escaped") {
  ArgumentsViewOptions options;
  options.admits = [](const Claim&) { return false; };
  const Picture none = picture_of(quay(), options);
  CHECK(says(none, "No claim of this choice supports or disputes another."));
  facts::check_drawing(write_svg(none));
  const std::string svg = write_svg(picture_of(quay())).svg;
  CHECK(svg.find("Cy &lt;b&gt;&amp;&quot;") != std::string::npos);
  CHECK(svg.find("<quay>") == std::string::npos);
}

}  // namespace standpoint
