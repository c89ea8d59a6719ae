#pragma once
// SPDX-License-Identifier: Apache-2.0
// A Markdown text with the answers to its parts put in: filled in place, or written anew for a reader.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/part_answers.hpp"

namespace standpoint {

// Where pictures go.
enum class Pictures {
  file,      // into files beside the text
  inline_,   // into the text, as SVG
  data,      // into the text, as a data URI
  inserted,  // kept apart, for the writer of a page
};

struct EmbedLayout {
  Pictures pictures = Pictures::file;
  MarkdownFlavour flavour = MarkdownFlavour::github;
  std::string picture_folder;  // as links in the text have it
  std::string picture_format = "svg";
  bool tooltips = false;  // alt texts as titles too, for docx
};

// A picture in a file of its own.
struct PictureFile {
  std::string link;  // as in the text
  std::string bytes;
};

struct EmbeddedText {
  std::string markdown;
  std::vector<PictureFile> pictures;                         // each once, in order of first use
  std::map<std::string, std::string, std::less<>> inserted;  // figures in HTML, by the word that stands for them
  std::vector<std::size_t> stale;                            // offsets of blocks whose content has changed
};

// The text with its blocks filled and all else untouched. The same text again once it is filled: nothing changes.
EmbeddedText fill_in_place(std::string_view text, const MarkdownParts& parts, PartAnswers& answers,
                           const EmbedLayout& layout);

// The text for a reader: every part replaced by its answer, notes at the end; the comments of blocks are left out.
EmbeddedText write_anew(std::string_view text, const MarkdownParts& parts, PartAnswers& answers,
                        const EmbedLayout& layout);

}  // namespace standpoint
