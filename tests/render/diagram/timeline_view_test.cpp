// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/timeline_view.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/load/load.hpp"
#include "render/diagram/timeline_layout.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;

namespace {

const Dossier& controversy() { return test::health_data_hub().dossier; }

// Shifts far apart and near each other, every kind of date, a joint claim, hearsay, and a reservation.
const Dossier& street() {
  static const LoadedDossier loaded = load_dossier_text("test.yaml", R"(
dossier: {title: The street, language: en}
sources: {s: {title: S, date: 2021}, u: {title: U}}
entities:
  ana: {type: person, name: Ana, tags: [left]}
  bob: {type: person, name: Bob, tags: [right]}
  cy: {type: company, name: 'Cy <b>&"'}
  meeting: {type: event, name: Meeting of the council, date: 2021-06-01}
  hearing: {type: procedure, name: Hearing, date: 2021-06-01}
  far-law: {type: law, name: Law of roads, date: 1978}
propositions:
  trees: {text: Trees should be planted., kind: policy}
  cars: {text: 'Cars should <leave> & "stay away".', kind: policy}
  roads: {text: More roads are needed., kind: policy, accuses: [cy]}
claims:
  a1: {by: ana, about: trees, stance: oppose, date: 2020, source: s}
  a2: {by: ana, about: trees, stance: support, date: 2021-03, source: s, quote: 'plant <them> & "all"'}
  a3: {by: ana, about: trees, stance: oppose, date: 2021-12-01/.., source: s}
  b1: {by: bob, about: trees, stance: oppose, source: s, only_if: it costs nothing}
  b2: {by: bob, about: roads, stance: support, date: '2020-07?', source: s}
  b3: {by: bob, about: cars, stance: support, date: 2020-02-01, source: s}
  b4: {by: bob, about: cars, stance: oppose, date: 2020-02-03, source: s}
  c1: {by: cy, about: trees, stance: neutral, source: u}
  j1: {by: [ana, bob], about: roads, stance: oppose, date: 2021-05-02, source: s}
  x1: {by: cy, about: cars, stance: oppose, reported_by: bob, source: s}
relations:
  f: {from: ana, type: files_complaint_with, to: cy, since: 2020-11-05, source: s}
)");
  return loaded.dossier;
}

TimelineViewOptions in(std::string_view language) {
  TimelineViewOptions options;
  options.table.language = language;
  return options;
}

TimelinePicture picture_of(const Dossier& d, std::string_view language = "en", Origins origins = kOwnOnly) {
  PositionOptions basis;
  basis.origins = origins;
  return timeline_picture(d, find_positions(d, basis), in(language));
}

std::size_t index_of(const TimelinePicture& picture, std::string_view id) {
  const auto found =
      std::find_if(picture.marks.begin(), picture.marks.end(), [&](const auto& m) { return m.id == id; });
  REQUIRE(found != picture.marks.end());
  return static_cast<std::size_t>(found - picture.marks.begin());
}

const TimelineMark& mark(const TimelinePicture& picture, std::string_view id) {
  return picture.marks[index_of(picture, id)];
}

bool any_note(const TimelinePicture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

// Everything that a mark covers: bar or dots, sign, number and words.
Rectangle box_of(const PlacedMark& m) {
  const double left = std::min(m.left, m.center.x - 7.2 - (m.open_left ? kOpenStub - 2 : 0));
  return {left, m.center.y - 7.2, m.right, m.center.y + 7.2};
}

void check_apart(const std::vector<Rectangle>& boxes) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t k = i + 1; k < boxes.size(); ++k) {
      CAPTURE(i, k);
      CHECK(overlap_area(boxes[i], boxes[k]) < 0.01);
    }
}

// No line of text on another one.
void check_texts_apart(const std::vector<facts::Element>& elements) {
  std::vector<Rectangle> boxes;
  for (const facts::Element& element : elements) {
    if (element.name != "text") continue;
    const auto [left, right] = facts::extent_of(element);
    const double y = element.number("y"), size = element.number("font-size");
    boxes.push_back({left, y - 0.7 * size, right, y + 0.2 * size});
  }
  check_apart(boxes);
}

