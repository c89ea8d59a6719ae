// SPDX-License-Identifier: Apache-2.0
#include <unordered_map>

#include "graph/analysis/arguments.hpp"
#include "graph/model/cycles.hpp"

namespace standpoint {
namespace {

// Adds to the attacks between claims what follows from required supports, by arguments that stand for no claim.
class RequirementReduction {
 public:
  RequirementReduction(const Argumentation& arguments, std::vector<Attack>& attacks)
      : attacks_(attacks), next_(static_cast<Argument>(arguments.claims.size())) {
    for (const ClaimSupport& support : arguments.supports)
      if (support.required) arcs_.emplace_back(support.from.value, support.to.value);
  }

  // The number of arguments, with those added.
  std::uint32_t run() {
    if (arcs_.empty()) return next_;
    part_ = strong_parts(next_, arcs_);
    for (const auto& [required, dependent] : arcs_) {
      if (required == dependent) continue;
      if (part_[required] == part_[dependent]) {
        join(required);
        join(dependent);
      } else {
        const Argument defeat = defeat_of(required);
        attacks_.push_back({defeat, dependent});
      }
    }
    // What attacks one of those that stand or fall together attacks all of them.
    const std::size_t direct = attacks_.size();
    for (std::size_t i = 0; i < direct; ++i) {
      const Attack attack = attacks_[i];
      if (attack.to >= part_.size()) continue;
      const auto group = groups_.find(part_[attack.to]);
      if (group != groups_.end() && attack.from != group->second + 1) attacks_.push_back({attack.from, group->second});
    }
    return next_;
  }

 private:
  // The argument that is in where the claim is out, and out where it is in.
  Argument defeat_of(std::uint32_t claim) {
    const auto [place, is_new] = defeats_.try_emplace(claim, next_);
    if (is_new) attacks_.push_back({claim, next_++});
    return place->second;
  }

  // Makes the claim fall with its group: all is well there (first argument), or not (second one, which attacks).
  void join(std::uint32_t claim) {
    const auto [group, is_new] = groups_.try_emplace(part_[claim], next_);
    if (is_new) {
      attacks_.push_back({next_, next_ + 1});
      next_ += 2;
    }
    if (joined_.try_emplace(claim, true).second) attacks_.push_back({group->second + 1, claim});
  }

  std::vector<Attack>& attacks_;
  Argument next_;
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> part_;
  std::unordered_map<std::uint32_t, Argument> defeats_, groups_;
  std::unordered_map<std::uint32_t, bool> joined_;
};

}  // namespace

ArgumentFramework make_argument_framework(const Argumentation& arguments) {
  std::vector<Attack> attacks;
  attacks.reserve(arguments.replies.size());
  for (const ClaimReply& reply : arguments.replies) attacks.push_back({reply.from.value, reply.to.value});
  const std::uint32_t size = RequirementReduction(arguments, attacks).run();
  return {size, attacks};
}

}  // namespace standpoint
