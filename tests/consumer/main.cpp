// SPDX-License-Identifier: Apache-2.0
// Loads the dossier named on its command line with the installed library; exits with 0 when it is sound and not empty.
#include <iostream>
#include <string>
#include <vector>

#include "graph/load/load.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  const auto loaded = standpoint::load_dossier(paths);
  if (!loaded) {
    std::cerr << loaded.error().message << "\n";
    return 2;
  }
  const standpoint::Dossier& dossier = loaded->dossier;
  std::cout << dossier.entities.size() << " entities, " << dossier.claims.size() << " claims\n";
  return loaded->diagnostics.has_errors() || dossier.entities.empty() ? 1 : 0;
}
