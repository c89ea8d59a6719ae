#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where each actor stands on each proposition, worked out slowly (MODEL 3.1).

#include <vector>

#include "tests/property/plain_results.hpp"
#include "tests/property/slow_reading.hpp"

namespace standpoint::test {

// By actor, proposition and origin, in order of reading.
std::vector<PlainPosition> slow_positions(const SlowReading& reading);

// By actor and issue, in order of reading; of own positions.
std::vector<PlainTrajectory> slow_trajectories(const SlowReading& reading, const std::vector<PlainPosition>& positions);

}  // namespace standpoint::test
