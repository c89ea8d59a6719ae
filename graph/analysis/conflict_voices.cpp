// SPDX-License-Identifier: Apache-2.0
// Those who speak for one body and say incompatible things, or other things than the body itself.

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/analysis/conflict_search.hpp"
#include "graph/analysis/stance_rows.hpp"

namespace standpoint {
namespace {

// Who said it: the body itself, or one of its voices.
EntityId speaker_of(const StanceRow& row) { return row.through.valid() ? row.through : row.actor; }

// The claims on one side of one proposition of one speaker for one body, and the time for which they hold.
struct VoiceHoldings {
  std::vector<Holding> holdings;
  std::vector<std::vector<ClaimId>> claims;  // of each holding
};

class VoiceSearch {
 public:
  explicit VoiceSearch(ConflictSearch& search) : search_(search), d_(search.dossier) {}

  void run() {
    PositionOptions options = search_.options.positions;
    options.origins = kOwnOnly | bit(Origin::voiced);
    options.admits = [this, &given = search_.options.positions.admits](const Claim& claim) {
      return is_own(claim) && d_.extra_of(claim).only_if.empty() && (!given || given(claim));
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

  // Each speaker's claims on one proposition in order of time, cut where the sign changes.
  void add_holdings_of(std::span<const StanceRow> rows, Sides& supporting, Sides& opposing) const {
    std::vector<StanceRow> sorted(rows.begin(), rows.end());
    const auto time = [&](const StanceRow& row) {
      return std::tuple(speaker_of(row), row.date.earliest, row.date.latest, row.claim);
    };
    std::sort(sorted.begin(), sorted.end(), [&](const StanceRow& a, const StanceRow& b) { return time(a) < time(b); });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const EntityId speaker = speaker_of(sorted[i]);
      const int sign = sign_of(static_cast<float>(sorted[i].stance));
      StanceMean mean;
      std::vector<ClaimId> claims;
      const Date since = d_.date_of(d_[sorted[i].claim]);
      std::size_t end = i;
      for (; end < sorted.size() && speaker_of(sorted[end]) == speaker &&
             sign_of(static_cast<float>(sorted[end].stance)) == sign;
           ++end) {
        mean.add(sorted[end].weight, sorted[end].stance);
        if (claims.empty() || claims.back() != sorted[end].claim) claims.push_back(sorted[end].claim);
      }
      Date until;
      if (end < sorted.size() && speaker_of(sorted[end]) == speaker) until = d_.date_of(d_[sorted[end].claim]);
      i = end - 1;
      if (sign == 0) continue;
      VoiceHoldings& side = (sign > 0 ? supporting : opposing)[sorted[i].proposition];
      side.holdings.push_back(
          {speaker, since, until, mean.strength(), false, static_cast<std::uint32_t>(side.claims.size())});
      side.claims.push_back(std::move(claims));
    }
  }

  ConflictSide side_of(const VoiceHoldings& side, std::span<const std::uint32_t> facing) const {
    ConflictSide out;
    for (const std::uint32_t i : facing)
      out.parties.push_back({side.holdings[i].actor, Origin::own, search_.keep(side.claims[i]), {}});
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
};

}  // namespace

void find_voice_conflicts(ConflictSearch& search) { VoiceSearch(search).run(); }

}  // namespace standpoint
