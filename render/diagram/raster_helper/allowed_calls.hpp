#pragma once
// SPDX-License-Identifier: Apache-2.0
// The system calls that drawing with librsvg needs, as librsvg 2.54, pango 1.50, fontconfig 2.14 and glibc 2.36 make
// them.

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "render/diagram/child/system_calls.hpp"

namespace standpoint {

inline constexpr unsigned kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;

// Memory that holds no code, time, threads of this process, and files to read. No signals: raise() is among the calls
// that fail, and abort() ends the process without it.
inline constexpr AllowedCall kCallsOfDrawing[] = {
    {SYS_brk},
    {SYS_mmap, 2, PROT_EXEC, 0},
    {SYS_mprotect, 2, PROT_EXEC, 0},
    {SYS_munmap},
    {SYS_mremap},
    {SYS_madvise},
    {SYS_clone, 0, CLONE_THREAD, CLONE_THREAD},
    {SYS_futex},
    {SYS_set_robust_list},
    {SYS_rseq},
    {SYS_prctl, 0, ~0U, PR_SET_NAME},
    {SYS_sched_yield},
    {SYS_sched_getaffinity},
    {SYS_sigaltstack},
    {SYS_rt_sigaction},
    {SYS_rt_sigprocmask},
    {SYS_rt_sigreturn},
    {SYS_exit},
    {SYS_exit_group},
    {SYS_getpid},
    {SYS_gettid},
    {SYS_clock_gettime},
    {SYS_getrandom},
    {SYS_sysinfo},
    {SYS_openat, 2, kWriting, 0},
    {SYS_close},
    {SYS_read},
    {SYS_pread64},
    {SYS_write},
    {SYS_lseek},
    {SYS_fcntl},
    {SYS_fadvise64},
    {SYS_fstat},
    {SYS_newfstatat},
    {SYS_statfs},
    {SYS_fstatfs},
    {SYS_faccessat},
    {SYS_readlinkat},
    {SYS_getdents64},
    {SYS_prlimit64, 0, ~0U, 0},
    {SYS_landlock_create_ruleset},
    {SYS_landlock_add_rule},
    {SYS_landlock_restrict_self},
#if defined(__x86_64__)
    {SYS_access},
    {SYS_readlink},
#endif
};

}  // namespace standpoint
