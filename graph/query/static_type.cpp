// SPDX-License-Identifier: Apache-2.0
#include "graph/query/static_type.hpp"

#include <vector>

namespace standpoint::query {

std::string to_string(StaticType type) {
  constexpr std::uint32_t kNull = StaticType::bit(ValueKind::null);
  if ((type.kinds | kNull) == StaticType::kAnyKind) return "any";
  const std::uint32_t kinds = type.kinds == kNull ? kNull : type.kinds & ~kNull;
  std::vector<std::string_view> names;
  for (unsigned i = 0; i < static_cast<unsigned>(ValueKind::count); ++i)
    if ((kinds & (std::uint32_t{1} << i)) != 0) names.push_back(to_string(static_cast<ValueKind>(i)));
  if (names.empty()) return "nothing";
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace standpoint::query
