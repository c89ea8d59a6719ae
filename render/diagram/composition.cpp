// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/composition.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "render/diagram/columns_layout.hpp"
#include "render/diagram/legend_flow.hpp"
#include "render/diagram/node_shapes.hpp"

namespace standpoint {
namespace {

constexpr double kNarrowest = 400;
constexpr double kSmallestBoxWidth = 52;
constexpr double kBoxPadding = 5;   // above and below the words
constexpr double kRoomPerLine = 7;  // on the side of a box where many lines arrive
constexpr double kTallestForLines = 110;
constexpr double kSwatchWidth = 24;
constexpr LegendLook kLegendLook{.swatch_height = 13, .row = 18};

constexpr WrapLimits kGroupLimits{240, 2, 200};
constexpr std::size_t kMostEdgeLines = 6;
constexpr std::size_t kMostNotes = 60;

std::map<std::string_view, int> index_groups(const Picture& picture) {
  std::map<std::string_view, int> index;
  for (std::size_t i = 0; i < picture.groups.size(); ++i) index.try_emplace(picture.groups[i].id, static_cast<int>(i));
  return index;
}

LayoutBox box_of(const PictureNode& node, const ComposedNode& composed, const Typesetting& type) {
  const TextStyle& style = type.name_of(node.role);
  const double words = std::max(widest(composed.name, style), widest(composed.second_line, type.second_line));
  const double height = height_of(composed.name, style) + height_of(composed.second_line, type.second_line);
  return {std::max(words + 2 * side_padding(node.role), kSmallestBoxWidth),
          std::max(height + 2 * kBoxPadding, 2 * type.name.line_height), -1};
}

// Everything wrapped and measured, ready to be laid out.
LayoutInput measure(const Picture& picture, Composition& composition) {
  const Typesetting& type = composition.type;
  const WordRoom words_room(picture, type);
  LayoutInput input;
  input.room = type.room();
  input.frame_groups = picture.frame_groups;
  input.by_stress = picture.by_stress;
  const std::map<std::string_view, int> groups = index_groups(picture);
  WrapLimits group_limits = kGroupLimits;  // where columns share a width, no wider than their boxes
  if (type.bounded() && picture.in_columns)
    group_limits = {words_room.name(NodeRole::person).width + 2 * side_padding(NodeRole::person), 4, 200};
  for (const PictureGroup& group : picture.groups) {
    composition.groups.push_back({wrap_text(group.label, type.group, group_limits), {}});
    const std::vector<std::string>& lines = composition.groups.back().label;
    input.groups.push_back({widest(lines, type.group), height_of(lines, type.group)});
  }
  std::map<std::string_view, std::size_t> position;
  for (const PictureNode& node : picture.nodes) {
    position.try_emplace(node.id, composition.nodes.size());
    composition.nodes.push_back({name_lines(node, type, words_room), second_lines(node, type, words_room), {}, {}, {}});
    LayoutBox box = box_of(node, composition.nodes.back(), type);
    const auto group = groups.find(node.group);
    if (group != groups.end()) box.group = group->second;
    input.boxes.push_back(box);
  }
  std::vector<std::array<std::size_t, 2>> lines(picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) {
    ++lines[position.at(edge.from)][0];
    ++lines[position.at(edge.to)][1];
    composition.edges.push_back({edge_lines(edge, type, words_room), {}});
    const std::vector<std::string>& words = composition.edges.back().words;
    input.edges.push_back({position.at(edge.from), position.at(edge.to), widest(words, type.edge),
                           height_of(words, type.edge), edge.length});
  }
  for (std::size_t i = 0; i < lines.size() && !picture.in_columns && !picture.by_stress; ++i) {
    const auto most = static_cast<double>(std::max(lines[i][0], lines[i][1]));
    input.boxes[i].height = std::max(input.boxes[i].height, std::min(most * kRoomPerLine, kTallestForLines));
  }
  return input;
}

std::size_t cells_on(const PictureNode& node, bool right) {
  return static_cast<std::size_t>(std::count_if(node.cells.begin(), node.cells.end(),
                                                [&](const PictureCell& cell) { return cell.right == right; }));
}

// The number of the cell of a role among those of its side; -1 where there is none.
int cell_of(const PictureNode& node, EdgeRole role, bool right) {
  int number = 0;
  for (const PictureCell& cell : node.cells) {
    if (cell.right != right) continue;
    if (cell.role == role) return number;
    ++number;
  }
  return -1;
}

// What was measured, as columns: boxes with room for their cells, lines to the cells of their roles.
ColumnsInput columns_of(const Picture& picture, const LayoutInput& measured) {
  ColumnsInput input;
  input.room = measured.room;
  input.chain = !picture.columns.empty();
  if (picture.frame_groups) input.groups = measured.groups;
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    const PictureNode& node = picture.nodes[i];
    const std::size_t left = cells_on(node, false), right = cells_on(node, true);
    const double cells =
        cell_width(picture.nodes[i], measured.room > 0) * static_cast<double>((left > 0 ? 1 : 0) + (right > 0 ? 1 : 0));
    const double height = std::max(measured.boxes[i].height, height_of_cells(std::max(left, right)) + 2);
    input.boxes.push_back({measured.boxes[i].width + cells, height, static_cast<std::size_t>(std::max(0, node.column)),
                           picture.frame_groups ? measured.boxes[i].group : -1, left, right});
  }
  for (std::size_t i = 0; i < picture.edges.size(); ++i) {
    const LayoutEdge& edge = measured.edges[i];
    const PictureNode& to = picture.nodes[edge.to];
    input.edges.push_back(
        {edge.from, edge.to, cell_of(to, picture.edges[i].role, picture.nodes[edge.from].column > to.column)});
  }
  return input;
}

// The cells of each box, and what they leave for its words.
void place_cells(const Picture& picture, Composition& composition) {
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    const PictureNode& node = picture.nodes[i];
    if (node.cells.empty()) continue;
    ComposedNode& composed = composition.nodes[i];
    const double width = cell_width(node, composition.type.bounded());
    const std::vector<Rectangle> left = cells_of(composed.box, cells_on(node, false), false, width);
    const std::vector<Rectangle> right = cells_of(composed.box, cells_on(node, true), true, width);
    std::size_t next[2] = {0, 0};
    for (const PictureCell& cell : node.cells)
      composed.cells.push_back((cell.right ? right : left)[next[cell.right]++]);
    composed.words = composed.box;
    composed.words.left += (left.empty() ? 0 : width) + side_padding(node.role);
    composed.words.right -= (right.empty() ? 0 : width) + side_padding(node.role);
  }
}

