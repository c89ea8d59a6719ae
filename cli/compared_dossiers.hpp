#pragma once
// SPDX-License-Identifier: Apache-2.0
// The two dossiers that a command compares: folders, files, or revisions of one.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"

namespace standpoint {

// A dossier, and what it is called beside the other.
struct ComparedDossier {
  std::string name;
  std::shared_ptr<const LoadedDossier> loaded;
};

struct ComparedDossiers {
  ComparedDossier before;
  ComparedDossier after;
  std::size_t no_longer_published = 0;  // records of the one before that are left out because the one after does so
};

// Opens what one or two arguments name. Two: each is a folder or file where there is one of that name and no dossier is
// given with -d, else a revision of the dossier. One: a folder, file or revision against the dossier as it is now, or
// two revisions as A..B, or as A...B the second one against where the two parted. Prints what is wrong, errors in both
// dossiers with the side they are on, and sets `code`; then nothing is returned. What the second dossier does not
// publish is left out of the first one too, unless --unpublished.
std::optional<ComparedDossiers> open_compared(Context& context, const DossierOptions& options,
                                              const std::vector<std::string>& arguments, int& code);

}  // namespace standpoint
