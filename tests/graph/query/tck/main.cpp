// SPDX-License-Identifier: Apache-2.0
// Plays the scenarios of the openCypher Technology Compatibility Kit, and holds the outcome against the list of known
// failures, of all together also against what is to pass at least.
//
//   standpoint_tck [--only ID]… [--folder FOLDER] [--stage parse|bind|run] [--verbose] [--write-failures]
//
// --only plays the scenarios whose id begins so; --verbose tells each failure with its query; --write-failures writes
// the list anew, its new reasons to be replaced by hand. Exits with 1 where the list is wrong, 77 without scenarios.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "tests/graph/query/tck/known_failures.hpp"
#include "tests/graph/query/tck/scenario_run.hpp"
#include "tests/graph/query/tck/tally.hpp"
#include "tests/support/places.hpp"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace {

using namespace standpoint::test;

constexpr unsigned kSecondsForOne = 60;  // more than the limits of a query allow

// Of the whole kit. Only what makes it harder may change here.
constexpr Tally::Goals kGoals{3'260, 0.98, 0.95};
constexpr std::size_t kMostKnownFailures = 16;

struct Options {
  std::vector<std::string> only;
  std::string folder;
  Stage stage = Stage::run;
  bool verbose = false;
  bool write_failures = false;
  std::string problem;
};

Options read_options(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const std::string value = i + 1 < count ? words[i + 1] : "";
    if (word == "--verbose") {
      options.verbose = true;
    } else if (word == "--write-failures") {
      options.write_failures = true;
    } else if (word == "--only") {
      options.only.push_back(value);
      ++i;
    } else if (word == "--folder") {
      options.folder = value;
      ++i;
    } else if (word == "--stage" && (value == "parse" || value == "bind" || value == "run")) {
      options.stage = value == "parse" ? Stage::parse : value == "bind" ? Stage::bind : Stage::run;
      ++i;
    } else {
      options.problem = "not known: " + word + " " + value;
    }
  }
  return options;
}

bool chosen(const Scenario& scenario, const Options& options) {
  if (!options.folder.empty() && scenario.folder != options.folder) return false;
  return options.only.empty() ||
         std::ranges::any_of(options.only, [&](const std::string& prefix) { return scenario.id.starts_with(prefix); });
}

// The scenario that is being played, for the handler of signals.
std::array<char, 256> playing;

void tell_playing() {
  constexpr std::string_view kText = "\ntck: a crash or an endless loop in ";
  (void)!write(STDERR_FILENO, kText.data(), kText.size());
  (void)!write(STDERR_FILENO, playing.data(), std::strlen(playing.data()));
  (void)!write(STDERR_FILENO, "\n", 1);
}

void tell_and_end(int signal) {
  tell_playing();
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  sigaction(signal, &usual, nullptr);
  raise(signal);
}

// Names the scenario that crashes, even where it has used up the stack, or does not end. AddressSanitizer sees crashes
// itself.
void watch_signals() {
#ifdef __SANITIZE_ADDRESS__
  __sanitizer_set_death_callback(tell_playing);
  signal(SIGALRM, tell_and_end);
#else
  static std::array<char, 65536> stack;
  const stack_t alternative{stack.data(), 0, stack.size()};
  sigaltstack(&alternative, nullptr);
  struct sigaction action {};
  action.sa_handler = tell_and_end;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGALRM}) sigaction(signal, &action, nullptr);
#endif
}

std::string play(const Scenario& scenario, Stage stage) {
  const std::size_t length = std::min(scenario.id.size(), playing.size() - 1);
  std::copy_n(scenario.id.begin(), length, playing.begin());
  playing[length] = '\0';
  alarm(kSecondsForOne);
  std::string failure = failure_of(scenario, stage);
  alarm(0);
  return failure;
}

void tell(const Scenario& scenario, const std::string& failure) {
  fmt::print("{}\n", scenario.id);
  for (const std::string& setup : scenario.setup_queries) fmt::print("  after: {}\n", setup);
  fmt::print("  query: {}\n  params: {}\n  FAILED: {}\n\n", scenario.query, scenario.parameters.dump(), failure);
}

int play_all(const std::vector<Scenario>& scenarios, const Options& options) {
  Tally tally;
  std::map<std::string, std::string> outcomes;
  for (const Scenario& scenario : scenarios) {
    if (!chosen(scenario, options)) continue;
    if (!scenario.not_applicable.empty()) {
      tally.add_not_applicable(scenario);
      continue;
    }
    const std::string& failure = outcomes[scenario.id] = play(scenario, options.stage);
    tally.add(scenario, failure.empty());
    if (options.verbose && !failure.empty()) tell(scenario, failure);
  }
  const auto file = source_root() / "tests/graph/query/tck/known_failures.tsv";
  const KnownFailures known = read_known_failures(file);
  if (options.write_failures) std::ofstream(file) << listed(known, outcomes);
  const bool judged = options.stage == Stage::run && !options.write_failures;
  const bool whole = options.only.empty() && options.folder.empty();
  std::string wrong = judged ? differences(known, outcomes) : std::string();
  if (judged && whole) wrong += excesses(known, outcomes, kMostKnownFailures) + tally.shortfalls(kGoals);
  fmt::print("{}{}{}", wrong, wrong.empty() ? "" : "\n", tally.table());
  return wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  const Options options = read_options(count, words);
  if (!options.problem.empty()) {
    fmt::print(stderr, "standpoint_tck: {}\n", options.problem);
    return 2;
  }
  const auto file = scenario_file();
  if (!file) {
    skip("no scenarios: neither STANDPOINT_TCK nor the reference data leads to a file of them");
    return 77;
  }
  watch_signals();
  return play_all(read_scenarios(*file), options);
}
