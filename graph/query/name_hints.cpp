// SPDX-License-Identifier: Apache-2.0
#include "graph/query/name_hints.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/text/suggest.hpp"

namespace standpoint::query {

namespace {

constexpr std::uint32_t kNull = StaticType::bit(ValueKind::null);

bool is_only(StaticType type, std::uint32_t kinds) {
  return (type.kinds & ~kNull) != 0 && (type.kinds & ~kNull & ~kinds) == 0;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string meant(std::string_view name, const SymbolTable& known) {
  for (const std::string_view other : known.names())
    if (same_but_for_case(name, other)) return fmt::format("did you mean '{}'?", other);
  return did_you_mean(name, known.names());
}

void hint(Binding& binding, const SymbolTable& known, std::string_view what, std::string_view detail,
          std::string_view name, TextRange at) {
  if (known.find(name) || binding.is_enough() || !binding.hinted.insert(fmt::format("{} {}", what, name)).second)
    return;
  binding.hints.push_back({ErrorClass::syntax, ErrorPhase::compile, detail, at,
                           fmt::format("the graph has no {} '{}'", what, name), meant(name, known)});
}

void hint_names(Binding& binding, bool of_node, const LabelExpression& labels) {
  for (const LabelExpression& part : labels.parts) hint_names(binding, of_node, part);
  if (labels.kind != LabelExpression::Kind::name) return;
  if (of_node)
    hint(binding, binding.graph.labels(), "label", "UnknownLabel", labels.name, labels.at);
  else
    hint(binding, binding.graph.types(), "relationship type", "UnknownType", labels.name, labels.at);
}

}  // namespace

void hint_labels(Binding& binding, StaticType of, const LabelExpression& labels) {
  const bool node = is_only(of, StaticType::bit(ValueKind::node));
  if (node || is_only(of, StaticType::bit(ValueKind::relationship))) hint_names(binding, node, labels);
}

void hint_key(Binding& binding, StaticType of, std::string_view key, TextRange at) {
  if (is_only(of, StaticType::bit(ValueKind::node) | StaticType::bit(ValueKind::relationship)))
    hint(binding, binding.graph.keys(), "property", "UnknownKey", key, at);
}

}  // namespace standpoint::query
