// SPDX-License-Identifier: Apache-2.0
#include "extract/document/bounded_html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extract/document/html_attributes.hpp"
#include "extract/document/html_elements.hpp"
#include "extract/document/html_tokens.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostElements = 400'000;
constexpr std::size_t kMostTitles = 3;
constexpr std::size_t kMostTitle = 2'000;    // bytes
constexpr std::size_t kMostLinkedData = 64;  // scripts
constexpr std::size_t kMostAddress = 2'048;  // bytes
constexpr std::size_t kNowhere = 0;          // positions count from 1

// What end tags end together: one of any heading ends any heading, one of formatting any formatting.
enum Group : std::uint8_t {
  formatting,
  link,
  heading,
  table,
  cell,
  row,
  rows,
  caption,
  paragraph,
  item,
  term,
  list,
  quote,
  division,
  others,
  count
};

Group group_of(const HtmlElement& element) {
  struct Named {
    std::string_view as;
    Group group;
  };
  constexpr Named kGroups[] = {{"span", formatting},  {"a", link},          {"table", table}, {"td", cell},
                               {"th", cell},          {"tr", row},          {"thead", rows},  {"tbody", rows},
                               {"tfoot", rows},       {"caption", caption}, {"p", paragraph}, {"li", item},
                               {"dt", term},          {"dd", term},         {"ul", list},     {"ol", list},
                               {"blockquote", quote}, {"div", division}};
  for (const Named& named : kGroups)
    if (named.as == element.as) return named.group;
  const bool is_heading = element.as.size() == 2 && element.as[0] == 'h' && element.as != "hr";
  return is_heading ? heading : others;
}

bool is_part_of_table(Group group) { return group == cell || group == row || group == rows || group == caption; }

// True where the start tag of `next` ends an element of `open` that nobody has ended.
bool ends_silently(const HtmlElement& next, Group next_group, Group open) {
  if (open == paragraph) return next.treatment == HtmlTreatment::block || next.treatment == HtmlTreatment::implied;
  const bool in_cell = open == item || open == term || open == cell;
  switch (next_group) {
    case item: return open == item;
    case term: return open == term;
    case cell: return in_cell;
    case row: return in_cell || open == row || open == caption;
    case rows: return in_cell || open == row || open == rows || open == caption;
    default: return false;
  }
}

class Bounder {
 public:
  Bounder(std::string_view html, const ArticleLimits& limits)
      : tokens_(html), nesting_(static_cast<std::size_t>(std::max(limits.nesting, 1))) {
    out_.markup = "<!DOCTYPE html>";
  }

  Result<BoundedHtml> run() {
    HtmlToken token;
    while (tokens_.next(token)) {
      switch (token.kind) {
        case HtmlToken::Kind::text:
          if (dropped_.empty()) append_text(token.written);
          break;
        case HtmlToken::Kind::comment: read_comment(token.written); break;
        case HtmlToken::Kind::raw_text: read_raw_text(token); break;
        case HtmlToken::Kind::start_tag: start(token); break;
        case HtmlToken::Kind::end_tag: end(html_element(token.name)); break;
      }
      if (counted_ > nesting_ || open_.size() > 4 * nesting_)
        return failure(fmt::format("its tags are nested more than {} deep", nesting_));
      if (elements_ > kMostElements) return failure(fmt::format("it has more than {} elements", kMostElements));
    }
    return std::move(out_);
  }

 private:
  struct Open {
    std::string_view as;
    Group group;
    bool counted;  // ends with an end tag only
    bool special;  // no piece of a line
    bool written;
  };

