#pragma once
// SPDX-License-Identifier: Apache-2.0
// A view's request with its names looked up: what it chooses, and the pictures it makes of that.

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/views.hpp"
#include "graph/analysis/conflicts.hpp"
#include "graph/model/view_names.hpp"
#include "render/diagram/arguments_view.hpp"
#include "render/diagram/camps_view.hpp"
#include "render/diagram/conflict_views.hpp"
#include "render/diagram/network_view.hpp"
#include "render/diagram/paging.hpp"
#include "render/diagram/position_views.hpp"
#include "render/diagram/provenance_view.hpp"
#include "render/diagram/relations_view.hpp"
#include "render/diagram/statement_choice.hpp"
#include "render/diagram/stream_view.hpp"
#include "render/diagram/timeline_view.hpp"

namespace standpoint {

template <class Id>
bool is_in(const std::vector<Id>& sorted, Id id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

class ViewMaker {
 public:
  // All three are kept by reference.
  ViewMaker(const Dossier& dossier, ViewRequest& request, const std::string& language)
      : d_(dossier), request_(request), language_(language) {}

  // Looks up names and works out what the view rests on; to be called first. Failure: what was named wrongly, or an
  // option that the view would pass over in silence.
  Result<void> resolve();

  // The picture that was asked for.
  ViewPicture make();

  // Groups and counts; of views without, the picture that was asked for.
  ViewPicture overview();

  // What goes on which page. Failure: a view of one thing.
  Result<std::vector<PageContent>> pages();

  // The picture of one page, whatever the limits.
  ViewPicture page(const PageContent& content);

 private:
  static constexpr std::size_t kMostMapped = 30;  // actors; of more, a map shows groups
  static constexpr std::size_t kAll = static_cast<std::size_t>(-1);

  Result<void> expect_fitting_options() const;
  Result<void> expect_fitting_choice() const;
  Result<void> resolve_names();
  Result<void> resolve_basis();
  Result<void> resolve_network();
  Result<void> resolve_camps();
  Result<void> expect_query() const;
  Result<void> resolve_query();

  bool facing() const { return !ends_.empty(); }
  std::size_t limit(std::size_t of_view) const;
  Grouping grouping() const;
  bool admits_relation(const Relation& relation) const;
  bool is_on_page(const Relation& relation) const;
  std::function<bool(EntityId)> admits_actor() const;
  std::function<bool(PropositionId)> admits_proposition() const;
  RelationsViewOptions relation_options() const;
  PositionViewOptions position_options(std::size_t actors) const;
  ProvenanceViewOptions provenance_options() const;
  TimelineViewOptions timeline_options() const;
  ConflictViewOptions conflict_options() const;
  StreamViewOptions stream_options() const;
  ArgumentsViewOptions arguments_options() const;
  NetworkViewOptions network_view_options() const;
  CampsViewOptions camps_options() const;
  PageSize page_size() const;
  ViewPicture positions();
  ViewPicture conflicts() const;
  ViewPicture conflicts_on_page() const;
  ViewPicture ego() const;
  ViewPicture stream() const;
  ViewPicture network() const;

  const Dossier& d_;
  ViewRequest& request_;
  const std::string& language_;
  bool narrow_ = false;                // no room for a wide picture
  bool two_columns_ = false;           // nor for words in three columns
  const PageContent* page_ = nullptr;  // what the picture is restricted to; then without limits
  EntityTypeSet types_ = 0;
  std::vector<RelationTypeId> relation_types_;
  std::vector<EntityId> ends_;  // of --between, or of whom `ego` is
  PositionOptions basis_;       // of views of positions and claims
  Positions positions_;
  Conflicts conflicts_;
  Argumentation argumentation_;
  StatementTable statements_;  // of networks and camps
  NetworkOptions network_options_;
  Network network_;
  Camps camps_;
  CampGroups camp_groups_;
  Picture found_;                // by a query
  ConflictStandings standings_;  // of all actors, for pages
};

}  // namespace standpoint
