#pragma once
// SPDX-License-Identifier: Apache-2.0
// From files to a checked dossier: the way in for everything else.

#include <span>
#include <string>
#include <vector>

#include "graph/load/limits.hpp"
#include "graph/model/dossier.hpp"
#include "graph/model/source_text.hpp"
#include "graph/text/diagnostic.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// A file that was read already: its name for messages, and its bytes.
struct NamedText {
  std::string name;
  std::string text;
  std::size_t unread = 0;  // of a file that was too large to be read: its bytes
};

struct LoadOptions {
  Limits limits;
  std::string texts_folder;  // where texts of sources lie that are not part of the dossier; may be empty
  bool unpublished = false;  // keep records with `publish: false`
  // Files in the folders of dossiers as they are about to be: each is read from here, whether it stands there or not;
  // without bytes, as if it did not. By paths as find_dossier_files() gives them.
  std::vector<NamedText> instead = {};
};

// A dossier and all that is wrong with it. With errors the dossier is incomplete and not to be used.
struct LoadedDossier {
  Dossier dossier;
  Diagnostics diagnostics;        // sorted
  std::vector<SourceText> texts;  // by SourceId, as far as they are at hand
};

// Reads dossiers (folders or files, MODEL 2), merged in the order given, and checks them whole: every mistake is
// reported, of broken YAML the first in each file. Failure: a path that does not exist. O(bytes) plus the checks.
Result<LoadedDossier> load_dossier(std::span<const std::string> paths, const LoadOptions& options = {});

// The same for a text in memory under a name for messages.
LoadedDossier load_dossier_text(std::string name, std::string text, const LoadOptions& options = {});

// The same for dossiers in memory, each as its files in path order, merged in the order given. Limits of all input
// hold.
LoadedDossier load_dossier_texts(std::vector<std::vector<NamedText>> dossiers, const LoadOptions& options = {});

}  // namespace standpoint
