// SPDX-License-Identifier: Apache-2.0
#include "cli/views.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/choose.hpp"
#include "graph/analysis/conflicts.hpp"
#include "graph/text/page_width.hpp"
#include "render/diagram/conflict_views.hpp"
#include "render/diagram/ego_view.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/position_views.hpp"
#include "render/diagram/provenance_view.hpp"
#include "render/diagram/relations_view.hpp"
#include "render/diagram/timeline_view.hpp"

namespace standpoint {
namespace {

constexpr double kPageAndAHalf = 1.5 * kPageColumn;

// A request whose names have been looked up.
class ViewMaker {
 public:
  ViewMaker(const Dossier& dossier, ViewRequest& request, const std::string& language)
      : d_(dossier), request_(request), language_(language) {}

  Result<ViewPicture> make() {
    if (auto resolved = resolve(); !resolved) return tl::unexpected(resolved.error());
    if (request_.view() == "relations") return ViewPicture(relations_picture(d_, relation_options(60)));
    if (request_.view() == "conflicts") return conflicts();
    if (request_.view() == "ego") return ego();
    if (request_.view() == "provenance") return ViewPicture(provenance_picture(d_, provenance_options(40)));
    const auto basis = request_.basis.position_options(d_, request_.selection);
    if (!basis) return tl::unexpected(basis.error());
    const Positions positions = find_positions(d_, *basis);
    if (request_.view() == "matrix") return ViewPicture(matrix_picture(d_, positions, position_options(100, 25)));
    if (request_.view() == "timeline") return ViewPicture(timeline_picture(d_, positions, timeline_options()));
    PositionViewOptions options = position_options(30, 25);
    options.table.least_actors = 2;
    if (request_.limit == 0) options.table.most_cells = 90;  // more lines than that cannot be followed
    return ViewPicture(positions_picture(d_, positions, options));
  }

 private:
  // Options that a view would pass over in silence.
  Result<void> expect_fitting_options() const {
    const std::string_view view = request_.view();
    const bool of_positions = view == "positions" || view == "matrix" || view == "timeline";
    if (view != "ego" && request_.words.size() > 1)
      return failure(fmt::format("the view '{}' takes no name: '{}'", view, request_.words[1]), "choose with --actor");
    if (view != "conflicts" && !request_.between.empty())
      return failure(fmt::format("--between is for the view 'conflicts', not '{}'", view), "choose with --actor");
    if (!of_positions && request_.grouping != "type")
      return failure(fmt::format("--group is for the views 'positions', 'matrix' and 'timeline', not '{}'", view),
                     "leave it out");
    if (of_positions && !request_.relation_types.empty())
      return failure(fmt::format("--relation is for views with ties, not '{}'", view), "leave it out");
    if (view == "provenance" && !request_.relation_types.empty())
      return failure("--relation is for views with ties, not 'provenance'", "leave it out");
    if (view == "provenance" && (!request_.basis.roll_up.empty() || request_.basis.media))
      return failure("--roll-up and --media are for views of positions, not 'provenance'", "leave them out");
    if (view == "relations" && (!request_.basis.roll_up.empty() || request_.basis.media))
      return failure("--roll-up and --media are for views of positions, not 'relations'", "leave them out");
    return {};
  }

  Result<void> resolve() {
    const auto width = request_.width_in_points();
    if (!width) return tl::unexpected(width.error());
    narrow_ = *width > 0 && *width < kPageAndAHalf;
    if (auto fitting = expect_fitting_options(); !fitting) return fitting;
    if (auto leads = check_link_pattern(request_.link); !leads) return leads;
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
    return {};
  }

  std::size_t limit(std::size_t of_view) const { return request_.limit == 0 ? of_view : request_.limit; }

  bool admits_relation(const Relation& relation) const {
    return relation_types_.empty() ||
           std::find(relation_types_.begin(), relation_types_.end(), relation.type) != relation_types_.end();
  }

