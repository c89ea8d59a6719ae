#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a dossier says, read slowly: every question goes through all records. It follows MODEL sentence by sentence, and
// where MODEL leaves something open, the headers of graph/analysis.

#include <vector>

#include "graph/analysis/positions.hpp"

namespace standpoint::test {

// One claim as a stance of one actor.
struct Said {
  ClaimId claim;
  double stance = 0;
  EntityId through;           // of a voiced one: who said it
  bool assumed_role = false;  // through one whose role has no dates
};

// "|s| < 1/3 counts as neutral": 1, -1 or 0.
int sign(double stance);

// "Before" is certain only where the intervals do not overlap; `?` never makes an order certain (2.3).
bool surely_before(const Date& a, const Date& b);
bool surely_ordered(const Date& a, const Date& b);

// The later of two beginnings by the latest day, then the earliest, then the surer; one that is not given is later than
// all (opposition.hpp).
const Date& later_of(const Date& a, const Date& b);

class SlowReading {
 public:
  SlowReading(const Dossier& dossier, const PositionOptions& asked);

  const Dossier& d;
  const PositionOptions& options;

  std::vector<EntityId> actors() const;
  std::vector<PropositionId> propositions() const;
  std::vector<ClaimId> claims() const;  // those asked for

  // Supporting p commits to supporting q (2): "`implies` is transitive"; each implies itself.
  bool implies(PropositionId p, PropositionId q) const { return implies_[p.value][q.value]; }

  // "p contradicts q if what they imply does" (2).
  bool contradict(PropositionId p, PropositionId q) const;

  // "A claim without a date was made by its source's date (start unknown)" (2.3); not given where nothing tells.
  Date date(ClaimId claim) const;

  // The same, and any time at all where nothing tells.
  Date made(ClaimId claim) const;

  // The stance as it was written.
  double stance(ClaimId claim) const { return as_written(d[claim].stance); }

  // "w = confidence x certainty (hedged 0.5, questioned 0.25) x (0.5 with `only_if`)" (3.1).
  double weight(ClaimId claim) const;
  static double weight(const Statement& statement);

  // "score = sum(w s)/sum(w); strength = |score| x max w" (3.1).
  double score(const std::vector<Said>& said) const;
  double strength(const std::vector<Said>& said) const;
  double strength(const std::vector<ClaimId>& claims) const;

  bool unconditional(ClaimId claim) const { return d.extra_of(d[claim]).only_if.empty(); }
  std::vector<SourceId> sources(ClaimId claim) const;

  // "origin: `own`; `ascribed` (`words: ascribed`, or any `reported_by`)" (3.1).
  bool own_words(ClaimId claim) const;

  // Who makes a claim: its speakers; of the source's own voice, when media are asked for, its author, else its
  // publisher (2.1).
  std::vector<EntityId> speakers(ClaimId claim) const;

  // The claims that give an actor a stance on a proposition, as read (3.1).
  std::vector<Said> said(EntityId actor, PropositionId proposition, Origin origin) const;

  // "Media and `source` are no side unless `--media`" (3.2).
  bool may_be_side(EntityId actor) const;

  // The ties by which someone speaks for a body, where they may have held when the claim was made (3.1, voices.hpp).
  std::vector<RelationId> roles(EntityId speaker, EntityId body, ClaimId claim) const;

  // In order of time (simultaneous.hpp): by the earliest day, then the latest; of the same days neutral ones first,
  // then support; then the surer; then as read.
  std::vector<Said> in_order(std::vector<Said> said) const;

 private:
  void close();
  void add_own(EntityId actor, ClaimId claim, std::vector<Said>& out) const;
  void add_voiced(EntityId body, ClaimId claim, std::vector<Said>& out) const;
  void add_implied(EntityId actor, PropositionId proposition, ClaimId claim, std::vector<Said>& out) const;
  bool states_contradiction(PropositionId p, PropositionId q) const;

  std::vector<std::vector<bool>> implies_;
};

// True where an actor is among some.
bool among(EntityId actor, const std::vector<EntityId>& actors);

}  // namespace standpoint::test
