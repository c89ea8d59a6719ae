// SPDX-License-Identifier: Apache-2.0
// Those who speak for one body and say incompatible things, or other things than the body itself.

#include <algorithm>
#include <map>
#include <optional>

#include "graph/analysis/conflict_search.hpp"
#include "graph/analysis/simultaneous.hpp"
#include "graph/analysis/stance_rows.hpp"
#include "graph/analysis/voices.hpp"

namespace standpoint {
namespace {

// The days that a date may mean: with `?`, any.
Date any_day_of(const Date& date) { return date.uncertain ? Date{kBeginningOfTime, kEndOfTime, false, 0} : date; }

// One of two dates where it may mean just the days of `wanted`; else these days.
Date as_one_of(const Date& a, const Date& b, const Date& wanted) {
  for (const Date& one : {a, b})
    if (const Date days = any_day_of(one); days.earliest == wanted.earliest && days.latest == wanted.latest) return one;
  return wanted;
}

// When the first of two things comes; one whose date is not given never does.
Date first_of(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return a.given() ? a : b;
  const Date x = any_day_of(a), y = any_day_of(b);
  const Date days{std::min(x.earliest, y.earliest), std::min(x.latest, y.latest), false, 0};
  return is_later(a, b) ? as_one_of(b, a, days) : as_one_of(a, b, days);
}

// When both have come.
Date last_of(const Date& a, const Date& b) {
  if (!a.given() || !b.given()) return {};
  const Date x = any_day_of(a), y = any_day_of(b);
  const Date days{std::max(x.earliest, y.earliest), std::max(x.latest, y.latest), false, 0};
  return is_later(a, b) ? as_one_of(a, b, days) : as_one_of(b, a, days);
}

// Who said it: the body itself, or one of its voices.
EntityId speaker_of(const StanceRow& row) { return row.through.valid() ? row.through : row.actor; }

// What speakers for one body hold on one side of one proposition, and by which claims.
struct VoiceHoldings {
  struct Basis {
    std::vector<ClaimId> claims;
    bool assumed = false;  // by a role without dates
  };
  std::vector<Holding> holdings;  // by speaker
  std::vector<Basis> bases;       // of each holding
};

class VoiceSearch {
 public:
  explicit VoiceSearch(ConflictSearch& search) : search_(search), d_(search.dossier) {}

  void run() {
    if (!find_concerned()) return;
    PositionOptions options = search_.options.positions;
    options.origins = kOwnOnly | bit(Origin::voiced);
    options.admits = [this, &given = search_.options.positions.admits](const Claim& claim) {
      return is_own(claim) && concerns_a_body(claim) && d_.extra_of(claim).only_if.empty() && (!given || given(claim));
    };
    const std::vector<StanceRow> rows = find_stances(d_, options);
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
      bool voiced = false;
      for (end = first; end < rows.size() && rows[end].actor == rows[first].actor; ++end)
        voiced = voiced || rows[end].origin == Origin::voiced;
      if (voiced && search_.may_be_side(rows[first].actor)) look_at_body(std::span(rows).subspan(first, end - first));
    }
  }

 private:
  using Sides = std::map<PropositionId, VoiceHoldings>;

  // Notes who speaks for a body by a role, and for which bodies anybody speaks; false where nobody does.
  bool find_concerned() {
    concerned_.assign(d_.entities.size(), false);
    bool any = false;
    const auto note = [&](EntityId entity) { concerned_[entity.value] = any = true; };
    const Voices voices(d_);
    for (std::uint32_t i = 0; i < d_.entities.size(); ++i)
      for (const Voice& voice : voices.of({i})) note({i}), note(voice.body);
    for (const Claim& claim : d_.claims)
      if (const EntityId body = d_.extra_of(claim).on_behalf_of; body.valid()) note(body);
    return any;
  }

  bool concerns_a_body(const Claim& claim) const {
    const auto speakers = d_.entities_of(claim.by);
    return claim.by_source || d_.extra_of(claim).on_behalf_of.valid() ||
           std::any_of(speakers.begin(), speakers.end(), [&](EntityId speaker) { return concerned_[speaker.value]; });
  }

  void look_at_body(std::span<const StanceRow> rows) {
    const EntityId body = rows[0].actor;
    Sides supporting, opposing;
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
      for (end = first; end < rows.size() && rows[end].proposition == rows[first].proposition;) ++end;
      add_holdings_of(rows.subspan(first, end - first), supporting, opposing);
    }
    for (const auto& [p, first] : supporting) {
      if (const auto second = opposing.find(p); second != opposing.end()) add(body, {p}, first, second->second);
      for (const PropositionId q : search_.commitments.contradictions(p))
        if (const auto second = p < q ? supporting.find(q) : supporting.end(); second != supporting.end())
          add(body, {p, q}, first, second->second);
    }
  }

