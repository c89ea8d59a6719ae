// SPDX-License-Identifier: Apache-2.0
#include "graph/query/procedures.hpp"

#include <algorithm>
#include <utility>

namespace standpoint::query {

namespace {

constexpr auto kBefore = [](const Procedure& procedure, std::string_view name) { return procedure.name < name; };

}  // namespace

bool CallRows::add(std::vector<Value> row) {
  constexpr std::size_t kBytesBeside = 16;  // of the allocator
  charge_.add(sizeof(row) + row.capacity() * sizeof(Value) + kBytesBeside);
  rows_.push_back(std::move(row));
  return evaluation_.step();
}

void CallRows::clear() {
  rows_.clear();
  charge_.clear();
}

void Procedures::add(Procedure procedure) {
  const auto at = std::lower_bound(all_.begin(), all_.end(), procedure.name, kBefore);
  if (at != all_.end() && at->name == procedure.name)
    *at = std::move(procedure);
  else
    all_.insert(at, std::move(procedure));
}

const Procedure* Procedures::find(std::string_view name) const {
  const auto at = std::lower_bound(all_.begin(), all_.end(), name, kBefore);
  return at != all_.end() && at->name == name ? &*at : nullptr;
}

}  // namespace standpoint::query
