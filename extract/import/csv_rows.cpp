// SPDX-License-Identifier: Apache-2.0
#include "extract/import/csv_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";

// Reads fields in place: what quotes hold is never longer than it was with them.
class CsvScan {
 public:
  CsvScan(const std::string& name, std::string& bytes, const CsvLimits& limits, bool keep_spaces)
      : name_(name), bytes_(bytes), limits_(limits), keep_spaces_(keep_spaces) {}

  Result<void> prepare() {
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF") ||
        std::string_view(bytes_).substr(0, 4).find('\0') != std::string_view::npos)
      return failure(fmt::format("'{}' is UTF-16 or a binary file, expected a table of text in UTF-8", name_),
                     "save it as CSV in UTF-8 (Excel: 'CSV UTF-8')");
    if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    std::uint32_t line = 1;
    for (std::size_t at = at_; at < bytes_.size();) {
      const Decoded decoded = decode_utf8(std::string_view(bytes_).substr(at, 4));
      if (decoded.bytes == 0 || decoded.code_point == 0)
        return failure(
            fmt::format("{}:{}: byte 0x{:02X} is not UTF-8 text", name_, line, static_cast<unsigned char>(bytes_[at])),
            "save it as CSV in UTF-8 (Excel: 'CSV UTF-8')");
      if (decoded.code_point == '\n') ++line;
      at += decoded.bytes;
    }
    return {};
  }

  // A first line `sep=;`, which spreadsheets write; 0 where there is none.
  char announced_delimiter() {
    const std::string_view rest = std::string_view(bytes_).substr(at_);
    if (rest.size() < 6 || !rest.starts_with("sep=") || (rest[5] != '\n' && rest[5] != '\r')) return 0;
    const char delimiter = rest[4];
    at_ += 5;
    end_line();
    return delimiter;
  }

  // The delimiter that the first line which holds anything has most of, outside quotes; 0 where it has none.
  char guess_delimiter() const {
    std::size_t begin = at_;
    while (begin < bytes_.size() && (bytes_[begin] == '\n' || bytes_[begin] == '\r')) ++begin;
    std::size_t counts[kDelimiters.size()] = {};
    bool quoted = false;
    for (std::size_t i = begin; i < bytes_.size(); ++i) {
      const char c = bytes_[i];
      if (c == '"') quoted = !quoted;
      if (!quoted && (c == '\n' || c == '\r')) break;
      if (const auto which = kDelimiters.find(c); !quoted && which != std::string_view::npos) ++counts[which];
    }
    const auto* most = std::max_element(std::begin(counts), std::end(counts));
    return *most == 0 ? '\0' : kDelimiters[static_cast<std::size_t>(most - std::begin(counts))];
  }

  bool done() const { return at_ >= bytes_.size(); }
  std::uint32_t line() const { return line_; }

  // The fields of the next line that is not empty; none at the end.
  Result<std::vector<std::string_view>> record(char delimiter) {
    std::vector<std::string_view> fields;
    while (!done() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) end_line();
    begin_ = line_;
    if (done()) return fields;
    for (;;) {
      auto field = this->field(delimiter);
      if (!field) return tl::unexpected(field.error());
      fields.push_back(*field);
      if (fields.size() > limits_.columns)
        return failure(fmt::format("{}:{}: more than {} fields in a line", name_, begin_, limits_.columns),
                       "name the delimiter with --delimiter, or leave columns out");
      if (done()) return fields;
      if (bytes_[at_] == delimiter) {
        ++at_;
        continue;
      }
      end_line();
      return fields;
    }
  }

  std::uint32_t begin_of_record() const { return begin_; }

 private:
  void end_line() {
    if (done()) return;
    if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  bool at_end_of_field(char delimiter) const {
    return done() || bytes_[at_] == delimiter || bytes_[at_] == '\n' || bytes_[at_] == '\r';
  }

  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
  }

  Result<std::string_view> field(char delimiter) {
    std::size_t begin = at_;
    while (begin < bytes_.size() && bytes_[begin] == ' ') ++begin;
    if (begin < bytes_.size() && bytes_[begin] == '"') {
      at_ = begin + 1;
      return quoted_field(delimiter);
    }
    begin = at_;
    while (!at_end_of_field(delimiter)) ++at_;
    return trimmed(std::string_view(bytes_).substr(begin, at_ - begin));
  }

  Result<std::string_view> quoted_field(char delimiter) {
    const std::uint32_t opened = line_;
    const std::size_t begin = at_;
    std::size_t end = begin;  // of what was moved together
    for (;; ++at_) {
      if (done())
        return failure(fmt::format("{}:{}: a quotation mark that opens a field here is never closed", name_, opened),
                       "close it, or double the quotation marks inside the field");
      if (bytes_[at_] == '"') {
        if (at_ + 1 >= bytes_.size() || bytes_[at_ + 1] != '"') break;
        ++at_;
      }
      if (bytes_[at_] == '\n') ++line_;
      bytes_[end++] = bytes_[at_];
    }
    ++at_;
    while (!done() && bytes_[at_] == ' ') ++at_;
    if (!at_end_of_field(delimiter))
      return failure(fmt::format("{}:{}: text behind the closing quotation mark of a field", name_, line_),
                     "double the quotation marks inside a field, or name the delimiter with --delimiter");
    const std::string_view text = std::string_view(bytes_).substr(begin, end - begin);
    return keep_spaces_ ? text : trimmed(text);
  }

  const std::string& name_;
  std::string& bytes_;
  const CsvLimits& limits_;
  bool keep_spaces_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t begin_ = 1;
};

}  // namespace

Result<CsvRows> read_csv(const std::string& name, std::string bytes, char delimiter, const CsvLimits& limits,
                         bool keep_spaces) {
  CsvRows rows;
  rows.bytes = std::make_shared<std::string>(std::move(bytes));
  CsvScan scan(name, *rows.bytes, limits, keep_spaces);
  if (const auto fit = scan.prepare(); !fit) return tl::unexpected(fit.error());
  const char announced = scan.announced_delimiter();
  rows.delimiter = delimiter != 0 ? delimiter : announced != 0 ? announced : scan.guess_delimiter();
  auto header = scan.record(rows.delimiter == 0 ? ',' : rows.delimiter);
  if (!header) return tl::unexpected(header.error());
  if (header->empty()) return failure(fmt::format("'{}' is empty", name), "name a file with a header and rows");
  if (header->size() < 2)
    return failure(fmt::format("{}:{}: the header has one column only, '{}'", name, scan.begin_of_record(),
                               header->front().substr(0, 60)),
                   "name the delimiter with --delimiter");
  rows.header = std::move(*header);
  while (!scan.done()) {
    auto fields = scan.record(rows.delimiter);
    if (!fields) return tl::unexpected(fields.error());
    if (fields->empty()) break;
    while (fields->size() > rows.header.size() && fields->back().empty()) fields->pop_back();
    if (fields->size() > rows.header.size())
      return failure(fmt::format("{}:{}: {} fields, more than the {} of the header", name, scan.begin_of_record(),
                                 fields->size(), rows.header.size()),
                     "put fields that hold the delimiter between double quotation marks");
    if (fields->size() < rows.header.size()) ++rows.short_rows;
    if (rows.fields.size() + rows.header.size() > limits.fields)
      return failure(fmt::format("'{}' has more than {} fields", name, limits.fields), "divide the file");
    fields->resize(rows.header.size());
    rows.lines.push_back(scan.begin_of_record());
    rows.fields.insert(rows.fields.end(), fields->begin(), fields->end());
  }
  return rows;
}

}  // namespace standpoint
