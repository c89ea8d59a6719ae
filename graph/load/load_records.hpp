#pragma once
// SPDX-License-Identifier: Apache-2.0
// Loading records that stand in files of another kind than YAML.

#include <functional>
#include <span>
#include <string>

#include "graph/load/load.hpp"
#include "graph/load/yaml_tree.hpp"

namespace standpoint {

// Hands on the records of files that are no YAML, as if they stood in one: adds the files to the dossier, keeps texts in
// its arena, reports what is wrong with the files themselves, and gives `sink` each section or record as a tree.
using RecordFeed = std::function<void(Dossier& dossier, Diagnostics& diagnostics, YamlSink& sink)>;

// load_dossier() for dossiers and the records of `feed`, which are read last: every mistake is reported where it stands.
Result<LoadedDossier> load_dossier_and_records(std::span<const std::string> paths, const RecordFeed& feed,
                                               const LoadOptions& options = {});

}  // namespace standpoint
