// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/conflict_views.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/model/replies.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostQuoted = 1;       // conflicts of a pair; more are pages of words where many say much
constexpr std::size_t kMostPairs = 200'000;  // beyond it the least severe conflicts are left out of the standings

using Pair = std::pair<EntityId, EntityId>;

Pair ordered(EntityId a, EntityId b) { return b < a ? Pair{b, a} : Pair{a, b}; }

bool is_between_actors(ConflictKind kind) {
  return kind == ConflictKind::stance || kind == ConflictKind::contradiction || kind == ConflictKind::dispute ||
         kind == ConflictKind::relation;
}

class StandingsFinder {
 public:
  StandingsFinder(const Dossier& dossier, const Conflicts& conflicts, const ConflictViewOptions& options)
      : d_(dossier), conflicts_(conflicts), options_(options), replies_(dossier) {}

  ConflictStandings find(std::size_t most) {
    for (const Conflict& conflict : conflicts_.all)
      if (is_between_actors(conflict.kind) && admits(conflict)) add_conflict(conflict);
    add_agreements();
    keep_actors(most);
    for (auto& [pair, standing] : pairs_)
      if (kept_.contains(pair.first) && kept_.contains(pair.second)) out_.pairs.push_back(std::move(standing));
    for (PairStanding& pair : out_.pairs) tell(pair);
    return std::move(out_);
  }

 private:
  bool admits(const Conflict& conflict) const {
    return !options_.admits_proposition || conflict.propositions.empty() ||
           std::any_of(conflict.propositions.begin(), conflict.propositions.end(), options_.admits_proposition);
  }
  bool admits(EntityId actor) const { return !options_.admits_actor || options_.admits_actor(actor); }

  PairStanding& standing(EntityId a, EntityId b) {
    const Pair pair = ordered(a, b);
    PairStanding& out = pairs_[pair];
    std::tie(out.a, out.b) = pair;
    return out;
  }

  // Before it is counted.
  static void widen(PairStanding& pair, const Date& by) {
    pair.when = pair.against + pair.together == 0 ? by : hull_of(pair.when, by);
  }

  void add_conflict(const Conflict& conflict) {
    bool counts = false;
    for (const Party& a : conflict.sides[0].parties)
      for (const Party& b : conflict.sides[1].parties) {
        if (a.actor == b.actor || !admits(a.actor) || !admits(b.actor)) continue;
        if (options_.concerns && !options_.concerns(a.actor) && !options_.concerns(b.actor)) continue;
        if (++count_ > kMostPairs) continue;
        PairStanding& pair = standing(a.actor, b.actor);
        widen(pair, span_between(conflict.since, conflict.until));
        if (pair.against++ < PairStanding::kMostTold)
          pair.conflicts.push_back(static_cast<std::uint32_t>(&conflict - conflicts_.all.data()));
        counts = true;
      }
    if (counts) add_evidence(conflict);
  }

  void add_evidence(const Conflict& conflict) {
    for (const ConflictSide& side : conflict.sides) {
      for (const Party& party : side.parties) add_sources(d_, conflicts_.claims_of(party), out_.sources);
      for (const RecordRef record : side.also)
        if (record.kind == RecordKind::relation)
          for (const Citation& c : d_.citations_of(d_.relations[record.index].statement.citations))
            if (c.source.valid()) out_.sources.insert(c.source);
    }
  }

  // Pairs in conflict that also share stances.
  void add_agreements() {
    std::map<std::pair<PropositionId, int>, std::vector<const Position*>> sides;
    for (const Position& position : conflicts_.positions.all) {
      if (position.origin != Origin::own ||
          (options_.admits_proposition && !options_.admits_proposition(position.proposition)))
        continue;
      if (position.label == PositionLabel::supports) sides[{position.proposition, 1}].push_back(&position);
      if (position.label == PositionLabel::opposes) sides[{position.proposition, -1}].push_back(&position);
    }
    std::set<EntityId> in_conflict;
    for (const auto& [pair, standing] : pairs_) in_conflict.insert({pair.first, pair.second});
    for (const auto& [key, held] : sides)
      for (std::size_t i = 0; i < held.size(); ++i)
        for (std::size_t j = i + 1; j < held.size() && count_ <= kMostPairs; ++j)
          if (in_conflict.contains(held[i]->actor) && in_conflict.contains(held[j]->actor))
            add_agreement(*held[i], held[j]->actor);
  }

