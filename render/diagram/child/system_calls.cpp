// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/child/system_calls.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>

#include <cerrno>
#include <cstddef>
#include <vector>

#include "render/diagram/child/instrumented.hpp"

namespace standpoint {
namespace {

#if defined(__x86_64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned kArchitecture = 0;
#endif

// Both architectures have the low half of an argument first.
constexpr std::size_t offset_of_argument(int argument) {
  return offsetof(seccomp_data, args) + sizeof(seccomp_data::args[0]) * static_cast<std::size_t>(argument);
}

sock_filter load(std::size_t offset) { return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)}; }

sock_filter answer(unsigned action) { return {BPF_RET | BPF_K, 0, 0, action}; }

// Goes on where the loaded word is `value`, else skips so many steps.
sock_filter unless_equal(unsigned value, unsigned char steps) { return {BPF_JMP | BPF_JEQ | BPF_K, 0, steps, value}; }

std::vector<sock_filter> filter_program(std::span<const AllowedCall> allowed, unsigned refusal) {
  std::vector<sock_filter> program;
  program.push_back(load(offsetof(seccomp_data, arch)));
  program.push_back({BPF_JMP | BPF_JEQ | BPF_K, 1, 0, kArchitecture});
  program.push_back(answer(SECCOMP_RET_KILL_PROCESS));
  program.push_back(load(offsetof(seccomp_data, nr)));
  for (const AllowedCall& call : allowed) {
    const bool always = call.argument < 0;
    program.push_back(unless_equal(static_cast<unsigned>(call.number), always ? 1 : 5));
    if (!always) {
      program.push_back(load(offset_of_argument(call.argument)));
      program.push_back({BPF_ALU | BPF_AND | BPF_K, 0, 0, call.mask});
      program.push_back(unless_equal(call.value, 1));
    }
    program.push_back(answer(SECCOMP_RET_ALLOW));
    if (!always) program.push_back(answer(refusal));
  }
  program.push_back(answer(refusal));
  return program;
}

}  // namespace

bool close_system_calls(std::span<const AllowedCall> allowed, OtherCalls others) {
  if (kInstrumented || kArchitecture == 0) return false;
  const unsigned refusal =
      others == OtherCalls::kill ? SECCOMP_RET_KILL_PROCESS : SECCOMP_RET_ERRNO | static_cast<unsigned>(ENOSYS);
  std::vector<sock_filter> program = filter_program(allowed, refusal);
  sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

}  // namespace standpoint
