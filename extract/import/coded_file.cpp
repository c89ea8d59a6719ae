// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_file.hpp"

#include <algorithm>

#include "extract/import/dna_file.hpp"

namespace standpoint {
namespace {

bool ends_with(std::string_view path, std::string_view suffix) {
  return path.size() > suffix.size() &&
         std::equal(suffix.begin(), suffix.end(), path.end() - static_cast<std::ptrdiff_t>(suffix.size()),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
}

}  // namespace

bool is_coded_file(const std::string& path) {
  return ends_with(path, ".dna") || ends_with(path, ".csv") || ends_with(path, ".tsv");
}

Result<CodedWork> read_coded_file(const std::string& path, const CsvOptions& options, const CodedLimits& limits) {
  if (ends_with(path, ".dna")) return read_dna_file(path, limits);
  return read_statements_csv_file(path, options, limits);
}

}  // namespace standpoint
