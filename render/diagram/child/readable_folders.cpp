// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/child/readable_folders.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "render/diagram/child/instrumented.hpp"

namespace standpoint {
namespace {

constexpr __u64 kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr __u64 kEveryAccess = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all that the first version of it knows

void allow_reading(int rules, const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_PATH | O_CLOEXEC);
  if (descriptor < 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = kReading;
  rule.parent_fd = descriptor;
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  ::close(descriptor);
}

}  // namespace

bool read_only_below(std::span<const std::string> folders) {
  if (kInstrumented) return false;
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = kEveryAccess;
  const int rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
  if (rules < 0) return false;
  for (const std::string& folder : folders) allow_reading(rules, folder);
  const bool closed = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  ::close(rules);
  return closed;
}

}  // namespace standpoint
