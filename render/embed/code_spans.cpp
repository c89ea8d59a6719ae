// SPDX-License-Identifier: Apache-2.0
#include "render/embed/code_spans.hpp"

#include <algorithm>

namespace standpoint {
namespace {

std::size_t run_length(std::string_view text, std::size_t at, std::size_t end) {
  return std::min(text.find_first_not_of('`', at), end) - at;
}

}  // namespace

CodeSpans::CodeSpans(std::string_view text, std::size_t begin, std::size_t end) : text_(text), end_(end) {
  for (std::size_t at = text.find('`', begin); at < end; at = text.find('`', at)) {
    const std::size_t length = run_length(text, at, end);
    by_length_[length].starts.push_back(at);
    at += length;
    if (at >= end) break;
  }
}

std::size_t CodeSpans::end_of(std::size_t at) {
  const std::size_t length = run_length(text_, at, end_);
  const auto found = by_length_.find(length);
  if (found == by_length_.end()) return at + length;
  Runs& runs = found->second;
  while (runs.next < runs.starts.size() && runs.starts[runs.next] < at + length) ++runs.next;
  return runs.next < runs.starts.size() ? runs.starts[runs.next] + length : at + length;
}

}  // namespace standpoint
