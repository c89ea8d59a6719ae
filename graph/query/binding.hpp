#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the steps of binding one query have in common: the symbols given so far and the mistakes found.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/binder.hpp"
#include "graph/query/scopes.hpp"

namespace standpoint::query {

class Binding {
 public:
  Binding(const PropertyGraph& asked, const Procedures& callable, const Parameters& given)
      : graph(asked), procedures(callable), parameters(given) {}

  const PropertyGraph& graph;
  const Procedures& procedures;
  const Parameters& parameters;

  // A symbol that no other has. O(1).
  Symbol new_symbol(std::string_view name, StaticType type);

  // Any for no symbol.
  StaticType type_of(Symbol symbol) const;

  // Makes a variable a new one of the scope; without a name it gets a symbol only.
  void declare(Variable& variable, StaticType type, Scope& scope);

  // Makes a variable the one of its name that the scope can see, or reports UndefinedVariable, once for each name, and
  // leaves it without symbol. Gives its type.
  StaticType resolve(Variable& variable, const Scope& scope);

  void report(ErrorClass error_class, std::string_view detail, TextRange at, std::string message, std::string fix = {});

  // Most mistakes are a SyntaxError in the kit's terms.
  void report(std::string_view detail, TextRange at, std::string message, std::string fix = {}) {
    report(ErrorClass::syntax, detail, at, std::move(message), std::move(fix));
  }

  // UndefinedVariable, once for each name.
  void report_undefined(const Variable& variable, std::string message, std::string fix);

  // VariableAlreadyBound for a variable that the scope can see already. False then.
  bool check_unbound(const Variable& variable, const Scope& scope);

  // Whether so much was found that looking for what was meant each time would take too long.
  bool is_enough() const { return errors.size() + hints.size() >= kMostExplained; }

  std::vector<SymbolEntry> symbols;
  QueryErrors errors;
  std::vector<QueryError> hints;
  std::set<std::string, std::less<>> hinted;  // kind and name of what a hint was given for

 private:
  static constexpr std::size_t kMostExplained = 50;

  std::set<std::string, std::less<>> undefined_;  // names reported
};

// Whether a value of that type may be of one of these kinds; null may stand for a value of any kind.
constexpr bool may_be_one_of(StaticType type, std::uint32_t kinds) {
  const std::uint32_t known = type.kinds & ~StaticType::bit(ValueKind::null);
  return known == 0 || (known & kinds) != 0;
}

constexpr StaticType with_null(StaticType type) {
  return {type.kinds | StaticType::bit(ValueKind::null), type.elements};
}

// What stands in a list of that type; any where it need not be a list, or where nothing is known to stand in it.
constexpr StaticType element_type(StaticType type) {
  constexpr std::uint32_t kList = StaticType::bit(ValueKind::list) | StaticType::bit(ValueKind::null);
  return (type.kinds & ~kList) != 0 || type.elements == 0 ? StaticType::any()
                                                          : StaticType{type.elements, StaticType::kAnyKind};
}

}  // namespace standpoint::query
