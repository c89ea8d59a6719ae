#pragma once
// SPDX-License-Identifier: Apache-2.0
// Words that hint at which side somebody takes. A hint, never a verdict.

#include <vector>

#include "extract/speech/attributions.hpp"

namespace standpoint {

struct StanceHint {
  Hint stance = Hint::none;
  TextSpan place;  // the word that gives it
};

// Of each attribution: what its verb or noun says (dénoncer, crainte), else the first word of what is said that hints
// at a side (illégal, nécessaire); turned round behind a negation. O(tokens).
std::vector<StanceHint> find_stances(const Reading& reading, const std::vector<Attribution>& speech);

}  // namespace standpoint