  void add_agreement(const Position& position, EntityId other) {
    ++count_;
    PairStanding& pair = standing(position.actor, other);
    widen(pair, time_of(position));
    if (pair.together++ < PairStanding::kMostTold) pair.agreed.push_back(&position);
  }

  void keep_actors(std::size_t most) {
    std::map<EntityId, std::size_t> conflicts;
    for (const auto& [pair, standing] : pairs_) {
      conflicts[pair.first] += standing.against;
      conflicts[pair.second] += standing.against;
    }
    std::erase_if(conflicts, [](const auto& entry) { return entry.second == 0; });
    for (const auto& [actor, count] : conflicts) out_.actors.push_back(actor);
    out_.all_actors = out_.actors.size();
    const auto rank = [&](EntityId a) {
      return std::tuple(-static_cast<std::ptrdiff_t>(conflicts.at(a)), d_.id_of(a));
    };
    std::sort(out_.actors.begin(), out_.actors.end(), [&](EntityId a, EntityId b) { return rank(a) < rank(b); });
    if (out_.actors.size() > most) out_.actors.resize(most);
    kept_ = {out_.actors.begin(), out_.actors.end()};
  }

  // The conflicts, the first few with each side's last words, then what the two agree on.
  void tell(PairStanding& pair) {
    std::size_t told = 0;
    for (const std::uint32_t index : pair.conflicts) {
      const auto [sentence, is_new] = sentences_.try_emplace(index);
      const Conflict& conflict = conflicts_.all[index];
      if (is_new) sentence->second = with_replies(conflict);
      pair.tooltip += (pair.tooltip.empty() ? "" : "\n") + sentence->second;
      if (told++ < kMostQuoted) quote(conflict, pair);
    }
    for (const Position* position : pair.agreed) {
      const std::string_view text = d_.text(d_[position->proposition].text, options_.language);
      pair.tooltip += fmt::format("{}▲ {}", pair.tooltip.empty() ? "" : "\n", quoted(text, options_.language));
      pair.rests_on.push_back(ref(conflicts_.positions.claims_of(position->claims).back()));
    }
  }

  // The conflict in words; of what accuses someone, with what the accused reply, or that they do not.
  std::string with_replies(const Conflict& conflict) const {
    std::string out = conflict_in_words(d_, conflicts_, conflict, options_.language);
    for (const PropositionId p : conflict.propositions)
      append_part(out, replies_in_words(d_, replies_, p, options_.language), " — ");
    return out;
  }

  void quote(const Conflict& conflict, PairStanding& pair) const {
    for (const ConflictSide& side : conflict.sides) {
      for (const Party& party : side.parties) {
        const auto claims = conflicts_.claims_of(party);
        if ((party.actor != pair.a && party.actor != pair.b) || claims.empty()) continue;
        pair.tooltip += "\n" + claim_tooltip(d_, claims.back(), options_.language);
        pair.rests_on.push_back(ref(claims.back()));
      }
      for (const RecordRef record : side.also) {
        if (record.kind != RecordKind::relation) continue;
        const Relation& relation = d_.relations[record.index];
        pair.tooltip += "\n" + relation_in_words(d_, relation, options_.language);
        for (const std::string& line : evidence_in_words(d_, relation.statement, options_.language))
          pair.tooltip += "\n" + line;
        pair.rests_on.push_back(record);
      }
    }
  }

  const Dossier& d_;
  const Conflicts& conflicts_;
  const ConflictViewOptions& options_;
  const Replies replies_;
  std::map<std::uint32_t, std::string> sentences_;  // of conflicts, by index
  std::map<Pair, PairStanding> pairs_;
  std::set<EntityId> kept_;
  std::size_t count_ = 0;
  ConflictStandings out_;
};