// The headings above the boxes of their columns, from `y`, which moves below them.
void place_headings(const Picture& picture, const Layout& layout, double left, double& y, Composition& composition) {
  if (picture.columns.empty() || picture.nodes.empty()) return;
  for (std::size_t column = 0; column < picture.columns.size(); ++column)
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
      if (picture.nodes[i].column != static_cast<int>(column)) continue;
      composition.columns.push_back({printable(picture.columns[column], 40), {layout.boxes[i].left + left, y}});
      break;
    }
  y += composition.type.group.line_height + 4;
}

void place(const Layout& layout, double left, double top, Composition& composition) {
  for (std::size_t i = 0; i < composition.nodes.size(); ++i) {
    composition.nodes[i].box = layout.boxes[i].moved(left, top);
  }
  for (std::size_t i = 0; i < composition.groups.size(); ++i) {
    if (!layout.groups[i].empty()) composition.groups[i].frame = layout.groups[i].moved(left, top);
  }
  for (std::size_t i = 0; i < composition.edges.size(); ++i) {
    PlacedEdge& line = composition.edges[i].line;
    line = layout.edges[i];
    if (!line.label.empty()) line.label = line.label.moved(left, top);
    for (Curve& curve : line.curves) {
      for (Point& point : curve) point = {point.x + left, point.y + top};
    }
  }
}

