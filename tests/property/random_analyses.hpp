#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs a comparison on many random controversies, and makes sure that what it is about did occur.

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/conflicts.hpp"

namespace standpoint::test {

// Lines of two results, which are to be the same, in the same order.
class Difference {
 public:
  void add_fast(std::string line) { fast_.push_back(std::move(line)); }
  void add_slow(std::string line) { slow_.push_back(std::move(line)); }

  // For results whose order is looked at elsewhere.
  void sort();

  // The lines that only one of them has; empty where there are none.
  std::string text() const;

 private:
  std::vector<std::string> fast_, slow_;
};

// How often something occurred.
class Seen {
 public:
  void add(std::string_view what) { ++counts_[std::string(what)]; }

  // Those that occurred fewer times than that, with their numbers; empty where there are none.
  std::string fewer_than(int least, std::initializer_list<std::string_view> all) const;

 private:
  std::map<std::string, int> counts_;
};

// What a comparison found wrong; empty: nothing.
using Comparison = std::function<std::string(const Dossier&, const ConflictOptions&)>;

// Compares on that many random controversies, each asked plainly, with all origins and media, and in a random way.
// Fails at the first one with a difference, which it prints with as few of its records as still show one; and where
// fewer than nine in ten load.
void for_each_controversy(std::uint32_t count, const Comparison& compare);

}  // namespace standpoint::test
