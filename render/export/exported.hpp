#pragma once
// SPDX-License-Identifier: Apache-2.0
// What every export gives: files for another program, and what that program's format had no place for.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct ExportedFile {
  std::string path;  // below the folder of an export of several files; empty where there is one
  std::string bytes;
};

// Something of the dossier that the format cannot hold, in the plural, and how often it occurs.
struct ExportLoss {
  std::string what;
  std::size_t count = 0;
};

struct Exported {
  std::vector<ExportedFile> files;  // in the order of their paths
  std::vector<ExportLoss> losses;   // in the order in which they were met first

  // Counts `count` more of what is lost; 0 is no loss.
  void lose(std::string_view what, std::size_t count = 1) {
    if (count == 0) return;
    for (ExportLoss& loss : losses)
      if (loss.what == what) {
        loss.count += count;
        return;
      }
    losses.push_back({std::string(what), count});
  }
};

}  // namespace standpoint
