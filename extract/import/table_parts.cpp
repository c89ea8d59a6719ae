// SPDX-License-Identifier: Apache-2.0
// What other tables add to a record: sources with quotes, links, coded values, options; and what no table has.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "extract/import/table_feeding.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/csv_cell.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {

void TableFeeding::add_amount(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out) {
  const PlacedText currency = rows.cell(row, "currency");
  if (cell.text.empty() && currency.text.empty()) return;
  RecordDraft amount = RecordDraft::mapping(cell.text.empty() ? currency.span : cell.span);
  if (!cell.text.empty()) amount.add("value", RecordDraft::scalar(cell));
  if (!currency.text.empty()) amount.add("currency", RecordDraft::scalar(currency));
  out.add("amount", std::move(amount));
}

// The sources of a statement or benefit, with the words that are cited of them.
void TableFeeding::add_sources(const TableRows& rows, std::size_t row, const PlacedText& cell, RecordDraft& out) {
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

void TableFeeding::add_citation(std::size_t row, std::vector<RecordDraft>& sources) const {
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

void TableFeeding::add_parts(std::string_view table, const std::string& id, RecordDraft& record) {
  if (table == "propositions") add_benefits(id, record);
  if (table == "views") add_options(id, record);
  if (table != "claims") return;
  for (const std::string_view kind : {"supports", "disputes"}) add_links(id, kind, record);
  add_coded(id, record);
}

void TableFeeding::add_benefits(const std::string& id, RecordDraft& record) {
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

void TableFeeding::add_list(std::string_view key, std::vector<RecordDraft> items, RecordDraft& record) {
  const Span span = items[0].span;
  record.add(key, RecordDraft::list(std::move(items), span));
}

void TableFeeding::add_links(const std::string& id, std::string_view kind, RecordDraft& record) {
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

void TableFeeding::add_coded(const std::string& id, RecordDraft& record) {
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
void TableFeeding::add_options(const std::string& id, RecordDraft& record) {
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
void TableFeeding::note_missing(const PlacedText& cell, std::string_view of, std::vector<PlacedText>& missing) {
  if (table(of) != nullptr) return;
  for (const std::string& id : items_of_cell(cell.text)) {
    if (ids_.contains(id) || (existing_ != nullptr && existing_->find(id).kind != RecordKind::none)) continue;
    const auto [place, added] = ids_.emplace(id, nullptr);
    if (added) missing.push_back({dossier_.arena.copy(id), cell.span});
  }
}

void TableFeeding::note_missing_type(const PlacedText& cell) {
  if (table("relation_types") != nullptr || cell.text.empty()) return;
  const Dossier& known = existing_ != nullptr ? *existing_ : dossier_;
  if (known.find_relation_type(cell.text).valid() || !types_.insert(std::string(cell.text)).second) return;
  std::vector<std::string_view> names;
  for (const RelationType& type : known.relation_types) names.push_back(known.names[type.name]);
  if (did_you_mean(cell.text, names).empty()) missing_types_.push_back(cell);
}

void TableFeeding::make_missing() {
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

// TableParts of records that are not in their table are mistakes; without the table they belong to nothing here.
void TableFeeding::report_unused(const TableParts& all) {
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

}  // namespace standpoint
