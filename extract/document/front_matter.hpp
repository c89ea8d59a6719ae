#pragma once
// SPDX-License-Identifier: Apache-2.0
// What stands before the text of a Markdown file: title, authors and date between lines of dashes, or behind per cents.

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

struct ArticleFrontMatter {
  std::string title, author, site, url, published, language;  // as in ArticleText
  std::size_t bytes = 0;                                      // how much of the text it takes; 0 where there is none
};

// Reads plain keys of the YAML that begins a text (`title`, `author` or `authors`, `date` or `published`, `lang` or
// `language`, `url` or `source`, `site`, `publication` or `publisher`), lists of texts too, or the `%` lines of pandoc.
// Keys that it does not know are passed over. At most 64 KiB: O(1).
ArticleFrontMatter read_front_matter(std::string_view markdown);

}  // namespace standpoint
