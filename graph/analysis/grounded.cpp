// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/grounded.hpp"

namespace standpoint {
namespace {

// Labels spread from what is known: each attack is looked at once, when its attacker goes out.
class Propagation {
 public:
  explicit Propagation(const ArgumentFramework& framework)
      : framework_(framework), labels_(framework.size(), ArgumentLabel::undecided), open_attackers_(framework.size()) {
    for (Argument a = 0; a < framework.size(); ++a)
      open_attackers_[a] = static_cast<std::uint32_t>(framework.attackers_of(a).size());
  }

  void take_in(Argument a) {
    if (labels_[a] != ArgumentLabel::undecided) return;
    labels_[a] = ArgumentLabel::in;
    waiting_.push_back(a);
  }

  void take_out(Argument a) {
    if (labels_[a] == ArgumentLabel::undecided) mark_out(a);
  }

  // Of arguments that are not there: all are marked before one of them can be taken in.
  void remove(const std::vector<bool>& removed) {
    for (Argument a = 0; a < removed.size(); ++a)
      if (removed[a]) labels_[a] = ArgumentLabel::out;
    for (Argument a = 0; a < removed.size(); ++a)
      if (removed[a]) mark_out(a);
  }

  std::vector<ArgumentLabel> run() {
    for (Argument a = 0; a < framework_.size(); ++a)
      if (open_attackers_[a] == 0) take_in(a);
    while (!waiting_.empty()) {
      const Argument a = waiting_.back();
      waiting_.pop_back();
      for (const Argument target : framework_.attacked_by(a)) take_out(target);
    }
    return std::move(labels_);
  }

 private:
  void mark_out(Argument a) {
    labels_[a] = ArgumentLabel::out;
    for (const Argument target : framework_.attacked_by(a))
      if (--open_attackers_[target] == 0) take_in(target);
  }

  const ArgumentFramework& framework_;
  std::vector<ArgumentLabel> labels_;
  std::vector<std::uint32_t> open_attackers_;  // that are not out
  std::vector<Argument> waiting_;              // in, with their targets not yet told
};

}  // namespace

std::vector<ArgumentLabel> grounded_labelling(const ArgumentFramework& framework, const std::vector<bool>& removed) {
  Propagation propagation(framework);
  propagation.remove(removed);
  return propagation.run();
}

std::vector<Argument> arguments_labelled(const std::vector<ArgumentLabel>& labels, ArgumentLabel label) {
  std::vector<Argument> out;
  for (Argument a = 0; a < labels.size(); ++a)
    if (labels[a] == label) out.push_back(a);
  return out;
}

}  // namespace standpoint
