// SPDX-License-Identifier: Apache-2.0
// STARTS WITH, ENDS WITH, CONTAINS and =~.
#include <fmt/format.h>

#include "graph/query/arithmetic.hpp"
#include "graph/query/text_pattern.hpp"

namespace standpoint::query {
namespace {

Value matches(Evaluation& evaluation, std::string_view text, std::string_view expression) {
  if (!evaluation.pattern || evaluation.pattern->expression() != expression) {
    auto compiled = TextPattern::compile(expression);
    if (!compiled)
      return evaluation.fail(ErrorClass::argument, "InvalidArgumentValue",
                             fmt::format("the regular expression cannot be used: {}", compiled.error()));
    evaluation.pattern = std::make_shared<TextPattern>(std::move(*compiled));
  }
  const auto matched = evaluation.pattern->matches(text, [&] { return evaluation.within_limits(); });
  return matched ? Value::boolean(*matched) : Value();
}

}  // namespace

Value text_test(Evaluation& evaluation, TextTest test, const Value& text, const Value& part) {
  if (!text.is(ValueKind::string) || !part.is(ValueKind::string)) return {};
  const std::string_view a = text.as_string();
  const std::string_view b = part.as_string();
  switch (test) {
    case TextTest::starts_with: return Value::boolean(a.starts_with(b));
    case TextTest::ends_with: return Value::boolean(a.ends_with(b));
    case TextTest::contains: return Value::boolean(a.find(b) != std::string_view::npos);
    case TextTest::matches: return matches(evaluation, a, b);
  }
  return {};
}

}  // namespace standpoint::query
