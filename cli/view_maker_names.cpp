// SPDX-License-Identifier: Apache-2.0
// What a view's request names, looked up; and what the view rests on, worked out.

#include <fmt/format.h>

#include <algorithm>

#include "cli/choose.hpp"
#include "cli/view_maker.hpp"
#include "graph/text/page_width.hpp"
#include "render/diagram/mark_links.hpp"

namespace standpoint {
namespace {

constexpr double kPageAndAHalf = 1.5 * kPageColumn;
constexpr double kThreeColumns = 420;  // points

bool is_of_positions(std::string_view view) { return view == "positions" || view == "matrix" || view == "timeline"; }
bool is_without_ties(std::string_view view) {
  constexpr std::string_view kOthers[] = {"provenance", "stream", "arguments", "network", "camps"};
  return is_of_positions(view) || std::find(std::begin(kOthers), std::end(kOthers), view) != std::end(kOthers);
}

}  // namespace

Result<void> ViewMaker::expect_fitting_options() const {
  const std::string_view view = request_.view();
  if (view == kQueryView) return expect_query();
  if (!request_.parameters.empty())
    return failure(fmt::format("--parameter is for the view 'query', not '{}'", view), "leave it out");
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
  return expect_fitting_choice();
}

Result<void> ViewMaker::expect_fitting_choice() const {
  const std::string_view view = request_.view();
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
  two_columns_ = *width > 0 && *width < kThreeColumns;
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
  if (request_.view() == kQueryView) return resolve_query();
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

}  // namespace standpoint
