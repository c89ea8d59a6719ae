// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/argument_obstacles.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "graph/analysis/grounded.hpp"

namespace standpoint {
namespace {

using Set = std::vector<Argument>;

// The arguments from which attacks lead to one, itself among them.
std::vector<bool> attackers_at_any_depth(const ArgumentFramework& framework, Argument argument) {
  std::vector<bool> met(framework.size(), false);
  Set queue{argument};
  met[argument] = true;
  for (std::size_t i = 0; i < queue.size(); ++i)
    for (const Argument a : framework.attackers_of(queue[i]))
      if (!met[a]) {
        met[a] = true;
        queue.push_back(a);
      }
  return met;
}

class ObstacleSearch {
 public:
  ObstacleSearch(const ArgumentFramework& framework, Argument argument, std::uint32_t most)
      : framework_(framework), argument_(argument), may_fall_(most) {}

  Obstacles run(const ObstacleOptions& options) {
    std::deque<Set> queue{{}};
    std::set<Set> met{{}};
    Obstacles out;
    for (std::size_t trials = 0; !queue.empty(); ++trials, queue.pop_front()) {
      const Set& set = queue.front();
      if (holds_one_of(out.sets, set)) continue;
      if (out.sets.size() == options.most_sets) {
        out.all = false;
        break;
      }
      const auto labels = labels_without(set);
      if (labels[argument_] == ArgumentLabel::in) {
        out.sets.push_back(set);
        continue;
      }
      for (const Argument obstacle : first_attackers(set, labels)) {
        Set next = set;
        next.insert(std::lower_bound(next.begin(), next.end(), obstacle), obstacle);
        if (trials + queue.size() >= options.most_trials)
          out.all = false;  // it would never be tried
        else if (met.insert(next).second)
          queue.push_back(std::move(next));
      }
    }
    std::sort(out.sets.begin(), out.sets.end(),
              [](const Set& a, const Set& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    return out;
  }

 private:
  static bool holds_one_of(const std::vector<Set>& sets, const Set& set) {
    return std::any_of(sets.begin(), sets.end(), [&](const Set& smaller) {
      return std::includes(set.begin(), set.end(), smaller.begin(), smaller.end());
    });
  }

  std::vector<ArgumentLabel> labels_without(const Set& set) const {
    std::vector<bool> removed(framework_.size(), false);
    for (const Argument a : set) removed[a] = true;
    return grounded_labelling(framework_, removed);
  }

  // One of these must go, or the argument never stands: an attacker of it that is not out, and for each attacker of
  // that one, which could answer it, again an attacker that is not out; in before undecided, then by number.
  Set first_attackers(const Set& set, const std::vector<ArgumentLabel>& labels) const {
    Set out;
    std::vector<bool> met(framework_.size(), false);
    Set defenders{argument_};
    for (std::size_t i = 0; i < defenders.size(); ++i) {
      const Argument attacker = first_attacker(defenders[i], labels);
      if (met[attacker]) continue;
      met[attacker] = true;
      if (attacker < may_fall_ && attacker != argument_) out.push_back(attacker);
      for (const Argument defender : framework_.attackers_of(attacker))
        if (!std::binary_search(set.begin(), set.end(), defender)) defenders.push_back(defender);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Of an argument that is not in and was not removed, so that there is one.
  Argument first_attacker(Argument a, const std::vector<ArgumentLabel>& labels) const {
    Argument undecided = a;
    bool found = false;
    for (const Argument attacker : framework_.attackers_of(a)) {
      if (labels[attacker] == ArgumentLabel::in) return attacker;
      if (found || labels[attacker] == ArgumentLabel::out) continue;
      undecided = attacker;
      found = true;
    }
    return undecided;
  }

  const ArgumentFramework& framework_;
  Argument argument_;
  std::uint32_t may_fall_;
};

}  // namespace

Obstacles find_obstacles(const ArgumentFramework& framework, Argument argument, const ObstacleOptions& options) {
  const FrameworkPart part = part_of(framework, attackers_at_any_depth(framework, argument));
  const auto local = [&](Argument a) {
    return static_cast<Argument>(std::lower_bound(part.arguments.begin(), part.arguments.end(), a) -
                                 part.arguments.begin());
  };
  Obstacles out = ObstacleSearch(part.framework, local(argument), local(options.arguments)).run(options);
  for (Set& set : out.sets)
    for (Argument& a : set) a = part.arguments[a];
  return out;
}

}  // namespace standpoint
