// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_camps.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

namespace standpoint {
namespace {

constexpr std::uint32_t kNobody = UINT32_MAX;

class CampComparison {
 public:
  CampComparison(const Camps& before, const Camps& after, const RecordMatches& matches)
      : was_(before), is_(after), after_of_(before.actors.size(), kNobody), before_of_(after.actors.size(), kNobody) {
    std::map<EntityId, std::uint32_t> actors;
    for (std::uint32_t i = 0; i < is_.actors.size(); ++i)
      if (const EntityId entity = entity_of(is_.actors[i]); entity.valid()) actors.emplace(entity, i);
    for (std::uint32_t i = 0; i < was_.actors.size(); ++i) {
      const auto found = actors.find(matches.after(entity_of(was_.actors[i])));
      if (found == actors.end()) continue;
      after_of_[i] = found->second;
      before_of_[found->second] = i;
    }
  }

  std::vector<CampRegrouping> find() {
    connect();
    std::map<std::uint32_t, CampRegrouping> groups;
    for (std::uint32_t c = 0; c < was_.camps.size(); ++c) groups[root(c)].before.push_back(c);
    for (std::uint32_t c = 0; c < is_.camps.size(); ++c) groups[root(place_after(c))].after.push_back(c);
    std::vector<CampRegrouping> out;
    for (auto& [_, group] : groups) {
      add_members(group);
      group.kind = kind_of(group);
      if (group.kind != CampRegrouping::Kind::changed || !group.joined.empty() || !group.left.empty())
        out.push_back(std::move(group));
    }
    std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    return out;
  }

 private:
  static EntityId entity_of(const CampActor& actor) {
    return actor.record.kind == RecordKind::entity ? EntityId{actor.record.index} : EntityId{};
  }
  static CampRegrouping::Kind kind_of(const CampRegrouping& group) {
    using Kind = CampRegrouping::Kind;
    if (group.before.empty()) return Kind::appeared;
    if (group.after.empty()) return Kind::dissolved;
    if (group.before.size() > 1) return group.after.size() > 1 ? Kind::regrouped : Kind::merged;
    return group.after.size() > 1 ? Kind::split : Kind::changed;
  }

  std::uint32_t place_after(std::uint32_t camp) const { return static_cast<std::uint32_t>(was_.camps.size()) + camp; }
  std::uint32_t root(std::uint32_t camp) {
    while (parent_[camp] != camp) camp = parent_[camp] = parent_[parent_[camp]];
    return camp;
  }

  // Where an actor of one side stands on the other; kNoCamp where it is in none there.
  static std::uint32_t camp_of(const Camps& camps, std::uint32_t actor) {
    return actor == kNobody ? kNoCamp : camps.actors[actor].camp;
  }
  std::uint32_t camp_after(std::uint32_t actor_before) const { return camp_of(is_, after_of_[actor_before]); }
  std::uint32_t camp_before(std::uint32_t actor_after) const { return camp_of(was_, before_of_[actor_after]); }

  // Joins the camps of which one has become the other.
  void connect() {
    parent_.resize(was_.camps.size() + is_.camps.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
    std::vector<std::size_t> known_before(was_.camps.size()), known_after(is_.camps.size());
    for (std::uint32_t b = 0; b < was_.camps.size(); ++b)
      for (const std::uint32_t member : was_.camps[b].members) {
        const std::uint32_t a = camp_after(member);
        if (a == kNoCamp) continue;
        ++shared[{b, a}];
        ++known_before[b];
        ++known_after[a];
      }
    for (const auto& [pair, count] : shared)
      if (2 * count > std::min(known_before[pair.first], known_after[pair.second]))
        parent_[root(pair.first)] = root(place_after(pair.second));
  }

  void add_members(CampRegrouping& group) const {
    const auto holds = [](const std::vector<std::uint32_t>& camps, std::uint32_t camp) {
      return std::find(camps.begin(), camps.end(), camp) != camps.end();
    };
    const auto add = [&](const Camps& camps, std::uint32_t camp, const std::vector<std::uint32_t>& others,
                         auto other_of, std::vector<CampMember>& out) {
      for (const std::uint32_t member : camps.camps[camp].members) {
        const std::uint32_t other = other_of(member);
        if (other == kNoCamp || !holds(others, other))
          out.push_back({member, other == kNoCamp ? std::nullopt : std::optional(other)});
      }
    };
    for (const std::uint32_t camp : group.after)
      add(
          is_, camp, group.before, [&](std::uint32_t actor) { return camp_before(actor); }, group.joined);
    for (const std::uint32_t camp : group.before)
      add(
          was_, camp, group.after, [&](std::uint32_t actor) { return camp_after(actor); }, group.left);
    const auto by_actor = [](const CampMember& a, const CampMember& b) { return a.actor < b.actor; };
    std::sort(group.joined.begin(), group.joined.end(), by_actor);  // actors stand by id
    std::sort(group.left.begin(), group.left.end(), by_actor);
  }

  std::tuple<std::string_view, bool> order_of(const CampRegrouping& group) const {
    const bool stays = !group.after.empty();
    return {stays ? is_.camps[group.after.front()].id : was_.camps[group.before.front()].id, stays};
  }

  const Camps& was_;
  const Camps& is_;
  std::vector<std::uint32_t> after_of_, before_of_;  // of each actor, that of the other side
  std::vector<std::uint32_t> parent_;                // of the camps before, then of those after
};

}  // namespace

std::vector<CampRegrouping> find_camp_changes(const Camps& before, const Camps& after, const RecordMatches& matches) {
  return CampComparison(before, after, matches).find();
}

}  // namespace standpoint
