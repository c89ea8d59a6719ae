#pragma once
// SPDX-License-Identifier: Apache-2.0
// Numbers that look random and are the same in every run: SplitMix64 from a seed that is written in the code.

#include <cstdint>
#include <utility>
#include <vector>

namespace standpoint {

// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
struct Seeded {
  std::uint64_t state = 0;

  std::uint64_t next() {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

  // In [0, 1).
  double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

  // Fisher and Yates' shuffle.
  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[next() % i]);
  }
};

}  // namespace standpoint
