// SPDX-License-Identifier: Apache-2.0
#include "render/export/mermaid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "graph/text/utf8.hpp"
#include "render/diagram/theme.hpp"
#include "render/export/json_text.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostEdges = 500;          // maxEdges
constexpr std::size_t kMostCharacters = 50'000;  // maxTextSize
constexpr std::size_t kLongestLabel = 200;
constexpr std::size_t kLongestRemark = 600;
constexpr char32_t kReplacement = 0xFFFD;

struct RoleLook {
  std::string_view name, before, after;
};

// In the order of NodeRole.
constexpr std::array<RoleLook, kNodeRoleCount> kLooks = {{
    {"person", "([", "])"},
    {"organization", "[", "]"},
    {"collective", "[", "]"},
    {"system", "[[", "]]"},
    {"law", "[/", "/]"},
    {"document", "[/", "/]"},
    {"procedure", "[/", "/]"},
    {"event", "{{", "}}"},
    {"place", "[", "]"},
    {"proposition", "(", ")"},
    {"claim", "(", ")"},
    {"source", "[/", "/]"},
    {"issue", "{{", "}}"},
}};

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool stands_as_it_is(char32_t c) {
  if (c >= 0x80) return !is_forbidden(c);
  return is_letter(c) || (c >= '0' && c <= '9') ||
         std::string_view(" ,()?!'/").find(static_cast<char>(c)) != std::string_view::npos;
}

// Every character that Mermaid, Markdown or HTML might read as more than itself by its number; on one line, cut with an
// ellipsis after `most`.
std::string label_text(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t count = 0;
  bool in_word = false;  // a letter stands before it, so that a hyphen or full stop begins no list
  while (!text.empty()) {
    const Decoded decoded = decode_utf8(text);
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
    if (++count > most) return out + "…";
    const char32_t c = decoded.bytes == 0 ? kReplacement : decoded.code_point;
    if (c == '\n' || c == '\t' || c == '\r')
      out += ' ';
    else if (stands_as_it_is(c) || (in_word && (c == '-' || c == '.')))
      append_utf8(out, c);
    else if (c < 0x20 || c >= 0x7F)
      append_utf8(out, kReplacement);
    else
      out += fmt::format("#{};", static_cast<unsigned>(c));
    in_word = c >= 0x80 || is_letter(c);
  }
  return out;
}

class Writer {
 public:
  explicit Writer(const ExportedGraph& graph) : graph_(graph), drawn_(graph.nodes.size(), false) {
    for (const ExportedEdge& edge : graph.edges) drawn_[edge.from] = drawn_[edge.to] = true;
  }

  Result<Exported> write() {
    out_ = "flowchart LR\n";
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
      if (drawn_[i]) add_node(i);
    add_edges();
    add_styles();
    const std::size_t characters = count_code_points(out_);
    if (lines_ > kMostEdges || characters > kMostCharacters)
      return failure(fmt::format("{} edges and {} characters are more than Mermaid draws, {} and {}", lines_,
                                 characters, kMostEdges, kMostCharacters),
                     "keep the nodes that hang together most with --limit N, or ask for a network with --network");
    Exported exported{{{{}, std::move(out_)}}, graph_.losses};
    exported.lose("nodes without an edge", static_cast<std::size_t>(std::count(drawn_.begin(), drawn_.end(), false)));
    exported.lose("edges that repeat another, drawn with their number", graph_.edges.size() - lines_);
    exported.lose("attributes of nodes and edges", attributes_);
    exported.lose("ends of long labels", cut_);
    return exported;
  }

 private:
  // In quotation marks, below it what must be said too.
  std::string label(std::string_view text, std::string_view remark) {
    if (remark.empty()) return fmt::format("\"{}\"", escaped(text, kLongestLabel));
    return fmt::format("\"{}<br/>{}\"", escaped(text, kLongestLabel), escaped(remark, kLongestRemark));
  }

  std::string escaped(std::string_view text, std::size_t most) {
    if (count_code_points(text) > most) ++cut_;
    return label_text(text, most);
  }

  void add_node(std::size_t i) {
    const ExportedNode& node = graph_.nodes[i];
    const auto role = static_cast<std::size_t>(node.role);
    out_ +=
        fmt::format("  n{}{}{}{}\n", i + 1, kLooks[role].before, label(node.label, node.remark), kLooks[role].after);
    of_role_[role].push_back(fmt::format("n{}", i + 1));
    attributes_ += node.values.size();
  }

  // Those that say the same of the same two nodes are one line, where the first of them stands.
  void add_edges() {
    using Said = std::tuple<std::size_t, std::size_t, std::string, std::string, EdgeRole>;
    std::map<Said, std::size_t> times;
    const auto said = [&](const ExportedEdge& edge) {
      return Said(edge.from, edge.to, edge.label.empty() ? json_number(edge.weight) : edge.label, edge.remark,
                  edge.role);
    };
    for (const ExportedEdge& edge : graph_.edges) {
      ++times[said(edge)];
      attributes_ += edge.values.size();
    }
    for (const ExportedEdge& edge : graph_.edges) {
      const auto found = times.find(said(edge));
      if (found == times.end()) continue;
      const auto& [from, to, text, remark, role] = found->first;
      const std::string repeated = found->second > 1 ? fmt::format("{} ×{}", text, found->second) : text;
      out_ +=
          fmt::format("  n{} {}|{}| n{}\n", from + 1, graph_.directed ? "-->" : "---", label(repeated, remark), to + 1);
      of_edge_role_[role].push_back(fmt::format("{}", lines_++));
      times.erase(found);
    }
  }

  std::string_view colour(Ink ink) const { return colours_.of(ink, Palette::light); }

  void add_styles() {
    for (const auto& [role, nodes] : of_role_) {
      out_ += fmt::format("  classDef {} fill:{},stroke:{},color:{}\n", kLooks[role].name,
                          colour(surface_of(static_cast<NodeRole>(role))), colour(Ink::border), colour(Ink::text));
      out_ += fmt::format("  class {} {}\n", fmt::join(nodes, ","), kLooks[role].name);
    }
    for (const auto& [role, edges] : of_edge_role_)
      out_ += fmt::format("  linkStyle {0} stroke:{1},color:{1}\n", fmt::join(edges, ","), colour(ink_of(role)));
  }

  const ExportedGraph& graph_;
  std::vector<bool> drawn_;
  ThemeColours colours_;
  std::string out_;
  std::map<std::size_t, std::vector<std::string>> of_role_;
  std::map<EdgeRole, std::vector<std::string>> of_edge_role_;
  std::size_t lines_ = 0, attributes_ = 0, cut_ = 0;
};

}  // namespace

Result<Exported> write_mermaid(const ExportedGraph& graph, const ExportOptions&) { return Writer(graph).write(); }

}  // namespace standpoint
