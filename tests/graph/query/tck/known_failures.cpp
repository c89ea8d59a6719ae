// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/known_failures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace standpoint::test {

KnownFailures read_known_failures(const std::filesystem::path& file) {
  KnownFailures known;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto tab = std::min(line.find('\t'), line.size());
    known.emplace(line.substr(0, tab), line.substr(std::min(tab + 1, line.size())));
  }
  return known;
}

std::string differences(const KnownFailures& known, const std::map<std::string, std::string>& outcomes) {
  std::string text;
  for (const auto& [id, failure] : outcomes) {
    const auto it = known.find(id);
    if (!failure.empty() && it == known.end()) text += fmt::format("fails, and is not listed: {}: {}\n", id, failure);
    if (failure.empty() && it != known.end()) text += fmt::format("passes, and is listed as failing: {}\n", id);
    if (it != known.end() && it->second.empty()) text += fmt::format("is listed without a reason: {}\n", id);
  }
  return text;
}

std::string excesses(const KnownFailures& known, const std::map<std::string, std::string>& outcomes, std::size_t most) {
  std::string text;
  for (const auto& [id, reason] : known)
    if (!outcomes.contains(id)) text += fmt::format("is listed as failing, and is no scenario: {}\n", id);
  if (known.size() > most)
    text +=
        fmt::format("{} scenarios are listed as failing, and the list may only shrink from {}\n", known.size(), most);
  return text;
}

std::string listed(const KnownFailures& known, const std::map<std::string, std::string>& outcomes) {
  std::string text = "# Scenarios that fail: id, tab, why. The list may only shrink.\n";
  for (const auto& [id, failure] : outcomes) {
    if (failure.empty()) continue;
    const auto it = known.find(id);
    std::string reason = it == known.end() ? "not looked into: " + failure : it->second;
    std::ranges::replace_if(
        reason, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    text += fmt::format("{}\t{}\n", id, reason);
  }
  return text;
}

}  // namespace standpoint::test
