#pragma once
// SPDX-License-Identifier: Apache-2.0
// Records in the order of their ids: how a dossier is cut into files changes no export.

#include <algorithm>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// The records of a list, by id as bytes. O(n log n).
template <class Id, class Record>
std::vector<Id> by_id(const Dossier& dossier, const std::vector<Record>& records) {
  std::vector<Id> out;
  out.reserve(records.size());
  for (std::uint32_t i = 0; i < records.size(); ++i) out.push_back(Id{i});
  std::sort(out.begin(), out.end(), [&](Id a, Id b) { return dossier.id_of(a) < dossier.id_of(b); });
  return out;
}

}  // namespace standpoint
