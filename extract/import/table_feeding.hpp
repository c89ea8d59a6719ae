#pragma once
// SPDX-License-Identifier: Apache-2.0
// Rows of tables on their way to the loader: which becomes what record, with what of other tables.

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/import/record_draft.hpp"
#include "extract/import/table_records.hpp"

namespace standpoint {

// The rows of a table of parts, by whose parts they are.
struct TableParts {
  const TableRows* rows = nullptr;
  std::unordered_map<std::string, std::vector<std::size_t>> of;
  std::vector<bool> used = {};

  std::vector<std::size_t> take(const std::string& whose) {
    const auto found = of.find(whose);
    if (found == of.end()) return {};
    for (const std::size_t row : found->second) used[row] = true;
    return found->second;
  }
};

// A word of the format as spreadsheets in some languages write it, and numbers with a decimal comma.
PlacedText as_written(PlacedText cell, ColumnType type, TextArena& arena);

// True where a cell says what an empty one would mean.
bool is_meant_anyway(const TableColumn& column, std::string_view text);

// True for texts, which are quoted where YAML would read a word.
bool is_quoted(ColumnType type);

// Goes through the tables once. Records and their fields are in table_records.cpp, what other tables add to them, and
// what is missing, in table_parts.cpp.
class TableFeeding {
 public:
  TableFeeding(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier, Diagnostics& diagnostics,
               YamlSink& sink);
  TableGaps feed();

 private:
  const TableRows* table(std::string_view name) const;
  void note_ids(const TableRows& rows);
  TableParts parts(std::string_view name, std::initializer_list<std::string_view> whose) const;
  void header(const TableRows& rows);
  void records(const TableRows& rows);
  void plant(const RecordDraft& key, const RecordDraft& value);
  RecordDraft fields(const TableRows& rows, std::size_t row);
  static void add_wordings(const TableRows& rows, std::size_t row, std::size_t column, RecordDraft& out);
  std::vector<RecordDraft> items(const PlacedText& cell, bool quoted);
  RecordDraft list(const PlacedText& cell, bool quoted) { return RecordDraft::list(items(cell, quoted), cell.span); }
  static void add_amount(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out);
  void add_sources(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out);
  void add_citation(std::size_t row, std::vector<RecordDraft>& sources) const;
  void add_parts(std::string_view table, const std::string& id, RecordDraft& record);
  void add_benefits(const std::string& id, RecordDraft& record);
  static void add_list(std::string_view key, std::vector<RecordDraft> items, RecordDraft& record);
  void add_links(const std::string& id, std::string_view kind, RecordDraft& record);
  void add_coded(const std::string& id, RecordDraft& record);
  void add_options(const std::string& id, RecordDraft& record);
  void note_missing(const PlacedText& cell, std::string_view of, std::vector<PlacedText>& missing);
  void note_missing_type(const PlacedText& cell);
  void make_missing();
  void report_unused(const TableParts& all);
  const Dossier* existing_;
  Dossier& dossier_;
  YamlSink& sink_;
  std::vector<TableRows> tables_;
  std::unordered_map<std::string, const RecordTable*> ids_;
  std::unordered_set<std::string> types_;  // looked at
  std::vector<PlacedText> missing_sources_, missing_propositions_, missing_types_;
  TableParts benefits_, links_, coded_, options_, citations_;
  YamlTree tree_;
  std::uint32_t value_ = 0;
  TableGaps gaps_;
};

}  // namespace standpoint
