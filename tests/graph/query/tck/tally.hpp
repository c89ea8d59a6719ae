#pragma once
// SPDX-License-Identifier: Apache-2.0
// Counts how scenarios end: in all, per folder, and those of the core.

#include <cstddef>
#include <map>
#include <string>

#include "tests/graph/query/tck/scenario.hpp"

namespace standpoint::test {

class Tally {
 public:
  void add_not_applicable(const Scenario& scenario);
  void add(const Scenario& scenario, bool passed);

  // A line per folder in order of name, why scenarios are not applicable, the sum, and the core: its rows, its errors
  // and all of it.
  std::string table() const;

  // What is missing of all that is asked for, a line each: scenarios, so that a file that is cut does not pass, and the
  // shares of the core that pass.
  struct Goals {
    std::size_t scenarios = 0;
    double rows = 0, errors = 0;  // [0, 1]
  };
  std::string shortfalls(const Goals& goals) const;

 private:
  struct Count {
    std::size_t passed = 0, failed = 0, not_applicable = 0;
  };
  std::map<std::string, Count> folders_;
  std::map<std::string, std::size_t> not_applicable_;  // by reason
  Count all_, core_rows_, core_errors_;
};

}  // namespace standpoint::test
