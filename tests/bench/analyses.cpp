// SPDX-License-Identifier: Apache-2.0
// analyses DOSSIER: the processor time, as a line of JSON, of loading, of positions, of conflicts, and, for comparison,
// of a plain loop that only counts opposed pairs from bare numbers; and what they count.

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/conflicts.hpp"
#include "graph/load/load.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 5;  // of each step; the fastest counts

template <class F>
double fastest(F f) {
  return fastest_of(kRepetitions, f);
}

// One stance of one actor, as bare numbers.
struct Stance {
  std::uint32_t proposition, actor;
  int sign;
  auto operator<=>(const Stance&) const = default;
};

std::vector<Stance> stances_of(const Dossier& d) {
  std::vector<Stance> out;
  for (const Claim& claim : d.claims)
    if (const int sign = sign_of(claim.stance); sign != 0 && is_own(claim))
      for (const EntityId actor : d.entities_of(claim.by)) out.push_back({claim.about.value, actor.value, sign});
  return out;
}

// Pairs of different actors with opposite stances on one proposition, without duplicates.
std::size_t opposed_pairs(std::vector<Stance> stances) {
  std::sort(stances.begin(), stances.end());
  stances.erase(std::unique(stances.begin(), stances.end()), stances.end());
  std::size_t pairs = 0;
  for (std::size_t first = 0, end = 0; first < stances.size(); first = end) {
    std::size_t supporting = 0, opposing = 0, both = 0;
    for (end = first; end < stances.size() && stances[end].proposition == stances[first].proposition; ++end) {
      ++(stances[end].sign > 0 ? supporting : opposing);
      both += end > first && stances[end].actor == stances[end - 1].actor ? 1 : 0;
    }
    pairs += supporting * opposing - both;
  }
  return pairs;
}

int run(const std::string& path) {
  std::optional<Result<LoadedDossier>> loaded;
  const double start = processor_seconds();
  loaded.emplace(load_dossier(std::span(&path, 1)));
  const double load = processor_seconds() - start;
  if (!*loaded || (*loaded)->diagnostics.has_errors()) {
    fmt::print(stderr, "analyses: this dossier cannot be used\n");
    return 3;
  }
  const Dossier& d = (*loaded)->dossier;
  Conflicts conflicts;  // with the positions
  std::size_t all_positions = 0, pairs = 0;
  const double for_positions = fastest([&] { all_positions = find_positions(d).all.size(); });
  const double for_conflicts = fastest([&] {
    conflicts = {};
    conflicts = find_conflicts(d);
  });
  const std::vector<Stance> stances = stances_of(d);
  const double for_pairs = fastest([&] { pairs = opposed_pairs(stances); });
  const auto disputed = std::count_if(conflicts.all.begin(), conflicts.all.end(),
                                      [](const Conflict& c) { return c.kind == ConflictKind::stance; });
  fmt::print(
      "{{\"claims\": {}, \"load\": {:.6f}, \"positions\": {:.6f}, \"conflicts\": {:.6f}, \"pairs_loop\": {:.6f}, "
      "\"counts\": {{\"positions\": {}, \"opposed_pairs\": {}, \"disputed\": {}}}, \"all_conflicts\": {}}}\n",
      d.claims.size(), load, for_positions, for_conflicts, for_pairs, all_positions, pairs, disputed,
      conflicts.all.size());
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) { return count == 2 ? standpoint::run(words[1]) : 2; }
