#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where a Markdown file asks for something of a dossier: blocks between comments, fences, values and citations.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/text/diagnostic.hpp"

namespace standpoint {

// Bytes [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// One place that asks for something.
struct MarkdownPart {
  enum class Kind {
    block,     // <!-- standpoint: render matrix --> … <!-- /standpoint -->
    fence,     // ```standpoint … ```
    value,     // {{count supporters x}}
    citation,  // [@claim:x]
  };
  Kind kind = Kind::block;
  Stretch whole;           // of a fence: from its mark to the end of its last line
  Stretch body;            // the command, the lines of YAML, the words, or the ids between the brackets
  Stretch content;         // of a block: what stands between its comments
  bool on_lines = false;   // of a block: its comments stand on lines of their own
  bool alone = false;      // of a block: nothing else stands on the lines of its comments, which may be one line
  std::size_t column = 0;  // where its mark or comment stands on a line that it begins, from 0: so much is before each
                           // line of what is put in, and taken off each line of a fence
};

// What was found, in the order written.
struct MarkdownParts {
  std::optional<Stretch> front_matter;  // the YAML between `---` lines at the very top
  std::vector<MarkdownPart> all;
};

// The parts of a Markdown text; what stands in other code (fences, indented code, code spans) or in other comments is
// none. Reported are blocks, comments and fences that are not closed, ends without a beginning, fences in quotations
// and citations that name something else beside claims. O(bytes).
MarkdownParts find_parts(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace standpoint
