// SPDX-License-Identifier: Apache-2.0
#include "extract/document/markdown_spans.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace standpoint {
namespace {

constexpr std::size_t kLongestTag = 2'000;
constexpr std::size_t kLongestTail = 4'000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Elements that Markdown is mixed with, in order.
bool lays_out(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "a",    "abbr",   "address", "article", "b",       "blockquote", "br",    "center",     "cite",    "code",
      "dd",   "del",    "details", "div",     "dl",      "dt",         "em",    "figcaption", "figure",  "font",
      "h1",   "h2",     "h3",      "h4",      "h5",      "h6",         "hr",    "i",          "img",     "ins",
      "kbd",  "li",     "mark",    "ol",      "p",       "pre",        "q",     "s",          "section", "small",
      "span", "strike", "strong",  "sub",     "summary", "sup",        "table", "tbody",      "td",      "tfoot",
      "th",   "thead",  "time",    "tr",      "tt",      "u",          "ul",    "wbr"};
  static_assert(std::is_sorted(std::begin(kNames), std::end(kNames)));
  return std::binary_search(std::begin(kNames), std::end(kNames), name);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// Behind a destination at `at`: in angle brackets, or without spaces and with its parentheses in pairs; npos where it
// does not end.
std::size_t end_of_destination(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '<') {
    const std::size_t end = text.find_first_of("<>\n", at + 1);
    return end == std::string_view::npos || text[end] != '>' ? std::string_view::npos : end + 1;
  }
  int depth = 0;
  for (; at < text.size() && !is_space(text[at]); ++at) {
    if (text[at] == '\\' && at + 1 < text.size())
      ++at;
    else if (text[at] == '(' && ++depth > 32)
      return std::string_view::npos;
    else if (text[at] == ')' && --depth < 0)
      break;
  }
  return at;
}

}  // namespace

CodeEnds::CodeEnds(std::string_view text) {
  for (std::size_t at = text.find('`'); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
    by_count_[end - at].begins.push_back(at);
    at = text.find('`', end);
  }
}

std::size_t CodeEnds::end_of_code(std::size_t begin, std::size_t count) {
  Runs& runs = by_count_[count];
  while (runs.next < runs.begins.size() && runs.begins[runs.next] <= begin) ++runs.next;
  return runs.next < runs.begins.size() ? runs.begins[runs.next] + count : std::string_view::npos;
}

InlineTag inline_tag(std::string_view text) {
  text = text.substr(0, kLongestTag);
  const std::size_t end = text.find_first_of("<>", 1);
  if (end == std::string_view::npos || text[end] == '<' || end < 2) return {};
  const std::string_view inner = text.substr(1, end - 1);
  const bool closing = inner.starts_with('/');
  std::string name;
  std::size_t at = closing ? 1 : 0;
  while (at < inner.size() && (is_letter(inner[at]) || is_digit(inner[at])))
    name += static_cast<char>(inner[at] >= 'A' && inner[at] <= 'Z' ? inner[at] + 32 : inner[at]), ++at;
  const bool name_ends = at == inner.size() || is_space(inner[at]) || inner[at] == '/';
  if (name_ends && lays_out(name)) return {InlineTag::Kind::markup, end + 1};
  const bool address = std::none_of(inner.begin(), inner.end(), is_space) && is_letter(inner[0]) &&
                       (inner.find(':') != std::string_view::npos || inner.find('@') != std::string_view::npos);
  return address ? InlineTag{InlineTag::Kind::address, end + 1} : InlineTag{};
}

std::size_t character_reference(std::string_view text) {
  const std::size_t end = text.substr(0, 34).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  std::string_view name = text.substr(1, end - 1);
  if (name[0] != '#') {
    const bool plain =
        is_letter(name[0]) && std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c); });
    return plain ? end + 1 : 0;
  }
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  const bool digits = !name.empty() && name.size() <= 7 && std::all_of(name.begin(), name.end(), [&](char c) {
    return is_digit(c) || (hexadecimal && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
  });
  return digits ? end + 1 : 0;
}

std::size_t footnote_mark(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t end = text.substr(0, 102).find_first_of("] \n[", 2);
  return end != std::string_view::npos && text[end] == ']' && end > 2 ? end + 1 : 0;
}

std::size_t link_tail(std::string_view text) {
  text = text.substr(0, kLongestTail);
  if (!text.starts_with('(')) return 0;
  std::size_t at = end_of_destination(text, skip_spaces(text, 1));
  if (at == std::string_view::npos) return 0;
  const std::size_t title = skip_spaces(text, at);
  at = title;
  if (title < text.size() && (text[title] == '"' || text[title] == '\'')) {
    at = text.find(text[title], title + 1);
    if (at == std::string_view::npos) return 0;
    at = skip_spaces(text, at + 1);
  }
  if (at >= text.size() || text[at] != ')') return 0;
  ++at;
  if (at < text.size() && text[at] == '{')  // attributes, as pandoc and kramdown write them
    if (const std::size_t end = text.find_first_of("{}\n", at + 1); end != std::string_view::npos && text[end] == '}')
      at = end + 1;
  return at;
}

}  // namespace standpoint
