#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is wrong with a query: its class and phase as the openCypher Technology Compatibility Kit names them, the place
// in the query's text, and a remedy.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace standpoint::query {

// Bytes [begin, end) of the query's text.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(TextRange, TextRange) = default;
};

enum class ErrorClass : std::uint8_t {
  syntax,      // SyntaxError
  type,        // TypeError
  argument,    // ArgumentError
  arithmetic,  // ArithmeticError
  entity,      // EntityNotFound
  procedure,   // ProcedureError
  parameter,   // ParameterMissing
  limit,       // a limit of rows, time, memory or nesting was reached; not of the kit
};

enum class ErrorPhase : std::uint8_t { compile, run };

// One mistake. `detail` is the kit's name for it, such as UndefinedVariable.
struct QueryError {
  ErrorClass error_class = ErrorClass::syntax;
  ErrorPhase phase = ErrorPhase::compile;
  std::string_view detail;  // of static storage
  TextRange at;
  std::string message;  // one sentence: what is wrong, and what was expected
  std::string fix;      // a remedy, such as "did you mean 'name'?"; may be empty
};

// All that was found, in order of place.
using QueryErrors = std::vector<QueryError>;

template <class T>
using Checked = tl::expected<T, QueryErrors>;

// `SyntaxError`, `TypeError`, …
std::string_view to_string(ErrorClass error_class);

// The error as compilers print it: `NAME:line:col: error: message [detail]`, the line, a caret, and `help:`. Ends with
// a line break; nothing of the query reaches a terminal unescaped. O(length of the query).
std::string format_query_error(const QueryError& error, std::string_view name, std::string_view query, bool colour);

}  // namespace standpoint::query
