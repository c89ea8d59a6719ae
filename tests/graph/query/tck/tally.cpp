// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/tck/tally.hpp"

#include <fmt/format.h>

namespace standpoint::test {

void Tally::add_not_applicable(const Scenario& scenario) {
  ++not_applicable_[scenario.not_applicable];
  ++folders_[scenario.folder].not_applicable;
  ++all_.not_applicable;
}

void Tally::add(const Scenario& scenario, bool passed) {
  const auto count = [passed](Count& in) { ++(passed ? in.passed : in.failed); };
  count(folders_[scenario.folder]);
  count(all_);
  if (scenario.core) count(scenario.expected.error ? core_errors_ : core_rows_);
}

std::string Tally::table() const {
  const auto line = [](std::string_view name, const Count& count) {
    return fmt::format("tck {:<38} {:>5} passed {:>5} failed {:>5} not applicable\n", name, count.passed, count.failed,
                       count.not_applicable);
  };
  const auto share = [](std::string_view name, std::size_t passed, std::size_t failed) {
    return fmt::format("tck core{}: {} of {}\n", name, passed, passed + failed);
  };
  std::string text;
  for (const auto& [folder, count] : folders_) text += line(folder, count);
  for (const auto& [reason, count] : not_applicable_)
    text += fmt::format("tck not applicable: {}, {}\n", count, reason);
  text += line("all", all_);
  text += share(" rows", core_rows_.passed, core_rows_.failed);
  text += share(" errors", core_errors_.passed, core_errors_.failed);
  return text + share("", core_rows_.passed + core_errors_.passed, core_rows_.failed + core_errors_.failed);
}

std::string Tally::shortfalls(const Goals& goals) const {
  std::string text;
  const std::size_t played = all_.passed + all_.failed + all_.not_applicable;
  if (played < goals.scenarios)
    text += fmt::format("there are {} scenarios, and {} are to be played\n", played, goals.scenarios);
  const auto check = [&](std::string_view name, const Count& count, double goal) {
    const std::size_t all = count.passed + count.failed;
    if (static_cast<double>(count.passed) < goal * static_cast<double>(all) || all == 0)
      text += fmt::format("core {}: {} of {} pass, and {:g} % is the least\n", name, count.passed, all, goal * 100);
  };
  check("rows", core_rows_, goals.rows);
  check("errors", core_errors_, goals.errors);
  return text;
}

}  // namespace standpoint::test
