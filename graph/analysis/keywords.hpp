#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words for what the analyses find and for the options of networks, as in JSON and on the command line.

#include <cstdint>
#include <span>
#include <string_view>

namespace standpoint {

enum class Origin : std::uint8_t;
enum class PositionLabel : std::uint8_t;
enum class ConflictKind : std::uint8_t;
enum class ClaimStatus : std::uint8_t;
enum class CampPlace : std::uint8_t;

// `own`, `ascribed`, …
std::string_view keyword(Origin origin);

// `supports`, `opposes`, …
std::string_view keyword(PositionLabel label);

// `stance`, `contradiction`, …
std::string_view keyword(ConflictKind kind);

// `no_unanswered_reply`, `answered`, `contested`.
std::string_view keyword(ClaimStatus status);

// `core`, `middle`, `fringe`.
std::string_view keyword(CampPlace place);

// All words of a kind, in the order of the enumerators.
std::span<const std::string_view> origin_words();
std::span<const std::string_view> conflict_kind_words();
std::span<const std::string_view> aggregation_words();
std::span<const std::string_view> normalization_words();
std::span<const std::string_view> duplicates_words();

}  // namespace standpoint
