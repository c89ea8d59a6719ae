// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_parts.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace standpoint {
namespace {

constexpr std::size_t kMostLeavesOnOneSide = 6;
constexpr std::size_t kLastFoldedLayer = 3;

// Sets that are joined one by one; a set is named by its smallest member.
class Joined {
 public:
  explicit Joined(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), std::size_t{0}); }

  std::size_t find(std::size_t member) {
    while (above_[member] != member) member = above_[member] = above_[above_[member]];
    return member;
  }

  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    above_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> above_;
};

// Marks the edges that close a cycle, by depth-first search from the boxes that no edge enters, then from the others.
class CycleSearch {
 public:
  CycleSearch(const LayoutInput& input, const LayoutPart& part) : part_(part), against_(part.edges.size(), false) {
    for (std::size_t i = 0; i < part.edges.size(); ++i) {
      const LayoutEdge& edge = input.edges[part.edges[i]];
      if (edge.from == edge.to) continue;
      leaving_[edge.from].push_back({i, edge.to});
      entered_[edge.to] = true;
    }
  }

  std::vector<bool> run() {
    for (const std::size_t box : part_.boxes) {
      if (!entered_[box]) visit(box);
    }
    for (const std::size_t box : part_.boxes) visit(box);
    return against_;
  }

 private:
  enum class State { fresh, open, closed };
  struct Step {
    std::size_t edge;
    std::size_t box;
  };

  void visit(std::size_t start) {
    if (states_[start] != State::fresh) return;
    std::vector<std::pair<std::size_t, std::size_t>> stack = {{start, 0}};
    states_[start] = State::open;
    while (!stack.empty()) {
      auto& [box, next] = stack.back();
      const std::vector<Step>& steps = leaving_[box];
      if (next == steps.size()) {
        states_[box] = State::closed;
        stack.pop_back();
        continue;
      }
      const Step step = steps[next++];
      if (states_[step.box] == State::open) against_[step.edge] = true;
      if (states_[step.box] != State::fresh) continue;
      states_[step.box] = State::open;
      stack.emplace_back(step.box, 0);
    }
  }

  const LayoutPart& part_;
  std::vector<bool> against_;
  std::map<std::size_t, std::vector<Step>> leaving_;
  std::map<std::size_t, bool> entered_;
  std::map<std::size_t, State> states_;
};

// The edges by which boxes with no other edge hang on one box, on either side of it.
struct Leaves {
  std::vector<std::size_t> before;
  std::vector<std::size_t> after;
};

void flip_surplus(std::vector<bool>& against, const std::vector<std::size_t>& many, std::size_t few) {
  if (many.size() < few + kMostLeavesOnOneSide) return;
  const std::size_t surplus = (many.size() - few) / 2;
  for (std::size_t i = many.size() - surplus; i < many.size(); ++i) against[many[i]] = !against[many[i]];
}

void balance_leaves(const LayoutInput& input, const LayoutPart& part, std::vector<bool>& against) {
  std::map<std::size_t, std::size_t> degree;
  for (const std::size_t index : part.edges) {
    ++degree[input.edges[index].from];
    ++degree[input.edges[index].to];
  }
  std::map<std::size_t, Leaves> leaves;
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    const LayoutEdge& edge = input.edges[part.edges[i]];
    const std::size_t first = against[i] ? edge.to : edge.from;
    const std::size_t second = against[i] ? edge.from : edge.to;
    if (degree[first] == 1) leaves[second].before.push_back(i);
    if (degree[second] == 1 && degree[first] > 1) leaves[first].after.push_back(i);
  }
  for (const auto& [box, sides] : leaves) {
    flip_surplus(against, sides.before, sides.after.size());
    flip_surplus(against, sides.after, sides.before.size());
  }
}

// The layer of each box: the length of the longest chain that ends at it.
std::map<std::size_t, std::size_t> layers_of(const LayoutInput& input, const LayoutPart& part,
                                             const std::vector<bool>& against) {
  std::map<std::size_t, std::size_t> entering;
  std::map<std::size_t, std::vector<std::size_t>> next;
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    const LayoutEdge& edge = input.edges[part.edges[i]];
    if (edge.from == edge.to) continue;
    const std::size_t first = against[i] ? edge.to : edge.from;
    const std::size_t second = against[i] ? edge.from : edge.to;
    next[first].push_back(second);
    ++entering[second];
  }
  std::vector<std::size_t> ready;
  for (const std::size_t box : part.boxes) {
    if (entering[box] == 0) ready.push_back(box);
  }
  std::map<std::size_t, std::size_t> layers;
  for (std::size_t done = 0; done < ready.size(); ++done) {
    const std::size_t box = ready[done];
    for (const std::size_t follower : next[box]) {
      layers[follower] = std::max(layers[follower], layers[box] + 1);
      if (--entering[follower] == 0) ready.push_back(follower);
    }
  }
  return layers;
}

// Turns chains back and forth between the first layer and the last allowed one. Edges then run from the lower to the
// higher of (folded layer, layer, box), an order of the boxes, so they close no cycle.
void fold_chains(const LayoutInput& input, const LayoutPart& part, std::vector<bool>& against) {
  std::map<std::size_t, std::size_t> layers = layers_of(input, part, against);
  const auto key = [&layers](std::size_t box) {
    const std::size_t layer = layers[box];
    const std::size_t step = layer % (2 * kLastFoldedLayer);
    return std::tuple(std::min(step, 2 * kLastFoldedLayer - step), layer, box);
  };
  for (std::size_t i = 0; i < part.edges.size(); ++i) {
    const LayoutEdge& edge = input.edges[part.edges[i]];
    against[i] = key(edge.to) < key(edge.from);
  }
}

}  // namespace

std::vector<LayoutPart> split_into_parts(const LayoutInput& input) {
  Joined joined(input.boxes.size());
  for (const LayoutEdge& edge : input.edges) joined.join(edge.from, edge.to);
  std::map<int, std::size_t> first_of_group;
  for (std::size_t i = 0; input.frame_groups && i < input.boxes.size(); ++i) {
    if (input.boxes[i].group < 0) continue;
    const auto [known, fresh] = first_of_group.try_emplace(input.boxes[i].group, i);
    if (!fresh) joined.join(known->second, i);
  }
  std::map<std::size_t, LayoutPart> by_root;
  for (std::size_t i = 0; i < input.boxes.size(); ++i) by_root[joined.find(i)].boxes.push_back(i);
  for (std::size_t i = 0; i < input.edges.size(); ++i) by_root[joined.find(input.edges[i].from)].edges.push_back(i);
  std::vector<LayoutPart> parts;
  parts.reserve(by_root.size());
  for (auto& [root, part] : by_root) parts.push_back(std::move(part));
  std::stable_sort(parts.begin(), parts.end(),
                   [](const LayoutPart& a, const LayoutPart& b) { return a.boxes.size() > b.boxes.size(); });
  return parts;
}

std::vector<bool> edges_against_flow(const LayoutInput& input, const LayoutPart& part, LayerOrder order) {
  std::vector<bool> against = CycleSearch(input, part).run();
  if (order != LayerOrder::as_directed) balance_leaves(input, part, against);
  if (order == LayerOrder::folded) fold_chains(input, part, against);
  return against;
}

}  // namespace standpoint
