// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_helper/jail.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <vector>

namespace standpoint {
namespace {

constexpr rlim_t kMemory = rlim_t{1} << 30;
constexpr rlim_t kOpenFiles = 8;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kInstrumented = true;  // shadow memory and its own system calls
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kInstrumented = true;
#else
constexpr bool kInstrumented = false;
#endif
#else
constexpr bool kInstrumented = false;
#endif

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0;
#endif

constexpr std::array kAllowedCalls = {
    SYS_write,          SYS_brk,           SYS_mmap,      SYS_munmap,     SYS_mremap,       SYS_mprotect,
    SYS_madvise,        SYS_futex,         SYS_exit,      SYS_exit_group, SYS_rt_sigreturn, SYS_rt_sigaction,
    SYS_rt_sigprocmask, SYS_clock_gettime, SYS_getrandom, SYS_fstat,      SYS_newfstatat,   SYS_sysinfo,
    SYS_lseek,          SYS_getpid,        SYS_gettid,    SYS_tgkill,
};

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit bound{value, value};
  setrlimit(resource, &bound);
}

std::vector<sock_filter> filter_program() {
  const auto load = [](std::size_t offset) {
    return sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)};
  };
  const auto answer = [](unsigned action) { return sock_filter{BPF_RET | BPF_K, 0, 0, action}; };
  std::vector<sock_filter> program;
  program.push_back(load(offsetof(seccomp_data, arch)));
  program.push_back({BPF_JMP | BPF_JEQ | BPF_K, 1, 0, kArchitecture});
  program.push_back(answer(SECCOMP_RET_KILL_PROCESS));
  program.push_back(load(offsetof(seccomp_data, nr)));
  for (const long call : kAllowedCalls) {
    program.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, 1, static_cast<unsigned>(call)});
    program.push_back(answer(SECCOMP_RET_ALLOW));
  }
  program.push_back(answer(SECCOMP_RET_KILL_PROCESS));
  return program;
}

}  // namespace

void limit_resources() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() == 1) _exit(1);
  if (!kInstrumented) limit(RLIMIT_AS, kMemory);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kOpenFiles);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void limit_cpu(unsigned seconds) { limit(RLIMIT_CPU, seconds); }

bool close_system_calls() {
  if (kInstrumented || kArchitecture == 0) return false;
  std::vector<sock_filter> program = filter_program();
  sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

}  // namespace standpoint
