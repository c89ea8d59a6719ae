// SPDX-License-Identifier: Apache-2.0
// Positions that moved, and conflicts that opened, closed or changed.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "graph/analysis/change.hpp"
#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// A dossier of two people, a company and two propositions, with these claims.
std::string dossier(std::string_view claims) {
  return fmt::format(R"yaml(
sources: {{s: {{title: S, date: 2024}}}}
entities:
  ana: {{type: person, name: Ana}}
  ben: {{type: person, name: Ben}}
  cay: {{type: company, name: Cay}}
propositions:
  p: {{text: One., contradicts: [q]}}
  q: {{text: Two.}}
claims:
{})yaml",
                     claims);
}

std::string claim(std::string_view id, std::string_view by, std::string_view about, std::string_view stance,
                  std::string_view further = {}) {
  return fmt::format("  {}: {{by: {}, about: {}, stance: {}, source: s{}}}\n", id, by, about, stance, further);
}

struct Told {
  std::vector<std::string> positions, conflicts;
};

Told compare(const std::string& a, const std::string& b) {
  const LoadedDossier before = load(a), after = load(b);
  REQUIRE_FALSE(before.diagnostics.has_errors());
  REQUIRE_FALSE(after.diagnostics.has_errors());
  const Change change = find_change(before.dossier, after.dossier);
  constexpr std::array<std::string_view, 6> kKinds = {"appeared", "disappeared", "turned", "moved", "firmer", "weaker"};
  Told out;
  for (const PositionChange& p : change.positions) {
    const Dossier& d = p.after ? after.dossier : before.dossier;
    const Position& position =
        p.after ? change.conflicts_after.positions.all[*p.after] : change.conflicts_before.positions.all[*p.before];
    out.positions.push_back(fmt::format("{} {} {}", d.id_of(position.actor), d.id_of(position.proposition),
                                        kKinds[static_cast<std::size_t>(p.kind)]));
  }
  for (const ConflictChange& c : change.conflicts) {
    const Conflict& conflict = c.after ? change.conflicts_after.all[*c.after] : change.conflicts_before.all[*c.before];
    std::string line = fmt::format("{} {}", static_cast<int>(conflict.kind),
                                   !c.before  ? "opened"
                                   : !c.after ? "closed"
                                              : "changed");
    for (std::size_t side = 0; side < 2; ++side) {
      for (const EntityId actor : c.joined[side]) line += fmt::format(" +{}{}", side, after.dossier.id_of(actor));
      for (const EntityId actor : c.left[side]) line += fmt::format(" -{}{}", side, before.dossier.id_of(actor));
    }
    if (c.severity) line += " severity";
    if (c.certainty) line += " certainty";
    if (c.time) line += " time";
    out.conflicts.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;
const std::string kStance = "0", kContradiction = "1", kShift = "3", kRelation = "6";

}  // namespace

TEST_CASE("positions appear, disappear, turn and move, in the order of ids") {
  const std::string before =
      dossier(claim("c1", "ana", "p", "support") + claim("c2", "ben", "p", "oppose") + claim("c3", "cay", "q", "0.9"));
  const std::string after =
      dossier(claim("c1", "ana", "p", "oppose") + claim("c4", "ben", "q", "support") + claim("c3", "cay", "q", "0.8"));
  CHECK(compare(before, after).positions ==
        Lines{"ana p turned", "ben p disappeared", "ben q appeared", "cay q moved"});
}

TEST_CASE("a doubt or a condition makes a position weaker, and its end firmer") {
  const std::string plain = dossier(claim("c", "ana", "p", "support"));
  const std::string doubt = dossier(claim("c", "ana", "p", "support", ", certainty: hedged"));
  CHECK(compare(plain, doubt).positions == Lines{"ana p weaker"});
  CHECK(compare(doubt, plain).positions == Lines{"ana p firmer"});
}

TEST_CASE("a further claim of the same side moves nothing") {
  const std::string one = claim("c", "ana", "p", "support");
  CHECK(compare(dossier(one), dossier(one + claim("d", "ana", "p", "support"))).positions == Lines{});
}

TEST_CASE("conflicts open and close with the sides taken") {
  const std::string one = dossier(claim("c", "ana", "p", "support"));
  const std::string two = dossier(claim("c", "ana", "p", "support") + claim("d", "ben", "p", "oppose"));
  CHECK(compare(one, two).conflicts == Lines{kStance + " opened"});
  CHECK(compare(two, one).conflicts == Lines{kStance + " closed"});
}

TEST_CASE("who joins or leaves a side changes a conflict and opens none") {
  const std::string base = claim("c", "ana", "p", "support") + claim("d", "ben", "p", "oppose");
  const std::string joined = base + claim("e", "cay", "p", "oppose");
  CHECK(compare(dossier(base), dossier(joined)).conflicts == Lines{kStance + " changed +1cay"});
  CHECK(compare(dossier(joined), dossier(base)).conflicts == Lines{kStance + " changed -1cay"});
}

TEST_CASE("severity and time of a conflict are compared") {
  const std::string before =
      claim("c", "ana", "p", "support", ", date: 2023") + claim("d", "ben", "p", "oppose", ", date: 2024-04");
  const std::string after = claim("c", "ana", "p", "support", ", date: 2023, certainty: hedged") +
                            claim("d", "ben", "p", "oppose", ", date: 2024-03");
  CHECK(compare(dossier(before), dossier(after)).conflicts == Lines{kStance + " changed severity time"});
}

TEST_CASE("a contradiction is the same one whichever of its propositions is read first") {
  const std::string claims = claim("c", "ana", "p", "support") + claim("d", "ben", "q", "support");
  std::string other = dossier(claims);
  const std::string p = "  p: {text: One., contradicts: [q]}\n", q = "  q: {text: Two.}\n";
  other.replace(other.find(p + q), p.size() + q.size(), q + p);
  CHECK(compare(dossier(claims), other).conflicts == Lines{});
  const std::string joined = claims + claim("e", "cay", "p", "support");
  other = dossier(joined);
  other.replace(other.find(p + q), p.size() + q.size(), q + p);
  CHECK(compare(dossier(claims), other).conflicts == Lines{kContradiction + " changed +1cay"});
}

TEST_CASE("a change of sides is a conflict of its own that opens") {
  const std::string before = claim("c", "ana", "p", "support", ", date: 2022");
  const std::string after = before + claim("d", "ana", "p", "oppose", ", date: 2023");
  const Told told = compare(dossier(before), dossier(after));
  CHECK(told.positions == Lines{"ana p turned"});
  CHECK(told.conflicts == Lines{kShift + " opened"});
}

TEST_CASE("hostile ties are the same where tie and ends are") {
  const std::string none = dossier(claim("c", "ana", "p", "support")) + "relations:\n";
  const std::string sues = none + "  r: {from: ana, type: sues, to: cay, source: s}\n";
  const std::string both = none + "  r: {from: ana, type: sues, to: cay, against: [ben], source: s}\n";
  CHECK(compare(sues, both).conflicts == Lines{kRelation + " opened"});
  CHECK(compare(both, sues).conflicts == Lines{kRelation + " closed"});
}

TEST_CASE("renames move no position and open no conflict") {
  const std::string claims =
      claim("c", "ana", "p", "support") + claim("d", "ben", "p", "oppose") + claim("e", "cay", "q", "support");
  std::string other = dossier(claims);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kRenames = {{{"  ana:", "  ana-x:"},
                                                                                      {"by: ana,", "by: ana-x,"},
                                                                                      {"  p:", "  pp:"},
                                                                                      {"about: p,", "about: pp,"},
                                                                                      {"  c:", "  cc:"}}};
  for (const auto& [from, to] : kRenames)
    for (std::size_t at = 0; (at = other.find(from, at)) != std::string::npos; at += to.size())
      other.replace(at, from.size(), to);
  const Told told = compare(dossier(claims), other);
  CHECK(told.positions == Lines{});
  CHECK(told.conflicts == Lines{});
}
