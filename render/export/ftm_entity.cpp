// SPDX-License-Identifier: Apache-2.0
#include "render/export/ftm_entity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "graph/text/checksum.hpp"
#include "graph/text/csv_cell.hpp"
#include "render/export/json_text.hpp"

namespace standpoint {
namespace {

struct StatementRow {
  std::string_view property, type, value, language, origin;
};

void append_row(std::string& out, const FtmEntity& entity, std::string_view dataset, const StatementRow& row) {
  std::string key = fmt::format("{}.{}.{}.{}", dataset, entity.id, row.property, row.value);
  if (!row.language.empty()) key += fmt::format("@{}", row.language);
  const std::string id = sha1(key);
  const std::string_view none;
  const std::string_view cells[] = {entity.id,  entity.id,    row.property, row.type, entity.schema, row.value, dataset,
                                    row.origin, row.language, none,         "f",      none,          none,      id};
  for (const std::string_view& cell : cells) {
    if (&cell != std::begin(cells)) out += ',';
    append_csv_field(out, cell);
  }
  out += kCsvLineEnd;
}

}  // namespace

void add_origin(std::string& origins, std::string_view id) {
  if (id.empty() || (";" + origins + ";").find(fmt::format(";{};", id)) != std::string::npos) return;
  if (!origins.empty()) origins += ';';
  origins += id;
}

void FtmEntity::join_equal_values() {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](std::size_t i) {
    return std::tuple(values[i].property->name, std::string_view(values[i].text), values[i].language);
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  std::vector<bool> again(values.size(), false);
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    if (key(order[first]) != key(order[i])) {
      first = i;
      continue;
    }
    again[order[i]] = true;
    add_origin(values[order[first]].origin, values[order[i]].origin);
  }
  std::vector<const FtmProperty*> properties;
  for (const FtmValue& value : values)
    if (std::find(properties.begin(), properties.end(), value.property) == properties.end())
      properties.push_back(value.property);
  std::vector<FtmValue> joined;
  joined.reserve(values.size());
  for (const FtmProperty* property : properties)
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i].property == property && !again[i]) joined.push_back(std::move(values[i]));
  values = std::move(joined);
}

void append_ftm_json(std::string& out, const FtmEntity& entity, std::string_view dataset) {
  out += fmt::format(R"({{"id":{},"schema":{},"properties":{{)", json_string(entity.id), json_string(entity.schema));
  const FtmProperty* property = nullptr;
  for (const FtmValue& value : entity.values) {
    if (value.property != property) {
      out += fmt::format("{}{}:[", property == nullptr ? "" : "],", json_string(value.property->name));
      property = value.property;
    } else {
      out += ',';
    }
    out += json_string(value.text);
  }
  out += fmt::format(R"({}}},"datasets":[{}]}})", property == nullptr ? "" : "]", json_string(dataset));
  out += '\n';
}

std::string_view ftm_statement_header() {
  return "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,first_seen,"
         "last_seen,id\r\n";
}

void append_ftm_statements(std::string& out, const FtmEntity& entity, std::string_view dataset) {
  append_row(out, entity, dataset, {"id", "id", entity.id, {}, entity.origin});
  for (const FtmValue& value : entity.values)
    append_row(out, entity, dataset,
               {value.property->name, to_string(value.property->type), value.text, value.language, value.origin});
}

}  // namespace standpoint
