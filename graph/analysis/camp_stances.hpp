#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a camp holds and what it differs in from the others.

#include "graph/analysis/camps.hpp"

namespace standpoint {

// Fills `together` and `apart` of every camp from the statements that count. `dossier`: names records by their ids; may
// be null. Nothing is filled where the stance of the network is a text, which has no two ends.
// O(statements log statements + camps x propositions x actors who address them).
void add_camp_stances(const StatementTable& table, const Network& network, const CampOptions& options,
                      const Dossier* dossier, Camps& camps);

}  // namespace standpoint
