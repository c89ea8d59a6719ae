// SPDX-License-Identifier: Apache-2.0
#include "cli/network_labels.hpp"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>

namespace standpoint {

std::vector<std::string> side_labels(const StatementTable& table, const Dossier* dossier, const NetworkSide& side) {
  std::unordered_map<std::string_view, int> uses;
  for (std::uint32_t i = 0; i < side.size(); ++i) ++uses[side.text(table, i)];
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < side.size(); ++i) {
    const std::string& text = side.text(table, i);
    const RecordRef record = side.record(table, i);
    const bool ambiguous = dossier != nullptr && record.kind != RecordKind::none && uses[text] > 1;
    out.push_back(ambiguous ? fmt::format("{} [{}]", text, dossier->id_of(record)) : text);
  }
  return out;
}

ValueList side_ids(const StatementTable& table, const Dossier& dossier, const NetworkSide& side) {
  ValueList out;
  for (std::uint32_t i = 0; i < side.size(); ++i) {
    const RecordRef record = side.record(table, i);
    out.push_back(record.kind == RecordKind::none ? Value() : Value(dossier.id_of(record)));
  }
  return out;
}

}  // namespace standpoint
