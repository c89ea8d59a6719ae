// SPDX-License-Identifier: Apache-2.0
#include "cli/query_schema.hpp"

#include <fmt/format.h>

#include "graph/query/aggregates.hpp"
#include "graph/query/functions.hpp"

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

// A function as `size(list or string)`, and what it gives.
struct FunctionWords {
  std::string_view name, call, summary;
  bool aggregate = false;
};

std::vector<FunctionWords> all_functions() {
  std::vector<FunctionWords> out;
  const auto add = [&](std::string_view name, std::string_view summary, bool aggregate) {
    const std::size_t colon = summary.find("): ");
    if (colon != std::string_view::npos)
      out.push_back({name, summary.substr(0, colon + 1), summary.substr(colon + 3), aggregate});
  };
  for (const query::FunctionEntry& entry : query::all_functions()) add(entry.name, entry.summary, false);
  for (const query::AggregateEntry& entry : query::all_aggregates()) add(entry.name, entry.summary, true);
  return out;
}

void append_functions(Report& report) {
  ReportSection section{"Functions; * of all rows of a group", {}, {{"function", "", "gives"}, {}}};
  ValueList data;
  for (const FunctionWords& function : all_functions()) {
    section.table.rows.push_back(
        {std::string(function.call), function.aggregate ? "*" : "", std::string(function.summary)});
    data.push_back(ValueFields{{"name", function.name},
                               {"call", function.call},
                               {"aggregate", function.aggregate},
                               {"summary", function.summary}});
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("functions", std::move(data));
}

// One list of everything, for the formats that have a line each.
ValueList all_of(const query::DossierSchema& schema) {
  ValueList out;
  const auto add_words = [&](std::string_view kind, std::string_view holder, std::string_view name,
                             std::string_view summary, std::string_view example) {
    out.push_back(ValueFields{{"kind", kind},
                              {"of", text_or_null(holder)},
                              {"name", name},
                              {"summary", summary},
                              {"example", text_or_null(example)}});
  };
  const auto add = [&](std::string_view kind, const std::string& holder, const auto& entry) {
    add_words(kind, holder, entry.name, entry.summary, entry.example);
  };
  for (const auto& label : schema.labels) add("label", {}, label);
  for (const auto& type : schema.types) add("type", {}, type);
  for (const auto& property : schema.properties) add("property", property.holder, property);
  for (const auto& procedure : schema.procedures) add("procedure", {}, procedure);
  for (const auto& function : all_functions()) add_words("function", {}, function.name, function.summary, {});
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
  append_functions(report);
  return report;
}

}  // namespace standpoint
