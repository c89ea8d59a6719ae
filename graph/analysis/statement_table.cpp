// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/statement_table.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

constexpr std::string_view kDocumentPrefix = "document.";

// Names that mean the same: of the model, in the other spelling, and of DNA.
constexpr std::array<std::array<std::string_view, 3>, 3> kSynonyms = {{
    {"actor", "actor", "person"},
    {"organisation", "organization", "organization"},
    {"proposition", "proposition", "concept"},
}};

const Variable* find_exactly(const std::vector<Variable>& variables, std::string_view name) {
  const bool of_document = name.starts_with(kDocumentPrefix);
  const std::string_view bare = of_document ? name.substr(kDocumentPrefix.size()) : name;
  for (const VariableOf of : {VariableOf::statement, VariableOf::document})
    for (const Variable& variable : variables)
      if (variable.of == of && variable.name == (of == VariableOf::document ? bare : name)) return &variable;
  return nullptr;
}

}  // namespace

const Variable* StatementTable::find(std::string_view name) const {
  if (const Variable* found = find_exactly(variables, name)) return found;
  if (name.starts_with(kCodedPrefix)) return find_exactly(variables, name.substr(kCodedPrefix.size()));
  for (const auto& names : kSynonyms)
    if (std::find(names.begin(), names.end(), name) != names.end())
      for (const std::string_view other : names)
        if (const Variable* found = find_exactly(variables, other)) return found;
  return nullptr;
}

VariableBuilder::VariableBuilder(std::string name, VariableKind kind, VariableOf of) {
  variable_.name = std::move(name);
  variable_.kind = kind;
  variable_.of = of;
}

void VariableBuilder::add(std::string_view text) { add(text, 0); }

void VariableBuilder::add(std::string_view text, double number) {
  if (text.empty()) {
    variable_.cells.push_back(kNoLabel);
    return;
  }
  const auto [place, is_new] = known_.try_emplace(std::string(text), static_cast<Label>(variable_.labels.size()));
  if (is_new) {
    variable_.labels.emplace_back(text);
    if (variable_.kind != VariableKind::text) variable_.numbers.push_back(number);
  }
  variable_.cells.push_back(place->second);
}

}  // namespace standpoint
