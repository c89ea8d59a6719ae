// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/networks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "graph/analysis/network_products.hpp"
#include "graph/analysis/network_windows.hpp"
#include "graph/analysis/time_steps.hpp"

namespace standpoint {
namespace {

// Makes networks of stretches of a selection.
class NetworkMaker {
 public:
  NetworkMaker(const StatementSelection& selection, const NetworkOptions& options)
      : selection_(selection), options_(options) {}

  // Of entries that follow each other, with their weights (empty: each 1).
  Result<Network> make(std::span<const CountedEntry> entries, std::span<const double> weights = {}) {
    const bool all_labels =
        options_.isolates || options_.kernel != Kernel::no || entries.size() == selection_.entries.size();
    Network out;
    out.type = options_.type;
    std::vector<CountedEntry> own;
    if (!all_labels) {
      own.assign(entries.begin(), entries.end());
      entries = own;
    }
    out.rows = all_labels ? selection_.first : narrowed(selection_.first, own, &CountedEntry::first, first_place_);
    out.columns =
        all_labels ? selection_.second : narrowed(selection_.second, own, &CountedEntry::second, second_place_);
    const StanceFactor factor =
        make_factor({entries, weights, out.rows.size(), out.columns.size(), selection_.scale.size()});
    auto cells = options_.type == NetworkType::twomode ? two_mode_cells(factor, selection_.scale, options_)
                 : levels_matter()                     ? one_mode_cells(factor, selection_.scale, options_)
                                   : one_mode_cells(without_levels(factor), selection_.scale, options_);
    if (!cells) return tl::unexpected(cells.error());
    out.starts = std::move(cells->starts);
    out.at = std::move(cells->at);
    out.values = std::move(cells->values);
    out.statements = statements_of(entries);
    out.left_out = selection_.left_out;
    if (options_.type == NetworkType::onemode) out.columns = out.rows;
    return out;
  }

 private:
  // Where stances are ignored, they still tell cells apart that normalisations count.
  bool levels_matter() const {
    const bool ignored = selection_.scale.none || options_.aggregation == Aggregation::ignore;
    return !ignored || options_.normalization == Normalization::jaccard ||
           options_.normalization == Normalization::cosine ||
           (options_.kernel != Kernel::no && options_.normalization == Normalization::average);
  }

  // The labels that occur in entries, which are numbered anew. O(entries log entries).
  static NetworkSide narrowed(const NetworkSide& side, std::vector<CountedEntry>& entries,
                              std::uint32_t CountedEntry::*member, std::vector<std::uint32_t>& place) {
    NetworkSide out;
    out.variable = side.variable;
    std::vector<std::uint32_t> used;
    used.reserve(entries.size());
    for (const CountedEntry& entry : entries) used.push_back(entry.*member);
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    place.resize(side.labels.size());
    for (std::uint32_t i = 0; i < used.size(); ++i) {
      place[used[i]] = i;
      out.labels.push_back(side.labels[used[i]]);
    }
    for (CountedEntry& entry : entries) entry.*member = place[entry.*member];
    return out;
  }

  const StatementSelection& selection_;
  const NetworkOptions& options_;
  std::vector<std::uint32_t> first_place_, second_place_;
};

// The networks of one selection, window by window.
class SliceMaker {
 public:
  SliceMaker(const StatementTable& table, const NetworkOptions& options, const StatementSelection& selection)
      : table_(table), options_(options), selection_(selection), maker_(selection, options) {
    const auto& entries = selection.entries;
    timed_ = entries.size();
    while (timed_ > 0 && time_of(timed_ - 1) == kNoTime) --timed_;
  }

  Result<std::vector<Network>> make() { return options_.window == TimeWindow::events ? of_events() : of_units(); }

 private:
  Second time_of(std::size_t entry) const { return table_.times[selection_.entries[entry].statement]; }

  Result<std::vector<Network>> of_units() {
    const auto places = window_places(selection_.since, selection_.until, options_);
    if (!places) return tl::unexpected(places.error());
    std::size_t begin = 0, end = 0;
    for (const WindowPlace& place : *places) {
      if (options_.kernel == Kernel::gaussian) {
        end = timed_;
      } else {
        while (begin > 0 && time_of(begin - 1) >= place.since) --begin;
        while (begin < timed_ && time_of(begin) < place.since) ++begin;
        end = std::max(begin, end);
        while (end > begin && time_of(end - 1) > place.until) --end;
        while (end < timed_ && time_of(end) <= place.until) ++end;
      }
      const auto distance = [&](std::size_t entry) {
        return units_between(time_of(entry), place.middle, options_.window,
                             (options_.quirks & bit(Quirk::truncated_distance)) != 0);
      };
      if (auto added = add(place, begin, end, distance); !added) return tl::unexpected(added.error());
    }
    return std::move(out_);
  }

  // Windows of so many statements before and after each.
  Result<std::vector<Network>> of_events() {
    std::vector<std::size_t> starts;  // of each statement among the entries, and the end
    for (std::size_t e = 0; e < timed_; ++e)
      if (e == 0 || selection_.entries[e].statement != selection_.entries[e - 1].statement) starts.push_back(e);
    const std::size_t events = starts.size(), half = half_width(options_.window_size);
    starts.push_back(timed_);
    for (std::size_t middle = half; middle + half < events; ++middle) {
      const bool whole = options_.kernel == Kernel::gaussian;
      const std::size_t first = whole ? 0 : middle - half, last = whole ? events - 1 : middle + half;
      const WindowPlace place{time_of(starts[middle - half]), time_of(starts[middle]), time_of(starts[middle + half])};
      const auto distance = [&](std::size_t entry) {
        const auto event = std::upper_bound(starts.begin(), starts.end(), entry) - starts.begin() - 1;
        return static_cast<double>(middle) - static_cast<double>(event);
      };
      if (out_.size() == kMostWindows)
        return failure(fmt::format("there would be more than {} windows", kMostWindows),
                       "narrow the time with --since and --until");
      if (auto added = add(place, starts[first], starts[last + 1], distance); !added)
        return tl::unexpected(added.error());
    }
    return std::move(out_);
  }

