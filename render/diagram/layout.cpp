// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "render/diagram/child_process.hpp"
#include "render/diagram/fit_boxes.hpp"
#include "render/diagram/layer_choice.hpp"
#include "render/diagram/layout_blocks.hpp"
#include "render/diagram/layout_parts.hpp"
#include "render/diagram/layout_process.hpp"
#include "render/diagram/line_ends.hpp"
#include "render/diagram/word_room.hpp"

namespace standpoint {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostEdgesInFull = 150;
constexpr std::size_t kMostEdgesInLayers = 300;
constexpr double kGapDown = 18.72;  // between layers that follow one another downwards
constexpr std::size_t kSmallPart = 4;
constexpr RequestBox kUnlabelledStop{8, 8, -1};

// How an edge went into the request: straight, or with a stop for its words.
struct EdgeRoute {
  std::size_t first = 0;   // graph edge
  std::size_t second = 0;  // graph edge after the stop
  std::size_t stop = 0;    // graph box; 0 for none
  bool against = false;
  bool within = false;  // not in the request: its ends are in one layer
};

// One way to lay out one part.
struct Plan {
  std::size_t part = 0;
  GraphRequest request;
  std::vector<EdgeRoute> routes;  // parallel to the part's edges; empty when lines are ours to draw
  std::vector<std::size_t> group_ids;
};

bool has_words(const LayoutInput& input, const LayoutPart& part) {
  return std::any_of(part.edges.begin(), part.edges.end(),
                     [&](std::size_t index) { return input.edges[index].label_width > 0; });
}

class PlanBuilder {
 public:
  PlanBuilder(const LayoutInput& input, const LayoutPart& part, std::size_t part_index) : input_(input), part_(part) {
    plan_.part = part_index;
    add_boxes();
  }

  Plan layered(LayoutEngine engine, LayoutFlow flow, LayerOrder order) && {
    plan_.request.engine = engine;
    plan_.request.flow = flow;
    if (flow == LayoutFlow::down) plan_.request.layer_gap = kGapDown;
    const std::vector<bool> against = edges_against_flow(input_, part_, order);
    for (std::size_t i = 0; i < part_.edges.size(); ++i) add_edge(input_.edges[part_.edges[i]], against[i]);
    return std::move(plan_);
  }

  // In so many layers, with lines within a layer left out of the request.
  Plan few_layers(LayoutEngine engine, std::size_t layers) && {
    plan_.request.engine = engine;
    const bool labelled = has_words(input_, part_);
    plan_.request.layer_gap = labelled ? kLayerGap : kPlainLayerGap;
    const std::vector<std::size_t> layer = choose_layers(input_, part_, layers);
    for (const std::size_t index : part_.edges) {
      const LayoutEdge& edge = input_.edges[index];
      const std::size_t from = layer[position_[edge.from]], to = layer[position_[edge.to]];
      if (from == to)
        plan_.routes.push_back({0, 0, 0, false, true});
      else
        add_edge(edge, to < from, labelled);
    }
    return std::move(plan_);
  }

  Plan free(LayoutEngine engine) && {
    plan_.request.engine = engine;
    plan_.request.groups.clear();
    for (RequestBox& box : plan_.request.boxes) box.group = -1;
    for (const std::size_t index : part_.edges) {
      const auto [low, high] = std::minmax(position_[input_.edges[index].from], position_[input_.edges[index].to]);
      if (low != high && pairs_.insert({low, high}).second)
        plan_.request.edges.push_back({low, high, false, false, input_.edges[index].length});
    }
    return std::move(plan_);
  }

 private:
  void add_boxes() {
    std::map<int, int> local;
    for (const std::size_t index : part_.boxes) {
      const LayoutBox& box = input_.boxes[index];
      position_[index] = static_cast<std::uint32_t>(plan_.request.boxes.size());
      plan_.request.boxes.push_back({box.width, box.height, local_group(box.group, local)});
    }
  }

  int local_group(int group, std::map<int, int>& local) {
    if (!input_.frame_groups || group < 0) return -1;
    const auto [known, fresh] = local.try_emplace(group, static_cast<int>(local.size()));
    if (fresh) {
      const LayoutGroup& label = input_.groups[static_cast<std::size_t>(group)];
      plan_.request.groups.push_back({label.label_width, label.label_height});
      plan_.group_ids.push_back(static_cast<std::size_t>(group));
    }
    return known->second;
  }

