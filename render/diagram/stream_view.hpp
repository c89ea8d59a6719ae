#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is debated when? How much is said on each proposition, or by each group of actors, over time.

#include <functional>
#include <string>
#include <vector>

#include "graph/analysis/positions.hpp"
#include "render/diagram/position_table.hpp"
#include "render/diagram/stream_picture.hpp"

namespace standpoint {

// What a row of streams is of.
enum class StreamRows : std::uint8_t { propositions, issues, groups };

// A group of actors, such as a camp or those of a tag; where they make the rows.
struct StreamGroup {
  std::string id;
  std::string label;
  std::string tooltip;
};

struct StreamViewOptions {
  std::string language = "en";
  StreamRows rows = StreamRows::propositions;
  std::size_t most_rows = 12;
  std::size_t most_bins = 20;                  // months, quarters, years: the shortest of which there are not more
  std::string link;                            // where things lead; `{id}` stands for the id; empty: no links
  PositionOptions basis;                       // on whose word stances rest, of which claims
  std::function<bool(EntityId)> admits_actor;  // empty: all
  std::function<bool(PropositionId)> admits_proposition;  // empty: all
  // Of rows of groups: the groups, from top to bottom, and the index of an actor's; -1: none.
  std::vector<StreamGroup> groups;
  std::function<int(EntityId)> group_of;
};

// A row for each proposition (issue, group), those spoken of first at the top, those with least weight left out and
// said; in it how much is said for and against it in each month, quarter or year, by the weight of the claims (MODEL
// 3.1). A claim counts once in each row, whoever joins in it. One whose date spans several bins is spread over them by
// days; one of which only an end is known (its source's date, an open interval) stands there; one without a date is
// left out; each is said. O(stances log stances + claims x bins that their dates span).
StreamPicture stream_picture(const Dossier& dossier, const StreamViewOptions& options);

// Rows of the groups of all actors, by their type, tag or camp.
void set_groups(const Dossier& dossier, Grouping grouping, StreamViewOptions& options,
                const CampGroups* camps = nullptr);

// The picture with these rows alone, on the same axis. O(slices).
StreamPicture part_of(const StreamPicture& picture, const std::function<bool(const StreamRow&)>& admits);

}  // namespace standpoint
