// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/signed_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace standpoint {
namespace {

constexpr double kMostWeight = 1e12;
constexpr std::size_t kMostTies = 1'000'000;

// Where each place of `labels` goes when they are put in order; sorts `labels`.
std::vector<std::uint32_t> put_in_order(std::vector<std::string>& labels) {
  std::vector<std::uint32_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return labels[a] < labels[b]; });
  std::vector<std::uint32_t> place(labels.size());
  std::vector<std::string> sorted(labels.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted[i] = std::move(labels[order[i]]);
  }
  labels = std::move(sorted);
  return place;
}

void add_neighbours(SignedGraph& graph) {
  graph.offsets.assign(graph.labels.size() + 1, 0);
  for (const SignedTie& tie : graph.ties) {
    ++graph.offsets[tie.a + 1];
    ++graph.offsets[tie.b + 1];
  }
  std::partial_sum(graph.offsets.begin(), graph.offsets.end(), graph.offsets.begin());
  graph.neighbours.resize(2 * graph.ties.size());
  std::vector<std::uint32_t> next(graph.offsets.begin(), graph.offsets.end());
  const auto put = [&](std::uint32_t from, std::uint32_t to, std::uint32_t tie) {
    graph.neighbours[next[from]++] = {to, tie};
  };
  for (std::uint32_t i = 0; i < graph.ties.size(); ++i) put(graph.ties[i].b, graph.ties[i].a, i);
  for (std::uint32_t i = 0; i < graph.ties.size(); ++i) put(graph.ties[i].a, graph.ties[i].b, i);
}

// The parts of a line between tabs, of which there must be three.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view line) {
  std::array<std::string_view, 3> parts;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i == 2)) return std::nullopt;
    parts[i] = line.substr(0, tab);
    line.remove_prefix(i == 2 ? line.size() : tab + 1);
  }
  if (parts[0].empty() || parts[1].empty()) return std::nullopt;
  return parts;
}

std::optional<double> weight_in(std::string_view text) {
  double weight = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (error != std::errc() || end != text.data() + text.size() || !(std::abs(weight) <= kMostWeight))
    return std::nullopt;
  return weight;
}

class TieReader {
 public:
  Result<SignedGraph> read(std::string_view text, std::string_view name) {
    for (std::size_t number = 1; !text.empty(); ++number) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      if (const char* wrong = add(line); wrong != nullptr)
        return tl::unexpected(Failure{fmt::format("{}:{}: {}", name, number, wrong),
                                      "write one tie a line: label, tab, label, tab, weight"});
    }
    return make_signed_graph(std::move(labels_), std::move(ties_));
  }

 private:
  // What is wrong with a line, or null.
  const char* add(std::string_view line) {
    const auto parts = three_parts(line);
    if (!parts) return "expected two labels and a weight, with a tab between them";
    const auto weight = weight_in((*parts)[2]);
    if (!weight) return "expected a number from -1e12 to 1e12 as the weight";
    if (ties_.size() == kMostTies) return "more than 1000000 ties";
    const std::uint32_t a = number_of((*parts)[0]);
    const std::uint32_t b = number_of((*parts)[1]);
    ties_.push_back({a, b, std::max(*weight, 0.0), std::max(-*weight, 0.0)});
    return nullptr;
  }

  std::uint32_t number_of(std::string_view label) {
    const auto [place, fresh] = numbers_.try_emplace(std::string(label), static_cast<std::uint32_t>(labels_.size()));
    if (fresh) labels_.emplace_back(label);
    return place->second;
  }

  std::map<std::string, std::uint32_t, std::less<>> numbers_;
  std::vector<std::string> labels_;
  std::vector<SignedTie> ties_;
};

}  // namespace

SignedGraph make_signed_graph(std::vector<std::string> labels, std::vector<SignedTie> ties) {
  SignedGraph graph;
  const std::vector<std::uint32_t> place = put_in_order(labels);
  graph.labels = std::move(labels);
  for (SignedTie& tie : ties) {
    tie.a = place[tie.a];
    tie.b = place[tie.b];
    if (tie.a > tie.b) std::swap(tie.a, tie.b);
  }
  std::sort(ties.begin(), ties.end(), [](const SignedTie& x, const SignedTie& y) {
    return std::tie(x.a, x.b, x.positive, x.negative) < std::tie(y.a, y.b, y.positive, y.negative);
  });
  for (const SignedTie& tie : ties) {
    if (tie.a == tie.b) continue;
    if (!graph.ties.empty() && graph.ties.back().a == tie.a && graph.ties.back().b == tie.b) {
      graph.ties.back().positive += tie.positive;
      graph.ties.back().negative += tie.negative;
    } else if (tie.positive > 0 || tie.negative > 0) {
      graph.ties.push_back(tie);
    }
  }
  add_neighbours(graph);
  return graph;
}

Result<SignedGraph> read_signed_graph(std::string_view text, std::string_view name) {
  return TieReader().read(text, name);
}

}  // namespace standpoint
