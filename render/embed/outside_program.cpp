// SPDX-License-Identifier: Apache-2.0
#include "render/embed/outside_program.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace standpoint {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kKeptWords = 2'000;  // bytes of what a program said last

// Spawn attributes and file actions, freed with the object.
class Plan {
 public:
  Plan(int errors, const std::string& folder) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setpgroup(&attributes_, 0);  // what it starts itself can be ended with it
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
  }
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;
  ~Plan() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }

  pid_t start(const std::string& program, std::vector<std::string> words) const {
    words.insert(words.begin(), program);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::string epoch = "SOURCE_DATE_EPOCH=315532800", forced = "FORCE_SOURCE_DATE=1";
    std::vector<char*> environment;
    for (char** variable = environ; *variable != nullptr; ++variable) environment.push_back(*variable);
    if (std::getenv("SOURCE_DATE_EPOCH") == nullptr) environment.push_back(epoch.data());
    environment.push_back(forced.data());
    environment.push_back(nullptr);
    pid_t child = -1;
    const int error =
        posix_spawn(&child, program.c_str(), &actions_, &attributes_, arguments.data(), environment.data());
    return error == 0 ? child : -1;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Reads until the other end is closed or the time is over; false for the latter. Keeps the last words.
bool listen(int pipe, Clock::time_point deadline, std::string& words) {
  std::array<char, 4096> buffer;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd watched{pipe, POLLIN, 0};
    const int ready = ::poll(&watched, 1, static_cast<int>(std::min<long long>(left, 600'000)));
    if (ready < 0 && errno != EINTR) return true;
    if (ready <= 0) continue;
    const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
    if (count <= 0) return count == 0 || errno != EINTR;
    words.append(buffer.data(), static_cast<std::size_t>(count));
    if (words.size() > kKeptWords) words.erase(0, words.size() - kKeptWords);
  }
}

}  // namespace

std::string find_on_path(std::string_view name) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t colon = std::min(folders.find(':'), folders.size());
    const std::string_view folder = folders.substr(0, colon);
    folders.remove_prefix(std::min(colon + 1, folders.size()));
    if (!folder.starts_with('/')) continue;  // nothing is run from the folder where one happens to be
    std::string program = fmt::format("{}/{}", folder, name);
    if (::access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

Result<void> run_outside_program(const std::string& program, const std::vector<std::string>& arguments,
                                 const std::string& folder, std::chrono::milliseconds budget) {
  const std::string name = std::filesystem::path(program).filename().string();
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return failure(fmt::format("{} cannot be started", name));
  const pid_t child = Plan(ends[1], folder).start(program, arguments);
  ::close(ends[1]);
  std::string words;
  const bool in_time = child < 0 || listen(ends[0], Clock::now() + budget, words);
  ::close(ends[0]);
  if (child < 0) return failure(fmt::format("{} cannot be started", name), "is it installed whole?");
  if (!in_time) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!in_time) return failure(fmt::format("{} was not done in time", name), "try with fewer pictures");
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  const std::size_t end = words.find_last_not_of(" \n\r\t");
  return failure(fmt::format("{} could not make the document", name),
                 end == std::string::npos ? std::string() : fmt::format("{} says: {}", name, words.substr(0, end + 1)));
}

}  // namespace standpoint
