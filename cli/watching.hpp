#pragma once
// SPDX-License-Identifier: Apache-2.0
// Waits for changes of files, for a signal that ends the program, or for the end of a companion.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/read_files.hpp"

namespace standpoint {

// --watch and --poll.
struct WatchOption {
  bool wanted = false;
  bool poll = false;  // look for changes instead of being told of them

  // `itself`: without --watch, for a command that always watches.
  void declare(Arguments& arguments, bool itself = false);
};

// How often files are looked at where nobody tells of changes.
inline constexpr std::chrono::milliseconds kPollInterval{250};

// Builds once, with no changes, and then after each change of what `reads` names when the build is over; `changed` are
// the files, in path order. Ends, and returns an exit code, when a build returns one; 128 and its number on SIGINT and
// SIGTERM, which are held back during a build; and nothing when `companion`, a descriptor, is closed at its other end.
// -1: there is no companion.
std::optional<int> watch_files(const WatchOption& option, const ReadFiles& reads, int companion,
                               const std::function<std::optional<int>(const std::vector<std::string>& changed)>& build);

// The files for people: `claims.yaml`, or `claims.yaml and 2 more`.
std::string named_changes(const std::vector<std::string>& changed);

}  // namespace standpoint
