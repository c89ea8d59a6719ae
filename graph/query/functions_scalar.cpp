// SPDX-License-Identifier: Apache-2.0
// Functions on values of several kinds: coalesce, exists, isEmpty, size, reverse, …
#include <algorithm>

#include "graph/query/function_families.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

Value coalesce(Evaluation&, Arguments arguments) {
  const auto found = std::ranges::find_if(arguments, [](const Value& v) { return !v.is_null(); });
  return found == arguments.end() ? Value() : *found;
}

Value exists(Evaluation&, Arguments arguments) { return Value::boolean(!arguments[0].is_null()); }

Value is_empty(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  switch (v.kind()) {
    case ValueKind::list: return Value::boolean(v.as_list().empty());
    case ValueKind::map: return Value::boolean(v.as_map().empty());
    case ValueKind::string: return Value::boolean(v.as_string().empty());
    default: return wrong_kind(evaluation, "isEmpty() of a list, map or string", v);
  }
}

Value size(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::list)) return Value::integer(static_cast<std::int64_t>(v.as_list().size()));
  if (v.is(ValueKind::string))
    return Value::integer(static_cast<std::int64_t>(standpoint::count_code_points(v.as_string())));
  return wrong_kind(evaluation, "size() of a list or string", v);
}

std::string reversed_text(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t end = text.size();
  while (!text.empty()) {
    const std::size_t bytes = std::max<std::size_t>(standpoint::decode_utf8(text).bytes, 1);
    end -= bytes;
    text.copy(out.data() + end, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

Value reverse(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::string)) return Value::string(evaluation.heap, reversed_text(v.as_string()));
  if (!v.is(ValueKind::list)) return wrong_kind(evaluation, "reverse() of a list or string", v);
  const auto list = v.as_list();
  return Value::list(evaluation.heap, std::vector<Value>(list.rbegin(), list.rend()));
}

constexpr StaticType kListOrString = one_of(ValueKind::list, ValueKind::string);
constexpr StaticType kContainer = one_of(ValueKind::list, ValueKind::map, ValueKind::string);

constexpr FunctionEntry kCoalesce = {
    .name = "coalesce",
    .summary = "coalesce(value, ...): the first of them that is not null",
    .least = 1,
    .most = UINT8_MAX,
    .arguments = kTaking<StaticType::any()>,
    .result = StaticType::any(),
    .null_in_null_out = false,
    .call = coalesce,
};

constexpr FunctionEntry kFunctions[] = {
    kCoalesce,
    taking_nulls(function("exists", "exists(n.property): whether there is such a property", kTaking<StaticType::any()>,
                          StaticType::of(ValueKind::boolean), exists)),
    function("isEmpty", "isEmpty(list, map or string): whether nothing is in it", kTaking<kContainer>, kBoolean,
             is_empty),
    function("reverse", "reverse(list or string): its elements or characters from the last to the first",
             kTaking<kListOrString>, kListOrString, reverse),
    function("size", "size(list or string): the number of elements or characters", kTaking<kListOrString>, kInteger,
             size),
};

}  // namespace

std::span<const FunctionEntry> scalar_functions() { return kFunctions; }

}  // namespace standpoint::query
