// SPDX-License-Identifier: Apache-2.0
// Statuses and reasons of claims against the definitions on random dossiers, and the same whatever order they are in.

#include <fmt/format.h>

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "graph/analysis/arguments.hpp"
#include "render/wording/arguments.hpp"
#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kRest = R"(
sources: {s: {title: S}}
entities: {ana: {type: person, name: Ana}}
propositions: {p0: {text: P}, p1: {text: Q}}
defaults: {source: s}
)";

struct RandomLink {
  int from, to;
  bool disputes, required;
};

struct RandomDebate {
  std::vector<int> about, stance;
  std::vector<RandomLink> links;
};

RandomDebate random_debate() {
  RandomDebate out;
  const int claims = *rc::gen::inRange(1, 8);
  for (int i = 0; i < claims; ++i) {
    out.about.push_back(*rc::gen::inRange(0, 2));
    out.stance.push_back(*rc::gen::inRange(-1, 2));
  }
  for (int i = *rc::gen::inRange(0, 2 * claims); i > 0; --i)
    out.links.push_back({*rc::gen::inRange(0, claims), *rc::gen::inRange(0, claims), *rc::gen::inRange(0, 3) > 0,
                         *rc::gen::arbitrary<bool>()});
  return out;
}

std::string to_yaml(const RandomDebate& debate, const std::vector<int>& order) {
  static constexpr std::string_view kStances[] = {"oppose", "neutral", "support"};
  std::string out = std::string(kRest) + "claims:\n";
  for (const int i : order) {
    out += fmt::format("  c{}: {{by: ana, about: p{}, stance: {}", i, debate.about[i], kStances[debate.stance[i] + 1]);
    for (const bool disputes : {true, false}) {
      std::string links;
      for (const RandomLink& link : debate.links)
        if (link.from == i && link.disputes == disputes)
          links += fmt::format("{}{{claim: c{}{}}}", links.empty() ? "" : ", ", link.to,
                               !disputes && link.required ? ", requires: true" : "");
      if (!links.empty()) out += fmt::format(", {}: [{}]", disputes ? "disputes" : "supports", links);
    }
    out += "}\n";
  }
  return out;
}

using Pairs = std::set<std::pair<int, int>>;

// Who answers whom, rebuttals both ways.
Pairs replies_of(const RandomDebate& debate) {
  Pairs out;
  for (const RandomLink& link : debate.links) {
    if (!link.disputes) continue;
    out.insert({link.from, link.to});
    if (debate.about[link.from] == debate.about[link.to] && debate.stance[link.from] * debate.stance[link.to] < 0)
      out.insert({link.to, link.from});
  }
  return out;
}

// What each claim requires, to any depth, itself among it.
std::vector<std::set<int>> required_by(const RandomDebate& debate) {
  std::vector<std::set<int>> out(debate.about.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i].insert(static_cast<int>(i));
  for (std::size_t round = 0; round < out.size(); ++round)
    for (const RandomLink& link : debate.links)
      if (!link.disputes && link.required)
        for (const int deeper : std::set<int>(out[link.from])) out[link.to].insert(deeper);
  return out;
}

// The statuses, by the definition: again and again, what has no answer that is not answered stands, and what such a
// claim answers falls; an answer to what a claim requires is one to it.
std::vector<ClaimStatus> slow_statuses(const RandomDebate& debate) {
  const Pairs replies = replies_of(debate);
  const auto required = required_by(debate);
  std::vector<ClaimStatus> out(debate.about.size(), ClaimStatus::undecided);
  for (std::size_t round = 0; round <= 2 * out.size(); ++round)
    for (std::size_t i = 0; i < out.size(); ++i) {
      bool all_fallen = true, one_stands = false;
      for (const auto& [from, to] : replies) {
        if (!required[i].contains(to)) continue;
        all_fallen = all_fallen && out[from] == ClaimStatus::defeated;
        one_stands = one_stands || out[from] == ClaimStatus::standing;
      }
      if (all_fallen) out[i] = ClaimStatus::standing;
      if (one_stands) out[i] = ClaimStatus::defeated;
    }
  return out;
}

int number_of(const Dossier& d, ClaimId id) { return std::stoi(std::string(d.id_of(id).substr(1))); }

// All that is told of each claim, by its id.
std::map<std::string, std::string> told(const Dossier& d, const Argumentation& found) {
  const Replies replies(d);
  std::map<std::string, std::string> out;
  for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
    const ClaimId id{i};
    std::string& line = out[std::string(d.id_of(id))];
    line = fmt::format("{} {} because", static_cast<std::int32_t>(found[id].thread),
                       status_in_words(d, found, replies, id, "en"));
    for (const ClaimId reason : found.reasons_of(id)) line += fmt::format(" {}", d.id_of(reason));
    for (const ClaimReply& reply : found.replies_to(id))
      line += fmt::format(" <{}{}{}", d.id_of(reply.from), reply.rebuttal ? "!" : "", reply.returned ? "*" : "");
    for (const ClaimReply& reply : found.replies_by(id)) line += fmt::format(" >{}", d.id_of(reply.to));
    for (const ClaimSupport& support : found.supports_of(id))
      line += fmt::format(" +{}{}", d.id_of(support.from), support.required ? "!" : "");
  }
  return out;
}

}  // namespace

TEST_CASE("Statuses of random debates are those of the definition, and the reasons account for them") {
  CHECK(rc::check([] {
    const RandomDebate debate = random_debate();
    std::vector<int> order(debate.about.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    const LoadedDossier loaded = load(to_yaml(debate, order));
    const Dossier& d = loaded.dossier;
    const Argumentation found = find_argumentation(d);
    const std::vector<ClaimStatus> expected = slow_statuses(debate);
    Pairs replies;
    for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
      const ClaimId id{i};
      const int number = number_of(d, id);
      RC_ASSERT(found[id].status == expected[number]);
      for (const ClaimReply& reply : found.replies_to(id)) replies.insert({number_of(d, reply.from), number});
      const auto reasons = found.reasons_of(id);
      RC_ASSERT((expected[number] == ClaimStatus::standing) || !reasons.empty());
      for (const ClaimId reason : reasons) {
        const ClaimStatus status = found[reason].status;
        if (expected[number] == ClaimStatus::undecided) RC_ASSERT(status == ClaimStatus::undecided);
        if (expected[number] != ClaimStatus::undecided) RC_ASSERT(status != ClaimStatus::undecided);
      }
    }
    RC_ASSERT(replies == replies_of(debate));
  }));
}

TEST_CASE("The order of claims changes nothing of what is told of their replies") {
  CHECK(rc::check([] {
    const RandomDebate debate = random_debate();
    std::vector<int> order(debate.about.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    const LoadedDossier forward = load(to_yaml(debate, order));
    std::reverse(order.begin(), order.end());
    const LoadedDossier backward = load(to_yaml(debate, order));
    const Argumentation one = find_argumentation(forward.dossier), other = find_argumentation(backward.dossier);
    RC_ASSERT(told(forward.dossier, one) == told(backward.dossier, other));
    RC_ASSERT(one.threads.size() == other.threads.size());
    const Replies replies(forward.dossier), again(backward.dossier);
    for (std::uint32_t thread = 0; thread < one.threads.size(); ++thread)
      RC_ASSERT(thread_in_words(forward.dossier, one, replies, thread, "en") ==
                thread_in_words(backward.dossier, other, again, thread, "en"));
  }));
}
