#pragma once
// SPDX-License-Identifier: Apache-2.0
// The reference cases of discourse networks: which there are, with which options, and what they have to give.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "graph/analysis/networks.hpp"

namespace standpoint::test {

// A table of text: rows of cells.
using Cells = std::vector<std::vector<std::string>>;

// A file of comma-separated values (RFC 4180).
Cells read_cells(const std::filesystem::path& file);

// One case of a manifest.
struct DnaCase {
  std::string database;  // sample or edge
  std::string id;
  std::string kind;                  // matrix, slices, eventlist or error
  std::string file;                  // of the program's own output; empty for errors
  std::string corrected;             // of the output with one defect put right; empty where there is none
  std::string corrected_statements;  // and how many statements that has
  std::string statements;            // how many there are after filtering; NA where not told
  std::map<std::string, std::string> options;

  std::string option(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? "" : found->second;
  }
};

// The cases of both databases, in order.
std::vector<DnaCase> read_dna_cases(const std::filesystem::path& folder);

// The options of a case. Excluded values, authors, sources, sections and types are exclusions.
NetworkOptions options_of(const DnaCase& wanted);

// A matrix with labels, as the reference has it. Kept row by row.
struct LabelledMatrix {
  std::vector<std::string> rows, columns;
  std::vector<double> values;
};

LabelledMatrix read_matrix(const std::filesystem::path& file);
LabelledMatrix matrix_of(const StatementTable& table, const Network& network);

// One time window of the reference.
struct ReferenceSlice {
  std::string start, middle, stop;
  std::size_t statements = 0, rows = 0, columns = 0;
  std::map<std::pair<std::string, std::string>, double> cells;
};

std::vector<ReferenceSlice> read_slices(const std::filesystem::path& file);
ReferenceSlice slice_of(const StatementTable& table, const Network& network);

// What differs first by more than 1e-9, in words; empty where nothing does.
std::string difference(const LabelledMatrix& ours, const LabelledMatrix& theirs);
std::string difference(const std::vector<ReferenceSlice>& ours, const std::vector<ReferenceSlice>& theirs);

}  // namespace standpoint::test
