#pragma once
// SPDX-License-Identifier: Apache-2.0
// Abstract argumentation frameworks: arguments by number, and which attacks which (Dung 1995, Definition 2).

#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// An argument's number, from 0.
using Argument = std::uint32_t;

struct Attack {
  Argument from;
  Argument to;
  friend constexpr auto operator<=>(const Attack&, const Attack&) = default;
};

// Attacks in compressed sparse rows, both ways round; each attack stands once.
class ArgumentFramework {
 public:
  ArgumentFramework() = default;

  // O(arguments + attacks). Attacks may be given in any order and more than once; their ends are below `size`.
  ArgumentFramework(std::uint32_t size, std::span<const Attack> attacks);

  std::uint32_t size() const { return size_; }
  std::size_t attack_count() const { return attackers_.ends.size(); }

  // In order of number.
  std::span<const Argument> attackers_of(Argument a) const { return attackers_.row(a); }
  std::span<const Argument> attacked_by(Argument a) const { return attacked_.row(a); }

  // O(log attackers).
  bool attacks(Argument from, Argument to) const;

 private:
  struct Rows {
    std::vector<std::uint32_t> starts;
    std::vector<Argument> ends;
    std::span<const Argument> row(Argument a) const {
      return std::span(ends).subspan(starts[a], starts[a + 1] - starts[a]);
    }
  };

  std::uint32_t size_ = 0;
  Rows attackers_, attacked_;
};

// Part of a framework: some of its arguments, numbered anew in order, with the attacks among them.
struct FrameworkPart {
  ArgumentFramework framework;
  std::vector<Argument> arguments;  // by new number, ascending
};

// The part of the arguments that are marked. O(arguments + attacks of the whole).
FrameworkPart part_of(const ArgumentFramework& framework, const std::vector<bool>& marked);

}  // namespace standpoint
