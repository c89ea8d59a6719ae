#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a stance commits to beyond the proposition itself: implication and contradiction, both ways, closed once.

#include <span>
#include <vector>

#include "graph/model/implications.hpp"

namespace standpoint {

// Supporting p commits to supporting implied_by(p) and to opposing contradictions(p); opposing p to opposing
// implying(p), and to nothing else (MODEL 2).
class Commitments {
 public:
  // O(propositions x what they imply, contradict and are implied by); memory likewise.
  explicit Commitments(const Dossier& dossier);

  // Everything that p implies, itself included, by id.
  std::span<const PropositionId> implied_by(PropositionId p) const { return implications_.implied_by(p); }

  // Everything that implies p, itself included, by id.
  std::span<const PropositionId> implying(PropositionId p) const { return implying_[p.value]; }

  // Everything that cannot be supported together with p: stated, by an exclusive issue, or derived; by id.
  std::span<const PropositionId> contradictions(PropositionId p) const { return contradictions_[p.value]; }

 private:
  Implications implications_;
  std::vector<std::vector<PropositionId>> implying_;
  std::vector<std::vector<PropositionId>> contradictions_;
};

}  // namespace standpoint
