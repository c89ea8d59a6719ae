// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/kit_procedures.hpp"

#include "tests/graph/query/tck/tagged_values.hpp"

namespace standpoint::test {

using query::Procedure;
using query::ProcedureField;
using query::StaticType;
using query::Value;
using query::ValueKind;

namespace {

using Table = std::vector<std::vector<Value>>;

// FLOAT takes integers as well: the kit gives one.
StaticType type_of(std::string_view name) {
  const bool nullable = name.ends_with('?');
  if (nullable) name.remove_suffix(1);
  StaticType type = StaticType::any();
  if (name == "STRING") type = StaticType::of(ValueKind::string);
  if (name == "BOOLEAN") type = StaticType::of(ValueKind::boolean);
  if (name == "INTEGER") type = StaticType::of(ValueKind::integer);
  if (name == "FLOAT" || name == "NUMBER") type = StaticType::of(ValueKind::integer) | StaticType::of(ValueKind::real);
  return nullable ? type | StaticType::of(ValueKind::null) : type;
}

// The fields of `(name :: TYPE, …)`, and what comes after.
std::vector<ProcedureField> read_fields(std::string_view& text) {
  std::vector<ProcedureField> fields;
  std::string_view inside = text.substr(1, text.find(')') - 1);
  text.remove_prefix(inside.size() + 2);
  while (!inside.empty()) {
    const std::string_view field = inside.substr(0, inside.find(", "));
    inside.remove_prefix(std::min(inside.size(), field.size() + 2));
    const auto colons = field.find(" :: ");
    fields.push_back({std::string(field.substr(0, colons)), type_of(field.substr(colons + 4)), false});
  }
  return fields;
}

Table read_table(const nlohmann::json& rows, query::ValueHeap& heap) {
  Table table;
  for (const auto& row : rows) {
    table.emplace_back();
    for (const auto& value : row) table.back().push_back(value_of(value, heap));
  }
  return table;
}

bool same_argument(const Value& stored, const Value& given) {
  return query::equivalent(stored, given) || query::equals(stored, given) == query::Truth::yes;
}

void add_matching(const Table& table, std::span<const Value> arguments, query::CallRows& rows) {
  for (const auto& row : table) {
    if (!std::equal(arguments.begin(), arguments.end(), row.begin(), same_argument)) continue;
    rows.add({row.begin() + static_cast<std::ptrdiff_t>(arguments.size()), row.end()});
  }
}

}  // namespace

query::Procedures kit_procedures(const nlohmann::json& procedures, query::ValueHeap& heap) {
  query::Procedures result;
  for (const auto& given : procedures) {
    const auto signature = given.at("signature").get<std::string>();
    Procedure procedure;
    procedure.name = signature.substr(0, signature.find('('));
    std::string_view rest = std::string_view(signature).substr(procedure.name.size());
    procedure.arguments = read_fields(rest);
    rest.remove_prefix(rest.find('('));
    procedure.results = read_fields(rest);
    procedure.call = [table = read_table(given.at("values"), heap)](
                         query::Evaluation&, std::span<const Value> arguments, query::CallRows& rows) {
      add_matching(table, arguments, rows);
    };
    result.add(std::move(procedure));
  }
  return result;
}

}  // namespace standpoint::test
