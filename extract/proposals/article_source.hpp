#pragma once
// SPDX-License-Identifier: Apache-2.0
// The source that an article is: the dossier's where it has it, else a new one.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/speech/attributions.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

// What the article says of itself, and where its text is kept. Empty where that is not known.
struct ArticleSource {
  std::string id;
  std::string title, author, publisher, url;
  std::string date;       // EDTF
  std::string text_path;  // of the text, in the dossier's folder
  std::string sha256;     // of the text
};

// The dossier's source of that SHA-256, else of that id, else of that title (fold_name()); the first of several.
// O(sources).
std::optional<SourceId> find_source(const Dossier& dossier, const ArticleSource& article);

// An id for the source of an article: the slug of its file's name (given without the ending), else of the title, else
// `article`; that of a source of the dossier may be given, that of another record not.
std::string source_id_for(const Dossier& dossier, std::string_view file_name, std::string_view title);

// Where claims and relations of the dossier quote the source, in `text`, which is the source's. In the order of
// citations. O(text x quotes of the source).
std::vector<TextSpan> quoted_places(const Dossier& dossier, SourceId source, std::string_view text);

}  // namespace standpoint
