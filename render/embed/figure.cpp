// SPDX-License-Identifier: Apache-2.0
#include "render/embed/figure.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "graph/text/checksum.hpp"
#include "graph/text/html_text.hpp"

namespace standpoint {
namespace {

// The text of the first element of that name, its entities resolved; only those that our writer uses.
std::string element_text(std::string_view svg, std::string_view name) {
  const std::string open = fmt::format("<{}>", name), close = fmt::format("</{}>", name);
  const std::size_t begin = svg.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = svg.find(close, begin);
  if (end == std::string_view::npos) return {};
  std::string_view text = svg.substr(begin + open.size(), end - begin - open.size());
  constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  while (!text.empty()) {
    std::size_t bytes = 1;
    char c = text[0];
    for (const auto& [entity, character] : kEntities)
      if (text.starts_with(entity)) {
        bytes = entity.size();
        c = character;
      }
    out += c;
    text.remove_prefix(bytes);
  }
  return out;
}

// For a value between quotation marks in pandoc's attributes.
std::string attribute_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|#&~$^@").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string escaped_target(std::string_view target) {
  std::string out;
  for (const char c : target) {
    const bool plain =
        static_cast<unsigned char>(c) > 0x20 && std::string_view("<>()[]\\\"`{}|").find(c) == std::string_view::npos;
    if (plain || target.starts_with("data:"))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string figure_in_markdown(const Figure& figure, MarkdownFlavour flavour) {
  const std::string target = escaped_target(figure.target);
  if (flavour == MarkdownFlavour::pandoc) {
    const std::string tooltip = figure.tooltip.empty() ? "" : fmt::format(" \"{}\"", attribute_text(figure.tooltip));
    std::string out = fmt::format(
        "![{}]({}{}){{", markdown_text(figure.caption.empty() ? figure.title : figure.caption), target, tooltip);
    if (!figure.label.empty()) out += fmt::format("#{} ", figure.label);
    return out + fmt::format("alt=\"{}\"}}", attribute_text(figure.alt));
  }
  std::string out = fmt::format("![{}]({})", markdown_text(figure.alt), target);
  if (!figure.caption.empty()) out += fmt::format("\n\n*{}*", markdown_text(figure.caption));
  return out;
}

std::string figure_in_html(const Figure& figure, std::string_view picture) {
  std::string out = "<figure";
  if (!figure.label.empty()) out += fmt::format(" id=\"{}\"", html_text(figure.label));
  out += fmt::format(">\n{}\n", picture);
  if (!figure.caption.empty()) out += fmt::format("<figcaption>{}</figcaption>\n", html_text(figure.caption));
  return out + "</figure>\n";
}

SvgWords words_of_svg(std::string_view svg) { return {element_text(svg, "title"), element_text(svg, "desc")}; }

std::string data_uri(std::string_view media_type, std::string_view bytes) {
  return fmt::format("data:{};base64,{}", media_type, base64(bytes));
}

}  // namespace standpoint
