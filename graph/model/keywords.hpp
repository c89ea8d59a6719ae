#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of the format for values of the model, as in YAML.

#include <string_view>

#include "graph/model/records.hpp"

namespace standpoint {

// `in_force`, `direct`, `hedged`, …; empty for a kind that is not given.
std::string_view keyword(Status status);
std::string_view keyword(Words words);
std::string_view keyword(Certainty certainty);
std::string_view keyword(Act act);
std::string_view keyword(PropositionKind kind);
std::string_view keyword(SourceKind kind);
std::string_view keyword(Gains gains);
std::string_view keyword(ArgumentLink::By by);

}  // namespace standpoint
