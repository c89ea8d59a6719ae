#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a part of a Markdown text asks for, whether it was written as a command line or as YAML: one command line of
// ours.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/diagnostic.hpp"
#include "render/embed/markdown_parts.hpp"

namespace standpoint {

// One word of the command line, and where in the Markdown file it is written.
struct AskedWord {
  std::string text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A command line that only reads, with its output left open, and what the text says of a figure.
struct AskedPart {
  std::vector<AskedWord> words;       // the command first; empty where something was wrong, which is reported
  std::vector<std::string> dossiers;  // as written: relative to the Markdown file
  std::string id, title, alt;         // empty: to be made from the picture
  bool inline_text = false;           // a value, which stands within a line

  bool is_picture() const { return !words.empty() && words[0].text == "render"; }
};

// What a block, fence or value asks for. Reported: commands that are not there or write, options that do not fit, keys
// that are unknown, YAML that is broken; each where it stands in `text`.
AskedPart read_asked(std::string_view text, FileId file, const MarkdownPart& part, Diagnostics& diagnostics);

// What the front matter says to us: under `standpoint:`, or as keys of its own.
struct FrontMatter {
  std::vector<std::string> dossiers;  // relative to the Markdown file
  std::string language;               // fr, en, or empty
  std::string title;
};

// Reads it; keys that are none of ours are others' business, but for those under `standpoint:`.
FrontMatter read_front_matter(std::string_view text, FileId file, Stretch lines, Diagnostics& diagnostics);

}  // namespace standpoint
