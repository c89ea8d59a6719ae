#pragma once
// SPDX-License-Identifier: Apache-2.0
// Camps as data: the JSON shapes of `standpoint camps`.

#include "cli/value.hpp"
#include "graph/analysis/camps.hpp"
#include "render/wording/camps.hpp"

namespace standpoint {

// {"camp", "title", "head", "members", …, "together": […], "apart": […]}, titles in both languages.
ValueFields camp_data(const CampWords& words, std::uint32_t camp);

// {"actor", "name", "camp", "place", …}: one for every actor, those in no camp too.
ValueFields camp_actor_data(const Camps& camps, const CampActor& actor);

// What is measured of the whole network.
ValueFields camp_measures_data(const Camps& camps);

// {"camp", "window", "since", "until", "change", "from", "joined", "left", …}
ValueFields camp_in_time_data(const CampHistory& history, const CampInTime& camp);

// The camps of one network: {"camps", "actors", "measures"}.
ValueFields camps_data(const CampWords& words);

// {"since", "middle", "until"} of a window, as days.
ValueFields window_data(const Camps& camps);

}  // namespace standpoint
