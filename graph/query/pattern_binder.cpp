// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_binder.hpp"

#include <fmt/format.h>

#include <set>

#include "graph/query/expression_binder.hpp"
#include "graph/query/name_hints.hpp"
#include "graph/query/symbol_set.hpp"

namespace standpoint::query {

namespace {

constexpr StaticType kNode = StaticType::of(ValueKind::node);
constexpr StaticType kRelationship = StaticType::of(ValueKind::relationship);
constexpr StaticType kPath = StaticType::of(ValueKind::path);

bool fits(StaticType known, StaticType wanted) {
  if (!may_be_one_of(known, wanted.kinds)) return false;
  const bool lists = wanted.must_be(ValueKind::list) && known.must_be(ValueKind::list);
  return !lists || may_be_one_of({known.elements, StaticType::kAnyKind}, wanted.elements);
}

std::string told(StaticType type) {
  const bool relationships = type.must_be(ValueKind::list) && type.elements == kRelationship.kinds;
  return relationships ? "list of relationships" : to_string(type);
}

class PatternBinder {
 public:
  // `local` is where new variables go, if names may be new ones.
  PatternBinder(Binding& binding, Scope& local, bool declares, bool optional)
      : binding_(binding), scope_(local), declares_(declares), optional_(optional) {}

  // First the variables, so that the expressions see all of them.
  void bind(Pattern& pattern) {
    for (PatternPart& part : pattern.parts) bind_variables(part);
    for (PatternPart& part : pattern.parts) bind_expressions(part);
  }

 private:
  void bind_variables(PatternPart& part) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      bind_variable(part.nodes[i].variable, kNode);
      if (i < part.relationships.size()) bind_relationship(part.relationships[i]);
    }
    check_shortest(part);
    if (!part.variable.given() || !binding_.check_unbound(part.variable, scope_)) return;
    declare(part.variable, kPath);
    known_last_.add(part.variable.symbol);
  }

  void bind_relationship(RelationshipPattern& relationship) {
    Variable& variable = relationship.variable;
    if (!bind_variable(variable, relationship.variable_length ? StaticType::list_of(kRelationship) : kRelationship))
      return;
    if (relationship.variable_length && variable.declares) known_last_.add(variable.symbol);
    if (!relationships_.insert(variable.symbol).second)
      binding_.report("RelationshipUniquenessViolation", variable.at,
                      fmt::format("'{}' stands for two relationships of one pattern", variable.name),
                      "a relationship is used once in a pattern, so this has no match: give one another name");
  }

  void declare(Variable& variable, StaticType type) {
    binding_.declare(variable, optional_ ? with_null(type) : type, scope_);
  }

  // False where it was a mistake, or one reported before.
  bool bind_variable(Variable& variable, StaticType wanted) {
    variable.declares = !variable.given() || (declares_ && !scope_.find(variable.name).valid());
    if (variable.declares) {
      declare(variable, wanted);
      return true;
    }
    const StaticType before = binding_.resolve(variable, scope_);
    if (fits(before, wanted)) return variable.symbol.valid();
    binding_.report(
        "VariableTypeConflict", variable.at,
        fmt::format("'{}' is of type {} here, and of type {} before", variable.name, told(wanted), told(before)));
    return false;
  }

  void check_shortest(const PatternPart& part) {
    if (part.shortest == ShortestPath::no) return;
    if (part.relationships.size() != 1)
      return binding_.report("InvalidRelationshipPattern", part.at,
                             "a shortest path is asked for by exactly one relationship",
                             "write it as shortestPath((a)-[*]-(b))");
    const RelationshipPattern& relationship = part.relationships.front();
    if (const Variable& variable = relationship.variable; !variable.declares && variable.symbol.valid())
      binding_.report("VariableAlreadyBound", variable.at,
                      fmt::format("'{}' is known already, and a shortest path is to be found", variable.name),
                      "give it another name");
    // The search finds the shortest chain of all, and not that of the longer ones.
    if (relationship.variable_length && relationship.least > 1)
      binding_.report("InvalidRelationshipPattern", relationship.at,
                      fmt::format("a shortest path is of 0 or 1 relationships at least, not of {}", relationship.least),
                      "match all chains without shortestPath, and sort them by their length");
  }

  void bind_expressions(PatternPart& part) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) {
      bind_element(part.nodes[i], part.nodes[i].labels, kNode);
      if (i >= part.relationships.size()) continue;
      bind_element(part.relationships[i], part.relationships[i].types, kRelationship);
      if (part.relationships[i].variable_length || part.shortest != ShortestPath::no)
        check_followed(part.relationships[i]);
    }
  }

  // While a chain is followed, neither it nor other chains and paths of its pattern are known as a whole.
  void check_followed(const RelationshipPattern& chain) {
    if (chain.properties) check_read(*chain.properties, known_last_);
    if (!chain.where) return;
    SymbolSet others = known_last_;
    others.remove(chain.variable.symbol);  // there, it is the relationship looked at
    check_read(*chain.where, others);
  }

  void check_read(const Expression& e, const SymbolSet& unknown) {
    for (const Symbol symbol : symbols_of(e).common(unknown))
      binding_.report(
          "InvalidRelationshipPattern", e.at,
          fmt::format("'{}' is not known yet while the chain is followed", binding_.symbols[symbol.value].name),
          "write the condition behind the pattern, after WHERE");
  }

  template <class Element>
  void bind_element(Element& element, const std::optional<LabelExpression>& labels, StaticType type) {
    if (labels) hint_labels(binding_, type, *labels);
    if (element.properties) bind_properties(*element.properties, type);
    if (element.where) bind_where(element, type);
  }

  void bind_properties(Expression& properties, StaticType type) {
    if (properties.kind == ExpressionKind::parameter) {
      binding_.report("InvalidParameterUse", properties.at, "a parameter cannot stand for the properties of a pattern",
                      fmt::format("name each: {{key: ${}.key}}", properties.name));
      return;
    }
    bind_expression(binding_, properties, {&scope_});
    for (const MapKey& key : properties.keys) hint_key(binding_, type, key.name, key.at);
  }

  // A condition on relationships of variable length is one on each of them: there, its variable is one relationship.
  template <class Element>
  void bind_where(Element& element, StaticType type) {
    const Symbol symbol = element.variable.symbol;
    if (!symbol.valid()) return bind_condition(binding_, *element.where, {&scope_});
    const StaticType whole = std::exchange(binding_.symbols[symbol.value].type, type);
    bind_condition(binding_, *element.where, {&scope_});
    binding_.symbols[symbol.value].type = whole;
  }

  Binding& binding_;
  Scope& scope_;
  bool declares_;
  bool optional_;
  std::set<Symbol> relationships_;  // of this pattern
  SymbolSet known_last_;            // chains and paths that this pattern introduces
};

}  // namespace

void bind_pattern(Binding& binding, Pattern& pattern, Scope& scope, bool optional) {
  PatternBinder(binding, scope, true, optional).bind(pattern);
}

void bind_bound_pattern(Binding& binding, Pattern& pattern, const Scope& scope) {
  Scope local(&scope);
  PatternBinder(binding, local, false, false).bind(pattern);
}

}  // namespace standpoint::query
