#pragma once
// SPDX-License-Identifier: Apache-2.0
// Positions and conflicts as commands share them: from which claims they follow, and their JSON shapes.

#include <array>
#include <string>
#include <string_view>

#include "cli/selection.hpp"
#include "cli/value.hpp"
#include "graph/analysis/conflicts.hpp"
#include "graph/model/replies.hpp"

namespace standpoint {

inline constexpr std::array<std::string_view, 6> kPositionLabels = {"supports", "opposes", "shifted",
                                                                    "divided",  "unclear", "neutral"};

// --roll-up and --media: whose words count.
struct PositionBasis {
  std::string roll_up;
  bool media = false;

  void declare(Arguments& arguments);

  // Positions that rest on the sources and the time of the selection. Failure: a word of --roll-up is none.
  Result<PositionOptions> position_options(const Dossier& dossier, const Selection& selection) const;
};

// Of a position on what accuses someone, with the accused and their replies.
ValueFields position_data(const Dossier& dossier, const Positions& positions, const Position& position,
                          const Replies& replies);
ValueFields trajectory_data(const Dossier& dossier, const Positions& positions, const IssueTrajectory& trajectory);

// With its sentence in French and English, and of what accuses someone, the replies.
ValueFields conflict_data(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                          const Replies& replies);

}  // namespace standpoint
