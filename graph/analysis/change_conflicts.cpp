// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

namespace standpoint {
namespace {

constexpr double kRounding = 1e-9;
using Numbers = std::vector<std::uint64_t>;

// What a conflict is, in numbers that mean the same in both dossiers.
struct Keyed {
  Numbers key;       // the same conflict
  Numbers evidence;  // and on the same claims
  std::uint32_t index = 0;
};

// Makes keys of conflicts; `identity` gives the number of a record.
template <class Identity>
class KeyMaker {
 public:
  KeyMaker(const Conflicts& all, Identity identity) : all_(all), identity_(identity) {}

  std::vector<Keyed> keys() const {
    std::vector<Keyed> out;
    for (std::uint32_t i = 0; i < all_.all.size(); ++i)
      out.push_back({key_of(all_.all[i]), evidence_of(all_.all[i]), i});
    return out;
  }

 private:
  template <class IdType>
  std::uint64_t number(IdType id) const {
    return identity_(section_record(ref(id)));
  }

  Numbers key_of(const Conflict& conflict) const {
    Numbers out{static_cast<std::uint64_t>(conflict.kind)};
    for (const PropositionId p : conflict.propositions) out.push_back(number(p));
    std::sort(out.begin() + 1, out.end());
    if (conflict.kind == ConflictKind::stance || conflict.kind == ConflictKind::contradiction) return out;
    if (conflict.kind == ConflictKind::relation) out.push_back(identity_(section_record(conflict.sides[0].also[0])));
    if (conflict.body.valid()) out.push_back(number(conflict.body));
    Numbers actors;
    for (const ConflictSide& side : conflict.sides)
      for (const Party& party : side.parties) actors.push_back(number(party.actor));
    std::sort(actors.begin(), actors.end());
    out.insert(out.end(), actors.begin(), actors.end());
    return out;
  }

  Numbers evidence_of(const Conflict& conflict) const {
    Numbers out;
    for (const ConflictSide& side : conflict.sides) {
      const auto first = static_cast<std::ptrdiff_t>(out.size());
      for (const Party& party : side.parties) {
        out.push_back(number(party.actor));
        for (const ClaimId claim : all_.claims_of(party)) out.push_back(number(claim));
      }
      for (const RecordRef record : side.also) out.push_back(identity_(section_record(record)));
      std::sort(out.begin() + first, out.end());
    }
    return out;
  }

  const Conflicts& all_;
  Identity identity_;
};

template <class Identity>
std::vector<Keyed> keys_of(const Conflicts& conflicts, Identity identity) {
  return KeyMaker<Identity>(conflicts, identity).keys();
}

// The actors of a side, each once, by number; `number` puts them into the count of one dossier.
template <class Number>
std::vector<EntityId> actors_of(const ConflictSide& side, Number number) {
  std::vector<EntityId> out;
  for (const Party& party : side.parties) out.push_back(number(party.actor));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<EntityId> without(const std::vector<EntityId>& all, const std::vector<EntityId>& others) {
  std::vector<EntityId> out;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(), std::back_inserter(out));
  return out;
}

void sort_by_id(const Dossier& d, std::vector<EntityId>& actors) {
  std::sort(actors.begin(), actors.end(), [&](EntityId a, EntityId b) { return d.id_of(a) < d.id_of(b); });
}

bool same_days(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return a.given() == b.given();
  return std::tuple(a.earliest, a.latest, a.uncertain) == std::tuple(b.earliest, b.latest, b.uncertain);
}

class ConflictComparison {
 public:
  ConflictComparison(const Dossier& before, const Conflicts& conflicts_before, const Dossier& after,
                     const Conflicts& conflicts_after, const RecordMatches& matches)
      : before_(before), after_(after), was_(conflicts_before), is_(conflicts_after), matches_(matches) {}

