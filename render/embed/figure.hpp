#pragma once
// SPDX-License-Identifier: Apache-2.0
// A picture in a text: its words, and how Markdown and HTML take it in.

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

// Markdown for which readers; they differ in captions and labels.
enum class MarkdownFlavour {
  github,  // what GitHub and GitLab show: an image, its caption in italics below
  pandoc,  // an image with caption, label and alt text, as pandoc and Quarto read it
};

// A picture, and what is said of it.
struct Figure {
  std::string id;       // a slug, stable for the same request
  std::string label;    // where the text refers to it: `fig-…`; may be empty
  std::string title;    // the picture's own
  std::string caption;  // what the text says below it; may be empty
  std::string alt;      // what someone who does not see it is told
  std::string tooltip;  // for pandoc: the image's title, where the writer of docx leaves its alt text out
  std::string target;   // a path or data URI, escaped by whoever writes it
};

// Text with everything that could be markup escaped, on one line. O(bytes).
std::string markdown_text(std::string_view text);

// A path or address as the target of a link or image in Markdown: what would end it, in percent signs. O(bytes).
std::string escaped_target(std::string_view target);

// The figure in Markdown, without a line break at its end; for pandoc, which needs a caption, with the title for want
// of one.
std::string figure_in_markdown(const Figure& figure, MarkdownFlavour flavour);

// The figure in HTML around `picture`, an element such as <svg> or <img>.
std::string figure_in_html(const Figure& figure, std::string_view picture);

// What a drawing of ours says of itself: `title` and `desc` of the SVG, unescaped; empty where it has none.
struct SvgWords {
  std::string title;
  std::string description;
};
SvgWords words_of_svg(std::string_view svg);

// `data:image/svg+xml;base64,…`
std::string data_uri(std::string_view media_type, std::string_view bytes);

}  // namespace standpoint
