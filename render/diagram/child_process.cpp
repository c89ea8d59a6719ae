// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>

namespace standpoint {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestLine = 4096;

// Spawn attributes and file actions of the child, freed with it.
class SpawnPlan {
 public:
  explicit SpawnPlan(int descriptor) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, descriptor, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, descriptor, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }

  // The process id, or -1. The child gets no environment of ours.
  pid_t start(const std::string& program) const {
    std::string name = program;
    const std::array<char*, 2> arguments = {name.data(), nullptr};
    std::string locale = "LC_ALL=C";
    const std::array<char*, 2> environment = {locale.data(), nullptr};
    pid_t child = -1;
    const int error =
        posix_spawn(&child, program.c_str(), &actions_, &attributes_, arguments.data(), environment.data());
    return error == 0 ? child : -1;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Sends what the socket takes; false when the other end is gone.
bool send_some(int socket, std::string_view& request) {
  const ssize_t sent = ::send(socket, request.data(), request.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent < 0) return errno == EAGAIN || errno == EINTR;
  request.remove_prefix(static_cast<std::size_t>(sent));
  if (request.empty()) ::shutdown(socket, SHUT_WR);
  return true;
}

enum class Received { more, nothing, end };

Received receive_some(int socket, std::string& answer) {
  std::array<char, 65536> buffer;
  const ssize_t count = ::recv(socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
  if (count < 0) return errno == EAGAIN || errno == EINTR ? Received::nothing : Received::end;
  answer.append(buffer.data(), static_cast<std::size_t>(count));
  return count == 0 ? Received::end : Received::more;
}

// Sends the request and collects the answer; says why it stopped.
ChildRun::End converse(int socket, std::string_view request, std::string& answer, const ChildLimits& limits,
                       Clock::time_point deadline) {
  bool sending = !request.empty();
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ChildRun::End::deadline;
    pollfd watched{socket, static_cast<short>(sending ? POLLIN | POLLOUT : POLLIN), 0};
    const int ready = ::poll(&watched, 1, static_cast<int>(std::min<long long>(left, INT_MAX)));
    if (ready < 0 && errno != EINTR) return ChildRun::End::closed;
    if (ready <= 0) continue;
    if (sending && (watched.revents & POLLOUT) != 0) sending = send_some(socket, request) && !request.empty();
    if ((watched.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && receive_some(socket, answer) == Received::end) {
      return ChildRun::End::closed;
    }
    if (answer.size() > limits.largest_answer) return ChildRun::End::too_long;
  }
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

}  // namespace

std::string find_child_program(std::string_view name) {
  std::array<char, PATH_MAX> buffer;
  const ssize_t length = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
  if (length <= 0 || static_cast<std::size_t>(length) >= buffer.size()) return {};
  const std::string folder = folder_of(std::string(buffer.data(), static_cast<std::size_t>(length)));
  for (const std::string& base : {folder, folder_of(folder)}) {
    std::string program = base + "/libexec/standpoint/" + std::string(name);
    if (::access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

ChildProcess::ChildProcess(const std::string& program) {
  std::array<int, 2> ends{};
  if (program.empty() || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
  process_ = SpawnPlan(ends[1]).start(program);
  ::close(ends[1]);
  if (process_ < 0)
    ::close(ends[0]);
  else
    descriptor_ = ends[0];
}

ChildProcess::~ChildProcess() {
  if (!running()) return;
  ::close(descriptor_);
  ::kill(process_, SIGKILL);
  int status = 0;
  while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
}

bool ChildProcess::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string ChildProcess::read_line(std::chrono::milliseconds time) const {
  const Clock::time_point deadline = Clock::now() + time;
  std::string line;
  while (line.size() < kLongestLine) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd watched{descriptor_, POLLIN, 0};
    if (left <= 0 || ::poll(&watched, 1, static_cast<int>(left)) <= 0) break;
    char c = 0;
    if (::recv(descriptor_, &c, 1, 0) != 1 || c == '\n') break;
    line += c;
  }
  return line;
}

ChildRun run_child(const std::string& program, std::string_view request, const ChildLimits& limits) {
  ChildRun run;
  if (limits.time.count() <= 0) return run;
  const Clock::time_point deadline = Clock::now() + limits.time;
  const ChildProcess child(program);
  if (child.running()) run.end = converse(child.descriptor(), request, run.answer, limits, deadline);
  return run;
}

}  // namespace standpoint
