#pragma once
// SPDX-License-Identifier: Apache-2.0
// Reading a file that a stranger chose, and writing one that nobody may find half-written.

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/text/result.hpp"

namespace standpoint {

// Room that read_regular_file() leaves behind the bytes, so that something short can be appended without a copy.
inline constexpr std::size_t kRoomBehindFile = 16;

// All bytes of a regular file of at most `limit` bytes. Never waits on a pipe or device. Failure: cannot be opened, not
// a regular file, or larger than the limit (message says which). O(bytes).
Result<std::string> read_regular_file(const std::string& path, std::size_t limit);

// Puts `bytes` at `path`: all of them, or the file as it was before. Written beside it, flushed, then renamed. Refuses
// a symbolic link or a folder as target; devices and pipes are written to directly.
Result<void> write_file_atomically(const std::string& path, std::string_view bytes);

}  // namespace standpoint
