// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/position_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "render/diagram/picture_words.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

struct Interest {
  std::size_t actors = 0;
  bool supported = false, opposed = false;
};

class TableMaker {
 public:
  TableMaker(const Dossier& dossier, const Positions& positions, const PositionTableOptions& options)
      : d_(dossier), positions_(positions), options_(options) {}

  PositionTable make() {
    collect();
    out_.all_propositions = interest_.size();
    keep_propositions();
    keep_actors();
    order_propositions();
    return std::move(out_);
  }

 private:
  void collect() {
    std::map<EntityId, std::size_t> actors;
    for (const Position& position : positions_.all) {
      if (options_.admits_actor && !options_.admits_actor(position.actor)) continue;
      if (options_.admits_proposition && !options_.admits_proposition(position.proposition)) continue;
      if (!out_.cells.try_emplace({position.actor, position.proposition}, &position).second) continue;
      ++actors[position.actor];
      Interest& interest = interest_[position.proposition];
      ++interest.actors;
      interest.supported = interest.supported || position.supporting > 0;
      interest.opposed = interest.opposed || position.opposing > 0;
    }
    out_.all_actors = actors.size();
  }

  void keep_propositions() {
    std::vector<PropositionId> order;
    for (const auto& [p, interest] : interest_) order.push_back(p);
    const auto rank = [&](PropositionId p) {
      const Interest& i = interest_.at(p);
      return std::tuple(!(i.supported && i.opposed), -static_cast<std::ptrdiff_t>(i.actors), d_.id_of(p));
    };
    std::sort(order.begin(), order.end(), [&](PropositionId a, PropositionId b) { return rank(a) < rank(b); });
    const auto shared = [&](PropositionId p) { return interest_.at(p).actors >= options_.least_actors; };
    if (std::count_if(order.begin(), order.end(), shared) >= 3)
      std::erase_if(order, [&](PropositionId p) { return !shared(p); });
    if (order.size() > options_.most_propositions) order.resize(options_.most_propositions);
    out_.propositions = order;
    std::sort(order.begin(), order.end());
    std::erase_if(out_.cells,
                  [&](const auto& cell) { return !std::binary_search(order.begin(), order.end(), cell.first.second); });
  }

  void keep_actors() {
    std::map<EntityId, std::size_t> counts;
    for (const auto& [key, position] : out_.cells) ++counts[key.first];
    std::vector<EntityId> order;
    order.reserve(counts.size());
    for (const auto& [actor, count] : counts) order.push_back(actor);
    const auto rank = [&](EntityId a) { return std::tuple(-static_cast<std::ptrdiff_t>(counts.at(a)), d_.id_of(a)); };
    std::sort(order.begin(), order.end(), [&](EntityId a, EntityId b) { return rank(a) < rank(b); });
    std::size_t fitting = 0;
    for (std::size_t cells = 0; fitting < std::min(order.size(), options_.most_actors); ++fitting)
      if (cells += counts.at(order[fitting]); cells > options_.most_cells) break;
    order.resize(std::max<std::size_t>(fitting, std::min<std::size_t>(order.size(), 2)));
    std::map<GroupPlace, ActorGroup> groups;
    for (const EntityId actor : order) {
      auto [key, group] = group_of(d_, actor, options_.grouping, options_.language, options_.camps);
      ActorGroup& to = groups.try_emplace(std::move(key), std::move(group)).first->second;
      to.actors.push_back(actor);
    }
    for (auto& [key, group] : groups) out_.groups.push_back(std::move(group));
    std::sort(order.begin(), order.end());
    std::erase_if(out_.cells,
                  [&](const auto& cell) { return !std::binary_search(order.begin(), order.end(), cell.first.first); });
  }

  // Issues with most actors first; propositions without an issue come last.
  void order_propositions() {
    std::map<IssueId, std::size_t> of_issue;
    std::map<PropositionId, std::size_t> of_proposition;
    for (const auto& [key, position] : out_.cells) {
      ++of_issue[d_[key.second].issue];
      ++of_proposition[key.second];
    }
    std::erase_if(out_.propositions, [&](PropositionId p) { return !of_proposition.contains(p); });
    const auto rank = [&](PropositionId p) {
      const IssueId issue = d_[p].issue;
      return std::tuple(!issue.valid(), -static_cast<std::ptrdiff_t>(of_issue.at(issue)), issue,
                        -static_cast<std::ptrdiff_t>(of_proposition.at(p)), d_.id_of(p));
    };
    std::sort(out_.propositions.begin(), out_.propositions.end(),
              [&](PropositionId a, PropositionId b) { return rank(a) < rank(b); });
  }

  const Dossier& d_;
  const Positions& positions_;
  const PositionTableOptions& options_;
  std::map<PropositionId, Interest> interest_;
  PositionTable out_;
};

}  // namespace

std::pair<GroupPlace, ActorGroup> group_of(const Dossier& d, EntityId id, Grouping grouping, std::string_view language,
                                           const CampGroups* camps) {
  const Entity& entity = d[id];
  if (grouping == Grouping::camp && camps != nullptr) {
    const std::size_t camp = camps->of_entity[id.value];
    return {{camp, ""}, camps->groups[camp]};
  }
  if (grouping == Grouping::none) return {{0, ""}, {"all", "", {}}};
  const auto tags = d.strings_of(entity.tags);
  if (grouping == Grouping::tag && !tags.empty())
    return {{0, std::string(tags[0])}, {"tag-" + std::string(tags[0]), heading_of_tag(tags[0]), {}}};
  if (grouping == Grouping::tag)
    return {{1, ""}, {"no-tag", language == "fr" ? "Sans étiquette" : "Without a tag", {}}};
  return {{static_cast<std::size_t>(entity.type), ""},
          {"type-" + std::string(to_string(entity.type)), std::string(plural_for(entity.type).in(language)), {}}};
}

PositionTable make_position_table(const Dossier& dossier, const Positions& positions,
                                  const PositionTableOptions& options) {
  return TableMaker(dossier, positions, options).make();
}

std::string note_on_actors(const PositionTable& table, std::size_t actors, std::string_view language) {
  return fmt::format(
      fmt::runtime(language == "fr" ? "{} acteurs sur {}\u00A0: ceux qui ont le plus de positions sur elles."
                                    : "{} actors out of {}: those with most positions on them."),
      actors, table.all_actors);
}

std::vector<std::string> notes_on_limits(const PositionTable& table, std::size_t actors, std::size_t propositions,
                                         std::string_view language) {
  std::vector<std::string> out;
  if (propositions < table.all_propositions)
    out.push_back(fmt::format(
        fmt::runtime(language == "fr"
                         ? "{} propositions sur {}\u00A0: les plus disputées, puis celles qui ont le plus d’acteurs."
                         : "{} propositions out of {}: the most disputed, then those with most actors."),
        propositions, table.all_propositions));
  if (actors < table.all_actors) out.push_back(note_on_actors(table, actors, language));
  return out;
}

int last_sign(const Positions& positions, const Position& position) {
  int sign = 0;
  for (const Segment& segment : positions.segments_of(position.segments))
    if (segment.sign != 0) sign = segment.sign;
  return sign;
}

bool is_reserved(const Dossier& dossier, const Claim& claim) {
  return claim.statement.certainty != Certainty::asserted || !dossier.extra_of(claim).only_if.empty();
}

bool is_reserved(const Dossier& dossier, const Positions& positions, const Position& position) {
  const auto claims = positions.claims_of(position.claims);
  return std::all_of(claims.begin(), claims.end(), [&](ClaimId id) { return is_reserved(dossier, dossier[id]); });
}

}  // namespace standpoint
