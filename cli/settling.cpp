// SPDX-License-Identifier: Apache-2.0
#include "cli/settling.hpp"

#include <algorithm>

namespace standpoint {

void Settling::note(const FileEvent& event, Clock::time_point now) {
  if (quiet_from_.empty()) first_ = now;
  quiet_from_[event.path] = now + (event.whole ? kAfterWhole : kAfterPart);
}

std::optional<Settling::Clock::time_point> Settling::due() const {
  if (quiet_from_.empty()) return std::nullopt;
  Clock::time_point last = first_;
  for (const auto& [path, quiet_from] : quiet_from_) last = std::max(last, quiet_from);
  return std::min(last, first_ + kLongest);
}

std::vector<std::string> Settling::take() {
  std::vector<std::string> out;
  out.reserve(quiet_from_.size());
  for (const auto& [path, quiet_from] : quiet_from_) out.push_back(path);
  quiet_from_.clear();
  return out;
}

}  // namespace standpoint
