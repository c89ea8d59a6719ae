// SPDX-License-Identifier: Apache-2.0
#include "extract/import/loose_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace standpoint {

std::uint32_t LooseValues::text(std::string text, CodedWork& work) {
  const auto [found, fresh] = texts_.emplace(std::move(text), static_cast<std::uint32_t>(work.texts.size()));
  if (fresh) work.texts.push_back(found->first);
  return found->second;
}

void LooseValues::put_to_statements(CodedWork& work) {
  std::stable_sort(values_.begin(), values_.end(), [](const Value& a, const Value& b) {
    return std::pair(a.statement, a.value.variable) < std::pair(b.statement, b.value.variable);
  });
  work.values.reserve(values_.size());
  const Value* before = nullptr;
  for (const Value& one : values_) {
    if (before != nullptr && before->statement == one.statement && before->value.variable == one.value.variable) {
      work.remark("second values of one variable in one statement",
                  fmt::format("statement {}", work.statements[one.statement].number));
      continue;
    }
    before = &one;
    Range& range = work.statements[one.statement].values;
    if (range.count == 0) range.first = static_cast<std::uint32_t>(work.values.size());
    ++range.count;
    work.values.push_back(one.value);
  }
}

}  // namespace standpoint
