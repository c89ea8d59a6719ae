// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/backbone.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "graph/analysis/laplacian_spectrum.hpp"
#include "graph/analysis/network_products.hpp"
#include "graph/analysis/statement_selection.hpp"

namespace standpoint {
namespace {

constexpr double kSameLoss = 1e-12;

// The sums of the weights above 0 by row, the largest first.
std::vector<double> degrees_of(const SparseMatrix& network) {
  std::vector<double> out(network.starts.size() - 1, 0);
  for (std::size_t i = 0; i < out.size(); ++i)
    for (std::size_t c = network.starts[i]; c < network.starts[i + 1]; ++c) out[i] += std::max(network.values[c], 0.0);
  std::sort(out.begin(), out.end(), std::greater<>());
  return out;
}

void divide_by_sum(std::vector<double>& values) {
  double sum = 0, lost = 0;  // what rounding took away is added again (Kahan 1965): losses are compared exactly
  for (const double value : values) {
    const double corrected = value - lost, next = sum + corrected;
    lost = (next - sum) - corrected;
    sum = next;
  }
  for (double& value : values) value = sum > 0 ? value / sum : 0;
}

class NestedBackbone {
 public:
  NestedBackbone(const StatementSelection& selection, const NetworkOptions& options)
      : selection_(selection), options_(options), kept_(selection.second.size(), true) {
    for (std::uint32_t j = 0; j < kept_.size(); ++j) left_.push_back(j);
  }

  Result<Backbone> find() {
    auto whole = spectrum_of([](std::uint32_t) { return true; });
    if (!whole) return tl::unexpected(whole.error());
    whole_ = std::move(*whole);
    out_.variable = selection_.second.variable;
    while (!left_.empty()) {
      std::vector<double> losses;
      for (const std::uint32_t candidate : left_) {
        const auto loss = loss_of([&](std::uint32_t j) { return kept_[j] && j != candidate; });
        if (!loss) return tl::unexpected(loss.error());
        losses.push_back(*loss);
      }
      const auto removed = as_dna() ? remove_as_dna(losses) : remove_one(losses);
      if (!removed) return tl::unexpected(removed.error());
    }
    return std::move(out_);
  }

 private:
  bool as_dna() const { return (options_.quirks & bit(Quirk::degrees_for_spectra)) != 0; }

  Result<void> remove_one(const std::vector<double>& losses) {
    const double least = *std::min_element(losses.begin(), losses.end());
    std::size_t first = 0;
    while (losses[first] > least + kSameLoss) ++first;
    return remove(first, losses[first]);
  }

  Result<void> remove_as_dna(const std::vector<double>& losses) {
    const double least = *std::min_element(losses.begin(), losses.end());
    const std::vector<bool> before = kept_;
    for (std::size_t i = losses.size(); i-- > 0;) {
      if (losses[i] != least) continue;
      const std::uint32_t label = left_[i];
      if (auto removed = remove(i, losses[i]); !removed) return removed;
      out_.steps.back().statements = statements([&](std::uint32_t j) { return before[j] && j != label; });
    }
    return {};
  }

  Result<void> remove(std::size_t place, double loss) {
    const std::uint32_t label = left_[place];
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(place));
    kept_[label] = false;
    const auto redundant = loss_of([&](std::uint32_t j) { return !kept_[j]; });
    if (!redundant) return tl::unexpected(redundant.error());
    out_.steps.push_back({selection_.second.labels[label], loss, *redundant,
                          statements([&](std::uint32_t j) { return bool{kept_[j]}; })});
    return {};
  }

  template <class Admits>
  std::uint32_t statements(Admits admits) const {
    std::vector<CountedEntry> entries = selection_.entries;
    std::erase_if(entries, [&](const CountedEntry& e) { return !admits(e.second); });
    return static_cast<std::uint32_t>(statements_of(entries).size());
  }

  template <class Admits>
  Result<std::vector<double>> spectrum_of(Admits admits) const {
    std::vector<CountedEntry> entries = selection_.entries;
    std::erase_if(entries, [&](const CountedEntry& e) { return !admits(e.second); });
    const StanceFactor factor =
        make_factor({entries, {}, selection_.first.size(), selection_.second.size(), selection_.scale.size()});
    auto cells = one_mode_cells(factor, selection_.scale, options_);
    if (!cells) return tl::unexpected(cells.error());
    std::vector<double> out = as_dna() ? degrees_of(*cells) : laplacian_eigenvalues(*cells);
    divide_by_sum(out);
    return out;
  }

  template <class Admits>
  Result<double> loss_of(Admits admits) const {
    const auto spectrum = spectrum_of(admits);
    if (!spectrum) return tl::unexpected(spectrum.error());
    double out = 0;
    for (std::size_t i = 0; i < whole_.size(); ++i) out += std::abs(whole_[i] - (*spectrum)[i]);
    return out;
  }

  const StatementSelection& selection_;
  const NetworkOptions& options_;
  std::vector<bool> kept_;           // by label of variable 2
  std::vector<std::uint32_t> left_;  // those that are kept, in order
  std::vector<double> whole_;        // the spectrum of the whole network
  Backbone out_;
};

}  // namespace

Result<Backbone> find_nested_backbone(const StatementTable& table, const NetworkOptions& options) {
  NetworkOptions whole = options;
  whole.window = TimeWindow::no;
  whole.kernel = Kernel::no;
  if (whole.type != NetworkType::onemode)
    return failure("a backbone is of a one-mode network", "ask for --type onemode");
  if (auto checked = check_network_options(whole); !checked) return tl::unexpected(checked.error());
  const auto selection = select_statements(table, whole);
  if (!selection) return tl::unexpected(selection.error());
  const double rows = selection->first.size(), labels = selection->second.size();
  if (labels * (labels + 3) / 2 * (rows * rows * rows + static_cast<double>(selection->entries.size())) >
      kMostBackboneWork)
    return failure(fmt::format("the backbone of {} rows over {} values would take too long", rows, labels),
                   "narrow the time, exclude values, or choose variables with fewer values");
  return NestedBackbone(*selection, whole).find();
}

}  // namespace standpoint