  void add_holdings_of(std::span<const StanceRow> rows, Sides& supporting, Sides& opposing) const {
    std::vector<StanceRow> sorted(rows.begin(), rows.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const StanceRow& a, const StanceRow& b) { return speaker_of(a) < speaker_of(b); });
    for (std::size_t first = 0, end = 0; first < sorted.size(); first = end) {
      for (end = first; end < sorted.size() && speaker_of(sorted[end]) == speaker_of(sorted[first]);) ++end;
      if (search_.may_be_side(speaker_of(sorted[first])))
        add_speaker(std::span(sorted).subspan(first, end - first), supporting, opposing);
    }
  }

  // One speaker's claims on one proposition, as read, put in order of time and cut where the sign changes. Where that
  // order is not certain, the speaker holds each sign possibly.
  void add_speaker(std::span<const StanceRow> rows, Sides& supporting, Sides& opposing) const {
    std::vector<DatedStance> claims;
    for (const StanceRow& row : rows)
      if (claims.empty() || claims.back().claim != row.claim)
        claims.push_back({row.date, row.claim, row.stance, sign_of(static_cast<float>(row.stance)), row.weight});
    sort_by_time(claims);
    std::vector<DatedStance> with_neutral = claims;
    for (DatedStance& c : with_neutral) c.sign += 2;  // neutral is a side here
    const std::vector<Run> runs = runs_of(with_neutral);
    if (!certainly_ordered(runs)) {
      for (const int sign : {1, -1}) {
        std::vector<DatedStance> of_sign = claims;
        std::erase_if(of_sign, [&](const DatedStance& c) { return c.sign != sign; });
        if (!of_sign.empty()) add_holding(rows, of_sign, {}, true, sign > 0 ? supporting : opposing);
      }
      return;
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (runs[i].sign == 2) continue;
      const auto run = std::span(claims).subspan(runs[i].first, runs[i].last + 1 - runs[i].first);
      add_holding(rows, run, i + 1 < runs.size() ? claims[runs[i + 1].first].date : Date{}, false,
                  run[0].sign > 0 ? supporting : opposing);
    }
  }

  // Claims of one sign: they hold until the next ones, or until the last of the roles by which they speak has ended.
  void add_holding(std::span<const StanceRow> rows, std::span<const DatedStance> claims, const Date& next,
                   bool only_possible, Sides& sides) const {
    VoiceHoldings::Basis basis;
    StanceMean mean;
    std::optional<Date> end;
    for (const DatedStance& c : claims) {
      basis.claims.push_back(c.claim);
      mean.add(c.weight, c.stance);
      auto row = std::lower_bound(rows.begin(), rows.end(), c.claim,
                                  [](const StanceRow& a, ClaimId b) { return a.claim < b; });
      for (; row != rows.end() && row->claim == c.claim; ++row) {
        const Date ends = row->role.valid() ? d_[row->role].until : Date{};
        end = end ? last_of(*end, ends) : ends;
        basis.assumed = basis.assumed || (row->role.valid() && undated(d_[row->role]));
      }
    }
    VoiceHoldings& side = sides[rows[0].proposition];
    side.holdings.push_back({speaker_of(rows[0]), claims[0].date, first_of(next, *end), mean.strength(), only_possible,
                             static_cast<std::uint32_t>(side.bases.size())});
    side.bases.push_back(std::move(basis));
  }

  // Each speaker once, with its claims of all times at which it may face another.
  ConflictSide side_of(const VoiceHoldings& side, std::span<const std::uint32_t> facing) const {
    ConflictSide out;
    for (std::size_t first = 0, end = 0; first < facing.size(); first = end) {
      const EntityId speaker = side.holdings[facing[first]].actor;
      VoiceHoldings::Basis all;
      for (end = first; end < facing.size() && side.holdings[facing[end]].actor == speaker; ++end) {
        const VoiceHoldings::Basis& basis = side.bases[facing[end]];
        all.claims.insert(all.claims.end(), basis.claims.begin(), basis.claims.end());
        all.assumed = all.assumed || basis.assumed;
      }
      out.parties.push_back({speaker, Origin::own, search_.keep(all.claims), {}, all.assumed});
    }
    return out;
  }

  void add(EntityId body, std::vector<PropositionId> propositions, const VoiceHoldings& first,
           const VoiceHoldings& second) {
    const auto opposition = find_opposition(first.holdings, second.holdings);
    if (!opposition) return;
    Conflict conflict;
    conflict.kind = ConflictKind::voice;
    conflict.propositions = std::move(propositions);
    conflict.sides[0] = side_of(first, opposition->sides[0]);
    conflict.sides[1] = side_of(second, opposition->sides[1]);
    conflict.since = opposition->since;
    conflict.until = opposition->until;
    conflict.certain = opposition->certain;
    conflict.severity = opposition->severity;
    conflict.body = body;
    search_.out.all.push_back(std::move(conflict));
  }

  ConflictSearch& search_;
  const Dossier& d_;
  std::vector<bool> concerned_;  // by entity: it is a body for which someone speaks, or one who speaks for it
};

}  // namespace

void find_voice_conflicts(ConflictSearch& search) { VoiceSearch(search).run(); }

}  // namespace standpoint
