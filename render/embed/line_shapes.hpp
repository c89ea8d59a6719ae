#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a line of Markdown begins with: indentation, marks of quotations and lists, the marks of a code fence.

#include <cstddef>
#include <optional>
#include <string_view>

namespace standpoint {

// White space at the start of a line: how many bytes, and which column (from 0; tabs go to the next multiple of 4) it
// reaches when it starts at column `from`.
struct Indent {
  std::size_t bytes = 0;
  std::size_t column = 0;
};
Indent indent_of(std::string_view line, std::size_t from = 0);

// The opening of a fence, at the start of `line` behind its indentation: ``` or ~~~, three or more.
struct FenceMark {
  char character = 0;
  std::size_t length = 0;
  std::string_view info;  // what follows, trimmed
};
std::optional<FenceMark> fence_mark_of(std::string_view line);

// True where the line, behind its indentation, closes a fence that was opened by `mark`.
bool closes_fence(std::string_view line, const FenceMark& mark);

// Bytes of a list mark and the spaces behind it (`- `, `12. `) at the start of `line`; 0 where it has none.
std::size_t list_mark_bytes(std::string_view line);

// Bytes of `>` and a space behind it; 0 where the line begins otherwise.
std::size_t quotation_mark_bytes(std::string_view line);

// Without white space at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace standpoint
