// SPDX-License-Identifier: Apache-2.0
#include "extract/document/page_furniture.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

template <std::size_t N>
bool is_one_of(const std::string_view (&sorted)[N], std::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

// Words of classes and ids, in order.
constexpr std::string_view kFurnitureWords[] = {"abonnement",
                                                "ad",
                                                "ads",
                                                "advert",
                                                "advertisement",
                                                "advertising",
                                                "adverts",
                                                "alaune",
                                                "ariane",
                                                "axeptio",
                                                "breadcrumb",
                                                "breadcrumbs",
                                                "consent",
                                                "cookie",
                                                "cookies",
                                                "dfp",
                                                "didomi",
                                                "footer",
                                                "gdpr",
                                                "login",
                                                "menu",
                                                "modal",
                                                "nav",
                                                "navbar",
                                                "navigation",
                                                "newsletter",
                                                "newsletters",
                                                "onetrust",
                                                "outbrain",
                                                "overlay",
                                                "pager",
                                                "pagination",
                                                "partage",
                                                "partager",
                                                "paywall",
                                                "popin",
                                                "popup",
                                                "promo",
                                                "promoted",
                                                "pub",
                                                "publicite",
                                                "readmore",
                                                "recirculation",
                                                "recommandations",
                                                "recommendations",
                                                "recommended",
                                                "related",
                                                "rgpd",
                                                "share",
                                                "sharedaddy",
                                                "sharing",
                                                "sidebar",
                                                "signup",
                                                "similaires",
                                                "skip",
                                                "social",
                                                "sponsor",
                                                "sponsored",
                                                "subscribe",
                                                "subscription",
                                                "taboola",
                                                "tagcloud",
                                                "toolbar"};
constexpr std::string_view kCommentWords[] = {"comment",  "commentaire", "commentaires", "commentlist",
                                              "comments", "disqus",      "reactions",    "respond"};
constexpr std::string_view kRoles[] = {"alertdialog", "banner",  "complementary", "contentinfo", "dialog",
                                       "menu",        "menubar", "navigation",    "search",      "toolbar"};

// The words of a class or id: parted by signs, and by capitals that follow small letters.
class ClassWords {
 public:
  explicit ClassWords(std::string_view text) : rest_(text) {}

  bool next(std::string& word) {
    word.clear();
    while (!rest_.empty()) {
      const char c = rest_[0];
      const bool upper = c >= 'A' && c <= 'Z';
      const bool letter = upper || (c >= 'a' && c <= 'z');
      if (!word.empty() && (!letter || (upper && after_small_))) {
        after_small_ = false;
        return true;
      }
      rest_.remove_prefix(1);
      after_small_ = letter && !upper;
      if (letter) word += static_cast<char>(upper ? c + 32 : c);
    }
    return !word.empty();
  }

 private:
  std::string_view rest_;
  bool after_small_ = false;
};

Furniture by_words(std::string_view names) {
  ClassWords words(names);
  Furniture out = Furniture::none;
  std::string word, before;
  while (words.next(word)) {
    if (is_one_of(kCommentWords, word)) return Furniture::comments;
    const bool hidden_pair = (before == "visually" && word == "hidden") || (before == "sr" && word == "only") ||
                             (before == "screen" && word == "reader") || (before == "lire" && word == "aussi") ||
                             (before == "read" && word == "more") || (before == "most" && word == "read") ||
                             (before == "plus" && word == "lus");
    if (hidden_pair || is_one_of(kFurnitureWords, word)) out = Furniture::by_class;
    before = word;
  }
  return out;
}

bool says_hidden(const HtmlNode& node) { return node.has("hidden") || node.value("aria-hidden") == "true"; }

}  // namespace

static_assert(std::is_sorted(std::begin(kFurnitureWords), std::end(kFurnitureWords)));
static_assert(std::is_sorted(std::begin(kCommentWords), std::end(kCommentWords)));
static_assert(std::is_sorted(std::begin(kRoles), std::end(kRoles)));

Furniture furniture_of(const HtmlNode& node) {
  if (node.name == "nav" || node.name == "aside" || says_hidden(node) || is_one_of(kRoles, node.value("role")))
    return Furniture::certain;
  const Furniture by_id = by_words(node.value("id")), by_class = by_words(node.value("class"));
  return std::max(by_id, by_class);
}

bool leads_elsewhere(std::string_view text) {
  constexpr std::string_view kBeginnings[] = {
      "lire aussi", "a lire aussi", "lire egalement",    "a lire egalement", "voir aussi", "a voir aussi",
      "a lire :",   "lire :",       "sur le meme sujet", "read also",        "also read",  "read more",
      "see also",   "related:",     "more on this",      "recommended:"};
  constexpr std::string_view kWhole[] = {"publicite",  "advertisement", "partager",  "share",
                                         "share this", "imprimer",      "print",     "commenter",
                                         "reagir",     "s'abonner",     "subscribe", "copier le lien"};
  if (text.size() > 240) return false;
  const std::string folded = fold_name(text);
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view one) { return folded.starts_with(one); }) ||
         std::find(std::begin(kWhole), std::end(kWhole), folded) != std::end(kWhole);
}

}  // namespace standpoint
