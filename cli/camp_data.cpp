// SPDX-License-Identifier: Apache-2.0
#include "cli/camp_data.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/analysis/time_steps.hpp"
#include "render/wording/networks.hpp"

namespace standpoint {
namespace {

// Twelve digits after the point: what differs beyond is rounding.
double rounded(double number) { return std::round(number * 1e12) / 1e12; }

ValueList ids_of(const Camps& camps, const std::vector<std::uint32_t>& actors) {
  ValueList out;
  for (const std::uint32_t actor : actors) out.emplace_back(camps.actors[actor].id);
  return out;
}

// The statements of one side: claims of a dossier, each once, else numbers of statements.
ValueList statements_data(const CampWords& words, const std::vector<CampStatement>& statements) {
  ValueList out;
  std::vector<ClaimId> seen;
  for (const CampStatement& statement : statements) {
    if (words.dossier == nullptr || !statement.claim.valid()) {
      out.emplace_back(words.table.ids[statement.row]);
      continue;
    }
    if (std::find(seen.begin(), seen.end(), statement.claim) != seen.end()) continue;
    seen.push_back(statement.claim);
    out.emplace_back(words.dossier->id_of(statement.claim));
  }
  return out;
}

// Those of both sides from which the stance only follows.
ValueList implied_data(const CampWords& words, const CampStance& stance) {
  std::vector<CampStatement> implied;
  for (const auto* side : {&stance.members, &stance.others})
    std::copy_if(side->begin(), side->end(), std::back_inserter(implied),
                 [](const CampStatement& s) { return s.implied; });
  return statements_data(words, implied);
}

ValueFields stance_data(const CampWords& words, std::uint32_t camp, const CampStance& stance, bool apart) {
  ValueFields out{{"proposition", stance.id},
                  {"inside", rounded(stance.inside)},
                  {"outside", rounded(stance.outside)},
                  {"difference", rounded(stance.difference)},
                  {"members_for", stance.members_for},
                  {"members_against", stance.members_against},
                  {"others_for", stance.others_for},
                  {"others_against", stance.others_against},
                  {"statements", statements_data(words, stance.members)},
                  {"statements_of_others", statements_data(words, stance.others)},
                  {"implied", implied_data(words, stance)}};
  if (words.dossier != nullptr && stance.record.kind == RecordKind::proposition) {
    const PropositionId proposition{stance.record.index};
    ValueList accused, replies;
    for (const EntityId entity : words.dossier->entities_of((*words.dossier)[proposition].accuses))
      accused.emplace_back(words.dossier->id_of(entity));
    for (const ClaimId reply : words.replies->to(proposition)) replies.emplace_back(words.dossier->id_of(reply));
    out.emplace_back("accuses", std::move(accused));
    out.emplace_back("replies", std::move(replies));
  }
  CampWords other = words;
  ValueFields sentence;
  for (const std::string_view language : {"fr", "en"}) {
    other.language = language;
    sentence.emplace_back(std::string(language), camp_stance_in_words(other, camp, stance, apart));
  }
  out.emplace_back("sentence", std::move(sentence));
  return out;
}

ValueList sides_data(const Camps& camps, const std::vector<std::uint8_t>& side) {
  std::vector<std::uint32_t> of[2];
  for (std::uint32_t v = 0; v < camps.actors.size(); ++v)
    if (!camps.graph.around(v).empty()) of[side[v]].push_back(v);
  return {ids_of(camps, of[0]), ids_of(camps, of[1])};
}

ValueFields split_data(const Camps& camps, const Split& split) {
  return {{"quality", value_if(split.found, rounded(split.quality))},
          {"exact", split.exact},
          {"sides", split.found ? sides_data(camps, split.side) : ValueList{}}};
}

ValueFields balance_data(const Camps& camps, const Balance& balance) {
  ValueList against;
  for (const std::uint32_t tie : balance.frustrated)
    against.emplace_back(
        ValueList{camps.graph.labels[camps.graph.ties[tie].a], camps.graph.labels[camps.graph.ties[tie].b]});
  return {{"frustration", rounded(balance.frustration)},
          {"at_least", rounded(balance.bound)},
          {"exact", balance.exact},
          {"of", rounded(balance.total)},
          {"line_index", rounded(balance.line_index())},
          {"positive", balance.positive},
          {"negative", balance.negative},
          {"triangles", static_cast<std::size_t>(balance.triangles)},
          {"balanced_triangles", static_cast<std::size_t>(balance.balanced)},
          {"sides", sides_data(camps, balance.side)},
          {"against", std::move(against)}};
}

}  // namespace

ValueFields camp_data(const CampWords& words, std::uint32_t camp) {
  const Camp& c = words.camps.camps[camp];
  ValueList together, apart;
  for (const CampStance& stance : c.together) together.emplace_back(stance_data(words, camp, stance, false));
  for (const CampStance& stance : c.apart) apart.emplace_back(stance_data(words, camp, stance, true));
  CampWords other = words;
  ValueFields title;
  for (const std::string_view language : {"fr", "en"}) {
    other.language = language;
    title.emplace_back(std::string(language), camp_title(other, camp));
  }
  return {{"camp", c.id},
          {"title", std::move(title)},
          {"head", words.camps.actors[c.head].id},
          {"members", ids_of(words.camps, c.members)},
          {"agreement_within", rounded(c.positive_within)},
          {"agreement_between", rounded(c.positive_between)},
          {"conflict_within", rounded(c.negative_within)},
          {"conflict_between", rounded(c.negative_between)},
          {"together", std::move(together)},
          {"apart", std::move(apart)}};
}

ValueFields camp_actor_data(const Camps& camps, const CampActor& actor) {
  const bool in_camp = actor.camp != kNoCamp;
  return {{"actor", actor.id},
          {"name", actor.name},
          {"camp", in_camp ? Value(camps.camps[actor.camp].id) : Value()},
          {"place", in_camp ? Value(keyword(actor.place)) : Value()},
          {"broker", actor.broker},
          {"statements", actor.statements},
          {"agreement_within", rounded(actor.positive_within)},
          {"agreement_between", rounded(actor.positive_between)},
          {"conflict_within", rounded(actor.negative_within)},
          {"conflict_between", rounded(actor.negative_between)},
          {"cohesion", rounded(actor.cohesion)},
          {"betweenness", rounded(actor.betweenness)},
          {"participation", rounded(actor.participation_positive)},
          {"participation_in_conflict", rounded(actor.participation_negative)}};
}

ValueFields camp_measures_data(const Camps& camps) {
  return {{"statements", camps.statements},
          {"method", keyword(camps.method)},
          {"exact", camps.exact},
          {"signed_modularity", rounded(camps.modularity)},
          {"conflict_between", rounded(camps.conflict_between)},
          {"agreement_within", rounded(camps.congruence_within)},
          {"ei_agreement", rounded(camps.ei.positive)},
          {"ei_conflict", rounded(camps.ei.negative)},
          {"betweenness_sources", camps.betweenness_sources},
          {"polarisation", ValueFields{{"modularity", split_data(camps, camps.modularity_split)},
                                       {"modularity_of_halves", split_data(camps, camps.modularity_halves)},
                                       {"ei_of_halves", split_data(camps, camps.ei_halves)}}},
          {"balance", balance_data(camps, camps.balance)},
          {"balance_by_weight", balance_data(camps, camps.weighted_balance)}};
}

ValueFields window_data(const Camps& camps) {
  return {{"since", text_or_null(edtf_moment(camps.since))},
          {"middle", text_or_null(edtf_moment(camps.middle))},
          {"until", text_or_null(edtf_moment(camps.until))}};
}

ValueFields camps_data(const CampWords& words) {
  ValueList all, actors;
  for (std::uint32_t c = 0; c < words.camps.camps.size(); ++c) all.emplace_back(camp_data(words, c));
  for (const CampActor& actor : words.camps.actors) actors.emplace_back(camp_actor_data(words.camps, actor));
  return {{"camps", std::move(all)}, {"actors", std::move(actors)}, {"measures", camp_measures_data(words.camps)}};
}

ValueFields camp_in_time_data(const CampHistory& history, const CampInTime& camp) {
  const Camps& window = history.windows[camp.window];
  ValueList from, joined, left;
  for (const std::uint32_t before : camp.from) from.emplace_back(history.camps[before].track);
  for (const std::string& id : camp.joined) joined.emplace_back(id);
  for (const std::string& id : camp.left) left.emplace_back(id);
  ValueFields out{{"track", camp.track}};
  for (auto& field : window_data(window)) out.push_back(std::move(field));
  out.insert(out.end(), {{"change", keyword(camp.change)},
                         {"from", std::move(from)},
                         {"members", ids_of(window, window.camps[camp.camp].members)},
                         {"joined", std::move(joined)},
                         {"left", std::move(left)},
                         {"dissolves", camp.ends}});
  return out;
}

}  // namespace standpoint
