// SPDX-License-Identifier: Apache-2.0
// arguments DOSSIER: the processor time, as a line of JSON, of working out replies and reasons, of the grounded
// labelling alone, and of acceptance under the preferred and the stable semantics; and what they count.

#include "graph/analysis/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/grounded.hpp"
#include "graph/load/load.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 5;  // of each step; the fastest counts

template <class F>
double fastest(F f, int repetitions = kRepetitions) {
  return fastest_of(repetitions, f);
}

std::size_t count(const std::vector<bool>& marks) {
  return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), true));
}

int run(const std::string& path) {
  const auto loaded = load_dossier(std::span(&path, 1));
  if (!loaded || loaded->diagnostics.has_errors()) {
    fmt::print(stderr, "arguments: this dossier cannot be used\n");
    return 3;
  }
  const Dossier& d = loaded->dossier;
  Argumentation found;
  const double for_all = fastest([&] { found = find_argumentation(d); });
  const ArgumentFramework framework = make_argument_framework(found);
  std::vector<ArgumentLabel> labels;
  const double for_labels = fastest([&] { labels = grounded_labelling(framework); });
  Accepted preferred, stable;
  const double for_preferred = fastest([&] { preferred = find_accepted(framework, Semantics::preferred).value(); }, 1);
  const double for_stable = fastest([&] { stable = find_accepted(framework, Semantics::stable).value(); }, 1);
  fmt::print(
      "{{\"claims\": {}, \"arguments\": {:.6f}, \"grounded\": {:.6f}, \"preferred\": {:.6f}, \"stable\": {:.6f}, "
      "\"counts\": {{\"attacks\": {}, \"in\": {}, \"undecided\": {}, \"in_some\": {}, \"in_every\": {}}}}}\n",
      d.claims.size(), for_all, for_labels, for_preferred, for_stable, framework.attack_count(),
      arguments_labelled(labels, ArgumentLabel::in).size(), arguments_labelled(labels, ArgumentLabel::undecided).size(),
      count(preferred.by_some), count(preferred.by_every));
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) { return count == 2 ? standpoint::run(words[1]) : 2; }
