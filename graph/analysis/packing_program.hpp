#pragma once
// SPDX-License-Identifier: Apache-2.0
// The linear program of a packing, solved by the simplex method with columns added along the way.

#include <cstdint>
#include <set>
#include <vector>

namespace standpoint {

// max sum y subject to sum of the y of columns with row r <= capacity r, y >= 0. Columns are sets of rows. The inverse
// of the basis is kept whole: memory O(rows^2), a pivot O(rows x its non-zero columns).
class PackingProgram {
 public:
  explicit PackingProgram(std::vector<double> capacities);

  // Adds a column; false where it is there already. `rows` ascending, not empty.
  bool add(std::vector<std::uint32_t> rows);

  // Pivots until no column of those added improves the packing, or `most_steps` are taken.
  void solve(std::uint64_t most_steps);

  // The dual solution: one price a row.
  const std::vector<double>& prices() const { return prices_; }

  // The objective, of capacities that were widened a little against degeneracy.
  double objective() const { return objective_; }

  // The total of a packing that keeps to the capacities, whatever rounding did: it is scaled down where it does not.
  double proven() const;

  std::uint64_t steps() const { return steps_; }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  struct Candidate {
    double gain = 0;
    std::uint32_t variable = kNone;  // a slack below rows_, else a column
  };
  void collect_candidates();
  Candidate steepest();
  void find_direction(std::uint32_t variable, std::vector<double>& direction) const;
  double reduced_cost(std::uint32_t column) const;
  void bring_in(const Candidate& entering);
  std::uint32_t leaving_row() const;

  std::size_t rows_;
  std::vector<double> capacities_, widened_;
  std::vector<double> inverse_;            // by column
  std::vector<double> values_, prices_;    // of basic variables by row; of rows
  std::vector<double> direction_, trial_;  // of the entering variable
  std::vector<std::uint32_t> basis_;       // variable of each row: a slack below rows_, else a column
  std::vector<std::uint8_t> is_basic_;     // of the slack of each row
  std::vector<std::vector<std::uint32_t>> columns_;
  std::vector<Candidate> candidates_;
  std::set<std::vector<std::uint32_t>> known_;
  double objective_ = 0;
  std::uint64_t steps_ = 0;
};

}  // namespace standpoint
