// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_table.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

VariableKind kind_of(VariableType type) {
  return type == VariableType::boolean   ? VariableKind::boolean
         : type == VariableType::integer ? VariableKind::integer
                                         : VariableKind::text;
}

// A column that grows row by row, each value one label.
class Column {
 public:
  Column(std::string name, VariableKind kind, VariableOf of, std::size_t rows) {
    variable_.name = std::move(name);
    variable_.kind = kind;
    variable_.of = of;
    variable_.cells.assign(rows, kNoLabel);
  }

  const Variable& variable() const { return variable_; }
  Variable take() { return std::move(variable_); }

  void set(std::size_t row, std::string_view text) {
    if (!text.empty()) variable_.cells[row] = label(std::string(text));
  }

  void set(std::size_t row, std::int64_t number) {
    const Label known = label(std::to_string(number));
    if (known == variable_.numbers.size()) variable_.numbers.push_back(static_cast<double>(number));
    variable_.cells[row] = known;
  }

 private:
  Label label(std::string text) {
    const auto [found, fresh] = known_.emplace(std::move(text), static_cast<Label>(variable_.labels.size()));
    if (fresh) variable_.labels.push_back(found->first);
    return found->second;
  }

  Variable variable_;
  std::unordered_map<std::string, Label> known_;
};

// From UTF-16 code units to code points, document by document.
class Offsets {
 public:
  explicit Offsets(const CodedWork& work) : work_(work), wide_(work.documents.size()) {
    for (std::size_t i = 0; i < wide_.size(); ++i)
      wide_[i] = std::any_of(work.documents[i].text.begin(), work.documents[i].text.end(),
                             [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
  }

  std::uint32_t code_points(std::uint32_t document, std::int64_t units) const {
    if (units < 0) return 0;
    if (!wide_[document]) return static_cast<std::uint32_t>(std::min<std::int64_t>(units, UINT32_MAX - 1));
    return static_cast<std::uint32_t>(count_code_points(utf16_slice(work_.documents[document].text, 0, units)));
  }

 private:
  const CodedWork& work_;
  std::vector<bool> wide_;  // holds characters of two code units
};

// Which column each variable goes to.
std::vector<std::uint32_t> columns_of(const CodedWork& work, std::vector<Column>& columns) {
  std::vector<std::uint32_t> out;
  const auto find = [&](std::string_view name) {
    return std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.variable().name == name; });
  };
  for (const CodedVariable& variable : work.variables) {
    std::string name = variable.name;
    auto column = find(name);
    while (column != columns.end() && column->variable().kind != kind_of(variable.type)) {
      name = work.statement_types[variable.statement_type] + "." + name;
      column = find(name);
    }
    if (column == columns.end()) {
      columns.emplace_back(name, kind_of(variable.type), VariableOf::statement, work.statements.size());
      column = columns.end() - 1;
    }
    out.push_back(static_cast<std::uint32_t>(column - columns.begin()));
  }
  return out;
}

void add_documents(const CodedWork& work, StatementTable& table) {
  constexpr std::pair<std::string_view, std::string CodedDocument::*> kParts[] = {
      {"title", &CodedDocument::title},     {"author", &CodedDocument::author}, {"source", &CodedDocument::source},
      {"section", &CodedDocument::section}, {"type", &CodedDocument::type},     {"coder", &CodedDocument::coder}};
  for (const auto& [name, part] : kParts) {
    Column column(std::string(name), VariableKind::text, VariableOf::document, work.documents.size());
    for (std::size_t i = 0; i < work.documents.size(); ++i) column.set(i, work.documents[i].*part);
    table.variables.push_back(column.take());
  }
  Column ids("id", VariableKind::text, VariableOf::document, work.documents.size());
  for (std::size_t i = 0; i < work.documents.size(); ++i) ids.set(i, std::to_string(work.documents[i].number));
  table.variables.push_back(ids.take());
  for (const CodedDocument& document : work.documents) table.document_names.push_back(document.title);
}

}  // namespace

StatementTable statement_table(const CodedWork& work) {
  StatementTable table;
  std::vector<Column> columns;
  const std::vector<std::uint32_t> column_of = columns_of(work, columns);
  const Offsets offsets(work);
  for (std::size_t row = 0; row < work.statements.size(); ++row) {
    const CodedStatement& statement = work.statements[row];
    table.times.push_back(work.documents[statement.document].seconds.value_or(kNoTime));
    table.documents.push_back(statement.document);
    table.begins.push_back(offsets.code_points(statement.document, statement.start));
    table.ends.push_back(offsets.code_points(statement.document, statement.stop));
    table.ids.push_back(statement.number);
    table.types.push_back(static_cast<std::uint16_t>(statement.type));
    for (const StatementValue& value : work.values_of(statement)) {
      Column& column = columns[column_of[value.variable]];
      if (value.text == StatementValue::kNoText)
        column.set(row, value.number);
      else
        column.set(row, work.text_of(value));
    }
  }
  for (Column& column : columns) table.variables.push_back(column.take());
  add_documents(work, table);
  table.type_names = work.statement_types;
  return table;
}

}  // namespace standpoint
