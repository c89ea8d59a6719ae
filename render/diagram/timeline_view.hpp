#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who said what when? The claims of each actor in time, its changes of sides, and what happened meanwhile.

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "render/diagram/position_table.hpp"
#include "render/diagram/timeline_picture.hpp"

namespace standpoint {

struct TimelineViewOptions {
  PositionTableOptions table;                            // which actors and propositions, and the language
  std::string link;                                      // where things lead; `{id}` stands for the id; empty: no links
  std::size_t most_claims = 400;                         // first of each side of a position are kept
  std::size_t most_events = 10;                          // those tied to the actors shown are kept
  std::function<bool(const Date&)> admits_moment;        // of events; empty: all
  std::function<bool(const Relation&)> admits_relation;  // that may be events; empty: all
};

// A row for each actor, those of a group in the order of their first claims; in it a sign for each claim where it lies
// in time, with changes of sides; above, dated events. What does not fit is left out and said.
// O(positions log positions + claims log claims + relations).
TimelinePicture timeline_picture(const Dossier& dossier, const Positions& positions,
                                 const TimelineViewOptions& options);

// Dated things, and acts with a known start (founding, complaint, suit, ruling) on dates of their own, in order of
// time; those tied to `actors` are kept first, then events and procedures before laws and documents. `all` is how many
// there are before the limit. O(entities + relations).
std::vector<TimelineEvent> timeline_events(const Dossier& dossier, const std::set<EntityId>& actors,
                                           const TimelineViewOptions& options, std::size_t& all);

// Headings of a chart and the words of its legend.
TimelineLabels timeline_labels(std::string_view language);

// `The hosting of the Health Data Hub, March 2020 to February 2022`: the dossier's title and the months of the marks.
// O(marks).
std::string timeline_subtitle(const Dossier& dossier, const TimelinePicture& picture);

}  // namespace standpoint
