#pragma once
// SPDX-License-Identifier: Apache-2.0
// How long work asks whether it may go on.

#include <cstddef>
#include <functional>

namespace standpoint {

// Asked now and then during long work, with about how many bytes it holds or is about to take. Where the answer is no,
// it stays no, and the work ends soon, with a failure or with a result that means nothing. An empty one never says no.
using GoesOn = std::function<bool(std::size_t bytes)>;

inline bool may_go_on(const GoesOn& goes_on, std::size_t bytes = 0) { return !goes_on || goes_on(bytes); }

}  // namespace standpoint
