#pragma once
// SPDX-License-Identifier: Apache-2.0
// Articles read against a dossier: what is proposed of each, and which source it is.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/document/article_file.hpp"
#include "extract/proposals/proposal_records.hpp"
#include "extract/speech/blocks.hpp"

namespace standpoint {

// What a user says of an article, going before what it says of itself; empty where nothing was said.
struct ArticleWishes {
  std::string language;  // fr or en
  std::string date;      // EDTF
  std::string source;    // id
  std::string text_path;
  double min_confidence = 0;
};

// An article, its layout and what was proposed.
struct ReadArticle {
  std::string document;  // what it is called in lines for programs: its file's name without ending, else `stdin`
  std::string language;
  std::string text;  // UTF-8
  std::u32string characters;
  std::vector<Block> blocks;
  ProposedArticle proposed;  // its text is `characters`
};

// Reads articles; what is made of the dossier for each language is made once. The dossier must outlive it.
class ArticleReading {
 public:
  explicit ArticleReading(const Dossier& dossier) : dossier_(dossier) {}

  // `path`: of its file, `-` where it has none. O(length + claims x propositions).
  std::unique_ptr<ReadArticle> read(const std::string& path, ArticleText file, const ArticleWishes& wishes);

 private:
  const Extractor& extractor(const std::string& language);
  ArticleSource source_of(const ArticleText& file, const ArticleWishes& wishes, const ReadArticle& article) const;

  const Dossier& dossier_;
  std::optional<Extractor> french_, english_;
};

}  // namespace standpoint
