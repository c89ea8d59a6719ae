// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/svg_writer.hpp"

#include <algorithm>

#include "render/diagram/composition.hpp"
#include "render/diagram/edge_marks.hpp"
#include "render/diagram/node_shapes.hpp"
#include "render/diagram/stance_signs.hpp"
#include "render/diagram/svg_page.hpp"

namespace standpoint {
namespace {

constexpr double kHalo = 1.5;

class SvgWriter {
 public:
  SvgWriter(const Picture& picture, const Composition& composition, const SvgOptions& options)
      : picture_(picture), composition_(composition), type_(composition.type), page_(options), svg_(page_.svg) {}

  std::string write() {
    page_.open({picture_.id, picture_.language, picture_.title, picture_.description, composition_.width,
                composition_.height, has_links()});
    write_block(composition_.title, type_.title, Ink::text);
    write_block(composition_.subtitle, type_.subtitle, Ink::muted_text);
    for (const ComposedHeading& heading : composition_.columns)
      page_.write_lines({heading.text}, heading.corner, type_.group, Ink::muted_text, TextAnchor::start);
    for (std::size_t i = 0; i < picture_.groups.size(); ++i) write_group(picture_.groups[i], composition_.groups[i]);
    for (std::size_t i = 0; i < picture_.edges.size(); ++i) write_edge(picture_.edges[i], composition_.edges[i]);
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) write_node(picture_.nodes[i], composition_.nodes[i]);
    write_legend();
    write_block(composition_.notes, type_.note, Ink::muted_text);
    composition_.pages.write(picture_.pages, type_, page_);
    return page_.take();
  }

 private:
  bool has_links() const {
    const auto links = [](const auto& item) { return checked_href(item.href).has_value(); };
    return standpoint::has_links(picture_.pages) || std::any_of(picture_.nodes.begin(), picture_.nodes.end(), links) ||
           std::any_of(picture_.edges.begin(), picture_.edges.end(), links);
  }

  void write_block(const TextBlock& block, const TextStyle& style, Ink ink) {
    page_.write_lines(block.lines, {composition_.left, block.top}, style, ink, TextAnchor::start);
  }

  void write_group(const PictureGroup& group, const ComposedGroup& composed) {
    if (composed.frame.empty()) return;
    const bool linked = page_.open_thing(group.id, "sp-group", {}, group.label, {});
    svg_.open("rect").attribute("x", composed.frame.left).attribute("y", composed.frame.top);
    svg_.attribute("width", composed.frame.width()).attribute("height", composed.frame.height()).attribute("rx", 6.0);
    svg_.paint(Ink::group_surface, Ink::group_border).close();
    const Point corner{composed.frame.left + 9, composed.frame.top + 5};
    page_.write_lines(composed.label, corner, type_.group, Ink::muted_text, TextAnchor::start);
    page_.close_thing(linked);
  }

  static std::string edge_tooltip(const PictureEdge& edge) {
    if (!edge.tooltip.empty()) return edge.tooltip;
    std::string words;
    for (const std::string& label : edge.labels) words += (words.empty() ? "" : " · ") + label;
    return words.empty() ? edge.from + " – " + edge.to : words;
  }

  static MarkSubject subject_of(const PictureEdge& edge) {
    const bool stance =
        edge.role == EdgeRole::support || edge.role == EdgeRole::oppose || edge.role == EdgeRole::neutral;
    const StanceSign sign = sign_for(edge.role);
    return {edge.from + " " + edge.to, stance ? stance_words(sign) : std::string_view(), edge.when};
  }

  void write_edge(const PictureEdge& edge, const ComposedEdge& composed) {
    const bool linked = page_.open_thing(edge.id, "sp-edge", edge.href, edge_tooltip(edge), subject_of(edge));
    draw_edge_line(svg_, composed.line.curves, edge.role, traits_of(edge));
    const Rectangle& label = composed.line.label;
    if (!label.empty() && !composed.words.empty()) {
      svg_.open("rect").attribute("x", label.left - kHalo).attribute("y", label.top);
      svg_.attribute("width", label.width() + 2 * kHalo).attribute("height", label.height());
      svg_.attribute("fill-opacity", "0.85").paint(Ink::background, std::nullopt).close();
      const Ink ink = edge.role == EdgeRole::tie ? Ink::text : ink_of(edge.role);
      page_.write_lines(composed.words, {label.center().x, label.top}, type_.edge, ink, TextAnchor::middle);
    }
    page_.close_thing(linked);
  }

  static std::string node_tooltip(const PictureNode& node) {
    if (!node.tooltip.empty()) return node.tooltip;
    return node.sublabel.empty() ? node.label : node.label + " – " + node.sublabel;
  }

