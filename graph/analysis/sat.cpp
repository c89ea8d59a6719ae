// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/sat.hpp"

#include <cadical.hpp>

namespace standpoint {

namespace {

// Asked by the solver at regular steps of its work, never by time: the same questions get the same answers.
struct Countdown : CaDiCaL::Terminator {
  std::uint64_t left = 0;
  bool terminate() override {
    if (left == 0) return true;
    --left;
    return false;
  }
};

}  // namespace

struct SatSolver::Solver {
  Countdown countdown;  // outlives the solver that asks it
  mutable CaDiCaL::Solver cadical;
};

SatSolver::SatSolver() : solver_(std::make_unique<Solver>()) {
  solver_->cadical.set("quiet", 1);
  solver_->cadical.connect_terminator(&solver_->countdown);
}
SatSolver::SatSolver(SatSolver&&) noexcept = default;
SatSolver& SatSolver::operator=(SatSolver&&) noexcept = default;
SatSolver::~SatSolver() = default;

Literal SatSolver::new_variables(std::uint32_t count) {
  const Literal first = variables_ + 1;
  variables_ += static_cast<int>(count);
  solver_->cadical.reserve(variables_);
  return first;
}

void SatSolver::add(std::span<const Literal> clause) {
  for (const Literal literal : clause) solver_->cadical.add(literal);
  solver_->cadical.add(0);
}

void SatSolver::prefer(Literal literal) { solver_->cadical.phase(literal); }

SatAnswer SatSolver::solve(std::span<const Literal> assumptions, std::optional<std::span<const Literal>> one_of,
                           std::uint64_t& effort) {
  if (one_of && one_of->empty()) return SatAnswer::unsatisfiable;
  for (const Literal literal : assumptions) solver_->cadical.assume(literal);
  if (one_of) {
    for (const Literal literal : *one_of) solver_->cadical.constrain(literal);
    solver_->cadical.constrain(0);
  }
  solver_->countdown.left = effort;
  const int answer = solver_->cadical.solve();
  effort = solver_->countdown.left;
  switch (answer) {
    case 10: return SatAnswer::satisfiable;
    case 20: return SatAnswer::unsatisfiable;
    default: return SatAnswer::given_up;
  }
}

bool SatSolver::holds(Literal variable) const { return solver_->cadical.val(variable) > 0; }

}  // namespace standpoint
