// SPDX-License-Identifier: Apache-2.0
#include "graph/text/source_file.hpp"

#include <algorithm>

#include <cstring>

#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {

SourceFile::SourceFile(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
  static_assert(kSentinel.size() <= kRoomBehindFile);
  bytes_ += kSentinel;
}

const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  if (line_starts_.empty()) {
    const std::string_view all = text();
    line_starts_.push_back(0);
    for (std::size_t at = all.find('\n'); at != std::string_view::npos; at = all.find('\n', at + 1))
      line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return line_starts_;
}

Place SourceFile::place(std::uint32_t offset) const {
  const auto& starts = line_starts();
  const auto size = static_cast<std::uint32_t>(text().size());
  offset = std::min(offset, size);
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::uint32_t start = *std::prev(after);
  const auto code_points = count_code_points(text().substr(start, offset - start));
  return {static_cast<std::uint32_t>(after - starts.begin()), static_cast<std::uint32_t>(code_points + 1)};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  const auto& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  std::string_view rest = text().substr(starts[number - 1]);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

FileId SourceFiles::add(std::string name, std::string bytes) {
  files_.emplace_back(std::move(name), std::move(bytes));
  return {static_cast<std::uint32_t>(files_.size() - 1)};
}

std::size_t SourceFiles::total_bytes() const {
  std::size_t total = 0;
  for (const SourceFile& file : files_) total += file.text().size();
  return total;
}

}  // namespace standpoint
