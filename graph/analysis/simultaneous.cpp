// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/simultaneous.hpp"

#include <algorithm>
#include <tuple>

namespace standpoint {
namespace {

// Of the claims that share a key, the first group that has both signs in an order that is not certain.
template <class Key>
BothSides first_unordered(std::vector<std::pair<Key, DatedStance>>& keyed) {
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<DatedStance> group;
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    if (group.empty() || group.back().claim != keyed[i].second.claim) group.push_back(keyed[i].second);
    if (i + 1 < keyed.size() && keyed[i + 1].first == keyed[i].first) continue;
    if (!certainly_ordered(runs_of(group))) {
      BothSides out;
      for (const DatedStance& c : group)
        if (c.sign != 0) (c.sign > 0 ? out.positive : out.negative).push_back(c.claim);
      return out;
    }
    group.clear();
  }
  return {};
}

}  // namespace

void sort_by_time(std::vector<DatedStance>& claims) {
  std::sort(claims.begin(), claims.end(), [](const DatedStance& a, const DatedStance& b) {
    const auto key = [](const DatedStance& c) {
      return std::tuple(c.date.earliest, c.date.latest, c.sign != 0, -c.sign, bool{c.date.uncertain}, c.claim);
    };
    return key(a) < key(b);
  });
}

std::vector<Run> runs_of(std::span<const DatedStance> claims) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const DatedStance& c = claims[i];
    if (c.sign == 0) continue;
    if (runs.empty() || runs.back().sign != c.sign)
      runs.push_back({c.sign, i, i, c.date.earliest, c.date.latest, c.date.uncertain});
    Run& run = runs.back();
    run.last = i;
    run.latest = std::max(run.latest, c.date.latest);
    run.uncertain = run.uncertain || c.date.uncertain;
  }
  return runs;
}

bool certainly_before(const Run& a, const Run& b) { return !a.uncertain && !b.uncertain && a.latest < b.earliest; }

bool certainly_ordered(std::span<const Run> runs) {
  for (std::size_t i = 1; i < runs.size(); ++i)
    if (!certainly_before(runs[i - 1], runs[i])) return false;
  return true;
}

BothSides both_in_one_source(const Dossier& dossier, std::span<const DatedStance> claims) {
  std::vector<std::pair<std::string_view, DatedStance>> by_source;
  for (const DatedStance& c : claims)
    for (const Citation& citation : dossier.citations_of(dossier[c.claim].statement.citations))
      if (citation.source.valid()) by_source.emplace_back(dossier.id_of(citation.source), c);
  return first_unordered(by_source);
}

BothSides both_on_one_day(std::span<const DatedStance> claims) {
  std::vector<std::pair<Day, DatedStance>> by_day;
  for (const DatedStance& c : claims)
    if (c.date.earliest == c.date.latest && !c.date.uncertain) by_day.emplace_back(c.date.earliest, c);
  return first_unordered(by_day);
}

}  // namespace standpoint
