#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who agrees and who disagrees with whom, and how much: an undirected graph with two weights a tie.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// A tie between two vertices, a < b, with its congruence and its conflict; at least one of them is positive.
struct SignedTie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double positive = 0;
  double negative = 0;

  // Congruence less conflict: the weight in the signed network (Leifeld's "subtract").
  double net() const { return positive - negative; }
};

// One end of a tie, seen from the other.
struct SignedNeighbour {
  std::uint32_t vertex = 0;
  std::uint32_t tie = 0;  // SignedGraph::ties
};

// Vertices stand in the order of their labels (bytes), ties in the order of their ends; so "ties are broken by id" is
// the order of numbers everywhere.
struct SignedGraph {
  std::vector<std::string> labels;
  std::vector<SignedTie> ties;
  std::vector<std::uint32_t> offsets;  // size() + 1 places in `neighbours`
  std::vector<SignedNeighbour> neighbours;

  std::uint32_t size() const { return static_cast<std::uint32_t>(labels.size()); }

  // In the order of their numbers.
  std::span<const SignedNeighbour> around(std::uint32_t vertex) const {
    return std::span(neighbours).subspan(offsets[vertex], offsets[vertex + 1] - offsets[vertex]);
  }
};

// The graph of these ties, whose ends are places in `labels`: labels are put in order, ties between the same two are
// added up, ties of a vertex with itself and of weight zero are left out. O(n log n + m log m).
SignedGraph make_signed_graph(std::vector<std::string> labels, std::vector<SignedTie> ties);

// Reads one tie a line, `label TAB label TAB weight`, a positive weight for agreement and a negative one for
// disagreement; empty lines and lines that begin with # are passed over. Failure: a line without its three parts, a
// weight that is no number from -1e12 to 1e12, or more than a million lines; it says which line of `name`.
Result<SignedGraph> read_signed_graph(std::string_view text, std::string_view name);

}  // namespace standpoint
