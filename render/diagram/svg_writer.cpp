// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/svg_writer.hpp"

#include <algorithm>
#include <set>

#include "render/diagram/composition.hpp"
#include "render/diagram/edge_marks.hpp"
#include "render/diagram/node_shapes.hpp"
#include "render/diagram/svg_document.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kFonts = "Arial, Helvetica, 'Liberation Sans', sans-serif";
constexpr std::string_view kLinkRelation = "noopener noreferrer nofollow";
constexpr double kAscent = 0.8;  // of the font size, from the top of a line to its base line
constexpr double kHalo = 1.5;
constexpr std::size_t kLongestTooltip = 16000;

enum class Anchor { start, middle };

class SvgWriter {
 public:
  SvgWriter(const Picture& picture, const Composition& composition, const SvgOptions& options)
      : picture_(picture), composition_(composition), options_(options), svg_(options.theme) {}

  std::string write() {
    open_root();
    svg_.open("rect").attribute("x", 0.0).attribute("y", 0.0);
    svg_.attribute("width", composition_.width).attribute("height", composition_.height);
    svg_.paint(Ink::background, std::nullopt).close();
    write_block(composition_.title, type::kTitle, Ink::text);
    write_block(composition_.subtitle, type::kSubtitle, Ink::muted_text);
    for (std::size_t i = 0; i < picture_.groups.size(); ++i) write_group(picture_.groups[i], composition_.groups[i]);
    for (std::size_t i = 0; i < picture_.edges.size(); ++i) write_edge(picture_.edges[i], composition_.edges[i]);
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) write_node(picture_.nodes[i], composition_.nodes[i]);
    write_legend();
    write_block(composition_.notes, type::kNote, Ink::muted_text);
    svg_.close();
    return (options_.xml_declaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "") + svg_.take() + "\n";
  }

 private:
  bool has_links() const {
    const auto links = [](const auto& item) { return checked_href(item.href).has_value(); };
    return std::any_of(picture_.nodes.begin(), picture_.nodes.end(), links) ||
           std::any_of(picture_.edges.begin(), picture_.edges.end(), links);
  }

  // The id of an element, made unique where two would be the same.
  std::string unique_id(std::string_view id) {
    const std::string wanted = element_id(options_.id_prefix, id);
    std::string given = wanted;
    for (int count = 2; !used_ids_.insert(given).second; ++count) given = wanted + "_" + std::to_string(count);
    return given;
  }

  void open_root() {
    const std::string width = svg_number(composition_.width);
    const std::string height = svg_number(composition_.height);
    svg_.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    if (!picture_.id.empty()) svg_.attribute("id", unique_id(picture_.id));
    svg_.attribute("width", width + "pt").attribute("height", height + "pt");
    svg_.attribute("viewBox", "0 0 " + width + " " + height);
    svg_.attribute("role", has_links() ? "graphics-document" : "img");
    if (!picture_.language.empty()) svg_.attribute("lang", element_id({}, picture_.language));
    svg_.attribute("font-family", kFonts);
    if (options_.theme == Theme::automatic) svg_.attribute("class", "sp-auto");
    svg_.text_element("title", picture_.title);
    if (!picture_.description.empty()) svg_.text_element("desc", picture_.description);
    const std::string rules = style_rules(options_.theme);
    if (!rules.empty()) svg_.style_element(rules);
  }

  void write_line(std::string_view text, Point base, const TextStyle& style, Ink ink, Anchor anchor) {
    svg_.open("text").attribute("x", base.x).attribute("y", base.y).attribute("font-size", style.size);
    if (style.weight == FontWeight::bold) svg_.attribute("font-weight", "bold");
    if (anchor == Anchor::middle) svg_.attribute("text-anchor", "middle");
    svg_.paint(ink, std::nullopt);
    svg_.text(text);
    svg_.close();
  }

  // Lines one under the other; returns where the next line would start.
  double write_lines(const std::vector<std::string>& lines, Point top, const TextStyle& style, Ink ink, Anchor anchor) {
    double y = top.y + (style.line_height - style.size) / 2;
    for (const std::string& line : lines) {
      write_line(line, {top.x, y + style.size * kAscent + 0.6}, style, ink, anchor);
      y += style.line_height;
    }
    return top.y + style.line_height * static_cast<double>(lines.size());
  }

  void write_block(const TextBlock& block, const TextStyle& style, Ink ink) {
    write_lines(block.lines, {composition_.left, block.top}, style, ink, Anchor::start);
  }

  // Opens the element of a thing, within a link where it has one.
  bool open_thing(std::string_view id, std::string_view kind, std::string_view href, std::string_view tooltip) {
    const std::optional<std::string> link = checked_href(href);
    if (link) {
      svg_.open("a").attribute("href", *link);
      if (!link->starts_with('#')) svg_.attribute("rel", kLinkRelation).attribute("target", "_blank");
    }
    svg_.open("g").attribute("id", unique_id(id)).attribute("class", kind);
    svg_.text_element("title", printable(tooltip, kLongestTooltip));
    return link.has_value();
  }

  void close_thing(bool linked) {
    svg_.close();
    if (linked) svg_.close();
  }

  void write_group(const PictureGroup& group, const ComposedGroup& composed) {
    if (composed.frame.empty()) return;
    const bool linked = open_thing(group.id, "sp-group", {}, group.label);
    svg_.open("rect").attribute("x", composed.frame.left).attribute("y", composed.frame.top);
    svg_.attribute("width", composed.frame.width()).attribute("height", composed.frame.height()).attribute("rx", 6.0);
    svg_.paint(Ink::group_surface, Ink::group_border).close();
    const Point corner{composed.frame.left + 9, composed.frame.top + 5};
    write_lines(composed.label, corner, type::kGroup, Ink::muted_text, Anchor::start);
    close_thing(linked);
  }

  static std::string edge_tooltip(const PictureEdge& edge) {
    if (!edge.tooltip.empty()) return edge.tooltip;
    std::string words;
    for (const std::string& label : edge.labels) words += (words.empty() ? "" : " · ") + label;
    return words.empty() ? edge.from + " – " + edge.to : words;
  }

  void write_edge(const PictureEdge& edge, const ComposedEdge& composed) {
    const bool linked = open_thing(edge.id, "sp-edge", edge.href, edge_tooltip(edge));
    draw_edge_line(svg_, composed.line.curves, edge.role, edge.directed, edge.dashed);
    const Rectangle& label = composed.line.label;
    if (!label.empty() && !composed.words.empty()) {
      svg_.open("rect").attribute("x", label.left - kHalo).attribute("y", label.top);
      svg_.attribute("width", label.width() + 2 * kHalo).attribute("height", label.height());
      svg_.attribute("fill-opacity", "0.85").paint(Ink::background, std::nullopt).close();
      const Ink ink = edge.role == EdgeRole::tie ? Ink::text : ink_of(edge.role);
      write_lines(composed.words, {label.center().x, label.top}, type::kEdge, ink, Anchor::middle);
    }
    close_thing(linked);
  }

  static std::string node_tooltip(const PictureNode& node) {
    if (!node.tooltip.empty()) return node.tooltip;
    return node.sublabel.empty() ? node.label : node.label + " – " + node.sublabel;
  }

  void write_node(const PictureNode& node, const ComposedNode& composed) {
    const bool linked = open_thing(node.id, "sp-node", node.href, node_tooltip(node));
    draw_node_shape(svg_, composed.box, node.role, node.dashed);
    const double height = static_cast<double>(composed.name.size()) * type::kName.line_height +
                          static_cast<double>(composed.second_line.size()) * type::kSecondLine.line_height;
    const Point center = composed.box.center();
    const double next =
        write_lines(composed.name, {center.x, center.y - height / 2}, type::kName, Ink::text, Anchor::middle);
    write_lines(composed.second_line, {center.x, next}, type::kSecondLine, Ink::muted_text, Anchor::middle);
    close_thing(linked);
  }

  void write_sign(const LegendSign& sign, const Rectangle& swatch) {
    const double middle = swatch.center().y;
    const Curve line = straight_curve({swatch.left, middle}, {swatch.right, middle});
    switch (sign.kind) {
      case LegendSign::Kind::node: return draw_node_shape(svg_, swatch, static_cast<NodeRole>(sign.role), false);
      case LegendSign::Kind::edge: return draw_edge_line(svg_, {line}, static_cast<EdgeRole>(sign.role), true, false);
      case LegendSign::Kind::dashed_edge: return draw_edge_line(svg_, {line}, EdgeRole::tie, true, true);
      case LegendSign::Kind::dashed_node: return draw_node_shape(svg_, swatch, NodeRole::organization, true);
    }
  }

  void write_legend() {
    if (composition_.legend.empty()) return;
    svg_.open("g").attribute("class", "sp-legend");
    write_block(composition_.legend_title, type::kGroup, Ink::muted_text);
    for (const ComposedLegend& entry : composition_.legend) {
      write_sign(entry.sign, entry.swatch);
      const Point base{entry.swatch.right + 6, entry.swatch.center().y + 3};
      write_line(entry.label, base, type::kNote, Ink::text, Anchor::start);
    }
    svg_.close();
  }

  const Picture& picture_;
  const Composition& composition_;
  const SvgOptions& options_;
  SvgDocument svg_;
  std::set<std::string> used_ids_;
};

}  // namespace

SvgDrawing write_svg(const Picture& picture, const SvgOptions& options) {
  const Picture ordered = normalized(picture);
  const Composition composition = compose(ordered, options.layout);
  SvgDrawing drawing;
  drawing.svg = SvgWriter(ordered, composition, options).write();
  drawing.width = composition.width;
  drawing.height = composition.height;
  drawing.rung = composition.rung;
  return drawing;
}

}  // namespace standpoint
