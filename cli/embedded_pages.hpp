#pragma once
// SPDX-License-Identifier: Apache-2.0
// The help pages that the program carries: the text of every cli/commands/*.md at the time of the build.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

// The help pages in order of file name; a page's name is that of its file without the folder ("check.md").
std::span<const EmbeddedFile> embedded_pages();

}  // namespace standpoint
