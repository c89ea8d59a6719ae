// SPDX-License-Identifier: Apache-2.0
#include "extract/import/dna_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>

#include "extract/import/dna_rows.hpp"
#include "extract/import/loose_values.hpp"
#include "extract/import/sqlite_tables.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

using Columns = std::vector<std::string_view>;

class DnaReader {
 public:
  DnaReader(std::string name, SqliteTables tables, const CodedLimits& limits)
      : name_(std::move(name)), tables_(std::move(tables)), limits_(limits) {}

  Result<CodedWork> read() {
    for (auto step :
         {&DnaReader::settings, &DnaReader::coders, &DnaReader::types, &DnaReader::variables, &DnaReader::documents,
          &DnaReader::entities, &DnaReader::attributes, &DnaReader::statements, &DnaReader::data, &DnaReader::links})
      if (const auto done = (this->*step)(); !done)
        return failure(done.error().message.starts_with('\'') ? done.error().message
                                                              : fmt::format("'{}': {}", name_, done.error().message),
                       done.error().remedy);
    values_.put_to_statements(work_);
    return std::move(work_);
  }

 private:
  using Index = std::unordered_map<std::int64_t, std::uint32_t>;

  template <class F>
  Result<void> rows(std::string_view table, const Columns& columns, F read) {
    return tables_.for_each_row(table, columns, [&](std::span<const SqliteCell> cells) -> Result<void> {
      for (const SqliteCell& cell : cells)
        if (const auto* text = std::get_if<std::string_view>(&cell)) bytes_ += text->size();
      if (bytes_ > limits_.text_bytes) return too_many("bytes of text", limits_.text_bytes);
      return read(DnaRow{cells, table, columns});
    });
  }

  static tl::unexpected<Failure> too_many(std::string_view what, std::size_t most) {
    return failure(fmt::format("more than {} {}", most, what), "divide the file, and import its parts one by one");
  }

  // The index of a record that a row refers to; nothing, and a remark, where it is not there.
  std::optional<std::uint32_t> find(const Index& index, std::int64_t id, std::string_view remark, const DnaRow& row,
                                    std::string_view what) {
    const auto found = index.find(id);
    if (found != index.end()) return found->second;
    work_.remark(remark, fmt::format("{} {} names {} {}", row.table, row.text(0), what, id));
    return std::nullopt;
  }

  Result<void> settings() {
    for (const std::string_view table : {"DOCUMENTS", "STATEMENTS", "STATEMENTTYPES", "VARIABLES", "DATASHORTTEXT"})
      if (!tables_.has(table))
        return failure(fmt::format("no database of Discourse Network Analyzer 2 or 3: it has no table {}", table),
                       "name the .dna file that the program saved");
    newer_ = tables_.has("ENTITIES") && tables_.has("DATASHORTTEXT", "Entity");
    std::string version = newer_ ? "3" : "2";
    if (tables_.has("SETTINGS")) {
      auto done = rows("SETTINGS", {"Property", "Value"}, [&](const DnaRow& row) -> Result<void> {
        if (row.text(0) == "version" && !row.text(1).empty()) version = row.text(1);
        return {};
      });
      if (!done) return done;
    }
    work_.origin = "Discourse Network Analyzer " + version;
    return {};
  }

