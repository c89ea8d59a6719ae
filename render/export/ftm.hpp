#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as entities of FollowTheMoney, for Aleph, OpenSanctions' tools and whatever else reads its JSON lines.

#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"

namespace standpoint {

// A line of JSON a record: sources are Articles and Documents, entities what their type says, issues and propositions
// Notes; a claim is an UnknownLink from speaker to proposition, a relation an edge of its own schema, or an
// UnknownLink. With `options.statements`, FtM's table of statements instead, each with the sources that it is from as
// its origin. Order: sources, entities, issues, propositions, claims, relations, each by id. Failure: `options.dataset`
// is no name of a dataset. O(bytes + n log n).
Result<Exported> write_ftm(const Dossier& dossier, const ExportOptions& options);

// Failure: not empty, and no name of a dataset: at most 64 of a-z and 0-9, in words joined by `_`.
Result<void> expect_ftm_dataset(std::string_view name);

}  // namespace standpoint
