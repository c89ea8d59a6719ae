// SPDX-License-Identifier: Apache-2.0
#include "extract/document/front_matter.hpp"

#include <algorithm>
#include <initializer_list>

#include "extract/document/kept_characters.hpp"
#include "extract/document/page_facts.hpp"
#include "extract/document/written_dates.hpp"
#include "graph/model/date.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 10U;
constexpr std::size_t kMostValue = 300;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// Takes the first line off a text, without its end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// A scalar without its quotation marks; YAML's escapes are left as they are.
std::string scalar(std::string_view text) {
  text = trimmed(text);
  const bool quoted = text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
  if (!quoted) {
    if (const std::size_t comment = text.find(" #"); comment != std::string_view::npos) text = text.substr(0, comment);
    return one_line(text, kMostValue);
  }
  std::string out = one_line(text.substr(1, text.size() - 2), kMostValue);
  if (text[0] == '\'')
    for (std::size_t at = out.find("''"); at != std::string::npos; at = out.find("''", at + 1)) out.erase(at, 1);
  return out;
}

void add_name(std::string& to, const std::string& name) {
  if (name.empty() || to.size() > kMostValue) return;
  to.append(to.empty() ? "" : ", ").append(name);
}

// A value, or those of `[a, b]` with commas.
std::string value_of(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('[') || !text.ends_with(']')) return scalar(text);
  text = text.substr(1, text.size() - 2);
  std::string out;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    add_name(out, scalar(text.substr(0, comma)));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return out;
}

bool is_any(std::string_view key, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

std::string date_of(const std::string& value) {
  if (parse_date(value).date) return value;
  const auto found = find_written_date(value);
  return found ? found->edtf : std::string();
}

void set(ArticleFrontMatter& to, std::string_view key, const std::string& value) {
  if (value.empty()) return;
  if (key == "title") to.title = value;
  if (is_any(key, {"author", "authors"})) to.author = value;
  if (is_any(key, {"date", "published", "publishdate", "pubdate"}) && to.published.empty())
    to.published = date_of(value);
  if (is_any(key, {"lang", "language"})) to.language = known_language(value);
  if (is_any(key, {"url", "source", "link", "canonical"}) && to.url.empty()) to.url = web_address(value);
  if (is_any(key, {"site", "publication", "publisher"})) to.site = value;
}

// The key of a line `key: value` that begins at its margin, in lower case; empty where it is no such line.
std::string key_of(std::string_view line, std::string_view& value) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line[0] == ' ' || line[0] == '-' || line[0] == '#') return {};
  std::string key(line.substr(0, colon));
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  value = line.substr(colon + 1);
  return key;
}

ArticleFrontMatter from_yaml(std::string_view markdown) {
  std::string_view rest = markdown.substr(0, kMostBytes);
  const std::size_t size = rest.size();
  take_line(rest);
  ArticleFrontMatter out;
  std::string key, items;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    std::string_view value;
    const std::string next = key_of(line, value);
    const bool ends = line == "---" || line == "...";
    if (ends || !next.empty()) {
      set(out, key, items);
      items.clear();
      key = next;
      if (!next.empty()) set(out, key, value_of(value));
    } else if (trimmed(line).starts_with("- ")) {
      const std::string_view item = trimmed(trimmed(line).substr(2));
      add_name(items, scalar(item.starts_with("name:") ? item.substr(5) : item));
    }
    if (!ends) continue;
    out.bytes = size - rest.size();
    return out;
  }
  return {};  // it never ends, so it is none
}

ArticleFrontMatter from_percents(std::string_view markdown) {
  ArticleFrontMatter out;
  std::string_view rest = markdown.substr(0, kMostBytes);
  const std::size_t size = rest.size();
  for (const std::string_view key : {"title", "author", "date"}) {
    if (!rest.starts_with('%')) break;
    std::string value = scalar(take_line(rest).substr(1));
    if (key == "author") std::replace(value.begin(), value.end(), ';', ',');
    set(out, key, value);
  }
  out.bytes = size - rest.size();
  return out;
}

}  // namespace

ArticleFrontMatter read_front_matter(std::string_view markdown) {
  if (markdown.starts_with("% ")) return from_percents(markdown);
  if (markdown.starts_with("---\n") || markdown.starts_with("---\r\n")) return from_yaml(markdown);
  return {};
}

}  // namespace standpoint
