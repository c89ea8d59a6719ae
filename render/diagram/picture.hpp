#pragma once
// SPDX-License-Identifier: Apache-2.0
// A node-link picture as plain data: what a view wants drawn, with all its words, before anything has a size or a
// place.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/date.hpp"

namespace standpoint {

// What a node stands for; decides its outline and its colours.
enum class NodeRole : std::uint8_t {
  person,
  organization,
  collective,
  system,
  law,
  document,
  procedure,
  event,
  place,
  proposition,
  claim,
  source,
  issue,
};
inline constexpr std::size_t kNodeRoleCount = 13;

// What an edge says; decides its colour, its dash and the mark at its end.
enum class EdgeRole : std::uint8_t { tie, alliance, hostile, support, oppose, neutral };
inline constexpr std::size_t kEdgeRoleCount = 6;

// The role of a stance by its sign: positive supports, negative opposes.
inline constexpr EdgeRole role_of_sign(int sign) {
  return sign > 0 ? EdgeRole::support : sign < 0 ? EdgeRole::oppose : EdgeRole::neutral;
}

// A set of nodes that belong together.
struct PictureGroup {
  std::string id;
  std::string label;
};

// Where lines of one role meet a box, with how many there are. Of pictures in columns.
struct PictureCell {
  EdgeRole role = EdgeRole::support;
  std::size_t count = 0;  // 0: the sign alone
  bool right = false;     // on the right side of its box, else on the left one
  bool hollow = false;    // held with a reservation
};

// One box.
struct PictureNode {
  std::string id;  // unique among nodes and edges; becomes the id of the drawn element
  std::string label;
  std::string sublabel;  // second, smaller line; may be empty
  NodeRole role = NodeRole::organization;
  std::string group;    // id of a group, or empty
  std::string tooltip;  // may be empty: then the label
  std::string href;     // http, https or #id; anything else is left out
  bool dashed = false;
  bool doubled = false;                 // with a second outline
  int column = 0;                       // of pictures in columns, from the left
  std::vector<PictureCell> cells = {};  // from top to bottom on each side
};

// One line between two boxes.
struct PictureEdge {
  std::string id;
  std::string from;  // id of a node
  std::string to;
  std::vector<std::string> labels;  // one per line of text, for several ties drawn as one
  EdgeRole role = EdgeRole::tie;
  bool directed = true;
  bool dashed = false;  // not in force, not asserted, or on another's word
  std::string tooltip;
  std::string href;
  bool hollow = false;        // held with a reservation
  bool turned = false;        // held after a change of sides
  double width = 0;           // points; 0: as wide as its role wants it
  double length = 0;          // by stress: how far its ends want to be apart, points; 0: as usual
  std::string in_words = {};  // for a table, where labels and the role do not say it
  Date when = {};             // while it holds, or when it was said; may be not given
};

// Another drawing that goes on with this one.
struct PictureLink {
  std::string id;
  std::string label;
  std::string href;
};

struct PictureLinks {
  std::string title;
  std::vector<PictureLink> links;
};

// A sign that a legend explains.
struct LegendSign {
  enum class Kind : std::uint8_t { node, edge, dashed_edge, dashed_node, doubled_node, hollow_edge, turned_edge };
  Kind kind = Kind::node;
  std::uint8_t role = 0;  // NodeRole for node, EdgeRole for edge, else 0
  friend bool operator==(const LegendSign&, const LegendSign&) = default;
};

// A sign and what it means, in the language of the picture.
struct LegendEntry {
  LegendSign sign;
  std::string label;
};

// What the picture says when a simpler layout had to do; the words are the caller's, in the language of the picture.
struct LayoutNotes {
  std::string simplified;  // fewer passes, straight lines
  std::string spring;      // boxes placed by springs, straight lines
  std::string grid;        // boxes in rows
};

// The whole picture. Nodes and edges are drawn in order of id, whatever order they come in.
struct Picture {
  std::string id;        // of the drawn root element; may be empty
  std::string language;  // BCP 47, such as fr
  std::string title;
  std::string subtitle;
  std::string description;         // for those who do not see the picture
  std::string source_line;         // what it rests on
  std::vector<std::string> notes;  // what was left out
  LayoutNotes layout_notes;
  std::vector<PictureGroup> groups;
  bool frame_groups = false;  // draw a frame with its label around each group
  bool by_stress = false;     // boxes as far apart as their lines say, instead of in layers
  bool in_columns = false;    // boxes in columns, lines from column to column, ending at the cells of their roles
  std::vector<std::string> columns;  // headings of columns that are read as a chain, from the left; may be empty
  std::vector<PictureNode> nodes;
  std::vector<PictureEdge> edges;
  std::string legend_title;
  std::vector<LegendEntry> legend;  // only the entries whose sign is present are drawn
  PictureLinks pages;               // listed below the notes
};

// The signs that the picture uses: node roles, then edge roles, each in the order of its enumeration, then dashes.
// O(nodes + edges).
std::vector<LegendSign> signs_present(const Picture& picture);

// The picture with nodes and edges sorted by id (an edge also by its ends), edges without both ends left out, and
// groups kept in the order given. What the writers draw. O(n log n).
Picture normalized(const Picture& picture);

}  // namespace standpoint
