#pragma once
// SPDX-License-Identifier: Apache-2.0
// The template of a report, its style and its script, as the build put them into the library.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

std::span<const EmbeddedFile> embedded_template();

}  // namespace standpoint
