#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dossiers of any size for the tests of pictures.

#include <cstddef>

#include "graph/load/load.hpp"

namespace standpoint::test {

// So many actors of several types, some tagged, with claims on a twelfth as many propositions (at least three) in
// issues of three, by dated sources, with changes of sides, and a tie for each actor, most of them to a few. The same
// arguments give the same dossier anywhere.
LoadedDossier generated_dossier(std::size_t actors, unsigned seed = 1);

}  // namespace standpoint::test
