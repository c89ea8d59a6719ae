// SPDX-License-Identifier: Apache-2.0
#include "cli/query_schema.hpp"

#include <fmt/format.h>

namespace standpoint {
namespace {

std::string fields_text(const std::vector<query::SchemaField>& fields) {
  std::string out;
  for (const query::SchemaField& field : fields)
    out += fmt::format("{}{}{}: {}", out.empty() ? "" : ", ", field.name, field.optional ? "?" : "", field.type);
  return out;
}

ValueList fields_data(const std::vector<query::SchemaField>& fields) {
  ValueList out;
  for (const query::SchemaField& field : fields)
    out.push_back(ValueFields{{"name", field.name}, {"type", field.type}, {"optional", field.optional}});
  return out;
}

void append_labels(Report& report, const query::DossierSchema& schema) {
  ReportSection section{"Nodes, by label", {}, {{"label", "nodes", "what", "example"}, {}, {false, true}}};
  ValueList data;
  for (const query::SchemaLabel& label : schema.labels) {
    section.table.rows.push_back({":" + label.name, std::to_string(label.count), label.summary, label.example});
    data.push_back(ValueFields{
        {"name", label.name}, {"summary", label.summary}, {"count", label.count}, {"example", label.example}});
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("labels", std::move(data));
}

void append_types(Report& report, const query::DossierSchema& schema) {
  ReportSection section{"Relationships, by type",
                        {},
                        {{"type", "from", "to", "number", "what", "example"}, {}, {false, false, false, true}}};
  ValueList data;
  for (const query::SchemaType& type : schema.types) {
    section.table.rows.push_back({":" + type.name, type.from, type.to,
                                  type.derived ? "worked out" : std::to_string(type.count), type.summary,
                                  type.example});
    data.push_back(ValueFields{{"name", type.name},
                               {"from", type.from},
                               {"to", type.to},
                               {"summary", type.summary},
                               {"derived", type.derived},
                               {"count", value_if(!type.derived, type.count)},
                               {"example", type.example}});
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("types", std::move(data));
}

void append_properties(Report& report, const query::DossierSchema& schema) {
  ReportSection section{"Properties", {}, {{"of", "name", "kind", "what"}, {}}};
  ValueList data;
  for (const query::SchemaProperty& property : schema.properties) {
    section.table.rows.push_back({property.holder, property.name, property.type, property.summary});
    data.push_back(ValueFields{{"holder", property.holder},
                               {"name", property.name},
                               {"type", property.type},
                               {"summary", property.summary},
                               {"example", property.example}});
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("properties", std::move(data));
}

void append_procedures(Report& report, const query::DossierSchema& schema) {
  ReportSection section{"Procedures: CALL name(…) YIELD …", {}, {}};
  ValueList data;
  for (const query::SchemaProcedure& procedure : schema.procedures) {
    section.lines.push_back(fmt::format("{}({})", procedure.name, fields_text(procedure.arguments)));
    section.lines.push_back(fmt::format("    {}", procedure.summary));
    section.lines.push_back(fmt::format("    YIELD {}", fields_text(procedure.results)));
    section.lines.push_back(fmt::format("    {}", procedure.example));
    data.push_back(ValueFields{{"name", procedure.name},
                               {"summary", procedure.summary},
                               {"arguments", fields_data(procedure.arguments)},
                               {"results", fields_data(procedure.results)},
                               {"example", procedure.example}});
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("procedures", std::move(data));
}

// One list of everything, for the formats that have a line each.
ValueList all_of(const query::DossierSchema& schema) {
  ValueList out;
  const auto add = [&](std::string_view kind, const std::string& holder, const auto& entry) {
    out.push_back(ValueFields{{"kind", kind},
                              {"of", text_or_null(holder)},
                              {"name", entry.name},
                              {"summary", entry.summary},
                              {"example", entry.example}});
  };
  for (const auto& label : schema.labels) add("label", {}, label);
  for (const auto& type : schema.types) add("type", {}, type);
  for (const auto& property : schema.properties) add("property", property.holder, property);
  for (const auto& procedure : schema.procedures) add("procedure", {}, procedure);
  return out;
}

}  // namespace

Report schema_report(const query::DossierSchema& schema, std::string_view format) {
  Report report;
  if (format == "csv" || format == "jsonl") {
    report.records = "schema";
    report.data.emplace_back("schema", all_of(schema));
    return report;
  }
  append_labels(report, schema);
  append_types(report, schema);
  append_properties(report, schema);
  append_procedures(report, schema);
  return report;
}

}  // namespace standpoint
