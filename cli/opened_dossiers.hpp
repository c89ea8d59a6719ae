#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dossiers that a run has read already, for commands that follow each other in one process.

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/load/load.hpp"

namespace standpoint {

// Each dossier once, by its paths and by whether unpublished records are kept. A dossier is not read again when its
// files change.
class OpenedDossiers {
 public:
  // The dossier as load_dossier() gives it, the first time at its cost. Its other options count the first time only.
  Result<std::shared_ptr<const LoadedDossier>> open(const std::vector<std::string>& paths, const LoadOptions& options) {
    auto& kept = kept_[{paths, options.unpublished}];
    if (kept) return kept;
    auto loaded = load_dossier(paths, options);
    if (!loaded) return tl::unexpected(loaded.error());
    kept = std::make_shared<const LoadedDossier>(std::move(*loaded));
    return kept;
  }

 private:
  std::map<std::pair<std::vector<std::string>, bool>, std::shared_ptr<const LoadedDossier>> kept_;
};

}  // namespace standpoint
