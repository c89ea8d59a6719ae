// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/keywords.hpp"

#include <array>

#include "graph/analysis/arguments.hpp"
#include "graph/analysis/camps.hpp"
#include "graph/analysis/conflicts.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 4> kOrigins = {"own", "ascribed", "voiced", "implied"};
constexpr std::array<std::string_view, 6> kLabels = {"supports", "opposes", "shifted", "divided", "unclear", "neutral"};
constexpr std::array<std::string_view, 9> kConflicts = {
    "stance", "contradiction", "dispute", "shift", "inconsistency", "voice", "relation", "account", "interest"};
constexpr std::array<std::string_view, 3> kStatuses = {"no_unanswered_reply", "answered", "contested"};
constexpr std::array<std::string_view, 3> kPlaces = {"core", "middle", "fringe"};
constexpr std::array<std::string_view, 5> kAggregations = {"ignore", "combine", "subtract", "congruence", "conflict"};
constexpr std::array<std::string_view, 6> kNormalizations = {"no",      "activity", "prominence",
                                                             "average", "jaccard",  "cosine"};
constexpr std::array<std::string_view, 6> kDuplicates = {"include", "document", "week", "month", "year", "acrossrange"};

}  // namespace

std::string_view keyword(Origin origin) { return kOrigins[static_cast<std::size_t>(origin)]; }
std::string_view keyword(PositionLabel label) { return kLabels[static_cast<std::size_t>(label)]; }
std::string_view keyword(ConflictKind kind) { return kConflicts[static_cast<std::size_t>(kind)]; }
std::string_view keyword(ClaimStatus status) { return kStatuses[static_cast<std::size_t>(status)]; }
std::string_view keyword(CampPlace place) { return kPlaces[static_cast<std::size_t>(place)]; }

std::span<const std::string_view> origin_words() { return kOrigins; }
std::span<const std::string_view> conflict_kind_words() { return kConflicts; }
std::span<const std::string_view> aggregation_words() { return kAggregations; }
std::span<const std::string_view> normalization_words() { return kNormalizations; }
std::span<const std::string_view> duplicates_words() { return kDuplicates; }

}  // namespace standpoint
