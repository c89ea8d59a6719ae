// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/stream_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "graph/load/load.hpp"
#include "render/diagram/stream_layout.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

// Every kind of date, a joint claim, doubts and conditions, hearsay, an accusation, and names that must be escaped.
const Dossier& street() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The street, language: en}
sources: {s: {title: S, date: 2021-06-30}, u: {title: U}}
entities:
  ana: {type: person, name: Ana, tags: [left]}
  bob: {type: person, name: Bob, tags: [right]}
  cy: {type: company, name: 'Cy <b>&"'}
issues:
  space: {text: "Who gets the space?"}
propositions:
  trees: {text: Trees should be planted., kind: policy, issue: space}
  cars: {text: 'Cars should <leave> & "stay away".', kind: policy, issue: space}
  fraud: {text: Cy paid the council., kind: fact, accuses: [cy]}
claims:
  t1: {by: ana, about: trees, stance: support, date: 2021-01-15, source: s}
  t2: {by: [ana, bob], about: trees, stance: support, date: 2021-01-20, source: s}
  t3: {by: bob, about: trees, stance: oppose, date: 2021-01-31, source: s, certainty: hedged}
  t4: {by: cy, about: trees, stance: neutral, date: 2021-03-02, source: s}
  t5: {by: cy, about: trees, stance: oppose, date: 2021-03-31/2021-04-03, source: s}
  c1: {by: bob, about: cars, stance: oppose, source: s}
  c2: {by: ana, about: cars, stance: support, source: u}
  c3: {by: ana, about: cars, stance: support, date: 2021-05, source: s, reported_by: bob}
  f1: {by: ana, about: fraud, stance: support, date: 2021-02-01, source: s}
)");
  return loaded.dossier;
}

StreamPicture months(const Dossier& d, std::string_view language = "en", StreamRows rows = StreamRows::propositions) {
  StreamViewOptions options;
  options.language = language;
  options.rows = rows;
  options.most_bins = 40;
  return stream_picture(d, options);
}

// A slice by the id of its row and its first day; of weight 0 where there is none.
StreamSlice slice(const StreamPicture& picture, const std::string& id) {
  for (const StreamSlice& one : picture.slices)
    if (one.id == id) return one;
  return {};
}

bool says(const StreamPicture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

double sum_of(const StreamPicture& picture) {
  double sum = 0;
  for (const StreamSlice& one : picture.slices) sum += one.supporting + one.neutral + one.opposing;
  return sum;
}

}  // namespace

TEST_CASE(
    "A stream has the weight of the claims on each side in each month, a joint claim once and a doubtful one half") {
  const StreamPicture picture = months(street());
  CHECK(picture.title == "What is debated when?");
  REQUIRE(picture.rows.size() == 3);
  CHECK(slice(picture, "trees--2021-01-01").supporting == 2);
  CHECK(slice(picture, "trees--2021-01-01").opposing == 0.5);
  CHECK(slice(picture, "trees--2021-03-01").neutral == 1);
  CHECK(says(picture, "(1 of 7)"));  // what weighs less
}

TEST_CASE("A claim whose date may lie in two months is spread over them by days, and the whole of it is there") {
  const StreamPicture picture = months(street());
  CHECK(slice(picture, "trees--2021-03-01").opposing == Approx(0.25));
  CHECK(slice(picture, "trees--2021-04-01").opposing == Approx(0.75));
  CHECK(sum_of(picture) == Approx(6.5));
  CHECK(says(picture, "may mean: 1."));
}

TEST_CASE("A claim known by its source's date stands there, one without a date is left out, and both are said") {
  const StreamPicture picture = months(street());
  CHECK(slice(picture, "cars--2021-06-01").opposing == 1);
  CHECK(slice(picture, "cars--2021-06-01").supporting == 0);
  CHECK(says(picture, "placed at that day: 1."));
  CHECK(says(picture, "not shown: 1."));
}

TEST_CASE("What another reports is in a stream only where it is asked for") {
  CHECK(slice(months(street()), "cars--2021-05-01").supporting == 0);
  StreamViewOptions options;
  options.basis.origins = kAllOrigins;
  CHECK(slice(stream_picture(street(), options), "cars--2021-05-01").supporting == 1);
}

TEST_CASE("Streams are ordered by when most was said, and those with least are left out and said") {
  const StreamPicture picture = months(street());
  CHECK(picture.rows[0].id == "fraud");
  CHECK(picture.rows[2].id == "cars");
  StreamViewOptions options;
  options.most_rows = 1;
  const StreamPicture one = stream_picture(street(), options);
  REQUIRE(one.rows.size() == 1);
  CHECK(one.rows[0].id == "trees");
  CHECK(says(one, "1 propositions out of 3"));
}

