#pragma once
// SPDX-License-Identifier: Apache-2.0
// What stands around an article: which elements of a page are its furniture, by their names, roles, classes and words.

#include <string_view>

#include "extract/document/html_tree.hpp"

namespace standpoint {

// How surely an element is no part of an article.
enum class Furniture : unsigned char {
  none,
  by_class,  // its class or id says menu, share, related, newsletter, cookie, advert …
  comments,  // its class or id says that readers comment there
  certain    // nav, aside, hidden, role="banner" …
};

// By what the element says of itself; of footers and headers the caller knows more. O(its attributes).
Furniture furniture_of(const HtmlNode& node);

// True for a short paragraph that only leads elsewhere or asks for something: `Lire aussi : …`, `Publicité`,
// `Partager`.
bool leads_elsewhere(std::string_view text);

}  // namespace standpoint
