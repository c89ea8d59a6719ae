// SPDX-License-Identifier: Apache-2.0
#include "cli/query_mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/program.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint {
namespace {

// Mistakes of one query with their places in it.
class Mistakes {
 public:
  Mistakes(const QueryText& query, Severity severity)
      : length_(static_cast<std::uint32_t>(query.text.size())), severity_(severity) {
    file_ = files_.add(query.name, query.text);
  }

  std::string text(const query::QueryError& error, bool colour) const {
    const std::uint32_t begin = std::min(error.at.begin, length_);
    const Diagnostic diagnostic{{code(error), severity_},
                                {file_, begin, std::clamp(error.at.end, begin, length_)},
                                error.message,
                                {},
                                error.fix};
    return format_diagnostic(diagnostic, files_, colour);
  }

  ValueFields data(const query::QueryErrors& errors) const {
    ValueList list;
    for (const query::QueryError& error : errors) {
      const Place at = place(error);
      list.push_back(ValueFields{{"severity", to_string(severity_)},
                                 {"code", code(error)},
                                 {"file", files_[file_].name()},
                                 {"line", at.line},
                                 {"column", at.column},
                                 {"message", error.message},
                                 {"notes", ValueList{}},
                                 {"fix", text_or_null(error.fix)}});
    }
    const auto count = [&](Severity severity) { return severity == severity_ ? errors.size() : 0; };
    return {{"diagnostics", std::move(list)},
            {"errors", count(Severity::error)},
            {"warnings", count(Severity::warning)},
            {"notes", count(Severity::note)}};
  }

  Place place(const query::QueryError& error) const { return files_[file_].place(std::min(error.at.begin, length_)); }

 private:
  static std::string_view code(const query::QueryError& error) {
    return error.detail.empty() ? to_string(error.error_class) : error.detail;
  }

  SourceFiles files_;
  FileId file_;
  std::uint32_t length_;
  Severity severity_;
};

// `query:2:7: …`
Failure placed(const QueryText& query, const Mistakes& mistakes, const query::QueryError& error) {
  const Place at = mistakes.place(error);
  return {fmt::format("{}:{}:{}: {}", query.name, at.line, at.column, error.message), error.fix};
}

void print(Context& context, const OutputOptions& output, const Mistakes& mistakes, const query::QueryErrors& errors) {
  const std::string format = format_of(output);
  if (format == "json" || format == "jsonl") {
    context.err << to_json(mistakes.data(errors));
    return;
  }
  for (const query::QueryError& error : errors)
    context.err << mistakes.text(error, wants_colour(context, output.color, true));
}

}  // namespace

Failure first_mistake(const QueryFindings& findings) {
  const query::QueryError& error = findings.mistakes.front();
  const Place at = Mistakes(findings.query, Severity::error).place(error);
  return {fmt::format("line {}, column {} of the query: {}", at.line, at.column, error.message), error.fix};
}

int print_query_errors(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& errors) {
  const Mistakes mistakes(query, Severity::error);
  if (context.failures == nullptr) print(context, output, mistakes, errors);
  bool of_run = false;
  for (const query::QueryError& error : errors) {
    of_run = of_run || error.phase == query::ErrorPhase::run;
    if (context.failures == nullptr) continue;
    context.failures->push_back(placed(query, mistakes, error));
  }
  return of_run ? kFindings : kUsage;
}

void print_query_hints(Context& context, const OutputOptions& output, const QueryText& query,
                       const query::QueryErrors& hints) {
  if (hints.empty()) return;
  const Mistakes mistakes(query, Severity::warning);
  if (context.failures == nullptr) return print(context, output, mistakes, hints);
  if (context.hints == nullptr) return;
  for (const query::QueryError& hint : hints) context.hints->push_back(placed(query, mistakes, hint));
}

}  // namespace standpoint
