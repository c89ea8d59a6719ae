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

// Pairs of words that mean furniture together only.
bool is_furniture_pair(std::string_view first, std::string_view second) {
  constexpr std::string_view kPairs[] = {"lire aussi",    "most read", "plus lus",       "read more",
                                         "screen reader", "sr only",   "visually hidden"};
  return is_one_of(kPairs, std::string(first).append(" ").append(second));
}

// Words of a class that say what state an element or its page is in, such as `has-sidebar`, or that it is a date.
constexpr std::string_view kStateWords[] = {"allow", "closed", "count", "date", "disabled", "enabled", "has", "hasnt",
                                            "is",    "no",     "open",  "time", "with",     "without", "wrap"};

Furniture by_one_name(std::string_view name) {
  ClassWords words(name);
  Furniture out = Furniture::none;
  std::string word, before;
  while (words.next(word)) {
    if (is_one_of(kStateWords, word)) return Furniture::none;
    if (is_one_of(kCommentWords, word)) out = Furniture::comments;
    if (is_furniture_pair(before, word) || is_one_of(kFurnitureWords, word)) out = std::max(out, Furniture::by_class);
    before = word;
  }
  return out;
}

// Of the names in a class or id, parted by spaces, what the surest says.
Furniture by_words(std::string_view names) {
  Furniture out = Furniture::none;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n\f"), names.size());
    out = std::max(out, by_one_name(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return out;
}

bool says_hidden(const HtmlNode& node) { return node.has("hidden") || node.value("aria-hidden") == "true"; }

}  // namespace

static_assert(std::is_sorted(std::begin(kFurnitureWords), std::end(kFurnitureWords)));
static_assert(std::is_sorted(std::begin(kCommentWords), std::end(kCommentWords)));
static_assert(std::is_sorted(std::begin(kRoles), std::end(kRoles)));
static_assert(std::is_sorted(std::begin(kStateWords), std::end(kStateWords)));

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
