// SPDX-License-Identifier: Apache-2.0
#include "cli/view_maker.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/choose.hpp"
#include "graph/text/page_width.hpp"
#include "render/diagram/ego_view.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/position_views.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostMapped = 30;  // actors; of more, a map shows groups
constexpr std::size_t kAll = static_cast<std::size_t>(-1);
constexpr double kPageAndAHalf = 1.5 * kPageColumn;

bool is_of_positions(std::string_view view) { return view == "positions" || view == "matrix" || view == "timeline"; }
bool is_without_ties(std::string_view view) {
  constexpr std::string_view kOthers[] = {"provenance", "stream", "arguments", "network", "camps"};
  return is_of_positions(view) || std::find(std::begin(kOthers), std::end(kOthers), view) != std::end(kOthers);
}

template <class Id>
bool is_in(const std::vector<Id>& sorted, Id id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

template <class Record>
std::uint32_t index_of(const Record& record, const std::vector<Record>& all) {
  return static_cast<std::uint32_t>(&record - all.data());
}

}  // namespace

Result<void> ViewMaker::expect_fitting_options() const {
  const std::string_view view = request_.view();
  if (view != "ego" && request_.words.size() > 1)
    return failure(fmt::format("the view '{}' takes no name: '{}'", view, request_.words[1]), "choose with --actor");
  if (view == "ego" && request_.words.size() < 2)
    return failure("the view 'ego' shows one thing", "name it: standpoint render ego ID");
  if (view != "conflicts" && !request_.between.empty())
    return failure(fmt::format("--between is for the view 'conflicts', not '{}'", view), "choose with --actor");
  if (!request_.between.empty() && request_.between.size() != 2)
    return failure("--between takes two entities", "write --between A --between B");
  if (request_.overview && (view == "ego" || view == "conflicts"))
    return failure(fmt::format("--overview is not for the view '{}', which has no groups", view), "leave it out");
  if (!is_of_positions(view) && view != "stream" && !(request_.overview && view == "relations") &&
      !request_.grouping.empty())
    return failure(
        fmt::format("--group is for the views 'positions', 'matrix', 'timeline' and 'stream', not '{}'", view),
        "leave it out");
  if (view == "relations" && request_.grouping == "camp")
    return failure("--group camp is for views of positions, not 'relations'", "group by type or tag");
  if (is_without_ties(view) && !request_.relation_types.empty())
    return failure(fmt::format("--relation is for views with ties, not '{}'", view), "leave it out");
  if (view != "network" && request_.mode != "one")
    return failure(fmt::format("--mode is for the view 'network', not '{}'", view), "leave it out");
  for (const std::string_view other : {"network", "camps"})
    if (view == other && !request_.basis.roll_up.empty())
      return failure(fmt::format("--roll-up is for views of positions, not '{}'", view), "leave it out");
  for (const std::string_view other : {"provenance", "relations", "arguments"})
    if (view == other && (!request_.basis.roll_up.empty() || request_.basis.media))
      return failure(fmt::format("--roll-up and --media are for views of positions, not '{}'", view), "leave them out");
  return {};
}

Result<void> ViewMaker::resolve() {
  const auto width = request_.width_in_points();
  if (!width) return tl::unexpected(width.error());
  narrow_ = *width > 0 && *width < kPageAndAHalf;
  if (auto fitting = expect_fitting_options(); !fitting) return fitting;
  if (auto leads = check_link_pattern(request_.link); !leads) return leads;
  if (auto names = resolve_names(); !names) return names;
  return resolve_basis();
}

Result<void> ViewMaker::resolve_names() {
  Selection& selection = request_.selection;
  if (auto resolved = selection.resolve(d_); !resolved) return resolved;
  for (const std::string& text : selection.type_texts) {
    const auto type = choose_entity_type(text);
    if (!type) return tl::unexpected(type.error());
    types_ |= bit(*type);
  }
  for (const std::string& text : request_.relation_types) {
    const auto type = choose_relation_type(d_, text);
    if (!type) return tl::unexpected(type.error());
    relation_types_.push_back(*type);
  }
  const bool ego = request_.view() == "ego";
  const auto ends = choose_all(d_, ego ? std::vector{request_.words[1]} : request_.between, {RecordKind::entity});
  if (!ends) return tl::unexpected(ends.error());
  for (const RecordRef end : *ends) ends_.push_back({end.index});
  return {};
}

