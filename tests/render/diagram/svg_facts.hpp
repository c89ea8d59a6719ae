#pragma once
// SPDX-License-Identifier: Apache-2.0
// Reads an SVG of ours strictly and gives the facts that tests hold it to.

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::facts {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::size_t parent = 0;

  double number(const std::string& attribute, double absent = 0) const {
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? absent : std::strtod(found->second.c_str(), nullptr);
  }
  bool is(const std::string& attribute, const std::string& value) const {
    const auto found = attributes.find(attribute);
    return found != attributes.end() && found->second == value;
  }
};

// What stands behind an element's name; false where it is not as we write it, or an attribute stands twice.
inline bool read_attributes(std::string_view tag, Element& element) {
  while (!tag.empty()) {
    const std::size_t equals = tag.find("=\"");
    if (tag.front() != ' ' || equals == std::string_view::npos) return false;
    const std::size_t close = tag.find('"', equals + 2);
    if (close == std::string_view::npos) return false;
    const std::string name(tag.substr(1, equals - 1));
    if (!element.attributes.emplace(name, tag.substr(equals + 2, close - equals - 2)).second) return false;
    tag.remove_prefix(close + 1);
  }
  return true;
}

// The elements in document order; nothing where the text is not balanced, quoted and escaped as we write it.
inline std::optional<std::vector<Element>> read_svg(std::string_view text) {
  std::vector<Element> elements;
  std::vector<std::size_t> open;
  if (text.starts_with("<?xml")) text.remove_prefix(text.find("?>") + 2);
  while (!text.empty()) {
    if (text.front() != '<') {
      const std::size_t end = std::min(text.find('<'), text.size());
      if (!open.empty()) elements[open.back()].text += text.substr(0, end);
      text.remove_prefix(end);
      continue;
    }
    const std::size_t end = text.find('>');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view tag = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (tag.starts_with('/')) {
      if (open.empty() || elements[open.back()].name != tag.substr(1)) return std::nullopt;
      open.pop_back();
      continue;
    }
    const bool empty = tag.ends_with('/');
    if (empty) tag.remove_suffix(1);
    Element element;
    element.parent = open.empty() ? 0 : open.back();
    const std::size_t name_end = std::min(tag.find(' '), tag.size());
    element.name = tag.substr(0, name_end);
    tag.remove_prefix(name_end);
    if (!read_attributes(tag, element)) return std::nullopt;
    elements.push_back(std::move(element));
    if (!empty) open.push_back(elements.size() - 1);
  }
  if (!open.empty()) return std::nullopt;
  return elements;
}

inline std::size_t count_with(const std::vector<Element>& elements, const std::string& attribute,
                              const std::string& value) {
  std::size_t count = 0;
  for (const Element& element : elements) count += element.is(attribute, value) ? 1 : 0;
  return count;
}

// All numbers of a path or of a list of points, in order.
inline std::vector<double> numbers_of(const std::string& data) {
  std::vector<double> numbers;
  const char* rest = data.c_str();
  while (*rest != '\0') {
    char* end = nullptr;
    const double value = std::strtod(rest, &end);
    if (end == rest) {
      ++rest;
      continue;
    }
    numbers.push_back(value);
    rest = end;
  }
  return numbers;
}

}  // namespace standpoint::facts
