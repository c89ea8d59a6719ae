// SPDX-License-Identifier: Apache-2.0
// Pages leave nothing out and hold no more than they may.
#include "render/diagram/paging.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "graph/analysis/conflicts.hpp"
#include "render/diagram/conflict_views.hpp"
#include "tests/support/generated_dossier.hpp"
#include "tests/support/health_data_hub.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kAll = static_cast<std::size_t>(-1);

// What holds for pages of any view: keys once each, titles, sorted lists.
void check_pages(const std::vector<PageContent>& pages) {
  std::set<std::string> keys;
  for (const PageContent& page : pages) {
    CHECK(keys.insert(page.key).second);
    CHECK_FALSE(page.title.empty());
    CHECK(std::is_sorted(page.actors.begin(), page.actors.end()));
    CHECK(std::is_sorted(page.propositions.begin(), page.propositions.end()));
    CHECK(std::is_sorted(page.relations.begin(), page.relations.end()));
    CHECK(std::is_sorted(page.claims.begin(), page.claims.end()));
  }
}

void check_positions(const Dossier& d, const PageSize& size) {
  const Positions positions = find_positions(d, {});
  PositionTableOptions options;
  options.most_actors = options.most_propositions = options.most_cells = kAll;
  const PositionTable table = make_position_table(d, positions, options);
  const auto pages = split_positions(d, table, size, "en");
  check_pages(pages);
  std::multiset<std::pair<EntityId, PropositionId>> shown;
  for (const PageContent& page : pages) {
    CHECK(page.actors.size() <= size.actors);
    CHECK(page.propositions.size() <= size.propositions);
    std::size_t lines = 0;
    for (const EntityId actor : page.actors)
      for (const PropositionId p : page.propositions)
        if (table.cells.contains({actor, p})) {
          shown.emplace(actor, p);
          ++lines;
        }
    CHECK((lines <= size.lines || page.actors.size() == 1));
  }
  CHECK(shown.size() == table.cells.size());
  for (const auto& [key, position] : table.cells) CHECK(shown.count(key) == 1);
}

void check_relations(const Dossier& d, const PageSize& size) {
  std::vector<RelationId> all;
  for (std::uint32_t i = 0; i < d.relations.size(); ++i) all.push_back({i});
  const auto pages = split_relations(d, all, size, "en");
  check_pages(pages);
  std::vector<RelationId> shown;
  for (const PageContent& page : pages) {
    CHECK(page.relations.size() <= size.lines);
    std::set<EntityId> ends;
    for (const RelationId id : page.relations)
      for (const EntityId end : {d[id].from, d[id].to})
        if (end.valid()) ends.insert(end);
    CHECK((ends.size() <= size.actors || page.relations.size() == 1));
    shown.insert(shown.end(), page.relations.begin(), page.relations.end());
  }
  std::sort(shown.begin(), shown.end());
  CHECK(shown == all);
}

void check_claims(const Dossier& d, const PageSize& size) {
  std::vector<ClaimId> all, about, shown;
  for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
    all.push_back({i});
    if (d.claims[i].about.valid()) about.push_back({i});
  }
  const auto pages = split_claims(d, all, size, "en");
  check_pages(pages);
  for (const PageContent& page : pages) {
    CHECK(page.claims.size() <= size.lines);
    shown.insert(shown.end(), page.claims.begin(), page.claims.end());
  }
  std::sort(shown.begin(), shown.end());
  CHECK(shown == about);
}

void check_pairs(const Dossier& d, const PageSize& size) {
  const ConflictStandings standings = find_standings(d, find_conflicts(d, {}), {}, kAll);
  std::vector<std::pair<EntityId, EntityId>> pairs;
  for (const PairStanding& pair : standings.pairs) pairs.emplace_back(pair.a, pair.b);
  const auto pages = split_pairs(d, by_closeness(standings), pairs, size, "en");
  check_pages(pages);
  const auto holds = [](const std::vector<EntityId>& some, EntityId id) {
    return std::binary_search(some.begin(), some.end(), id);
  };
  for (const auto& [a, b] : pairs) {
    const auto on_page = [&, one = a, other = b](const PageContent& page) {
      return (holds(page.actors, one) && holds(page.columns, other)) ||
             (holds(page.actors, other) && holds(page.columns, one));
    };
    CHECK(std::count_if(pages.begin(), pages.end(), on_page) == 1);
  }
  for (const PageContent& page : pages) CHECK(std::max(page.actors.size(), page.columns.size()) <= size.actors);
}

void check_all(const Dossier& d) {
  for (const PageSize& size : {PageSize{20, 10, 60}, PageSize{5, 3, 7}, PageSize{2, 1, 1}}) {
    CAPTURE(size.actors, size.propositions, size.lines);
    check_positions(d, size);
    check_relations(d, size);
    check_claims(d, size);
    check_pairs(d, size);
  }
}

}  // namespace

TEST_CASE("Every position, tie, claim and pair of the reference dossier is on a page") {
  check_all(test::health_data_hub().dossier);
}

TEST_CASE("Every position, tie, claim and pair of generated dossiers is on a page") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    check_all(test::generated_dossier(6 + 30 * (seed - 1), seed).dossier);
  }
}

TEST_CASE("An issue whose propositions fit on a page is not torn apart") {
  const LoadedDossier loaded = test::generated_dossier(120);
  const Dossier& d = loaded.dossier;
  const Positions positions = find_positions(d, {});
  PositionTableOptions options;
  options.most_propositions = kAll;
  std::map<IssueId, std::set<std::vector<PropositionId>>> sets;
  for (const PageContent& page : split_positions(d, make_position_table(d, positions, options), {20, 4, 60}, "en"))
    for (const PropositionId p : page.propositions) sets[d[p].issue].insert(page.propositions);
  for (const auto& [issue, of_issue] : sets) CHECK(of_issue.size() == 1);
}

TEST_CASE("Nothing to show takes no page") {
  const LoadedDossier loaded = load_dossier_text("test.yaml", "dossier: {title: Nothing}\n");
  CHECK(split_positions(loaded.dossier, {}, {}, "en").empty());
  CHECK(split_relations(loaded.dossier, {}, {}, "en").empty());
  CHECK(split_claims(loaded.dossier, {}, {}, "en").empty());
  CHECK(split_pairs(loaded.dossier, {}, {}, {}, "en").empty());
}

}  // namespace standpoint
