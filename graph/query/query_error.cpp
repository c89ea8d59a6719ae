// SPDX-License-Identifier: Apache-2.0
#include "graph/query/query_error.hpp"

#include <algorithm>

#include "graph/text/diagnostic.hpp"

namespace standpoint::query {

std::string_view to_string(ErrorClass error_class) {
  switch (error_class) {
    case ErrorClass::syntax: return "SyntaxError";
    case ErrorClass::type: return "TypeError";
    case ErrorClass::argument: return "ArgumentError";
    case ErrorClass::arithmetic: return "ArithmeticError";
    case ErrorClass::entity: return "EntityNotFound";
    case ErrorClass::procedure: return "ProcedureError";
    case ErrorClass::parameter: return "ParameterMissing";
    case ErrorClass::limit: break;
  }
  return "LimitReached";
}

std::string format_query_error(const QueryError& error, std::string_view name, std::string_view query, bool colour) {
  SourceFiles files;
  const FileId file = files.add(std::string(name), std::string(query));
  const auto length = static_cast<std::uint32_t>(query.size());
  const std::uint32_t begin = std::min(error.at.begin, length);
  const std::string_view detail = error.detail.empty() ? to_string(error.error_class) : error.detail;
  const Diagnostic diagnostic{
      {detail, Severity::error}, {file, begin, std::clamp(error.at.end, begin, length)}, error.message, {}, error.fix};
  return format_diagnostic(diagnostic, files, colour);
}

}  // namespace standpoint::query
