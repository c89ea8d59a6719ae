// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/communities.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "graph/analysis/pair_score.hpp"
#include "graph/analysis/partition_search.hpp"
#include "graph/analysis/seeded.hpp"

namespace standpoint {
namespace {

constexpr double kRounding = 1e-12;            // gains below are none: scores lie in [-1, 1]
constexpr std::size_t kMostProven = 200;       // vertices of a connected part of which a proof is tried
constexpr std::size_t kMostAllCompared = 200;  // communities that are compared without a tie to them

// What is moved: vertices, or communities of the level below as one.
struct Unit {
  double u = 0, v = 0;
  std::uint32_t part = 0;                              // the connected part of the graph that it is in
  std::vector<std::pair<std::uint32_t, double>> ties;  // by other unit
};

// The connected part of each vertex, numbered by its first one.
std::vector<std::uint32_t> parts_of(const SignedGraph& graph) {
  std::vector<std::uint32_t> part(graph.size(), kNoCamp), waiting;
  for (std::uint32_t first = 0; first < graph.size(); ++first) {
    if (part[first] != kNoCamp) continue;
    part[first] = first;
    waiting.push_back(first);
    while (!waiting.empty()) {
      const std::uint32_t v = waiting.back();
      waiting.pop_back();
      for (const SignedNeighbour& n : graph.around(v)) {
        if (part[n.vertex] != kNoCamp) continue;
        part[n.vertex] = first;
        waiting.push_back(n.vertex);
      }
    }
  }
  return part;
}

std::vector<Unit> units_of(const SignedGraph& graph, const PairScore& score, const std::vector<std::uint32_t>& part) {
  std::vector<Unit> units(graph.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    units[i].part = part[i];
    units[i].u = score.u[i];
    units[i].v = score.v[i];
    for (const SignedNeighbour& n : graph.around(i)) units[i].ties.emplace_back(n.vertex, score.tie[n.tie]);
  }
  return units;
}

// Moves units between communities, one at a time, each where it scores most (Blondel et al. 2008).
class Mover {
 public:
  Mover(const std::vector<Unit>& units, std::vector<std::uint32_t> of, const GoesOn& goes_on)
      : units_(units),
        goes_on_(goes_on),
        of_(std::move(of)),
        u_(units.size(), 0.0),
        v_(units.size(), 0.0),
        size_(units.size(), 0),
        part_(units.size(), 0),
        to_(units.size(), 0.0),
        seen_(units.size(), 0) {
    for (std::size_t i = 0; i < units_.size(); ++i) join(i, of_[i]);
  }

  // Passes over the units in the order given until none moves; true where any did. False where it may not go on.
  bool move_all(const std::vector<std::uint32_t>& order) {
    constexpr std::size_t kMovesBetween = 64;  // two questions
    bool any = false;
    std::size_t moves = 0;
    for (bool moved = true; moved;) {
      moved = false;
      for (const std::uint32_t i : order) {
        moved = move(i) || moved;
        if (++moves % kMovesBetween == 0 && !may_go_on(goes_on_)) return false;
      }
      any = any || moved;
    }
    return any;
  }

  std::vector<std::uint32_t> of() && { return std::move(of_); }

 private:
  void join(std::size_t i, std::uint32_t community) {
    u_[community] += units_[i].u;
    v_[community] += units_[i].v;
    ++size_[community];
    part_[community] = units_[i].part;
    of_[i] = community;
  }

  void leave(std::size_t i) {
    const std::uint32_t community = of_[i];
    u_[community] -= units_[i].u;
    v_[community] -= units_[i].v;
    if (--size_[community] == 0) u_[community] = v_[community] = 0;
  }

  double chance(std::size_t i, std::uint32_t community) const {
    return units_[i].v * v_[community] - units_[i].u * u_[community];
  }

  bool move(std::uint32_t i) {
    const std::uint32_t home = of_[i];
    leave(i);
    choices_ = {home};
    seen_[home] = 1;
    const auto consider = [&](std::uint32_t c) {
      if (seen_[c] != 0) return;
      seen_[c] = 1;
      choices_.push_back(c);
    };
    for (const auto& [other, weight] : units_[i].ties) {
      to_[of_[other]] += weight;
      consider(of_[other]);
    }
    if (units_.size() <= kMostAllCompared)
      for (std::uint32_t c = 0; c < units_.size(); ++c)
        if (size_[c] > 0 && part_[c] == units_[i].part) consider(c);
    std::sort(choices_.begin(), choices_.end());
    std::uint32_t best = home;
    double most = to_[home] + chance(i, home) + kRounding;
    for (const std::uint32_t c : choices_) {
      const double gain = to_[c] + chance(i, c);
      if (size_[c] == 0 || gain <= most) continue;
      most = gain;
      best = c;
    }
    if (most < -kRounding) best = empty_community(home);  // alone it scores 0
    for (const std::uint32_t c : choices_) {
      to_[c] = 0;
      seen_[c] = 0;
    }
    join(i, best);
    return best != home;
  }

  std::uint32_t empty_community(std::uint32_t home) const {
    if (size_[home] == 0) return home;
    return static_cast<std::uint32_t>(std::find(size_.begin(), size_.end(), 0U) - size_.begin());
  }

