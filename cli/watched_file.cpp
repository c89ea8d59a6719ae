// SPDX-License-Identifier: Apache-2.0
#include "cli/watched_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

// The bytes of a file; none where there is none.
Result<std::string> bytes_at(const std::string& path, std::size_t limit) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::not_found) return std::string();
  if (status.type() == fs::file_type::symlink)
    return failure(fmt::format("'{}' is a symbolic link", path), "put the file itself there");
  return read_regular_file(path, limit);
}

}  // namespace

Result<void> WatchedFile::read(std::size_t limit) {
  auto bytes = bytes_at(path_, limit);
  if (!bytes) return tl::unexpected(bytes.error());
  bytes_ = std::move(*bytes);
  return {};
}

bool WatchedFile::has_changed(std::size_t limit) const {
  const auto now = bytes_at(path_, limit);
  return !now || *now != bytes_;
}

Result<void> WatchedFile::write(std::string bytes) {
  const fs::path folder = fs::path(path_).parent_path();
  std::error_code error;
  if (bytes.empty()) {
    fs::remove(path_, error);
    if (error) return failure(fmt::format("cannot remove '{}': {}", path_, error.message()));
  } else {
    fs::create_directory(folder, error);
    if (fs::symlink_status(folder, error).type() != fs::file_type::directory)
      return failure(fmt::format("'{}' is no folder of the dossier's own", folder.string()),
                     "make it a folder, and no symbolic link");
    if (auto written = write_file_atomically(path_, bytes); !written) return written;
  }
  bytes_ = std::move(bytes);
  return {};
}

Result<FolderLock> FolderLock::take(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return failure(fmt::format("cannot open the folder '{}': {}", folder, std::strerror(errno)));
  FolderLock lock(descriptor);
  while (::flock(descriptor, LOCK_EX) != 0)
    if (errno != EINTR) return failure(fmt::format("cannot lock the folder '{}': {}", folder, std::strerror(errno)));
  return lock;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace standpoint
