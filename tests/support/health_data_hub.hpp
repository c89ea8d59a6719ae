#pragma once
// SPDX-License-Identifier: Apache-2.0
// The reference dossier, for tests that state what comes out of it.

#include "graph/load/load.hpp"

namespace standpoint::test {

// The dossier of data/health-data-hub as a test may change it; throws when it has errors.
LoadedDossier load_health_data_hub();

// The same, read once for the whole run.
const LoadedDossier& health_data_hub();

}  // namespace standpoint::test
