#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which arguments are accepted under a semantics, by some extension or by every one (Dung 1995).

#include <optional>
#include <vector>

#include "graph/analysis/argument_framework.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

enum class Semantics : std::uint8_t {
  grounded,     // the least complete extension
  complete,     // conflict-free, and holds just what it defends
  preferred,    // greatest complete ones
  stable,       // complete and attacks all else; there may be none
  semi_stable,  // complete, with the greatest range (Caminada 2006)
  ideal,        // the greatest admissible set in all preferred ones (Dung, Mancarella & Toni 2007)
};

// In order of number.
using Extension = std::vector<Argument>;

struct AcceptanceOptions {
  // Steps of the solver, of some ten decisions each, over all parts, before it gives up: some seconds to a minute.
  // What people write takes far fewer.
  std::uint64_t most_steps = 5'000'000;
};

// The extension asked for, or nothing where there is none. The functions below settle by the grounded labelling what it
// decides, and search the rest by connected parts, each with its own solver. The same framework gives the same
// extension. Never are all extensions listed. Failure: the solver gave up.
using FoundExtension = Result<std::optional<Extension>>;

// Any extension. O(arguments + attacks) for grounded; NP-hard for stable, harder for preferred, semi-stable and ideal.
FoundExtension find_extension(const ArgumentFramework& framework, Semantics semantics,
                              const AcceptanceOptions& options = {});

// One that holds the argument: a witness that it is accepted credulously.
FoundExtension find_extension_with(const ArgumentFramework& framework, Semantics semantics, Argument argument,
                                   const AcceptanceOptions& options = {});

// One that does not hold the argument: a witness that it is not accepted sceptically.
FoundExtension find_extension_without(const ArgumentFramework& framework, Semantics semantics, Argument argument,
                                      const AcceptanceOptions& options = {});

// Of each argument, whether some extension holds it, and whether every one does (also where there is none).
struct Accepted {
  std::vector<bool> by_some, by_every;
  bool any_extension = true;
};
Result<Accepted> find_accepted(const ArgumentFramework& framework, Semantics semantics,
                               const AcceptanceOptions& options = {});

}  // namespace standpoint
