#pragma once
// SPDX-License-Identifier: Apache-2.0
// A picture with every word in lines and everything in its place, before a single element is written.

#include <string>
#include <vector>

#include "render/diagram/layout.hpp"
#include "render/diagram/page_links.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/word_room.hpp"

namespace standpoint {

struct ComposedNode {
  std::vector<std::string> name;
  std::vector<std::string> second_line;
  Rectangle box;
  std::vector<Rectangle> cells;  // parallel to those of the node
  Rectangle words;               // the room of the words beside cells; empty: the box
};

struct ComposedEdge {
  std::vector<std::string> words;
  PlacedEdge line;
};

struct ComposedGroup {
  std::vector<std::string> label;
  Rectangle frame;  // empty where it is not drawn
};

// The heading of a column.
struct ComposedHeading {
  std::string text;
  Point corner;  // left and top
};

struct ComposedLegend {
  LegendSign sign;
  std::string label;
  Rectangle swatch;
};

// Parallel to the lists of the normalized picture it was made from.
struct Composition {
  Typesetting type;
  TextBlock title;
  TextBlock subtitle;
  std::vector<ComposedNode> nodes;
  std::vector<ComposedEdge> edges;
  std::vector<ComposedGroup> groups;
  std::vector<ComposedHeading> columns;
  TextBlock legend_title;
  std::vector<ComposedLegend> legend;
  TextBlock notes;
  PageLinks pages;
  double left = 0;  // where lines of text outside boxes start
  double width = 0;
  double height = 0;
  LayoutRung rung = LayoutRung::layered;
};

// Measures, lays out and places a normalized picture, in at most the width of the setting.
Composition compose(const Picture& picture, const LayoutOptions& options, const Typesetting& type = {});

// The label of a node, its second line, and of an edge in lines, as drawn.
std::vector<std::string> name_lines(const PictureNode& node, const Typesetting& type = {}, const WordRoom& room = {});
std::vector<std::string> second_lines(const PictureNode& node, const Typesetting& type = {}, const WordRoom& room = {});
std::vector<std::string> edge_lines(const PictureEdge& edge, const Typesetting& type = {}, const WordRoom& room = {});

}  // namespace standpoint
