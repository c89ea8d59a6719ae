// SPDX-License-Identifier: Apache-2.0
#include "cli/view_maker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/diagram/ego_view.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/position_views.hpp"

namespace standpoint {

ViewPicture ViewMaker::make() {
  if (request_.overview) return overview();
  const std::string_view view = request_.view();
  if (view == "relations") return relations_picture(d_, relation_options());
  if (view == "conflicts") return conflicts();
  if (view == "ego") return ego();
  if (view == "provenance") return provenance_picture(d_, provenance_options());
  if (view == "matrix") return matrix_picture(d_, positions_, position_options(100));
  if (view == "timeline") return timeline_picture(d_, positions_, timeline_options());
  if (view == "stream") return stream();
  if (view == kQueryView) return found_;
  if (view == "arguments") return arguments_picture(d_, argumentation_, arguments_options());
  if (view == "network") return network();
  if (view == "camps" && page_ == nullptr) return camps_picture(d_, statements_, camps_, camps_options());
  return positions();
}

ViewPicture ViewMaker::overview() {
  const std::string_view view = request_.view();
  if (view == "relations") return relations_overview(d_, relation_options(), grouping());
  if (view == "provenance") return provenance_overview(d_, provenance_options());
  if (view == "conflicts") return conflicts();
  if (view == "stream") return stream();
  if (view == kQueryView) return found_;
  if (view == "arguments") return arguments_overview(d_, argumentation_, arguments_options());
  if (view == "network") return network_overview(d_, statements_, camps_, network_view_options());
  if (view == "camps") return camps_picture(d_, statements_, camps_, camps_options());
  return positions_overview(d_, positions_, position_options(kMostMapped));
}

ViewPicture ViewMaker::page(const PageContent& content) {
  page_ = &content;
  ViewPicture picture = request_.view() == "conflicts" ? conflicts_on_page() : make();
  page_ = nullptr;
  return picture;
}

Result<std::vector<PageContent>> ViewMaker::pages() {
  const std::string_view view = request_.view();
  if (view == "ego" || facing())
    return failure("--pages is for views of many, not of one thing or two", "leave it out, or say how many: --limit N");
  if (view == kQueryView)
    return failure("--pages is not for the view 'query'",
                   "draw more at once: --limit N; or take parts: SKIP and LIMIT");
  if (view == "network" && request_.mode == "two")
    return failure("--pages is for a network of actors alone",
                   "draw pages of the view 'positions', or leave out --mode");
  const PageSize size = page_size();
  if (view == "relations") {
    const RelationsViewOptions options = relation_options();
    std::vector<RelationId> ties;
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) {
      const Relation& r = d_.relations[i];
      const auto admits = [&](EntityId end) { return !end.valid() || options.admits_entity(end); };
      const auto against = d_.entities_of(d_.extra_of(r).against);
      if (options.admits(r) && admits(r.from) && (admits(r.to) || std::any_of(against.begin(), against.end(), admits)))
        ties.push_back({i});
    }
    return split_relations(d_, ties, size, language_);
  }
  if (view == "provenance") {
    const ProvenanceViewOptions options = provenance_options();
    std::vector<ClaimId> claims;
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      if (options.admits(d_.claims[i])) claims.push_back({i});
    return split_claims(d_, claims, size, language_);
  }
  if (view == "conflicts") {
    standings_ = find_standings(d_, conflicts_, conflict_options(), kAll);
    std::vector<std::pair<EntityId, EntityId>> pairs;
    for (const PairStanding& pair : standings_.pairs) pairs.emplace_back(pair.a, pair.b);
    return split_pairs(d_, by_closeness(standings_), pairs, size, language_);
  }
  if (view == "network") {
    const auto [actors, pairs] = tied_actors(camps_);
    return split_pairs(d_, actors, pairs, size, language_);
  }
  if (view == "arguments") return split_threads(d_, argumentation_, arguments_options(), size);
  if (view == "stream") {
    StreamViewOptions options = stream_options();
    options.most_rows = kAll;
    return split_rows(stream_picture(d_, options), size);
  }
  PositionTableOptions table = position_options(kAll).table;
  table.most_actors = table.most_propositions = table.most_cells = kAll;
  return split_positions(d_, make_position_table(d_, positions_, table), size, language_);
}

