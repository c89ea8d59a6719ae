// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/gradual.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "graph/analysis/gradual_model.hpp"

namespace standpoint {
namespace {

constexpr double kStep = 0.1;            // of time, in the continuous model
constexpr double kSettledSlope = 1e-11;  // of a strength per unit of time, in the continuous model

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
      now[a] = std::clamp(now[a] + kStep / 6 * (slopes[0][a] + 2 * slopes[1][a] + 2 * slopes[2][a] + slopes[3][a]), 0.0,
                          1.0);
  }
  return std::nullopt;
}

// dR/dbase by the chain rule, from the argument backwards: `weight` is by how much its strength changes per change of
// each value(). Without cycles one pass; with them, the continuous model of the slopes, which settles where that of the
// strengths is stable.
std::optional<std::vector<double>> weights(const GradualModel& model, const std::vector<double>& strength,
                                           Argument argument, const GradualOptions& options) {
  std::vector<double> weight(model.size(), 0);
  if (const auto order = model.order()) {
    weight[argument] = 1;
    for (auto a = order->rbegin(); a != order->rend(); ++a)
      if (weight[*a] != 0)
        model.slopes(*a, strength, [&](Argument b, double slope) { weight[b] += weight[*a] * slope; });
    return weight;
  }
  std::vector<double> change(model.size());
  constexpr double kTooMuch = 1e6;
  for (std::size_t round = 0; round < options.most_rounds; ++round) {
    for (Argument a = 0; a < model.size(); ++a) change[a] = (a == argument ? 1 : 0) - weight[a];
    for (Argument a = 0; a < model.size(); ++a)
      if (weight[a] != 0) model.slopes(a, strength, [&](Argument b, double slope) { change[b] += weight[a] * slope; });
    double greatest = 0;
    for (Argument a = 0; a < model.size(); ++a) {
      weight[a] += kStep * change[a];
      greatest = std::max(greatest, std::abs(change[a]));
    }
    if (greatest <= kSettledSlope) return weight;
    if (greatest > kTooMuch) break;
  }
  return std::nullopt;
}

}  // namespace

GradualStrengths find_strengths(const BipolarGraph& graph, GradualSemantics semantics, const GradualOptions& options) {
  const GradualModel model(graph, semantics);
  if (const auto order = model.order()) return in_one_pass(model, *order);
  if (auto found = iterated(model, options)) {
    if (model.must_settle()) found->convergence = Convergence::guaranteed;
    return std::move(*found);
  }
  return integrated(model, options).value_or(GradualStrengths{});
}

std::vector<double> find_sensitivity(const BipolarGraph& graph, GradualSemantics semantics,
                                     const std::vector<double>& strength, Argument argument,
                                     const GradualOptions& options) {
  const GradualModel model(graph, semantics);
  auto out = weights(model, strength, argument, options);
  if (!out) return {};
  for (Argument a = 0; a < model.size(); ++a) (*out)[a] *= model.slopes(a, strength, [](Argument, double) {});
  return std::move(*out);
}

}  // namespace standpoint
