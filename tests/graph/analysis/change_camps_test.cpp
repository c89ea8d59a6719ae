// SPDX-License-Identifier: Apache-2.0
// Camps that appear, dissolve, merge, split or change members.

#include "graph/analysis/change_camps.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "graph/analysis/change.hpp"
#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// A dossier in which each of these groups of letters holds what no other does, and disputes what the others hold.
std::string dossier(const std::vector<std::string>& groups, std::string_view prefix = "x") {
  std::string entities = "entities:\n", propositions = "propositions:\n", claims = "claims:\n";
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const char side : {'a', 'b'})
      propositions += fmt::format("  p{}{}: {{text: Number {} {}.}}\n", g, side, g, side);
    for (const char who : groups[g]) {
      entities += fmt::format("  {}-{}: {{type: person, name: Person {}}}\n", prefix, who, who);
      for (std::size_t on = 0; on < groups.size(); ++on)
        for (const char side : {'a', 'b'})
          claims += fmt::format("  c-{}-{}{}: {{by: {}-{}, about: p{}{}, stance: {}}}\n", who, on, side, prefix, who,
                                on, side, on == g ? "support" : "oppose");
    }
  }
  return entities + propositions + claims;
}

// `merged abc+def>abcdef +g -h`: camps by the letters of their members, then who joined, from where, and who left.
std::vector<std::string> changes(const std::string& a, const std::string& b) {
  const LoadedDossier before = load(a), after = load(b);
  REQUIRE_FALSE(before.diagnostics.has_errors());
  REQUIRE_FALSE(after.diagnostics.has_errors());
  ChangeOptions options;
  options.records = options.positions = options.conflicts = false;
  const Change change = find_change(before.dossier, after.dossier, options);
  const auto letters = [](const Camps& camps, const std::vector<std::uint32_t>& list) {
    std::string out;
    for (const std::uint32_t camp : list) {
      if (!out.empty()) out += '+';
      for (const std::uint32_t member : camps.camps[camp].members) out += camps.actors[member].id.back();
    }
    return out;
  };
  constexpr std::array<std::string_view, 6> kKinds = {"appeared", "dissolved", "merged",
                                                      "split",    "regrouped", "changed"};
  std::vector<std::string> out;
  for (const CampRegrouping& group : change.camps) {
    std::string line =
        fmt::format("{} {}>{}", kKinds[static_cast<std::size_t>(group.kind)],
                    letters(change.camps_before, group.before), letters(change.camps_after, group.after));
    for (const CampMember& m : group.joined)
      line += fmt::format(" +{}{}", change.camps_after.actors[m.actor].id.back(),
                          m.other ? "<" + letters(change.camps_before, {*m.other}) : "");
    for (const CampMember& m : group.left)
      line += fmt::format(" -{}{}", change.camps_before.actors[m.actor].id.back(),
                          m.other ? ">" + letters(change.camps_after, {*m.other}) : "");
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("camps of the same members are no change, whatever their ids") {
  CHECK(changes(dossier({"abc", "def"}), dossier({"abc", "def"})) == Lines{});
  CHECK(changes(dossier({"abc", "def"}), dossier({"abc", "def"}, "y")) == Lines{});
}

TEST_CASE("who changes camps is told with where it came from and where it went") {
  CHECK(changes(dossier({"abcd", "efgh"}), dossier({"abc", "efghd"})) ==
        Lines{"changed abcd>abc -d>defgh", "changed efgh>defgh +d<abcd"});
}

TEST_CASE("who comes new or is heard no more joins and leaves without another camp") {
  CHECK(changes(dossier({"abc", "efg"}), dossier({"abcd", "ef"})) == Lines{"changed abc>abcd +d", "changed efg>ef -g"});
}

TEST_CASE("camps merge and split") {
  const std::string two = dossier({"abc", "def", "ghi"}), one = dossier({"abcdef", "ghi"});
  CHECK(changes(two, one) == Lines{"merged abc+def>abcdef"});
  CHECK(changes(one, two) == Lines{"split abcdef>abc+def"});
}

TEST_CASE("camps appear and dissolve with their members") {
  const std::string two = dossier({"abc", "def"}), three = dossier({"abc", "def", "ghi"});
  CHECK(changes(two, three) == Lines{"appeared >ghi +g +h +i"});
  CHECK(changes(three, two) == Lines{"dissolved ghi> -g -h -i"});
}
