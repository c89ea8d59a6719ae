#pragma once
// SPDX-License-Identifier: Apache-2.0
// The modular model behind gradual strength: aggregation and influence, and their slopes (Mossakowski & Neuhaus 2018).

#include <optional>
#include <vector>

#include "graph/analysis/gradual.hpp"

namespace standpoint {

// A bipolar graph ready to be evaluated: the links that arrive at each argument.
class GradualModel {
 public:
  GradualModel(const BipolarGraph& graph, GradualSemantics semantics);

  std::uint32_t size() const { return attacks_.size(); }
  const std::vector<double>& base() const { return base_; }

  // The strength of an argument that follows from those of all others.
  double value(Argument a, const std::vector<double>& strength) const;

  // By how much value() changes per change of the base score of `a`, and of each strength: calls `link` with each
  // argument that has a link to `a`, and the slope. Where attacks and supports are in balance, the slope is the mean of
  // those to both sides. O(links).
  template <class Link>
  double slopes(Argument a, const std::vector<double>& strength, Link link) const {
    const double aggregate = aggregate_of(a, strength);
    const double steep = slope_by_aggregate(base_[a], aggregate);
    each_slope(attacks_.attackers_of(a), strength, [&](Argument b, double slope) { link(b, -steep * slope); });
    each_slope(supports_.attackers_of(a), strength, [&](Argument b, double slope) { link(b, steep * slope); });
    return slope_by_base(base_[a], aggregate);
  }

  // True where the number of links and the slopes leave no choice but to settle (Potyka 2019, Proposition 3.3).
  bool must_settle() const;

  // What comes before what, or nothing where there are cycles. O(arguments + links).
  std::optional<std::vector<std::uint32_t>> order() const;

 private:
  double aggregate_of(Argument a, const std::vector<double>& strength) const;
  double slope_by_aggregate(double base, double aggregate) const;
  double slope_by_base(double base, double aggregate) const;

  // The slope of what a row of links adds to the aggregate, sign aside, by each of them.
  template <class Link>
  void each_slope(std::span<const Argument> row, const std::vector<double>& strength, Link link) const {
    if (semantics_ != GradualSemantics::dfquad) {
      for (const Argument b : row) link(b, semantics_ == GradualSemantics::squared_energy ? 2 * strength[b] : 1.0);
      return;
    }
    double product = 1;  // of all that are not 1 - 1 = 0
    std::size_t zeros = 0;
    for (const Argument b : row) {
      if (strength[b] < 1)
        product *= 1 - strength[b];
      else
        ++zeros;
    }
    for (const Argument b : row) {
      if (strength[b] < 1)
        link(b, zeros > 0 ? 0.0 : product / (1 - strength[b]));
      else
        link(b, zeros > 1 ? 0.0 : product);
    }
  }

  GradualSemantics semantics_;
  std::vector<double> base_;
  ArgumentFramework attacks_, supports_;
};

}  // namespace standpoint