TEST_CASE("Bins are months, quarters or years, so that there are not more than asked for") {
  StreamViewOptions options;
  for (const auto& [most, words] :
       std::map<std::size_t, std::string>{{2, "2nd quarter 2021"}, {1, "2021"}, {40, "June 2021"}}) {
    options.most_bins = most;
    CHECK(stream_picture(street(), options).bins.back().words == words);
    options.language = "fr";
    CHECK(stream_picture(street(), options).bins.size() <= std::max<std::size_t>(most, 1));
    options.language = "en";
  }
}

TEST_CASE("Streams of issues and of groups hold the same claims as those of propositions") {
  CHECK(sum_of(months(street(), "en", StreamRows::issues)) == Approx(6.5));
  CHECK(months(street(), "en", StreamRows::issues).rows.size() == 2);
  StreamViewOptions options;
  options.rows = StreamRows::groups;
  set_groups(street(), Grouping::tag, options);
  const StreamPicture groups = stream_picture(street(), options);
  CHECK(groups.title == "Who speaks when?");
  REQUIRE(groups.rows.size() == 3);
  CHECK(groups.rows[0].label == "Left");
  CHECK(sum_of(groups) == Approx(7.5));  // the joint claim in two groups
}

TEST_CASE("A slice tells who said what where, and of an accusation what the accused reply") {
  const StreamPicture picture = months(street());
  CHECK(slice(picture, "trees--2021-01-01").tooltip.find("▲ 2 ▼ 0.5\n") != std::string::npos);
  CHECK(slice(picture, "trees--2021-01-01").tooltip.find("Ana, Bob ") != std::string::npos);
  CHECK(slice(picture, "fraud--2021-02-01").tooltip.find("no reply in this dossier") != std::string::npos);
  CHECK(says(picture, "no reply in this dossier"));
  CHECK(slice(months(street(), "fr"), "trees--2021-01-01").tooltip.find("▼ 0,5") != std::string::npos);
}

TEST_CASE("The drawing of streams has every row and slice, and nothing outside its view, in every theme and width") {
  const LoadedDossier crowd = test::generated_dossier(60);
  for (const Dossier* d : {&street(), &test::health_data_hub().dossier, &crowd.dossier})
    for (const char* language : {"fr", "en"})
      for (const Theme theme : {Theme::automatic, Theme::dark, Theme::print})
        for (const double width : {0.0, 482.0}) {
          const StreamPicture picture = months(*d, language);
          SvgOptions options;
          options.theme = theme;
          options.width = width;
          const SvgDrawing drawing = write_stream_svg(picture, options);
          const auto elements = facts::check_drawing(drawing);
          CHECK(facts::count_with(elements, "class", "sp-row") == picture.rows.size());
          CHECK(facts::count_with(elements, "class", "sp-slice") == picture.slices.size());
          CHECK(drawing.svg == write_stream_svg(picture, options).svg);
        }
}

TEST_CASE("Streams stand on one scale within their rows, and time goes from left to right") {
  const LoadedDossier crowd = test::generated_dossier(100);
  for (const Dossier* d : {&street(), &test::health_data_hub().dossier, &crowd.dossier}) {
    const StreamPicture picture = months(*d);
    const StreamLayout layout(picture, typesetting_for(482));
    for (const StreamSlice& one : picture.slices) {
      const PlacedStream& row = layout.rows[one.row];
      CHECK(row.line - one.above() * layout.scale >= row.top);
      CHECK(row.line + one.below() * layout.scale <= row.top + row.height);
    }
    for (std::size_t i = 1; i < picture.bins.size(); ++i)
      CHECK(layout.left_of(picture.bins[i]) >= layout.right_of(picture.bins[i - 1]) - 0.01);
  }
}

TEST_CASE("A part of streams keeps its axis, and a choice without claims is drawn and says so") {
  const StreamPicture all = months(street());
  const StreamPicture some = part_of(all, [](const StreamRow& row) { return row.id == "fraud"; });
  CHECK(some.rows.size() == 1);
  CHECK(StreamLayout(some).axis.slots().size() == StreamLayout(all).axis.slots().size());
  StreamViewOptions options;
  options.language = "fr";
  options.admits_actor = [](EntityId) { return false; };
  const StreamPicture none = stream_picture(street(), options);
  CHECK(says(none, "Aucune prise de position ne répond à ce choix."));
  facts::check_drawing(write_stream_svg(none));
}

TEST_CASE("Names in streams are escaped") {
  const std::string svg = write_stream_svg(months(street())).svg;
  CHECK(svg.find("Cars should &lt;leave&gt;") != std::string::npos);
  CHECK(svg.find("<leave>") == std::string::npos);
}

}  // namespace standpoint
