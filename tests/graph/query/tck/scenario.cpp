// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/scenario.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include "tests/support/places.hpp"

namespace standpoint::test {

using nlohmann::json;

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Whether a text calls a function of that name, or of its namespace: `time(…)`, `time.truncate(…)`.
bool calls(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    if (at > 0 && (is_name_character(text[at - 1]) || text[at - 1] == '.')) continue;
    if (const auto next = text.find_first_not_of(' ', at + name.size());
        next != std::string_view::npos && (text[next] == '(' || text[next] == '.'))
      return true;
  }
  return false;
}

bool calls_time(std::string_view text) {
  static constexpr std::array kNames = {"time", "localtime", "datetime", "localdatetime"};
  return std::ranges::any_of(kNames, [&](const char* name) { return calls(text, name); });
}

// The core is applicable by its definition.
std::string why_not_applicable(const Scenario& scenario, bool read_only) {
  if (scenario.core) return {};
  if (!read_only) return "writing clauses: not offered";
  if (calls_time(scenario.query) || std::ranges::any_of(scenario.setup_queries, calls_time))
    return "time, datetime: not offered";
  return {};
}

Expectation read_expectation(const json& expect, Spelling spelling) {
  Expectation result;
  result.error = expect.at("kind") == "error";
  if (result.error) {
    expect.at("type").get_to(result.error_type);
    expect.at("phase").get_to(result.phase);
    expect.at("detail").get_to(result.detail);
  } else if (expect.at("kind") == "rows") {
    result.columns_told = true;
    expect.at("columns").get_to(result.columns);
    for (const json& row : expect.at("values")) {
      result.rows.emplace_back();
      for (const json& value : row) result.rows.back().push_back(spelled(value, spelling));
    }
  }
  return result;
}

Scenario read_scenario(const json& line) {
  Scenario scenario;
  line.at("id").get_to(scenario.id);
  line.at("folder").get_to(scenario.folder);
  line.at("setup_queries").get_to(scenario.setup_queries);
  line.at("query").get_to(scenario.query);
  line.at("ordered").get_to(scenario.ordered);
  line.at("ignore_list_order").get_to(scenario.spelling.ignore_list_order);
  scenario.procedures = line.at("procedures");
  scenario.parameters = line.at("params");
  scenario.expected = read_expectation(line.at("expect"), scenario.spelling);
  const auto uses = line.at("uses").get<std::vector<std::string>>();
  const bool read_only = line.at("read_only").get<bool>();
  scenario.core = read_only && !line.at("needs_procedure").get<bool>() && scenario.folder != "expressions/temporal" &&
                  std::ranges::find(uses, "temporal") == uses.end();
  scenario.not_applicable = why_not_applicable(scenario, read_only);
  return scenario;
}

}  // namespace

std::optional<std::filesystem::path> scenario_file() {
  std::optional<std::filesystem::path> file;
  if (const char* named = std::getenv("STANDPOINT_TCK"); named != nullptr)
    file = named;
  else if (const auto reference = reference_folder())
    file = *reference / "reference/tck/scenarios.jsonl";
  return file && std::filesystem::is_regular_file(*file) ? file : std::nullopt;
}

std::vector<Scenario> read_scenarios(const std::filesystem::path& file) {
  std::vector<Scenario> scenarios;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) scenarios.push_back(read_scenario(json::parse(line)));
  return scenarios;
}

}  // namespace standpoint::test
