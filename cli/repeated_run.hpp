#pragma once
// SPDX-License-Identifier: Apache-2.0
// What runs of one command that follow one another in this process hand on.

#include <string>

#include "cli/context.hpp"
#include "cli/read_files.hpp"
#include "render/diagram/layout_memory.hpp"

namespace standpoint {

struct RepeatedRun {
  LayoutMemory layouts;
  ReadFiles reads;  // of the run that is under way
};

// Notes what the run reads, where it is one of several; does nothing otherwise.
inline void note_read(const Context& context, const std::string& file) {
  if (context.repeated != nullptr) context.repeated->reads.add_file(file);
}
inline void note_read(const Context& context, const std::vector<std::string>& dossiers, const LoadedDossier& loaded) {
  if (context.repeated != nullptr) context.repeated->reads.add_dossiers(dossiers, loaded);
}

// The layouts worked out before; null where the run is the only one.
inline LayoutMemory* known_layouts(const Context& context) {
  return context.repeated == nullptr ? nullptr : &context.repeated->layouts;
}

}  // namespace standpoint
