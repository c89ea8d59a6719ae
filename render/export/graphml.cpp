// SPDX-License-Identifier: Apache-2.0
#include "render/export/graphml.hpp"

#include <fmt/format.h>

#include <algorithm>

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

template <class Element>
bool any_time(const std::vector<Element>& elements) {
  return std::any_of(elements.begin(), elements.end(),
                     [](const Element& e) { return !e.time.first.empty() || !e.time.last.empty(); });
}

class Writer {
 public:
  explicit Writer(const ExportedGraph& graph) : graph_(graph) {}

  Exported write() {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const char* name : {"title", "language"}) declare("graph", 'g', name, "string");
    declare_all("node", 'n', graph_.node_attributes, any_time(graph_.nodes));
    declare_all("edge", 'e', graph_.edge_attributes, any_time(graph_.edges));
    declare("edge", 'e', "weight", "double");
    out_ += fmt::format("  <graph edgedefault=\"{}\">\n", graph_.directed ? "directed" : "undirected");
    out_ += fmt::format("    <data key=\"g-title\">{}</data>\n", text_(graph_.title));
    out_ += fmt::format("    <data key=\"g-language\">{}</data>\n", text_(graph_.language));
    for (const ExportedNode& node : graph_.nodes) {
      out_ += fmt::format("    <node id=\"{}\">\n", text_(node.id));
      add_fields('n', node, graph_.node_attributes);
      out_ += "    </node>\n";
    }
    for (const ExportedEdge& edge : graph_.edges) {
      out_ += fmt::format("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n", text_(edge.id),
                          text_(graph_.nodes[edge.from].id), text_(graph_.nodes[edge.to].id));
      add_fields('e', edge, graph_.edge_attributes);
      add("e-weight", json_number(edge.weight));
      out_ += "    </edge>\n";
    }
    out_ += "  </graph>\n</graphml>\n";
    Exported exported{{{{}, std::move(out_)}}, graph_.losses};
    exported.lose("borders between texts of a list that hold a semicolon", semicolons_);
    exported.lose("characters that XML does not allow", text_.replaced());
    return exported;
  }

 private:
  void declare(std::string_view what, char prefix, std::string_view name, std::string_view type) {
    out_ += fmt::format("  <key id=\"{}-{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", prefix, name, what,
                        name, type);
  }

  void declare_all(std::string_view what, char prefix, const std::vector<ExportedAttribute>& attributes, bool timed) {
    for (const char* name : {"label", "class"}) declare(what, prefix, name, "string");
    if (timed)
      for (const char* name : {"start", "end"}) declare(what, prefix, name, "string");
    for (const ExportedAttribute& attribute : attributes)
      declare(what, prefix, attribute.name, type_name(attribute.type));
  }

  void add(std::string_view key, std::string_view text) {
    out_ += fmt::format("      <data key=\"{}\">{}</data>\n", key, text_(text));
  }

  template <class Element>
  void add_fields(char prefix, const Element& element, const std::vector<ExportedAttribute>& attributes) {
    const auto key = [&](std::string_view name) { return fmt::format("{}-{}", prefix, name); };
    add(key("label"), element.label);
    add(key("class"), element.type_name);
    if (!element.time.first.empty()) add(key("start"), element.time.first);
    if (!element.time.last.empty()) add(key("end"), element.time.last);
    for (const auto& [attribute, value] : element.values) {
      semicolons_ += borders_lost(value);
      add(key(attributes[attribute].name), plain_text(value));
    }
  }

  const ExportedGraph& graph_;
  std::string out_;
  XmlText text_;
  std::size_t semicolons_ = 0;
};

}  // namespace

Result<Exported> write_graphml(const ExportedGraph& graph, const ExportOptions&) { return Writer(graph).write(); }

}  // namespace standpoint
