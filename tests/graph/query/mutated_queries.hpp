#pragma once
// SPDX-License-Identifier: Apache-2.0
// Queries that are broken on purpose.

#include <cstdint>
#include <random>
#include <span>
#include <string>

namespace standpoint::test {

// One of the queries with words left out, doubled, swapped, put in or taken from another, bytes changed, brackets
// nested deeply, or its end cut off. The same generator gives the same query anywhere.
std::string mutated_query(std::span<const std::string> queries, std::mt19937& random);

}  // namespace standpoint::test
