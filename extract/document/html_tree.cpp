// SPDX-License-Identifier: Apache-2.0
#include "extract/document/html_tree.hpp"

#include <gumbo.h>

#include <algorithm>
#include <memory>

namespace standpoint {
namespace {

struct FreeOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

HtmlNode element_node(const GumboElement& element, std::uint32_t parent) {
  HtmlNode node;
  node.name = gumbo_normalized_tagname(element.tag);
  if (node.name.empty()) node.name = "span";
  node.parent = parent;
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* const attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    node.attributes.push_back({attribute->name, attribute->value});
  }
  return node;
}

// The walk keeps its own stack: how deep a page is nested costs no stack of ours.
HtmlTree flattened(const GumboNode& root) {
  struct Step {
    const GumboVector* children;
    std::uint32_t node;
    unsigned next;
  };
  HtmlTree out;
  out.push_back(element_node(root.v.element, 0));
  std::vector<Step> open = {{&root.v.element.children, 0, 0}};
  while (!open.empty()) {
    Step& top = open.back();
    if (top.next == top.children->length) {
      out[top.node].end = static_cast<std::uint32_t>(out.size());
      open.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(top.children->data[top.next++]);
    const auto place = static_cast<std::uint32_t>(out.size());
    if (child.type == GUMBO_NODE_ELEMENT) {
      out.push_back(element_node(child.v.element, top.node));
      open.push_back({&child.v.element.children, place, 0});
    } else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
      HtmlNode node;
      node.text = child.v.text.text;
      node.parent = top.node;
      node.end = place + 1;
      out.push_back(std::move(node));
    }
  }
  return out;
}

}  // namespace

bool HtmlNode::has(std::string_view attribute) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const HtmlAttribute& one) { return one.name == attribute; });
}

std::string_view HtmlNode::value(std::string_view attribute) const {
  for (const HtmlAttribute& one : attributes)
    if (one.name == attribute) return one.value;
  return {};
}

HtmlTree parse_html(const BoundedHtml& page) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // each would keep a copy of the elements that are open
  const std::unique_ptr<GumboOutput, FreeOutput> output(
      gumbo_parse_with_options(&options, page.markup.data(), page.markup.size()));
  return flattened(*output->root);
}

}  // namespace standpoint
