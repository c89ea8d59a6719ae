// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/argument_framework.hpp"

#include <algorithm>
#include <limits>

namespace standpoint {
namespace {

// Counting sort: the ends of each row in the order in which they are given.
template <class Rows, class Start, class End>
void fill(Rows& rows, std::uint32_t size, std::span<const Attack> attacks, Start start, End end) {
  rows.starts.assign(size + std::size_t{1}, 0);
  for (const Attack& attack : attacks) ++rows.starts[start(attack) + std::size_t{1}];
  for (std::uint32_t a = 0; a < size; ++a) rows.starts[a + 1] += rows.starts[a];
  std::vector<std::uint32_t> next(rows.starts.begin(), rows.starts.end() - 1);
  rows.ends.resize(attacks.size());
  for (const Attack& attack : attacks) rows.ends[next[start(attack)]++] = end(attack);
}

constexpr auto kFrom = [](const Attack& attack) { return attack.from; };
constexpr auto kTo = [](const Attack& attack) { return attack.to; };

}  // namespace

ArgumentFramework::ArgumentFramework(std::uint32_t size, std::span<const Attack> attacks) : size_(size) {
  // Twice by counting: rows of attackers in order of target, then rows of targets in order of target, each once.
  Rows unordered;
  fill(unordered, size, attacks, kTo, kFrom);
  std::vector<Attack> by_target;
  by_target.reserve(attacks.size());
  std::vector<Argument> last(size, std::numeric_limits<Argument>::max());  // target that an attacker was last seen at
  for (Argument to = 0; to < size; ++to)
    for (const Argument from : unordered.row(to)) {
      if (last[from] == to) continue;
      last[from] = to;
      by_target.push_back({from, to});
    }
  fill(attacked_, size, by_target, kFrom, kTo);
  std::vector<Attack> by_source;
  by_source.reserve(by_target.size());
  for (Argument from = 0; from < size; ++from)
    for (const Argument to : attacked_.row(from)) by_source.push_back({from, to});
  fill(attackers_, size, by_source, kTo, kFrom);
}

bool ArgumentFramework::attacks(Argument from, Argument to) const {
  const auto row = attackers_of(to);
  return std::binary_search(row.begin(), row.end(), from);
}

FrameworkPart part_of(const ArgumentFramework& framework, const std::vector<bool>& marked) {
  FrameworkPart part;
  std::vector<Argument> number(framework.size(), 0);
  for (Argument a = 0; a < framework.size(); ++a) {
    if (!marked[a]) continue;
    number[a] = static_cast<Argument>(part.arguments.size());
    part.arguments.push_back(a);
  }
  std::vector<Attack> attacks;
  for (const Argument to : part.arguments)
    for (const Argument from : framework.attackers_of(to))
      if (marked[from]) attacks.push_back({number[from], number[to]});
  part.framework = ArgumentFramework(static_cast<std::uint32_t>(part.arguments.size()), attacks);
  return part;
}

}  // namespace standpoint
