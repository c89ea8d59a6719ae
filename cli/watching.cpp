// SPDX-License-Identifier: Apache-2.0
#include "cli/watching.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <set>

#include "cli/folder_watch.hpp"
#include "cli/settling.hpp"

namespace standpoint {
namespace {

using Clock = Settling::Clock;

constexpr std::chrono::milliseconds kCoarsestTimes{20};  // how far the times of files may be behind the clock

// Holds SIGINT and SIGTERM back while it lives, and has them read from a descriptor.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGTERM);
    sigprocmask(SIG_BLOCK, &held, &before_);
    descriptor_ = ::signalfd(-1, &held, SFD_CLOEXEC | SFD_NONBLOCK);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  ~HeldSignals() {
    if (descriptor_ >= 0) ::close(descriptor_);
    sigprocmask(SIG_SETMASK, &before_, nullptr);
  }

  int descriptor() const { return descriptor_; }

  // The number of one that came; 0 for none.
  int take() const {
    signalfd_siginfo info{};
    return ::read(descriptor_, &info, sizeof info) == sizeof info ? static_cast<int>(info.ssi_signo) : 0;
  }

 private:
  sigset_t before_;
  int descriptor_ = -1;
};

class FileWatcher {
 public:
  FileWatcher(const WatchOption& option, const ReadFiles& reads, int companion)
      : reads_(reads), companion_(companion), folders_(!option.poll) {}

  // Before a build: what it reads from now on counts as known.
  void look() {
    started_ = std::chrono::system_clock::now() - kCoarsestTimes;
    heard_of_all_ = folders_.watch(reads_.folders());
    known_ = reads_.states();
  }

  // After a build, which may have read files that none before it did; they count as they are now, unless they have
  // changed while it ran.
  void look_at_new() {
    heard_of_all_ = folders_.watch(reads_.folders());
    FileStates now = reads_.states();
    for (auto& [path, state] : now) {
      if (const auto found = known_.find(path); found != known_.end()) {
        state = found->second;
      } else if (std::chrono::nanoseconds(state.changed) >= started_.time_since_epoch()) {
        state = {};
        settling_.note({}, Clock::now());
      }
    }
    known_ = std::move(now);
  }

  // Waits for a change, which goes to `changed`. Returns what ended the waiting otherwise.
  enum class End { change, signal, companion };
  End wait(std::vector<std::string>& changed) {
    for (;;) {
      const End end = wait_for_news();
      if (end != End::change) return end;
      std::set<std::string> all;
      for (const std::string& path : settling_.take())
        if (known_.contains(path)) all.insert(path);
      heard_of_all_ = folders_.watch(reads_.folders());  // a folder may have come or gone
      FileStates now = reads_.states();
      for (std::string& path : changed_files(known_, now)) all.insert(std::move(path));
      changed.assign(all.begin(), all.end());
      if (changed.empty()) continue;
      if (heard_of_all_ || now == seen_) return End::change;
      seen_ = std::move(now);  // who only looks cannot know whether a file is whole
      settling_.note({}, Clock::now());
    }
  }

  int signal() const { return signal_; }

 private:
  int milliseconds_to_wait() const {
    const auto due = settling_.due();
    if (!due) return heard_of_all_ ? -1 : static_cast<int>(kPollInterval.count());
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(*due - Clock::now()).count()));
  }

  // Until there is something to look at.
  End wait_for_news() {
    for (;;) {
      std::array<pollfd, 3> waiting = {
          {{signals_.descriptor(), POLLIN, 0}, {folders_.descriptor(), POLLIN, 0}, {companion_, POLLRDHUP, 0}}};
      const int count = ::poll(waiting.data(), waiting.size(), milliseconds_to_wait());
      if (waiting[0].revents != 0 && (signal_ = signals_.take()) != 0) return End::signal;
      if (waiting[2].revents != 0) return End::companion;
      FolderWatch::News news = folders_.read();
      if (news.lost) settling_.note({}, Clock::now());
      for (const FileEvent& event : news.events)
        if (reads_.may_count(event.path)) settling_.note(event, Clock::now());
      const auto due = settling_.due();
      if (due ? *due <= Clock::now() : count == 0) return End::change;
    }
  }

  const ReadFiles& reads_;
  int companion_;
  HeldSignals signals_;
  FolderWatch folders_;
  bool heard_of_all_ = false;
  std::chrono::system_clock::time_point started_;
  FileStates known_;
  FileStates seen_;  // when it was looked at last, without being told
  Settling settling_;
  int signal_ = 0;
};

}  // namespace

void WatchOption::declare(Arguments& arguments, bool itself) {
  if (!itself) arguments.flag("--watch", wanted, "stay, and write FILE anew after every change of what it is made of");
  arguments.flag("--poll", poll, "look for changes four times a second instead of being told of them by the system");
}

std::optional<int> watch_files(
    const WatchOption& option, const ReadFiles& reads, int companion,
    const std::function<std::optional<int>(const std::vector<std::string>& changed)>& build) {
  FileWatcher watcher(option, reads, companion);
  std::vector<std::string> changed;
  for (;;) {
    watcher.look();
    if (const auto code = build(changed)) return code;
    watcher.look_at_new();
    switch (watcher.wait(changed)) {
      case FileWatcher::End::change: break;
      case FileWatcher::End::signal: return 128 + watcher.signal();
      case FileWatcher::End::companion: return std::nullopt;
    }
  }
}

std::string named_changes(const std::vector<std::string>& changed) {
  if (changed.empty()) return {};
  const std::string first = std::filesystem::path(changed[0]).filename().string();
  return changed.size() == 1 ? first : fmt::format("{} and {} more", first, changed.size() - 1);
}

}  // namespace standpoint
