// SPDX-License-Identifier: Apache-2.0
// The layout program: reads graphs of sized boxes from standard input, writes where everything goes to standard output.

#include <sys/syscall.h>
#include <unistd.h>

#include <array>

#include "render/diagram/child/resource_limits.hpp"
#include "render/diagram/child/standard_streams.hpp"
#include "render/diagram/child/system_calls.hpp"
#include "render/diagram/layout_helper/graphviz_layout.hpp"
#include "render/diagram/layout_helper/request_reader.hpp"

namespace {

constexpr std::size_t kLargestRequest = std::size_t{8} << 20;
constexpr standpoint::ResourceLimits kLimits{.memory = std::size_t{1} << 30, .open_files = 8};

// Memory, time and the open output: no file, no other process.
constexpr std::array<standpoint::AllowedCall, 22> kAllowedCalls = {{
    {SYS_write},        {SYS_brk},          {SYS_mmap},           {SYS_munmap},        {SYS_mremap},
    {SYS_mprotect},     {SYS_madvise},      {SYS_futex},          {SYS_exit},          {SYS_exit_group},
    {SYS_rt_sigreturn}, {SYS_rt_sigaction}, {SYS_rt_sigprocmask}, {SYS_clock_gettime}, {SYS_getrandom},
    {SYS_fstat},        {SYS_newfstatat},   {SYS_sysinfo},        {SYS_lseek},         {SYS_getpid},
    {SYS_gettid},       {SYS_tgkill},
}};

}  // namespace

int main() {
  standpoint::limit_resources(kLimits);
  const auto text = standpoint::read_request(kLargestRequest);
  if (!text) _exit(2);
  const auto requests = standpoint::decode_requests(*text);
  if (!requests) _exit(2);
  standpoint::limit_cpu(requests->cpu_seconds);
  standpoint::close_system_calls(kAllowedCalls, standpoint::OtherCalls::kill);
  standpoint::GraphvizLayout layout;
  for (std::size_t index = 0; index < requests->graphs.size(); ++index) {
    const auto reply = layout.lay_out(requests->graphs[index]);
    if (!standpoint::write_answer(standpoint::encode_reply(index, reply))) _exit(1);
  }
  _exit(0);
}
