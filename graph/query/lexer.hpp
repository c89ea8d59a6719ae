#pragma once
// SPDX-License-Identifier: Apache-2.0
// From the text of a query to its tokens.

#include <string_view>

#include "graph/query/token.hpp"

namespace standpoint::query {

// The tokens of a text, without spaces and comments (`// …` to the end of the line, `/* … */`). Names are letters of
// any script, digits and `_`, or anything in backticks. Brackets are matched in the same pass: `(` with `)` and so on,
// the innermost open one first. What is malformed becomes a token of the kind `fault`: InvalidNumberLiteral,
// InvalidUnicodeLiteral, InvalidUnicodeCharacter (neither ASCII nor a letter), UnexpectedSyntax. The text must outlive
// the tokens and be shorter than 4 GiB. O(length).
TokenStream tokenize(std::string_view text);

}  // namespace standpoint::query
