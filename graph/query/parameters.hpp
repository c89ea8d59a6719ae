#pragma once
// SPDX-License-Identifier: Apache-2.0
// The values that a query is given by name.

#include <map>
#include <string>

#include "graph/query/value.hpp"

namespace standpoint::query {

using Parameters = std::map<std::string, Value, std::less<>>;

}  // namespace standpoint::query
