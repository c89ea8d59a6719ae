#pragma once
// SPDX-License-Identifier: Apache-2.0
// Counts how scenarios end: in all, per folder, and those of the core.

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

 private:
  struct Count {
    std::size_t passed = 0, failed = 0, not_applicable = 0;
  };
  std::map<std::string, Count> folders_;
  std::map<std::string, std::size_t> not_applicable_;  // by reason
  Count all_, core_rows_, core_errors_;
};

}  // namespace standpoint::test
