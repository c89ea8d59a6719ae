// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "render/diagram/layout_process.hpp"
#include "tests/render/diagram/sample_pictures.hpp"

namespace standpoint {
namespace {

LayoutInput random_input(unsigned seed, std::size_t boxes, std::size_t edges, bool frames) {
  std::mt19937 random(seed);
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  LayoutInput input;
  input.frame_groups = frames;
  for (int i = 0; i < 4; ++i) input.groups.push_back({60, 14});
  for (std::size_t i = 0; i < boxes; ++i) {
    input.boxes.push_back(
        {40.0 + static_cast<double>(below(90)), 26.0 + static_cast<double>(below(40)), static_cast<int>(below(5)) - 1});
  }
  for (std::size_t i = 0; i < edges; ++i) {
    const bool words = below(3) > 0;
    input.edges.push_back({below(boxes), below(boxes), words ? 50.0 : 0.0, words ? 10.0 : 0.0});
  }
  return input;
}

LayoutInput chain(std::size_t boxes) {
  LayoutInput input;
  input.boxes.assign(boxes, {60, 30, -1});
  for (std::size_t i = 0; i + 1 < boxes; ++i) input.edges.push_back({i, i + 1, 40, 10});
  return input;
}

bool near_box(Point point, const Rectangle& box) {
  const Rectangle area = box.grown(4);
  return point.x >= area.left && point.x <= area.right && point.y >= area.top && point.y <= area.bottom;
}

void check_layout(const LayoutInput& input, const Layout& layout) {
  REQUIRE(layout.boxes.size() == input.boxes.size());
  REQUIRE(layout.edges.size() == input.edges.size());
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    CHECK(layout.boxes[i].width() == Approx(input.boxes[i].width).margin(0.1));
    CHECK(layout.boxes[i].height() == Approx(input.boxes[i].height).margin(0.1));
    CHECK(layout.boxes[i].left >= -0.1);
    CHECK(layout.boxes[i].right <= layout.bounds.right + 0.1);
    CHECK(layout.boxes[i].bottom <= layout.bounds.bottom + 0.1);
    for (std::size_t j = 0; j < i; ++j)
      CHECK(overlap_area(layout.boxes[i].grown(-0.6), layout.boxes[j].grown(-0.6)) == 0);
  }
  for (std::size_t i = 0; i < input.edges.size(); ++i) {
    const LayoutEdge& edge = input.edges[i];
    const PlacedEdge& placed = layout.edges[i];
    CAPTURE(i, edge.from, edge.to);
    REQUIRE_FALSE(placed.curves.empty());
    CHECK(placed.label.empty() == (edge.label_width == 0));
    for (const Curve& curve : placed.curves) CHECK(curve.size() % 3 == 1);
    if (edge.from == edge.to) continue;
    CHECK(near_box(placed.curves.front().front(), layout.boxes[edge.from]));
    CHECK(near_box(placed.curves.back().back(), layout.boxes[edge.to]));
  }
}

LayoutOptions with_program(const std::string& program, int milliseconds) {
  LayoutOptions options;
  options.program = program;
  options.budget = std::chrono::milliseconds(milliseconds);
  return options;
}

double seconds_of(const LayoutInput& input, const LayoutOptions& options, Layout& layout) {
  const auto start = std::chrono::steady_clock::now();
  layout = lay_out(input, options);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("Random graphs lose no box and no edge, with and without frames") {
  if (!samples::layout_program_at_hand()) return;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    std::mt19937 random(seed);
    const std::size_t boxes = 2 + random() % 30;
    const LayoutInput input = random_input(seed, boxes, random() % (2 * boxes), seed % 2 == 0);
    CAPTURE(seed);
    const Layout layout = lay_out(input);
    CHECK(layout.rung == LayoutRung::layered);
    check_layout(input, layout);
  }
}

TEST_CASE("Every rung of the ladder places every box and edge") {
  if (!samples::layout_program_at_hand()) return;
  for (const LayoutRung rung : {LayoutRung::layered_fast, LayoutRung::spring, LayoutRung::rows}) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
      const LayoutInput input = random_input(seed, 12, 20, seed % 2 == 0);
      LayoutOptions options;
      options.start = rung;
      CAPTURE(seed, static_cast<int>(rung));
      const Layout layout = lay_out(input, options);
      CHECK(layout.rung == rung);
      check_layout(input, layout);
    }
  }
}