  // `with_stop`: even without words, so that its ends are as far apart as those of the others.
  void add_edge(const LayoutEdge& edge, bool against, bool with_stop = false) {
    std::uint32_t from = position_[edge.from];
    std::uint32_t to = position_[edge.to];
    if (against) std::swap(from, to);
    EdgeRoute route;
    route.against = against;
    route.first = plan_.request.edges.size();
    const bool labelled = edge.label_width > 0;
    if (!labelled && !with_stop && from != to && pairs_.insert({from, to}).second) {
      plan_.request.edges.push_back({from, to, false, false});
    } else {
      route.stop = plan_.request.boxes.size();
      route.second = from == to ? route.first : route.first + 1;
      plan_.request.boxes.push_back(stop_for(edge, from, to));
      const auto stop = static_cast<std::uint32_t>(route.stop);
      plan_.request.edges.push_back({from, stop, false, true});
      if (from != to) plan_.request.edges.push_back({stop, to, true, false});
    }
    plan_.routes.push_back(route);
  }

  RequestBox stop_for(const LayoutEdge& edge, std::uint32_t from, std::uint32_t to) const {
    RequestBox stop = kUnlabelledStop;
    if (edge.label_width > 0) stop = {edge.label_width + 2 * kAroundEdgeWords, edge.label_height, -1};
    const int group = plan_.request.boxes[from].group;
    if (group == plan_.request.boxes[to].group) stop.group = group;
    return stop;
  }

  const LayoutInput& input_;
  const LayoutPart& part_;
  Plan plan_;
  std::map<std::size_t, std::uint32_t> position_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

Curve reversed(Curve curve) {
  std::reverse(curve.begin(), curve.end());
  return curve;
}

PlacedEdge placed_edge(const EdgeRoute& route, const LayoutEdge& edge, const GraphReply& reply) {
  PlacedEdge placed;
  placed.curves.push_back(reply.edges[route.first]);
  if (route.stop != 0) {
    if (edge.label_width > 0) {
      placed.label = rectangle_around(reply.boxes[route.stop], edge.label_width, edge.label_height);
    }
    if (edge.from == edge.to) return {{reversed(reply.edges[route.first])}, placed.label};
    if (edge.label_width == 0) {  // nothing to read at the stop: run through it
      Curve joined = placed.curves.front();
      const Curve& rest = reply.edges[route.second];
      const Curve bridge = straight_curve(joined.back(), rest.front());
      joined.insert(joined.end(), bridge.begin() + 1, bridge.end());
      joined.insert(joined.end(), rest.begin() + 1, rest.end());
      placed.curves.front() = std::move(joined);
    } else {
      placed.curves.push_back(reply.edges[route.second]);
    }
  }
  if (route.against) {
    std::reverse(placed.curves.begin(), placed.curves.end());
    for (Curve& curve : placed.curves) curve = reversed(std::move(curve));
  }
  return placed;
}

LayoutBlock block_of(const LayoutInput& input, const LayoutPart& part, const Plan& plan, const GraphReply& reply) {
  LayoutBlock block;
  const bool free = plan.request.engine >= LayoutEngine::spring;
  block.rung =
      plan.request.engine == LayoutEngine::stress ? LayoutRung::layered : static_cast<LayoutRung>(plan.request.engine);
  for (std::size_t i = 0; i < part.boxes.size(); ++i) {
    const RequestBox& box = plan.request.boxes[i];
    block.boxes.push_back(rectangle_around(reply.boxes[i], box.width, box.height));
  }
  for (std::size_t i = 0; i < plan.routes.size(); ++i) {
    block.edges.push_back(plan.routes[i].within ? PlacedEdge()
                                                : placed_edge(plan.routes[i], input.edges[part.edges[i]], reply));
  }
  if (free && input.by_stress) fit_into_room(block.boxes, input.room);
  add_side_edges(input, part, block);
  if (plan.routes.empty()) block.edges = straight_edges(input, part, block.boxes);
  block.group_ids = plan.request.groups.empty() ? std::vector<std::size_t>() : plan.group_ids;
  block.groups = reply.groups;
  if (!free && plan.request.flow == LayoutFlow::right) spread_line_ends(block);
  settle(block);
  return block;
}

bool boxes_overlap(const LayoutBlock& block) {
  for (std::size_t i = 0; i < block.boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap_area(block.boxes[i].grown(-0.5), block.boxes[j].grown(-0.5)) > 0) return true;
    }
  }
  return false;
}

