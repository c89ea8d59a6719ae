#pragma once
// SPDX-License-Identifier: Apache-2.0
// What may stand within a line of Markdown and ends by its own rules: code, tags, references, the tails of links.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

// Where the code spans of a text end.
class CodeEnds {
 public:
  explicit CodeEnds(std::string_view text);

  // Behind the run of backticks that ends the code which a run of `count` at `begin` opens; npos where none does. Asked
  // in the order of the text. O(1) over all questions.
  std::size_t end_of_code(std::size_t begin, std::size_t count);

 private:
  struct Runs {
    std::vector<std::size_t> begins;
    std::size_t next = 0;
  };
  std::unordered_map<std::size_t, Runs> by_count_;
};

// What a `<` begins.
struct InlineTag {
  enum class Kind : std::uint8_t { markup, address };
  Kind kind = Kind::markup;
  std::size_t bytes = 0;  // 0 where it begins nothing but is a sign
};

// A tag that texts are laid out with (`<br>`, `<q>`, `</sup>` …), an address (`<https://…>`, `<a@b.org>`) or a comment,
// of at most 2,000 bytes. Tags of other elements are no tags: a text may be about them.
InlineTag inline_tag(std::string_view text);

// Bytes of `&name;`, `&#169;` or `&#xA9;` at the start of a text; 0 where none is.
std::size_t character_reference(std::string_view text);

// Bytes of `[^label]`; 0 where none is.
std::size_t footnote_mark(std::string_view text);

// Bytes of `(destination "title")`, with what may follow it in braces; 0 where none is. Looks at 4,000 bytes at most.
std::size_t link_tail(std::string_view text);

}  // namespace standpoint
