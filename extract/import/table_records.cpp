// SPDX-License-Identifier: Apache-2.0
#include "extract/import/table_records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/import/table_feeding.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/csv_cell.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {

PlacedText as_written(PlacedText cell, ColumnType type, TextArena& arena) {
  std::string text(cell.text);
  if (type == ColumnType::boolean) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
    if (text == "vrai" || text == "wahr") text = "true";
    if (text == "faux" || text == "falsch") text = "false";
  } else if (type == ColumnType::number && std::count(text.begin(), text.end(), ',') == 1) {
    if (text.find('.') == std::string::npos) std::replace(text.begin(), text.end(), ',', '.');
  }
  if (text != cell.text) cell.text = arena.copy(text);
  return cell;
}

bool is_meant_anyway(const TableColumn& column, std::string_view text) {
  const bool has_default =
      column.type == ColumnType::word || column.type == ColumnType::boolean || column.type == ColumnType::number;
  return has_default && text == column.instead;
}

bool is_quoted(ColumnType type) {
  return type == ColumnType::text || type == ColumnType::party || type == ColumnType::wording;
}

TableFeeding::TableFeeding(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier,
                           Diagnostics& diagnostics, YamlSink& sink)
    : existing_(existing), dossier_(dossier), sink_(sink) {
  tables_.reserve(files.size());
  for (const TableFile& file : files) tables_.emplace_back(file, dossier, diagnostics);
  for (const TableRows& rows : tables_)
    if (rows.table().has_ids()) note_ids(rows);
  benefits_ = parts("benefits", {"proposition"});
  links_ = parts("argument_links", {"claim", "kind"});
  coded_ = parts("coded_values", {"claim"});
  options_ = parts("view_options", {"view"});
  citations_ = parts("citations", {"claim", "relation", "proposition", "benefit"});
}

TableGaps TableFeeding::feed() {
  for (const RecordTable& table : record_tables())
    for (const TableRows& rows : tables_)
      if (&rows.table() == &table) {
        if (table.name == "dossier")
          header(rows);
        else if (table.has_ids())
          records(rows);
      }
  make_missing();
  for (TableParts* all : {&benefits_, &links_, &coded_, &options_, &citations_}) report_unused(*all);
  return std::move(gaps_);
}

const TableRows* TableFeeding::table(std::string_view name) const {
  for (const TableRows& rows : tables_)
    if (rows.table().name == name) return &rows;
  return nullptr;
}

void TableFeeding::note_ids(const TableRows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) ids_.emplace(rows.cell(row, 0).text, &rows.table());
}

TableParts TableFeeding::parts(std::string_view name, std::initializer_list<std::string_view> whose) const {
  TableParts out{table(name), {}, {}};
  if (out.rows == nullptr) return out;
  out.used.resize(out.rows->size());
  for (std::size_t row = 0; row < out.rows->size(); ++row) {
    if (out.rows->is_empty(row)) {
      out.used[row] = true;
      continue;
    }
    std::string key;
    for (const std::string_view column : whose) key += std::string(out.rows->cell(row, column).text) + '|';
    out.of[key].push_back(row);
  }
  return out;
}

void TableFeeding::header(const TableRows& rows) {
  if (existing_ != nullptr || rows.size() == 0) return;
  if (rows.size() > 1)
    rows.report(codes::kDuplicateKey, rows.place(1), "a dossier has one title and one language", "keep one row");
  const RecordDraft value = fields(rows, 0);
  if (value.empty()) return;
  plant(RecordDraft::scalar({"dossier", rows.place(0)}), value);
  sink_.section(tree_, tree_.nodes[0], tree_.nodes[value_]);
}

// Of claims and relations without an id one is made, for which all of them stand in a list.
void TableFeeding::records(const TableRows& rows) {
  const std::string_view name = rows.table().name;
  bool as_list = false;
  for (std::size_t row = 0; row < rows.size() && (name == "claims" || name == "relations"); ++row)
    as_list = as_list || (!rows.is_empty(row) && rows.cell(row, 0).text.empty());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.is_empty(row)) continue;
    const PlacedText id = rows.cell(row, 0);
    RecordDraft value = fields(rows, row);
    add_parts(name, std::string(id.text), value);
    if (as_list && !id.text.empty()) {
      value.items.insert(value.items.begin(), RecordDraft::scalar(id));
      value.items.insert(value.items.begin(), RecordDraft::scalar({"id", id.span}));
    }
    plant(RecordDraft::scalar(id), value);
    sink_.entry(tree_, name, as_list ? nullptr : &tree_.nodes[0], tree_.nodes[value_]);
  }
}

// A tree of a key and a value.
void TableFeeding::plant(const RecordDraft& key, const RecordDraft& value) {
  tree_.nodes.clear();
  tree_.file = key.span.file;
  key.plant(tree_);
  value_ = value.plant(tree_);
}

RecordDraft TableFeeding::fields(const TableRows& rows, std::size_t row) {
  RecordDraft out = RecordDraft::mapping(rows.place(row));
  for (std::size_t i = 0; i < rows.table().columns.size(); ++i) {
    const TableColumn& column = rows.table().columns[i];
    if (column.type == ColumnType::id) continue;
    if (column.type == ColumnType::wording) {
      add_wordings(rows, row, i, out);
      continue;
    }
    const PlacedText cell = as_written(rows.cell(row, i), column.type, dossier_.arena);
    if (column.name == "source" && column.is_list())
      add_sources(rows, row, cell, out);
    else if (column.name == "amount")
      add_amount(rows, row, cell, out);
    else if (cell.text.empty() || column.name == "currency" || is_meant_anyway(column, cell.text))
      continue;
    else if (column.name == "text" && rows.table().name == "sources")
      ++gaps_.texts_left_out;
    else if (column.is_list())
      out.add(column.name, list(cell, is_quoted(column.type)));
    else
      out.add(column.name, RecordDraft::scalar(cell, is_quoted(column.type)));
    if (column.name == "about") note_missing(cell, "propositions", missing_propositions_);
    if (column.of == "relation_types") note_missing_type(cell);
  }
  return out;
}

void TableFeeding::add_wordings(const TableRows& rows, std::size_t row, std::size_t column, RecordDraft& out) {
  const std::string_view name = rows.table().columns[column].name;
  const PlacedText plain = rows.cell(row, column);
  const auto wordings = rows.wordings(row, column);
  if (!plain.text.empty() && !wordings.empty())
    rows.report(codes::kBadValue, plain.span,
                fmt::format("a text in '{}', and in '{}.{}' too", name, name, wordings[0].first.text),
                fmt::format("move it to the column of its language, as in '{}.en'", name));
  if (!plain.text.empty()) return out.add(name, RecordDraft::scalar(plain, true));
  if (wordings.empty()) return;
  RecordDraft value = RecordDraft::mapping(wordings[0].second.span);
  for (const auto& [language, text] : wordings) {
    value.items.push_back(RecordDraft::scalar(language));
    value.items.push_back(RecordDraft::scalar(text, true));
  }
  out.add(name, std::move(value));
}

std::vector<RecordDraft> TableFeeding::items(const PlacedText& cell, bool quoted) {
  std::vector<RecordDraft> out;
  for (const std::string& item : items_of_cell(cell.text))
    out.push_back(RecordDraft::scalar({dossier_.arena.copy(item), cell.span}, quoted));
  return out;
}

TableGaps feed_records(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier,
                       Diagnostics& diagnostics, YamlSink& sink) {
  return TableFeeding(files, existing, dossier, diagnostics, sink).feed();
}

}  // namespace standpoint
