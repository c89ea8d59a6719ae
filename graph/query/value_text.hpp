#pragma once
// SPDX-License-Identifier: Apache-2.0
// Values as text: what toString() gives, and a form for people of any value.

#include <optional>
#include <string>

#include "graph/query/property_graph.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// The shortest text that reads back as the same number, always with a point or an exponent: `1.0`, `-0.25`, `1e21`;
// `NaN`, `Infinity`, `-Infinity`. Exponents from 10^16 up and below 10^-4.
std::string real_text(double number);

// `P12Y5M14DT16H13M10.5S` (ISO 8601), signs at the parts; `PT0S` for none.
std::string duration_text(const Duration& duration);

// What toString() gives: of a boolean, number, string, date, duration or interval; nothing of others.
std::optional<std::string> plain_text(const Value& value);

// Any value as one line: strings in quotes, `(:Person {name: 'x'})`, `[:KNOWS {since: 2019}]`, paths as in a pattern,
// `[1, 2]`, `{key: 1}`; labels and keys in order of number and name. O(size).
std::string printable_text(const Value& value, const PropertyGraph& graph, ValueHeap& heap);

}  // namespace standpoint::query
