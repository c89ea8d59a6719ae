#pragma once
// SPDX-License-Identifier: Apache-2.0
// The queries that the program brings: data/queries, put into the program at build.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

// `who-opposes.query` and others, in order of name.
std::span<const EmbeddedFile> embedded_queries();

}  // namespace standpoint
