// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/voices.hpp"

namespace standpoint {
namespace {

bool makes_a_voice(const Dossier& d, const Relation& r) {
  const bool held = r.status == Status::in_force || (r.status == Status::ended && !undated(r));
  return r.type.valid() && d[r.type].speaks_for && held && r.statement.own_and_asserted() && r.from.valid() &&
         r.to.valid() && r.from != r.to;
}

}  // namespace

Voices::Voices(const Dossier& d) : starts_(d.entities.size() + 1, 0) {
  for (const Relation& r : d.relations)
    if (makes_a_voice(d, r)) ++starts_[r.from.value + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  roles_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < d.relations.size(); ++i)
    if (const Relation& r = d.relations[i]; makes_a_voice(d, r)) roles_[next[r.from.value]++] = {r.to, {i}};
}

bool may_hold_at(const Relation& role, const Date& date) {
  return !certainly_before(date, role.since) && !certainly_before(role.until, date);
}

}  // namespace standpoint
