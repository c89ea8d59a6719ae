// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/gradual.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "graph/model/cycles.hpp"

namespace standpoint {
namespace {

constexpr double kStep = 0.1;            // of time, in the continuous model
constexpr double kSettledSlope = 1e-11;  // of a strength per unit of time, in the continuous model
constexpr double kNudge = 1e-5;          // of a base score, for its slope

double energy(double x) { return x * x / (1 + x * x); }

// What a base score becomes under an aggregate that is below 0 where the attacks prevail.
double influence(GradualSemantics semantics, double base, double aggregate) {
  const auto moved = [&](double part) { return aggregate < 0 ? base - base * part : base + (1 - base) * part; };
  const double size = std::abs(aggregate);
  switch (semantics) {
    case GradualSemantics::dfquad: return moved(size);
    case GradualSemantics::quadratic_energy: return moved(energy(size));
    case GradualSemantics::squared_energy: return moved(size / (1 + size));
    case GradualSemantics::euler: return 1 - (1 - base * base) / (1 + base * std::exp(aggregate));
    case GradualSemantics::mlp: {
      if (base <= 0 || base >= 1) return base;
      return 1 / (1 + (1 - base) / base * std::exp(-aggregate));
    }
  }
  return base;
}

// Greatest change of the influence per change of the aggregate, over all base scores; of the aggregate per change of one
// strength it is 1, and 2 for squares.
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

// A graph ready to be evaluated: the links that arrive at each argument.
class GradualModel {
 public:
  GradualModel(const BipolarGraph& graph, GradualSemantics semantics)
      : semantics_(semantics),
        base_(graph.base),
        attacks_(static_cast<std::uint32_t>(base_.size()), graph.attacks),
        supports_(static_cast<std::uint32_t>(base_.size()), graph.supports) {}

  std::uint32_t size() const { return attacks_.size(); }
  const std::vector<double>& base() const { return base_; }
  void set_base(Argument a, double score) { base_[a] = score; }

  double value(Argument a, const std::vector<double>& strength) const {
    return influence(semantics_, base_[a], aggregate(a, strength));
  }

  std::size_t greatest_indegree() const {
    std::size_t most = 0;
    for (Argument a = 0; a < size(); ++a)
      most = std::max(most, attacks_.attackers_of(a).size() + supports_.attackers_of(a).size());
    return most;
  }

  // What comes before what, or nothing where there are cycles.
  std::optional<std::vector<std::uint32_t>> order() const {
    std::vector<Arc> arcs;
    for (Argument a = 0; a < size(); ++a) {
      for (const Argument b : attacks_.attackers_of(a)) arcs.emplace_back(b, a);
      for (const Argument b : supports_.attackers_of(a)) arcs.emplace_back(b, a);
    }
    return topological_order(size(), arcs);
  }

