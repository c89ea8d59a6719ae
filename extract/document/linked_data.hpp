#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the linked data of a page (JSON-LD with the words of schema.org) says of the article on it.

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// As the page says it, character references and all; empty where it says nothing.
struct LinkedData {
  std::string title, authors, site, url, published, language;
};

// Joins what the scripts of a page say: of the first article (Article, NewsArticle, BlogPosting, Report and their
// kinds) all, then of the page and the site what the article left open. Names of persons and publishers are looked up
// where they are only referred to (`@id`). What is no JSON is passed over. O(bytes).
LinkedData read_linked_data(const std::vector<std::string_view>& scripts);

}  // namespace standpoint