Result<void> ViewMaker::resolve_basis() {
  if (request_.view() == "relations" || request_.view() == "provenance") return {};
  if (request_.view() == "arguments") {  // what answers a claim is not chosen by who says it
    argumentation_ =
        find_argumentation(d_, {[this](const Claim& claim) { return request_.selection.admits_basis(d_, claim); }});
    return {};
  }
  auto basis = request_.basis.position_options(d_, request_.selection);
  if (!basis) return tl::unexpected(basis.error());
  basis_ = std::move(*basis);
  if (request_.view() == "network") return resolve_network();
  if (grouping() == Grouping::camp)
    if (auto camps = resolve_camps(); !camps) return camps;
  if (request_.view() == "stream") return {};
  if (request_.view() != "conflicts") {
    positions_ = find_positions(d_, basis_);
    return {};
  }
  ConflictOptions asked;
  asked.positions = basis_;
  asked.admits_relation = [this](const Relation& r) {
    return admits_relation(r) && request_.selection.admits(d_, r);  // of propositions: what concerns them
  };
  conflicts_ = find_conflicts(d_, asked);
  return {};
}

// Whose ties they are, and on what, is chosen among the ties; who takes part, by type.
Result<void> ViewMaker::resolve_network() {
  StatementChoice choice{language_, request_.basis.media, basis_.admits,
                         [this](EntityId id) { return any_is_one_of(d_[id].types, types_); },
                         [this](PropositionId id) { return request_.selection.admits_proposition(id); }};
  statements_ = choose_statements(d_, choice);
  network_options_ = network_options(request_.mode == "two" ? NetworkType::twomode : NetworkType::onemode);
  auto network = find_network(statements_, network_options_);
  if (!network) return tl::unexpected(network.error());
  network_ = std::move(*network);
  auto camps = camps_of(d_, statements_);
  if (!camps) return tl::unexpected(camps.error());
  camps_ = std::move(*camps);
  return {};
}

// The camps of a picture of camps are those of what is chosen; those by which actors are grouped, of all in that time.
Result<void> ViewMaker::resolve_camps() {
  StatementChoice choice{language_, request_.basis.media, basis_.admits, {}, {}};
  if (request_.view() == "camps") {
    choice.admits_actor = admits_actor();
    choice.admits_proposition = admits_proposition();
  }
  statements_ = choose_statements(d_, choice);
  auto camps = camps_of(d_, statements_);
  if (!camps) return tl::unexpected(camps.error());
  camps_ = std::move(*camps);
  camp_groups_ = camp_groups(d_, statements_, camps_, language_);
  return {};
}

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

std::size_t ViewMaker::limit(std::size_t of_view) const {
  return page_ != nullptr ? kAll : request_.limit == 0 ? of_view : request_.limit;
}

Grouping ViewMaker::grouping() const {
  if (request_.view() == "camps" || request_.grouping == "camp") return Grouping::camp;
  return request_.grouping == "tag" ? Grouping::tag : request_.grouping == "none" ? Grouping::none : Grouping::type;
}

bool ViewMaker::admits_relation(const Relation& relation) const {
  return relation_types_.empty() ||
         std::find(relation_types_.begin(), relation_types_.end(), relation.type) != relation_types_.end();
}

bool ViewMaker::is_on_page(const Relation& relation) const {
  return page_ == nullptr || is_in(page_->relations, RelationId{index_of(relation, d_.relations)});
}

std::function<bool(EntityId)> ViewMaker::admits_actor() const {
  const std::vector<EntityId>* on_page = page_ != nullptr && page_->columns.empty() ? &page_->actors : nullptr;
  return [this, on_page](EntityId id) {
    return any_is_one_of(d_[id].types, types_) && request_.selection.admits_entity(d_, id) &&
           (on_page == nullptr || is_in(*on_page, id));
  };
}

std::function<bool(PropositionId)> ViewMaker::admits_proposition() const {
  const std::vector<PropositionId>* on_page =
      page_ != nullptr && !page_->propositions.empty() ? &page_->propositions : nullptr;
  return [this, on_page](PropositionId id) {
    return request_.selection.admits_proposition(id) && (on_page == nullptr || is_in(*on_page, id));
  };
}

RelationsViewOptions ViewMaker::relation_options() const {
  RelationsViewOptions options;
  options.language = language_;
  options.most_nodes = limit(60);
  options.most_edges = page_ != nullptr ? kAll : options.most_edges;
  options.most_followed = page_ != nullptr || request_.limit != 0 ? kAll : narrow_ ? 75 : options.most_followed;
  options.link = request_.link;
  options.admits = [this](const Relation& relation) {
    return admits_relation(relation) && request_.selection.admits(d_, relation) && is_on_page(relation);
  };
  options.admits_entity = [this](EntityId id) { return any_is_one_of(d_[id].types, types_); };
  return options;
}

