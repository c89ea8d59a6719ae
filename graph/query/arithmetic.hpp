#pragma once
// SPDX-License-Identifier: Apache-2.0
// Operators on values: arithmetic, access, membership, text. Failures are set at the evaluation.

#include "graph/query/evaluation.hpp"
#include "graph/query/syntax.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// `+`, `-`, `*`, `/`, `%` or `^`.
std::string_view to_string(Arithmetic operation);

// Integers stay integers (overflow fails: ArithmeticError); `/` of integers truncates, by zero fails; `^` gives a
// float;
// `+` also joins strings and lists and moves dates by durations. Null for a null operand.
Value arithmetic(Evaluation& evaluation, Arithmetic operation, const Value& left, const Value& right);
Value negated(Evaluation& evaluation, const Value& operand);

// `container[key]`: an element of a list (negative from its end), of a map, or a property of a node or relationship.
Value element_at(Evaluation& evaluation, const Value& container, const Value& key);

// `list[from..to]`; an end that is not given is passed as null pointer.
Value slice_of(Evaluation& evaluation, const Value& list, const Value* from, const Value* to);

// `value.key` of a map, node, relationship, date, duration or interval; TypeError for others. `id` is the graph's
// number of the key, if it has one.
Value property_of(Evaluation& evaluation, const Value& value, std::string_view key, std::optional<KeyId> id);

// `value IN list`: unknown where a null decides.
Value in_list(Evaluation& evaluation, const Value& value, const Value& list);

// The text operators; null unless both are strings. `=~` takes an expression of TextPattern for the whole text; one
// that it refuses fails.
enum class TextTest : std::uint8_t { starts_with, ends_with, contains, matches };
Value text_test(Evaluation& evaluation, TextTest test, const Value& text, const Value& part);

// The map {key: value} of a node's or relationship's properties.
Value properties_of(Evaluation& evaluation, const Value& value);

}  // namespace standpoint::query