  RelationsViewOptions relation_options(std::size_t most) const {
    RelationsViewOptions options;
    options.language = language_;
    options.most_nodes = limit(most);
    if (narrow_ && request_.limit == 0) options.most_followed = 75;
    options.link = request_.link;
    options.admits = [this](const Relation& relation) {
      return admits_relation(relation) && request_.selection.admits(d_, relation);
    };
    options.admits_entity = [this](EntityId id) { return any_is_one_of(d_[id].types, types_); };
    return options;
  }

  std::function<bool(EntityId)> admits_actor() const {
    return
        [this](EntityId id) { return any_is_one_of(d_[id].types, types_) && request_.selection.admits_entity(d_, id); };
  }

  std::function<bool(PropositionId)> admits_proposition() const {
    return [this](PropositionId id) { return request_.selection.admits_proposition(id); };
  }

  PositionViewOptions position_options(std::size_t actors, std::size_t propositions) const {
    PositionViewOptions options;
    options.table.language = language_;
    options.table.most_actors = limit(actors);
    options.table.most_propositions = propositions;
    options.table.grouping = request_.grouping == "tag"    ? Grouping::tag
                             : request_.grouping == "none" ? Grouping::none
                                                           : Grouping::type;
    options.table.admits_actor = admits_actor();
    options.table.admits_proposition = admits_proposition();
    options.link = request_.link;
    return options;
  }

  ProvenanceViewOptions provenance_options(std::size_t claims) const {
    ProvenanceViewOptions options;
    options.language = language_;
    options.most_claims = limit(claims);
    options.origin_columns = !narrow_;
    options.link = request_.link;
    options.admits = [this](const Claim& claim) {
      const auto speakers = d_.entities_of(claim.by);
      return request_.selection.admits(d_, claim) &&
             (types_ == 0 || std::any_of(speakers.begin(), speakers.end(),
                                         [&](EntityId id) { return any_is_one_of(d_[id].types, types_); }));
    };
    return options;
  }

  TimelineViewOptions timeline_options() const {
    const PositionViewOptions of_positions = position_options(30, 25);
    TimelineViewOptions options;
    options.table = of_positions.table;
    options.link = of_positions.link;
    options.admits_moment = [this](const Date& date) { return request_.selection.time.admits_moment(date); };
    options.admits_relation = [this](const Relation& r) { return request_.selection.admits_basis(d_, r); };
    return options;
  }

  Result<ViewPicture> conflicts() const {
    if (!request_.between.empty() && request_.between.size() != 2)
      return failure("--between takes two entities", "write --between A --between B");
    const auto ends = choose_all(d_, request_.between, {RecordKind::entity});
    if (!ends) return tl::unexpected(ends.error());
    const auto basis = request_.basis.position_options(d_, request_.selection);
    if (!basis) return tl::unexpected(basis.error());
    ConflictOptions asked;
    asked.positions = *basis;
    asked.admits_relation = [this](const Relation& r) {
      return admits_relation(r) && request_.selection.admits(d_, r);  // of propositions: what concerns them
    };
    const Conflicts found = find_conflicts(d_, asked);
    ConflictViewOptions options;
    options.language = language_;
    options.link = request_.link;
    options.admits_actor = [this](EntityId id) { return any_is_one_of(d_[id].types, types_); };
    options.concerns = [this](EntityId id) { return request_.selection.admits_entity(d_, id); };
    options.admits_proposition = admits_proposition();
    if (!ends->empty())
      return ViewPicture(facing_picture(d_, found, {EntityId{(*ends)[0].index}, EntityId{(*ends)[1].index}}, options));
    if (narrow_) {
      options.most_pairs = 18;
      options.most_matrix = 24;
    }
    if (request_.limit != 0) options.most_matrix = request_.limit;
    const ConflictStandings standings = find_standings(d_, found, options, options.most_matrix);
    if (standings.actors.size() <= options.most_network && standings.pairs.size() <= options.most_pairs)
      return ViewPicture(conflict_network(d_, standings, options));
    return ViewPicture(conflict_matrix(d_, standings, options));
  }

