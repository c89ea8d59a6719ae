// SPDX-License-Identifier: Apache-2.0
#include "extract/document/html_elements.hpp"

#include <algorithm>
#include <iterator>

namespace standpoint {
namespace {

using enum HtmlTreatment;

// In order of their names.
constexpr HtmlElement kElements[] = {
    {"a", inline_run, "a"},
    {"address", block, "address"},
    {"applet", dropped, ""},
    {"area", nothing, ""},
    {"article", block, "article"},
    {"aside", block, "aside"},
    {"audio", dropped, ""},
    {"base", nothing, ""},
    {"blockquote", block, "blockquote"},
    {"body", root, "body"},
    {"br", line, "br"},
    {"button", dropped, ""},
    {"canvas", dropped, ""},
    {"caption", implied, "caption"},
    {"center", block, "div"},
    {"cite", inline_run, "cite"},
    {"col", nothing, ""},
    {"colgroup", nothing, ""},
    {"datalist", dropped, ""},
    {"dd", implied, "dd"},
    {"details", block, "details"},
    {"dialog", block, "div"},
    {"dir", block, "ul"},
    {"div", block, "div"},
    {"dl", block, "dl"},
    {"dt", implied, "dt"},
    {"embed", nothing, ""},
    {"fieldset", block, "div"},
    {"figcaption", block, "figcaption"},
    {"figure", block, "figure"},
    {"footer", block, "footer"},
    {"form", block, "div"},
    {"frame", nothing, ""},
    {"h1", block, "h1"},
    {"h2", block, "h2"},
    {"h3", block, "h3"},
    {"h4", block, "h4"},
    {"h5", block, "h5"},
    {"h6", block, "h6"},
    {"head", nothing, ""},
    {"header", block, "header"},
    {"hgroup", block, "div"},
    {"hr", line, "hr"},
    {"html", root, "html"},
    {"iframe", dropped, ""},
    {"img", nothing, ""},
    {"input", nothing, ""},
    {"keygen", nothing, ""},
    {"legend", block, "div"},
    {"li", implied, "li"},
    {"link", fact, "link"},
    {"listing", block, "pre"},
    {"main", block, "main"},
    {"map", dropped, ""},
    {"math", dropped, ""},
    {"menu", block, "ul"},
    {"meta", fact, "meta"},
    {"nav", block, "nav"},
    {"noembed", dropped, ""},
    {"noframes", dropped, ""},
    {"noscript", dropped, ""},
    {"object", dropped, ""},
    {"ol", block, "ol"},
    {"p", implied, "p"},
    {"param", nothing, ""},
    {"plaintext", nothing, ""},
    {"pre", block, "pre"},
    {"q", inline_run, "q"},
    {"script", dropped, ""},
    {"search", block, "nav"},
    {"section", block, "section"},
    {"select", dropped, ""},
    {"source", nothing, ""},
    {"span", inline_run, "span"},
    {"style", dropped, ""},
    {"summary", block, "summary"},
    {"svg", dropped, ""},
    {"table", block, "table"},
    {"tbody", implied, "tbody"},
    {"td", implied, "td"},
    {"template", dropped, ""},
    {"textarea", dropped, ""},
    {"tfoot", implied, "tfoot"},
    {"th", implied, "th"},
    {"thead", implied, "thead"},
    {"time", inline_run, "time"},
    {"title", dropped, "title"},
    {"tr", implied, "tr"},
    {"track", nothing, ""},
    {"ul", block, "ul"},
    {"video", dropped, ""},
    {"wbr", nothing, ""},
    {"xmp", dropped, ""},
};

constexpr HtmlElement kUnknown = {"", inline_run, "span"};

constexpr bool by_name(const HtmlElement& a, const HtmlElement& b) { return a.name < b.name; }
static_assert(std::is_sorted(std::begin(kElements), std::end(kElements), by_name));

}  // namespace

const HtmlElement& html_element(std::string_view name) {
  const auto* const found =
      std::lower_bound(std::begin(kElements), std::end(kElements), HtmlElement{name, nothing, ""}, by_name);
  return found != std::end(kElements) && found->name == name ? *found : kUnknown;
}

bool is_html_block(std::string_view name) {
  const HtmlTreatment treatment = html_element(name).treatment;
  return treatment == block || treatment == implied || treatment == root || name == "hr";
}

}  // namespace standpoint
