// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <span>

#include "graph/analysis/network_products.hpp"

namespace standpoint {
namespace {

// A column of the factor, of one label and one level: its rows, ascending, and their numbers.
struct Column {
  std::uint32_t begin = 0, end = 0;  // of the lists
  std::uint32_t next = 0;            // the first one whose row is not yet done
  std::uint32_t level = 0;
};

class OneModeProduct {
 public:
  OneModeProduct(const StanceFactor& factor, const StanceScale& scale, const NetworkOptions& options)
      : factor_(factor),
        scale_(scale),
        aggregation_(scale.none ? Aggregation::ignore : options.aggregation),
        normalization_(options.normalization),
        kernel_(options.kernel != Kernel::no),
        self_ties_(kernel_ && (options.quirks & bit(Quirk::kernel_self_ties)) != 0),
        over_cells_(kernel_ && normalization_ == Normalization::average &&
                    (options.quirks & bit(Quirk::kernel_average)) != 0),
        of_counts_((options.quirks & bit(Quirk::cosine_of_counts)) != 0),
        all_pairs_(scale.kind == VariableKind::text && !scale.none &&
                   (aggregation_ == Aggregation::conflict || aggregation_ == Aggregation::subtract)),
        jaccard_(normalization_ == Normalization::jaccard),
        goes_on_(options.goes_on) {}

  Result<SparseMatrix> multiply() {
    make_columns();
    make_totals();
    make_weights();
    const std::uint32_t rows = factor_.rows();
    sums_.assign(rows, 0);
    overlaps_.assign(jaccard_ ? rows : 0, 0);
    shared_sums_.assign(all_pairs_ ? rows : 0, 0);
    shared_inverses_.assign(over_cells_ ? rows : 0, 0);
    touched_mark_.assign(rows, 0);
    touched_.assign(rows, 0);
    upper_.starts.assign(1, 0);
    for (std::uint32_t i = 0; i < rows; ++i) {
      accumulate(i);
      emit(i);
      if (upper_.at.size() > kMostNetworkCells / 2)
        return failure(fmt::format("the network would have more than {} cells", kMostNetworkCells),
                       "narrow the time, exclude values, or choose a variable with fewer values");
      if (!may_go_on(goes_on_, upper_.at.size() * kBytesOfPair)) return failure("the network was not finished");
    }
    return with_lower_half();
  }

 private:
  // Lists the factor by columns. A column without cells is left out; those of one label follow each other.
  void make_columns() {
    const std::size_t keys = std::size_t{factor_.seconds} * factor_.levels;
    std::vector<std::uint32_t> begins(keys + 1, 0);
    const auto key = [&](const FactorCell& cell) { return std::size_t{cell.second} * factor_.levels + cell.level; };
    for (const FactorCell& cell : factor_.cells) ++begins[key(cell) + 1];
    for (std::size_t k = 1; k <= keys; ++k) begins[k] += begins[k - 1];
    std::vector<std::uint32_t> column_of(keys, 0);
    first_column_.assign(std::size_t{factor_.seconds} + 1, 0);
    for (std::uint32_t j = 0; j < factor_.seconds; ++j) {
      first_column_[j] = static_cast<std::uint32_t>(columns_.size());
      for (std::uint32_t k = 0; k < factor_.levels; ++k) {
        const std::size_t at = std::size_t{j} * factor_.levels + k;
        if (begins[at] == begins[at + 1]) continue;
        column_of[at] = static_cast<std::uint32_t>(columns_.size());
        columns_.push_back({begins[at], begins[at + 1], begins[at], k});
      }
    }
    first_column_[factor_.seconds] = static_cast<std::uint32_t>(columns_.size());
    const std::size_t cells = factor_.cells.size();
    rows_.resize(cells);
    roots_.resize(cells);
    cell_column_.resize(cells);
    masses_.resize(jaccard_ || all_pairs_ ? cells : 0);
    counts_.resize(over_cells_ ? cells : 0);
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t i = 0; i < factor_.rows(); ++i)
      for (std::size_t c = factor_.starts[i]; c < factor_.starts[i + 1]; ++c) {
        const std::uint32_t at = next[key(factor_.cells[c])]++;
        rows_[at] = i;
        roots_[at] = factor_.cells[c].root;
        if (!masses_.empty()) masses_[at] = factor_.cells[c].mass;
        if (over_cells_) counts_[at] = factor_.cells[c].count;
        cell_column_[c] = column_of[key(factor_.cells[c])];
      }
  }

  void make_totals() {
    totals_.assign(factor_.rows(), 0);
    squares_.assign(factor_.rows(), 0);
    inverses_.assign(over_cells_ ? factor_.rows() : 0, 0);
    for (std::uint32_t i = 0; i < factor_.rows(); ++i)
      for (const FactorCell& cell : factor_.row(i)) {
        totals_[i] += cell.mass;
        squares_[i] += cell.mass * cell.mass;
        if (over_cells_) inverses_[i] += 2.0 / cell.count;
      }
  }