  void write_node(const PictureNode& node, const ComposedNode& composed) {
    const bool linked = page_.open_thing(node.id, "sp-node", node.href, node_tooltip(node), {node.id});
    draw_node_shape(svg_, composed.box, node.role, node.dashed, node.doubled);
    for (std::size_t i = 0; i < node.cells.size(); ++i) write_node_cell(node.cells[i], composed.cells[i]);
    const TextStyle& style = type_.name_of(node.role);
    const double height = static_cast<double>(composed.name.size()) * style.line_height +
                          static_cast<double>(composed.second_line.size()) * type_.second_line.line_height;
    const Rectangle room = composed.words.empty() ? composed.box : composed.words;
    const TextAnchor anchor = node.cells.empty() ? TextAnchor::middle : TextAnchor::start;
    const double x = node.cells.empty() ? room.center().x : room.left;
    const double next = page_.write_lines(composed.name, {x, room.center().y - height / 2}, style, Ink::text, anchor);
    page_.write_lines(composed.second_line, {x, next}, type_.second_line, Ink::muted_text, anchor);
    page_.close_thing(linked);
  }

  void write_node_cell(const PictureCell& cell, const Rectangle& box) {
    svg_.open("rect").attribute("x", box.left).attribute("y", box.top);
    svg_.attribute("width", box.width()).attribute("height", box.height());
    svg_.paint(cell_surface_of(cell.role), std::nullopt).close();
    const Point center = box.center();
    if (cell.count == 0) return draw_stance_sign(svg_, center, sign_for(cell.role), cell.hollow);
    draw_stance_sign(svg_, {center.x - 7, center.y}, sign_for(cell.role), cell.hollow);
    page_.write_line(std::to_string(cell.count), {box.center().x + 4, box.center().y + 3.4},
                     composition_.type.cell_count, Ink::text, TextAnchor::start);
  }

  bool any_directed(EdgeRole role) const {
    return std::any_of(picture_.edges.begin(), picture_.edges.end(),
                       [&](const PictureEdge& edge) { return edge.role == role && edge.directed; });
  }

  // Where the dash is part of the role: nothing else in the legend explains it.
  bool all_dashed(EdgeRole role) const {
    const bool explained = std::any_of(composition_.legend.begin(), composition_.legend.end(), [](const auto& entry) {
      return entry.sign.kind == LegendSign::Kind::dashed_edge;
    });
    return role == EdgeRole::hostile && !explained &&
           std::all_of(picture_.edges.begin(), picture_.edges.end(),
                       [&](const PictureEdge& edge) { return edge.role != role || edge.dashed; });
  }

  void write_sign(const LegendSign& sign, const Rectangle& swatch) {
    const double middle = swatch.center().y;
    const Curve line = straight_curve({swatch.left, middle}, {swatch.right, middle});
    switch (sign.kind) {
      case LegendSign::Kind::node: return draw_node_shape(svg_, swatch, static_cast<NodeRole>(sign.role), false);
      case LegendSign::Kind::edge: {
        const auto role = static_cast<EdgeRole>(sign.role);
        return draw_edge_line(svg_, {line}, role, {.directed = any_directed(role), .dashed = all_dashed(role)});
      }
      case LegendSign::Kind::dashed_edge:
        return draw_edge_line(svg_, {line}, EdgeRole::tie, {true, true, false, false});
      case LegendSign::Kind::hollow_edge:
        return draw_edge_line(svg_, {line}, EdgeRole::support, {true, false, true, false});
      case LegendSign::Kind::turned_edge:
        return draw_edge_line(svg_, {line}, EdgeRole::support, {true, false, false, true});
      case LegendSign::Kind::dashed_node: return draw_node_shape(svg_, swatch, NodeRole::organization, true);
      case LegendSign::Kind::doubled_node: return draw_node_shape(svg_, swatch, NodeRole::organization, false, true);
    }
  }

  void write_legend() {
    if (composition_.legend.empty()) return;
    svg_.open("g").attribute("class", "sp-legend");
    write_block(composition_.legend_title, type_.group, Ink::muted_text);
    for (const ComposedLegend& entry : composition_.legend) {
      write_sign(entry.sign, entry.swatch);
      const Point base{entry.swatch.right + 6, entry.swatch.center().y + 3};
      page_.write_line(entry.label, base, type_.note, Ink::text, TextAnchor::start);
    }
    svg_.close();
  }

  const Picture& picture_;
  const Composition& composition_;
  const Typesetting& type_;
  SvgPage page_;
  SvgDocument& svg_;
};

}  // namespace

SvgDrawing write_svg(const Picture& picture, const SvgOptions& options) {
  const Picture ordered = normalized(picture);
  const Composition composition = compose(ordered, options.layout, typesetting_for(options.width, options.font));
  SvgDrawing drawing;
  drawing.svg = SvgWriter(ordered, composition, options).write();
  drawing.width = composition.width;
  drawing.height = composition.height;
  drawing.rung = composition.rung;
  return drawing;
}

}  // namespace standpoint
