// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/dot_writer.hpp"

#include "render/diagram/font_names.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "graph/text/utf8.hpp"
#include "render/diagram/composition.hpp"
#include "render/diagram/edge_marks.hpp"
#include "render/diagram/svg_document.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestString = 16000;
constexpr double kPointsPerInch = 72;

std::string_view shape_of(NodeRole role) {
  switch (role) {
    case NodeRole::person:
    case NodeRole::organization:
    case NodeRole::collective:
    case NodeRole::proposition:
    case NodeRole::claim: return "box";
    case NodeRole::system: return "octagon";
    case NodeRole::law: return "box";
    case NodeRole::document:
    case NodeRole::source: return "note";
    case NodeRole::procedure: return "hexagon";
    case NodeRole::event: return "cds";
    case NodeRole::place: return "underline";
    case NodeRole::issue: return "parallelogram";
  }
  return "box";
}

std::string style_of(const PictureNode& node) {
  std::string style = "filled";
  if (node.role == NodeRole::person) style += ",rounded";
  if (node.role == NodeRole::law) style += ",diagonals";
  if (node.dashed) style += ",dashed";
  return style;
}

std::string_view head_of(EdgeLook::Mark mark) {
  switch (mark) {
    case EdgeLook::Mark::arrow: return "normal";
    case EdgeLook::Mark::bar: return "tee";
    case EdgeLook::Mark::diamond: return "odiamond";
    case EdgeLook::Mark::none: return "none";
  }
  return "none";
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

// The edges of one ordered pair, drawn as one; the first in order of id gives it its look.
struct MergedEdge {
  const PictureEdge* first = nullptr;
  std::vector<std::string> words;
  std::string tooltip;
};

class DotWriter {
 public:
  DotWriter(const Picture& picture, Theme theme, const ThemeColours& colours, FontFamily font)
      : picture_(picture), palette_(base_palette(theme)), colours_(colours), font_(font_list(font, ",", "")) {}

  std::string write() {
    out_ += "digraph ";
    quoted(picture_.id.empty() ? "picture" : picture_.id);
    out_ += " {\n";
    write_defaults();
    write_nodes();
    write_edges();
    return std::move(out_) + "}\n";
  }

 private:
  void quoted(std::string_view text) { out_.append("\"").append(escape_dot(text)).append("\""); }

  void attribute(std::string_view name, std::string_view value) {
    out_.append(out_.back() == '[' ? "" : ", ").append(name).append("=");
    quoted(value);
  }

  void attribute(std::string_view name, Ink ink) { attribute(name, colours_.of(ink, palette_)); }

  void open(std::string_view indent, std::string_view subject) { out_.append(indent).append(subject).append(" ["); }
  void close() { out_ += "];\n"; }

  void write_defaults() {
    open("  ", "graph");
    if (picture_.by_stress) {
      attribute("layout", "neato");
      attribute("overlap", "prism");
      attribute("splines", "line");
    }
    attribute("rankdir", "LR");
    attribute("newrank", "true");
    attribute("nodesep", "0.15");
    attribute("ranksep", picture_.frame_groups ? "0.3" : "0.6");
    attribute("fontname", font_);
    attribute("fontsize", "10");
    attribute("fontcolor", Ink::muted_text);
    attribute("bgcolor", Ink::background);
    attribute("labelloc", "t");
    attribute("labeljust", "l");
    out_.append(", label=\"").append(heading()).append("\"");
    attribute("tooltip", picture_.description);
    close();
    open("  ", "node");
    attribute("fontname", font_);
    attribute("fontsize", "11");
    attribute("fontcolor", Ink::text);
    attribute("color", Ink::border);
    attribute("margin", "0.11,0.05");
    close();
    open("  ", "edge");
    attribute("fontname", font_);
    attribute("fontsize", "8.5");
    attribute("arrowsize", "0.7");
    close();
  }

  // Lines of the graph's label, escaped, each set to the left.
  std::string heading() const {
    std::vector<std::string> lines = {picture_.title, picture_.subtitle, picture_.source_line};
    lines.insert(lines.end(), picture_.notes.begin(), picture_.notes.end());
    std::string text;
    for (const std::string& line : lines) {
      const std::string escaped = escape_dot(printable(line));
      if (line.empty() || text.size() + escaped.size() + 2 > kLongestString) continue;
      text += escaped + "\\l";
    }
    return text;
  }

  void write_nodes() {
    for (std::size_t i = 0; picture_.frame_groups && i < picture_.groups.size(); ++i) {
      const PictureGroup& group = picture_.groups[i];
      out_ += "  subgraph \"cluster_" + std::to_string(i) + "\" {\n    ";
      open("", "graph");
      attribute("label", group.label);
      attribute("style", "rounded,filled");
      attribute("color", Ink::group_border);
      attribute("fillcolor", Ink::group_surface);
      close();
      for (const PictureNode& node : picture_.nodes) {
        if (node.group == group.id) write_node("    ", node);
      }
      out_ += "  }\n";
    }
    for (const PictureNode& node : picture_.nodes) {
      if (!picture_.frame_groups || !in_known_group(node)) write_node("  ", node);
    }
  }

  bool in_known_group(const PictureNode& node) const {
    return std::any_of(picture_.groups.begin(), picture_.groups.end(),
                       [&node](const PictureGroup& group) { return group.id == node.group; });
  }

  void write_node(std::string_view indent, const PictureNode& node) {
    out_ += indent;
    quoted(node.id);
    out_ += " [";
    std::vector<std::string> lines = name_lines(node);
    for (std::string& line : second_lines(node)) lines.push_back(std::move(line));
    attribute("label", joined(lines));
    attribute("shape", shape_of(node.role));
    attribute("style", style_of(node));
    attribute("fillcolor", surface_of(node.role));
    if (node.role == NodeRole::collective || node.doubled) attribute("peripheries", "2");
    attribute("id", element_id({}, node.id));
    attribute("tooltip", node.tooltip.empty() ? node.label : node.tooltip);
    if (checked_href(node.href)) attribute("URL", node.href);
    close();
  }

  std::vector<MergedEdge> merged_edges() const {
    std::vector<MergedEdge> merged;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
    for (const PictureEdge& edge : picture_.edges) {
      const auto [at, fresh] = known.try_emplace({edge.from, edge.to}, merged.size());
      if (fresh) merged.push_back({&edge, {}, {}});
      MergedEdge& target = merged[at->second];
      for (std::string& line : edge_lines(edge)) target.words.push_back(std::move(line));
      target.tooltip += (target.tooltip.empty() ? "" : " · ") + (edge.tooltip.empty() ? edge.id : edge.tooltip);
    }
    return merged;
  }

  void write_edges() {
    std::size_t number = 0;
    for (const MergedEdge& edge : merged_edges()) {
      if (picture_.frame_groups && !edge.words.empty()) {
        write_edge_with_stop(edge, "edge-words " + std::to_string(number++));
      } else {
        write_line(edge, edge.first->from, edge.first->to, true, joined(edge.words));
      }
    }
  }

  // A space in the name keeps it apart from every id.
  void write_edge_with_stop(const MergedEdge& edge, const std::string& stop) {
    out_ += "  ";
    quoted(stop);
    out_ += " [";
    attribute("shape", "plaintext");
    attribute("label", joined(edge.words));
    attribute("fontsize", "8.5");
    attribute("margin", "0.02,0");
    attribute("height", "0.1");
    attribute("width", "0.1");
    attribute("fontcolor", ink_of(edge.first->role));
    close();
    write_line(edge, edge.first->from, stop, false, {});
    write_line(edge, stop, edge.first->to, true, {});
  }

  void write_line(const MergedEdge& edge, std::string_view from, std::string_view to, bool last,
                  const std::string& words) {
    const PictureEdge& first = *edge.first;
    const EdgeLook look = look_of(first.role, first.directed, first.dashed);
    out_ += "  ";
    quoted(from);
    out_ += " -> ";
    quoted(to);
    out_ += " [";
    attribute("color", ink_of(first.role));
    attribute("fontcolor", ink_of(first.role));
    attribute("penwidth", svg_number(first.width > 0 ? first.width : look.width));
    if (first.length > 0) attribute("len", svg_number(first.length / kPointsPerInch));
    if (!look.dashes.empty()) attribute("style", first.role == EdgeRole::neutral ? "dotted" : "dashed");
    attribute("arrowhead", last ? head_of(look.mark) : "none");
    if (!words.empty()) attribute("label", words);
    if (last) attribute("id", element_id({}, first.id));
    attribute("tooltip", edge.tooltip);
    if (checked_href(first.href)) attribute("URL", first.href);
    close();
  }

  const Picture& picture_;
  Palette palette_;
  const ThemeColours& colours_;
  std::string font_;
  std::string out_;
};

}  // namespace

std::string escape_dot(std::string_view text) {
  std::string out;
  while (!text.empty() && out.size() < kLongestString - 8) {
    const Decoded decoded = decode_utf8(text);
    const std::size_t bytes = std::max<std::size_t>(decoded.bytes, 1);
    const std::string shown = text.front() == '\n' ? "\n" : printable(text.substr(0, bytes));
    if (shown == "\\" || shown == "\"") {
      out += "\\" + shown;
    } else if (shown == "&") {
      out += "&amp;";
    } else {
      out += shown == "\n" ? "\\n" : shown;
    }
    text.remove_prefix(bytes);
  }
  if (!text.empty()) out += "…";
  return out;
}

std::string write_dot(const Picture& picture, Theme theme, const ThemeColours& colours, FontFamily font) {
  const Picture ordered = normalized(picture);
  return DotWriter(ordered, theme, colours, font).write();
}

}  // namespace standpoint
