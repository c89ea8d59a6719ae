#pragma once
// SPDX-License-Identifier: Apache-2.0
// A file that other programs may change while this one works on it: what they wrote is noticed and never overwritten.

#include <string>
#include <utility>

#include "graph/text/result.hpp"

namespace standpoint {

class WatchedFile {
 public:
  explicit WatchedFile(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }

  // As they were read or written last; empty where the file is not there.
  const std::string& bytes() const { return bytes_; }

  // Reads what is there now. Failure: it is there and cannot be read, is larger than `limit`, or is no regular file.
  Result<void> read(std::size_t limit);

  // True where what is there now is not what was read or written last.
  bool has_changed(std::size_t limit) const;

  // Puts the bytes there in one go, and makes its folder; without bytes the file is removed. Failure: it cannot be
  // done, or the folder is a symbolic link.
  Result<void> write(std::string bytes);

 private:
  std::string path_;
  std::string bytes_;
};

// While it lives, no other process has one of the same folder. It ends with the process, however that ends.
class FolderLock {
 public:
  // Waits until the folder is free. Failure: it cannot be opened.
  static Result<FolderLock> take(const std::string& folder);

  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FolderLock& operator=(FolderLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace standpoint
