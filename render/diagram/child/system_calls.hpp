#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which system calls a child may still make.

#include <span>

namespace standpoint {

// A call that stays open: always, or only where these bits of one of its arguments have this value.
struct AllowedCall {
  long number = 0;
  int argument = -1;  // 0 to 5; -1 for always
  unsigned mask = 0;
  unsigned value = 0;
};

// What becomes of any other call: it ends the process, or fails as if the kernel did not know it (ENOSYS).
enum class OtherCalls { kill, fail };

// From here on this thread and those it starts can make the allowed calls only. Returns false where the kernel offers
// no such filter, or under a sanitizer; the other limits then stand alone.
bool close_system_calls(std::span<const AllowedCall> allowed, OtherCalls others);

}  // namespace standpoint
