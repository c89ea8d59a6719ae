#pragma once
// SPDX-License-Identifier: Apache-2.0
// Propositional satisfiability with assumptions; the only door to the solver (CaDiCaL).

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>

namespace standpoint {

// A variable (from 1) or, negative, its negation.
using Literal = int;

enum class SatAnswer : std::uint8_t { satisfiable, unsatisfiable, given_up };

// A set of clauses that grows, and is asked again and again: what one question taught is kept for the next. The same
// questions in the same order get the same answers.
class SatSolver {
 public:
  SatSolver();
  SatSolver(SatSolver&&) noexcept;
  SatSolver& operator=(SatSolver&&) noexcept;
  SatSolver(const SatSolver&) = delete;
  SatSolver& operator=(const SatSolver&) = delete;
  ~SatSolver();

  // The first of `count` new variables.
  Literal new_variables(std::uint32_t count);

  // Adds a clause: one of its literals must hold, from now on.
  void add(std::span<const Literal> clause);
  void add(std::initializer_list<Literal> clause) { add(std::span(clause.begin(), clause.size())); }

  // Tries this literal first, where nothing decides it, until its negation is preferred: what is found then holds many
  // of those preferred. It changes no answer.
  void prefer(Literal literal);

  // Whether all clauses and `assumptions` can hold together, and, where it is given, one of `one_of`; these two count
  // for this call only. `effort` is what may still be spent, in steps of some ten decisions of the solver; what the
  // call took is subtracted, and at 0 it gives up.
  SatAnswer solve(std::span<const Literal> assumptions, std::optional<std::span<const Literal>> one_of,
                  std::uint64_t& effort);

  // Whether a variable holds in what was found by the last call; that one must have been satisfiable.
  bool holds(Literal variable) const;

 private:
  struct Solver;
  std::unique_ptr<Solver> solver_;
  int variables_ = 0;
};

}  // namespace standpoint
