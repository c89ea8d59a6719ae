// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_positions.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

namespace standpoint {
namespace {

constexpr double kRounding = 1e-9;

// What a position is of, as the dossier after counts.
using PositionKey = std::tuple<EntityId, PropositionId, Origin>;

struct Keyed {
  PositionKey key;
  std::uint32_t index = 0;
};

std::optional<PositionChange::Kind> change_between(const Position& before, const Position& after) {
  using Kind = PositionChange::Kind;
  if (before.label != after.label) return Kind::turned;
  if (std::abs(before.score - after.score) > kRounding) return Kind::moved;
  if (std::abs(before.strength - after.strength) <= kRounding) return std::nullopt;
  return after.strength > before.strength ? Kind::firmer : Kind::weaker;
}

}  // namespace

std::vector<PositionChange> find_position_changes(const Dossier& before, const Positions& positions_before,
                                                  const Dossier& after, const Positions& positions_after,
                                                  const RecordMatches& matches) {
  using Kind = PositionChange::Kind;
  std::vector<PositionChange> out;
  std::vector<Keyed> was, is;
  for (std::uint32_t i = 0; i < positions_before.all.size(); ++i) {
    const Position& p = positions_before.all[i];
    const EntityId actor = matches.after(p.actor);
    const PropositionId proposition = matches.after(p.proposition);
    if (actor.valid() && proposition.valid())
      was.push_back({{actor, proposition, p.origin}, i});
    else
      out.push_back({Kind::disappeared, i, std::nullopt});
  }
  for (std::uint32_t i = 0; i < positions_after.all.size(); ++i) {
    const Position& p = positions_after.all[i];
    is.push_back({{p.actor, p.proposition, p.origin}, i});
  }
  const auto by_key = [](const Keyed& a, const Keyed& b) { return a.key < b.key; };
  std::sort(was.begin(), was.end(), by_key);
  std::sort(is.begin(), is.end(), by_key);
  for (auto a = was.begin(), b = is.begin(); a != was.end() || b != is.end();) {
    if (b == is.end() || (a != was.end() && a->key < b->key)) {
      out.push_back({Kind::disappeared, a++->index, std::nullopt});
    } else if (a == was.end() || b->key < a->key) {
      out.push_back({Kind::appeared, std::nullopt, b++->index});
    } else {
      if (const auto kind = change_between(positions_before.all[a->index], positions_after.all[b->index]))
        out.push_back({*kind, a->index, b->index});
      ++a, ++b;
    }
  }
  const auto order_of = [&](const PositionChange& change) {
    const Dossier& d = change.after ? after : before;
    const Position& p = change.after ? positions_after.all[*change.after] : positions_before.all[*change.before];
    return std::tuple(d.id_of(p.actor), d.id_of(p.proposition), p.origin, change.after.has_value());
  };
  std::sort(out.begin(), out.end(),
            [&](const PositionChange& a, const PositionChange& b) { return order_of(a) < order_of(b); });
  return out;
}

}  // namespace standpoint
