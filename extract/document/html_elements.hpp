#pragma once
// SPDX-License-Identifier: Apache-2.0
// What each element of HTML is to an article: a block, a piece of a line, a part of a table or a list, or no text at
// all.

#include <cstdint>
#include <string_view>

namespace standpoint {

enum class HtmlTreatment : std::uint8_t {
  block,       // stands by itself, and ends where its end tag is
  implied,     // ends without an end tag where the next of its kind begins: p, li, td …
  inline_run,  // part of a line
  line,        // br and hr: no content
  fact,        // meta and link: no content, but something said of the page
  root,        // html and body
  nothing,     // no content, nothing said: img, input …
  dropped      // left out with all that is in it: svg, noscript, script …
};

struct HtmlElement {
  std::string_view name;
  HtmlTreatment treatment;
  std::string_view as;  // the element that it is read as
};

// The element of that name (in lower case); one that is not known is a piece of a line. O(log elements).
const HtmlElement& html_element(std::string_view name);

// True for blocks, and what is read as one, of a tree of html_tree.hpp.
bool is_html_block(std::string_view name);

}  // namespace standpoint
