// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/sat.hpp"

#include <cadical.hpp>

namespace standpoint {

struct SatSolver::Solver {
  mutable CaDiCaL::Solver cadical;
};

SatSolver::SatSolver() : solver_(std::make_unique<Solver>()) { solver_->cadical.set("quiet", 1); }
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

SatAnswer SatSolver::solve(std::span<const Literal> assumptions, std::optional<std::span<const Literal>> one_of,
                           int most_conflicts) {
  if (one_of && one_of->empty()) return SatAnswer::unsatisfiable;
  for (const Literal literal : assumptions) solver_->cadical.assume(literal);
  if (one_of) {
    for (const Literal literal : *one_of) solver_->cadical.constrain(literal);
    solver_->cadical.constrain(0);
  }
  solver_->cadical.limit("conflicts", most_conflicts);
  switch (solver_->cadical.solve()) {
    case 10: return SatAnswer::satisfiable;
    case 20: return SatAnswer::unsatisfiable;
    default: return SatAnswer::given_up;
  }
}

bool SatSolver::holds(Literal variable) const { return solver_->cadical.val(variable) > 0; }

}  // namespace standpoint
