// SPDX-License-Identifier: Apache-2.0
#include "graph/text/read_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace standpoint {
namespace {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  // Closes now; false when the system says that data were lost.
  bool close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0;
  }

 private:
  int fd_;
};

tl::unexpected<Failure> system_failure(std::string_view what, const std::string& path) {
  return failure(fmt::format("{} '{}': {}", what, path, std::strerror(errno)));
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Result<void> write_directly(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return system_failure("cannot open", path);
  if (!write_all(file.get(), bytes) || !file.close()) return system_failure("cannot write", path);
  return {};
}

}  // namespace

Result<std::string> read_regular_file(const std::string& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (file.get() < 0) return system_failure("cannot open", path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_failure("cannot read", path);
  if (!S_ISREG(status.st_mode)) return failure(fmt::format("'{}' is not a regular file", path));
  const auto too_large = [&] {
    return failure(fmt::format("'{}' is larger than {} bytes", path, limit), "raise the limit with --max-file-size");
  };
  if (static_cast<std::size_t>(status.st_size) > limit) return too_large();
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size) + kRoomBehindFile);
  bytes.resize(static_cast<std::size_t>(status.st_size) + 1);
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(file.get(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure("cannot read", path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return too_large();
  }
  bytes.resize(size);
  return bytes;
}

Result<void> write_file_atomically(const std::string& path, std::string_view bytes) {
  struct stat status {};
  const bool exists = ::lstat(path.c_str(), &status) == 0;
  if (exists && S_ISLNK(status.st_mode))
    return failure(fmt::format("'{}' is a symbolic link", path), "name the file that it points to");
  if (exists && S_ISDIR(status.st_mode)) return failure(fmt::format("'{}' is a folder", path), "name a file in it");
  if (exists && !S_ISREG(status.st_mode)) return write_directly(path, bytes);

  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  std::string temporary = fmt::format("{}/.{}.XXXXXX", folder, name);
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (file.get() < 0) return system_failure("cannot write in the folder of", path);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = exists ? status.st_mode & 07777U : 0666U & ~mask;
  const bool done = write_all(file.get(), bytes) && ::fchmod(file.get(), mode) == 0 && ::fsync(file.get()) == 0 &&
                    file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
  if (done) return {};
  const auto problem = system_failure("cannot write", path);
  ::unlink(temporary.c_str());
  return problem;
}

}  // namespace standpoint
