#pragma once
// SPDX-License-Identifier: Apache-2.0
// Coded segments, one row a code, put together to one row a statement.

#include <string>
#include <string_view>
#include <vector>

#include "extract/import/coded_work.hpp"
#include "extract/import/csv_columns.hpp"
#include "extract/import/csv_rows.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The group that a value stands in, where its code has more than two parts.
struct CodeGroup {
  std::string variable;
  std::string value;
  std::string group;
};

// Statements as a table with a column for each variable, and what its fields are views of.
struct JoinedSegments {
  CsvRows rows;
  std::vector<ColumnRole> roles;
  std::vector<CodeGroup> groups;
};

// Puts the rows of each segment together (see read_statements_csv()). Statements stand in the order of their segments,
// segments in the order of their first rows. Failure: a segment that would make more than 1000 statements, or more than
// the limits allow in all.
// O(rows log rows).
Result<JoinedSegments> join_segments(const std::string& name, const CsvRows& rows, const std::vector<ColumnRole>& roles,
                                     const CodedLimits& limits);

}  // namespace standpoint
