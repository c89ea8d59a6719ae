// SPDX-License-Identifier: Apache-2.0
#include "graph/query/call_binder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/query/expression_binder.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint::query {

namespace {

class CallBinder {
 public:
  CallBinder(Binding& binding, CallClause& call, Scope& scope) : binding_(binding), call_(call), scope_(scope) {}

  void bind(bool alone) {
    procedure_ = binding_.procedures.find(call_.procedure);
    if (procedure_ == nullptr) report_unknown();
    bind_arguments(alone);
    if (call_.yield_all || (alone && !call_.yield_given)) yield_all();
    for (YieldItem& item : call_.yields) bind_yield(item);
    if (call_.where) bind_condition(binding_, *call_.where, {&scope_});
  }

 private:
  void report_unknown() {
    std::vector<std::string_view> known;
    for (const Procedure& procedure : binding_.procedures.all()) known.emplace_back(procedure.name);
    binding_.report(ErrorClass::procedure, "ProcedureNotFound", call_.at,
                    fmt::format("there is no procedure '{}'", call_.procedure), did_you_mean(call_.procedure, known));
  }

  void bind_arguments(bool alone) {
    if (!call_.explicit_arguments && procedure_ != nullptr) take_parameters(alone);
    for (ExpressionPtr& argument : call_.arguments) bind_expression(binding_, *argument, {&scope_});
    if (procedure_ != nullptr && call_.explicit_arguments) check_arguments();
  }

  // Arguments that are not written are parameters of their names.
  void take_parameters(bool alone) {
    if (!alone) {
      binding_.report("InvalidArgumentPassingMode", call_.at, "a call within a query names its arguments",
                      fmt::format("write {}(…)", call_.procedure));
      return;
    }
    for (const ProcedureField& field : procedure_->arguments) {
      if (field.optional && !binding_.parameters.contains(field.name)) break;
      auto argument = std::make_unique<Expression>();
      argument->kind = ExpressionKind::parameter;
      argument->at = call_.at;
      argument->name = field.name;
      call_.arguments.push_back(std::move(argument));
    }
  }

  void check_arguments() {
    const auto& fields = procedure_->arguments;
    const auto least = static_cast<std::size_t>(
        std::count_if(fields.begin(), fields.end(), [](const ProcedureField& field) { return !field.optional; }));
    const std::size_t given = call_.arguments.size();
    if (given < least || given > fields.size()) {
      binding_.report("InvalidNumberOfArguments", call_.at,
                      fmt::format("{}() takes {} arguments, not {}", procedure_->name, expected(least), given));
      return;
    }
    for (std::size_t i = 0; i < given; ++i) check_argument(*call_.arguments[i], fields[i]);
  }

  std::string expected(std::size_t least) const {
    const std::size_t most = procedure_->arguments.size();
    return least == most ? fmt::format("{}", most) : fmt::format("{} to {}", least, most);
  }

  // An integer may stand where a float is wanted.
  void check_argument(const Expression& argument, const ProcedureField& field) {
    std::uint32_t kinds = field.type.kinds;
    if (field.type.may_be(ValueKind::real)) kinds |= StaticType::bit(ValueKind::integer);
    check_kinds(binding_, argument, kinds, fmt::format("'{}' of {}()", field.name, procedure_->name));
  }

  void yield_all() {
    if (procedure_ == nullptr) return;
    for (const ProcedureField& field : procedure_->results)
      call_.yields.push_back({field.name, call_.at, Variable{field.name, call_.at, {}, false}});
  }

  void bind_yield(YieldItem& item) {
    const StaticType type = field_type(item);
    if (binding_.check_unbound(item.variable, scope_)) binding_.declare(item.variable, type, scope_);
  }

  StaticType field_type(const YieldItem& item) {
    if (procedure_ == nullptr) return StaticType::any();
    std::vector<std::string_view> known;
    for (const ProcedureField& field : procedure_->results) {
      if (field.name == item.field) return field.type;
      known.emplace_back(field.name);
    }
    binding_.report("UndefinedVariable", item.at,
                    fmt::format("{}() gives nothing that is called '{}'", procedure_->name, item.field),
                    did_you_mean(item.field, known));
    return StaticType::any();
  }

  Binding& binding_;
  CallClause& call_;
  Scope& scope_;
  const Procedure* procedure_ = nullptr;
};

}  // namespace

void bind_procedure_call(Binding& binding, CallClause& call, Scope& scope, bool alone) {
  CallBinder(binding, call, scope).bind(alone);
}

}  // namespace standpoint::query
