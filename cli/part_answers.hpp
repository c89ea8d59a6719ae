#pragma once
// SPDX-License-Identifier: Apache-2.0
// The parts of a Markdown text and what the program answers to each: a picture, a table, words, a note.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/asked.hpp"
#include "cli/context.hpp"
#include "cli/opened_dossiers.hpp"
#include "render/embed/figure.hpp"

namespace standpoint {

struct AnswerSettings {
  std::vector<std::string> dossiers;   // of parts that name none; empty: the nearest one upward
  std::string folder;                  // of the Markdown file: paths in its parts are relative to it
  std::string language;                // empty: the dossier's
  std::string picture_format = "svg";  // svg, png or pdf
  bool fragment = false;               // pictures go into a page: ids with a prefix, no XML declaration
  bool unpublished = false;
};

// What became of a part.
struct Answer {
  enum class Kind { none, picture, block, words, note } kind = Kind::none;
  Figure figure;         // of a picture
  std::string bytes;     // of a picture
  std::string markdown;  // of the rest
};

// Answers the parts of one file, in their order. Each dossier is read once. What is wrong is reported at its place.
class PartAnswers {
 public:
  PartAnswers(const Context& context, AnswerSettings settings, std::string_view text, FileId file,
              Diagnostics& diagnostics);

  // At the cost of the command asked for. Kind none: it is reported.
  Answer answer(const MarkdownPart& part);

  // The notes that citations led to, as definitions in Markdown, in order of their first use.
  std::string notes() const;

  // True once a dossier could not be used; its mistakes are printed on the context's error stream.
  bool bad_dossier() const { return bad_dossier_; }

  // The language of the answers, as far as it is known: of the settings, else of the dossier read first, else English.
  std::string language() const;

 private:
  std::shared_ptr<const LoadedDossier> open(const std::vector<std::string>& paths, std::uint32_t begin,
                                            std::uint32_t end);
  std::string from_folder(const std::string& path) const;
  std::vector<std::string> words_of(const AskedPart& asked) const;
  std::vector<std::string> paths_for(const AskedPart& asked) const;
  Answer cite(const MarkdownPart& part);
  std::string note_for(std::string_view id, std::uint32_t begin, std::uint32_t end);
  Answer draw(const MarkdownPart& part, const AskedPart& asked);
  bool name_picture(const MarkdownPart& part, const AskedPart& asked, Figure& figure);
  bool run(const MarkdownPart& part, const AskedPart& asked, const std::vector<std::string>& further, std::string& out);
  void report(Code code, const MarkdownPart& part, const AskedPart& asked, const Failure& failure);

  const Context& context_;
  AnswerSettings settings_;
  std::string_view text_;
  FileId file_;
  Diagnostics& diagnostics_;
  OpenedDossiers opened_;
  std::string dossier_language_;
  std::map<std::string, std::string> requests_;             // by the id of the picture
  std::vector<std::pair<std::string, std::string>> notes_;  // (claim, note)
  std::set<std::pair<std::size_t, std::string>> hinted_;    // by place, each told once
  std::set<std::vector<std::string>> refused_;              // dossiers that cannot be read, each told once
  bool bad_dossier_ = false;
};

}  // namespace standpoint
