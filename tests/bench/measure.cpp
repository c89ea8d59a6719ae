// SPDX-License-Identifier: Apache-2.0
// measure COMMAND ARGUMENT...: runs a command, then prints its exit code, processor time and peak memory as the last
// line of standard error. A process of its own, because a child begins with the peak memory of the one that started it.

#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

}  // namespace

int main(int count, char** words) {
  pid_t child = 0;
  if (count < 2 || posix_spawnp(&child, words[1], nullptr, nullptr, words + 1, environ) != 0) {
    fmt::print(stderr, "measure: cannot run a command\n");
    return 2;
  }
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) return 2;
  fmt::print(stderr, "{{\"exit\": {}, \"cpu\": {:.6f}, \"peak_kb\": {}}}\n",
             WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
             seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
}
