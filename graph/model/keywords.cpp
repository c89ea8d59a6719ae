// SPDX-License-Identifier: Apache-2.0
#include "graph/model/keywords.hpp"

#include <array>

namespace standpoint {
namespace {

template <class Enum, std::size_t N>
std::string_view at(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view keyword(Status status) {
  static constexpr std::array<std::string_view, 8> kWords = {"in_force", "planned",  "filed",     "pending",
                                                             "upheld",   "rejected", "withdrawn", "ended"};
  return at(kWords, status);
}

std::string_view keyword(Words words) {
  static constexpr std::array<std::string_view, 3> kWords = {"indirect", "direct", "ascribed"};
  return at(kWords, words);
}

std::string_view keyword(Certainty certainty) {
  static constexpr std::array<std::string_view, 3> kWords = {"asserted", "hedged", "questioned"};
  return at(kWords, certainty);
}

std::string_view keyword(Act act) {
  static constexpr std::array<std::string_view, 6> kWords = {"says", "asks", "decides", "orders", "promises", "rules"};
  return at(kWords, act);
}

std::string_view keyword(PropositionKind kind) {
  static constexpr std::array<std::string_view, 4> kWords = {"", "policy", "fact", "value"};
  return at(kWords, kind);
}

std::string_view keyword(SourceKind kind) {
  static constexpr std::array<std::string_view, 8> kWords = {"",       "press",  "official", "hearing",
                                                             "ruling", "letter", "social",   "other"};
  return at(kWords, kind);
}

std::string_view keyword(Gains gains) {
  static constexpr std::array<std::string_view, 3> kWords = {"none", "from", "to"};
  return at(kWords, gains);
}

std::string_view keyword(ArgumentLink::By by) {
  static constexpr std::array<std::string_view, 3> kWords = {"coder", "speaker", "source"};
  return at(kWords, by);
}

}  // namespace standpoint