 private:
  double aggregate(Argument a, const std::vector<double>& strength) const {
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

  GradualSemantics semantics_;
  std::vector<double> base_;
  ArgumentFramework attacks_, supports_;
};

GradualStrengths in_one_pass(const GradualModel& model, const std::vector<std::uint32_t>& order) {
  GradualStrengths out{Convergence::acyclic, model.base(), 1};
  for (const Argument a : order) out.strength[a] = model.value(a, out.strength);
  return out;
}

// All strengths anew from the last ones, until they stay.
std::optional<GradualStrengths> iterated(const GradualModel& model, const GradualOptions& options) {
  std::vector<double> now = model.base(), next(model.size());
  for (std::size_t round = 1; round <= options.most_rounds; ++round) {
    double change = 0;
    for (Argument a = 0; a < model.size(); ++a) {
      next[a] = model.value(a, now);
      change = std::max(change, std::abs(next[a] - now[a]));
    }
    now.swap(next);
    if (change <= options.tolerance) return GradualStrengths{Convergence::observed, std::move(now), round};
  }
  return std::nullopt;
}

// ds/dt = value(s) - s from the base scores, by the classic Runge-Kutta method of the fourth order.
std::optional<GradualStrengths> integrated(const GradualModel& model, const GradualOptions& options) {
  const std::uint32_t n = model.size();
  std::vector<double> now = model.base(), at(n);
  std::vector<double> slopes[4];
  for (auto& slope : slopes) slope.resize(n);
  const auto measure = [&](const std::vector<double>& s, std::vector<double>& slope) {
    double greatest = 0;
    for (Argument a = 0; a < n; ++a) {
      slope[a] = model.value(a, s) - s[a];
      greatest = std::max(greatest, std::abs(slope[a]));
    }
    return greatest;
  };
  for (std::size_t step = 1; step <= options.most_rounds; ++step) {
    if (measure(now, slopes[0]) <= kSettledSlope)
      return GradualStrengths{Convergence::continuous, std::move(now), step};
    constexpr double kPart[3] = {kStep / 2, kStep / 2, kStep};
    for (int k = 0; k < 3; ++k) {
      for (Argument a = 0; a < n; ++a) at[a] = now[a] + kPart[k] * slopes[k][a];
      measure(at, slopes[k + 1]);
    }
    for (Argument a = 0; a < n; ++a)
      now[a] = std::clamp(
          now[a] + kStep / 6 * (slopes[0][a] + 2 * slopes[1][a] + 2 * slopes[2][a] + slopes[3][a]), 0.0, 1.0);
  }
  return std::nullopt;
}

GradualStrengths solve(const GradualModel& model, GradualSemantics semantics, const GradualOptions& options,
                       const std::optional<std::vector<std::uint32_t>>& order) {
  if (order) return in_one_pass(model, *order);
  if (auto found = iterated(model, options)) {
    if (static_cast<double>(model.greatest_indegree()) * greatest_slope(semantics) < 1)
      found->convergence = Convergence::guaranteed;
    return std::move(*found);
  }
  return integrated(model, options).value_or(GradualStrengths{});
}

// The part from which links lead to an argument; `numbers` says which arguments it holds.
BipolarGraph part_leading_to(const BipolarGraph& graph, Argument argument, std::vector<Argument>& numbers) {
  std::vector<Attack> links = graph.attacks;
  links.insert(links.end(), graph.supports.begin(), graph.supports.end());
  const ArgumentFramework all(static_cast<std::uint32_t>(graph.base.size()), links);
  std::vector<bool> met(graph.base.size(), false);
  numbers = {argument};
  met[argument] = true;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    for (const Argument a : all.attackers_of(numbers[i]))
      if (!met[a]) {
        met[a] = true;
        numbers.push_back(a);
      }
  std::sort(numbers.begin(), numbers.end());
  const auto local = [&](Argument a) {
    return static_cast<Argument>(std::lower_bound(numbers.begin(), numbers.end(), a) - numbers.begin());
  };
  BipolarGraph part;
  for (const Argument a : numbers) part.base.push_back(graph.base[a]);
  for (const Attack& link : graph.attacks)
    if (met[link.to]) part.attacks.push_back({local(link.from), local(link.to)});
  for (const Attack& link : graph.supports)
    if (met[link.to]) part.supports.push_back({local(link.from), local(link.to)});
  return part;
}

}  // namespace

GradualStrengths find_strengths(const BipolarGraph& graph, GradualSemantics semantics, const GradualOptions& options) {
  const GradualModel model(graph, semantics);
  return solve(model, semantics, options, model.order());
}

std::vector<double> find_sensitivity(const BipolarGraph& graph, GradualSemantics semantics, Argument argument,
                                     const GradualOptions& options) {
  std::vector<Argument> numbers;
  const BipolarGraph part = part_leading_to(graph, argument, numbers);
  const auto target = static_cast<Argument>(std::lower_bound(numbers.begin(), numbers.end(), argument) - numbers.begin());
  GradualModel model(part, semantics);
  const auto order = model.order();
  const auto strength_with = [&](Argument a, double score) {
    model.set_base(a, score);
    const GradualStrengths found = solve(model, semantics, options, order);
    model.set_base(a, part.base[a]);
    return found.strength.empty() ? std::numeric_limits<double>::quiet_NaN() : found.strength[target];
  };
  std::vector<double> out(graph.base.size(), 0);
  for (Argument a = 0; a < numbers.size(); ++a) {
    const double low = std::max(0.0, part.base[a] - kNudge), high = std::min(1.0, part.base[a] + kNudge);
    out[numbers[a]] = (strength_with(a, high) - strength_with(a, low)) / (high - low);
  }
  return out;
}

}  // namespace standpoint
