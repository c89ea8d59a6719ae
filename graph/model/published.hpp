#pragma once
// SPDX-License-Identifier: Apache-2.0
// Leaving out what its author does not publish (MODEL 2.5), before anything else sees it.

#include <span>
#include <string>

#include "graph/model/dossier.hpp"

namespace standpoint {

// Removes the records with `publish: false` and whatever rests on them alone: statements all of whose sources, speakers
// or reporters are gone, accusations all of whose accused are gone, claims about a removed proposition, relations with
// a removed end. References to removed records are dropped from lists. True when anything was removed. O(model);
// nothing is copied when all is published.
bool withhold_unpublished(Dossier& dossier);

// The same for the records of these ids, as if they were not published; unknown ids are passed over.
void withhold_records(Dossier& dossier, std::span<const std::string> ids);

}  // namespace standpoint
