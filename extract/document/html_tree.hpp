#pragma once
// SPDX-License-Identifier: Apache-2.0
// A page as a flat list of its elements and texts; the one that knows gumbo, the HTML parser.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document/bounded_html.hpp"

namespace standpoint {

struct HtmlAttribute {
  std::string name, value;
};

// An element, or a text (then it has no name).
struct HtmlNode {
  std::string name;  // in lower case; of a text empty
  std::string text;  // of a text, character references read
  std::vector<HtmlAttribute> attributes;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  // one behind the last node within it

  bool is_text() const { return name.empty(); }
  bool has(std::string_view attribute) const;
  std::string_view value(std::string_view attribute) const;  // empty where it has none
  bool is_link() const { return name == "span" && has("href"); }
};

// The nodes in the order of their start: what is within node i are the nodes from i + 1 to its end. Node 0 is the
// element `html`.
using HtmlTree = std::vector<HtmlNode>;

// The tree of a page, by the rules of HTML5. O(bytes) for what bounded_html() makes: it bounds what gumbo searches.
HtmlTree parse_html(const BoundedHtml& page);

}  // namespace standpoint
