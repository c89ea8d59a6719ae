// SPDX-License-Identifier: Apache-2.0
#include "tests/support/health_data_hub.hpp"

#include <stdexcept>
#include <utility>

#include "tests/support/places.hpp"

namespace standpoint::test {

LoadedDossier load_health_data_hub() {
  const std::vector<std::string> paths = {(source_root() / "data/health-data-hub").string()};
  auto result = load_dossier(paths);
  if (!result.has_value() || result->diagnostics.has_errors()) throw std::runtime_error("the dossier does not load");
  return std::move(*result);
}

const LoadedDossier& health_data_hub() {
  static const LoadedDossier loaded = load_health_data_hub();
  return loaded;
}

}  // namespace standpoint::test
