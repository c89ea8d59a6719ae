// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_segments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace standpoint {
namespace {

constexpr std::size_t kMostStatements = 1000;  // of one segment

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The parts of a code's path; the root that NVivo puts first is none of them.
std::vector<std::string_view> code_path(std::string_view code) {
  std::vector<std::string_view> parts;
  const char separator = code.find('\\') != std::string_view::npos ? '\\' : '>';
  while (!code.empty()) {
    const std::size_t end = std::min(code.find(separator), code.size());
    if (const auto part = trimmed(code.substr(0, end)); !part.empty()) parts.push_back(part);
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  if (parts.size() > 1 && (parts.front() == "Nodes" || parts.front() == "Codes")) parts.erase(parts.begin());
  return parts;
}

// The values of one segment, by number of variable.
struct Segment {
  std::size_t first_row = 0;
  std::map<std::size_t, std::vector<std::string_view>> values;
};

class Joiner {
 public:
  Joiner(const std::string& name, const CsvRows& rows, const std::vector<ColumnRole>& roles, const CodedLimits& limits)
      : name_(name), rows_(rows), roles_(roles), limits_(limits), code_(*column_of(roles, ColumnRole::code)) {}

  Result<JoinedSegments> run() {
    for (std::size_t i = 0; i < rows_.size(); ++i) add_row(i);
    write_header();
    for (const Segment& segment : segments_)
      if (const auto written = write(segment); !written) return tl::unexpected(written.error());
    return std::move(out_);
  }

 private:
  // What tells one segment from another: all fields of its row that are about the document, the place and the words.
  std::string key_of(std::span<const std::string_view> row) const {
    std::string key;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const ColumnRole role = roles_[i];
      const bool counts = (role >= ColumnRole::document && role <= ColumnRole::stop) || role == ColumnRole::quote;
      if (counts) key += std::string(row[i]) + '\x1F';
    }
    return key;
  }

  void add_row(std::size_t index) {
    const auto row = rows_.row(index);
    const auto [known, fresh] = segment_of_.emplace(key_of(row), segments_.size());
    if (fresh) segments_.push_back({index, {}});
    const std::vector<std::string_view> path = code_path(row[code_]);
    if (path.empty()) return;
    const std::string_view variable = path.size() == 1 ? std::string_view("code") : path.front();
    auto& values = segments_[known->second].values[variable_of(variable)];
    if (std::find(values.begin(), values.end(), path.back()) == values.end()) values.push_back(path.back());
    if (path.size() < 3) return;
    std::string group;
    for (std::size_t i = 1; i + 1 < path.size(); ++i) group += (i == 1 ? "" : " > ") + std::string(path[i]);
    if (grouped_.insert(std::string(variable) + '\x1F' + std::string(path.back())).second)
      out_.groups.push_back({std::string(variable), std::string(path.back()), std::move(group)});
  }

  std::size_t variable_of(std::string_view name) {
    const auto [known, fresh] = variables_.emplace(folded_header(name), names_.size());
    if (fresh) names_.push_back(name);
    return known->second;
  }

  // All columns but that of codes, then one for each variable.
  void write_header() {
    out_.rows.delimiter = rows_.delimiter;
    out_.rows.bytes = rows_.bytes;
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (i == code_) continue;
      out_.rows.header.push_back(rows_.header[i]);
      // Programs of this kind count paragraphs here, not characters: the place is kept as a remark.
      const bool place = roles_[i] == ColumnRole::start || roles_[i] == ColumnRole::stop;
      out_.roles.push_back(place ? ColumnRole::variable : roles_[i]);
    }
    for (const std::string_view name : names_) {
      out_.rows.header.push_back(name);
      out_.roles.push_back(ColumnRole::variable);
    }
  }

  Result<void> write(const Segment& segment) {
    std::size_t statements = 1;
    for (const auto& [variable, values] : segment.values)  // no product grows beyond what is refused
      statements = std::min(statements * std::min(values.size(), kMostStatements + 1), kMostStatements + 1);
    if (statements > kMostStatements)
      return failure(fmt::format("{}:{}: the codes of this segment would make more than {} statements", name_,
                                 rows_.lines[segment.first_row], kMostStatements),
                     "divide the segment");
    if (out_.rows.lines.size() + statements > limits_.statements)
      return failure(fmt::format("'{}' makes more than {} statements", name_, limits_.statements), "divide the file");
    if (out_.rows.fields.size() + statements * out_.rows.header.size() > limits_.values)
      return failure(fmt::format("'{}' makes more than {} values", name_, limits_.values), "divide the file");
    const auto row = rows_.row(segment.first_row);
    for (std::size_t which = 0; which < statements; ++which) {
      for (std::size_t i = 0; i < row.size(); ++i)
        if (i != code_) out_.rows.fields.push_back(row[i]);
      std::vector<std::string_view> chosen(names_.size());
      std::size_t rest = which;
      for (const auto& [variable, values] : segment.values) {
        chosen[variable] = values[rest % values.size()];
        rest /= values.size();
      }
      out_.rows.fields.insert(out_.rows.fields.end(), chosen.begin(), chosen.end());
      out_.rows.lines.push_back(rows_.lines[segment.first_row]);
    }
    return {};
  }

  const std::string& name_;
  const CsvRows& rows_;
  const std::vector<ColumnRole>& roles_;
  const CodedLimits& limits_;
  std::size_t code_;
  std::unordered_map<std::string, std::size_t> segment_of_;
  std::vector<Segment> segments_;
  std::unordered_map<std::string, std::size_t> variables_;  // by folded name
  std::vector<std::string_view> names_;
  std::set<std::string> grouped_;
  JoinedSegments out_;
};

}  // namespace

Result<JoinedSegments> join_segments(const std::string& name, const CsvRows& rows, const std::vector<ColumnRole>& roles,
                                     const CodedLimits& limits) {
  return Joiner(name, rows, roles, limits).run();
}

}  // namespace standpoint
