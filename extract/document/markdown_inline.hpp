#pragma once
// SPDX-License-Identifier: Apache-2.0
// The lines of a paragraph of Markdown as HTML: without emphasis and links, with code and all other words as they are.

#include <string>
#include <string_view>
#include <unordered_set>

namespace standpoint {

// The labels that a text defines links for, as link_label() writes them.
using LinkLabels = std::unordered_set<std::string>;

// A label in the form in which two of them are compared: lower case, single spaces, at most 200 bytes.
std::string link_label(std::string_view written);

// HTML of the lines of a paragraph: of emphasis, links, images and addresses the words stay; code spans stay with their
// backticks; marks of footnotes go; tags that a text is laid out with pass, anything else that looks like one is text.
// What is no Markdown stays, character for character. O(bytes), but for CommonMark's rule of three.
std::string markdown_inline(std::string_view text, const LinkLabels& labels);

// Appends text to HTML, `&` and `<` as references.
void append_escaped(std::string& html, std::string_view text);

}  // namespace standpoint
