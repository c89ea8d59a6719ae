// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layer_choice.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace standpoint {
namespace {

constexpr int kRounds = 12;
constexpr double kLineWithin = 1e6;   // worth more than any height
constexpr double kLayerPassed = 300;  // points of height: what is far from all its lines is drawn nearer
constexpr std::size_t kUnplaced = static_cast<std::size_t>(-1);

class LayerChoice {
 public:
  LayerChoice(const LayoutInput& input, const LayoutPart& part, std::size_t layers)
      : neighbours_(part.boxes.size()), layer_(part.boxes.size(), kUnplaced), heights_(layers, 0.0) {
    std::map<std::size_t, std::size_t> position;
    for (std::size_t i = 0; i < part.boxes.size(); ++i) {
      position[part.boxes[i]] = i;
      own_heights_.push_back(input.boxes[part.boxes[i]].height);
    }
    for (const std::size_t index : part.edges) {
      const std::size_t from = position[input.edges[index].from], to = position[input.edges[index].to];
      if (from == to) continue;
      neighbours_[from].push_back(to);
      neighbours_[to].push_back(from);
    }
  }

  std::vector<std::size_t> run() {
    std::vector<std::size_t> placed_neighbours(layer_.size(), 0);
    for (std::size_t count = 0; count < layer_.size(); ++count) {
      std::size_t next = kUnplaced;
      const auto rank = [&](std::size_t i) { return std::tuple(placed_neighbours[i], neighbours_[i].size()); };
      for (std::size_t i = 0; i < layer_.size(); ++i)
        if (layer_[i] == kUnplaced && (next == kUnplaced || rank(i) > rank(next))) next = i;
      put(next, count == 0 ? heights_.size() / 2 : best_for(next));
      for (const std::size_t other : neighbours_[next]) ++placed_neighbours[other];
    }
    bool moved = true;
    for (int round = 0; round < kRounds && moved; ++round) {
      moved = false;
      for (std::size_t i = 0; i < layer_.size(); ++i) moved = improve(i) || moved;
    }
    return std::move(layer_);
  }

 private:
  void put(std::size_t i, std::size_t layer) {
    layer_[i] = layer;
    heights_[layer] += own_heights_[i];
  }

  double cost(std::size_t i, std::size_t layer) const {
    double sum = heights_[layer];
    for (const std::size_t other : neighbours_[i]) {
      if (layer_[other] == kUnplaced) continue;
      const std::size_t apart = std::max(layer, layer_[other]) - std::min(layer, layer_[other]);
      sum += apart == 0 ? kLineWithin : kLayerPassed * static_cast<double>(apart - 1);
    }
    return sum;
  }

  std::size_t best_for(std::size_t i) const {
    std::size_t best = 0;
    for (std::size_t layer = 1; layer < heights_.size(); ++layer)
      if (cost(i, layer) < cost(i, best)) best = layer;
    return best;
  }

  bool improve(std::size_t i) {
    const std::size_t before = layer_[i];
    heights_[before] -= own_heights_[i];
    const std::size_t best = best_for(i);
    const bool better = cost(i, best) + 1 < cost(i, before);
    put(i, better ? best : before);
    return better;
  }

  std::vector<std::vector<std::size_t>> neighbours_;
  std::vector<std::size_t> layer_;
  std::vector<double> heights_, own_heights_;
};

}  // namespace

std::vector<std::size_t> choose_layers(const LayoutInput& input, const LayoutPart& part, std::size_t layers) {
  return LayerChoice(input, part, layers).run();
}

}  // namespace standpoint
