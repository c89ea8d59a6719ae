// SPDX-License-Identifier: Apache-2.0
#include "tests/property/random_analyses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

#include "tests/graph/load/loading.hpp"
#include "tests/property/random_controversy.hpp"

namespace standpoint::test {
namespace {

// The ways of asking: as the program does by itself, for everything, and by the number of the dossier.
std::vector<ConflictOptions> ways_of_asking(std::uint32_t seed) {
  std::vector<ConflictOptions> out(3);
  out[1].positions.origins = kAllOrigins;
  out[1].positions.media = true;
  out[1].interest = true;
  out[2].positions.origins = static_cast<Origins>(seed % (kAllOrigins + 1U));
  out[2].positions.media = seed % 3 == 0;
  out[2].interest = seed % 5 == 0;
  if (seed % 2 == 0) {
    out[2].positions.admits = [](const Claim& claim) { return claim.statement.where.offset % 4 != 0; };
    out[2].admits_relation = [](const Relation& relation) { return relation.statement.where.offset % 4 != 0; };
  }
  return out;
}

// What is wrong with the analyses of these records; nothing where they do not load.
std::optional<std::string> compared(const std::vector<RandomRecord>& records, std::uint32_t seed,
                                    const Comparison& compare) {
  const LoadedDossier loaded = load(to_yaml(records));
  if (loaded.diagnostics.has_errors()) return std::nullopt;
  for (const ConflictOptions& options : ways_of_asking(seed))
    if (std::string text = compare(loaded.dossier, options); !text.empty())
      return fmt::format("origins {:04b}{}{}\n{}", options.positions.origins,
                         options.positions.media ? ", with media" : "",
                         options.positions.admits ? ", of some claims and ties" : "", text);
  return std::string();
}

// As few of the records as still make a difference.
void report(std::vector<RandomRecord> records, std::uint32_t seed, const Comparison& compare) {
  for (std::size_t i = records.size(); i-- > 0;) {
    std::vector<RandomRecord> fewer = records;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (const auto text = compared(fewer, seed, compare); text && !text->empty()) records = fewer;
  }
  FAIL("seed " << seed << "\n" << to_yaml(records) << *compared(records, seed, compare));
}

}  // namespace

void Difference::sort() {
  std::sort(fast_.begin(), fast_.end());
  std::sort(slow_.begin(), slow_.end());
}

std::string Difference::text() const {
  if (fast_ == slow_) return {};
  std::string out;
  const auto add = [&](std::string_view who, const auto& lines, const auto& others) {
    for (const std::string& line : lines)
      if (std::find(others.begin(), others.end(), line) == others.end()) out += fmt::format("{}: {}\n", who, line);
  };
  add("fast", fast_, slow_);
  add("slow", slow_, fast_);
  return out.empty() ? "the same in another order\n" : out;
}

std::string Seen::fewer_than(int least, std::initializer_list<std::string_view> all) const {
  std::string out;
  for (const std::string_view what : all) {
    const auto found = counts_.find(std::string(what));
    const int count = found == counts_.end() ? 0 : found->second;
    if (count < least) out += fmt::format("{}: {}\n", what, count);
  }
  return out;
}

void for_each_controversy(std::uint32_t count, const Comparison& compare) {
  std::uint32_t right = 0;
  for (std::uint32_t seed = 1; seed <= count; ++seed) {
    const std::vector<RandomRecord> records = random_controversy(seed);
    const auto text = compared(records, seed, compare);
    right += text ? 1 : 0;
    if (text && !text->empty()) report(records, seed, compare);
  }
  CHECK(10 * right >= 9 * count);
}

}  // namespace standpoint::test