// Nothing on anything else, and time from left to right.
void check_layout(const TimelinePicture& picture) {
  const TimelineLayout layout(picture);
  std::vector<Rectangle> boxes, events;
  for (const PlacedMark& m : layout.marks) boxes.push_back(box_of(m));
  check_apart(boxes);
  for (const PlacedEvent& e : layout.events) events.push_back(e.box);
  check_apart(events);
  for (const PlacedEvent& e : layout.events)
    for (const Rectangle& words : events)  // no stem goes through words
      CHECK_FALSE((words.left < e.x && e.x < words.right && words.top > e.box.top));
  for (std::size_t i = 0; i < picture.marks.size(); ++i) {
    const PlacedRow& row = layout.rows[picture.marks[i].row];
    CHECK(boxes[i].top >= row.top - 0.1);
    CHECK(boxes[i].bottom <= row.top + row.height + 0.1);
    for (std::size_t k = 0; k < picture.marks.size(); ++k) {
      if (!has_place(picture.marks[i].date) || !has_place(picture.marks[k].date)) continue;
      if (anchor_of(picture.marks[i].date) < anchor_of(picture.marks[k].date))
        CHECK(layout.marks[i].center.x < layout.marks[k].center.x);
    }
  }
}

}  // namespace

TEST_CASE("a timeline has a mark for each claim of each actor, at the last day that its date may mean") {
  const TimelinePicture picture = picture_of(street());
  CHECK(picture.title == "Who said what when?");
  CHECK(picture.rows.size() == 3);
  CHECK(picture.marks.size() == 10);  // the joint claim twice, hearsay left out
  CHECK(picture.keys.size() == 3);
  CHECK(iso_day(anchor_of(mark(picture, "a1").date)) == "2020-12-31");
  CHECK(iso_day(anchor_of(mark(picture, "a3").date)) == "2021-12-01");
  CHECK(mark(picture, "b1").hollow);
  CHECK(mark(picture, "b1").date.earliest == kBeginningOfTime);
  CHECK(mark(picture, "b2").date.uncertain);
  CHECK(mark(picture, "c1").sign == StanceSign::neutral);
  CHECK_FALSE(has_place(mark(picture, "c1").date));
  CHECK(mark(picture, "j1--ana").row != mark(picture, "j1--bob").row);
  CHECK(picture.rows[mark(picture, "b2").row].id == "bob");
}

TEST_CASE("changes of sides are circled and joined to what was said before") {
  const TimelinePicture picture = picture_of(street());
  CHECK(mark(picture, "a2").turned);
  CHECK(mark(picture, "a3").turned);
  CHECK(mark(picture, "b4").turned);
  CHECK_FALSE(mark(picture, "a1").turned);
  REQUIRE(picture.turns.size() == 3);
  CHECK(std::any_of(picture.turns.begin(), picture.turns.end(), [&](const TimelineTurn& turn) {
    return turn.from == index_of(picture, "a1") && turn.to == index_of(picture, "a2");
  }));
  CHECK(picture.description.find("Changed sides: Bob and Ana.") != std::string::npos);
  const TimelineLayout layout(picture);
  CHECK(layout.marks[index_of(picture, "a1")].center.y == layout.marks[index_of(picture, "a2")].center.y);
  CHECK(layout.marks[index_of(picture, "b3")].center.y < layout.marks[index_of(picture, "b4")].center.y);
}

TEST_CASE("what stands on another's word is drawn only when asked for, framed, and says so") {
  CHECK(picture_of(street()).marks.size() == 10);
  const TimelinePicture all = picture_of(street(), "en", kAllOrigins);
  CHECK(mark(all, "x1").dashed);
  CHECK(mark(all, "x1").tooltip.find("Bob") != std::string::npos);
  check_layout(all);
}

TEST_CASE("events stand above in order of time, things with a date and complaints among them") {
  const TimelinePicture picture = picture_of(street());
  std::vector<std::string> ids;
  for (const TimelineEvent& event : picture.events) ids.push_back(event.id);
  CHECK(ids == std::vector<std::string>{"far-law", "f", "hearing", "meeting"});
  CHECK(picture.events[1].label == "Ana files a complaint with Cy <b>&\"");
  TimelineViewOptions options = in("en");
  options.most_events = 2;
  const TimelinePicture few = timeline_picture(street(), find_positions(street()), options);
  CHECK(few.events.size() == 2);
  CHECK(few.events[0].id == "f");  // of an actor shown
  CHECK(any_note(few, "2 events out of 4"));
}

TEST_CASE("a timeline of one proposition shows the speaker's own words in place of its text") {
  const Dossier& d = controversy();
  TimelineViewOptions options = in("en");
  options.table.admits_proposition = [&](PropositionId p) { return d.id_of(p) == "microsoft-choice"; };
  const TimelinePicture picture = timeline_picture(d, find_positions(d), options);
  REQUIRE(picture.keys.size() == 1);
  for (const TimelineMark& m : picture.marks) {
    const Claim& claim = d.claims[d.find(m.id.substr(0, m.id.find("--"))).index];
    CHECK(m.label.empty() == (claim.statement.words != Words::direct));
  }
  for (const PlacedMark& m : TimelineLayout(picture).marks) CHECK((m.number.empty() || m.number == "?"));
  check_layout(picture);
}

