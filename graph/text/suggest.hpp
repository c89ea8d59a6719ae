#pragma once
// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word nearest to one that is not known.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Insertions, deletions, replacements and swaps of neighbours that turn a into b (restricted Damerau-Levenshtein
// distance, bytes), or `limit` + 1 when there are more. O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// Up to `most` candidates near enough to be a slip of the pen (a third of the letters at most, or one the start of the
// other), nearest first, then in the candidates' order. O(candidates).
std::vector<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates,
                                      std::size_t most = 3);

// `did you mean 'a' or 'b'?`, or an empty string without candidates.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace standpoint
