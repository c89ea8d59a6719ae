// SPDX-License-Identifier: Apache-2.0
#include "extract/document/page_facts.hpp"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include "extract/document/front_lines.hpp"
#include "extract/document/kept_characters.hpp"
#include "extract/document/linked_data.hpp"
#include "extract/document/written_dates.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostName = 300;  // bytes of a title or of names
constexpr std::size_t kMostAddress = 2'048;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool has_word(std::string_view words, std::string_view word) {
  const std::string all = " " + lower(words) + " ";
  return all.find(" " + std::string(word) + " ") != std::string::npos;
}

// The text within a node, as one line.
std::string line_of(const HtmlTree& tree, std::uint32_t node) {
  std::string out;
  for (std::uint32_t i = node; i < tree[node].end && out.size() < 4 * kMostName; ++i) {
    if (tree[i].name == "br") out += ' ';
    out += tree[i].text.substr(0, 4 * kMostName);
  }
  return one_line(out, kMostName);
}

// Character references in what a script says.
std::string read_references(const std::string& text) {
  if (text.find('&') == std::string::npos) return text;
  std::string markup = "<!DOCTYPE html><title>";
  for (const char c : text.substr(0, 4 * kMostName)) c == '<' ? void(markup += "&lt;") : void(markup += c);
  const HtmlTree tree = parse_html({markup + "</title>", {}, {}});
  std::string out;
  for (const HtmlNode& node : tree) out += node.text;
  return out;
}

std::string day_of(std::string_view written) {
  const auto found = find_written_date(written.substr(0, 100));
  return found ? found->edtf : std::string();
}

bool is_name(const std::string& text) {
  return !text.empty() && text.find("://") == std::string::npos && text.find('@') == std::string::npos;
}

// `Par Anne Roux`, `By Anne Roux`: the name; of anything else all of it.
std::string without_by(const std::string& text) {
  std::string named = named_author(text);
  return named.empty() ? text : named;
}

