// SPDX-License-Identifier: Apache-2.0
#include "render/export/attribute_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/export/json_text.hpp"

namespace standpoint {
namespace {

// Fields of nodes and edges that formats have beside attributes.
constexpr std::array<std::string_view, 9> kTaken = {"id",     "label", "class", "weight", "source",
                                                    "target", "start", "end",   "key"};

ExportedType type_of(const ExportedValue& value) { return static_cast<ExportedType>(value.index()); }

bool is_number(ExportedType type) { return type == ExportedType::integer || type == ExportedType::number; }

ExportedType common_type(ExportedType a, ExportedType b) {
  if (a == b) return a;
  return is_number(a) && is_number(b) ? ExportedType::number : ExportedType::text;
}

ExportedValue converted(ExportedValue value, ExportedType type) {
  if (type_of(value) == type) return value;
  if (type == ExportedType::number) return static_cast<double>(std::get<std::int64_t>(value));
  return plain_text(value);
}

bool is_identifier_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

std::string plain_text(const ExportedValue& value) {
  struct Visitor {
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(std::int64_t n) const { return fmt::format("{}", n); }
    std::string operator()(double d) const { return json_number(d); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& texts) const {
      return fmt::format("{}", fmt::join(texts, "; "));
    }
  };
  return std::visit(Visitor{}, value);
}

std::size_t borders_lost(const ExportedValue& value) {
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  if (texts == nullptr || texts->size() < 2) return 0;
  return std::any_of(texts->begin(), texts->end(),
                     [](const std::string& text) { return text.find(';') != std::string::npos; })
             ? 1
             : 0;
}

void AttributeColumns::add(ExportedValues& values, std::string_view name, ExportedValue value) {
  auto found = columns_.find(name);
  if (found == columns_.end()) {
    found = columns_.emplace(name, attributes_.size()).first;
    attributes_.push_back({identifier_of(name), type_of(value)});
    identifiers_.insert(attributes_.back().name);
  }
  ExportedType& type = attributes_[found->second].type;
  type = common_type(type, type_of(value));
  values.emplace_back(found->second, std::move(value));
}

void AttributeColumns::put_in_order(ExportedValues& values) const {
  std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [column, value] : values) value = converted(std::move(value), attributes_[column].type);
}

std::string AttributeColumns::identifier_of(std::string_view name) const {
  std::string wanted(name);
  std::replace_if(
      wanted.begin(), wanted.end(), [](char c) { return !is_identifier_part(c); }, '_');
  if (wanted.empty() || (wanted[0] >= '0' && wanted[0] <= '9')) wanted = fmt::format("_{}", wanted);
  const auto is_taken = [&](const std::string& candidate) {
    return std::find(kTaken.begin(), kTaken.end(), candidate) != kTaken.end() || identifiers_.count(candidate) > 0;
  };
  std::string out = wanted;
  for (int i = 2; is_taken(out); ++i) out = fmt::format("{}_{}", wanted, i);
  return out;
}

}  // namespace standpoint
