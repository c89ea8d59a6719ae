// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/composition.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "render/diagram/node_shapes.hpp"

namespace standpoint {
namespace {

constexpr double kMargin = 20;
constexpr double kNarrowest = 400;
constexpr double kSmallestBoxWidth = 52;
constexpr double kSmallestBoxHeight = 26;
constexpr double kBoxPadding = 5;   // above and below the words
constexpr double kRoomPerLine = 7;  // on the side of a box where many lines arrive
constexpr double kTallestForLines = 110;
constexpr double kSwatchWidth = 24;
constexpr double kSwatchHeight = 13;
constexpr double kGapAfterSwatch = 6;
constexpr double kGapAfterEntry = 18;
constexpr double kLegendRow = 18;

constexpr WrapLimits kNameLimits{108, 4, 200};
constexpr WrapLimits kSecondLineLimits{112, 3, 200};
constexpr WrapLimits kEdgeLimits{76, 3, 200};
constexpr WrapLimits kGroupLimits{240, 2, 200};
constexpr std::size_t kMostEdgeLines = 6;
constexpr std::size_t kMostNotes = 12;

double height_of(const std::vector<std::string>& lines, const TextStyle& style) {
  return static_cast<double>(lines.size()) * style.line_height;
}

std::map<std::string_view, int> index_groups(const Picture& picture) {
  std::map<std::string_view, int> index;
  for (std::size_t i = 0; i < picture.groups.size(); ++i) index.try_emplace(picture.groups[i].id, static_cast<int>(i));
  return index;
}

LayoutBox box_of(const PictureNode& node, const ComposedNode& composed) {
  const double words = std::max(widest(composed.name, type::kName), widest(composed.second_line, type::kSecondLine));
  const double height = height_of(composed.name, type::kName) + height_of(composed.second_line, type::kSecondLine);
  return {std::max(words + 2 * side_padding(node.role), kSmallestBoxWidth),
          std::max(height + 2 * kBoxPadding, kSmallestBoxHeight), -1};
}

// Everything wrapped and measured, ready to be laid out.
LayoutInput measure(const Picture& picture, Composition& composition) {
  LayoutInput input;
  input.frame_groups = picture.frame_groups;
  const std::map<std::string_view, int> groups = index_groups(picture);
  for (const PictureGroup& group : picture.groups) {
    composition.groups.push_back({wrap_text(group.label, type::kGroup, kGroupLimits), {}});
    const std::vector<std::string>& lines = composition.groups.back().label;
    input.groups.push_back({widest(lines, type::kGroup), height_of(lines, type::kGroup)});
  }
  std::map<std::string_view, std::size_t> position;
  for (const PictureNode& node : picture.nodes) {
    position.try_emplace(node.id, composition.nodes.size());
    composition.nodes.push_back({name_lines(node), second_lines(node), {}});
    LayoutBox box = box_of(node, composition.nodes.back());
    const auto group = groups.find(node.group);
    if (group != groups.end()) box.group = group->second;
    input.boxes.push_back(box);
  }
  std::vector<std::array<std::size_t, 2>> lines(picture.nodes.size());
  for (const PictureEdge& edge : picture.edges) {
    ++lines[position.at(edge.from)][0];
    ++lines[position.at(edge.to)][1];
    composition.edges.push_back({edge_lines(edge), {}});
    const std::vector<std::string>& words = composition.edges.back().words;
    input.edges.push_back(
        {position.at(edge.from), position.at(edge.to), widest(words, type::kEdge), height_of(words, type::kEdge)});
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto most = static_cast<double>(std::max(lines[i][0], lines[i][1]));
    input.boxes[i].height = std::max(input.boxes[i].height, std::min(most * kRoomPerLine, kTallestForLines));
  }
  return input;
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

// Text in lines below `y`, which moves to their end.
TextBlock stack(const std::string& text, const TextStyle& style, double width, double& y) {
  TextBlock block{wrap_text(text, style, {width, 4, 600}), y};
  y += height_of(block.lines, style);
  return block;
}

// The entries whose sign is present, in rows.
void place_legend(const Picture& picture, double& y, Composition& composition) {
  const std::vector<LegendSign> present = signs_present(picture);
  double x = composition.left;
  bool any = false;
  for (const LegendEntry& entry : picture.legend) {
    if (std::find(present.begin(), present.end(), entry.sign) == present.end()) continue;
    if (!any && !picture.legend_title.empty()) {
      composition.legend_title = stack(picture.legend_title, type::kGroup, composition.width - 2 * kMargin, y);
      y += 4;
    }
    any = true;
    const std::string label = printable(entry.label, 80);
    const double width = kSwatchWidth + kGapAfterSwatch + text_width(label, type::kNote.size);
    if (x > composition.left && x + width > composition.width - kMargin) {
      x = composition.left;
      y += kLegendRow;
    }
    composition.legend.push_back({entry.sign, label, {x, y, x + kSwatchWidth, y + kSwatchHeight}});
    x += width + kGapAfterEntry;
  }
  if (any) y += kLegendRow + 4;
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
    const TextBlock block = stack(note, type::kNote, composition.width - 2 * kMargin, y);
    composition.notes.lines.insert(composition.notes.lines.end(), block.lines.begin(), block.lines.end());
  }
}

}  // namespace

std::vector<std::string> name_lines(const PictureNode& node) {
  return wrap_evenly(node.label.empty() ? node.id : node.label, type::kName, kNameLimits);
}

std::vector<std::string> second_lines(const PictureNode& node) {
  return wrap_evenly(node.sublabel, type::kSecondLine, kSecondLineLimits);
}

std::vector<std::string> edge_lines(const PictureEdge& edge) {
  std::vector<std::string> lines;
  for (const std::string& label : edge.labels) {
    for (std::string& line : wrap_evenly(label, type::kEdge, kEdgeLimits)) lines.push_back(std::move(line));
  }
  if (lines.size() > kMostEdgeLines) {
    lines.resize(kMostEdgeLines);
    lines.back() = "…";
  }
  return lines;
}

Composition compose(const Picture& picture, const LayoutOptions& options) {
  Composition composition;
  const LayoutInput input = measure(picture, composition);
  const Layout layout = lay_out(input, options);
  composition.rung = layout.rung;
  composition.left = kMargin;
  composition.width = std::max(layout.bounds.width() + 2 * kMargin, kNarrowest);
  const double text_room = composition.width - 2 * kMargin;
  double y = kMargin;
  composition.title = stack(picture.title, type::kTitle, text_room, y);
  composition.subtitle = stack(picture.subtitle, type::kSubtitle, text_room, y);
  if (y > kMargin) y += 14;
  place(layout, (composition.width - layout.bounds.width()) / 2, y, composition);
  y += layout.bounds.height() + 18;
  place_legend(picture, y, composition);
  place_notes(picture, y, composition);
  composition.height = y + kMargin - 6;
  return composition;
}

}  // namespace standpoint
