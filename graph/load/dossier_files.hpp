#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which files make up a dossier.

#include <string>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// A dossier's folder (or the folder of its only file) and its files.
struct DossierFiles {
  std::string root;
  std::vector<std::string> files;  // in path order (bytes), as they are named in messages
};

// The `*.yaml` and `*.yml` files of a dossier given as a folder or a file (MODEL 2): not those whose path holds a name
// that begins with '.' or '_', nor those in a folder inside with a `dossier.yaml` of its own; symbolic links are not
// followed. Failure: there is no such file or folder. O(entries).
Result<DossierFiles> find_dossier_files(const std::string& path);

// The same choice among paths of files that lie in no folder here, relative to the dossier's own and with '/' between
// names: those that make it up, in path order (bytes). O(paths log paths).
std::vector<std::string> choose_dossier_files(std::vector<std::string> paths);

// The nearest folder from `start` upward that holds a `dossier.yaml`; an empty string where there is none.
std::string find_dossier_upward(const std::string& start);

}  // namespace standpoint
