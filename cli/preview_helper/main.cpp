// SPDX-License-Identifier: Apache-2.0
// The preview program, the only one that uses the network: takes pages from standard input and serves them on the
// loopback address, until its input ends or its parent does.

#include <malloc.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <string>
#include <thread>

#include "cli/preview_helper/preview_server.hpp"
#include "render/diagram/child/readable_folders.hpp"
#include "render/diagram/child/resource_limits.hpp"
#include "render/diagram/child/standard_streams.hpp"
#include "render/diagram/child/system_calls.hpp"

namespace {

constexpr standpoint::ResourceLimits kLimits{.memory = std::size_t{2} << 30U, .open_files = 24};

// Connections that others make to the port that is open already, memory without code, threads of this process. No
// connection of its own, no other port, no file, no other process.
constexpr standpoint::AllowedCall kAllowedCalls[] = {
    {SYS_accept4},
    {SYS_getsockname},
    {SYS_getpeername},
    {SYS_setsockopt},
    {SYS_recvfrom},
    {SYS_sendto},
    {SYS_shutdown},
    {SYS_close},
    {SYS_fcntl},
    {SYS_read},
    {SYS_write},
    {SYS_ppoll},
    {SYS_pselect6},
#ifdef SYS_accept
    {SYS_accept},
#endif
#ifdef SYS_poll
    {SYS_poll},
#endif
#ifdef SYS_select
    {SYS_select},
#endif
    {SYS_brk},
    {SYS_mmap, 2, PROT_EXEC, 0},
    {SYS_mprotect, 2, PROT_EXEC, 0},
    {SYS_munmap},
    {SYS_mremap},
    {SYS_madvise},
    {SYS_clone, 0, 0x00010000, 0x00010000},  // CLONE_THREAD
    {SYS_futex},
    {SYS_set_robust_list},
    {SYS_rseq},
    {SYS_sched_yield},
    {SYS_rt_sigprocmask},
    {SYS_rt_sigreturn},
    {SYS_sigaltstack},
    {SYS_exit},
    {SYS_exit_group},
    {SYS_getpid},
    {SYS_gettid},
    {SYS_clock_gettime},
    {SYS_clock_nanosleep},
    {SYS_restart_syscall},
    {SYS_getrandom},
};

bool read_input(char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::read(STDIN_FILENO, to, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    to += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

// The port and the token; an empty token where they did not come.
std::pair<int, std::string> read_start() {
  std::string line;
  for (char c = 0; line.size() < 200 && read_input(&c, 1) && c != '\n';) line += c;
  int port = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), port);
  if (error != std::errc() || end == line.data() + line.size()) return {0, {}};
  return {port, std::string(end + 1)};
}

}  // namespace

int main() {
  standpoint::limit_resources(kLimits);
  mallopt(M_ARENA_MAX, 2);
  const auto [port, token] = read_start();
  if (token.empty()) _exit(2);
  standpoint::PreviewServer server(token);
  const int taken = server.take_port(port);
  if (!standpoint::write_answer(std::to_string(taken) + "\n") || taken == 0) _exit(1);
  standpoint::read_only_below({});
  standpoint::close_system_calls(kAllowedCalls, standpoint::OtherCalls::fail);
  std::thread serving([&] { server.serve(); });
  while (auto pages = standpoint::decode_preview_pages(read_input)) server.show(std::move(*pages));
  _exit(0);
}
