// SPDX-License-Identifier: Apache-2.0
#include "graph/text/suggest.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace standpoint;

namespace {

// The restricted Damerau-Levenshtein distance by its recursive definition.
std::size_t slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto last_differs = static_cast<std::size_t>(a.back() != b.back());
  std::size_t best =
      std::min({slow_distance(a.substr(0, a.size() - 1), b) + 1, slow_distance(a, b.substr(0, b.size() - 1)) + 1,
                slow_distance(a.substr(0, a.size() - 1), b.substr(0, b.size() - 1)) + last_differs});
  const bool swapped = a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back();
  if (swapped) best = std::min(best, slow_distance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
  return best;
}

}  // namespace

TEST_CASE("the distance counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("claim", "claim", 9) == 0);
  CHECK(edit_distance("claims", "claim", 9) == 1);
  CHECK(edit_distance("calims", "claims", 9) == 1);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("", "abc", 9) == 3);
}

TEST_CASE("a distance past the limit is the limit and one") {
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
}

TEST_CASE("the distance is that of the recursive definition") {
  CHECK(rc::check([] {
    const auto word = [] {
      return *rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c')));
    };
    const std::string a = word();
    const std::string b = word();
    RC_ASSERT(edit_distance(a, b, 20) == slow_distance(a, b));
  }));
}

TEST_CASE("the nearest words come first, and far ones not at all") {
  const std::vector<std::string_view> words = {"sources", "source", "stance", "supports", "date"};
  CHECK(nearest("sorce", words) == std::vector<std::string_view>{"source"});
  CHECK(nearest("sourcs", words) == std::vector<std::string_view>{"sources", "source"});
  CHECK(nearest("elephant", words).empty());
  CHECK(nearest("sup", words) == std::vector<std::string_view>{"supports"});
  CHECK(nearest("sourcs", words, 1).size() == 1);
}

TEST_CASE("a suggestion is a question that lists the words") {
  const std::vector<std::string_view> words = {"claims", "claim"};
  CHECK(did_you_mean("claimz", words) == "did you mean 'claims' or 'claim'?");
  CHECK(did_you_mean("zzz", words).empty());
}