TEST_CASE("Frames hold their boxes and no two frames overlap") {
  if (!samples::layout_program_at_hand()) return;
  const LayoutInput input = random_input(7, 24, 30, true);
  const Layout layout = lay_out(input);
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    if (input.boxes[i].group < 0) continue;
    const Rectangle& frame = layout.groups[static_cast<std::size_t>(input.boxes[i].group)];
    CHECK(overlap_area(frame, layout.boxes[i]) == Approx(layout.boxes[i].width() * layout.boxes[i].height()));
  }
  for (std::size_t i = 0; i < layout.groups.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      CHECK(overlap_area(layout.groups[i].grown(-1), layout.groups[j].grown(-1)) == 0);
  }
}

TEST_CASE("The same input gives the same coordinates") {
  if (!samples::layout_program_at_hand()) return;
  const LayoutInput input = random_input(3, 20, 30, false);
  const Layout one = lay_out(input);
  const Layout two = lay_out(input);
  for (std::size_t i = 0; i < input.boxes.size(); ++i) {
    CHECK(one.boxes[i].left == two.boxes[i].left);
    CHECK(one.boxes[i].top == two.boxes[i].top);
  }
}

TEST_CASE("The rung follows the number of edges") {
  if (!samples::layout_program_at_hand()) return;
  CHECK(lay_out(random_input(1, 40, 149, false)).rung == LayoutRung::layered);
  CHECK(lay_out(random_input(1, 60, 290, false)).rung == LayoutRung::layered_fast);
  CHECK(lay_out(random_input(1, 60, 700, false)).rung == LayoutRung::spring);
  CHECK(lay_out(random_input(1, 60, 900, false)).rung == LayoutRung::rows);
  CHECK(lay_out(random_input(1, 450, 700, false)).rung == LayoutRung::rows);
}

TEST_CASE("Boxes without edges fill rows instead of one long line") {
  LayoutInput input;
  input.boxes.assign(40, {100, 30, -1});
  const Layout layout = lay_out(input, with_program("", 100));
  check_layout(input, layout);
  CHECK(layout.rung == LayoutRung::layered);
  CHECK(layout.bounds.width() < 900);
  CHECK(layout.bounds.height() < 500);
}

TEST_CASE("Without a layout program everything is in rows") {
  const LayoutInput input = chain(9);
  const Layout layout = lay_out(input, with_program("/nowhere/layout", 1000));
  CHECK(layout.rung == LayoutRung::rows);
  check_layout(input, layout);
}

TEST_CASE("A layout program that never answers is ended at the deadline") {
  const samples::Script slow("exec sleep 60");
  Layout layout;
  CHECK(seconds_of(chain(5), with_program(slow.path(), 400), layout) < 3);
  CHECK(layout.rung == LayoutRung::rows);
  check_layout(chain(5), layout);
}

TEST_CASE("A layout program that dies, babbles or floods costs the layout and nothing else") {
  for (const char* body :
       {"kill -SEGV $$", "exit 3", "echo graph 0; echo box nan nan; echo end", "echo graph 99; echo end",
        "exec cat /dev/zero", "exec yes", "exec 1>&- 0>&-; exec sleep 60"}) {
    CAPTURE(body);
    const samples::Script script(body);
    Layout layout;
    CHECK(seconds_of(chain(5), with_program(script.path(), 1000), layout) < 5);
    CHECK(layout.rung == LayoutRung::rows);
    check_layout(chain(5), layout);
  }
}

TEST_CASE("A reply counts only when every box, edge and group is in it with finite coordinates") {
  GraphRequest graph;
  graph.boxes = {{10, 10, -1}, {10, 10, -1}};
  graph.edges = {{0, 1, false, false}};
  const auto found = [&graph](const char* text) { return decode_replies(text, {graph})[0].has_value(); };
  CHECK(found("graph 0\nbox 1 2\nbox 3 4\nedge 0 0 1 1 2 2 3 3\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 2\nbox 3 4\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 2\nedge 0 0 1 1 2 2 3 3\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 inf\nbox 3 4\nedge 0 0 1 1 2 2 3 3\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 2e7\nbox 3 4\nedge 0 0 1 1 2 2 3 3\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 2\nbox 3 4\nedge 0 0 1 1 2 2\nend\n"));
  CHECK_FALSE(found("graph 0\nbox 1 2\nbox 3 4\nedge 0 0 1 1 2 2 3 3\nend"));
  CHECK_FALSE(found("graph 0\nfail\nend\n"));
}

TEST_CASE("After a run no child process is left") {
  const samples::Script slow("exec sleep 60");
  run_layout(slow.path(), {}, std::chrono::milliseconds(100));
  CHECK(::access(slow.path().c_str(), X_OK) == 0);
  const LayoutRun run = run_layout(slow.path(), {GraphRequest{}}, std::chrono::milliseconds(100));
  CHECK(run.end == LayoutRun::End::deadline);
}

}  // namespace standpoint