// Title, subtitle, sources and what was left out, of either picture.
template <class AnyPicture>
void describe(const Dossier& d, const ConflictStandings& standings, const ConflictViewOptions& options,
              AnyPicture& out) {
  const bool fr = options.language == "fr";
  set_heading(out, d, "conflicts", std::string(questions::kConflicts.in(options.language)), standings.sources,
              options.language);
  std::size_t pairs = 0;
  for (const PairStanding& pair : standings.pairs) pairs += pair.against > 0 ? 1 : 0;
  out.description =
      fmt::format(fmt::runtime(fr ? "{} acteurs, {} paires en conflit." : "{} actors, {} pairs in conflict."),
                  standings.actors.size(), pairs);
  if (standings.actors.empty())
    out.notes.emplace_back(fr ? "Aucun conflit entre acteurs dans ce choix."
                              : "No conflict between actors in this choice.");
  if (standings.actors.size() < standings.all_actors)
    out.notes.push_back(fmt::format(fmt::runtime(fr ? "{} acteurs sur {}\u00A0: ceux qui ont le plus de conflits."
                                                    : "{} actors out of {}: those with most conflicts."),
                                    standings.actors.size(), standings.all_actors));
}

// How much two actors are with each other: positive where they agree more.
class Closeness {
 public:
  explicit Closeness(const ConflictStandings& standings) {
    for (const PairStanding& pair : standings.pairs)
      sums_[{pair.a, pair.b}] = static_cast<int>(pair.together) - 2 * static_cast<int>(pair.against);
  }
  int of(EntityId a, EntityId b) const {
    const auto found = sums_.find(ordered(a, b));
    return found == sums_.end() ? 0 : found->second;
  }

 private:
  std::map<Pair, int> sums_;
};

}  // namespace

ConflictStandings find_standings(const Dossier& dossier, const Conflicts& conflicts, const ConflictViewOptions& options,
                                 std::size_t most_actors) {
  return StandingsFinder(dossier, conflicts, options).find(most_actors);
}

// Each actor next to the one that it agrees with most among those not yet placed.
std::vector<EntityId> by_closeness(const ConflictStandings& standings) {
  const Closeness closeness(standings);
  std::vector<EntityId> left = standings.actors, out;
  if (left.empty()) return out;
  out.push_back(left.front());
  left.erase(left.begin());
  while (!left.empty()) {
    const auto sum = [&](EntityId a) {  // towards all placed, the last ones most
      int total = 0;
      for (std::size_t i = out.size() > 4 ? out.size() - 4 : 0; i < out.size(); ++i) total += closeness.of(a, out[i]);
      return total;
    };
    const auto best =
        std::max_element(left.begin(), left.end(), [&](EntityId a, EntityId b) { return sum(a) < sum(b); });
    out.push_back(*best);
    left.erase(best);
  }
  return out;
}

ConflictStandings part_of(const ConflictStandings& standings, const std::vector<EntityId>& actors) {
  std::vector<bool> among(actors.empty() ? 0 : actors.back().value + 1);
  for (const EntityId actor : actors) among[actor.value] = true;
  const auto is_in = [&](EntityId id) { return id.value < among.size() && among[id.value]; };
  ConflictStandings out;
  std::copy_if(standings.actors.begin(), standings.actors.end(), std::back_inserter(out.actors), is_in);
  std::copy_if(standings.pairs.begin(), standings.pairs.end(), std::back_inserter(out.pairs),
               [&](const PairStanding& pair) { return is_in(pair.a) && is_in(pair.b); });
  out.all_actors = out.actors.size();
  out.sources = standings.sources;
  return out;
}

