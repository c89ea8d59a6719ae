// SPDX-License-Identifier: Apache-2.0
#include "render/export/sqlite_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "graph/model/quotes.hpp"
#include "render/export/json_text.hpp"
#include "render/export/record_rows.hpp"

namespace standpoint {
namespace {

// Of the numbers of the format, which there can be.
constexpr std::pair<std::string_view, std::string_view> kRanges[] = {{"stance", "BETWEEN -1 AND 1"},
                                                                     {"confidence", "BETWEEN 0 AND 1"},
                                                                     {"amount", ">= 0"},
                                                                     {"polarity", "IN (-1, 0, 1)"},
                                                                     {"benefit", ">= 1"},
                                                                     {"number", ">= 1"},
                                                                     {"nth", ">= 1"},
                                                                     {"offset", ">= 0"}};

std::vector<std::string_view> words_of(std::string_view all) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(' ', at), all.size());
    out.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string one_of(std::string_view column, std::string_view words) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words_of(words)) quoted.push_back(sql_text(word));
  return fmt::format(" CHECK ({} IN ({}))", sql_name(column), fmt::join(quoted, ", "));
}

// True where nothing but columns of its own tells what it is instead of a reference: `self`, `source`.
bool has_word_column(const TableColumn& column) {
  return column.type == ColumnType::reference && !column.instead.empty() && (!column.required || column.is_list());
}

bool is_json_column(const TableColumn& column) { return column.is_list() && column.type != ColumnType::reference; }

// A label that programs which browse look for.
std::string_view sql_column(const RecordTable& table, const TableColumn& column) {
  const bool titled = table.name == "propositions" || table.name == "issues";
  return titled && column.name == "text" ? std::string_view("title") : column.name;
}

class RecordTableMaker {
 public:
  RecordTableMaker(SqliteFile& file, const Dossier& d, const RecordTable& table, const ExportOptions& options,
                   Exported& exported)
      : file_(file), d_(d), table_(table), options_(options), out_(exported), languages_(table.columns.size()) {
    rows_.notes = options.notes;
    rows_.built_in_types = true;
    if (table.name == "citations") find_places();
  }

  std::vector<std::string> make() {
    find_languages();
    make_table();
    for (const TableColumn& column : table_.columns)
      if (column.is_list()) make_list_table(column);
    for_each_row(d_, table_, rows_, [&](std::span<const RowCell> cells) { add_row(cells); });
    return std::move(searched_);
  }