  void append_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t mark = std::min(text.find('<', at), text.size());
      out_.markup += text.substr(at, mark - at);
      if (mark < text.size()) out_.markup += "&lt;";
      at = mark + 1;
    }
  }

  // Browsers write the address of a page they save into a comment.
  void read_comment(std::string_view comment) {
    if (!out_.saved_from.empty()) return;
    comment = comment.substr(0, 2 * kMostAddress);
    const bool saved = comment.find("saved from url=(") != std::string_view::npos ||
                       comment.find("saved with SingleFile") != std::string_view::npos;
    const std::size_t begin = saved ? comment.find("http") : std::string_view::npos;
    if (begin == std::string_view::npos) return;
    const std::size_t end = std::min(comment.find_first_of(" \t\r\n", begin), comment.size());
    out_.saved_from = comment.substr(begin, end - begin);
  }

  void read_raw_text(const HtmlToken& token) {
    if (token.name == "script" && linked_data_ && out_.json_ld.size() < kMostLinkedData)
      out_.json_ld.push_back(token.written);
    if (token.name == "title" && dropped_.empty() && titles_++ < kMostTitles) {
      out_.markup += "<title>";
      append_text(token.written.substr(0, kMostTitle));
      out_.markup += "</title>";
    }
    linked_data_ = false;
  }

  void start(const HtmlToken& token) {
    const HtmlElement& element = html_element(token.name);
    if (!dropped_.empty()) {
      dropped_depth_ += token.name == dropped_ ? 1 : 0;
      return;
    }
    switch (element.treatment) {
      case HtmlTreatment::nothing: return;
      case HtmlTreatment::dropped: drop(token); return;
      case HtmlTreatment::root: write_root(element, token); return;
      case HtmlTreatment::line:
      case HtmlTreatment::fact: write_tag(element, token.written); return;
      default: open(element, token);
    }
  }

  // Elements of raw text end by themselves.
  void drop(const HtmlToken& token) {
    if (token.name == "script")
      linked_data_ = written_attribute(token.written, "type").find("ld+json") != std::string_view::npos;
    constexpr std::string_view kMarkup[] = {"applet",   "audio",  "button", "canvas", "datalist", "map",  "math",
                                            "noscript", "object", "select", "svg",    "template", "video"};
    const bool self_closed = token.written.ends_with('/') && (token.name == "svg" || token.name == "math");
    if (self_closed || std::find(std::begin(kMarkup), std::end(kMarkup), token.name) == std::end(kMarkup)) return;
    dropped_ = token.name;
    dropped_depth_ = 1;
  }

  // Of html and body the first tag counts.
  void write_root(const HtmlElement& element, const HtmlToken& token) {
    bool& seen = element.name == "html" ? html_seen_ : body_seen_;
    if (!seen && open_.empty()) write_tag(element, token.written);
    seen = true;
  }

  void write_tag(const HtmlElement& element, std::string_view written) {
    ++elements_;
    out_.markup.append("<").append(element.as);
    append_kept_attributes(out_.markup, element.as, written);
    out_.markup += '>';
  }

  void open(const HtmlElement& element, const HtmlToken& token) {
    const Group group = group_of(element);
    if (is_part_of_table(group) && places_[table].empty()) return;
    while (!specials_.empty() && ends_silently(element, group, open_[specials_.back() - 1].group))
      pop_to(specials_.back());
    if (group == link && last(link) > last_special()) end(element);
    Open opened{element.as == "a" ? "span" : element.as, group, element.treatment != HtmlTreatment::implied,
                element.treatment != HtmlTreatment::inline_run, true};
    if (opened.as == "span") {
      const std::size_t before = out_.markup.size();
      out_.markup += "<span";
      append_kept_attributes(out_.markup, "span", token.written);
      opened.written = out_.markup.size() > before + 5;  // one without attributes says nothing
      if (opened.written) ++elements_;
      opened.written ? void(out_.markup += '>') : out_.markup.resize(before);
    } else {
      write_tag(element, token.written);
    }
    push(opened);
  }

  void push(const Open& opened) {
    open_.push_back(opened);
    places_[opened.group].push_back(open_.size());
    if (opened.special) specials_.push_back(open_.size());
    counted_ += opened.counted ? 1 : 0;
  }

  // Takes the elements from that place on from those that are open.
  void pop_to(std::size_t place) {
    while (open_.size() >= place) {
      const Open& top = open_.back();
      places_[top.group].pop_back();
      if (top.special) specials_.pop_back();
      counted_ -= top.counted ? 1 : 0;
      open_.pop_back();
    }
  }

  std::size_t last(Group group) const { return places_[group].empty() ? kNowhere : places_[group].back(); }
  std::size_t last_special() const { return specials_.empty() ? kNowhere : specials_.back(); }

  // The innermost open element that an end tag of the group may not reach beyond.
  std::size_t barrier(const HtmlElement& element, Group group) const {
    if (element.treatment == HtmlTreatment::inline_run) return last_special();
    if (group == table || is_part_of_table(group)) return last(table);
    const std::size_t wall = std::max({last(table), last(cell), last(caption)});
    return group == item ? std::max(wall, last(list)) : wall;
  }

  // Where the innermost element is that an end tag of that name ends; of elements that share a group only by being
  // rare, the one on top.
  std::size_t ended_by(const HtmlElement& element, Group group) const {
    const std::size_t place = last(group);
    if (place == kNowhere || place < barrier(element, group)) return kNowhere;
    if (group != others || open_[place - 1].as == element.as) return place;
    const std::vector<std::size_t>& places = places_[others];
    const std::size_t wall = barrier(element, group), looked_at = std::min<std::size_t>(places.size(), 16);
    for (std::size_t i = 1; i <= looked_at; ++i) {
      const std::size_t candidate = places[places.size() - i];
      if (candidate < wall) break;
      if (open_[candidate - 1].as == element.as) return candidate;
    }
    return kNowhere;
  }

  void end(const HtmlElement& element) {
    if (!dropped_.empty()) {
      if (element.name == dropped_ && --dropped_depth_ == 0) dropped_.clear();
      return;
    }
    const bool ends = element.treatment == HtmlTreatment::block || element.treatment == HtmlTreatment::implied ||
                      element.treatment == HtmlTreatment::inline_run;
    const Group group = group_of(element);
    const std::size_t place = ends ? ended_by(element, group) : kNowhere;
    if (place == kNowhere) return;
    const Open& ended = open_[place - 1];
    if (ended.written) out_.markup.append("</").append(ended.as).append(">");
    pop_to(place);
  }

  HtmlTokens tokens_;
  std::size_t nesting_;
  BoundedHtml out_;
  std::vector<Open> open_;
  std::array<std::vector<std::size_t>, Group::count> places_;  // of each group, where in open_, from 1
  std::vector<std::size_t> specials_;
  std::size_t counted_ = 0, elements_ = 0, titles_ = 0, dropped_depth_ = 0;
  std::string dropped_;  // the element that is being left out
  bool linked_data_ = false, html_seen_ = false, body_seen_ = false;
};

}  // namespace

Result<BoundedHtml> bounded_html(std::string_view html, const ArticleLimits& limits) {
  return Bounder(html, limits).run();
}

}  // namespace standpoint
