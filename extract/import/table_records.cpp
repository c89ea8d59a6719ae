// SPDX-License-Identifier: Apache-2.0
#include "extract/import/table_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "extract/import/record_draft.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/csv_cell.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

// The rows of a table of parts, by whose parts they are.
struct Parts {
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

class Feeding {
 public:
  Feeding(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier, Diagnostics& diagnostics,
          YamlSink& sink)
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

  TableGaps feed() {
    for (const RecordTable& table : record_tables())
      for (const TableRows& rows : tables_)
        if (&rows.table() == &table) {
          if (table.name == "dossier")
            header(rows);
          else if (table.has_ids())
            records(rows);
        }
    make_missing();
    for (Parts* all : {&benefits_, &links_, &coded_, &options_, &citations_}) report_unused(*all);
    return std::move(gaps_);
  }

 private:
  const TableRows* table(std::string_view name) const {
    for (const TableRows& rows : tables_)
      if (rows.table().name == name) return &rows;
    return nullptr;
  }

  void note_ids(const TableRows& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) ids_.emplace(rows.cell(row, 0).text, &rows.table());
  }

  Parts parts(std::string_view name, std::initializer_list<std::string_view> whose) const {
    Parts out{table(name), {}, {}};
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

  void header(const TableRows& rows) {
    if (existing_ != nullptr || rows.size() == 0) return;
    if (rows.size() > 1)
      rows.report(codes::kDuplicateKey, rows.place(1), "a dossier has one title and one language", "keep one row");
    const RecordDraft value = fields(rows, 0);
    if (value.empty()) return;
    plant(RecordDraft::scalar({"dossier", rows.place(0)}), value);
    sink_.section(tree_, tree_.nodes[0], tree_.nodes[value_]);
  }

  // Of claims and relations without an id one is made, for which all of them stand in a list.
  void records(const TableRows& rows) {
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
  void plant(const RecordDraft& key, const RecordDraft& value) {
    tree_.nodes.clear();
    tree_.file = key.span.file;
    key.plant(tree_);
    value_ = value.plant(tree_);
  }

  RecordDraft fields(const TableRows& rows, std::size_t row) {
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

  static void add_wordings(const TableRows& rows, std::size_t row, std::size_t column, RecordDraft& out) {
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

  std::vector<RecordDraft> items(const PlacedText& cell, bool quoted) {
    std::vector<RecordDraft> out;
    for (const std::string& item : items_of_cell(cell.text))
      out.push_back(RecordDraft::scalar({dossier_.arena.copy(item), cell.span}, quoted));
    return out;
  }
  RecordDraft list(const PlacedText& cell, bool quoted) { return RecordDraft::list(items(cell, quoted), cell.span); }

  static void add_amount(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out) {
    const PlacedText currency = rows.cell(row, "currency");
    if (cell.text.empty() && currency.text.empty()) return;
    RecordDraft amount = RecordDraft::mapping(cell.text.empty() ? currency.span : cell.span);
    if (!cell.text.empty()) amount.add("value", RecordDraft::scalar(cell));
    if (!currency.text.empty()) amount.add("currency", RecordDraft::scalar(currency));
    out.add("amount", std::move(amount));
  }

  // The sources of a statement or benefit, with the words that are cited of them.
  void add_sources(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out) {
    const std::string_view table = rows.table().name;
    std::string whose = std::string(rows.cell(row, 0).text);
    whose = table == "claims"      ? whose + "||||"
            : table == "relations" ? "|" + whose + "|||"
                                   : "||" + whose + "|" + std::string(rows.cell(row, 1).text) + "|";
    note_missing(cell, "sources", missing_sources_);
    std::vector<RecordDraft> sources = items(cell, false);
    for (const std::size_t at : citations_.take(whose)) add_citation(at, sources);
    if (sources.empty()) return;
    if (sources.size() == 1 && sources[0].items.size() > 2 && sources[0].items[2].text == "quote") {
      for (RecordDraft& item : sources[0].items) out.items.push_back(std::move(item));
      return;
    }
    out.add("source", RecordDraft::list(std::move(sources), cell.span));
  }

  void add_citation(std::size_t row, std::vector<RecordDraft>& sources) const {
    const TableRows& rows = *citations_.rows;
    const PlacedText number = rows.cell(row, "number"), source = rows.cell(row, "source");
    std::size_t index = 0;
    std::from_chars(number.text.data(), number.text.data() + number.text.size(), index);
    const bool fits = index >= 1 && index <= sources.size();
    if (!fits ||
        (sources[index - 1].items.empty() ? sources[index - 1].text : sources[index - 1].items[1].text) != source.text)
      return rows.report(codes::kBadValue, number.span,
                         fmt::format("'{}' is not source number '{}' of its record", source.text, number.text),
                         "count the sources in the column 'source' of the record from 1, and name the same one here");
    if (!sources[index - 1].items.empty())
      return rows.report(codes::kDuplicateKey, number.span, "this source of the record has its words in a row before",
                         "name the source once more in the record, or keep one row");
    RecordDraft citation = RecordDraft::mapping(source.span);
    citation.add("source", RecordDraft::scalar(source));
    if (const PlacedText quote = rows.cell(row, "quote"); !quote.text.empty())
      citation.add("quote", RecordDraft::scalar(quote, true));
    RecordDraft at = RecordDraft::mapping(number.span);
    for (const std::string_view key : {"nth", "prefix", "suffix"})
      if (const PlacedText part = rows.cell(row, key); !part.text.empty())
        at.add(key, RecordDraft::scalar(part, key != "nth"));
    if (const PlacedText offset = rows.cell(row, "offset"); !offset.text.empty()) {
      if (!at.empty())
        rows.report(codes::kBadValue, offset.span, "an offset, and 'nth', 'prefix' or 'suffix' too",
                    "keep one way to choose the place");
      at = RecordDraft::scalar(offset);
      citation.add("at", std::move(at));
    } else if (!at.empty()) {
      citation.add("at", std::move(at));
    }
    sources[index - 1] = std::move(citation);
  }

  void add_parts(std::string_view table, const std::string& id, RecordDraft& record) {
    if (table == "propositions") add_benefits(id, record);
    if (table == "views") add_options(id, record);
    if (table != "claims") return;
    for (const std::string_view kind : {"supports", "disputes"}) add_links(id, kind, record);
    add_coded(id, record);
  }

  void add_benefits(const std::string& id, RecordDraft& record) {
    std::vector<RecordDraft> all;
    for (const std::size_t row : benefits_.take(id + "|")) {
      RecordDraft benefit = RecordDraft::mapping(benefits_.rows->place(row));
      if (const PlacedText entity = benefits_.rows->cell(row, "entity"); !entity.text.empty())
        benefit.add("entity", RecordDraft::scalar(entity));
      add_sources(*benefits_.rows, row, benefits_.rows->cell(row, "source"), benefit);
      all.push_back(std::move(benefit));
    }
    if (!all.empty()) add_list("benefits", std::move(all), record);
  }

  static void add_list(std::string_view key, std::vector<RecordDraft> items, RecordDraft& record) {
    const Span span = items[0].span;
    record.add(key, RecordDraft::list(std::move(items), span));
  }

  void add_links(const std::string& id, std::string_view kind, RecordDraft& record) {
    std::vector<RecordDraft> all;
    for (const std::size_t row : links_.take(id + "|" + std::string(kind) + "|")) {
      const TableRows& rows = *links_.rows;
      RecordDraft link = RecordDraft::mapping(rows.place(row));
      const PlacedText to = rows.cell(row, "to");
      if (!to.text.empty()) link.add("claim", RecordDraft::scalar(to));
      for (const std::string_view key : {"by", "requires", "quote"}) {
        const TableColumn& column = rows.table().columns[rows.table().column(key)];
        const PlacedText cell = as_written(rows.cell(row, key), column.type, dossier_.arena);
        if (!cell.text.empty() && !is_meant_anyway(column, cell.text))
          link.add(key, RecordDraft::scalar(cell, is_quoted(column.type)));
      }
      all.push_back(link.items.size() == 2 && !to.text.empty() ? RecordDraft::scalar(to) : std::move(link));
    }
    if (!all.empty()) add_list(kind, std::move(all), record);
  }

  void add_coded(const std::string& id, RecordDraft& record) {
    RecordDraft coded = RecordDraft::mapping({});
    for (const std::size_t row : coded_.take(id + "|")) {
      const TableRows& rows = *coded_.rows;
      const PlacedText type = rows.cell(row, "type");
      const ColumnType meant = type.text == "boolean" ? ColumnType::boolean : ColumnType::text;
      const PlacedText value = as_written(rows.cell(row, "value"), meant, dossier_.arena);
      std::int64_t number = 0;
      const char* end = value.text.data() + value.text.size();
      const bool whole = std::from_chars(value.text.data(), end, number).ptr == end && !value.text.empty();
      const bool fits = type.text == "text" || (type.text == "integer" && whole) ||
                        (type.text == "boolean" && (value.text == "true" || value.text == "false"));
      if (!fits)
        rows.report(codes::kBadValue, value.span, fmt::format("'{}' is not of the type '{}'", value.text, type.text),
                    "types: text, integer (a whole number), boolean (true or false)");
      const PlacedText key = rows.cell(row, "key");
      if (std::any_of(coded.items.begin(), coded.items.end(), [&](const RecordDraft& known) {
            return (&known - coded.items.data()) % 2 == 0 && known.text == key.text;
          }))
        rows.report(codes::kDuplicateKey, key.span, fmt::format("'{}' has a value of '{}' already", id, key.text),
                    "keep one row");
      coded.span = rows.place(row);
      coded.items.push_back(RecordDraft::scalar(key, true));
      coded.items.push_back(RecordDraft::scalar(value, type.text == "text"));
    }
    if (!coded.empty()) record.add("coded", std::move(coded));
  }

  // Rows of one key are a list.
  void add_options(const std::string& id, RecordDraft& record) {
    std::vector<std::pair<PlacedText, std::vector<RecordDraft>>> all;
    for (const std::size_t row : options_.take(id + "|")) {
      const PlacedText key = options_.rows->cell(row, "key");
      auto known = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first.text == key.text; });
      if (known == all.end()) known = all.insert(all.end(), {key, {}});
      known->second.push_back(RecordDraft::scalar(options_.rows->cell(row, "value"), true));
    }
    for (auto& [key, values] : all) record.add(key.text, RecordDraft::list(std::move(values), key.span));
  }

  // Of the ids in a cell, those that nothing has, where their table is not there.
  void note_missing(const PlacedText& cell, std::string_view of, std::vector<PlacedText>& missing) {
    if (table(of) != nullptr) return;
    for (const std::string& id : items_of_cell(cell.text)) {
      if (ids_.contains(id) || (existing_ != nullptr && existing_->find(id).kind != RecordKind::none)) continue;
      const auto [place, added] = ids_.emplace(id, nullptr);
      if (added) missing.push_back({dossier_.arena.copy(id), cell.span});
    }
  }

  void note_missing_type(const PlacedText& cell) {
    if (table("relation_types") != nullptr || cell.text.empty()) return;
    const Dossier& known = existing_ != nullptr ? *existing_ : dossier_;
    if (known.find_relation_type(cell.text).valid() || !types_.insert(std::string(cell.text)).second) return;
    std::vector<std::string_view> names;
    for (const RelationType& type : known.relation_types) names.push_back(known.names[type.name]);
    if (did_you_mean(cell.text, names).empty()) missing_types_.push_back(cell);
  }

  void make_missing() {
    const auto make = [&](std::string_view section, std::string_view key, const std::vector<PlacedText>& missing,
                          std::vector<std::string>& made) {
      for (const PlacedText& id : missing) {
        RecordDraft value = RecordDraft::mapping(id.span);
        std::string text(id.text);
        if (section == "relation_types") std::replace(text.begin(), text.end(), '_', ' ');
        value.add(key, RecordDraft::scalar({dossier_.arena.copy(text), id.span}, true));
        plant(RecordDraft::scalar(id), value);
        sink_.entry(tree_, section, &tree_.nodes[0], tree_.nodes[value_]);
        made.emplace_back(id.text);
      }
    };
    make("sources", "title", missing_sources_, gaps_.made_sources);
    make("propositions", "text", missing_propositions_, gaps_.made_propositions);
    make("relation_types", "label", missing_types_, gaps_.made_types);
  }

  // Parts of records that are not in their table are mistakes; without the table they belong to nothing here.
  void report_unused(const Parts& all) {
    for (std::size_t row = 0; row < all.used.size(); ++row) {
      if (all.used[row]) continue;
      const TableRows& rows = *all.rows;
      const TableColumn* whose = nullptr;
      PlacedText id;
      for (const TableColumn& column : rows.table().columns)
        if (whose == nullptr && column.type == ColumnType::reference && !rows.cell(row, column.name).text.empty()) {
          whose = &column;
          id = rows.cell(row, column.name);
        }
      if (whose != nullptr && table(whose->of) == nullptr) {
        ++gaps_.parts_without_records;
        continue;
      }
      const std::size_t kind = rows.table().column("kind");
      if (kind < rows.table().columns.size()) {
        const PlacedText word = rows.cell(row, kind);
        if (word.text != "supports" && word.text != "disputes") {
          rows.report(codes::kBadValue, word.span, fmt::format("'{}' is not one of: supports, disputes", word.text),
                      "write one of these words");
          continue;
        }
      }
      rows.report(codes::kDanglingReference, whose == nullptr ? rows.place(row) : id.span,
                  fmt::format("no row of the other tables has this part: '{}'", id.text),
                  "correct what it belongs to, or delete the row");
    }
  }

  const Dossier* existing_;
  Dossier& dossier_;
  YamlSink& sink_;
  std::vector<TableRows> tables_;
  std::unordered_map<std::string, const RecordTable*> ids_;
  std::unordered_set<std::string> types_;  // looked at
  std::vector<PlacedText> missing_sources_, missing_propositions_, missing_types_;
  Parts benefits_, links_, coded_, options_, citations_;
  YamlTree tree_;
  std::uint32_t value_ = 0;
  TableGaps gaps_;
};

}  // namespace

TableGaps feed_records(const std::vector<TableFile>& files, const Dossier* existing, Dossier& dossier,
                       Diagnostics& diagnostics, YamlSink& sink) {
  return Feeding(files, existing, dossier, diagnostics, sink).feed();
}

}  // namespace standpoint