  const std::vector<Unit>& units_;
  const GoesOn& goes_on_;
  std::vector<std::uint32_t> of_;
  std::vector<double> u_, v_;        // of each community
  std::vector<std::uint32_t> size_;  // units in each
  std::vector<std::uint32_t> part_;  // of those that are not empty
  std::vector<double> to_;           // scratch: ties of the unit at hand to each community
  std::vector<std::uint8_t> seen_;   // scratch: communities that are among the choices
  std::vector<std::uint32_t> choices_;
};

// Numbers communities by their first member; returns how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& of) {
  std::vector<std::uint32_t> number(2 * of.size() + 1, kNoCamp);
  std::uint32_t count = 0;
  for (std::uint32_t& c : of) {
    if (c == kNoCamp) continue;
    if (number[c] == kNoCamp) number[c] = count++;
    c = number[c];
  }
  return count;
}

// The communities as units of their own.
std::vector<Unit> gathered(const std::vector<Unit>& units, const std::vector<std::uint32_t>& of, std::uint32_t count) {
  std::vector<Unit> out(count);
  std::vector<std::map<std::uint32_t, double>> ties(count);
  for (std::size_t i = 0; i < units.size(); ++i) {
    out[of[i]].u += units[i].u;
    out[of[i]].v += units[i].v;
    out[of[i]].part = units[i].part;
    for (const auto& [other, weight] : units[i].ties)
      if (of[other] != of[i]) ties[of[i]][of[other]] += weight;
  }
  for (std::uint32_t c = 0; c < count; ++c) out[c].ties.assign(ties[c].begin(), ties[c].end());
  return out;
}

// Moves, then gathers and moves communities, until nothing helps; then vertices again, from the start if one moved.
std::vector<std::uint32_t> divide(const std::vector<Unit>& vertices, Seeded& seeded, bool in_order,
                                  const GoesOn& goes_on) {
  std::vector<std::uint32_t> of(vertices.size());
  std::iota(of.begin(), of.end(), 0U);
  for (bool moved = true; moved;) {
    std::vector<std::uint32_t> order(vertices.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!in_order) seeded.shuffle(order);
    Mover mover(vertices, of, goes_on);
    moved = mover.move_all(order);
    of = std::move(mover).of();
    if (!may_go_on(goes_on)) break;
    for (bool joined = true; joined;) {
      const std::uint32_t count = renumber(of);
      const std::vector<Unit> units = gathered(vertices, of, count);
      std::vector<std::uint32_t> own(count);
      std::iota(own.begin(), own.end(), 0U);
      Mover upper(units, own, goes_on);
      joined = upper.move_all(own);
      const std::vector<std::uint32_t> to = std::move(upper).of();
      for (std::uint32_t& c : of) c = to[c];
      moved = moved || joined;
    }
    if (moved && of.size() > 100'000) break;
  }
  renumber(of);
  return of;
}

// Searches every connected part for a better division; says whether all were searched to the end.
void prove(const SignedGraph& graph, const PairScore& score, const std::vector<std::uint32_t>& part,
           const CommunityOptions& options, Communities& out) {
  std::uint64_t most_steps = options.most_steps;
  std::map<std::uint32_t, std::vector<std::uint32_t>> parts;
  for (const std::uint32_t v : tied_vertices(graph)) parts[part[v]].push_back(v);
  out.exact = true;
  auto next = static_cast<std::uint32_t>(graph.size());
  for (const auto& [first, vertices] : parts) {
    if (vertices.size() > kMostProven) {
      out.exact = false;
      continue;
    }
    std::vector<std::uint32_t> known;
    for (const std::uint32_t v : vertices) known.push_back(out.of[v]);
    const BestPartition best = search_partitions(vertices.size(), pair_matrix(graph, score, vertices), std::move(known),
                                                 most_steps, options.goes_on);
    most_steps -= std::min(most_steps, best.steps);
    out.exact = out.exact && best.proven;
    for (std::size_t i = 0; i < vertices.size(); ++i) out.of[vertices[i]] = next + best.group[i];
    next += static_cast<std::uint32_t>(vertices.size());
  }
  if (out.exact) out.method = CommunityMethod::exhaustive;
}

}  // namespace

double signed_modularity(const SignedGraph& graph, std::span<const std::uint32_t> community_of, double resolution) {
  return score_of(graph, signed_modularity_score(graph, resolution), community_of);
}

Communities find_communities(const SignedGraph& graph, const CommunityOptions& options) {
  Communities out;
  const PairScore score = signed_modularity_score(graph, options.resolution);
  const std::vector<std::uint32_t> part = parts_of(graph);
  const std::vector<Unit> units = units_of(graph, score, part);
  const std::size_t cells = units.size() + graph.ties.size() + 1;
  const std::size_t orders = std::clamp<std::size_t>(1'000'000 / cells, 1, 50);
  Seeded seeded{0xCA3B};
  double most = 0;
  for (std::size_t i = 0; i < orders && (i == 0 || may_go_on(options.goes_on)); ++i) {
    std::vector<std::uint32_t> of = divide(units, seeded, i == 0, options.goes_on);
    const double found = score_of(graph, score, of);
    if (i > 0 && found <= most + kRounding) continue;
    most = found;
    out.of = std::move(of);
  }
  prove(graph, score, part, options, out);
  for (std::uint32_t v = 0; v < graph.size(); ++v)
    if (graph.around(v).empty()) out.of[v] = kNoCamp;
  out.count = renumber(out.of);
  std::vector<std::uint32_t> of = out.of;
  std::uint32_t next = out.count;
  for (std::uint32_t& c : of)
    if (c == kNoCamp) c = next++;
  out.modularity = signed_modularity(graph, of);
  return out;
}

}  // namespace standpoint
