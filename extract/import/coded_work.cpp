// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_work.hpp"

#include <algorithm>

#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {

std::string_view to_string(VariableType type) {
  switch (type) {
    case VariableType::short_text: return "short text";
    case VariableType::long_text: return "long text";
    case VariableType::integer: return "integer";
    case VariableType::boolean: break;
  }
  return "boolean";
}

const StatementValue* CodedWork::value(const CodedStatement& statement, std::uint32_t variable) const {
  for (const StatementValue& one : values_of(statement))
    if (one.variable == variable) return &one;
  return nullptr;
}

std::optional<std::uint32_t> CodedWork::find_variable(std::string_view name, std::uint32_t statement_type) const {
  const std::string wanted = fold_name(name);
  for (std::uint32_t i = 0; i < variables.size(); ++i)
    if (variables[i].statement_type == statement_type && fold_name(variables[i].name) == wanted) return i;
  return std::nullopt;
}

std::optional<std::uint32_t> CodedWork::main_statement_type() const {
  std::vector<std::size_t> counts(statement_types.size(), 0);
  for (const CodedStatement& statement : statements) ++counts[statement.type];
  const auto most = std::max_element(counts.begin(), counts.end());
  if (most == counts.end() || *most == 0) return std::nullopt;
  return static_cast<std::uint32_t>(most - counts.begin());
}

void CodedWork::remark(std::string_view what, std::string_view example) {
  for (CodedRemark& known : remarks) {
    if (known.what != what) continue;
    ++known.count;
    return;
  }
  remarks.push_back({std::string(what), 1, std::string(example)});
}

std::string_view utf16_slice(std::string_view text, std::int64_t start, std::int64_t stop) {
  if (start < 0 || stop <= start) return {};
  std::int64_t units = 0;
  std::size_t at = 0;
  std::size_t begin = std::string_view::npos;
  for (; at < text.size() && units < stop; ) {
    if (units == start) begin = at;
    const Decoded decoded = decode_utf8(text.substr(at, 4));
    at += decoded.bytes == 0 ? 1 : decoded.bytes;
    units += decoded.code_point > 0xFFFF ? 2 : 1;
  }
  if (units != stop || begin == std::string_view::npos) return {};
  return text.substr(begin, at - begin);
}

}  // namespace standpoint
