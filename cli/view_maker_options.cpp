// SPDX-License-Identifier: Apache-2.0
// What each view is asked to show: limits, choices and links.

#include <algorithm>

#include "cli/view_maker.hpp"

namespace standpoint {
namespace {

template <class Record>
std::uint32_t index_of(const Record& record, const std::vector<Record>& all) {
  return static_cast<std::uint32_t>(&record - all.data());
}

}  // namespace

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
  options.most_columns = two_columns_ ? 2 : narrow_ ? 3 : 4;
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

}  // namespace standpoint
