#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph on its way to another program: nodes and edges with typed attributes, whether it is a dossier or a network.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "render/diagram/picture.hpp"
#include "render/export/exported.hpp"

namespace standpoint {

using ExportedValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

// Of a value, in the order of its alternatives.
enum class ExportedType : std::uint8_t { boolean, integer, number, text, texts };

struct ExportedAttribute {
  std::string name;  // an identifier of ASCII letters, digits and `_`, unlike the others and none of the fields below
  ExportedType type = ExportedType::text;
};

// The attributes that a node or edge has: their numbers, ascending, and values of their types.
using ExportedValues = std::vector<std::pair<std::size_t, ExportedValue>>;

// When something was there, as 2020-10-08; a side is empty where it is open or not known.
struct ExportedTime {
  std::string first, last;
};

struct ExportedNode {
  std::string id;  // unique; an XML name token
  std::string label;
  std::string type_name;  // what it is: `entity`, `claim`, …; of a network, the variable
  NodeRole role = NodeRole::organization;
  ExportedTime time;
  std::string remark = {};  // what a picture must say too: what the accused replied
  ExportedValues values = {};
};

struct ExportedEdge {
  std::string id;
  std::size_t from = 0;  // nodes
  std::size_t to = 0;
  std::string label;
  std::string type_name;  // `HOSTS`, `CLAIMS`, …
  EdgeRole role = EdgeRole::tie;
  double weight = 1;
  ExportedTime time;
  std::string remark = {};  // what a picture must say too: the source of what charges someone
  ExportedValues values = {};
};

// In a fixed order; several edges may join the same nodes. `losses`: what of the dossier is in no node and no edge.
struct ExportedGraph {
  std::string title;
  std::string language;
  bool directed = true;
  std::vector<ExportedAttribute> node_attributes;
  std::vector<ExportedAttribute> edge_attributes;
  std::vector<ExportedNode> nodes;
  std::vector<ExportedEdge> edges;
  std::vector<ExportLoss> losses;
};

}  // namespace standpoint
