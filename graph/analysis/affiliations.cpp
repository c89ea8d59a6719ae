// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/affiliations.hpp"

#include <algorithm>

#include "graph/analysis/voices.hpp"

namespace standpoint {
namespace {

bool is_person(const Entity& entity) { return any_is_a(entity.types, EntityType::person); }

}  // namespace

Affiliations::Affiliations(const Dossier& d)
    : dossier_(d),
      employs_(d.find_relation_type("employs")),
      holds_office_(d.find_relation_type("holds_office")),
      member_of_(d.find_relation_type("member_of")),
      starts_(d.entities.size() + 1, 0) {
  // An employer's tie leads from the body to the person, all others from the person to the body.
  const auto ends = [&](const Relation& r) {
    return r.type == employs_ ? std::pair(r.to, r.from) : std::pair(r.from, r.to);
  };
  const auto counts = [&](const Relation& r) {
    return rank_of(r) != Rank::none && is_person(d[ends(r).first]) && !is_person(d[ends(r).second]);
  };
  for (const Relation& r : d.relations)
    if (counts(r)) ++starts_[ends(r).first.value + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  ties_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < d.relations.size(); ++i) {
    const Relation& r = d.relations[i];
    if (counts(r)) ties_[next[ends(r).first.value]++] = {ends(r).second, {i}, rank_of(r)};
  }
}

Affiliations::Rank Affiliations::rank_of(const Relation& r) const {
  const bool held = r.status == Status::in_force || (r.status == Status::ended && !undated(r));
  if (!r.type.valid() || !held || !r.statement.own_and_asserted() || !r.from.valid() || !r.to.valid())
    return Rank::none;
  if (dossier_[r.type].speaks_for) return Rank::speaks;
  if (r.type == holds_office_ || r.type == employs_) return Rank::serves;
  return r.type == member_of_ ? Rank::belongs : Rank::none;
}

std::vector<EntityId> Affiliations::of(EntityId actor, const Date& date) const {
  if (!is_person(dossier_[actor])) return {actor};
  std::vector<EntityId> out;
  Rank best = Rank::none;
  for (std::uint32_t i = starts_[actor.value]; i < starts_[actor.value + 1]; ++i) {
    const Tie& tie = ties_[i];
    if (tie.rank > best || !may_hold_at(dossier_[tie.relation], date)) continue;
    if (tie.rank < best) out.clear();
    best = tie.rank;
    if (std::find(out.begin(), out.end(), tie.body) == out.end()) out.push_back(tie.body);
  }
  return out;
}

}  // namespace standpoint
