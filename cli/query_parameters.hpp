#pragma once
// SPDX-License-Identifier: Apache-2.0
// The parameters of a query as a user writes them: `name=text` and `name:=json`.

#include <string>
#include <string_view>

#include "graph/query/parameters.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// A parameter and its value.
struct ParameterWord {
  std::string name;
  query::Value value;
};

// Reads one; the value belongs to `heap`. A name given as `$name` is read without the sign. Failure: no `=`, no name,
// or no JSON (with the place in it).
Result<ParameterWord> read_parameter(std::string_view word, query::ValueHeap& heap);

// A value of a JSON text; integers beyond 64 bits are floats. Failure: no JSON, or nested too deeply.
Result<query::Value> value_of_json(std::string_view text, query::ValueHeap& heap);

}  // namespace standpoint