Picture conflict_network(const Dossier& d, const ConflictStandings& standings, const ConflictViewOptions& options) {
  const bool fr = options.language == "fr";
  const MarkLinks links(d, options.link);
  Picture out;
  describe(d, standings, options, out);
  for (const EntityId actor : standings.actors) {
    PictureNode node;
    node.id = d.id_of(actor);
    node.label = d.name(actor, options.language);
    node.role = role_of(d[actor].type);
    if (d[actor].type != EntityType::person) node.sublabel = phrase_for(d[actor].type).in(options.language);
    node.href = links.to(actor);
    out.nodes.push_back(std::move(node));
  }
  for (const PairStanding& pair : standings.pairs) {
    PictureEdge edge;
    edge.from = d.id_of(pair.a);
    edge.to = d.id_of(pair.b);
    edge.id = fmt::format("{}--{}", edge.from, edge.to);
    edge.directed = false;
    edge.role = pair.against > 0 && pair.against >= pair.together ? EdgeRole::hostile : EdgeRole::alliance;
    if (pair.against > 0) edge.labels.push_back(fmt::format("▼ {}", pair.against));
    if (pair.together > 0) edge.labels.push_back(fmt::format("▲ {}", pair.together));
    edge.tooltip = pair.tooltip;
    edge.when = pair.when;
    edge.href = links.to_first(pair.rests_on);
    out.edges.push_back(std::move(edge));
  }
  out.legend_title = fr ? "Légende" : "Legend";
  const auto add = [&](EdgeRole role, std::string_view en, std::string_view french) {
    out.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr ? french : en)});
  };
  add(EdgeRole::hostile, "in conflict (▼ over so many things)", "en conflit (▼ sur tant de points)");
  add(EdgeRole::alliance, "agree more than they conflict (▲ on so many propositions)",
      "d’accord plus qu’en conflit (▲ sur tant de propositions)");
  return out;
}

namespace {

// The cell of two actors, in the row of the one and the column of the other, which the caller sets.
MatrixCell cell_of(const Dossier& d, const PairStanding& pair, EntityId a, EntityId b, std::string_view language) {
  MatrixCell cell;
  cell.sign = pair.against > 0 && pair.together > 0 ? StanceSign::both
              : pair.against > 0                    ? StanceSign::oppose
                                                    : StanceSign::support;
  if (cell.sign == StanceSign::both && pair.against != pair.together) cell.lean = pair.against > pair.together ? -1 : 1;
  cell.count = pair.against > 0 ? pair.against : pair.together;
  cell.id = fmt::format("{}--{}", d.id_of(a), d.id_of(b));
  cell.when = pair.when;
  cell.tooltip = fmt::format("{} – {}\n▼ {} ▲ {}\n{}", d.name(a, language), d.name(b, language), pair.against,
                             pair.together, pair.tooltip);
  return cell;
}

}  // namespace

MatrixPicture conflict_matrix(const Dossier& d, const ConflictStandings& standings,
                              const ConflictViewOptions& options) {
  const bool fr = options.language == "fr";
  const MarkLinks links(d, options.link);
  MatrixPicture out;
  out.of_stances = false;
  describe(d, standings, options, out);
  std::map<EntityId, std::size_t> rows, columns;
  for (const EntityId actor : by_closeness(standings)) {
    const std::string id(d.id_of(actor));
    const std::string name(d.name(actor, options.language));
    if (!options.admits_row || options.admits_row(actor)) {
      rows[actor] = out.rows.size();
      out.rows.push_back({id, name, "", name, links.to(actor)});
    }
    if (!options.admits_column || options.admits_column(actor)) {
      columns[actor] = out.columns.size();
      out.columns.push_back({id + "--column", name, "", name, links.to(actor), id});
    }
  }
  for (const PairStanding& pair : standings.pairs)
    for (const auto& [a, b] : {Pair{pair.a, pair.b}, Pair{pair.b, pair.a}}) {
      if (!rows.contains(a) || !columns.contains(b)) continue;
      MatrixCell cell = cell_of(d, pair, a, b, options.language);
      cell.row = rows.at(a);
      cell.column = columns.at(b);
      cell.href = links.to_first(pair.rests_on);
      out.cells.push_back(std::move(cell));
    }
  out.split_note = split_note(fr);
  out.legend_title = fr ? "Légende" : "Legend";
  out.sign_labels[0] = fr ? "d’accord" : "agree";
  out.sign_labels[1] = fr ? "en conflit" : "in conflict";
  out.sign_labels[5] =
      fr ? "l’un et l’autre\u202F; le fond dit ce qui l’emporte" : "both; the ground tells what prevails";
  out.notes.emplace_back(
      fr ? "Le chiffre d’une case est le nombre de conflits, ou d’accords s’il n’y a pas de conflit, à partir de deux."
         : "The figure in a cell is the number of conflicts, or of agreements where there is no conflict, from two "
           "on.");
  return out;
}

}  // namespace standpoint
