// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/gradual_model.hpp"

#include <algorithm>
#include <cmath>

#include "graph/model/cycles.hpp"

namespace standpoint {
namespace {

// By how much of the way to 0 or 1 an aggregate of this size moves a base score, [0, 1].
double part_moved(GradualSemantics semantics, double size) {
  if (semantics == GradualSemantics::quadratic_energy) return size * size / (1 + size * size);
  return semantics == GradualSemantics::squared_energy ? size / (1 + size) : size;
}

double slope_of_part(GradualSemantics semantics, double size) {
  if (semantics == GradualSemantics::quadratic_energy) return 2 * size / ((1 + size * size) * (1 + size * size));
  return semantics == GradualSemantics::squared_energy ? 1 / ((1 + size) * (1 + size)) : 1;
}

// What a base score becomes under an aggregate, which is below 0 where the attacks prevail.
double influence(GradualSemantics semantics, double base, double aggregate) {
  if (semantics == GradualSemantics::euler) return 1 - (1 - base * base) / (1 + base * std::exp(aggregate));
  if (semantics == GradualSemantics::mlp)
    return base <= 0 || base >= 1 ? base : 1 / (1 + (1 - base) / base * std::exp(-aggregate));
  const double part = part_moved(semantics, std::abs(aggregate));
  return aggregate < 0 ? base - base * part : base + (1 - base) * part;
}

// Greatest change of an influence per change of one strength, over all base scores and aggregates.
double greatest_slope(GradualSemantics semantics) {
  switch (semantics) {
    case GradualSemantics::dfquad: return 1;
    case GradualSemantics::quadratic_energy: return 3 * std::sqrt(3.0) / 8;
    case GradualSemantics::squared_energy: return 2;
    case GradualSemantics::euler:
    case GradualSemantics::mlp: return 0.25;
  }
  return 1;
}

}  // namespace

GradualModel::GradualModel(const BipolarGraph& graph, GradualSemantics semantics)
    : semantics_(semantics),
      base_(graph.base),
      attacks_(static_cast<std::uint32_t>(base_.size()), graph.attacks),
      supports_(static_cast<std::uint32_t>(base_.size()), graph.supports) {}

double GradualModel::value(Argument a, const std::vector<double>& strength) const {
  return influence(semantics_, base_[a], aggregate_of(a, strength));
}

double GradualModel::aggregate_of(Argument a, const std::vector<double>& strength) const {
  const auto sum = [&](std::span<const Argument> row) {
    double out = 0;
    for (const Argument b : row)
      out += semantics_ == GradualSemantics::squared_energy ? strength[b] * strength[b] : strength[b];
    return out;
  };
  const auto product = [&](std::span<const Argument> row) {
    double out = 1;
    for (const Argument b : row) out *= 1 - strength[b];
    return out;
  };
  if (semantics_ == GradualSemantics::dfquad)
    return product(attacks_.attackers_of(a)) - product(supports_.attackers_of(a));
  return sum(supports_.attackers_of(a)) - sum(attacks_.attackers_of(a));
}

double GradualModel::slope_by_aggregate(double base, double aggregate) const {
  if (semantics_ == GradualSemantics::euler) {
    const double power = base * std::exp(aggregate);
    return (1 - base * base) * power / ((1 + power) * (1 + power));
  }
  if (semantics_ == GradualSemantics::mlp) {
    const double value = influence(semantics_, base, aggregate);
    return value * (1 - value);
  }
  const double room = aggregate < 0 ? base : aggregate > 0 ? 1 - base : 0.5;
  return room * slope_of_part(semantics_, std::abs(aggregate));
}

double GradualModel::slope_by_base(double base, double aggregate) const {
  if (semantics_ == GradualSemantics::euler) {
    const double power = std::exp(aggregate), below = 1 + base * power;
    return 2 * base / below + (1 - base * base) * power / (below * below);
  }
  if (semantics_ == GradualSemantics::mlp) {
    const double below = base + (1 - base) * std::exp(-aggregate);
    return std::exp(-aggregate) / (below * below);
  }
  return 1 - part_moved(semantics_, std::abs(aggregate));
}

bool GradualModel::must_settle() const {
  std::size_t most = 0;
  for (Argument a = 0; a < size(); ++a)
    most = std::max(most, attacks_.attackers_of(a).size() + supports_.attackers_of(a).size());
  return static_cast<double>(most) * greatest_slope(semantics_) < 1;
}

std::optional<std::vector<std::uint32_t>> GradualModel::order() const {
  std::vector<Arc> arcs;
  for (Argument a = 0; a < size(); ++a) {
    for (const Argument b : attacks_.attackers_of(a)) arcs.emplace_back(b, a);
    for (const Argument b : supports_.attackers_of(a)) arcs.emplace_back(b, a);
  }
  return topological_order(size(), arcs);
}

}  // namespace standpoint
