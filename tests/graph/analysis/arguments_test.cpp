// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/arguments.hpp"

#include "graph/analysis/argument_gaps.hpp"
#include "graph/analysis/argument_obstacles.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/arguments.hpp"
#include "tests/graph/analysis/harbour.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

ClaimId claim_of(const Dossier& d, std::string_view id) { return {d.find(id).index}; }

std::vector<std::string> ids(const Dossier& d, std::span<const ClaimId> claims) {
  std::vector<std::string> out;
  for (const ClaimId c : claims) out.emplace_back(d.id_of(c));
  return out;
}

using Ids = std::vector<std::string>;

// A dossier with the claims, and what its replies come to.
struct Case {
  explicit Case(std::string_view claims, const ArgumentOptions& options = {})
      : d(harbour("claims:\n" + std::string(claims))), found(find_argumentation(d, options)) {}

  ClaimStatus status(std::string_view id) const { return found[claim_of(d, id)].status; }
  Ids reasons(std::string_view id) const { return ids(d, found.reasons_of(claim_of(d, id))); }
  std::string words(std::string_view id, std::string_view language = "en") const {
    return status_in_words(d, found, Replies(d), claim_of(d, id), language);
  }

  Dossier d;
  Argumentation found;
};

constexpr std::string_view kUndercuts = R"(
  first:  {by: ana, about: pays, stance: support, source: s20}
  second: {by: ben, about: grow, stance: oppose, source: s20, disputes: first}
  third:  {by: cy, about: dredge, stance: support, source: s21, disputes: second}
  aside:  {by: cy, about: north, stance: support, source: s21}
)";

}  // namespace

TEST_CASE("A claim whose answer is answered has no unanswered reply, and the answer is answered") {
  const Case c(kUndercuts);
  CHECK(c.status("first") == ClaimStatus::standing);
  CHECK(c.status("second") == ClaimStatus::defeated);
  CHECK(c.status("third") == ClaimStatus::standing);
  CHECK(c.reasons("first") == Ids{"third"});
  CHECK(c.reasons("second") == Ids{"third"});
  CHECK(c.reasons("third").empty());
  CHECK(c.words("first") == "no unanswered reply in this dossier");
  CHECK(c.words("second") == "answered, the answer has no reply here");
  CHECK(c.words("second", "fr") == "il y est répondu, et la réponse est ici sans réplique");
  CHECK(c.found[claim_of(c.d, "aside")].thread == ArguedClaim::kNoThread);
}

TEST_CASE("A dispute between opposite stances on one proposition goes both ways, any other one way") {
  const Case c(R"(
  yes: {by: ana, about: pays, stance: support, source: s20}
  no: {by: ben, about: pays, stance: oppose, source: s20, disputes: "yes"}
  also: {by: cy, about: pays, stance: support, source: s20, disputes: aside}
  aside: {by: cy, about: pays, stance: neutral, source: s20}
)");
  CHECK(c.status("yes") == ClaimStatus::undecided);
  CHECK(c.status("no") == ClaimStatus::undecided);
  CHECK(c.words("yes") == "contested both ways");
  CHECK(c.reasons("yes") == Ids{"no"});
  const auto returned = c.found.replies_to(claim_of(c.d, "no"));
  REQUIRE(returned.size() == 1);
  CHECK(returned[0].rebuttal);
  CHECK(returned[0].returned);
  CHECK(c.status("aside") == ClaimStatus::defeated);
  CHECK(c.status("also") == ClaimStatus::standing);
}

TEST_CASE("Opposite stances without a link are no reply") {
  const Case c(R"(
  yes: {by: ana, about: pays, stance: support, source: s20}
  no: {by: ben, about: pays, stance: oppose, source: s20}
)");
  CHECK(c.status("yes") == ClaimStatus::standing);
  CHECK(c.found.threads.empty());
}

TEST_CASE("What a claim requires takes it along, and that is said") {
  const Case c(R"(
  ground: {by: ana, about: pays, stance: support, source: s20, supports: [{claim: house, requires: true}, shed]}
  house: {by: ana, about: grow, stance: support, source: s20, supports: [{claim: roof, requires: true}]}
  roof: {by: ana, about: dredge, stance: support, source: s20}
  shed: {by: ana, about: north, stance: support, source: s20}
  flood: {by: ben, about: south, stance: support, source: s20, disputes: ground}
)");
  CHECK(c.status("ground") == ClaimStatus::defeated);
  CHECK(c.status("house") == ClaimStatus::defeated);
  CHECK(c.status("roof") == ClaimStatus::defeated);
  CHECK(c.status("shed") == ClaimStatus::standing);
  CHECK(c.reasons("roof") == Ids{"house"});
  CHECK(c.words("roof") == "rests on a claim that is answered, the answer has no reply here");
}

TEST_CASE("Claims that require each other stand or fall together") {
  const std::string pair = R"(
  left: {by: ana, about: pays, stance: support, source: s20, supports: [{claim: right, requires: true}]}
  right: {by: ana, about: grow, stance: support, source: s20, supports: [{claim: left, requires: true}]}
)";
  CHECK(Case(pair).status("left") == ClaimStatus::standing);
  const Case c(pair + "  third: {by: ben, about: south, stance: support, source: s20, disputes: right}\n");
  CHECK(c.status("left") == ClaimStatus::defeated);
  CHECK(c.status("right") == ClaimStatus::defeated);
}

