#pragma once
// SPDX-License-Identifier: Apache-2.0
// Networks by the definitions, word by word, on small tables: what the fast ones are held against.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/analysis/networks.hpp"

namespace standpoint::test {

// Values by the texts of row and column; zeros are left out.
struct SlowNetwork {
  std::vector<std::string> rows, columns;
  std::map<std::pair<std::string, std::string>, double> cells;
  std::vector<std::uint32_t> statements;
};

// The network of the statements in [first, last] of time (kNoTime for both: all), duplicates removed over the whole. No
// kernels. For tables whose labels are texts, each once.
SlowNetwork slow_network(const StatementTable& table, const NetworkOptions& options, Second first = kNoTime,
                         Second last = kNoTime);

}  // namespace standpoint::test
