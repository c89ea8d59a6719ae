#pragma once
// SPDX-License-Identifier: Apache-2.0
// Tables of coded statements (CSV): one row a statement, or one row a code as programs for qualitative analysis export
// coded segments.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/import/coded_work.hpp"
#include "extract/import/csv_dates.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// How a table is to be understood where its header does not tell.
struct CsvOptions {
  char delimiter = 0;                                        // 0: guessed
  std::vector<std::pair<std::string, std::string>> columns;  // role and header, as column_roles() takes them
  std::vector<std::string> integers;                         // variables whose values are numbers, also 0 and 1
  std::vector<std::string> texts;                            // variables whose values are texts, also digits
  std::optional<DateOrder> date_order;                       // none: guessed
};

// The coded work in a table; `name` is for messages. Each column is either something known (see csv_columns.hpp) or a
// variable: boolean where all its values are 0 and 1, true and false, or yes and no; integer where all are whole
// numbers; long text where one is longer than 190 characters or its header is note, notes or memo; else short text. An
// empty field is an empty text, and no number.
//
// Rows are of one document where its number is the same, without a number where title, date, author, publisher and
// section are. Without a column for dates, a title that begins with a day (2020-10-08 …) dates its document.
//
// With a column for codes, rows of one document, place and text are one segment. A code is a path (`Actor\Ana Ruiz`,
// `Nodes\\Actor\\Ana Ruiz`, `Actor > Ana Ruiz`): its first part is a variable, its last the value, and those between
// are kept as the value's group. A segment with several values of a variable makes a statement for each.
//
// Failure: see read_csv() and column_roles(); a date that is none; more than the limits. O(bytes).
Result<CodedWork> read_statements_csv(const std::string& name, std::string bytes, const CsvOptions& options = {},
                                      const CodedLimits& limits = {});

// The same of a file.
Result<CodedWork> read_statements_csv_file(const std::string& path, const CsvOptions& options = {},
                                           const CodedLimits& limits = {});

}  // namespace standpoint