  // What a product counts by the two levels.
  double weight(std::uint32_t k, std::uint32_t l) const {
    if (aggregation_ == Aggregation::ignore) return 1;
    if (scale_.kind == VariableKind::text) return k == l ? 1 : 0;
    const double distance = scale_.distance(k, l);
    if (aggregation_ == Aggregation::congruence) return 1 - distance;
    return aggregation_ == Aggregation::conflict ? distance : 1 - 2 * distance;
  }

  void make_weights() {
    if (factor_.levels > kMostTabled) return;
    weights_.resize(std::size_t{factor_.levels} * factor_.levels);
    for (std::uint32_t k = 0; k < factor_.levels; ++k)
      for (std::uint32_t l = 0; l < factor_.levels; ++l) weights_[std::size_t{k} * factor_.levels + l] = weight(k, l);
  }

  double weight_of(std::uint32_t k, std::uint32_t l) const {
    return weights_.empty() ? weight(k, l) : weights_[std::size_t{k} * factor_.levels + l];
  }

  // Adds up the products of row i with itself, where that is wanted, and with those after it.
  void accumulate(std::uint32_t i) {
    for (std::size_t c = factor_.starts[i]; c < factor_.starts[i + 1]; ++c) {
      const FactorCell& cell = factor_.cells[c];
      for (std::uint32_t q = first_column_[cell.second]; q < first_column_[cell.second + 1]; ++q) {
        const Column& column = columns_[q];
        const double w = weight_of(cell.level, column.level) * cell.root;
        if (w != 0) multiply_column(i, column, w);
        if (column.level == cell.level) share_column(i, column, cell, w != 0);
      }
    }
    for (std::size_t c = factor_.starts[i]; c < factor_.starts[i + 1]; ++c) ++columns_[cell_column_[c]].next;
  }

  // The first entry of a column from which row i is multiplied. Of the columns that row i has no part in, `next` stands
  // behind it already.
  std::uint32_t begin_for(std::uint32_t i, const Column& column) const {
    const bool at_itself = column.next < column.end && rows_[column.next] == i;
    return at_itself && !self_ties_ ? column.next + 1 : column.next;
  }

  void multiply_column(std::uint32_t i, const Column& column, double weight) {
    const std::uint32_t* rows = rows_.data();
    const double* roots = roots_.data();
    double* sums = sums_.data();
    for (std::uint32_t e = begin_for(i, column); e < column.end; ++e) {
      const std::uint32_t other = rows[e];
      touch(other);
      sums[other] += weight * roots[e];
    }
  }

  void touch(std::uint32_t other) {
    if (touched_mark_[other] != 0) return;
    touched_mark_[other] = 1;
    touched_[touched_count_++] = other;
  }

  // Adds up what rows have in common in one column: for Jaccard the products of their masses less the masses, for
  // stances that are texts the masses, for averages under a kernel what replaces 2 / n + 2 / n' by 2 / (n + n').
  // `touched`: the column has been multiplied.
  void share_column(std::uint32_t i, const Column& column, const FactorCell& cell, bool touched) {
    const std::uint32_t begin = begin_for(i, column);
    if (!touched && (jaccard_ || all_pairs_ || over_cells_))
      for (std::uint32_t e = begin; e < column.end; ++e) touch(rows_[e]);
    if (jaccard_ && cell.mass > 0) {
      const double less_one = cell.mass - 1;
      for (std::uint32_t e = begin; e < column.end; ++e)
        overlaps_[rows_[e]] += masses_[e] > 0 ? less_one * masses_[e] - cell.mass : 0;
    }
    if (all_pairs_ && cell.mass > 0)
      for (std::uint32_t e = begin; e < column.end; ++e)
        shared_sums_[rows_[e]] += masses_[e] > 0 ? cell.mass + masses_[e] : 0;
    if (over_cells_)
      for (std::uint32_t e = begin; e < column.end; ++e)
        shared_inverses_[rows_[e]] += 2.0 / (cell.count + counts_[e]) - 2.0 / cell.count - 2.0 / counts_[e];
  }

  void emit(std::uint32_t i) {
    const auto touched = std::span(touched_).first(touched_count_);
    if (all_pairs_)
      for (std::uint32_t other = self_ties_ ? i : i + 1; other < factor_.rows(); ++other) emit(i, other);
    else
      for (const std::uint32_t other : touched) emit(i, other);
    for (const std::uint32_t other : touched) {
      touched_mark_[other] = 0;
      sums_[other] = 0;
      if (jaccard_) overlaps_[other] = 0;
      if (all_pairs_) shared_sums_[other] = 0;
      if (over_cells_) shared_inverses_[other] = 0;
    }
    touched_count_ = 0;
    upper_.starts.push_back(upper_.at.size());
  }

