// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/child/resource_limits.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "render/diagram/child/instrumented.hpp"

namespace standpoint {
namespace {

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit bound{value, value};
  setrlimit(resource, &bound);
}

}  // namespace

void limit_resources(const ResourceLimits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() == 1) _exit(1);
  if (!kInstrumented) limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, limits.open_files);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void limit_cpu(unsigned seconds) { limit(RLIMIT_CPU, seconds); }

}  // namespace standpoint
