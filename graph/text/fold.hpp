#pragma once
// SPDX-License-Identifier: Apache-2.0
// Texts made comparable: names without regard to case and accents, quotations without regard to typography.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The name without accents, in lower case, its typographic apostrophes and runs of spaces made plain: two names that
// a reader takes for the same give the same result. O(bytes).
std::string fold_name(std::string_view name);

// A text made comparable to quotations (MODEL 2.4): Unicode NFC; quotation marks, apostrophes, dashes of the same kind
// and every kind of space made one; runs of white space one space.
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> offsets;  // of each character: its code point offset in the original; one more at the end
};

// Folds a text and remembers where each character came from. O(bytes); 8 bytes a character.
FoldedText fold_quotation(std::string_view text);

// True where the letters of one word come from two scripts that look alike (Latin with Cyrillic or Greek). O(bytes).
bool mixes_scripts(std::string_view text);

// The slug of a name: `Cédric O` gives `cedric-o`; empty when nothing of it is a letter or digit.
std::string slug(std::string_view name);

}  // namespace standpoint
