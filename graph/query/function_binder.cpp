// SPDX-License-Identifier: Apache-2.0
#include "graph/query/function_binder.hpp"

#include <fmt/format.h>

#include "graph/query/aggregates.hpp"
#include "graph/query/functions.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint::query {

namespace {

std::string quantity(std::size_t least, std::size_t most) {
  if (most == UINT8_MAX) return fmt::format("at least {} argument{}", least, least == 1 ? "" : "s");
  if (least != most) return fmt::format("{} to {} arguments", least, most);
  return fmt::format("{} argument{}", least, least == 1 ? "" : "s");
}

bool check_count(Binding& binding, const Expression& call, std::size_t least, std::size_t most,
                 std::string_view summary) {
  const std::size_t given = call.operands.size();
  if (given >= least && (given <= most || most == UINT8_MAX)) return true;
  binding.report("InvalidNumberOfArguments", call.at,
                 fmt::format("{}() takes {}, not {}", call.name, quantity(least, most), given), std::string(summary));
  return false;
}

void check_arguments(Binding& binding, const Expression& call, std::span<const StaticType> kinds) {
  if (kinds.empty()) return;
  for (std::size_t i = 0; i < call.operands.size(); ++i) {
    const StaticType& kind = i < kinds.size() ? kinds[i] : kinds.back();
    if (!may_be_one_of(call.operands[i]->type, kind.kinds))
      check_kinds(binding, *call.operands[i], kind.kinds, fmt::format("argument {} of {}()", i + 1, call.name));
  }
}

void bind_arguments(Binding& binding, Expression& call, const ExpressionContext& context) {
  for (ExpressionPtr& argument : call.operands) bind_expression(binding, *argument, context);
}

bool is_same_kind_as_argument(std::string_view name) {
  return name == "min" || name == "max" || name == "tail" || name == "reverse";
}

// Some functions give what they are given, or what stands in it.
StaticType refined(std::string_view name, const Expression& call, StaticType result) {
  if (call.operands.size() != 1) return result;
  const StaticType argument = call.operands[0]->type;
  if (name == "collect") return StaticType::list_of({argument.kinds & ~StaticType::bit(ValueKind::null), {}});
  if (name == "head" || name == "last") return with_null(element_type(argument));
  if (is_same_kind_as_argument(name)) return with_null(argument);
  return result;
}

// Whether an aggregate may stand where it does; noted among those of its projection then.
void note_aggregate(Binding& binding, Expression& call, const ExpressionContext& context) {
  if (context.within_aggregate)
    binding.report("NestedAggregation", call.at, "an aggregate cannot stand in the argument of another",
                   "work out the inner one in a WITH before");
  else if (context.aggregates == nullptr)
    binding.report("InvalidAggregation", call.at, "an aggregate can stand only in the items of WITH or RETURN",
                   "work it out in a WITH before, and name it");
  else
    context.aggregates->push_back(&call);
}

StaticType bind_aggregate(Binding& binding, Expression& call, const ExpressionContext& context) {
  const AggregateEntry& entry = *call.aggregate;
  note_aggregate(binding, call, context);
  ExpressionContext inner = context;
  inner.within_aggregate = true;
  bind_arguments(binding, call, inner);
  if (!check_count(binding, call, entry.arguments, entry.arguments, entry.summary)) return entry.result;
  check_arguments(binding, call, entry.kinds);
  return refined(entry.name, call, entry.result);
}

bool may_be_null(const Expression& call) {
  for (const ExpressionPtr& argument : call.operands)
    if (argument->type.may_be(ValueKind::null)) return true;
  return false;
}

StaticType bind_function(Binding& binding, Expression& call, const ExpressionContext& context) {
  const FunctionEntry& entry = *call.function;
  bind_arguments(binding, call, context);
  if (call.distinct)
    binding.report("UnexpectedSyntax", call.name_at, fmt::format("{}() is no aggregate", call.name),
                   "leave out DISTINCT");
  if (!entry.deterministic && context.within_aggregate)
    binding.report("NonConstantExpression", call.at,
                   fmt::format("{}() gives something else each time and cannot stand in an aggregate", call.name),
                   "work it out in a WITH before");
  if (!check_count(binding, call, entry.least, entry.most, entry.summary)) return entry.result;
  if (entry.checked_before) check_arguments(binding, call, entry.arguments);
  const StaticType result = refined(entry.name, call, entry.result);
  return entry.null_in_null_out && may_be_null(call) ? with_null(result) : result;
}

std::string meant(std::string_view name) {
  std::vector<std::string_view> known;
  for (const FunctionEntry& entry : all_functions()) known.push_back(entry.name);
  for (const AggregateEntry& entry : all_aggregates()) known.push_back(entry.name);
  return did_you_mean(name, known);
}

StaticType bind_unknown(Binding& binding, Expression& call, const ExpressionContext& context) {
  binding.report("UnknownFunction", call.name_at, fmt::format("there is no function '{}'", call.name),
                 binding.is_enough() ? std::string() : meant(call.name));
  bind_arguments(binding, call, context);
  return StaticType::any();
}

}  // namespace

StaticType bind_call(Binding& binding, Expression& call, const ExpressionContext& context) {
  if (call.kind == ExpressionKind::count_all) {
    note_aggregate(binding, call, context);
    return StaticType::of(ValueKind::integer);
  }
  call.aggregate = find_aggregate(call.name);
  if (call.aggregate != nullptr) return bind_aggregate(binding, call, context);
  call.function = find_function(call.name);
  return call.function != nullptr ? bind_function(binding, call, context) : bind_unknown(binding, call, context);
}

}  // namespace standpoint::query
