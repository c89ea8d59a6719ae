// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_table.hpp"

#include <algorithm>
#include <string>

#include "graph/model/date.hpp"

namespace standpoint {
namespace {

VariableKind kind_of(VariableType type) {
  return type == VariableType::boolean   ? VariableKind::boolean
         : type == VariableType::integer ? VariableKind::integer
                                         : VariableKind::text;
}

// A column of the table, and the variables that it has its values from: of one name in several types of statement.
struct Column {
  std::string name;
  VariableKind kind = VariableKind::text;
};

// Which column each variable goes to.
std::vector<std::uint32_t> columns_of(const CodedWork& work, std::vector<Column>& columns) {
  std::vector<std::uint32_t> out;
  for (const CodedVariable& variable : work.variables) {
    Column wanted{variable.name, kind_of(variable.type)};
    const auto find = [&] {
      return std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == wanted.name; });
    };
    auto column = find();
    while (column != columns.end() && column->kind != wanted.kind) {
      wanted.name = work.statement_types[variable.statement_type] + "." + wanted.name;
      column = find();
    }
    out.push_back(static_cast<std::uint32_t>(column - columns.begin()));
    if (column == columns.end()) columns.push_back(std::move(wanted));
  }
  return out;
}

void add_value(VariableBuilder& builder, const CodedWork& work, const StatementValue* value) {
  if (value == nullptr)
    builder.add("");
  else if (value->text == StatementValue::kNoText)
    builder.add(std::to_string(value->number), static_cast<double>(value->number));
  else
    builder.add(work.text_of(*value));
}

void add_variables(const CodedWork& work, StatementTable& table) {
  std::vector<Column> columns;
  const std::vector<std::uint32_t> column_of = columns_of(work, columns);
  std::vector<VariableBuilder> builders;
  builders.reserve(columns.size());
  for (const Column& column : columns) builders.emplace_back(column.name, column.kind);
  std::vector<const StatementValue*> row(columns.size());
  for (const CodedStatement& statement : work.statements) {
    std::fill(row.begin(), row.end(), nullptr);
    for (const StatementValue& value : work.values_of(statement)) row[column_of[value.variable]] = &value;
    for (std::size_t i = 0; i < row.size(); ++i) add_value(builders[i], work, row[i]);
  }
  for (VariableBuilder& builder : builders) table.variables.push_back(builder.take());
}

void add_documents(const CodedWork& work, StatementTable& table) {
  constexpr std::pair<std::string_view, std::string CodedDocument::*> kParts[] = {
      {"title", &CodedDocument::title},     {"author", &CodedDocument::author}, {"source", &CodedDocument::source},
      {"section", &CodedDocument::section}, {"type", &CodedDocument::type},     {"coder", &CodedDocument::coder}};
  for (const auto& [name, part] : kParts) {
    VariableBuilder builder(std::string(name), VariableKind::text, VariableOf::document);
    for (const CodedDocument& document : work.documents) builder.add(document.*part);
    table.variables.push_back(builder.take());
  }
  VariableBuilder numbers("id", VariableKind::text, VariableOf::document);
  for (const CodedDocument& document : work.documents) numbers.add(std::to_string(document.number));
  table.variables.push_back(numbers.take());
  for (const CodedDocument& document : work.documents)
    table.document_names.push_back(document.title.empty() ? "document " + std::to_string(document.number)
                                                          : document.title);
}

// When a document is of: where it gives a year or month, the middle of it.
Second time_of(const CodedDocument& document) {
  if (document.seconds) return *document.seconds;
  const auto date = document.date.empty() ? std::nullopt : parse_date(document.date).date;
  if (!date) return kNoTime;
  return (std::int64_t{date->earliest} + date->latest) / 2 * kSecondsOfDay;
}

std::uint32_t offset(const Utf16Text& text, std::int64_t units) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(text.code_points(units), 0, UINT32_MAX - 1));
}

}  // namespace

StatementTable statement_table(const CodedWork& work) {
  StatementTable table;
  std::vector<Utf16Text> texts;
  for (const CodedDocument& document : work.documents) texts.emplace_back(document.text);
  for (const CodedStatement& statement : work.statements) {
    const Utf16Text& text = texts[statement.document];
    table.times.push_back(time_of(work.documents[statement.document]));
    table.documents.push_back(statement.document);
    table.begins.push_back(offset(text, statement.start));
    table.ends.push_back(offset(text, statement.stop));
    table.texts.emplace_back(statement.quote == CodedStatement::kNoQuote ? text.slice(statement.start, statement.stop)
                                                                         : work.texts[statement.quote]);
    table.ids.push_back(statement.number);
    table.types.push_back(static_cast<std::uint16_t>(statement.type));
  }
  add_variables(work, table);
  add_documents(work, table);
  table.type_names = work.statement_types;
  return table;
}

}  // namespace standpoint
