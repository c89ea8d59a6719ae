#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which statements a network counts, and as what: time, exclusions, empty cells and duplicates.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/analysis/networks.hpp"

namespace standpoint {

// One statement as one count: of a label of each variable, with a stance.
struct CountedEntry {
  std::uint32_t statement = 0;  // row of the table
  std::uint32_t first = 0;      // NetworkSide of variable 1, of all that is selected
  std::uint32_t second = 0;     // of variable 2
  std::uint32_t level = 0;      // StanceScale
};

// The stances that occur, in order, as numbers on a scale.
struct StanceScale {
  VariableKind kind = VariableKind::text;
  bool none = true;             // there is no qualifier: one level
  std::vector<Label> labels;    // of the levels; an empty cell, which only `ignore` counts, is the last one
  std::vector<double> values;   // of the levels; their number for texts
  std::vector<double> weights;  // what a level counts in a two-mode subtraction: its value, or its rank (quirk)
  double range = 0;             // the greatest distance; 0 where there is but one value

  std::uint32_t size() const { return static_cast<std::uint32_t>(values.size()); }

  // The distance of two levels, from 0 to 1. Not for texts.
  double distance(std::uint32_t k, std::uint32_t l) const {
    return range > 0 ? (values[k] < values[l] ? values[l] - values[k] : values[k] - values[l]) / range : 0;
  }
};

// What the options leave of a table.
struct StatementSelection {
  NetworkSide first, second;  // labels that occur, also without statements where isolates are kept
  StanceScale scale;
  std::vector<CountedEntry> entries;  // by time, document, offsets and id
  LeftOut left_out;
  Second since = kNoTime;  // the limits of the time: as asked for, else the first and last statement before
  Second until = kNoTime;  // exclusions; kNoTime where there is none with a time
};

// The statements in order of time, document, offsets and id, each as often as its variables have values; a joint claim
// counts once for the same labels and stance. O(statements), and a sort where the table is not in that order.
// Failure: a variable or a value of an exclusion that is not there.
Result<StatementSelection> select_statements(const StatementTable& table, const NetworkOptions& options);

// The statements of a selection, each once, in its order. O(entries).
std::vector<std::uint32_t> statements_of(std::span<const CountedEntry> entries);

}  // namespace standpoint
