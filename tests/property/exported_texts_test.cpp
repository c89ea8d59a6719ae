// SPDX-License-Identifier: Apache-2.0
// Any text that is exported is read back as it was, and never changes what stands around it.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/export/json_text.hpp"
#include "render/export/mermaid.hpp"
#include "render/export/xml_text.hpp"

using namespace standpoint;

namespace {

// Pieces that mean something to XML, JSON, Mermaid, Markdown or HTML.
std::string any_text() {
  static const std::vector<std::string> kPieces = {
      "a",   "end",    "Zoë",         "港",       "𝄞",        " ",         "\n",
      "\t",  "\r",     "\"",          "'",        "\\",       "&",         "&amp;",
      "<",   ">",      "]]>",         "<!--",     "-->",      "<![CDATA[", "<br/>",
      "#",   "#quot;", "#35;",        ";",        "`",        "%%",        "%%{init: {}}%%",
      "{",   "}",      "[",           "]",        "(",        ")",         "|",
      "---", "-->|x|", "style a:#b;", "classDef", "subgraph", "1. ",       "- ",
      "*",   "_",      "~",           "\u00A0",   "\u2028",   "e\u0301"};
  std::string out;
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)))
    out += piece;
  return out;
}

// What a reader of XML makes of references.
std::string resolved(std::string text) {
  for (const auto& [reference, character] : {std::pair<std::string, std::string>{"&lt;", "<"},
                                             {"&gt;", ">"},
                                             {"&quot;", "\""},
                                             {"&#9;", "\t"},
                                             {"&#10;", "\n"},
                                             {"&#13;", "\r"},
                                             {"&amp;", "&"}})
    for (std::size_t at = 0; (at = text.find(reference, at)) != std::string::npos; at += character.size())
      text.replace(at, reference.size(), character);
  return text;
}

}  // namespace

TEST_CASE("Any text is read back from XML as it was") {
  CHECK(rc::check("escape, then resolve", [] {
    const std::string text = any_text();
    XmlText escape;
    const std::string escaped = escape(text);
    RC_ASSERT(escaped.find_first_of("<>\"\n\t\r") == std::string::npos);
    RC_ASSERT(resolved(escaped) == text);
  }));
}

TEST_CASE("Any text and number is read back from JSON as it was") {
  CHECK(rc::check("write, then parse", [] {
    const std::string text = any_text();
    RC_ASSERT(nlohmann::json::parse(json_string(text)).get<std::string>() == text);
    const auto number = *rc::gen::arbitrary<double>();
    RC_ASSERT(nlohmann::json::parse(json_number(number)).get<double>() == number);
  }));
}

TEST_CASE("No name changes the shape of a flowchart") {
  CHECK(rc::check("lines and quotation marks stay the same", [] {
    ExportedGraph graph;
    for (const char* id : {"a", "b"}) {
      graph.nodes.emplace_back();
      graph.nodes.back().id = id;
      graph.nodes.back().label = any_text();
      graph.nodes.back().remark = any_text();
    }
    graph.edges.emplace_back();
    graph.edges.back().to = 1;
    graph.edges.back().label = any_text();
    const auto exported = write_mermaid(graph, {});
    if (!exported) return;  // too long
    const std::string& text = exported->files.front().bytes;
    RC_ASSERT(std::count(text.begin(), text.end(), '\n') == 7);
    RC_ASSERT(std::count(text.begin(), text.end(), '"') == 6);
    RC_ASSERT(text.find('%') == std::string::npos);
    RC_ASSERT(text.find('`') == std::string::npos);
    const auto remarks = std::count_if(graph.nodes.begin(), graph.nodes.end(),
                                       [](const ExportedNode& node) { return !node.remark.empty(); });
    RC_ASSERT(std::count(text.begin(), text.end(), '<') == remarks);
  }));
}
