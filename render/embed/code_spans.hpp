#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where the code spans of a paragraph end.

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace standpoint {

// The runs of backticks in a stretch of text; asked from left to right. O(bytes) in all.
class CodeSpans {
 public:
  CodeSpans(std::string_view text, std::size_t begin, std::size_t end);

  // The end of the code span that the run of backticks at `at` opens, or of that run alone where nothing closes it.
  // `at` never goes back.
  std::size_t end_of(std::size_t at);

 private:
  struct Runs {
    std::vector<std::size_t> starts;
    std::size_t next = 0;
  };

  std::string_view text_;
  std::size_t end_;
  std::map<std::size_t, Runs> by_length_;
};

}  // namespace standpoint
