// SPDX-License-Identifier: Apache-2.0
#include "render/export/gexf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "render/diagram/theme.hpp"
#include "render/export/attribute_columns.hpp"
#include "render/export/json_text.hpp"
#include "render/export/xml_text.hpp"

namespace standpoint {
namespace {

std::string_view type_name(ExportedType type) {
  switch (type) {
    case ExportedType::boolean: return "boolean";
    case ExportedType::integer: return "long";
    case ExportedType::number: return "double";
    default: return "string";
  }
}

// Inks that are seen as a dot on white, unlike the insides of boxes.
Ink ink_of_dot(NodeRole role) {
  switch (role) {
    case NodeRole::person:
    case NodeRole::organization:
    case NodeRole::collective: return Ink::text;
    case NodeRole::proposition:
    case NodeRole::issue:
    case NodeRole::claim: return Ink::muted_text;
    default: return Ink::border;
  }
}

int hexadecimal(std::string_view digits) {
  constexpr int kBase = 16;
  int out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out, kBase);
  return out;
}

class Writer {
 public:
  Writer(const ExportedGraph& graph, const ExportOptions& options)
      : graph_(graph), options_(options), draft_(options.gexf_version == "1.2") {
    const auto timed = [](const auto& e) { return !e.time.first.empty() || !e.time.last.empty(); };
    timed_ = std::any_of(graph.nodes.begin(), graph.nodes.end(), timed) ||
             std::any_of(graph.edges.begin(), graph.edges.end(), timed);
  }

  Exported write() {
    out_ = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"{}\"{} version=\"{}\">\n",
                       draft_ ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3",
                       draft_ ? "" : " xmlns:viz=\"http://gexf.net/1.3/viz\"", draft_ ? "1.2" : "1.3");
    out_ += fmt::format("  <meta>\n    <creator>{}</creator>\n    <description>{}</description>\n  </meta>\n",
                        text_("standpoint " + options_.version), text_(graph_.title));
    out_ += fmt::format("  <graph defaultedgetype=\"{}\"{}>\n", graph_.directed ? "directed" : "undirected",
                        timed_ ? " mode=\"dynamic\" timeformat=\"date\"" : "");
    declare_all("node", graph_.node_attributes);
    declare_all("edge", graph_.edge_attributes);
    out_ += "    <nodes>\n";
    for (const ExportedNode& node : graph_.nodes) add_node(node);
    out_ += "    </nodes>\n    <edges>\n";
    for (const ExportedEdge& edge : graph_.edges) add_edge(edge);
    out_ += "    </edges>\n  </graph>\n</gexf>\n";
    Exported exported{{{{}, std::move(out_)}}, graph_.losses};
    exported.lose("borders between texts of a list that hold a semicolon", semicolons_);
    exported.lose("characters that XML does not allow", text_.replaced());
    return exported;
  }

 private:
  // What a node or edge is stands before its attributes.
  void declare_all(std::string_view what, const std::vector<ExportedAttribute>& attributes) {
    out_ += fmt::format("    <attributes class=\"{}\">\n      <attribute id=\"0\" title=\"class\" type=\"string\"/>\n",
                        what);
    for (std::size_t i = 0; i < attributes.size(); ++i)
      out_ += fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i + 1, attributes[i].name,
                          type_name(attributes[i].type));
    out_ += "    </attributes>\n";
  }

  void add_node(const ExportedNode& node) {
    out_ +=
        fmt::format("      <node id=\"{}\" label=\"{}\"{}>\n", text_(node.id), text_(node.label), time_of(node.time));
    add_values(node.type_name, node.values);
    add_colour(ink_of_dot(node.role));
    out_ += "      </node>\n";
  }

  void add_edge(const ExportedEdge& edge) {
    out_ += fmt::format("      <edge id=\"{}\" source=\"{}\" target=\"{}\"", text_(edge.id),
                        text_(graph_.nodes[edge.from].id), text_(graph_.nodes[edge.to].id));
    if (!edge.label.empty()) out_ += fmt::format(" label=\"{}\"", text_(edge.label));
    if (!draft_) out_ += fmt::format(" kind=\"{}\"", text_(edge.type_name));
    out_ += fmt::format(" weight=\"{}\"{}>\n", json_number(edge.weight), time_of(edge.time));
    add_values(edge.type_name, edge.values);
    add_colour(ink_of(edge.role));
    out_ += "      </edge>\n";
  }

  static std::string time_of(const ExportedTime& time) {
    std::string out;
    if (!time.first.empty()) out += fmt::format(" start=\"{}\"", time.first);
    if (!time.last.empty()) out += fmt::format(" end=\"{}\"", time.last);
    return out;
  }

  void add_values(const std::string& type_name, const ExportedValues& values) {
    out_ += fmt::format("        <attvalues>\n          <attvalue for=\"0\" value=\"{}\"/>\n", text_(type_name));
    for (const auto& [attribute, value] : values) {
      semicolons_ += borders_lost(value);
      out_ += fmt::format("          <attvalue for=\"{}\" value=\"{}\"/>\n", attribute + 1, text_(plain_text(value)));
    }
    out_ += "        </attvalues>\n";
  }

  // Not in 1.2draft, whose schemas have colours in another namespace than its readers.
  void add_colour(Ink ink) {
    if (draft_) return;
    const std::string_view code = colours_.of(ink, Palette::light);
    out_ += fmt::format("        <viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>\n", hexadecimal(code.substr(1, 2)),
                        hexadecimal(code.substr(3, 2)), hexadecimal(code.substr(5, 2)));
  }

  const ExportedGraph& graph_;
  const ExportOptions& options_;
  bool draft_, timed_ = false;
  ThemeColours colours_;
  std::string out_;
  XmlText text_;
  std::size_t semicolons_ = 0;
};

}  // namespace

Result<Exported> write_gexf(const ExportedGraph& graph, const ExportOptions& options) {
  return Writer(graph, options).write();
}

}  // namespace standpoint
