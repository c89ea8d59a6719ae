#pragma once
// SPDX-License-Identifier: Apache-2.0
// Hints about labels, relationship types and property keys that the graph does not have: no mistakes in the language,
// but seldom meant.

#include "graph/query/binding.hpp"
#include "graph/query/syntax.hpp"

namespace standpoint::query {

// A hint for each label, or type where the value is a relationship, that is not the graph's; each name once. Nothing
// where the value's kind is not known.
void hint_labels(Binding& binding, StaticType of, const LabelExpression& labels);

// The same for the key of a node's or relationship's property.
void hint_key(Binding& binding, StaticType of, std::string_view key, TextRange at);

}  // namespace standpoint::query
