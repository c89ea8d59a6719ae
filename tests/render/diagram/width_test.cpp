// SPDX-License-Identifier: Apache-2.0
// Every view fits the width it is drawn for, at its own size.
#include <catch2/catch.hpp>

#include "graph/analysis/conflicts.hpp"
#include "render/diagram/arguments_view.hpp"
#include "render/diagram/camps_view.hpp"
#include "render/diagram/composition.hpp"
#include "render/diagram/conflict_views.hpp"
#include "render/diagram/ego_view.hpp"
#include "render/diagram/network_view.hpp"
#include "render/diagram/position_views.hpp"
#include "render/diagram/provenance_view.hpp"
#include "render/diagram/relations_view.hpp"
#include "render/diagram/statement_choice.hpp"
#include "render/diagram/stream_view.hpp"
#include "render/diagram/timeline_view.hpp"
#include "render/diagram/view_picture.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/render/diagram/sample_pictures.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

std::vector<std::pair<std::string, ViewPicture>> all_views(const Dossier& d) {
  const Positions positions = find_positions(d, {});
  const Conflicts conflicts = find_conflicts(d, {});
  PositionViewOptions map;
  map.table.most_actors = 30;
  map.table.most_cells = 90;
  TimelineViewOptions timeline;
  timeline.table.most_actors = 30;
  ProvenanceViewOptions provenance;
  provenance.origin_columns = false;
  RelationsViewOptions relations;
  relations.most_followed = 75;
  EgoViewOptions ego;
  ConflictViewOptions of_conflicts;
  const ConflictStandings standings = find_standings(d, conflicts, of_conflicts, 30);
  std::vector<std::pair<std::string, ViewPicture>> out;
  out.emplace_back("relations", relations_picture(d, relations));
  out.emplace_back("positions", positions_picture(d, positions, map));
  out.emplace_back("matrix", matrix_picture(d, positions, {}));
  out.emplace_back("timeline", timeline_picture(d, positions, timeline));
  out.emplace_back("provenance", provenance_picture(d, provenance));
  out.emplace_back("stream", stream_picture(d, {}));
  ArgumentsViewOptions arguments;
  arguments.most_columns = 3;
  out.emplace_back("arguments", arguments_picture(d, find_argumentation(d), arguments));
  const StatementTable statements = choose_statements(d, {});
  const NetworkOptions made = network_options(NetworkType::onemode);
  out.emplace_back("network", one_mode_picture(d, statements, *find_network(statements, made), made, {}));
  out.emplace_back("camps", camps_picture(d, statements, *camps_of(d, statements), {}));
  out.emplace_back("ego", ego_picture(d, positions, {0}, ego));
  out.emplace_back("conflicts", conflict_matrix(d, standings, of_conflicts));
  if (standings.actors.size() > 1)
    out.emplace_back("facing", facing_picture(d, conflicts, {standings.actors[0], standings.actors[1]}, of_conflicts));
  return out;
}

void check_widths(const Dossier& d) {
  for (const auto& [view, picture] : all_views(d))
    for (const double width : {kNarrowestWidth, kPageColumn, 600.0, 900.0, 0.0}) {
      SvgOptions options;
      options.width = width;
      const SvgDrawing drawing = draw(picture, options);
      CAPTURE(view, width);
      facts::check_drawing(drawing);
      if (width > 0) CHECK(drawing.width <= width + 0.001);
      CHECK(drawing.rung == LayoutRung::layered);
    }
}

}  // namespace

TEST_CASE("Every view of the reference dossier is drawn in any width without text under 8 points") {
  if (!samples::layout_program_at_hand()) return;
  check_widths(test::health_data_hub().dossier);
}

TEST_CASE("Every view of dossiers with 6 to 500 actors is drawn in any width") {
  if (!samples::layout_program_at_hand()) return;
  for (const std::size_t actors : {6, 30, 100, 500}) {
    CAPTURE(actors);
    const LoadedDossier loaded = test::generated_dossier(actors);
    REQUIRE_FALSE(loaded.diagnostics.has_errors());
    check_widths(loaded.dossier);
  }
}

TEST_CASE("Random pictures keep every fact in a page column") {
  if (!samples::layout_program_at_hand()) return;
  SvgOptions options;
  options.width = kPageColumn;
  for (unsigned seed = 1; seed <= 24; ++seed) {
    const Picture picture = samples::random_picture(seed, 1 + std::size_t{seed}, std::size_t{seed} * 2, false);
    CAPTURE(seed);
    const SvgDrawing drawing = write_svg(picture, options);
    CHECK(facts::count_with(facts::check_drawing(drawing), "class", "sp-edge") == picture.edges.size());
    CHECK(drawing.width <= kPageColumn + 0.001);
  }
}

TEST_CASE("Boxes in a bounded room do not overlap, whatever rung they come from") {
  for (const LayoutRung rung : {LayoutRung::layered, LayoutRung::layered_fast, LayoutRung::rows})
    for (unsigned seed = 1; seed <= 12; ++seed) {
      const Picture picture = normalized(samples::random_picture(seed, 14, 20, false));
      LayoutOptions options;
      options.start = rung;
      const Composition composition = compose(picture, options, typesetting_for(kPageColumn));
      CAPTURE(seed, static_cast<int>(rung));
      for (std::size_t i = 0; i < composition.nodes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          CHECK(overlap_area(composition.nodes[i].box.grown(-0.6), composition.nodes[j].box.grown(-0.6)) == 0);
    }
}

TEST_CASE("A width is a page column, none, or a length within bounds") {
  CHECK(parse_page_width("column") == kPageColumn);
  CHECK(parse_page_width("full") == 0);
  CHECK(parse_page_width("170mm") == kPageColumn);
  CHECK(parse_page_width("17cm") == kPageColumn);
  CHECK(parse_page_width("6.5in") == 468);
  CHECK(parse_page_width("482pt") == 482);
  CHECK(parse_page_width("482") == 482);
  for (const char* refused :
       {"", "wide", "0", "-5", "10mm", "3m", "1e3", "nan", "inf", "482 pt", "99999", "12px", "pt"}) {
    CAPTURE(refused);
    CHECK_FALSE(parse_page_width(refused).has_value());
  }
}

}  // namespace standpoint