TEST_CASE("rows follow groups, and in them the first claims") {
  const TimelinePicture picture = picture_of(street());
  REQUIRE(picture.rows.size() == 3);
  CHECK(picture.rows[0].id == "bob");
  CHECK(picture.rows[1].id == "ana");
  CHECK(picture.rows[2].band == "Companies");
  TimelineViewOptions options = in("en");
  options.table.grouping = Grouping::tag;
  CHECK(timeline_picture(street(), find_positions(street()), options).rows[0].band == "Left");
}

TEST_CASE(
    "the drawing of a timeline has a group for each row, mark, event and proposition, and nothing outside its view") {
  for (const Dossier* d : {&controversy(), &street()})
    for (const char* language : {"fr", "en"})
      for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark, Theme::print}) {
        const TimelinePicture picture = picture_of(*d, language);
        SvgOptions svg;
        svg.theme = theme;
        svg.id_prefix = "t-";
        const SvgDrawing drawing = write_timeline_svg(picture, svg);
        const auto elements = facts::check_drawing(drawing);
        check_texts_apart(elements);
        CHECK(facts::count_with(elements, "class", "sp-row") == picture.rows.size());
        CHECK(facts::count_with(elements, "class", "sp-mark") == picture.marks.size());
        CHECK(facts::count_with(elements, "class", "sp-event") == picture.events.size());
        CHECK(facts::count_with(elements, "class", "sp-proposition") == picture.keys.size());
        CHECK(facts::count_with(elements, "id", "t-" + picture.marks[0].id) == 1);
        CHECK(drawing.svg == write_timeline_svg(picture, svg).svg);
      }
}

TEST_CASE("nothing of a timeline stands on anything else, and time goes from left to right") {
  for (const char* language : {"fr", "en"}) {
    check_layout(picture_of(controversy(), language));
    check_layout(picture_of(controversy(), language, kAllOrigins));
    check_layout(picture_of(street(), language, kAllOrigins));
  }
}

TEST_CASE("the legend of a timeline explains the signs that occur, and no others") {
  const auto has = [](const TimelineLayout& layout, TimelineSign kind) {
    return std::any_of(layout.legend.begin(), layout.legend.end(), [&](const auto& sign) { return sign.kind == kind; });
  };
  const TimelineLayout all(picture_of(street(), "en", kAllOrigins));
  CHECK(all.legend.size() == 12);
  const TimelineLayout some(picture_of(controversy()));
  CHECK(has(some, TimelineSign::open));
  CHECK(has(some, TimelineSign::uncertain));
  CHECK_FALSE(has(some, TimelineSign::turned));
  CHECK_FALSE(has(some, TimelineSign::gap));
}

TEST_CASE("names, propositions and quotes of a timeline are escaped") {
  const std::string svg = write_timeline_svg(picture_of(street())).svg;
  CHECK(svg.find("Cy &lt;b&gt;&amp;&quot;") != std::string::npos);
  CHECK(svg.find("plant &lt;them&gt; &amp; &quot;all&quot;") != std::string::npos);
  CHECK(svg.find("<them>") == std::string::npos);
}

TEST_CASE("a timeline past its limits keeps the first claims on each side, and says what it left out") {
  TimelineViewOptions options = in("en");
  options.table.most_actors = 2;
  options.most_claims = 4;
  const TimelinePicture picture = timeline_picture(street(), find_positions(street()), options);
  CHECK(picture.marks.size() == 4);
  CHECK(any_note(picture, "2 actors out of 3"));
  CHECK(any_note(picture, "4 claims of these actors on these propositions out of 9"));
  CHECK(any_note(picture_of(street()), "no reply in this dossier"));
  check_layout(picture);
}

TEST_CASE("a choice without claims is drawn as a timeline that says so") {
  TimelineViewOptions options = in("fr");
  options.table.admits_actor = [](EntityId) { return false; };
  const TimelinePicture picture = timeline_picture(street(), find_positions(street()), options);
  CHECK(picture.notes.front() == "Aucune prise de position ne répond à ce choix.");
  CHECK(picture.events.empty());
  facts::check_drawing(write_timeline_svg(picture));
}
