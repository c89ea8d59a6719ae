#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a run has read, and whether any of it has changed since.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/load/load.hpp"

namespace standpoint {

// What tells one state of a file from another without reading it. Of a file that is not there, all is 0.
struct FileState {
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t changed = 0;  // nanoseconds
  std::uint32_t mode = 0;

  friend bool operator==(const FileState&, const FileState&) = default;
};

// States by path, in normal form.
using FileStates = std::map<std::string, FileState>;

// Files by name, and dossiers: of these all that belongs to them, whether it was there when they were read or not.
class ReadFiles {
 public:
  void add_file(const std::string& path);

  // The dossiers of one load, with the texts of their sources.
  void add_dossiers(const std::vector<std::string>& paths, const LoadedDossier& loaded);

  void add(const ReadFiles& others);

  bool empty() const { return files_.empty() && dossiers_.empty(); }

  // Each file that counts now as it is now. O(entries of the dossiers' folders).
  FileStates states() const;

  // The folders in which a file that counts can change, come or go; of one that is missing, the nearest above it.
  std::set<std::string> folders() const;

  // False for a path, in normal form, whose coming and going can be no change of what was read, by its name alone.
  bool may_count(const std::string& path) const;

 private:
  std::set<std::string> files_;
  std::set<std::string> dossiers_;  // as they were named
};

// The paths whose states differ, or that only one of the two has, in path order. O(files).
std::vector<std::string> changed_files(const FileStates& before, const FileStates& after);

}  // namespace standpoint
