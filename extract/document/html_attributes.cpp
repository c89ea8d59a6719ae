// SPDX-License-Identifier: Apache-2.0
#include "extract/document/html_attributes.hpp"

#include <cstdint>
#include <iterator>

#include "extract/document/html_tokens.hpp"

namespace standpoint {
namespace {

// Where an attribute says something.
enum Where : std::uint8_t { on_fact = 1, on_text = 2, on_html = 4 };

struct KeptAttribute {
  std::string_view name;
  unsigned where;
  std::size_t most;  // bytes of its value
};

constexpr KeptAttribute kKept[] = {
    {"aria-hidden", on_text, 8},  {"charset", on_fact, 40},  {"class", on_text, 400},
    {"content", on_fact, 20'000}, {"content", on_text, 200}, {"datetime", on_text, 64},
    {"hidden", on_text, 16},      {"href", on_fact, 2'048},  {"href", on_text, 0},
    {"http-equiv", on_fact, 40},  {"id", on_text, 200},      {"itemprop", on_fact | on_text, 100},
    {"itemtype", on_text, 200},   {"lang", on_html, 20},     {"name", on_fact, 100},
    {"property", on_fact, 100},   {"pubdate", on_text, 16},  {"rel", on_fact | on_text, 100},
    {"role", on_text, 40},        {"xml:lang", on_html, 20},
};
static_assert(std::size(kKept) <= 32);  // a bit each

unsigned place_of(std::string_view element) {
  if (element == "meta" || element == "link") return on_fact;
  return element == "html" ? on_html : on_text;
}

// True where a style takes its element out of sight, however it is spaced.
bool hides(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 2'000))
    if (c != ' ' && c != '\t' && c != '\n') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

// The first `most` bytes of a value, without the beginning of a character at their end.
std::string_view cut(std::string_view value, std::size_t most) {
  if (value.size() <= most) return value;
  while (most > 0 && (static_cast<unsigned char>(value[most]) & 0xC0U) == 0x80U) --most;
  return value.substr(0, most);
}

}  // namespace

void append_kept_attributes(std::string& out, std::string_view element, std::string_view written) {
  const unsigned place = place_of(element);
  HtmlTokenAttributes attributes(written);
  HtmlTokenAttribute attribute;
  std::uint32_t seen = 0;
  while (attributes.next(attribute)) {
    if (attribute.name == "style") {
      if (!hides(attribute.value)) continue;
      attribute = {"hidden", {}};
    }
    for (std::size_t i = 0; i < std::size(kKept); ++i) {
      const std::uint32_t bit = 1U << i;
      if (kKept[i].name != attribute.name || (kKept[i].where & place) == 0 || (seen & bit) != 0) continue;
      seen |= bit;
      out.append(" ").append(attribute.name).append("=\"");
      for (const char c : cut(attribute.value, kKept[i].most))
        if (c == '"')
          out += "&quot;";
        else
          out += c;
      out += '"';
    }
  }
}

std::string_view written_attribute(std::string_view written, std::string_view name) {
  HtmlTokenAttributes attributes(written);
  HtmlTokenAttribute attribute;
  while (attributes.next(attribute))
    if (attribute.name == name) return attribute.value;
  return {};
}

}  // namespace standpoint
