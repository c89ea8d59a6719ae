// SPDX-License-Identifier: Apache-2.0
#include "tests/support/all_extensions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/analysis/sat.hpp"
#include "graph/text/checksum.hpp"

namespace standpoint::test {
namespace {

std::vector<bool> marks(const ArgumentFramework& f, const std::vector<Argument>& set) {
  std::vector<bool> out(f.size());
  for (const Argument a : set) out[a] = true;
  return out;
}

bool attacked(const ArgumentFramework& f, const std::vector<bool>& by, Argument a) {
  const auto row = f.attackers_of(a);
  return std::any_of(row.begin(), row.end(), [&](Argument b) { return by[b]; });
}

bool defended(const ArgumentFramework& f, const std::vector<bool>& by, Argument a) {
  const auto row = f.attackers_of(a);
  return std::all_of(row.begin(), row.end(), [&](Argument b) { return attacked(f, by, b); });
}

std::vector<Argument> range_of(const ArgumentFramework& f, const std::vector<Argument>& set) {
  const std::vector<bool> in = marks(f, set);
  std::vector<Argument> out;
  for (Argument a = 0; a < f.size(); ++a)
    if (in[a] || attacked(f, in, a)) out.push_back(a);
  return out;
}

// The sets whose key no other one's key holds and exceeds.
template <class Key>
Sets greatest(const Sets& sets, Key key) {
  std::vector<std::vector<Argument>> keys;
  keys.reserve(sets.size());
  for (const auto& set : sets) keys.push_back(key(set));
  std::vector<std::size_t> order(sets.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a].size() > keys[b].size(); });
  std::vector<std::size_t> kept;
  for (const std::size_t i : order)
    if (std::none_of(kept.begin(), kept.end(), [&](std::size_t k) {
          return keys[k].size() > keys[i].size() &&
                 std::includes(keys[k].begin(), keys[k].end(), keys[i].begin(), keys[i].end());
        }))
      kept.push_back(i);
  Sets out;
  for (const std::size_t i : kept) out.push_back(sets[i]);
  std::sort(out.begin(), out.end());
  return out;
}

AllExtensions from_complete(const ArgumentFramework& f, Sets complete) {
  AllExtensions out;
  std::sort(complete.begin(), complete.end());
  out.preferred = greatest(complete, [](const auto& set) { return set; });
  out.semi_stable = greatest(complete, [&](const auto& set) { return range_of(f, set); });
  for (const auto& set : complete)
    if (is_stable(f, set)) out.stable.push_back(set);
  out.complete = std::move(complete);
  return out;
}

}  // namespace

bool is_conflict_free(const ArgumentFramework& f, const std::vector<Argument>& set) {
  const std::vector<bool> in = marks(f, set);
  return std::none_of(set.begin(), set.end(), [&](Argument a) { return attacked(f, in, a); });
}

bool is_admissible(const ArgumentFramework& f, const std::vector<Argument>& set) {
  const std::vector<bool> in = marks(f, set);
  return is_conflict_free(f, set) &&
         std::all_of(set.begin(), set.end(), [&](Argument a) { return defended(f, in, a); });
}

bool is_complete(const ArgumentFramework& f, const std::vector<Argument>& set) {
  const std::vector<bool> in = marks(f, set);
  if (!is_admissible(f, set)) return false;
  for (Argument a = 0; a < f.size(); ++a)
    if (!in[a] && defended(f, in, a)) return false;
  return true;
}

bool is_stable(const ArgumentFramework& f, const std::vector<Argument>& set) {
  return is_conflict_free(f, set) && range_of(f, set).size() == f.size();
}

AllExtensions extensions_by_trial(const ArgumentFramework& f) {
  Sets complete;
  for (std::uint32_t bits = 0; bits < (1U << f.size()); ++bits) {
    std::vector<Argument> set;
    for (Argument a = 0; a < f.size(); ++a)
      if ((bits >> a & 1U) != 0) set.push_back(a);
    if (is_complete(f, set)) complete.push_back(std::move(set));
  }
  return from_complete(f, std::move(complete));
}

std::optional<AllExtensions> extensions_by_listing(const ArgumentFramework& f, std::size_t most) {
  SatSolver solver;
  solver.new_variables(2 * f.size());
  const auto in = [](Argument a) { return static_cast<Literal>(2 * a + 1); };
  const auto hit = [](Argument a) { return static_cast<Literal>(2 * a + 2); };  // attacked by what is in
  for (Argument a = 0; a < f.size(); ++a) {
    std::vector<Literal> some{-hit(a)}, safe{in(a)};
    for (const Argument b : f.attackers_of(a)) {
      some.push_back(in(b));
      safe.push_back(-hit(b));
      solver.add({-in(b), hit(a)});
      solver.add({-in(a), hit(b)});
    }
    solver.add(some);
    solver.add(safe);
    solver.add({-in(a), -hit(a)});
  }
  Sets complete;
  std::uint64_t effort = 1'000'000'000;
  while (solver.solve({}, {}, effort) == SatAnswer::satisfiable) {
    if (complete.size() == most) return std::nullopt;
    std::vector<Argument>& set = complete.emplace_back();
    std::vector<Literal> other;
    for (Argument a = 0; a < f.size(); ++a) {
      if (solver.holds(in(a))) set.push_back(a);
      other.push_back(solver.holds(in(a)) ? -in(a) : in(a));
    }
    solver.add(other);
  }
  return from_complete(f, std::move(complete));
}

std::string hash_of(const Sets& sets) {
  std::string text;
  for (const auto& set : sets) {
    if (&set != &sets.front()) text += '\n';
    for (std::size_t i = 0; i < set.size(); ++i) text += fmt::format("{}{}", i == 0 ? "" : " ", set[i] + 1);
  }
  return sha256(text);
}

}  // namespace standpoint::test
