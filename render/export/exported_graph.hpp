#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph on its way to another program: nodes and edges with typed attributes, whether it is a dossier or a network.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "render/export/exported.hpp"

namespace standpoint {

// The value of an attribute; absent where a node or edge has none.
using ExportedValue = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;

enum class ExportedType : std::uint8_t { boolean, integer, number, text, texts };

struct ExportedAttribute {
  std::string name;  // an identifier of letters, digits and `_`
  ExportedType type = ExportedType::text;
};

struct ExportedNode {
  std::string id;
  std::string label;
  std::vector<ExportedValue> values;  // one for each attribute of nodes
};

struct ExportedEdge {
  std::string id;
  std::size_t from = 0;  // nodes
  std::size_t to = 0;
  std::string label;
  bool directed = true;
  std::optional<double> weight;
  std::vector<ExportedValue> values;  // one for each attribute of edges
};

// In a fixed order. `losses`: what of the dossier is in no node and no edge.
struct ExportedGraph {
  std::string title;
  std::string language;
  std::vector<ExportedAttribute> node_attributes;
  std::vector<ExportedAttribute> edge_attributes;
  std::vector<ExportedNode> nodes;
  std::vector<ExportedEdge> edges;
  std::vector<ExportLoss> losses;
};

}  // namespace standpoint