// Takes the parts down the ladder until each has a block.
class Ladder {
 public:
  Ladder(const LayoutInput& input, const std::vector<LayoutPart>& parts, const LayoutOptions& options)
      : input_(input), parts_(parts), options_(options), blocks_(parts.size()), placed_(parts.size(), false) {}

  std::vector<LayoutBlock> run() {
    const Clock::time_point end = Clock::now() + options_.budget;
    for (const LayoutRung rung : {LayoutRung::layered, LayoutRung::layered_fast, LayoutRung::spring}) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
      const auto share = rung == LayoutRung::spring ? left : left * 3 / 5;
      if (rung >= options_.start && share.count() > 0) attempt(plans_for(rung), share);
    }
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      if (!placed_[part]) blocks_[part] = rows_block(input_, parts_[part]);
      if (parts_[part].edges.empty()) blocks_[part].rung = LayoutRung::layered;
    }
    return std::move(blocks_);
  }

 private:
  static bool suits(const LayoutPart& part, LayoutRung rung) {
    const std::size_t stops = part.boxes.size() + part.edges.size();
    if (rung == LayoutRung::layered) return part.edges.size() <= kMostEdgesInFull && stops <= kMostLayoutBoxes;
    if (rung == LayoutRung::layered_fast) return part.edges.size() <= kMostEdgesInLayers && stops <= kMostLayoutBoxes;
    return part.boxes.size() <= kMostLayoutBoxes && part.edges.size() <= kMostLayoutEdges;
  }

  // Smallest parts first, so that a slow one leaves the others their layout.
  std::vector<Plan> plans_for(LayoutRung rung) const {
    std::vector<Plan> plans;
    for (std::size_t i = parts_.size(); i-- > 0;) {
      const LayoutPart& part = parts_[i];
      if (placed_[i] || part.edges.empty() || !suits(part, input_.by_stress ? LayoutRung::spring : rung)) continue;
      if (rung == LayoutRung::spring || input_.by_stress) {
        const LayoutEngine engine = rung == LayoutRung::spring ? LayoutEngine::spring : LayoutEngine::stress;
        if (rung != LayoutRung::layered_fast) plans.push_back(PlanBuilder(input_, part, i).free(engine));
        continue;
      }
      const auto engine = static_cast<LayoutEngine>(rung);
      const auto add = [&](LayoutFlow flow, LayerOrder order) {
        plans.push_back(PlanBuilder(input_, part, i).layered(engine, flow, order));
      };
      const std::size_t layers = layers_in_room(part);
      if (input_.room > 0 && !input_.frame_groups && part.boxes.size() > kSmallPart)
        plans.push_back(PlanBuilder(input_, part, i).few_layers(engine, layers));
      if (input_.room > 0 && layers < kSmallPart) {
        if (part.boxes.size() > 3 * kSmallPart) continue;
        add(LayoutFlow::right, LayerOrder::as_directed);
        if (rung == LayoutRung::layered) add(LayoutFlow::down, LayerOrder::balanced);
        continue;
      }
      add(LayoutFlow::right, LayerOrder::as_directed);
      if (part.boxes.size() < 4) continue;
      add(LayoutFlow::right, LayerOrder::balanced);
      add(LayoutFlow::right, LayerOrder::folded);
      if (rung == LayoutRung::layered) add(LayoutFlow::down, LayerOrder::balanced);
    }
    return plans;
  }

  // How many layers of the part's widest box, with words between them, there is room for; 2 at least.
  std::size_t layers_in_room(const LayoutPart& part) const {
    double box = 1, words = 0;
    for (const std::size_t index : part.boxes) box = std::max(box, input_.boxes[index].width);
    for (const std::size_t index : part.edges) words = std::max(words, input_.edges[index].label_width);
    const double between = words > 0 ? words + 2 * (kAroundEdgeWords + kLayerGap) : kPlainLayerGap;
    return static_cast<std::size_t>(std::max(2.0, (input_.room + between + 1) / (box + between)));
  }

  bool fits(const LayoutBlock& block) const { return input_.room <= 0 || block.bounds.width() <= input_.room + 0.5; }

  // Where the width is bounded, what is less high; else what can be printed larger.
  bool is_better(const LayoutBlock& block, const LayoutBlock& than) const {
    if (input_.room > 0) return block.bounds.height() < than.bounds.height() * 0.97;
    return page_scale(block.bounds) > page_scale(than.bounds) * 1.03;
  }

  // Runs the plans; after a death of the program, again without the plan that it died of.
  void attempt(std::vector<Plan> plans, std::chrono::milliseconds time) {
    const Clock::time_point end = Clock::now() + time;
    while (!plans.empty()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
      std::vector<GraphRequest> requests;
      requests.reserve(plans.size());
      for (const Plan& plan : plans) requests.push_back(plan.request);
      const LayoutRun run = run_layout(options_.program, requests, left, options_.memory);
      std::size_t tried = 0;
      for (std::size_t i = 0; i < plans.size(); ++i) {
        if (!run.replies[i]) continue;
        take(plans[i], *run.replies[i]);
        tried = i + 1;
      }
      if (run.end != LayoutRun::End::died) return;
      plans.erase(plans.begin(), plans.begin() + static_cast<std::ptrdiff_t>(std::min(tried + 1, plans.size())));
    }
  }

  void take(const Plan& plan, const GraphReply& reply) {
    LayoutBlock block = block_of(input_, parts_[plan.part], plan, reply);
    if (boxes_overlap(block) || !fits(block)) return;
    LayoutBlock& best = blocks_[plan.part];
    if (placed_[plan.part] && !is_better(block, best)) return;
    best = std::move(block);
    placed_[plan.part] = true;
  }

  const LayoutInput& input_;
  const std::vector<LayoutPart>& parts_;
  const LayoutOptions& options_;
  std::vector<LayoutBlock> blocks_;
  std::vector<bool> placed_;
};

