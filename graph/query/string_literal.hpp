#pragma once
// SPDX-License-Identifier: Apache-2.0
// What strings and names in quotes mean: escapes and doubled backticks replaced.

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/query/token.hpp"

namespace standpoint::query {

// What a backslash and the characters after it stand for. `bytes` is 0 where that is nothing.
struct Escape {
  char32_t code_point = 0;
  std::size_t bytes = 0;
  bool unicode = false;  // it was meant as \u…
};

// The escape at the start of `text`: \\ \' \" \` \b \f \n \r \t, \uXXXX (two of them for a surrogate pair) and
// \UXXXXXXXX.
Escape read_escape(std::string_view text);

// The content of a string without its quotes, escapes replaced; none of them may be faulty. O(length).
std::string replace_escapes(std::string_view content);

// A name as meant: without backticks, two of them inside being one.
std::string name_text(const Token& token, std::string_view text);

// A string as meant: without quotes, escapes replaced.
std::string string_text(const Token& token, std::string_view text);

}  // namespace standpoint::query
