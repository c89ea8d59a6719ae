// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/overview_views.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "render/diagram/overview_parts.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

const LoadedDossier& crowd() {
  static const LoadedDossier loaded = test::generated_dossier(200);
  return loaded;
}

bool says(const Picture& picture, std::string_view words) {
  return std::any_of(picture.notes.begin(), picture.notes.end(),
                     [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

std::size_t cells_of(const Picture& picture) {
  std::size_t sum = 0;
  for (const PictureNode& node : picture.nodes)
    for (const PictureCell& cell : node.cells) sum += cell.count;
  return sum;
}

}  // namespace

TEST_CASE("An overview of positions counts every actor of the propositions that it shows, once for each side taken") {
  const Dossier& d = test::health_data_hub().dossier;
  const Positions positions = find_positions(d, {});
  const Picture picture = positions_overview(d, positions, {});
  std::size_t expected = 0;
  for (const PictureNode& node : picture.nodes) {
    if (node.role != NodeRole::proposition) continue;
    for (const Position& position : positions.all) {
      if (d.id_of(position.proposition) != node.id) continue;
      const bool both = position.label == PositionLabel::divided || position.label == PositionLabel::unclear;
      expected += both ? 2 : 1;
    }
  }
  CHECK(cells_of(picture) == expected);
}

TEST_CASE("An overview of positions says how many actors, lines and propositions it leaves out") {
  const Dossier& d = crowd().dossier;
  const Positions positions = find_positions(d, {});
  PositionViewOptions options;
  for (const char* language : {"en", "fr"}) {
    options.table.language = language;
    const Picture picture = positions_overview(d, positions, options);
    const bool fr = options.table.language == "fr";
    CHECK(says(picture, fr ? "12 propositions sur" : "12 propositions out of"));
    CHECK(says(picture, fr ? " en 5 groupes" : " in 5 groups"));
    CHECK(says(picture, fr ? " traits sur " : " lines out of "));
    CHECK(picture.edges.size() <= 60);
    facts::check_drawing(write_svg(picture));
  }
}

TEST_CASE("Groups beyond twelve are put together and none is lost") {
  std::vector<ActorGroup> groups;
  std::size_t all = 0;
  for (std::uint32_t i = 0; i < 20; ++i) {
    ActorGroup group{"g" + std::to_string(i), "G", {}};
    for (std::uint32_t n = 0; n <= i % 4; ++n) group.actors.push_back({100 * i + n});
    all += group.actors.size();
    groups.push_back(std::move(group));
  }
  put_small_groups_together(groups, "en");
  CHECK(groups.size() == kMostOverviewGroups);
  std::size_t kept = 0;
  for (const ActorGroup& group : groups) kept += group.actors.size();
  CHECK(kept == all);
}

TEST_CASE("An overview of ties counts each of them between groups or within one, or says that it is not drawn") {
  const Dossier& d = crowd().dossier;
  const Picture picture = relations_overview(d, {}, Grouping::type);
  std::size_t between = 0;
  for (const PictureEdge& edge : picture.edges) between += std::stoul(edge.labels.at(0));
  std::size_t same = 0, different = 0;
  for (const Relation& r : d.relations) ++(d[r.from].type == d[r.to].type ? same : different);
  CHECK((between == different || says(picture, "ties are not drawn")));
  CHECK(between <= different);
  CHECK(same > 0);
  facts::check_drawing(write_svg(picture));
}

TEST_CASE("An overview of provenance says how many claims, propositions and sources it leaves out") {
  const Picture picture = provenance_overview(test::health_data_hub().dossier, {});
  CHECK(says(picture, "claims out of"));
  CHECK(says(picture, "12 propositions out of"));
  facts::check_drawing(write_svg(picture));
}

TEST_CASE("A line of an overview is as wide as it is many") {
  const Picture picture = relations_overview(crowd().dossier, {}, Grouping::type);
  for (const PictureEdge& a : picture.edges)
    for (const PictureEdge& b : picture.edges)
      if (std::stoul(a.labels.at(0)) > std::stoul(b.labels.at(0))) CHECK(a.width > b.width);
}

}  // namespace standpoint
