#pragma once
// SPDX-License-Identifier: Apache-2.0
// The complete labellings of one small framework as models of clauses: found, made greater, and told apart.

#include <optional>
#include <vector>

#include "graph/analysis/argument_framework.hpp"
#include "graph/analysis/sat.hpp"

namespace standpoint {

// Thrown by LabellingSearch where its effort is spent; caught by the functions of acceptance.hpp.
struct SearchGivenUp {};

// Which arguments are in, by number.
using ArgumentSet = std::vector<bool>;

// Searches the complete labellings of a framework with one solver. Each argument has a variable for `in` and one for
// `out`; in it, all attackers are out, out, one is in, and both the other way round (as in Besnard & Doutre 2004).
// Greatest ones are found by asking for more, as counter-examples by asking for what no known one covers (CEGAR:
// Dvořák, Järvisalo, Wallner & Woltran 2014). Questions are NP-complete each; so are up to exponentially many of them
// for preferred and semi-stable extensions.
class LabellingSearch {
 public:
  // Both must outlive the search; `effort` is what it may still spend (SatSolver::solve()), and what it took is
  // subtracted.
  LabellingSearch(const ArgumentFramework& framework, std::uint64_t& effort);

  Literal in(Argument a) const { return static_cast<Literal>(a) + 1; }

  // A complete extension in which the literals hold, if there is one.
  std::optional<ArgumentSet> complete(std::span<const Literal> literals);
  // The same for a stable one.
  std::optional<ArgumentSet> stable(std::span<const Literal> literals);

  // A preferred extension that holds a complete one; with `literals` in force meanwhile, greatest among those only.
  ArgumentSet grown(ArgumentSet set, std::span<const Literal> literals = {});

  // A preferred extension without the argument, if there is one.
  std::optional<ArgumentSet> preferred_without(Argument a);

  // A semi-stable extension in which the literal holds (none given: any), if there is one.
  std::optional<ArgumentSet> semi_stable(std::optional<Literal> literal = {});

  // The arguments that are in some complete (so, some preferred) extension, or in some stable one.
  ArgumentSet in_some(bool stable_only);

  // The arguments of `candidates` that are in every stable extension; all of them where there is none.
  ArgumentSet in_every_stable(ArgumentSet candidates);

  // The arguments that are in every preferred extension, where `some` are in some; in every or some semi-stable one.
  ArgumentSet in_every_preferred(const ArgumentSet& some);
  ArgumentSet in_every_semi_stable();
  ArgumentSet in_some_semi_stable();

  // The greatest admissible set that lies in every preferred extension (Dung, Mancarella & Toni 2007): the greatest one
  // among the arguments that no accepted argument attacks (Dunne 2009).
  ArgumentSet ideal();

 private:
  struct Found {
    ArgumentSet in, range;  // range: in, or attacked by what is in
  };

  Literal out(Argument a) const { return static_cast<Literal>(size_ + a) + 1; }
  Literal in_range(Argument a) const { return static_cast<Literal>(2 * size_ + a) + 1; }

  void add_clauses();
  std::optional<Found> ask(std::span<const Literal> assumptions, std::optional<std::span<const Literal>> one_of = {});
  Found with_greatest_range(Found found, std::optional<Literal> literal);
  std::optional<ArgumentSet> greatest_range(Literal literal);
  ArgumentSet less_attacked(const ArgumentSet& accepted) const;

  // The literals of those outside a set.
  template <class Of>
  std::vector<Literal> outside(const ArgumentSet& set, Of of) const;
  // The literals of those in a set, behind `first`.
  template <class Of>
  std::vector<Literal> inside(const ArgumentSet& set, Of of, std::initializer_list<Literal> first = {}) const;

  const ArgumentFramework& framework_;
  std::uint32_t size_;
  std::uint64_t& effort_;
  SatSolver solver_;
  Literal stable_ = 0;  // holds: nothing is undecided
};

}  // namespace standpoint
