#pragma once
// SPDX-License-Identifier: Apache-2.0
// What propositions commit to: implication and contradiction, closed over the dossier once (MODEL 2).

#include <span>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// Two propositions that cannot both be supported.
struct Clash {
  PropositionId first;
  PropositionId second;
};

// The closure of `implies` and the stated contradictions of a dossier. Empty of implications where `implies` is cyclic.
class Implications {
 public:
  // The most pairs that are kept, of implications and of contradictions each: 40 MB. The loader refuses dossiers with
  // more, which no author writes by hand.
  static constexpr std::size_t kMostPairs = 10'000'000;

  // O(propositions x what they imply); memory likewise.
  explicit Implications(const Dossier& dossier);

  // False where there are more than kMostPairs: the rest is left out.
  bool complete() const { return complete_; }

  // Everything that supporting p commits to, itself included, by id.
  std::span<const PropositionId> implied_by(PropositionId p) const;

  // True where supporting p commits to supporting q; every p implies itself. O(log).
  bool implies(PropositionId p, PropositionId q) const;

  // Propositions that contradict p as stated, on either side, or by an exclusive issue; by id.
  std::span<const PropositionId> stated_contradictions(PropositionId p) const;

  // True where something that p implies contradicts, as stated, something that q implies. O(implied x stated).
  bool contradict(PropositionId p, PropositionId q) const;

  // Two things that p itself implies and that contradict each other; both invalid where there are none.
  Clash clash_within(PropositionId p) const;

 private:
  struct Lists {
    std::vector<std::uint32_t> starts;
    std::vector<PropositionId> items;
    std::span<const PropositionId> of(PropositionId p) const {
      return std::span(items).subspan(starts[p.value], starts[p.value + 1] - starts[p.value]);
    }
  };
  static Lists pack(const std::vector<std::vector<PropositionId>>& lists);

  bool complete_ = true;
  Lists implied_;  // sorted by id
  Lists stated_;
};

}  // namespace standpoint
