// SPDX-License-Identifier: Apache-2.0
#include "graph/query/binding.hpp"

#include <fmt/format.h>

#include "graph/text/suggest.hpp"

namespace standpoint::query {

namespace {

std::string meant(std::string_view name, const Scope& scope) {
  const Scope::Names names = scope.visible();
  std::vector<std::string_view> known;
  for (const auto& [known_name, symbol] : names) known.emplace_back(known_name);
  return did_you_mean(name, known);
}

}  // namespace

Symbol Binding::new_symbol(std::string_view name, StaticType type) {
  const Symbol symbol{static_cast<std::uint32_t>(symbols.size())};
  symbols.push_back({std::string(name), type});
  return symbol;
}

StaticType Binding::type_of(Symbol symbol) const {
  return symbol.valid() ? symbols[symbol.value].type : StaticType::any();
}

void Binding::declare(Variable& variable, StaticType type, Scope& scope) {
  variable.symbol = new_symbol(variable.name, type);
  variable.declares = true;
  if (variable.given()) scope.add(variable.name, variable.symbol);
}

StaticType Binding::resolve(Variable& variable, const Scope& scope) {
  variable.symbol = scope.find(variable.name);
  if (!variable.symbol.valid())
    report_undefined(variable, fmt::format("there is no variable '{}' here", variable.name),
                     is_enough() ? std::string() : meant(variable.name, scope));
  return type_of(variable.symbol);
}

void Binding::report_undefined(const Variable& variable, std::string message, std::string fix) {
  if (undefined_.insert(variable.name).second)
    report("UndefinedVariable", variable.at, std::move(message), std::move(fix));
}

void Binding::report(ErrorClass error_class, std::string_view detail, TextRange at, std::string message,
                     std::string fix) {
  errors.push_back({error_class, ErrorPhase::compile, detail, at, std::move(message), std::move(fix)});
}

bool Binding::check_unbound(const Variable& variable, const Scope& scope) {
  if (!scope.find(variable.name).valid()) return true;
  report("VariableAlreadyBound", variable.at, fmt::format("'{}' is a variable already", variable.name),
         "give this one another name");
  return false;
}

}  // namespace standpoint::query
