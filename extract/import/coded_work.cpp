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

Utf16Text::Utf16Text(std::string_view text) : text_(text) {
  ascii_ = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii_) return;
  marks_.push_back({});
  for (Mark here; here.byte < text.size();) {
    const Decoded decoded = decode_utf8(text.substr(here.byte, 4));
    here.byte += decoded.bytes == 0 ? 1 : decoded.bytes;
    here.units += decoded.code_point > 0xFFFF ? 2 : 1;
    ++here.points;
    if (here.units / kUnitsOfMark >= static_cast<std::int64_t>(marks_.size())) marks_.push_back(here);
  }
}

// The character that begins at the offset or, where it cuts one, behind it; the end for an offset beyond.
Utf16Text::Mark Utf16Text::at(std::int64_t offset) const {
  if (ascii_) {
    const std::int64_t units = std::min(offset, static_cast<std::int64_t>(text_.size()));
    return {static_cast<std::size_t>(units), units, units};
  }
  auto index = static_cast<std::size_t>(offset / kUnitsOfMark);
  Mark here = marks_[std::min(index, marks_.size() - 1)];
  if (here.units > offset) here = marks_[std::min(index, marks_.size() - 1) - 1];
  while (here.units < offset && here.byte < text_.size()) {
    const Decoded decoded = decode_utf8(text_.substr(here.byte, 4));
    here.byte += decoded.bytes == 0 ? 1 : decoded.bytes;
    here.units += decoded.code_point > 0xFFFF ? 2 : 1;
    ++here.points;
  }
  return here;
}

std::string_view Utf16Text::slice(std::int64_t start, std::int64_t stop) const {
  if (start < 0 || stop <= start) return {};
  const Mark begin = at(start);
  const Mark end = at(stop);
  if (begin.units != start || end.units != stop) return {};
  return text_.substr(begin.byte, end.byte - begin.byte);
}

std::int64_t Utf16Text::code_points(std::int64_t offset) const {
  const Mark here = at(std::max<std::int64_t>(offset, 0));
  return here.points + std::max<std::int64_t>(offset - here.units, 0);
}

std::string_view utf16_slice(std::string_view text, std::int64_t start, std::int64_t stop) {
  return Utf16Text(text).slice(start, stop);
}

}  // namespace standpoint