  template <class Distance>
  Result<void> add(const WindowPlace& place, std::size_t begin, std::size_t end, Distance distance) {
    const auto entries = std::span(selection_.entries).subspan(begin, end - begin);
    std::optional<Result<Network>> made;
    if (options_.kernel == Kernel::no) {
      made = maker_.make(entries);
    } else {
      weigh(begin, end, distance);
      made = over_all_cells() ? maker_.make(selection_.entries, weights_)
                              : maker_.make(entries, std::span(weights_).subspan(begin, end - begin));
    }
    if (!*made) return tl::unexpected(made->error());
    Network& network = out_.emplace_back(std::move(**made));
    cells_ += network.cells();
    if (cells_ > kMostNetworkCells)
      return failure(fmt::format("the networks would have more than {} cells together", kMostNetworkCells),
                     "take a longer unit of time, narrow the time, or choose variables with fewer values");
    if (over_all_cells() && options_.kernel != Kernel::no) network.statements = statements_of(entries);
    network.since = options_.kernel == Kernel::gaussian ? selection_.since : place.since;
    network.middle = place.middle;
    network.until = options_.kernel == Kernel::gaussian ? selection_.until : place.until;
    return {};
  }

  // DNA's averages under a kernel count the statements of all times.
  bool over_all_cells() const {
    return options_.normalization == Normalization::average && (options_.quirks & bit(Quirk::kernel_average)) != 0;
  }

  template <class Distance>
  void weigh(std::size_t begin, std::size_t end, Distance distance) {
    const auto half = static_cast<double>(half_width(options_.window_size));
    weights_.assign(selection_.entries.size(), 0);
    for (std::size_t e = begin; e < end; ++e) {
      const double units = distance(e);
      weights_[e] = kernel_weight(half > 0 ? units / half : units, options_.kernel, options_.quirks);
    }
  }

  const StatementTable& table_;
  const NetworkOptions& options_;
  const StatementSelection& selection_;
  NetworkMaker maker_;
  std::size_t timed_ = 0;  // entries with a time
  std::vector<double> weights_;
  std::size_t cells_ = 0;  // of all networks
  std::vector<Network> out_;
};

}  // namespace

Result<void> check_network_options(const NetworkOptions& o) {
  const bool onemode = o.type == NetworkType::onemode;
  const bool shares = o.aggregation == Aggregation::congruence || o.aggregation == Aggregation::conflict;
  if (!onemode && shares)
    return failure("congruence and conflict are for one-mode networks",
                   "ask for --type onemode, or aggregate with ignore, combine or subtract");
  if (onemode && o.aggregation == Aggregation::combine)
    return failure("combine is for two-mode networks",
                   "ask for --type twomode, or aggregate with ignore, congruence, conflict or subtract");
  const bool of_side = o.normalization == Normalization::activity || o.normalization == Normalization::prominence;
  if (onemode && of_side)
    return failure("activity and prominence are for two-mode networks", "normalise by average, jaccard or cosine");
  if (!onemode && !of_side && o.normalization != Normalization::no)
    return failure("average, jaccard and cosine are for one-mode networks", "normalise by activity or prominence");
  if (o.kernel != Kernel::no && o.window == TimeWindow::no)
    return failure("a kernel needs a time window", "name its unit with --window");
  if (o.window != TimeWindow::no && o.window_size == 0) return failure("a time window has a size of at least 1");
  return {};
}

double Network::value(std::uint32_t row, std::uint32_t column) const {
  const auto cells_at = columns_of(row);
  const auto place = std::lower_bound(cells_at.begin(), cells_at.end(), column);
  if (place == cells_at.end() || *place != column) return 0;
  return values_of(row)[static_cast<std::size_t>(place - cells_at.begin())];
}

Result<Network> find_network(const StatementTable& table, const NetworkOptions& options) {
  NetworkOptions whole = options;
  whole.window = TimeWindow::no;
  whole.kernel = Kernel::no;
  if (auto checked = check_network_options(whole); !checked) return tl::unexpected(checked.error());
  const auto selection = select_statements(table, whole);
  if (!selection) return tl::unexpected(selection.error());
  auto network = NetworkMaker(*selection, whole).make(selection->entries);
  if (!network) return network;
  network->since = selection->since;
  network->until = selection->until;
  if (network->since != kNoTime) network->middle = network->since + (network->until - network->since) / 2;
  return network;
}

Result<std::vector<std::uint32_t>> counted_statements(const StatementTable& table, const NetworkOptions& options) {
  const auto selection = select_statements(table, options);
  if (!selection) return tl::unexpected(selection.error());
  return statements_of(selection->entries);
}

Result<std::vector<Network>> find_network_slices(const StatementTable& table, const NetworkOptions& options) {
  if (auto checked = check_network_options(options); !checked) return tl::unexpected(checked.error());
  if (options.window == TimeWindow::no) {
    auto network = find_network(table, options);
    if (!network) return tl::unexpected(network.error());
    return std::vector<Network>{std::move(*network)};
  }
  const auto selection = select_statements(table, options);
  if (!selection) return tl::unexpected(selection.error());
  return SliceMaker(table, options, *selection).make();
}

}  // namespace standpoint