class FactReader {
 public:
  FactReader(const HtmlTree& tree, const BoundedHtml& page, const PagePart& article)
      : tree_(tree), linked_(read_linked_data(page.json_ld)), saved_from_(page.saved_from) {
    std::uint32_t left_out_until = 0;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      if (i >= left_out_until && !article.left_out.empty() && article.left_out[i]) left_out_until = tree[i].end;
      gather_fact(tree[i], i);
      if (i >= left_out_until && i < article.end) gather_text(i, i >= article.begin);
    }
  }

  PageFacts read() const {
    PageFacts out;
    out.language = first_known({tree_[0].value("lang"), tree_[0].value("xml:lang"), linked_.language, meta("og:locale"),
                                meta("content-language"), meta("dc.language"), meta("language")});
    out.site = first_line({linked_.site, meta("og:site_name"), meta("application-name"), meta("dc.publisher"),
                           meta("citation_journal_title")});
    out.title = first_line({linked_.title, meta("og:title"), meta("citation_title"), meta("dc.title"),
                            meta("twitter:title"), heading_, without_site(title_, out.site)});
    out.author = author();
    out.url = first_address({canonical_, meta("og:url"), linked_.url, meta("parsely-link"), saved_from_});
    out.published = published();
    return out;
  }

 private:
  void gather_fact(const HtmlNode& node, std::uint32_t i) {
    if (node.name == "meta") {
      const std::string content = std::string(node.value("content"));
      for (const std::string_view key :
           {node.value("property"), node.value("name"), node.value("http-equiv"), node.value("itemprop")})
        if (!key.empty() && !content.empty()) add_meta(lower(key), content);
    } else if (node.name == "link" && canonical_.empty() && has_word(node.value("rel"), "canonical")) {
      canonical_ = node.value("href");
    } else if (node.name == "title" && title_.empty()) {
      title_ = line_of(tree_, i);
    }
  }

  void add_meta(const std::string& key, const std::string& content) {
    const auto [place, is_new] = metas_.emplace(key, content);
    const bool names = key == "citation_author" || key == "author" || key == "article:author" || key == "dc.creator";
    if (!is_new && names && place->second.size() < kMostName && place->second.find(content) == std::string::npos)
      place->second.append(", ").append(content);
  }

  void gather_text(std::uint32_t i, bool in_article) {
    const HtmlNode& node = tree_[i];
    if (node.is_text() || node.name == "meta") return;
    if (heading_.empty() && node.name == "h1") heading_ = line_of(tree_, i);
    const std::string_view property = node.value("itemprop");
    const bool is_time = node.name == "time" && node.has("datetime");
    if (item_published_.empty() && property.find("datePublished") != std::string_view::npos)
      item_published_ = node.has("content") ? std::string(node.value("content"))
                        : is_time           ? std::string(node.value("datetime"))
                                            : line_of(tree_, i);
    if (is_time && in_article && !has_word(property, "datemodified") &&
        lower(node.value("class")).find("updat") == std::string::npos) {
      if (time_.empty()) time_ = node.value("datetime");
      if (publication_time_.empty() && node.has("pubdate")) publication_time_ = node.value("datetime");
    }
    if (item_author_.empty() && has_word(property, "author")) item_author_ = line_of(tree_, i);
    if (linked_author_.empty() && has_word(node.value("rel"), "author")) linked_author_ = line_of(tree_, i);
    if (byline_.empty() && names_author(node)) byline_ = line_of(tree_, i);
  }

  // A byline by its class, but not the portrait of the author below the article.
  static bool names_author(const HtmlNode& node) {
    const std::string words = lower(node.value("class"));
    if (words.find("bio") != std::string::npos || words.find("avatar") != std::string::npos) return false;
    return words.find("byline") != std::string::npos || has_word(words, "author") || has_word(words, "auteur") ||
           words.find("author-name") != std::string::npos || words.find("author__name") != std::string::npos;
  }

  std::string meta(const std::string& key) const {
    const auto found = metas_.find(key);
    return found == metas_.end() ? std::string() : found->second;
  }

  static std::string first_line(std::initializer_list<std::string> candidates) {
    for (const std::string& one : candidates)
      if (std::string line = one_line(read_references(one), kMostName); !line.empty()) return line;
    return {};
  }
  static std::string first_known(std::initializer_list<std::string_view> tags) {
    for (const std::string_view tag : tags)
      if (std::string known = known_language(tag); !known.empty()) return known;
    return {};
  }
  static std::string first_address(std::initializer_list<std::string> candidates) {
    for (const std::string& one : candidates)
      if (std::string address = web_address(one); !address.empty()) return address;
    return {};
  }

  std::string author() const {
    for (const std::string& one : {linked_.authors, meta("author"), meta("article:author"), meta("byl"),
                                   meta("dc.creator"), meta("parsely-author"), meta("sailthru.author"),
                                   meta("citation_author"), item_author_, linked_author_, byline_}) {
      std::string line = without_by(one_line(read_references(one), kMostName));
      if (is_name(line)) return line;
    }
    return {};
  }

  std::string published() const {
    for (const std::string& one :
         {linked_.published, meta("article:published_time"), meta("og:article:published_time"), meta("datepublished"),
          meta("citation_publication_date"), meta("parsely-pub-date"), meta("sailthru.date"), meta("dc.date.issued"),
          meta("dcterms.issued"), meta("dc.date"), meta("dcterms.date"), meta("dcterms.created"), meta("pubdate"),
          meta("publish-date"), meta("date"), item_published_, publication_time_, time_})
      if (std::string day = day_of(one); !day.empty()) return day;
    return {};
  }

  // `The title - The site`, `The title | The site`: the title, where the site is known by that name.
  static std::string without_site(const std::string& title, const std::string& site) {
    for (const std::string_view bar : {" | ", " - ", " – ", " — ", " : "}) {
      const std::size_t at = title.rfind(bar);
      if (at != std::string::npos && at > 0 && !site.empty() && lower(title.substr(at + bar.size())) == lower(site))
        return title.substr(0, at);
    }
    return title;
  }

  const HtmlTree& tree_;
  LinkedData linked_;
  std::unordered_map<std::string, std::string> metas_;
  std::string saved_from_, canonical_, title_, heading_, time_, publication_time_, item_published_, item_author_,
      linked_author_, byline_;
};

}  // namespace

PageFacts read_page_facts(const HtmlTree& tree, const BoundedHtml& page, const PagePart& article) {
  return FactReader(tree, page, article).read();
}

std::string known_language(std::string_view tag) {
  const std::string code = lower(tag.substr(0, 3));
  const bool ends = code.size() == 2 || (code.size() == 3 && (code[2] == '-' || code[2] == '_'));
  if (ends && (code.starts_with("fr") || code.starts_with("en"))) return code.substr(0, 2);
  return {};
}

std::string web_address(std::string_view text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  return web && plain && text.size() <= kMostAddress ? std::string(text) : std::string();
}

}  // namespace standpoint
