#pragma once
// SPDX-License-Identifier: Apache-2.0
// Moments in seconds, moved and compared by units of the calendar.

#include <cstdint>

#include "graph/analysis/networks.hpp"

namespace standpoint {

// The first second of a day, and the day in which a moment lies (rounded down).
inline constexpr Second start_of(Day day) { return static_cast<Second>(day) * kSecondsOfDay; }
Day day_of(Second moment);

// A moment `count` units later, or earlier where it is negative; in a shorter month the last day. Not for `no` and
// `events`. O(1).
Second moved(Second moment, TimeWindow unit, std::int64_t count);

// How many units lie from one moment to another, negative where `to` is earlier. `whole`: only full ones count,
// of months and years by the day of the month alone; else parts count too, of a month or year by its own length. O(1).
double units_between(Second from, Second to, TimeWindow unit, bool whole);

// Numbers that tell apart the years, months and ISO 8601 weeks: 2020, 202010, 202041. O(1).
std::int32_t year_of(Second moment);
std::int32_t month_of(Second moment);
std::int32_t week_of(Second moment);

}  // namespace standpoint
