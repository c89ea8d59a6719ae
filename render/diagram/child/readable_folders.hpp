#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which files a child may still open.

#include <span>
#include <string>

namespace standpoint {

// From here on this thread and those it starts can open files below these folders only, and only to read them. Returns
// false where the kernel offers no such rule (Landlock, Linux 5.13), or under a sanitizer. O(folders).
bool read_only_below(std::span<const std::string> folders);

}  // namespace standpoint
