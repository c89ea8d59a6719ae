// SPDX-License-Identifier: Apache-2.0
#include "render/export/jgf.hpp"

#include <fmt/format.h>

#include <set>

#include "render/export/json_text.hpp"

namespace standpoint {
namespace {

std::string json_value(const ExportedValue& value) {
  struct Visitor {
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(std::int64_t n) const { return fmt::format("{}", n); }
    std::string operator()(double d) const { return json_number(d); }
    std::string operator()(const std::string& text) const { return json_string(text); }
    std::string operator()(const std::vector<std::string>& texts) const {
      std::string out = "[";
      for (const std::string& text : texts) out += (&text == &texts.front() ? "" : ", ") + json_string(text);
      return out + "]";
    }
  };
  return std::visit(Visitor{}, value);
}

void append_field(std::string& out, std::string_view name, const std::string& json) {
  out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", json_string(name), json);
}

template <class Element>
std::string metadata_of(const std::vector<ExportedAttribute>& attributes, const Element& element) {
  std::string out;
  append_field(out, "class", json_string(element.type_name));
  if (!element.time.first.empty()) append_field(out, "start", json_string(element.time.first));
  if (!element.time.last.empty()) append_field(out, "end", json_string(element.time.last));
  for (const auto& [attribute, value] : element.values)
    append_field(out, attributes[attribute].name, json_value(value));
  return out;
}

}  // namespace

Result<Exported> write_jgf(const ExportedGraph& graph, const ExportOptions& options) {
  std::string out = fmt::format(
      "{{\n  \"graph\": {{\n    \"label\": {},\n    \"directed\": {},\n    \"metadata\": {{\"language\": {}, "
      "\"generator\": {}}},\n    \"nodes\": {{",
      json_string(graph.title), graph.directed, json_string(graph.language),
      json_string("standpoint " + options.version));
  for (const ExportedNode& node : graph.nodes)
    out +=
        fmt::format("{}\n      {}: {{\"label\": {}, \"metadata\": {{{}}}}}", &node == &graph.nodes.front() ? "" : ",",
                    json_string(node.id), json_string(node.label), metadata_of(graph.node_attributes, node));
  out += "\n    },\n    \"edges\": [";
  for (const ExportedEdge& edge : graph.edges) {
    std::string metadata = metadata_of(graph.edge_attributes, edge);
    append_field(metadata, "weight", json_number(edge.weight));
    out += fmt::format(
        "{}\n      {{\"id\": {}, \"source\": {}, \"target\": {}, \"relation\": {}, \"label\": {}, \"metadata\": "
        "{{{}}}}}",
        &edge == &graph.edges.front() ? "" : ",", json_string(edge.id), json_string(graph.nodes[edge.from].id),
        json_string(graph.nodes[edge.to].id), json_string(edge.type_name), json_string(edge.label), metadata);
  }
  out += "\n    ]\n  }\n}\n";
  return Exported{{{{}, std::move(out)}}, graph.losses};
}

}  // namespace standpoint