// The entries whose sign is present, in rows.
void place_legend(const Picture& picture, double& y, Composition& composition) {
  const std::vector<LegendSign> present = signs_present(picture);
  std::vector<LegendEntry> entries = picture.legend;
  std::erase_if(entries, [&](const LegendEntry& entry) {
    return std::find(present.begin(), present.end(), entry.sign) == present.end();
  });
  if (entries.empty()) return;
  if (!picture.legend_title.empty()) {
    composition.legend_title =
        stack(picture.legend_title, composition.type.group, composition.width - 2 * composition.type.margin, y);
    y += 4;
  }
  LegendFlow flow(composition.left, composition.width - composition.type.margin, y, kLegendLook);
  for (const LegendEntry& entry : entries) {
    const std::string label = printable(entry.label, 80);
    composition.legend.push_back({entry.sign, label, flow.add(kSwatchWidth, text_width(label, composition.type.note))});
  }
  y = flow.last_row() + kLegendLook.row + 4;
}

std::vector<std::string> notes_of(const Picture& picture, LayoutRung rung) {
  std::vector<std::string> notes = picture.notes;
  const LayoutNotes& words = picture.layout_notes;
  if (rung == LayoutRung::layered_fast) notes.push_back(words.simplified);
  if (rung == LayoutRung::spring) notes.push_back(words.spring);
  if (rung == LayoutRung::rows) notes.push_back(words.grid);
  if (notes.size() > kMostNotes) notes.resize(kMostNotes);
  notes.push_back(picture.source_line);
  return notes;
}

void place_notes(const Picture& picture, double& y, Composition& composition) {
  composition.notes.top = y;
  for (const std::string& note : notes_of(picture, composition.rung)) {
    const TextBlock block = stack(note, composition.type.note, composition.width - 2 * composition.type.margin, y);
    composition.notes.lines.insert(composition.notes.lines.end(), block.lines.begin(), block.lines.end());
  }
}

}  // namespace

std::vector<std::string> name_lines(const PictureNode& node, const Typesetting& type, const WordRoom& room) {
  const std::string& name = node.label.empty() ? node.id : node.label;
  return wrap_evenly(name, type.name_of(node.role), room.name(node.role));
}

std::vector<std::string> second_lines(const PictureNode& node, const Typesetting& type, const WordRoom& room) {
  return wrap_evenly(node.sublabel, type.second_line, room.second_line(node.role));
}

std::vector<std::string> edge_lines(const PictureEdge& edge, const Typesetting& type, const WordRoom& room) {
  std::vector<std::string> lines;
  for (const std::string& label : edge.labels) {
    for (std::string& line : wrap_evenly(label, type.edge, room.edge())) lines.push_back(std::move(line));
  }
  if (lines.size() > kMostEdgeLines) {
    lines.resize(kMostEdgeLines);
    lines.back() = "…";
  }
  return lines;
}

Composition compose(const Picture& picture, const LayoutOptions& options, const Typesetting& type) {
  Composition composition;
  composition.type = type;
  const LayoutInput input = measure(picture, composition);
  const Layout layout =
      picture.in_columns ? lay_out_columns(columns_of(picture, input), options) : lay_out(input, options);
  composition.rung = layout.rung;
  composition.left = type.margin;
  composition.width =
      std::max(layout.bounds.width() + 2 * type.margin, type.bounded() ? std::min(kNarrowest, type.width) : kNarrowest);
  const double text_room = composition.width - 2 * type.margin;
  double y = type.margin;
  composition.title = stack(picture.title, type.title, text_room, y);
  composition.subtitle = stack(picture.subtitle, type.subtitle, text_room, y);
  if (y > type.margin) y += 14;
  const double left = (composition.width - layout.bounds.width()) / 2;
  place_headings(picture, layout, left, y, composition);
  place(layout, left, y, composition);
  if (picture.in_columns) place_cells(picture, composition);
  y += layout.bounds.height() + 18;
  place_legend(picture, y, composition);
  place_notes(picture, y, composition);
  composition.pages = PageLinks(picture.pages, type, composition.width, y);
  composition.height = y + type.margin - 6;
  return composition;
}

}  // namespace standpoint
