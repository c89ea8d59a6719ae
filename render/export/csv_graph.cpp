// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/text/csv_cell.hpp"
#include "render/export/csv_tables.hpp"
#include "render/export/csv_writer.hpp"

namespace standpoint {
namespace {

// True where Gephi would take the column for one of its own: letter case does not count.
bool is_known(std::string_view name, std::initializer_list<std::string_view> columns) {
  return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) {
    return std::equal(name.begin(), name.end(), column.begin(), column.end(),
                      [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  });
}

void header(CsvWriter& csv, std::initializer_list<std::string_view> columns,
            const std::vector<ExportedAttribute>& attributes, std::string_view prefix) {
  for (const std::string_view column : columns) csv.plain(column);
  for (const ExportedAttribute& attribute : attributes)
    csv.plain(is_known(attribute.name, columns) ? std::string(prefix) + attribute.name : attribute.name);
  csv.end_line();
}

void add_class(CsvWriter& csv, std::string_view name, const ExportedTime& time) {
  csv.words(name);
  csv.plain(time.first);
  csv.plain(time.last);
}

// A cell for each attribute, empty where a node or edge has none.
void add_values(CsvWriter& csv, const std::vector<ExportedAttribute>& attributes, const ExportedValues& values) {
  struct Visitor {
    CsvWriter& csv;
    void operator()(bool flag) const { csv.plain(flag ? "true" : "false"); }
    void operator()(std::int64_t whole) const { csv.plain(std::to_string(whole)); }
    void operator()(double number) const { csv.number(number); }
    void operator()(const std::string& text) const { csv.words(text); }
    void operator()(const std::vector<std::string>& texts) const {
      csv.words(list_cell(std::vector<std::string_view>(texts.begin(), texts.end())));
    }
  };
  auto next = values.begin();
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (next == values.end() || next->first != i)
      csv.plain({});
    else
      std::visit(Visitor{csv}, (next++)->second);
  }
}

}  // namespace

Result<Exported> write_csv_graph(const ExportedGraph& graph, const ExportOptions& options) {
  CsvWriter nodes(options);
  header(nodes, {"Id", "Label", "class", "start", "end"}, graph.node_attributes, "node_");
  for (const ExportedNode& node : graph.nodes) {
    nodes.words(node.id);
    nodes.words(node.label);
    add_class(nodes, node.type_name, node.time);
    add_values(nodes, graph.node_attributes, node.values);
    nodes.end_line();
  }
  CsvWriter edges(options);
  header(edges, {"Source", "Target", "Type", "Weight", "Id", "Label", "class", "start", "end"}, graph.edge_attributes,
         "edge_");
  for (const ExportedEdge& edge : graph.edges) {
    edges.words(graph.nodes[edge.from].id);
    edges.words(graph.nodes[edge.to].id);
    edges.plain(graph.directed ? "Directed" : "Undirected");
    edges.number(edge.weight);
    edges.words(edge.id);
    edges.words(edge.label);
    add_class(edges, edge.type_name, edge.time);
    add_values(edges, graph.edge_attributes, edge.values);
    edges.end_line();
  }
  return Exported{{{"edges.csv", edges.take()}, {"nodes.csv", nodes.take()}}, graph.losses};
}

}  // namespace standpoint