// What fills a page of A4 in that width, with room for title, legend and notes.
PageSize ViewMaker::page_size() const {
  const std::string_view view = request_.view();
  PageSize size{20, narrow_ ? 8U : 12U, 100};
  if (view == "positions" || view == "camps") size = {16, 8, 45};
  if (view == "network") size.actors = 9;
  if (view == "timeline") size = {14, 12, 20};
  if (view == "stream") size = {12, 0, 0};
  if (view == "relations") size = {20, 0, 22};
  if (view == "provenance") size = {0, 6, 7};
  if (view == "arguments") size = {0, 0, 14};
  if (view == "conflicts") size.actors = narrow_ ? 12 : 20;
  if (request_.limit != 0) (view == "provenance" || view == "arguments" ? size.lines : size.actors) = request_.limit;
  return size;
}

// A map of each actor, or where there are too many of them and nobody said how many to keep, of their groups.
ViewPicture ViewMaker::positions() {
  PositionViewOptions options = position_options(kMostMapped);
  if (page_ == nullptr && request_.limit == 0 && grouping() != Grouping::none) {
    const std::size_t actors = make_position_table(d_, positions_, options.table).all_actors;
    if (actors > kMostMapped) {
      request_.hint = fmt::format("{} actors are more than a map can show, so this one shows groups", actors);
      return overview();
    }
  }
  if (page_ == nullptr) {
    options.table.least_actors = 2;
    if (request_.limit == 0) options.table.most_cells = 90;  // more lines than that cannot be followed
  }
  return positions_picture(d_, positions_, options);
}

ViewPicture ViewMaker::conflicts() const {
  const ConflictViewOptions options = conflict_options();
  if (facing()) return facing_picture(d_, conflicts_, {ends_[0], ends_[1]}, options);
  const ConflictStandings standings = find_standings(d_, conflicts_, options, options.most_matrix);
  if (standings.actors.size() <= options.most_network && standings.pairs.size() <= options.most_pairs)
    return conflict_network(d_, standings, options);
  return conflict_matrix(d_, standings, options);
}

ViewPicture ViewMaker::conflicts_on_page() const {
  ConflictViewOptions options = conflict_options();
  options.admits_row = [this](EntityId id) { return is_in(page_->actors, id); };
  options.admits_column = [this](EntityId id) { return is_in(page_->columns, id); };
  std::vector<EntityId> actors = page_->actors;
  actors.insert(actors.end(), page_->columns.begin(), page_->columns.end());
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return conflict_matrix(d_, part_of(standings_, actors), options);
}

ViewPicture ViewMaker::stream() const {
  StreamPicture picture = stream_picture(d_, stream_options());
  if (page_ == nullptr) return picture;
  return part_of(picture, [this](const StreamRow& row) {
    return std::find(page_->rows.begin(), page_->rows.end(), row.id) != page_->rows.end();
  });
}

ViewPicture ViewMaker::network() const {
  const NetworkViewOptions options = network_view_options();
  return request_.mode == "two" ? two_mode_picture(d_, statements_, network_, network_options_, options)
                                : one_mode_picture(d_, statements_, network_, network_options_, options);
}

ViewPicture ViewMaker::ego() const {
  EgoViewOptions options;
  options.language = language_;
  options.most_lines = limit(30);
  options.link = request_.link;
  options.admits_relation = [this](const Relation& r) {
    return admits_relation(r) && request_.selection.admits_basis(d_, r);
  };
  options.admits_proposition = admits_proposition();
  return ego_picture(d_, positions_, ends_[0], options);
}

}  // namespace standpoint
