#pragma once
// SPDX-License-Identifier: Apache-2.0
// The coded statements that a picture of a network is of, and the camps that follow from them.

#include <functional>
#include <string>
#include <vector>

#include "graph/analysis/camps.hpp"
#include "graph/analysis/statement_table.hpp"
#include "render/diagram/position_table.hpp"

namespace standpoint {

// Which statements count.
struct StatementChoice {
  std::string language = "en";  // of names
  bool media = false;           // media take sides, and a source's own voice is its author's, else its publisher's
  std::function<bool(const Claim&)> admits_claim;         // empty: all
  std::function<bool(EntityId)> admits_actor;             // empty: all
  std::function<bool(PropositionId)> admits_proposition;  // empty: all
};

// The statements of a dossier; of those that are not chosen the proposition is empty, so that no network counts them.
// O(claims + relations).
StatementTable choose_statements(const Dossier& dossier, const StatementChoice& choice);

// The options that networks of a dossier are drawn with, as `standpoint network --variable1 actor --aggregation
// subtract`: one-mode, each position once, by average activity (`--duplicates acrossrange --normalization average`);
// two-mode, once in each source (`--duplicates document`).
NetworkOptions network_options(NetworkType type);

// The camps of the chosen statements, at a cost that a drawing may have.
Result<Camps> camps_of(const Dossier& dossier, const StatementTable& table);

// The groups of actors that are its camps, from the largest, and one for those in no camp. O(entities + members).
CampGroups camp_groups(const Dossier& dossier, const StatementTable& table, const Camps& camps,
                       std::string_view language);

}  // namespace standpoint
