// SPDX-License-Identifier: Apache-2.0
#include "cli/statement_list.hpp"

#include <fmt/format.h>

#include "cli/accusations.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/networks.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

// The values of a variable for a statement: a number as one, several as a list, none as null. `ids`: records by id.
Value value_of(const StatementSource& source, const Variable& variable, std::uint32_t statement, bool ids) {
  ValueList out;
  for (const Label label : source.table.labels_of(variable, statement)) {
    if (label == kNoLabel) continue;
    const bool record = ids && !variable.records.empty() && variable.records[label].kind != RecordKind::none;
    if (record)
      out.emplace_back(source.dossier()->id_of(variable.records[label]));
    else if (variable.kind == VariableKind::integer || variable.kind == VariableKind::number)
      out.emplace_back(variable.numbers[label]);
    else
      out.emplace_back(variable.labels[label]);
  }
  if (out.empty()) return {};
  return variable.starts.empty() ? std::move(out.front()) : Value(std::move(out));
}

std::string column_name(const StatementTable& table, const Variable& variable) {
  if (variable.of == VariableOf::statement) return variable.name;
  return (table.claims.empty() ? "document_" : "first_source_") + variable.name;
}

// Of a dossier's documents, what the variables of statements say already is not said again.
bool listed(const StatementTable& table, const Variable& variable) {
  return variable.of == VariableOf::statement || table.claims.empty();
}

// The labels of a variable for a statement, in words.
std::string cell_text(const StatementTable& table, const Variable* variable, std::uint32_t statement,
                      std::string_view language) {
  std::string out;
  if (variable == nullptr) return out;
  for (const Label label : table.labels_of(*variable, statement))
    if (label != kNoLabel) append_part(out, label_in_words(*variable, label, language), "; ");
  return out;
}

// The propositions of the statements.
std::vector<PropositionId> propositions_of(const StatementSource& source,
                                           const std::vector<std::uint32_t>& statements) {
  std::vector<PropositionId> out;
  out.reserve(statements.size());
  for (const std::uint32_t i : statements) out.push_back((*source.dossier())[source.table.claims[i]].about);
  return out;
}

ValueFields record_of(const StatementSource& source, std::uint32_t i) {
  const StatementTable& t = source.table;
  ValueFields out;
  if (const Dossier* d = source.dossier())
    out.emplace_back("claim", d->id_of(t.claims[i]));
  else
    out.emplace_back("statement_id", static_cast<std::size_t>(t.ids[i]));
  if (const Dossier* d = source.dossier())
    out.emplace_back("date", text_or_null(edtf_of(*d, d->date_of((*d)[t.claims[i]]))));
  else
    out.emplace_back("time", text_or_null(iso_moment(t.times[i])));
  for (const Variable& v : t.variables)
    if (v.of == VariableOf::statement && listed(t, v))
      out.emplace_back(column_name(t, v), value_of(source, v, i, true));
  if (source.dossier() == nullptr) {
    out.emplace_back("start_position", t.begins[i]);
    out.emplace_back("stop_position", t.ends[i]);
    out.emplace_back("text", t.texts.empty() ? Value() : text_or_null(t.texts[i]));
  }
  for (const Variable& v : t.variables)
    if (v.of == VariableOf::document && listed(t, v)) out.emplace_back(column_name(t, v), value_of(source, v, i, true));
  return out;
}

}  // namespace

Report statement_list(const StatementSource& source, const NetworkOptions& options,
                      const std::vector<std::uint32_t>& statements) {
  const StatementTable& t = source.table;
  const Dossier* d = source.dossier();
  const bool fr = source.language == "fr";
  Report report;
  report.records = "statements";
  ValueList records;
  ReportSection& section = report.sections.emplace_back();
  section.heading = fmt::format("{} {}", statements.size(), fr ? "énoncés" : "statements");
  section.table.columns = {d != nullptr ? (fr ? "prise de position" : "claim") : (fr ? "énoncé" : "statement"),
                           fr ? "date" : "time"};
  std::vector<const Variable*> shown;
  for (const std::string& name : {options.variable1, options.variable2, options.qualifier}) {
    if (name.empty()) continue;
    shown.push_back(t.find(name));
    section.table.columns.push_back(variable_in_words(name, source.language));
  }
  section.table.columns.emplace_back("document");
  for (const std::uint32_t i : statements) {
    records.emplace_back(record_of(source, i));
    auto& row = section.table.rows.emplace_back();
    if (d != nullptr)
      row = {std::string(d->id_of(t.claims[i])), moment_in_words(*d, d->date_of((*d)[t.claims[i]]), source.language)};
    else
      row = {std::to_string(t.ids[i]), iso_moment(t.times[i])};
    for (const Variable* v : shown) row.push_back(cell_text(t, v, i, source.language));
    row.push_back(t.document_names[t.documents[i]]);
  }
  report.data = {{"statements", std::move(records)}};
  if (d == nullptr) return report;
  const std::vector<PropositionId> charges = accusing(*d, propositions_of(source, statements));
  add_replies(*d, charges, source.language, report);
  report.data.emplace_back("accusations", accusations_data(*d, charges));
  return report;
}

}  // namespace standpoint
