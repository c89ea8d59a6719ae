#pragma once
// SPDX-License-Identifier: Apache-2.0
// A graph whose edges have signed weights, flat, as the search for balance works on it.

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace standpoint {

// An edge asks its ends for the same side (weight > 0) or for different ones (weight < 0), at the price of |weight|.
struct SignEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 0;
};

struct SignEnd {
  std::uint32_t vertex = 0;
  std::uint32_t edge = 0;
};

// Compressed rows; edges by their ends, a < b, each pair once, no weight 0.
struct SignGraph {
  std::uint32_t size = 0;
  std::vector<SignEdge> edges;
  std::vector<std::uint32_t> offsets;  // size + 1 places in `ends`
  std::vector<SignEnd> ends;

  std::span<const SignEnd> around(std::uint32_t vertex) const {
    return std::span(ends).subspan(offsets[vertex], offsets[vertex + 1] - offsets[vertex]);
  }
};

using Sides = std::vector<std::uint8_t>;  // 0 or 1 of each vertex

// Of edges in any order, each pair at most once. O(n + m).
SignGraph make_sign_graph(std::uint32_t size, std::vector<SignEdge> edges);

// The weight of edges that the sides contradict. O(m).
double frustration_of(const SignGraph& graph, const Sides& sides);

// True where the sides contradict the edge.
inline bool is_frustrated(const SignEdge& edge, const Sides& sides) {
  return (sides[edge.a] != sides[edge.b]) == (edge.weight > 0);
}

// A graph in which vertices can be tied together for good, on the same side or on opposite ones. The rest remains a
// graph of the same kind: parallel edges are added up, and what they contradict in each other is paid at once.
class ContractedGraph {
 public:
  explicit ContractedGraph(const SignGraph& graph);

  // Ties two vertices that are still there. O(neighbours of the first, log).
  void tie(std::uint32_t gone, std::uint32_t kept, bool same_side);

  // Ties every vertex whose heaviest edge weighs at least as much as its others together: some best division has it
  // satisfied. So trees, vertices with one or two edges, and heavy edges go. Vertices with more than 64 edges wait
  // until they have fewer. O(m log n) altogether.
  void reduce();

  // What is paid so far.
  double paid() const { return paid_; }

  // What is left, and for each vertex of it which one of the original it is. Vertices without edges are left out.
  SignGraph rest(std::vector<std::uint32_t>& original) const;

  // The sides of all original vertices: of those in `original` as given, of others with an edge or not side 0, of those
  // tied to them as they are tied.
  Sides expand(const std::vector<std::uint32_t>& original, const Sides& sides) const;

 private:
  struct Tied {
    std::uint32_t gone, kept;
    bool same_side;
  };
  void add_edge(std::uint32_t a, std::uint32_t b, double weight);
  bool tie_if_decided(std::uint32_t vertex, std::vector<std::uint32_t>& touched);

  std::vector<std::map<std::uint32_t, double>> around_;
  std::vector<Tied> tied_;  // in order
  double paid_ = 0;
};

// The blocks of a graph: greatest parts that no single vertex takes apart, as lists of edges; in each the least
// frustration can be sought alone. O(n + m).
std::vector<std::vector<std::uint32_t>> blocks_of(const SignGraph& graph);

}  // namespace standpoint
