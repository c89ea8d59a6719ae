// SPDX-License-Identifier: Apache-2.0
// "Order never changes a result" (MODEL 2): the same records in another order make the same positions and conflicts,
// but for the order in which these, and what they list, are told.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/graph/load/loading.hpp"
#include "tests/property/plain_results.hpp"
#include "tests/property/random_analyses.hpp"
#include "tests/property/random_controversy.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// The words of a line in order of the alphabet.
std::string words_of(std::string text) {
  for (char& c : text)
    if (c == '+' || c == '[' || c == ']' || c == '|' || c == ';' || c == '-') c = ' ';
  std::vector<std::string> words(1);
  for (const char c : text)
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  std::sort(words.begin(), words.end());
  return fmt::format("{}", fmt::join(words, " "));
}

std::vector<std::string> results(const std::vector<RandomRecord>& records) {
  const LoadedDossier loaded = load(to_yaml(records));
  ConflictOptions options;
  options.positions.origins = kAllOrigins;
  options.interest = true;
  const Dossier& d = loaded.dossier;
  const Conflicts found = find_conflicts(d, options);
  std::vector<std::string> out;
  for (const PlainPosition& p : written_out(found.positions)) out.push_back(words_of(line(d, p)));
  for (const Conflict& c : found.all) out.push_back(words_of(line(d, written_out(found, c))));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("the order of records changes no position and no conflict of a random dossier") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    std::vector<RandomRecord> records = random_controversy(seed);
    Difference difference;
    for (const std::string& line : results(records)) difference.add_fast(line);
    std::reverse(records.begin(), records.end());
    for (const std::string& line : results(records)) difference.add_slow(line);
    CAPTURE(seed, to_yaml(records));
    REQUIRE(difference.text() == "");
  }
}
