// SPDX-License-Identifier: Apache-2.0
#include "render/export/csv_writer.hpp"

#include <array>
#include <charconv>

#include "graph/text/csv_cell.hpp"

namespace standpoint {

CsvWriter::CsvWriter(const ExportOptions& options)
    : out_(options.byte_order_mark ? "\xEF\xBB\xBF" : ""), delimiter_(options.delimiter), raw_(options.raw) {}

void CsvWriter::plain(std::string_view text) {
  if (!begins_line_) out_ += delimiter_;
  begins_line_ = false;
  append_csv_field(out_, text, delimiter_);
}

void CsvWriter::number(double value) {
  std::array<char, 400> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  plain({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void CsvWriter::words(std::string_view text) { plain(raw_ ? std::string(text) : guarded_text(text)); }

void CsvWriter::end_line() {
  out_ += kCsvLineEnd;
  begins_line_ = true;
}

}  // namespace standpoint