  void emit(std::uint32_t i, std::uint32_t other) {
    double value = sums_[other];
    if (all_pairs_) {
      const double apart = totals_[i] + totals_[other] - shared_sums_[other];
      value = aggregation_ == Aggregation::conflict ? apart : value - apart;
    }
    if (value == 0) return;
    value = normalised(i, other, value);
    if (value == 0) return;
    upper_.at.push_back(other);
    upper_.values.push_back(value);
  }

  double normalised(std::uint32_t i, std::uint32_t other, double value) const {
    double by = 1;
    if (over_cells_) return value * (inverses_[i] + inverses_[other] + shared_inverses_[other]);
    if (normalization_ == Normalization::average) by = (totals_[i] + totals_[other]) / 2;
    if (normalization_ == Normalization::jaccard) by = totals_[i] + totals_[other] + overlaps_[other];
    if (normalization_ == Normalization::cosine)
      by = of_counts_ ? totals_[i] * totals_[other] : std::sqrt(squares_[i]) * std::sqrt(squares_[other]);
    return by == 0 ? 0 : value / by;
  }

  // The whole matrix from its upper half, whose rows are in no order: put down column by column it is the lower half in
  // order, and that put down again the upper one. O(cells).
  SparseMatrix with_lower_half() const {
    const std::uint32_t rows = factor_.rows();
    SparseMatrix out;
    out.starts.assign(std::size_t{rows} + 1, 0);
    std::vector<std::size_t> below(rows, 0);  // cells before the diagonal of each row
    for (std::uint32_t i = 0; i < rows; ++i)
      for (std::size_t c = upper_.starts[i]; c < upper_.starts[i + 1]; ++c)
        if (upper_.at[c] != i) ++below[upper_.at[c]];
    for (std::uint32_t i = 0; i < rows; ++i)
      out.starts[i + 1] = out.starts[i] + below[i] + (upper_.starts[i + 1] - upper_.starts[i]);
    out.at.resize(out.starts.back());
    out.values.resize(out.starts.back());
    std::vector<std::size_t> next(out.starts.begin(), out.starts.end() - 1);
    const auto put = [&](std::uint32_t row, std::uint32_t column, double value) {
      out.at[next[row]] = column;
      out.values[next[row]++] = value;
    };
    for (std::uint32_t i = 0; i < rows; ++i)
      for (std::size_t c = upper_.starts[i]; c < upper_.starts[i + 1]; ++c) {
        if (upper_.at[c] != i) put(upper_.at[c], i, upper_.values[c]);
      }
    if (self_ties_)
      for (std::uint32_t i = 0; i < rows; ++i)
        for (std::size_t c = upper_.starts[i]; c < upper_.starts[i + 1]; ++c)
          if (upper_.at[c] == i) put(i, i, upper_.values[c]);
    for (std::uint32_t j = 0; j < rows; ++j)
      for (std::size_t c = out.starts[j]; c < out.starts[j] + below[j]; ++c) put(out.at[c], j, out.values[c]);
    return out;
  }

  // Of a cell of the upper half, which may have grown to twice its size, and of its two in the whole matrix.
  static constexpr std::size_t kBytesOfPair = 4 * (sizeof(std::uint32_t) + sizeof(double));

  static constexpr std::uint32_t kMostTabled = 1024;  // levels whose weights are kept in a table

  const StanceFactor& factor_;
  const StanceScale& scale_;
  const Aggregation aggregation_;
  const Normalization normalization_;
  const bool kernel_, self_ties_;
  const bool over_cells_;  // kernel averages as DNA has them
  const bool of_counts_;
  const bool all_pairs_;  // rows without anything in common are joined too
  const bool jaccard_;
  const GoesOn& goes_on_;

  std::vector<Column> columns_;
  std::vector<std::uint32_t> first_column_;          // of each label of variable 2
  std::vector<std::uint32_t> rows_, counts_;         // by column
  std::vector<double> roots_, masses_;               // by column
  std::vector<std::uint32_t> cell_column_;           // by cell of the factor
  std::vector<double> totals_, squares_, inverses_;  // of each row: sum of masses, of their squares, of 2 / count
  std::vector<double> weights_;

  std::vector<double> sums_;                                      // the accumulator, of the row being done
  std::vector<double> overlaps_, shared_sums_, shared_inverses_;  // of the same row, see share_column()
  std::vector<std::uint8_t> touched_mark_;
  std::vector<std::uint32_t> touched_;  // the first so many:
  std::size_t touched_count_ = 0;
  SparseMatrix upper_;
};

}  // namespace

Result<SparseMatrix> one_mode_cells(const StanceFactor& factor, const StanceScale& scale,
                                    const NetworkOptions& options) {
  return OneModeProduct(factor, scale, options).multiply();
}

}  // namespace standpoint