  std::vector<ConflictChange> find() {
    std::vector<Keyed> was = keys_of(was_, [&](SectionRecord record) { return matches_.identity(record); });
    std::vector<Keyed> is = keys_of(is_, own_identity);
    pair(was, is, [](const Keyed& k) { return std::tie(k.key, k.evidence); });
    pair(was, is, [](const Keyed& k) { return std::tie(k.key); });
    for (const Keyed& key : is) out_.push_back({std::nullopt, key.index});
    for (const Keyed& key : was) out_.push_back({key.index, std::nullopt});
    std::vector<std::pair<Order, std::size_t>> order;
    for (std::size_t i = 0; i < out_.size(); ++i) order.emplace_back(order_of(out_[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<ConflictChange> sorted;
    sorted.reserve(out_.size());
    for (const auto& [_, i] : order) sorted.push_back(std::move(out_[i]));
    return sorted;
  }

 private:
  // What happened, severity, number of actors, kind, and ids.
  using Order = std::tuple<int, double, std::ptrdiff_t, ConflictKind, std::vector<std::string_view>>;

  // Compares those whose parts are equal, and takes them out of both lists.
  template <class Part>
  void pair(std::vector<Keyed>& was, std::vector<Keyed>& is, Part part) {
    const auto sort = [&](std::vector<Keyed>& all) {
      std::sort(all.begin(), all.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.key, a.evidence, a.index) < std::tie(b.key, b.evidence, b.index);
      });
    };
    sort(was), sort(is);
    std::vector<Keyed> was_alone, is_alone;
    for (auto a = was.begin(), b = is.begin(); a != was.end() || b != is.end();) {
      if (b == is.end() || (a != was.end() && part(*a) < part(*b)))
        was_alone.push_back(std::move(*a++));
      else if (a == was.end() || part(*b) < part(*a))
        is_alone.push_back(std::move(*b++));
      else
        compare((a++)->index, (b++)->index);
    }
    was = std::move(was_alone);
    is = std::move(is_alone);
  }

  void compare(std::uint32_t before, std::uint32_t after) {
    const Conflict& was = was_.all[before];
    const Conflict& is = is_.all[after];
    ConflictChange change{before, after};
    change.swapped = stands_swapped(was, is);
    for (std::size_t side = 0; side < 2; ++side) {
      const ConflictSide& old_side = was.sides[change.swapped ? 1 - side : side];
      const auto same = [](EntityId actor) { return actor; };
      const auto then = actors_of(old_side, same), now = actors_of(is.sides[side], same);
      change.joined[side] = without(now, actors_of(old_side, [&](EntityId a) { return matches_.after(a); }));
      change.left[side] = without(then, actors_of(is.sides[side], [&](EntityId a) { return matches_.before(a); }));
      sort_by_id(after_, change.joined[side]);
      sort_by_id(before_, change.left[side]);
    }
    change.severity = was.severity.has_value() != is.severity.has_value() ||
                      std::abs(was.severity.value_or(0) - is.severity.value_or(0)) > kRounding;
    change.certainty = was.certain != is.certain;
    change.time = !same_days(was.since, is.since) || !same_days(was.until, is.until);
    const bool parties =
        !change.joined[0].empty() || !change.joined[1].empty() || !change.left[0].empty() || !change.left[1].empty();
    if (parties || change.severity || change.certainty || change.time) out_.push_back(std::move(change));
  }

  // The order of the files decides which of two propositions, or of two voices, comes first.
  bool stands_swapped(const Conflict& was, const Conflict& is) const {
    if (was.kind == ConflictKind::contradiction) return matches_.after(was.propositions[0]) != is.propositions[0];
    if (was.kind == ConflictKind::stance) return false;
    const auto then = actors_of(was.sides[0], [&](EntityId actor) { return matches_.after(actor); });
    const auto same = [](EntityId actor) { return actor; };
    return then != actors_of(is.sides[0], same) && then == actors_of(is.sides[1], same);
  }

  Order order_of(const ConflictChange& change) const {
    const Dossier& d = change.after ? after_ : before_;
    const Conflict& c = change.after ? is_.all[*change.after] : was_.all[*change.before];
    std::vector<std::string_view> ids, actors;
    for (const PropositionId p : c.propositions) ids.push_back(d.id_of(p));
    for (const ConflictSide& side : c.sides) {
      for (const Party& party : side.parties) actors.push_back(d.id_of(party.actor));
      for (const RecordRef record : side.also) actors.push_back(d.id_of(record));
    }
    std::sort(ids.begin(), ids.end());
    std::sort(actors.begin(), actors.end());
    ids.insert(ids.end(), actors.begin(), actors.end());
    const auto count = static_cast<std::ptrdiff_t>(c.sides[0].parties.size() + c.sides[1].parties.size());
    const int happened = !change.before ? 0 : !change.after ? 1 : 2;
    return {happened, -c.severity.value_or(-1), -count, c.kind, std::move(ids)};
  }

  const Dossier& before_;
  const Dossier& after_;
  const Conflicts& was_;
  const Conflicts& is_;
  const RecordMatches& matches_;
  std::vector<ConflictChange> out_;
};

}  // namespace

std::vector<ConflictChange> find_conflict_changes(const Dossier& before, const Conflicts& conflicts_before,
                                                  const Dossier& after, const Conflicts& conflicts_after,
                                                  const RecordMatches& matches) {
  return ConflictComparison(before, conflicts_before, after, conflicts_after, matches).find();
}

}  // namespace standpoint
