#pragma once
// SPDX-License-Identifier: Apache-2.0
// The first look at a file, by bytes: what would mislead a reader or exhaust the YAML library is refused here.

#include "graph/load/limits.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint {

// Reports characters that may not stand in a dossier, tabs in the indentation, directives, overlong lines and runaway
// brackets. True when the file is fit to be parsed. O(bytes).
bool scan_file(FileId file, const SourceFiles& files, const Limits& limits, Diagnostics& diagnostics);

}  // namespace standpoint
