#pragma once
// SPDX-License-Identifier: Apache-2.0
// The scenarios of the openCypher Technology Compatibility Kit, one JSON object a line.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/graph/query/tck/tagged_values.hpp"

namespace standpoint::test {

// What a scenario expects: rows of spelled values, or an error.
struct Expectation {
  bool error = false;
  std::vector<std::string> columns;  // not told where the result is only said to be empty
  bool columns_told = false;
  std::vector<std::vector<std::string>> rows;
  std::string error_type, phase, detail;
};

struct Scenario {
  std::string id;
  std::string folder;
  std::vector<std::string> setup_queries;
  nlohmann::json procedures;  // an array
  nlohmann::json parameters;  // an object of tagged values
  std::string query;
  Expectation expected;
  bool ordered = false;
  Spelling spelling;
  bool core = false;           // reads only, needs no procedure, is not about temporal values
  std::string not_applicable;  // why it cannot be asked of a language that only reads; empty if it can
};

// Where the scenarios are: the file that STANDPOINT_TCK names, or that of the reference data. None if there is none.
std::optional<std::filesystem::path> scenario_file();

// All scenarios of a file, in its order. Throws nlohmann::json::exception for a file that is none.
std::vector<Scenario> read_scenarios(const std::filesystem::path& file);

}  // namespace standpoint::test
