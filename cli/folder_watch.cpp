// SPDX-License-Identifier: Apache-2.0
#include "cli/folder_watch.hpp"

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <filesystem>

namespace standpoint {
namespace {

constexpr std::uint32_t kWhole = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr std::uint32_t kPart = IN_CREATE | IN_MODIFY | IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t kOfFolder = IN_DELETE_SELF | IN_MOVE_SELF;

// File systems whose files change without this kernel's doing: 9P, AFS, Ceph, CIFS, FUSE, NFS, SMB, SMB 2, VirtualBox.
constexpr std::array<std::uint32_t, 9> kWrittenByOthers = {0x01021997, 0x5346414F, 0x00C36400, 0xFF534D42, 0x65735546,
                                                           0x00006969, 0x0000517B, 0xFE534D42, 0x786F4256};

bool is_written_by_others(const std::string& folder) {
  struct statfs status {};
  if (::statfs(folder.c_str(), &status) != 0) return true;
  const auto kind = static_cast<std::uint32_t>(status.f_type);
  return std::find(kWrittenByOthers.begin(), kWrittenByOthers.end(), kind) != kWrittenByOthers.end();
}

}  // namespace

FolderWatch::FolderWatch(bool listens) {
  if (listens) descriptor_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool FolderWatch::watch(const std::set<std::string>& folders) {
  if (descriptor_ < 0) return false;
  std::erase_if(watched_, [&](const auto& entry) {
    const bool gone = !folders.contains(entry.first);
    if (gone) ::inotify_rm_watch(descriptor_, entry.second);
    return gone;
  });
  bool all = true;
  for (const std::string& folder : folders) {
    // Again for those that are watched: one that was put in the place of another is another folder.
    const int watch = ::inotify_add_watch(descriptor_, folder.c_str(), kWhole | kPart | kOfFolder | IN_ONLYDIR);
    if (watch >= 0) watched_[folder] = watch;
    if (watch < 0) watched_.erase(folder);
    all = all && watch >= 0 && !is_written_by_others(folder);
  }
  return all;
}

FolderWatch::News FolderWatch::read() {
  News news;
  alignas(inotify_event) std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t count = descriptor_ < 0 ? 0 : ::read(descriptor_, buffer.data(), buffer.size());
    if (count <= 0) return news;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      at += sizeof event + event.len;
      if ((event.mask & IN_IGNORED) != 0) continue;
      if ((event.mask & (IN_Q_OVERFLOW | IN_ISDIR | kOfFolder)) != 0 || event.len == 0) {
        news.lost = true;
        continue;
      }
      for (const auto& [folder, watch] : watched_)
        if (watch == event.wd)
          news.events.push_back(
              {(std::filesystem::path(folder) / name).lexically_normal().string(), (event.mask & kWhole) != 0});
    }
  }
}

}  // namespace standpoint