void put(const LayoutBlock& block, const LayoutPart& part, Point corner, Layout& layout) {
  const auto moved_point = [corner](Point p) { return Point{p.x + corner.x, p.y + corner.y}; };
  for (std::size_t i = 0; i < part.boxes.size(); ++i) {
    layout.boxes[part.boxes[i]] = block.boxes[i].moved(corner.x, corner.y);
  }
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    PlacedEdge edge = block.edges[i];
    if (!edge.label.empty()) edge.label = edge.label.moved(corner.x, corner.y);
    for (Curve& curve : edge.curves) std::transform(curve.begin(), curve.end(), curve.begin(), moved_point);
    layout.edges[part.edges[i]] = std::move(edge);
  }
  for (std::size_t i = 0; i < block.groups.size(); ++i) {
    layout.groups[block.group_ids[i]] = block.groups[i].moved(corner.x, corner.y);
  }
  layout.rung = std::max(layout.rung, block.rung);
}

}  // namespace

std::string LayoutOptions::find_program() { return find_child_program("layout"); }

Layout lay_out(const LayoutInput& input, const LayoutOptions& options) {
  const std::vector<LayoutPart> parts = split_into_parts(input);
  const std::vector<LayoutBlock> blocks = Ladder(input, parts, options).run();
  std::vector<Rectangle> sizes;
  sizes.reserve(blocks.size());
  for (const LayoutBlock& block : blocks) sizes.push_back(block.bounds);
  const Arrangement arrangement = arrange(sizes, input.room);
  Layout layout;
  layout.boxes.resize(input.boxes.size());
  layout.edges.resize(input.edges.size());
  layout.groups.resize(input.groups.size());
  for (std::size_t i = 0; i < parts.size(); ++i) put(blocks[i], parts[i], arrangement.corners[i], layout);
  layout.bounds = arrangement.bounds;
  return layout;
}

}  // namespace standpoint
