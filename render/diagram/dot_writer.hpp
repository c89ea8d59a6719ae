#pragma once
// SPDX-License-Identifier: Apache-2.0
// Writes a picture as a complete DOT file, for those who go on with Graphviz.

#include <string>
#include <string_view>

#include "render/diagram/fonts.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/theme.hpp"

namespace standpoint {

// The text within a double-quoted DOT string: backslash, quotation mark and ampersand escaped, so that nothing in it is
// taken for an escape sequence or an entity; printable characters only; line feeds as \n; cut after at most 16,000
// bytes, between characters. O(bytes).
std::string escape_dot(std::string_view text);

// The picture in the DOT language, with all its labels, colours, dashes and groups; `dot` draws it as it stands. Edges
// between the same two nodes in the same direction share one statement with all their labels; where groups are framed,
// labels of edges are nodes of their own, since Graphviz loses edges when frames and labelled edges meet. Statements
// are in order of id. The automatic theme is written as light. O(n log n).
std::string write_dot(const Picture& picture, Theme theme = Theme::automatic, const ThemeColours& colours = {},
                      FontFamily font = FontFamily::sans);

}  // namespace standpoint
