#pragma once
// SPDX-License-Identifier: Apache-2.0
// A Markdown text as one page of HTML that needs nothing beside itself.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "graph/text/result.hpp"

namespace standpoint {

// What goes around and into the page.
struct HtmlPage {
  std::string language;
  std::string title;  // stands above the text; empty: the first heading is the page's title
  // HTML by the info string of the code block that stands for it in the text: figures and tables of ours. Info strings
  // must be words that do not occur elsewhere in the text.
  std::map<std::string, std::string, std::less<>> inserted;
  // What a picture of the text itself becomes: a data URI for its path; empty, and the picture is left out.
  std::function<std::string(std::string_view path)> picture;
};

// The whole page: the text as GitHub reads it (tables, footnotes, strikethrough), raw HTML and dangerous links of its
// own left out, then what is inserted, as it is. No script; a policy in the page forbids scripts and the network.
// Headings get anchors. Failure: more than 8 MiB of Markdown. O(bytes) for texts that people write.
Result<std::string> write_html_page(std::string_view markdown, const HtmlPage& page);

}  // namespace standpoint
