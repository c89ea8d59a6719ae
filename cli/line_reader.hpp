#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where a shell's lines come from: a terminal with an editor, or a test.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// What may stand in place of the last `replaced` bytes before the cursor.
struct LineCompletion {
  std::size_t replaced = 0;
  std::vector<std::string> candidates;
};

class LineReader {
 public:
  LineReader() = default;
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  virtual ~LineReader() = default;

  enum class End : std::uint8_t { line, interrupted, closed };
  struct Line {
    End end = End::closed;
    std::string text;  // without its line break
  };

  // The next line. `complete` is asked with what stands before the cursor.
  virtual Line read(const std::string& prompt, const std::function<LineCompletion(std::string_view)>& complete) = 0;

  // Keeps an entry, to be had again with the arrow keys, also another day.
  virtual void remember(const std::string& entry) = 0;
};

}  // namespace standpoint
