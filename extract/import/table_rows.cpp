// SPDX-License-Identifier: Apache-2.0
#include "extract/import/table_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/load/limits.hpp"
#include "graph/load/yaml_writer.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/csv_cell.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

// The column of a table that a header names, and the language behind its name; as many as there are for none.
std::pair<std::size_t, std::string_view> named_column(const RecordTable& table, std::string_view header) {
  if (const std::size_t whole = table.column(header); whole < table.columns.size()) return {whole, {}};
  const std::size_t dot = header.find('.');
  const std::size_t column = table.column(header.substr(0, dot));
  const bool in_language = dot != std::string_view::npos && column < table.columns.size() &&
                           table.columns[column].type == ColumnType::wording;
  return {in_language ? column : table.columns.size(), in_language ? header.substr(dot + 1) : std::string_view()};
}

// The table that a file of that name with such a header is: its columns are there, and none that the table has not,
// unless the file is named after it. Null where it is none of ours.
const RecordTable* table_of_file(std::string_view stem, std::span<const std::string_view> header) {
  const RecordTable* best = nullptr;
  for (const RecordTable& table : record_tables()) {
    const auto has = [&](const TableColumn& column) {
      const auto wanted = table.column(column.name);
      return std::any_of(header.begin(), header.end(),
                         [&](std::string_view name) { return named_column(table, name).first == wanted; });
    };
    const bool named = table.name == stem;
    const bool complete = std::all_of(table.columns.begin(), table.columns.end(), [&](const TableColumn& c) {
      return !c.required || has(c) || (named && c.type == ColumnType::id);
    });
    const bool known = std::all_of(header.begin(), header.end(), [&](std::string_view name) {
      return named_column(table, name).first < table.columns.size();
    });
    if (complete && named) return &table;
    if (complete && known && table.has_ids() && best == nullptr) best = &table;
  }
  return best;
}

}  // namespace

Result<TableFile> read_table_file(std::string name, std::string bytes, char delimiter) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  TableFile out{nullptr, std::move(name), std::move(bytes), {}};
  auto rows = read_csv(out.name, out.bytes, delimiter, {}, true);
  if (!rows) return tl::unexpected(rows.error());
  out.rows = std::move(*rows);
  std::string_view stem = out.name;
  stem.remove_prefix(stem.rfind('/') == std::string_view::npos ? 0 : stem.rfind('/') + 1);
  out.table = table_of_file(stem.substr(0, stem.rfind('.')), out.rows.header);
  return out;
}

TableRows::TableRows(const TableFile& file, Dossier& dossier, Diagnostics& diagnostics)
    : table_(*file.table), rows_(file.rows), dossier_(dossier), diagnostics_(diagnostics) {
  file_ = dossier.files->add(file.name, file.bytes);
  read_header();
}

void TableRows::read_header() {
  at_.resize(table_.columns.size());
  for (const std::string_view header : rows_.header) {
    const auto [column, language] = named_column(table_, header);
    const auto same = [of = column, tag = language](const Column& c) { return c.of == of && c.language.text == tag; };
    const bool known = column < table_.columns.size();
    if (!known && !header.empty()) {
      std::vector<std::string_view> names;
      for (const TableColumn& c : table_.columns) names.push_back(c.name);
      std::string fix = did_you_mean(header, names);
      if (fix.empty()) fix = fmt::format("columns: {}", fmt::join(names, ", "));
      report(codes::kUnknownKey, span(header), fmt::format("the table '{}' has no column '{}'", table_.name, header),
             std::move(fix));
    } else if (known && std::any_of(columns_.begin(), columns_.end(), same)) {
      report(codes::kDuplicateKey, span(header), fmt::format("the column '{}' stands twice", header),
             "keep one of the two");
    } else if (known) {
      at_[column].push_back(columns_.size());
    }
    columns_.push_back({column, {dossier_.arena.copy(language), span(header)}});
  }
  for (std::size_t i = 0; i < at_.size(); ++i)
    if (table_.columns[i].required && table_.columns[i].type != ColumnType::id && at_[i].empty())
      report(codes::kMissingKey, span(rows_.header.front()),
             fmt::format("the table '{}' needs the column '{}'", table_.name, table_.columns[i].name),
             "add it to the first line");
}

Span TableRows::span(std::string_view field) const {
  const auto begin = static_cast<std::uint32_t>(field.data() - rows_.bytes->data());
  return {file_, begin, begin + static_cast<std::uint32_t>(field.size())};
}

PlacedText TableRows::text(std::string_view field, ColumnType type) const {
  const Span where = span(field);
  std::string out(field);
  for (std::size_t at = 0; (at = out.find("\r\n", at)) != std::string::npos;) out.erase(at, 1);
  if (bool changed = false; fit_text(out, &changed), changed)
    report(codes::kForbiddenCharacter, where, "an invisible or control character, or a pile of combining marks",
           "delete it");
  if (out.size() > Limits{}.scalar_bytes)
    report(codes::kTextTooLong, where,
           fmt::format("a text of {} bytes, more than the {} allowed", out.size(), Limits{}.scalar_bytes),
           "shorten it");
  const bool words =
      type == ColumnType::text || type == ColumnType::wording || type == ColumnType::party || type == ColumnType::value;
  return {dossier_.arena.copy(words ? unguarded_text(out) : out), where};
}

PlacedText TableRows::cell(std::size_t row, std::size_t column) const {
  for (const std::size_t at : at_[column]) {
    if (!columns_[at].language.text.empty()) continue;
    const std::string_view field = rows_.row(row)[at];
    if (!field.empty()) return text(field, table_.columns[column].type);
  }
  return {{}, place(row)};
}

std::vector<std::pair<PlacedText, PlacedText>> TableRows::wordings(std::size_t row, std::size_t column) const {
  std::vector<std::pair<PlacedText, PlacedText>> out;
  for (const std::size_t at : at_[column]) {
    const std::string_view field = rows_.row(row)[at];
    if (columns_[at].language.text.empty() || field.empty()) continue;
    out.emplace_back(columns_[at].language, text(field, ColumnType::wording));
    out.back().first.span = out.back().second.span;
  }
  return out;
}

Span TableRows::place(std::size_t row) const {
  for (const std::string_view field : rows_.row(row))
    if (!field.empty()) return span(field);
  return {file_, 0, 0};
}

bool TableRows::is_empty(std::size_t row) const {
  const auto fields = rows_.row(row);
  return std::all_of(fields.begin(), fields.end(), [](std::string_view field) { return field.empty(); });
}

void TableRows::report(Code code, Span span, std::string message, std::string fix) const {
  diagnostics_.add(code, span, std::move(message), std::move(fix));
}

}  // namespace standpoint
