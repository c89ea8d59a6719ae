#pragma once
// SPDX-License-Identifier: Apache-2.0
// All extensions of a framework, by listing: what the analyses never do, to hold them against.

#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/argument_framework.hpp"

namespace standpoint::test {

using Sets = std::vector<std::vector<Argument>>;  // each ascending, and the list in order

struct AllExtensions {
  Sets complete, preferred, stable, semi_stable;
};

// Over all subsets, by the definitions. At most 20 arguments.
AllExtensions extensions_by_trial(const ArgumentFramework& framework);

// By naming one complete extension after the other to a solver; nothing where there are more than `most`.
std::optional<AllExtensions> extensions_by_listing(const ArgumentFramework& framework, std::size_t most);

// Dung's definitions, each checked in O(arguments + attacks).
bool is_conflict_free(const ArgumentFramework& framework, const std::vector<Argument>& set);
bool is_admissible(const ArgumentFramework& framework, const std::vector<Argument>& set);
bool is_complete(const ArgumentFramework& framework, const std::vector<Argument>& set);
bool is_stable(const ArgumentFramework& framework, const std::vector<Argument>& set);

// SHA-256 of the list: arguments from 1, joined by spaces, sets by line breaks.
std::string hash_of(const Sets& sets);

}  // namespace standpoint::test
