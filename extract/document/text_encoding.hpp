#pragma once
// SPDX-License-Identifier: Apache-2.0
// Bytes of a file as UTF-8: which encoding they are in, and signs that they were read in a wrong one before.

#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// A text, and sentences on what had to be guessed or could not be kept.
struct DecodedBytes {
  std::string text;  // valid UTF-8 without a byte order mark at its beginning, otherwise character for character
  std::vector<std::string> warnings;
};

// The bytes as UTF-8. A byte order mark decides (UTF-8, UTF-16 in both orders); else they are UTF-8 if they can be;
// else what `declared` names (a label as in `charset=…`: UTF-8, ISO-8859-1, Windows-1252 or ISO-8859-15; may be empty);
// else, with a warning, Windows-1252, of which single bytes may also stand in a text that is UTF-8 for the most part.
// Failure: NUL bytes, UTF-32, or another declared encoding; the message does not name the file. O(bytes).
Result<DecodedBytes> decode_bytes(std::string_view bytes, std::string_view declared = {});

// The character of a byte in Windows-1252; U+FFFD for the five that have none.
char32_t windows_1252(unsigned char byte);

// A sentence where a valid UTF-8 text shows UTF-8 that was once read as Windows-1252 (`Ã©` for `é`, `â€™` for `’`),
// with how often and the first place; empty where it does not. O(bytes).
std::string mojibake_warning(std::string_view text);

}  // namespace standpoint
