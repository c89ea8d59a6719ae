#pragma once
// SPDX-License-Identifier: Apache-2.0
// A command line that stands in a text, as words.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// One word without its quotation marks, and the bytes [begin, end) of the text that it was written with.
struct CommandWord {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The words as a shell would take them: divided by white space, but not between '…' or "…"; a backslash takes the next
// character as it is, but not between '…'. Nothing is expanded. Failure: a quotation mark that is not closed. O(bytes).
Result<std::vector<CommandWord>> split_words(std::string_view text);

}  // namespace standpoint
