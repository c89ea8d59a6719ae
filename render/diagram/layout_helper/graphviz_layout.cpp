// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_helper/graphviz_layout.hpp"

#include <graphviz/gvc.h>

#include <array>
#include <string>

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace standpoint {
namespace {

constexpr double kPointsPerInch = 72;

int ignore_message(char*) { return 0; }

std::array<lt_symlist_t, 4>& plugins() {
  static std::array<lt_symlist_t, 4> list = {{
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
      {nullptr, nullptr},
  }};
  return list;
}

std::string to_text(double value) {
  std::string text;
  append_number(text, value);
  return text.substr(1);
}

// A graph under construction; Graphviz takes its texts without const and copies them.
class Graph {
 public:
  explicit Graph(const GraphRequest& request)
      : request_(request), graph_(agopen(name("g").data(), Agstrictdirected, nullptr)) {
    set_defaults();
    add_groups();
    add_boxes();
    add_edges();
  }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph() { agclose(graph_); }

  Agraph_t* get() const { return graph_; }

  std::optional<GraphReply> geometry() const {
    GraphReply reply;
    for (Agnode_t* node : nodes_) reply.boxes.push_back(flip(ND_coord(node)));
    for (Agedge_t* edge : edges_) {
      const splines* lines = ED_spl(edge);
      if (lines == nullptr || lines->size < 1 || lines->list[0].size < 4) return std::nullopt;
      reply.edges.push_back(curve_of(*lines));
    }
    for (Agraph_t* cluster : clusters_) {
      const boxf box = GD_bb(cluster);
      reply.groups.push_back({box.LL.x, flip(box.UR).y, box.UR.x, flip(box.LL).y});
    }
    return reply;
  }

 private:
  static std::string name(const char* prefix, std::size_t number = 0) { return prefix + std::to_string(number); }

  void set_default(int kind, std::string key, std::string value) { agattr(graph_, kind, key.data(), value.data()); }

  static void set(void* object, std::string key, std::string value) { agset(object, key.data(), value.data()); }

  bool is_free() const { return request_.engine >= LayoutEngine::spring; }

  void set_defaults() {
    const bool fast = request_.engine == LayoutEngine::layered_fast;
    set_default(AGRAPH, "rankdir", request_.flow == LayoutFlow::right ? "LR" : "TB");
    set_default(AGRAPH, "nodesep", "0.14");
    set_default(AGRAPH, "ranksep", to_text(request_.layer_gap / kPointsPerInch));
    set_default(AGRAPH, "newrank", "true");
    if (request_.engine == LayoutEngine::layered) {
      set_default(AGRAPH, "splines", "true");
    } else {
      set_default(AGRAPH, "splines", "line");
    }
    if (fast) {
      for (const char* key : {"nslimit", "mclimit"}) set_default(AGRAPH, key, "0.1");
    }
    if (is_free()) {
      set_default(AGRAPH, "overlap", "prism");
      set_default(AGRAPH, "sep", "+14,12");
      set_default(AGRAPH, "start", "7");
    }
    set_default(AGRAPH, "margin", "9");
    set_default(AGRAPH, "label", "");
    set_default(AGRAPH, "labeljust", "l");
    set_default(AGNODE, "shape", "box");
    set_default(AGNODE, "label", "");
    set_default(AGNODE, "fixedsize", "true");
    set_default(AGNODE, "width", "1");
    set_default(AGNODE, "height", "0.5");
    set_default(AGEDGE, "dir", "none");
    set_default(AGEDGE, "len", "1.7");
    set_default(AGEDGE, "tailport", "");
    set_default(AGEDGE, "headport", "");
  }

  // A frame has room for its label: a table of fixed size without text.
  void add_groups() {
    for (std::size_t i = 0; i < request_.groups.size(); ++i) {
      Agraph_t* cluster = agsubg(graph_, name("cluster", i).data(), 1);
      clusters_.push_back(cluster);
      const GraphGroup& group = request_.groups[i];
      std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\"";
      table += " WIDTH=\"" + std::to_string(static_cast<int>(group.label_width + 1)) + "\" HEIGHT=\"" +
               std::to_string(static_cast<int>(group.label_height + 1)) + "\"><TR><TD></TD></TR></TABLE>";
      char* label = agstrdup_html(graph_, table.data());
      set_html(cluster, label);
    }
  }

  static void set_html(Agraph_t* cluster, char* label) {
    std::string key = "label";
    agset(cluster, key.data(), label);
  }

  void add_boxes() {
    for (std::size_t i = 0; i < request_.boxes.size(); ++i) {
      const RequestBox& box = request_.boxes[i];
      const bool in_group = box.group >= 0 && static_cast<std::size_t>(box.group) < clusters_.size();
      Agraph_t* owner = in_group ? clusters_[static_cast<std::size_t>(box.group)] : graph_;
      Agnode_t* node = agnode(owner, name("n", i).data(), 1);
      set(node, "width", to_text(box.width / kPointsPerInch));
      set(node, "height", to_text(box.height / kPointsPerInch));
      nodes_.push_back(node);
    }
  }

  void add_edges() {
    const bool right = request_.flow == LayoutFlow::right;
    for (std::size_t i = 0; i < request_.edges.size(); ++i) {
      const RequestEdge& edge = request_.edges[i];
      Agedge_t* line = agedge(graph_, nodes_[edge.from], nodes_[edge.to], name("e", i).data(), 1);
      if (edge.from_side) set(line, "tailport", right ? "e" : "s");
      if (edge.to_side) set(line, "headport", right ? "w" : "n");
      if (edge.length > 0) set(line, "len", to_text(edge.length / kPointsPerInch));
      edges_.push_back(line);
    }
  }

  Point flip(pointf point) const { return {point.x, GD_bb(graph_).UR.y - point.y}; }

  Curve curve_of(const splines& lines) const {
    Curve curve;
    for (int piece = 0; piece < lines.size; ++piece) {
      const bezier& part = lines.list[piece];
      const Point start = flip(part.list[0]);
      if (!curve.empty()) {
        const Curve joint = straight_curve(curve.back(), start);
        curve.insert(curve.end(), joint.begin() + 1, joint.end());
      } else {
        curve.push_back(start);
      }
      for (int i = 1; i < part.size; ++i) curve.push_back(flip(part.list[i]));
    }
    return curve;
  }

  const GraphRequest& request_;
  Agraph_t* graph_;
  std::vector<Agraph_t*> clusters_;
  std::vector<Agnode_t*> nodes_;
  std::vector<Agedge_t*> edges_;
};

}  // namespace

GraphvizLayout::GraphvizLayout() : context_(gvContextPlugins(plugins().data(), 0)) { agseterrf(ignore_message); }

GraphvizLayout::~GraphvizLayout() { gvFreeContext(static_cast<GVC_t*>(context_)); }

std::optional<GraphReply> GraphvizLayout::lay_out(const GraphRequest& request) {
  auto* context = static_cast<GVC_t*>(context_);
  agreseterrors();
  const Graph graph(request);
  const char* engine = request.engine == LayoutEngine::spring   ? "sfdp"
                       : request.engine == LayoutEngine::stress ? "neato"
                                                                : "dot";
  if (gvLayout(context, graph.get(), engine) != 0) return std::nullopt;
  std::optional<GraphReply> reply;
  if (agerrors() < AGERR) reply = graph.geometry();
  gvFreeLayout(context, graph.get());
  return reply;
}

}  // namespace standpoint
