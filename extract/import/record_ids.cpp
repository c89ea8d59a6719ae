// SPDX-License-Identifier: Apache-2.0
#include "extract/import/record_ids.hpp"

#include "graph/text/checksum.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {

bool RecordIds::taken(const std::string& id) const {
  return id == "source" || id == "self" || id == "unknown" || next_.contains(id) ||
         (existing_ != nullptr && existing_->find(id).kind != RecordKind::none);
}

std::string RecordIds::make(std::string_view name, std::string_view prefix, std::size_t most) {
  constexpr std::size_t kDigits = 10;
  std::string id = slug(name);
  if (id.empty()) id = sha256(name).substr(0, kDigits);
  if (id[0] < 'a' || id[0] > 'z' || id == sha256(name).substr(0, kDigits)) id = std::string(prefix) + "-" + id;
  if (id.size() > most) {
    const std::size_t word = id.rfind('-', most);
    id.resize(word == std::string::npos || word < most / 2 ? most : word);
  }
  while (id.back() == '-') id.pop_back();
  if (!taken(id)) {
    next_.emplace(id, 2);
    return id;
  }
  std::size_t& number = next_.emplace(id, 2).first->second;
  std::string numbered;
  do numbered = id + "-" + std::to_string(number++);
  while (taken(numbered));
  next_.emplace(numbered, 2);
  return numbered;
}

}  // namespace standpoint