  Result<ViewPicture> ego() const {
    if (request_.words.size() < 2)
      return failure("the view 'ego' shows one thing", "name it: standpoint render ego ID");
    const auto chosen = choose(d_, request_.words[1], {RecordKind::entity});
    if (!chosen) return tl::unexpected(chosen.error());
    const auto basis = request_.basis.position_options(d_, request_.selection);
    if (!basis) return tl::unexpected(basis.error());
    EgoViewOptions options;
    options.language = language_;
    options.most_lines = limit(30);
    options.link = request_.link;
    options.admits_relation = [this](const Relation& r) {
      return admits_relation(r) && request_.selection.admits_basis(d_, r);
    };
    options.admits_proposition = admits_proposition();
    return ViewPicture(ego_picture(d_, find_positions(d_, *basis), {chosen->index}, options));
  }

  const Dossier& d_;
  ViewRequest& request_;
  const std::string& language_;
  bool narrow_ = false;  // no room for a wide picture
  EntityTypeSet types_ = 0;
  std::vector<RelationTypeId> relation_types_;
};

}  // namespace

void ViewRequest::declare(Arguments& arguments) {
  arguments.positional("view", words, 0, 2, "a view, of ego also whose; or the name of one of the dossier's `views:`");
  arguments.number("--limit", "N", limit, 1, 400, "so many actors or entities at most; the most active are kept");
  arguments.option("--width", "WIDTH", width, "column (170 mm, the default), full, or a length: 482pt, 17cm, 6.5in");
  arguments.choice("--group", grouping, {"type", "tag", "none"}, "by what actors stand together");
  arguments.option("--between", "WHO", between, "given twice, of conflicts: the two facing each other");
  arguments.option("--link", "PATTERN", link,
                   "where marks lead: source, or an address or #anchor with {id}, {kind}, {source}");
  arguments.option("--type", "TYPE", selection.type_texts, "only entities of this type");
  arguments.option("--relation", "TYPE", relation_types, "only ties of this type");
  basis.declare(arguments);
  selection.declare(arguments);
}

void ViewRequest::adopt(const Dossier& dossier, const NamedView& named) {
  words = {std::string(named.view)};
  struct List {
    std::string_view key;
    std::vector<std::string>& values;
    bool asked = !values.empty();
  };
  struct Text {
    std::string_view key;
    std::string& value;
    bool asked;
  };
  const bool in_time = selection.time.any_text();
  std::vector<std::string> origins;
  List lists[] = {{"actor", selection.actor_texts},
                  {"proposition", selection.proposition_texts},
                  {"source", selection.source_texts},
                  {"type", selection.type_texts},
                  {"tag", selection.tags},
                  {"relation", relation_types},
                  {"between", between},
                  {"roll_up", origins}};
  Text texts[] = {{"group", grouping, grouping != "type"},
                  {"width", width, width != "column"},
                  {"since", selection.time.since_text, in_time},
                  {"until", selection.time.until_text, in_time},
                  {"at", selection.time.at_text, in_time}};
  for (const ViewOption& option : dossier.options_of(named)) {
    for (List& list : lists)
      if (list.key == option.key && !list.asked) list.values.emplace_back(option.value);
    for (Text& text : texts)
      if (text.key == option.key && !text.asked) text.value = option.value;
    if (option.key == "who") words.emplace_back(option.value);
    if (option.key == "limit" && limit == 0) limit = std::stoul(std::string(option.value));
    if (option.key == "media") basis.media = true;
  }
  if (basis.roll_up.empty()) basis.roll_up = fmt::format("{}", fmt::join(origins, ","));
}

Result<double> ViewRequest::width_in_points() const {
  const auto points = parse_page_width(width);
  if (!points)
    return failure(fmt::format("'{}' is no width: expected {}", width, kPageWidthForm), std::string(kPageWidthRemedy));
  return *points;
}

Result<ViewPicture> make_view(const Dossier& dossier, ViewRequest& request, const std::string& language) {
  return ViewMaker(dossier, request, language).make();
}

}  // namespace standpoint
