// SPDX-License-Identifier: Apache-2.0
#include "extract/document/pdf_text.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestPageLine = 120;  // bytes of what stands at the top or foot of a page
constexpr std::size_t kShortestFullLine = 40;  // bytes
constexpr std::size_t kEdge = 2;               // lines at either end of a page

using Lines = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::vector<Lines> pages_of(std::string_view text) {
  std::vector<Lines> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\f'), text.size());
    std::string_view page = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Lines lines;
    while (!page.empty()) {
      const std::size_t stop = std::min(page.find('\n'), page.size());
      lines.push_back(trimmed(page.substr(0, stop)));
      page.remove_prefix(std::min(stop + 1, page.size()));
    }
    out.push_back(std::move(lines));
  }
  return out;
}

// A line with its figures as one sign, so that `page 3 of 12` is the same on all pages.
std::string without_figures(std::string_view line) {
  std::string out;
  for (const char c : line)
    if (c < '0' || c > '9')
      out += c;
    else if (out.empty() || out.back() != '#')
      out += '#';
  return out;
}

// The places in a page of its first and last lines that are not empty.
std::vector<std::size_t> edge_lines(const Lines& page) {
  std::vector<std::size_t> filled, out;
  for (std::size_t i = 0; i < page.size(); ++i)
    if (!page[i].empty()) filled.push_back(i);
  for (std::size_t i = 0; i < filled.size(); ++i)
    if ((i < kEdge || i + kEdge >= filled.size()) && page[filled[i]].size() <= kLongestPageLine)
      out.push_back(filled[i]);
  return out;
}

// Empties page numbers and what most pages begin or end with; returns how many lines that were.
std::size_t take_out_page_lines(std::vector<Lines>& pages) {
  std::unordered_map<std::string, std::size_t> count;
  for (const Lines& page : pages)
    for (const std::size_t line : edge_lines(page)) ++count[without_figures(page[line])];
  std::size_t out = 0;
  for (Lines& page : pages)
    for (const std::size_t line : edge_lines(page)) {
      const std::string shape = without_figures(page[line]);
      const bool number = shape == "#" || shape == "- # -" || shape == "#/#" || shape == "# / #";
      const std::size_t times = count[shape];
      if (!(number && (pages.size() > 1 || page[line] == "1")) && !(times >= 3 && 2 * times > pages.size())) continue;
      page[line] = {};
      ++out;
    }
  return out;
}

bool begins_small(std::string_view text) {
  const Decoded c = decode_utf8(text.substr(0, 4));
  return (c.code_point >= 'a' && c.code_point <= 'z') || (c.code_point >= 0xDF && c.code_point <= 0xFF) ||
         c.code_point == 0x153;
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view kEnds[] = {".", "!", "?", "…", "»", "”", "\"", ":", ";"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return text.ends_with(end); });
}

// The word that ends, or begins, a text: letters and the hyphens between them.
std::string_view word_at_end(std::string_view text) {
  const std::size_t gap = text.find_last_of(" '(");
  return text.substr(gap == std::string_view::npos ? 0 : gap + 1);
}
std::string_view word_at_start(std::string_view text) { return text.substr(0, text.find_first_of(" ,.;:!?)'")); }

// Bytes of a line that fills its column: half of all lines that are not short are no longer.
std::size_t full_line(const std::vector<Lines>& pages) {
  std::vector<std::size_t> sizes = {kShortestFullLine};
  for (const Lines& page : pages)
    for (const std::string_view line : page)
      if (line.size() > kShortestFullLine) sizes.push_back(line.size());
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<Lines>& pages) : full_line_(full_line(pages)) {
    for (const Lines& page : pages)
      for (std::string_view line : page)
        while (!line.empty()) {
          const std::string_view word = word_at_start(line);
          if (!word.empty()) words_.insert(word);
          line.remove_prefix(std::min(word.size() + 1, line.size()));
        }
  }

  void add_page(const Lines& page) {
    bool first = true;
    for (std::size_t begin = 0; begin < page.size();) {
      std::size_t end = begin;
      while (end < page.size() && !page[end].empty()) ++end;
      if (end > begin) add_block(page, begin, end, first);
      first = first && end == begin;
      begin = end + 1;
    }
  }

  std::string text() {
    end_paragraph();
    return std::move(text_);
  }

 private:
  // Lines without a blank one between them. A line that is far from full ends a paragraph, unless a sentence goes on.
  void add_block(const Lines& page, std::size_t begin, std::size_t end, bool first_of_page) {
    const bool goes_on = first_of_page && !ends_sentence(paragraph_) && begins_small(page[begin]);
    if (!goes_on) end_paragraph();
    for (std::size_t i = begin; i < end; ++i) {
      add_line(page[i]);
      const std::size_t full = ends_sentence(page[i]) ? 8 : 6;  // tenths
      const bool short_line = 10 * page[i].size() < full * full_line_ && !page[i].ends_with('-');
      if (short_line && i + 1 < end && !begins_small(page[i + 1])) end_paragraph();
    }
  }

  void add_line(std::string_view line) {
    const bool broken = paragraph_.ends_with('-') && begins_small(line);
    if (broken) {
      if (!keeps_hyphen(line)) paragraph_.pop_back();
    } else if (!paragraph_.empty()) {
      paragraph_ += ' ';
    }
    paragraph_ += line;
  }

  bool keeps_hyphen(std::string_view line) const {
    const std::string with = std::string(word_at_end(paragraph_)) + std::string(word_at_start(line));
    std::string without = with;
    const std::size_t hyphen = word_at_end(paragraph_).size() - 1;
    without.erase(hyphen, 1);
    return words_.contains(with) && !words_.contains(without);
  }

  void end_paragraph() {
    if (!paragraph_.empty()) text_.append(text_.empty() ? "" : "\n\n").append(paragraph_);
    paragraph_.clear();
  }

  std::size_t full_line_;
  std::unordered_set<std::string_view> words_;
  std::string text_, paragraph_;
};

}  // namespace

PdfText join_pdf_lines(std::string_view pages) {
  std::vector<Lines> lines = pages_of(pages);
  PdfText out;
  out.page_lines = take_out_page_lines(lines);
  LineJoiner joiner(lines);
  for (const Lines& page : lines) joiner.add_page(page);
  out.text = joiner.text();
  return out;
}

}  // namespace standpoint
