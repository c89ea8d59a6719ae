#pragma once
// SPDX-License-Identifier: Apache-2.0
// A table of ours (graph/load/record_tables.hpp) as a spreadsheet gave it back: cells by column, each with its place.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/import/csv_rows.hpp"
#include "graph/load/record_tables.hpp"
#include "graph/model/dossier.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint {

// What stands in a cell, without what guards it against spreadsheets, and where.
struct PlacedText {
  std::string_view text;
  Span span;
};

// A file that was read: what stood in it, and its rows.
struct TableFile {
  const RecordTable* table = nullptr;
  std::string name;  // for messages
  std::string bytes;
  CsvRows rows;
};

// Reads the bytes of a file, whose name ends in `STEM.csv`. Its table is null where it is none of ours. Failure: see
// read_csv().
Result<TableFile> read_table_file(std::string name, std::string bytes, char delimiter = 0);

// The rows of one file. Texts live as long as the dossier that it was added to.
class TableRows {
 public:
  // Adds the file to the dossier's and reads its header. Reports columns that the table has not, that stand twice, and
  // those that it must have.
  TableRows(const TableFile& file, Dossier& dossier, Diagnostics& diagnostics);

  const RecordTable& table() const { return table_; }
  std::size_t size() const { return rows_.size(); }

  // The cell of a row in a column of the table; empty where there is none. Of a text in several languages, the one
  // without a language.
  PlacedText cell(std::size_t row, std::size_t column) const;
  PlacedText cell(std::size_t row, std::string_view column) const { return cell(row, table_.column(column)); }

  // The wordings of a text in several languages that are not empty, with the headers behind the `.`.
  std::vector<std::pair<PlacedText, PlacedText>> wordings(std::size_t row, std::size_t column) const;

  // The first cell of a row that is not empty.
  Span place(std::size_t row) const;
  bool is_empty(std::size_t row) const;

  void report(Code code, Span span, std::string message, std::string fix) const;

 private:
  struct Column {
    std::size_t of = 0;        // the table's; beyond them: none
    PlacedText language = {};  // of a wording
  };

  void read_header();
  PlacedText text(std::string_view field, ColumnType type) const;
  Span span(std::string_view field) const;

  const RecordTable& table_;
  FileId file_;
  const CsvRows& rows_;
  Dossier& dossier_;
  Diagnostics& diagnostics_;
  std::vector<Column> columns_;               // of the file
  std::vector<std::vector<std::size_t>> at_;  // of each column of the table, those of the file
};

}  // namespace standpoint
