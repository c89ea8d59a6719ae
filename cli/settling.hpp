#pragma once
// SPDX-License-Identifier: Apache-2.0
// When a save is over: editors write one file in several steps, and a rebuild in between would see half of it.

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// What happened to a file. It is whole when its writer has closed it or it was moved into place; before, or when it has
// gone, more is likely to follow.
struct FileEvent {
  std::string path;
  bool whole = false;
};

// Collects events until each file has been quiet for as long as its last one asks for.
class Settling {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kAfterWhole{4};
  static constexpr std::chrono::milliseconds kAfterPart{80};
  static constexpr std::chrono::milliseconds kLongest{1000};  // from the first event, however many follow

  void note(const FileEvent& event, Clock::time_point now);

  // When what was noted is to be looked at; nothing where there is nothing.
  std::optional<Clock::time_point> due() const;

  // The paths noted, in order; forgets them.
  std::vector<std::string> take();

 private:
  std::map<std::string, Clock::time_point> quiet_from_;
  Clock::time_point first_;
};

}  // namespace standpoint
