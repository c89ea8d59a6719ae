#pragma once
// SPDX-License-Identifier: Apache-2.0
// The scenarios that are known to fail, each with its reason: a list that may only shrink.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace standpoint::test {

// Scenario ids with the reason why each fails.
using KnownFailures = std::map<std::string, std::string>;

// Lines `ID<tab>REASON`; lines that begin with `#` are remarks. A file that is not there lists nothing.
KnownFailures read_known_failures(const std::filesystem::path& file);

// What the list has wrong, a line each: scenarios that fail and are not listed, and listed ones that pass or have no
// reason. Empty where all is as listed. `outcomes` holds why each scenario failed, empty where it passed.
std::string differences(const KnownFailures& known, const std::map<std::string, std::string>& outcomes);

// What the list has wrong as a whole, a line each, when all scenarios were played: ids that no scenario has, and more
// entries than `most`.
std::string excesses(const KnownFailures& known, const std::map<std::string, std::string>& outcomes, std::size_t most);

// The list with what now fails: reasons that are known stay, of others is kept what went wrong.
std::string listed(const KnownFailures& known, const std::map<std::string, std::string>& outcomes);

}  // namespace standpoint::test
