// SPDX-License-Identifier: Apache-2.0
#include "graph/text/outside_program.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace standpoint {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kKeptWords = 2'000;  // bytes of what a program said last
constexpr int kNowhere = -1;               // for a stream: /dev/null

// The two ends of a pipe, closed with the object.
class Pipe {
 public:
  Pipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close(0);
    close(1);
  }

  bool open() const { return open_; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_writing() { close(1); }

 private:
  void close(std::size_t end) {
    if (open_ && ends_[end] >= 0) ::close(ends_[end]);
    ends_[end] = -1;
  }

  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

// Spawn attributes and file actions, freed with the object.
class Plan {
 public:
  Plan(int input, int output, int errors, const std::string& folder) {
    posix_spawn_file_actions_init(&actions_);
    connect(input, STDIN_FILENO, O_RDONLY);
    connect(output, STDOUT_FILENO, O_WRONLY);
    connect(errors, STDERR_FILENO, O_WRONLY);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setpgroup(&attributes_, 0);  // what it starts itself can be ended with it
    sigset_t none_held;                          // whatever this program holds back
    sigemptyset(&none_held);
    posix_spawnattr_setsigmask(&attributes_, &none_held);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  }
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;
  ~Plan() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }

  pid_t start(const std::string& program, std::vector<std::string> words, std::vector<std::string> environment) const {
    words.insert(words.begin(), program);
    pid_t child = -1;
    const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_, pointers(words).data(),
                                  pointers(environment).data());
    return error == 0 ? child : -1;
  }

 private:
  void connect(int from, int stream, int mode) {
    if (from == kNowhere)
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", mode, 0);
    else
      posix_spawn_file_actions_adddup2(&actions_, from, stream);
  }
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    out.reserve(texts.size() + 1);
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// How a run ended, and what the program wrote.
struct Ending {
  bool started = false;
  bool in_time = true;
  bool too_much = false;
  int status = 0;
  std::string output, words;
};

// Reads what is there; false at the end.
bool take(int pipe, std::string& into) {
  std::array<char, 65'536> buffer;
  const ssize_t count = ::read(pipe, buffer.data(), buffer.size());
  if (count > 0) into.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

// Reads both pipes until their other ends are closed, the time is over or there is too much.
void listen(const Pipe& output, const Pipe& errors, std::size_t most_output, Clock::time_point deadline, Ending& to) {
  pollfd watched[] = {{output.reading(), POLLIN, 0}, {errors.reading(), POLLIN, 0}};
  std::string* const heard[] = {&to.output, &to.words};
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    to.in_time = left > 0;
    if (!to.in_time) return;
    const int ready = ::poll(watched, 2, static_cast<int>(std::min<long long>(left, 600'000)));
    if (ready < 0 && errno != EINTR) return;
    if (ready <= 0) continue;
    for (std::size_t i = 0; i < 2; ++i)
      if (watched[i].fd >= 0 && watched[i].revents != 0 && !take(watched[i].fd, *heard[i])) watched[i].fd = -1;
    if (to.words.size() > kKeptWords) to.words.erase(0, to.words.size() - kKeptWords);
    to.too_much = to.output.size() > most_output;
    if (to.too_much) return;
  }
}

// Waits for a program that has closed its outputs; false where it goes on beyond the deadline.
bool wait_until(pid_t child, Clock::time_point deadline, int& status) {
  for (std::chrono::microseconds pause{50};;
       pause = std::min<std::chrono::microseconds>(2 * pause, std::chrono::milliseconds(20))) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return true;
    if (Clock::now() >= deadline) return false;
    std::this_thread::sleep_for(pause);
  }
}

// Runs a program; what it writes on its standard output is thrown away where `most_output` is 0.
Ending run(const std::string& program, const std::vector<std::string>& arguments,
           const std::vector<std::string>& environment, const std::string& folder, int input, std::size_t most_output,
           std::chrono::milliseconds budget, std::size_t most_memory = 0) {
  Ending out;
  Pipe output, errors;
  if (!output.open() || !errors.open()) return out;
  const Plan plan(input, most_output == 0 ? kNowhere : output.writing(), errors.writing(), folder);
  const pid_t child = plan.start(program, arguments, environment);
  output.close_writing();
  errors.close_writing();
  out.started = child >= 0;
  if (!out.started) return out;
  const rlimit memory{most_memory, most_memory};
  if (most_memory > 0) ::prlimit(child, RLIMIT_DATA, &memory, nullptr);
  const Clock::time_point deadline = Clock::now() + budget;
  listen(output, errors, most_output, deadline, out);
  if (out.in_time && !out.too_much) out.in_time = wait_until(child, deadline, out.status);
  if (!out.in_time || out.too_much) {
    ::kill(-child, SIGKILL);
    while (::waitpid(child, &out.status, 0) < 0 && errno == EINTR) {
    }
  }
  const std::size_t end = out.words.find_last_not_of(" \n\r\t");
  out.words.erase(end == std::string::npos ? 0 : end + 1);
  return out;
}

// The environment of this process, with dates for documents.
std::vector<std::string> dated_environment() {
  std::vector<std::string> out;
  for (char** variable = environ; *variable != nullptr; ++variable) out.emplace_back(*variable);
  if (std::getenv("SOURCE_DATE_EPOCH") == nullptr) out.emplace_back("SOURCE_DATE_EPOCH=315532800");
  out.emplace_back("FORCE_SOURCE_DATE=1");
  return out;
}

// A file in memory that holds `bytes`, to be read from its beginning; kNowhere where none can be made.
int file_in_memory(std::string_view bytes) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  if (file < 0) return kNowhere;
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      ::close(file);
      return kNowhere;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  ::lseek(file, 0, SEEK_SET);
  return file;
}

std::string name_of(const std::string& program) { return std::filesystem::path(program).filename().string(); }

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
  const std::string name = name_of(program);
  const Ending ending = run(program, arguments, dated_environment(), folder, kNowhere, 0, budget);
  if (!ending.started) return failure(fmt::format("{} cannot be started", name), "is it installed whole?");
  if (!ending.in_time) return failure(fmt::format("{} was not done in time", name), "try with fewer pictures");
  if (WIFEXITED(ending.status) && WEXITSTATUS(ending.status) == 0) return {};
  return failure(fmt::format("{} could not make the document", name),
                 ending.words.empty() ? std::string() : fmt::format("{} says: {}", name, ending.words));
}

Result<ProgramAnswer> ask_outside_program(const std::string& program, const std::vector<std::string>& arguments,
                                          const ProgramQuestion& question) {
  const std::string name = name_of(program);
  const int input = question.input.empty() ? kNowhere : file_in_memory(question.input);
  if (input == kNowhere && !question.input.empty()) return failure(fmt::format("{} cannot be given its input", name));
  Ending ending = run(program, arguments, question.environment, question.folder, input, question.most_output,
                      question.budget, question.most_memory);
  if (input != kNowhere) ::close(input);
  if (!ending.started) return failure(fmt::format("{} cannot be started", name), "is it installed whole?");
  if (!ending.in_time) return failure(fmt::format("{} was not done in time", name));
  if (ending.too_much) return failure(fmt::format("{} wrote more than {} bytes", name, question.most_output));
  return ProgramAnswer{WIFEXITED(ending.status) ? WEXITSTATUS(ending.status) : -1, std::move(ending.output),
                       std::move(ending.words)};
}

}  // namespace standpoint
