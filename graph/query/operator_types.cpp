// SPDX-License-Identifier: Apache-2.0
#include "graph/query/operator_types.hpp"

#include "graph/query/arithmetic.hpp"

namespace standpoint::query {
namespace {

using Kinds = std::uint32_t;

constexpr Kinds bit(ValueKind kind) { return StaticType::bit(kind); }
constexpr Kinds kNull = bit(ValueKind::null);
constexpr Kinds kNumber = bit(ValueKind::integer) | bit(ValueKind::real);
constexpr Kinds kText = bit(ValueKind::string);

constexpr bool is_number(ValueKind kind) { return (bit(kind) & kNumber) != 0; }

Kinds number_kind(Arithmetic operation, ValueKind left, ValueKind right) {
  const bool integer = left == ValueKind::integer && right == ValueKind::integer && operation != Arithmetic::power;
  return bit(integer ? ValueKind::integer : ValueKind::real);
}

// Texts are joined with texts, numbers and times, lists with anything.
Kinds joined_kind(ValueKind left, ValueKind right) {
  constexpr Kinds kTimes = bit(ValueKind::date) | bit(ValueKind::duration) | bit(ValueKind::interval);
  constexpr Kinds kJoined = kText | kNumber | kTimes;
  if (left == ValueKind::list || right == ValueKind::list) return bit(ValueKind::list);
  const bool text = left == ValueKind::string || right == ValueKind::string;
  return text && (bit(left) & kJoined) != 0 && (bit(right) & kJoined) != 0 ? kText : 0;
}

Kinds moved_kind(Arithmetic operation, ValueKind left, ValueKind right) {
  const bool adds = operation == Arithmetic::add, subtracts = operation == Arithmetic::subtract;
  if (left == ValueKind::duration && right == ValueKind::duration)
    return adds || subtracts ? bit(ValueKind::duration) : 0;
  if (left == ValueKind::date && right == ValueKind::duration) return adds || subtracts ? bit(ValueKind::date) : 0;
  if (left == ValueKind::duration && right == ValueKind::date) return adds ? bit(ValueKind::date) : 0;
  if (left == ValueKind::duration && is_number(right))
    return operation == Arithmetic::multiply || operation == Arithmetic::divide ? bit(ValueKind::duration) : 0;
  if (is_number(left) && right == ValueKind::duration)
    return operation == Arithmetic::multiply ? bit(ValueKind::duration) : 0;
  return 0;
}

Kinds result_kinds(Arithmetic operation, ValueKind left, ValueKind right) {
  if (is_number(left) && is_number(right)) return number_kind(operation, left, right);
  if (const Kinds moved = moved_kind(operation, left, right)) return moved;
  return operation == Arithmetic::add ? joined_kind(left, right) : 0;
}

Kinds without_null(StaticType type) { return type.kinds & ~kNull; }

bool is_open(StaticType type) { return without_null(type) == 0 || (type.kinds | kNull) == StaticType::kAnyKind; }

}  // namespace

StaticType arithmetic_type(Arithmetic operation, StaticType left, StaticType right) {
  if (is_open(left) || is_open(right)) return StaticType::any();
  Kinds kinds = 0;
  for (unsigned a = 0; a < static_cast<unsigned>(ValueKind::count); ++a) {
    if ((without_null(left) & (Kinds{1} << a)) == 0) continue;
    for (unsigned b = 0; b < static_cast<unsigned>(ValueKind::count); ++b)
      if ((without_null(right) & (Kinds{1} << b)) != 0)
        kinds |= result_kinds(operation, static_cast<ValueKind>(a), static_cast<ValueKind>(b));
  }
  if (kinds == 0) return {0, 0};
  const bool lists = left.must_be(ValueKind::list) && right.must_be(ValueKind::list);
  return {kinds | ((left.kinds | right.kinds) & kNull), lists ? left.elements | right.elements : StaticType::kAnyKind};
}

StaticType sign_type(StaticType operand) {
  constexpr Kinds kSigned = kNumber | bit(ValueKind::duration);
  if (is_open(operand)) return StaticType::any();
  const Kinds kinds = operand.kinds & kSigned;
  return {kinds == 0 ? 0 : kinds | (operand.kinds & kNull), StaticType::kAnyKind};
}

StaticType element_access_type(StaticType container) {
  constexpr Kinds kList = bit(ValueKind::list) | kNull;
  if ((container.kinds & ~kList) != 0 || container.elements == 0) return StaticType::any();
  return {container.elements | kNull, StaticType::kAnyKind};
}

StaticType type_of_value(const Value& value) {
  if (value.is_null()) return {kNull, 0};
  if (!value.is(ValueKind::list)) return StaticType::of(value.kind());
  Kinds elements = 0;
  for (const Value& element : value.as_list()) elements |= bit(element.kind());
  return {bit(ValueKind::list), elements};
}

}  // namespace standpoint::query
