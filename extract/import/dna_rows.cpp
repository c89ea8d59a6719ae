// SPDX-License-Identifier: Apache-2.0
#include "extract/import/dna_rows.hpp"

#include <fmt/format.h>

#include <charconv>

namespace standpoint {

std::string DnaRow::text(std::size_t i) const {
  if (const auto* number = std::get_if<std::int64_t>(&cells[i])) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string_view>(&cells[i])) return std::string(*text);
  return {};
}

Result<std::int64_t> DnaRow::number(std::size_t i, std::int64_t missing) const {
  if (empty(i)) return missing;
  if (const auto* number = std::get_if<std::int64_t>(&cells[i])) return *number;
  const auto written = std::get<std::string_view>(cells[i]);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error == std::errc() && end == written.data() + written.size()) return value;
  return failure(fmt::format("{}.{} of row {} is '{}', expected a whole number", table, columns[i], text(0),
                             written.substr(0, 60)),
                 "correct the value in the program that wrote the file");
}

}  // namespace standpoint
