#pragma once
// SPDX-License-Identifier: Apache-2.0
// The vocabulary that the library carries: the text of every data/vocabulary/*.yaml at the time of the build.

#include <span>

#include "graph/text/embedded_file.hpp"

namespace standpoint {

// The vocabulary files in order of file name; a file's name comes without its folder ("relation_types.yaml").
std::span<const EmbeddedFile> embedded_vocabulary();

}  // namespace standpoint