TEST_CASE("Where the replies to an answer are answered, it is not said to have none") {
  const Case c(R"(
  first:  {by: ana, about: pays, stance: support, source: s20}
  second: {by: ben, about: grow, stance: oppose, source: s20, disputes: first}
  third:  {by: cy, about: dredge, stance: support, source: s21, disputes: second}
  fourth: {by: ben, about: north, stance: support, source: s21, disputes: third}
)");
  CHECK(c.status("first") == ClaimStatus::defeated);
  CHECK(c.words("first") == "answered, the answer has no unanswered reply here");
  CHECK(c.words("third") == "answered, the answer has no reply here");
}

TEST_CASE("A claim that charges someone is said to have a reply or none, never to stand") {
  const Dossier d = harbour(R"(
  fair: {text: The tender was fair., kind: fact, accuses: port}
  open: {text: The tender was open., kind: fact, accuses: town}
claims:
  unfair: {by: ana, about: fair, stance: oppose, source: s20}
  fair-enough: {by: port, about: fair, stance: support, source: s21}
  closed: {by: ana, about: open, stance: oppose, source: s20}
)");
  const Argumentation found = find_argumentation(d);
  const Replies replies(d);
  CHECK(status_in_words(d, found, replies, claim_of(d, "unfair"), "en") == "the accused has replied");
  CHECK(status_in_words(d, found, replies, claim_of(d, "closed"), "en") == "no reply in this dossier");
}

TEST_CASE("Only claims that are admitted answer each other") {
  ArgumentOptions options;
  const Dossier d = harbour("claims:" + std::string(kUndercuts));
  options.admits = [&](const Claim& c) { return d.date_of(c).latest < parse_date("2021-01-01").date->earliest; };
  const Argumentation found = find_argumentation(d, options);
  CHECK(found[claim_of(d, "first")].status == ClaimStatus::defeated);
  CHECK_FALSE(found[claim_of(d, "third")].admitted);
}

TEST_CASE("Gaps: what nobody answers or supports, what cites nothing, and what nothing cites") {
  const Case c(R"(
  first: {by: ana, about: pays, stance: support, source: s20}
  second: {by: ben, about: grow, stance: oppose, source: s20, disputes: first}
  bare: {by: cy, about: north, stance: support, supports: second}
)");
  const ArgumentGaps gaps = find_argument_gaps(c.d, c.found);
  CHECK(ids(c.d, gaps.unanswered) == Ids{"second", "bare"});
  CHECK(ids(c.d, gaps.unsupported) == Ids{"first", "bare"});
  CHECK(ids(c.d, gaps.unsourced) == Ids{"bare"});
  CHECK(std::find(gaps.idle_sources.begin(), gaps.idle_sources.end(), SourceId{c.d.find("leaf").index}) !=
        gaps.idle_sources.end());
  CHECK(std::find(gaps.idle_sources.begin(), gaps.idle_sources.end(), SourceId{c.d.find("s20").index}) ==
        gaps.idle_sources.end());
}

TEST_CASE("Who defends a claim against many replies is counted once, and the claim itself not at all") {
  std::string claims = "  a: {by: ana, about: pays, stance: support, source: s20, disputes: [";
  std::string replies, first;
  for (int i = 0; i <= 101; ++i) {
    claims += fmt::format("{}r{:03}", i == 0 ? "" : ", ", i);
    if (i <= 100) first += fmt::format("{}r{:03}", i == 0 ? "" : ", ", i);
    replies += fmt::format("  r{:03}: {{by: ben, about: grow, stance: oppose, source: s20, disputes: a}}\n", i);
  }
  const std::string defenders =
      fmt::format("  d1: {{by: cy, about: dredge, stance: support, source: s21, disputes: [{}]}}\n", first) +
      "  d2: {by: cy, about: north, stance: support, source: s21, disputes: r101}\n";
  CHECK(Case(claims + "]}\n" + replies + defenders).reasons("a") == Ids{"d1", "d2"});
  const Case undisputing("  a: {by: ana, about: pays, stance: support, source: s20}\n" + replies + defenders);
  CHECK(undisputing.status("a") == ClaimStatus::standing);
  CHECK(undisputing.reasons("a") == Ids{"d1", "d2"});
}

TEST_CASE("A claim with more defenders than are told has as many as are told") {
  std::string claims = "  a: {by: ana, about: pays, stance: support, source: s20}\n";
  for (int i = 0; i < 150; ++i)
    claims += fmt::format(
        "  r{0:03}: {{by: ben, about: grow, stance: oppose, source: s20, disputes: a}}\n"
        "  d{0:03}: {{by: cy, about: dredge, stance: support, source: s21, disputes: r{0:03}}}\n",
        i);
  CHECK(Case(claims).reasons("a").size() == Argumentation::kMostDefenders);
}

TEST_CASE("A long chain of replies is told without end to the stack") {
  std::string chain = "  c0: {by: ana, about: pays, stance: support, source: s20}\n";
  for (int i = 1; i < 3000; ++i)
    chain += fmt::format("  c{}: {{by: ana, about: pays, stance: support, source: s20, disputes: c{}}}\n", i, i - 1);
  const Case c(chain);
  CHECK(c.status("c0") == ClaimStatus::defeated);
  CHECK(c.status("c2999") == ClaimStatus::standing);
  CHECK(thread_in_words(c.d, c.found, Replies(c.d), 0, "en").size() == 3000);
}
