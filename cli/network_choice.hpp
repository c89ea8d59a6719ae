#pragma once
// SPDX-License-Identifier: Apache-2.0
// The options of whatever is worked out from a network: between whom, over what, when, and by which rules.

#include <string>
#include <vector>

#include "cli/statement_source.hpp"
#include "graph/analysis/networks.hpp"

namespace standpoint {

// As the user words a network; options() says what is meant.
struct NetworkChoice {
  std::string variable1, variable2, stance;  // empty: what the statements have
  std::string type = "twomode";
  std::string aggregation = "ignore";
  std::string normalization = "no";
  std::string duplicates = "include";
  bool isolates = false;
  std::string since, until;
  std::string window = "no";
  std::size_t window_size = 0;  // 0: the usual one
  std::size_t usual_window_size = 100;
  std::string kernel = "no";
  std::vector<std::string> excluded, only;
  std::string compat;

  // Declares between whom, over what, when and of which statements: for whatever has rules of its own.
  void declare_basis(Arguments& arguments);

  // True where one of these was given.
  bool any_of_basis() const;

  // Declares those and by which rules the network is made: all but its type.
  void declare_all_but_type(Arguments& arguments);

  // Declares all of them, --type with the kinds given.
  void declare(Arguments& arguments, const std::vector<std::string>& types);

  // The options for these statements. Failure: a word, a date or a variable that is none.
  Result<NetworkOptions> options(const StatementSource& source) const;

 private:
  Result<void> read_limits(NetworkOptions& out) const;
  Result<void> add_exclusions(const StatementSource& source, bool invert, NetworkOptions& out) const;
};

}  // namespace standpoint