 private:
  // The languages of each column of wordings, by tags in small letters.
  void find_languages() {
    for_each_row(d_, table_, rows_, [&](std::span<const RowCell> cells) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto* text = std::get_if<LocalizedText>(&cells[i]);
        if (text == nullptr) continue;
        for (const TextVariant& variant : d_.list(*text)) {
          auto& known = languages_[i];
          if (variant.language.valid() && std::find(known.begin(), known.end(), tag(variant)) == known.end())
            known.push_back(tag(variant));
        }
      }
    });
    for (auto& known : languages_) std::sort(known.begin(), known.end());
  }

  std::string tag(const TextVariant& variant) const {
    std::string out(d_.names[variant.language]);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
      return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    });
    return out;
  }

  bool numbers_parts() const { return !table_.has_ids() && table_.name != "dossier" && table_.name != "benefits"; }

  void make_table() {
    std::vector<std::string> columns;
    if (numbers_parts()) columns.emplace_back("id INTEGER PRIMARY KEY");
    for (std::size_t i = 0; i < table_.columns.size(); ++i) add_column(i, columns);
    if (table_.name == "benefits") columns.emplace_back("PRIMARY KEY (proposition, number)");
    if (table_.name == "coded_values") columns.emplace_back("UNIQUE (claim, \"key\")");
    if (table_.name == "citations") {
      columns.emplace_back(
          "state TEXT NOT NULL CHECK (state IN ('none', 'unchecked', 'found', 'moved', 'ambiguous', 'missing'))");
      columns.emplace_back("found_begin INTEGER");
      columns.emplace_back("found_end INTEGER");
      columns.emplace_back("FOREIGN KEY (proposition, benefit) REFERENCES benefits (proposition, number)");
      columns.emplace_back("CHECK ((claim IS NOT NULL) + (relation IS NOT NULL) + (proposition IS NOT NULL) = 1)");
    }
    if (table_.name == "relation_types") columns.emplace_back("built_in INTEGER NOT NULL CHECK (built_in IN (0, 1))");
    if (table_.name == "dossier") columns.emplace_back("program TEXT NOT NULL");
    file_.run(fmt::format("CREATE TABLE {} (\n  {}\n)", sql_name(table_.name), fmt::join(columns, ",\n  ")));
  }

  void add_column(std::size_t index, std::vector<std::string>& columns) {
    const TableColumn& column = table_.columns[index];
    const std::string_view plain = sql_column(table_, column);
    const std::string name = sql_name(plain);
    std::string rules;
    const bool given = column.required || (!column.instead.empty() && column.type != ColumnType::reference);
    if (given && !(column.type == ColumnType::reference && !column.instead.empty())) rules += " NOT NULL";
    for (const auto& [ranged, range] : kRanges)
      if (ranged == column.name) rules += fmt::format(" CHECK ({} {})", name, range);
    if (column.is_list()) {
      if (is_json_column(column)) add(columns, plain, " TEXT", column.name == "aliases");
    } else {
      switch (column.type) {
        case ColumnType::id: add(columns, plain, " TEXT NOT NULL PRIMARY KEY"); break;
        case ColumnType::reference:
          add(columns, plain, fmt::format(" TEXT{} REFERENCES {} (id)", rules, sql_name(column.of)));
          break;
        case ColumnType::party:
          add(columns, plain, " TEXT");
          add(columns, std::string(plain) + "_entity", " TEXT REFERENCES entities (id)");
          break;
        case ColumnType::word: add(columns, plain, " TEXT" + rules + one_of(plain, column.of)); break;
        case ColumnType::number: add(columns, plain, " REAL" + rules); break;
        case ColumnType::integer: add(columns, plain, " INTEGER" + rules); break;
        case ColumnType::boolean:
          add(columns, plain, fmt::format(" INTEGER NOT NULL CHECK ({} IN (0, 1))", name));
          break;
        case ColumnType::value: add(columns, plain, " NOT NULL"); break;
        case ColumnType::wording:
          add(columns, plain, " TEXT" + rules, true);
          for (const std::string& language : languages_[index])
            add(columns, fmt::format("{}_{}", plain, language), " TEXT", true);
          break;
        case ColumnType::text: add(columns, plain, " TEXT" + rules, column.name == "quote"); break;
        case ColumnType::date: add(columns, plain, " TEXT"); break;
      }
    }
    if (has_word_column(column))
      add(columns, fmt::format("{}_{}", column.name, column.instead),
          fmt::format(" INTEGER NOT NULL CHECK ({} IN (0, 1))",
                      sql_name(fmt::format("{}_{}", column.name, column.instead))));
  }

  void add(std::vector<std::string>& columns, std::string_view name, const std::string& rules, bool searched = false) {
    columns.push_back(sql_name(name) + rules);
    if (searched) searched_.emplace_back(name);
  }

  void make_list_table(const TableColumn& column) {
    const bool of_benefit = table_.name == "benefits";
    const std::string owner = of_benefit ? "proposition" : record_column(table_.name);
    std::vector<std::string> columns;
    columns.push_back(of_benefit
                          ? "proposition TEXT NOT NULL"
                          : fmt::format("{} TEXT NOT NULL REFERENCES {} (id)", sql_name(owner), sql_name(table_.name)));
    if (of_benefit) columns.emplace_back("benefit INTEGER NOT NULL");
    columns.emplace_back("number INTEGER NOT NULL CHECK (number >= 1)");
    const std::string item = sql_name(column.item);
    const auto tables = words_of(column.of);
    if (column.type == ColumnType::reference && tables.size() > 1) {
      std::vector<std::string> given;
      for (const std::string_view table : tables) {
        const std::string name = sql_name(record_column(table));
        columns.push_back(fmt::format("{} TEXT REFERENCES {} (id)", name, sql_name(table)));
        given.push_back(fmt::format("({} IS NOT NULL)", name));
      }
      columns.push_back(fmt::format("CHECK ({} = 1)", fmt::join(given, " + ")));
    } else if (column.type == ColumnType::reference) {
      columns.push_back(fmt::format("{} TEXT NOT NULL REFERENCES {} (id)", item, sql_name(column.of)));
    } else {
      columns.push_back(item + " TEXT NOT NULL" +
                        (column.type == ColumnType::word ? one_of(column.item, column.of) : std::string()));
    }
    const std::string key = of_benefit ? "proposition, benefit, number" : sql_name(owner) + ", number";
    columns.push_back(fmt::format("PRIMARY KEY ({})", key));
    if (of_benefit)
      columns.emplace_back("FOREIGN KEY (proposition, benefit) REFERENCES benefits (proposition, number)");
    file_.run(
        fmt::format("CREATE TABLE {} (\n  {}\n) WITHOUT ROWID", sql_name(column.items), fmt::join(columns, ",\n  ")));
  }

  void add_row(std::span<const RowCell> cells) {
    std::vector<SqliteValue> row;
    if (numbers_parts()) row.emplace_back(++rows_added_);
    for (std::size_t i = 0; i < cells.size(); ++i) add_cell(i, cells, row);
    if (table_.name == "citations") add_place(row);
    if (table_.name == "relation_types") row.emplace_back(std::int64_t{built_in(cells)});
    if (table_.name == "dossier") row.emplace_back("standpoint " + options_.version);
    file_.insert(table_.name, row);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (table_.columns[i].is_list()) add_items(table_.columns[i], cells, cells[i]);
  }

  void add_cell(std::size_t index, std::span<const RowCell> cells, std::vector<SqliteValue>& row) {
    const TableColumn& column = table_.columns[index];
    const RowCell& cell = cells[index];
    const auto* text = std::get_if<std::string_view>(&cell);
    const bool instead = is_instead(column, cell);
    if (column.is_list()) {
      if (is_json_column(column)) row.push_back(json(cell));
    } else if (column.type == ColumnType::wording) {
      add_wordings(std::get_if<LocalizedText>(&cell), languages_[index], row);
    } else if (column.type == ColumnType::party) {
      const RecordRef entity = text == nullptr ? RecordRef{} : d_.find(*text);
      const bool known = entity.kind == RecordKind::entity;
      row.push_back(known ? SqliteValue{d_.name_of(entity, options_.language)} : plain(cell));
      row.push_back(known ? plain(cell) : SqliteValue{});
    } else if (column.type == ColumnType::value) {
      row.push_back(coded(cells, *text));
    } else {
      row.push_back(instead ? SqliteValue{} : plain(cell));
    }
    if (has_word_column(column)) row.emplace_back(std::int64_t{instead});
  }

  static bool is_instead(const TableColumn& column, const RowCell& cell) {
    if (column.type != ColumnType::reference || column.instead.empty()) return false;
    const auto* list = std::get_if<std::vector<std::string_view>>(&cell);
    const auto* text = std::get_if<std::string_view>(&cell);
    return (text != nullptr && *text == column.instead) ||
           (list != nullptr && list->size() == 1 && list->front() == column.instead);
  }

  static SqliteValue plain(const RowCell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) return *text;
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return *whole;
    if (const auto* flag = std::get_if<bool>(&cell)) return std::int64_t{*flag};
    return {};
  }

  static SqliteValue json(const RowCell& cell) {
    const auto* list = std::get_if<std::vector<std::string_view>>(&cell);
    if (list == nullptr) return {};
    std::vector<std::string> items;
    for (const std::string_view item : *list) items.push_back(json_string(item));
    return fmt::format("[{}]", fmt::join(items, ", "));
  }

  SqliteValue coded(std::span<const RowCell> cells, std::string_view text) const {
    const auto type = std::get<std::string_view>(cells[table_.column("type")]);
    std::int64_t whole = text == "true" ? 1 : 0;
    if (type == "integer") std::from_chars(text.data(), text.data() + text.size(), whole);
    return type == "text" ? SqliteValue{text} : SqliteValue{whole};
  }

  void add_wordings(const LocalizedText* text, const std::vector<std::string>& languages,
                    std::vector<SqliteValue>& row) {
    const std::size_t first = row.size() + 1;
    row.push_back(text == nullptr ? SqliteValue{} : SqliteValue{d_.text(*text, options_.language)});
    row.resize(first + languages.size());
    if (text == nullptr) return;
    for (const TextVariant& variant : d_.list(*text)) {
      if (!variant.language.valid()) continue;
      const auto place = std::lower_bound(languages.begin(), languages.end(), tag(variant)) - languages.begin();
      SqliteValue& cell = row[first + static_cast<std::size_t>(place)];
      if (cell.index() != 0)
        out_.lose("wordings in a language whose tag differs from another in capitals alone");
      else
        cell = std::string_view(variant.text);
    }
  }

  void add_items(const TableColumn& column, std::span<const RowCell> cells, const RowCell& cell) {
    const auto* list = std::get_if<std::vector<std::string_view>>(&cell);
    if (list == nullptr || is_instead(column, cell)) return;
    const auto tables = words_of(column.of);
    std::int64_t number = 0;
    for (const std::string_view item : *list) {
      std::vector<SqliteValue> row = {plain(cells[0])};
      if (table_.name == "benefits") row.push_back(plain(cells[1]));
      row.emplace_back(++number);
      if (column.type == ColumnType::reference && tables.size() > 1)
        for (const std::string_view table : tables)
          row.push_back(is_of(item, table) ? SqliteValue{item} : SqliteValue{});
      else
        row.emplace_back(item);
      file_.insert(column.items, row);
    }
  }

  bool is_of(std::string_view id, std::string_view table) const {
    return (d_.find(id).kind == RecordKind::entity) == (table == "entities");
  }

  bool built_in(std::span<const RowCell> cells) const {
    return d_[d_.find_relation_type(std::get<std::string_view>(cells[0]))].built_in;
  }

  void find_places() {
    cited_ = cited_rows(d_);
    places_ = locate_quotes(d_, {options_.texts.begin(), options_.texts.end()});
  }

  void add_place(std::vector<SqliteValue>& row) const {
    const QuotePlace& place = places_[cited_[static_cast<std::size_t>(rows_added_ - 1)]];
    const bool found = place.end > place.begin;
    row.emplace_back(to_string(place.state));
    row.push_back(found ? SqliteValue{std::int64_t{place.begin}} : SqliteValue{});
    row.push_back(found ? SqliteValue{std::int64_t{place.end}} : SqliteValue{});
  }

  SqliteFile& file_;
  const Dossier& d_;
  const RecordTable& table_;
  const ExportOptions& options_;
  Exported& out_;
  RowOptions rows_;
  std::vector<std::vector<std::string>> languages_;  // of each column
  std::vector<std::string> searched_;
  std::vector<std::size_t> cited_;
  std::vector<QuotePlace> places_;
  std::int64_t rows_added_ = 0;
};

}  // namespace

std::vector<std::string> add_record_table(SqliteFile& file, const Dossier& dossier, const RecordTable& table,
                                          const ExportOptions& options, Exported& exported) {
  return RecordTableMaker(file, dossier, table, options, exported).make();
}

std::string record_column(std::string_view table) {
  if (table == "entities") return "entity";
  return std::string(table.substr(0, table.size() - 1));
}

}  // namespace standpoint
