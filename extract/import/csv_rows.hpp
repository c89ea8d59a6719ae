#pragma once
// SPDX-License-Identifier: Apache-2.0
// Tables of text with delimiters (CSV, RFC 4180, and what spreadsheets make of it), read from any bytes.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// The header and the rows below it. Every row has as many fields as the header; those that a row lacks are empty.
struct CsvRows {
  char delimiter = ',';
  std::vector<std::string_view> header;
  std::vector<std::string_view> fields;  // row after row
  std::vector<std::uint32_t> lines;      // where each row begins, from 1
  std::size_t short_rows = 0;            // rows that lacked fields
  std::shared_ptr<std::string> bytes;    // what the fields are views of

  std::size_t size() const { return lines.size(); }
  std::span<const std::string_view> row(std::size_t i) const {
    return std::span<const std::string_view>(fields).subspan(i * header.size(), header.size());
  }
};

struct CsvLimits {
  std::size_t columns = 2'000;
  std::size_t fields = 60'000'000;
};

// Reads the bytes of a file; `name` is for messages. `delimiter` 0: that of `,`, `;`, tab and `|` which the header has
// most of, or the one that a first line `sep=;` names. Fields in double quotes may hold delimiters, line breaks and
// doubled quotes; a byte order mark and empty lines are passed over; spaces around a field are not part of it, those
// between its quotes only where `keep_spaces`. A field begins where it begins in `bytes`.
// Failure, with the line: not UTF-8, a quote that does not end or does not end its field, more fields than the header,
// no header. O(bytes), memory of the bytes and 16 a field.
Result<CsvRows> read_csv(const std::string& name, std::string bytes, char delimiter = 0, const CsvLimits& limits = {},
                         bool keep_spaces = false);

}  // namespace standpoint
