#pragma once
// SPDX-License-Identifier: Apache-2.0
// What happens to the files of some folders, as the kernel tells it (inotify).

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/settling.hpp"

namespace standpoint {

class FolderWatch {
 public:
  // Without `listens` it hears nothing, and every folder must be looked at by the caller.
  explicit FolderWatch(bool listens = true);
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  // From now on these folders and no others. Returns whether everything that happens in them will be heard of: false
  // where the kernel has no more watches to give, a folder is not there, or it lies on a file system that others write
  // to unseen (of a network or of a host). O(folders log folders).
  bool watch(const std::set<std::string>& folders);

  // Readable when there is something to read(); -1 where nothing is heard.
  int descriptor() const { return descriptor_; }

  struct News {
    std::vector<FileEvent> events;  // their paths in normal form
    bool lost = false;              // more happened than could be told, or a folder came or went: look at everything
  };

  // What has happened since it was asked last. Does not wait.
  News read();

 private:
  int descriptor_ = -1;
  std::map<std::string, int> watched_;  // by folder
};

}  // namespace standpoint
