#pragma once
// SPDX-License-Identifier: Apache-2.0
// The texts of sources: read from the dossier, or found by checksum in a folder that holds them elsewhere.

#include <string>
#include <vector>

#include "graph/load/limits.hpp"
#include "graph/model/dossier.hpp"
#include "graph/model/source_text.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The text of each source, by SourceId. `roots` gives the dossier's folder of each file, by FileId: a source's `text:`
// is read below it and nowhere else. With `folder`, a source without a text of its own gets the file there whose
// SHA-256 is the source's. Failure: `folder` cannot be read. O(bytes of the texts).
Result<std::vector<SourceText>> load_texts(const Dossier& dossier, const std::vector<std::string>& roots,
                                           const std::string& folder, const Limits& limits);

}  // namespace standpoint
