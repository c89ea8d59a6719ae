#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the program carries: the text of every page and schema in cli/commands at the time of the build.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

// The files in order of name; a name comes without its folder ("check.md", "dossier.schema.json").
std::span<const EmbeddedFile> embedded_pages();

}  // namespace standpoint
