// SPDX-License-Identifier: Apache-2.0
#include "render/export/csv_tables.hpp"

#include <algorithm>

#include "graph/text/csv_cell.hpp"
#include "render/export/csv_writer.hpp"
#include "render/export/record_rows.hpp"

namespace standpoint {
namespace {

// Of each column with wordings, the languages that occur, in the order in which they are first met; of others none. A
// language that is not said is invalid.
using Languages = std::vector<std::vector<NameId>>;

Languages languages_of(const Dossier& d, const RecordTable& table, const RowOptions& options) {
  Languages out(table.columns.size());
  for_each_row(d, table, options, [&](std::span<const RowCell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto* text = std::get_if<LocalizedText>(&cells[i]);
      if (text == nullptr) continue;
      for (const TextVariant& variant : d.list(*text))
        if (std::find(out[i].begin(), out[i].end(), variant.language) == out[i].end())
          out[i].push_back(variant.language);
    }
  });
  for (std::size_t i = 0; i < out.size(); ++i)
    if (table.columns[i].type == ColumnType::wording && out[i].empty()) out[i] = {NameId{}};
  return out;
}

bool is_words(ColumnType type) {
  return type == ColumnType::text || type == ColumnType::wording || type == ColumnType::party;
}

class TableWriter {
 public:
  TableWriter(const Dossier& d, const RecordTable& table, const RowOptions& rows, const ExportOptions& options,
              Exported& exported)
      : d_(d), table_(table), rows_(rows), languages_(languages_of(d, table, rows)), csv_(options), out_(exported) {}

  void write() {
    header();
    for_each_row(d_, table_, rows_, [&](std::span<const RowCell> cells) { row(cells); });
    out_.lose("orders of the languages of a text", out_of_order_);
    out_.files.push_back({std::string(table_.name) + ".csv", csv_.take()});
  }

 private:
  void header() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const std::string name(table_.columns[i].name);
      if (languages_[i].empty()) csv_.plain(name);
      for (const NameId language : languages_[i])
        csv_.plain(language.valid() ? name + "." + std::string(d_.names[language]) : name);
    }
    csv_.end_line();
  }

  void row(std::span<const RowCell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const TableColumn& column = table_.columns[i];
      if (!languages_[i].empty())
        wordings(cells[i], languages_[i]);
      else if (const auto* list = std::get_if<std::vector<std::string_view>>(&cells[i]))
        value(column, cells, list_cell(*list));
      else if (const auto* one = std::get_if<std::string_view>(&cells[i]))
        value(column, cells, *one);
      else if (const auto* number = std::get_if<double>(&cells[i]))
        csv_.number(*number);
      else if (const auto* whole = std::get_if<std::int64_t>(&cells[i]))
        csv_.plain(std::to_string(*whole));
      else if (const auto* flag = std::get_if<bool>(&cells[i]))
        csv_.plain(*flag ? "true" : "false");
      else
        csv_.plain({});
    }
    csv_.end_line();
  }

  // Words that anybody may have written are guarded; ids, dates and words of the format are not.
  void value(const TableColumn& column, std::span<const RowCell> cells, std::string_view text) {
    if (is_words(column.type) || (column.type == ColumnType::value && is_coded_text(cells)))
      csv_.words(text);
    else
      csv_.plain(text);
  }

  bool is_coded_text(std::span<const RowCell> cells) const {
    const auto* type = std::get_if<std::string_view>(&cells[table_.column("type")]);
    return type != nullptr && *type == "text";
  }

  void wordings(const RowCell& cell, const std::vector<NameId>& languages) {
    const auto* text = std::get_if<LocalizedText>(&cell);
    const auto variants = text == nullptr ? std::span<const TextVariant>() : d_.list(*text);
    std::size_t last = 0;
    bool in_order = true;
    for (const TextVariant& variant : variants) {
      const auto place = std::find(languages.begin(), languages.end(), variant.language);
      const auto index = static_cast<std::size_t>(place - languages.begin());
      in_order = in_order && index >= last;
      last = index;
    }
    if (!in_order) ++out_of_order_;
    for (const NameId language : languages) {
      const auto found = std::find_if(variants.begin(), variants.end(),
                                      [&](const TextVariant& variant) { return variant.language == language; });
      csv_.words(found == variants.end() ? std::string_view() : std::string_view(found->text));
    }
  }

  const Dossier& d_;
  const RecordTable& table_;
  const RowOptions& rows_;
  Languages languages_;
  CsvWriter csv_;
  Exported& out_;
  std::size_t out_of_order_ = 0;
};

}  // namespace

Result<Exported> write_csv_tables(const Dossier& dossier, const ExportOptions& options) {
  Exported out;
  const RowOptions rows{.notes = options.notes};
  if (!rows.notes) out.lose("notes of the coder", count_notes(dossier));
  for (const RecordTable& table : record_tables()) TableWriter(dossier, table, rows, options, out).write();
  std::sort(out.files.begin(), out.files.end(),
            [](const ExportedFile& a, const ExportedFile& b) { return a.path < b.path; });
  return out;
}

}  // namespace standpoint