  Result<void> coders() {
    work_.coders.emplace_back();
    if (!tables_.has("CODERS")) return {};
    return rows("CODERS", {"ID", "Name"}, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      if (!id) return tl::unexpected(id.error());
      coder_of_.emplace(*id, static_cast<std::uint32_t>(work_.coders.size()));
      work_.coders.push_back(row.text(1));
      return {};
    });
  }

  Result<void> types() {
    return rows("STATEMENTTYPES", {"ID", "Label"}, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      if (!id) return tl::unexpected(id.error());
      if (work_.statement_types.size() >= limits_.variables) return too_many("types of statement", limits_.variables);
      type_of_.emplace(*id, static_cast<std::uint32_t>(work_.statement_types.size()));
      work_.statement_types.push_back(row.text(1));
      return {};
    });
  }

  Result<void> variables() {
    return rows("VARIABLES", {"ID", "Variable", "DataType", "StatementTypeId"}, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      const auto type = row.number(3);
      if (!id || !type) return tl::unexpected((id ? type : id).error());
      if (work_.variables.size() >= limits_.variables) return too_many("variables", limits_.variables);
      const auto statement_type = find(type_of_, *type, "variables of types that are not there", row, "type");
      if (!statement_type) return {};
      CodedVariable variable{row.text(1), VariableType::short_text, *statement_type};
      for (const VariableType known :
           {VariableType::short_text, VariableType::long_text, VariableType::integer, VariableType::boolean})
        if (to_string(known) == row.text(2)) {
          variable.type = known;
          variable_of_.emplace(*id, static_cast<std::uint32_t>(work_.variables.size()));
          work_.variables.push_back(std::move(variable));
          return {};
        }
      return failure(fmt::format("VARIABLES.DataType of row {} is '{}', expected short text, long text, integer or "
                                 "boolean",
                                 *id, row.text(2).substr(0, 60)),
                     "correct the value in the program that wrote the file");
    });
  }

  Result<void> documents() {
    Columns columns = {"ID", "Title", "Text", "Coder", "Source", "Section", "Notes", "Type", "Date"};
    const bool authors = tables_.has("DOCUMENTS", "Author");
    if (authors) columns.emplace_back("Author");
    return rows("DOCUMENTS", columns, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      const auto coder = row.number(3);
      const auto date = row.number(8);
      if (!id || !coder || !date) return tl::unexpected((!id ? id : !coder ? coder : date).error());
      if (work_.documents.size() >= limits_.documents) return too_many("documents", limits_.documents);
      CodedDocument document{*id,         row.text(1), row.text(2), authors ? row.text(9) : "",
                             row.text(4), row.text(5), row.text(7), row.text(6),
                             {},          {},          {}};
      if (const auto who = coder_of_.find(*coder); who != coder_of_.end()) document.coder = work_.coders[who->second];
      if (!row.empty(8)) document.seconds = newer_ ? *date : seconds_of_milliseconds(*date);
      constexpr std::int64_t kFurthest = 400'000'000'000;  // some 12,000 years
      if (document.seconds && std::abs(*document.seconds) > kFurthest)
        return failure(fmt::format("DOCUMENTS.Date of row {} is {}, which is no date", *id, *date),
                       "correct the value in the program that wrote the file");
      document_of_.emplace(*id, static_cast<std::uint32_t>(work_.documents.size()));
      work_.documents.push_back(std::move(document));
      return {};
    });
  }

  // Version 2 counts milliseconds, as Java does.
  static std::int64_t seconds_of_milliseconds(std::int64_t milliseconds) {
    return milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0);
  }

  Result<void> entities() {
    if (!newer_) return entities_of_version_2();
    std::vector<std::pair<std::uint32_t, std::int64_t>> parents;
    auto done = rows("ENTITIES", {"ID", "VariableId", "Value", "ChildOf"}, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      const auto variable = row.number(1);
      const auto parent = row.number(3, -1);
      if (!id || !variable || !parent) return tl::unexpected((!id ? id : !variable ? variable : parent).error());
      const auto which = find(variable_of_, *variable, "values of variables that are not there", row, "variable");
      if (!which) return {};
      if (work_.entities.size() >= limits_.entities) return too_many("different values", limits_.entities);
      entity_of_.emplace(*id, static_cast<std::uint32_t>(work_.entities.size()));
      if (*parent >= 0) parents.emplace_back(static_cast<std::uint32_t>(work_.entities.size()), *parent);
      work_.entities.push_back({*which, row.text(2), {}});
      text_of_entity_.push_back(StatementValue::kNoText);
      return {};
    });
    for (const auto& [child, parent] : parents)
      if (const auto found = entity_of_.find(parent); found != entity_of_.end())
        add_attribute(child, "ChildOf", work_.entities[found->second].value);
    return done;
  }

  void add_attribute(std::uint32_t entity, std::string name, std::string value) {
    if (!value.empty()) work_.entities[entity].attributes.emplace_back(std::move(name), std::move(value));
  }

  // Version 2 keeps what coders note about a value in a table of its own, which its first files lack.
  Result<void> entities_of_version_2() {
    if (!tables_.has("ATTRIBUTES")) return {};
    Columns columns = {"ID", "VariableId", "Value"};
    for (const std::string_view further : {"Type", "Alias", "Notes", "ChildOf"})
      if (tables_.has("ATTRIBUTES", further)) columns.push_back(further);
    return rows("ATTRIBUTES", columns, [&](const DnaRow& row) -> Result<void> {
      const auto variable = row.number(1);
      if (!variable) return tl::unexpected(variable.error());
      const auto which = find(variable_of_, *variable, "values of variables that are not there", row, "variable");
      if (!which) return {};
      if (work_.entities.size() >= limits_.entities) return too_many("different values", limits_.entities);
      const auto entity = static_cast<std::uint32_t>(work_.entities.size());
      work_.entities.push_back({*which, row.text(2), {}});
      for (std::size_t i = 3; i < columns.size(); ++i) add_attribute(entity, std::string(columns[i]), row.text(i));
      return {};
    });
  }

  Result<void> attributes() {
    if (!newer_ || !tables_.has("ATTRIBUTEVARIABLES") || !tables_.has("ATTRIBUTEVALUES")) return {};
    std::unordered_map<std::int64_t, std::string> names;
    auto named = rows("ATTRIBUTEVARIABLES", {"ID", "AttributeVariable"}, [&](const DnaRow& row) -> Result<void> {
      const auto id = row.number(0);
      if (!id) return tl::unexpected(id.error());
      if (names.size() >= limits_.variables) return too_many("attributes", limits_.variables);
      names.emplace(*id, row.text(1));
      return {};
    });
    if (!named) return named;
    const Columns columns = {"ID", "EntityId", "AttributeVariableId", "AttributeValue"};
    return rows("ATTRIBUTEVALUES", columns, [&](const DnaRow& row) -> Result<void> {
      const auto entity = row.number(1);
      const auto attribute = row.number(2);
      if (!entity || !attribute) return tl::unexpected((entity ? attribute : entity).error());
      const auto which = find(entity_of_, *entity, "attributes of values that are not there", row, "entity");
      const auto name = names.find(*attribute);
      if (which && name != names.end()) add_attribute(*which, name->second, row.text(3));
      return {};
    });
  }

  Result<void> statements() {
    const Columns columns = {"ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"};
    return rows("STATEMENTS", columns, [&](const DnaRow& row) -> Result<void> {
      std::array<std::int64_t, 6> numbers{};
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = row.number(i, i == 3 || i == 4 ? -1 : 0);
        if (!number) return tl::unexpected(number.error());
        numbers[i] = *number;
      }
      if (work_.statements.size() >= limits_.statements) return too_many("statements", limits_.statements);
      const auto type = find(type_of_, numbers[1], "statements of types that are not there", row, "type");
      const auto document =
          find(document_of_, numbers[2], "statements in documents that are not there", row, "document");
      if (!type || !document) return {};
      const auto coder = coder_of_.find(numbers[5]);
      statement_of_.emplace(numbers[0], static_cast<std::uint32_t>(work_.statements.size()));
      work_.statements.push_back({numbers[0],
                                  *type,
                                  *document,
                                  std::max<std::int64_t>(numbers[3], -1),
                                  std::max<std::int64_t>(numbers[4], -1),
                                  CodedStatement::kNoQuote,
                                  {},
                                  coder == coder_of_.end() ? 0 : coder->second});
      return {};
    });
  }

  Result<void> data() {
    const std::pair<std::string_view, std::string_view> kinds[] = {{"DATASHORTTEXT", newer_ ? "Entity" : "Value"},
                                                                   {"DATALONGTEXT", "Value"},
                                                                   {"DATAINTEGER", "Value"},
                                                                   {"DATABOOLEAN", "Value"}};
    for (const auto& [table, column] : kinds) {
      if (!tables_.has(table)) continue;
      auto done = rows(table, {"ID", "StatementId", "VariableId", column},
                       [&](const DnaRow& row) -> Result<void> { return one_value(row); });
      if (!done) return done;
    }
    return {};
  }

  Result<void> one_value(const DnaRow& row) {
    const auto statement_number = row.number(1);
    const auto variable_number = row.number(2);
    if (!statement_number || !variable_number)
      return tl::unexpected((statement_number ? variable_number : statement_number).error());
    if (values_.size() >= limits_.values) return too_many("values of statements", limits_.values);
    const auto statement =
        find(statement_of_, *statement_number, "values of statements that are not there", row, "statement");
    const auto variable =
        find(variable_of_, *variable_number, "values of variables that are not there", row, "variable");
    if (!statement || !variable) return {};
    if (work_.variables[*variable].statement_type != work_.statements[*statement].type) {
      work_.remark("values of another type of statement", fmt::format("{} {}", row.table, row.text(0)));
      return {};
    }
    StatementValue value;
    value.variable = *variable;
    const VariableType type = work_.variables[*variable].type;
    if (type == VariableType::integer || type == VariableType::boolean) {
      const auto number = row.number(3);
      if (!number) return tl::unexpected(number.error());
      value.number = type == VariableType::boolean ? (*number != 0 ? 1 : 0) : *number;
    } else if (type == VariableType::short_text && newer_) {
      const auto entity_number = row.number(3, -1);
      if (!entity_number) return tl::unexpected(entity_number.error());
      const auto entity = find(entity_of_, *entity_number, "statements with values that are not there", row, "entity");
      if (!entity) return {};
      value.text = text_of(*entity);
    } else {
      value.text = values_.text(row.text(3), work_);
    }
    values_.add(*statement, value);
    return {};
  }

  std::uint32_t text_of(std::uint32_t entity) {
    std::uint32_t& text = text_of_entity_[entity];
    if (text == StatementValue::kNoText) text = values_.text(work_.entities[entity].value, work_);
    return text;
  }

  // Version 2 can link statements; version 3 cannot.
  Result<void> links() {
    if (!tables_.has("STATEMENTLINKS")) return {};
    return rows("STATEMENTLINKS", {"ID", "SourceId", "TargetId"}, [&](const DnaRow& row) -> Result<void> {
      const auto from = row.number(1);
      const auto to = row.number(2);
      if (!from || !to) return tl::unexpected((from ? to : from).error());
      if (work_.links.size() >= limits_.values) return too_many("links", limits_.values);
      if (statement_of_.contains(*from) && statement_of_.contains(*to))
        work_.links.push_back({*from, *to});
      else
        work_.remark("links between statements that are not there", fmt::format("STATEMENTLINKS {}", row.text(0)));
      return {};
    });
  }

  std::string name_;
  SqliteTables tables_;
  CodedLimits limits_;
  bool newer_ = true;
  std::size_t bytes_ = 0;
  Index coder_of_, type_of_, variable_of_, document_of_, entity_of_, statement_of_;
  std::vector<std::uint32_t> text_of_entity_;
  LooseValues values_;
  CodedWork work_;
};

}  // namespace

Result<CodedWork> read_dna(std::string name, std::string bytes, const CodedLimits& limits) {
  if (bytes.starts_with("<?xml") || bytes.starts_with("\xEF\xBB\xBF<?xml"))
    return failure(fmt::format("'{}' is a file of Discourse Network Analyzer 1, which wrote XML", name),
                   "import it in version 2 of that program, and save it there");
  auto tables = SqliteTables::open(name, std::move(bytes));
  if (!tables) return tl::unexpected(tables.error());
  return DnaReader(std::move(name), std::move(*tables), limits).read();
}

Result<CodedWork> read_dna_file(const std::string& path, const CodedLimits& limits) {
  namespace fs = std::filesystem;
  for (const std::string_view beside : {"-wal", "-journal"}) {
    std::error_code error;
    const fs::path log = path + std::string(beside);
    if (fs::exists(log, error) && fs::file_size(log, error) > 0 && !error)
      return failure(
          fmt::format("'{}' is being changed, or a change of it was interrupted: there is '{}'", path, log.string()),
          "close the program that has it open; opening and closing it there completes the change");
  }
  auto bytes = read_regular_file(path, limits.file_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_dna(path, std::move(*bytes), limits);
}

}  // namespace standpoint