PositionViewOptions ViewMaker::position_options(std::size_t actors) const {
  PositionViewOptions options;
  options.table.language = language_;
  options.table.most_actors = limit(actors);
  options.table.most_propositions = page_ != nullptr ? kAll : 25;
  options.table.grouping = grouping();
  options.table.camps = &camp_groups_;
  options.table.admits_actor = admits_actor();
  options.table.admits_proposition = admits_proposition();
  options.link = request_.link;
  return options;
}

ProvenanceViewOptions ViewMaker::provenance_options() const {
  ProvenanceViewOptions options;
  options.language = language_;
  options.most_claims = limit(40);
  options.origin_columns = !narrow_;
  options.link = request_.link;
  options.admits = [this](const Claim& claim) {
    const auto speakers = d_.entities_of(claim.by);
    return request_.selection.admits(d_, claim) &&
           (types_ == 0 || std::any_of(speakers.begin(), speakers.end(),
                                       [&](EntityId id) { return any_is_one_of(d_[id].types, types_); })) &&
           (page_ == nullptr || is_in(page_->claims, ClaimId{index_of(claim, d_.claims)}));
  };
  return options;
}

ArgumentsViewOptions ViewMaker::arguments_options() const {
  ArgumentsViewOptions options;
  options.language = language_;
  options.most_claims = limit(narrow_ ? 18 : 40);
  options.most_columns = narrow_ ? 3 : 4;
  options.link = request_.link;
  options.admits = provenance_options().admits;
  options.neighbours = page_ == nullptr;
  return options;
}

NetworkViewOptions ViewMaker::network_view_options() const {
  NetworkViewOptions options;
  options.language = language_;
  options.most_actors = limit(request_.mode == "two" ? kMostMapped : narrow_ ? 20 : 30);
  options.most_ties = page_ != nullptr ? kAll : narrow_ ? 60 : 100;
  options.link = request_.link;
  options.concerns = [this](EntityId id) { return request_.selection.admits_entity(d_, id); };
  if (page_ != nullptr) {
    options.rows = page_->actors;
    options.columns = page_->columns;
  }
  return options;
}

CampsViewOptions ViewMaker::camps_options() const {
  CampsViewOptions options;
  options.language = language_;
  options.most_propositions = limit(12);
  options.link = request_.link;
  return options;
}

TimelineViewOptions ViewMaker::timeline_options() const {
  const PositionViewOptions of_positions = position_options(30);
  TimelineViewOptions options;
  options.table = of_positions.table;
  options.link = of_positions.link;
  if (page_ != nullptr) {
    options.most_claims = kAll;
    options.most_events = 5;  // they are not what is split
  }
  options.admits_moment = [this](const Date& date) { return request_.selection.time.admits_moment(date); };
  options.admits_relation = [this](const Relation& r) { return request_.selection.admits_basis(d_, r); };
  return options;
}

// Rows are propositions; of an overview, issues; with --group, groups of actors.
StreamViewOptions ViewMaker::stream_options() const {
  StreamViewOptions options;
  options.language = language_;
  options.rows = request_.overview ? StreamRows::issues : StreamRows::propositions;
  options.most_rows = limit(12);
  options.most_bins = narrow_ ? 20 : 36;
  options.link = request_.link;
  options.basis = basis_;
  options.admits_actor = admits_actor();
  options.admits_proposition = admits_proposition();
  if (!request_.grouping.empty() && request_.grouping != "none") {
    options.rows = StreamRows::groups;
    set_groups(d_, grouping(), options, &camp_groups_);
  }
  return options;
}

ConflictViewOptions ViewMaker::conflict_options() const {
  ConflictViewOptions options;
  options.language = language_;
  options.link = request_.link;
  options.admits_actor = [this](EntityId id) { return any_is_one_of(d_[id].types, types_); };
  options.concerns = [this](EntityId id) { return request_.selection.admits_entity(d_, id); };
  options.admits_proposition = admits_proposition();
  if (narrow_) {
    options.most_pairs = 18;
    options.most_matrix = 24;
  }
  options.most_matrix = limit(options.most_matrix);
  options.most_faced = limit(options.most_faced);
  return options;
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
