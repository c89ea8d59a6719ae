#pragma once
// SPDX-License-Identifier: Apache-2.0
// The page around what the preview shows, its style and its script (cli/preview), carried in the program.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

std::span<const EmbeddedFile> embedded_preview();

}  // namespace standpoint
