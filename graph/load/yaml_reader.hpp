#pragma once
// SPDX-License-Identifier: Apache-2.0
// A file's YAML, event by event: the only place that knows the YAML library.

#include "graph/load/limits.hpp"
#include "graph/load/yaml_tree.hpp"
#include "graph/model/names.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint {

// Reads one document of sections from `file` and hands them to `sink`, in the order written. Anchors, aliases, tags,
// further documents, duplicate keys and keys that are no scalars are reported; of broken YAML the first fault, after
// everything before it was handed on. True when the file was read to its end. Texts are views of the file where its
// bytes are the value's, else copied to `arena`. O(bytes); memory of one section or record at a time.
bool read_yaml(FileId file, const SourceFiles& files, const Limits& limits, TextArena& arena, Diagnostics& diagnostics,
               YamlSink& sink);

}  // namespace standpoint
