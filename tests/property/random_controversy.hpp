#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random small controversies, in which every kind of position and of conflict occurs.

#include <cstdint>
#include <vector>

#include "tests/property/random_dossier.hpp"

namespace standpoint::test {

// The records of a controversy: five actors, of whom one is a medium, a few propositions that imply and contradict each
// other, claims with all that bears on positions, and ties. The same seed gives the same records anywhere. It is right,
// except where a proposition happens to imply what it contradicts.
std::vector<RandomRecord> random_controversy(std::uint32_t seed);

}  // namespace standpoint::test
