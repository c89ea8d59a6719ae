// SPDX-License-Identifier: Apache-2.0
// What the replies of the reference dossier come to, and that no charge in it is printed without its reply.

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/analysis/arguments.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/statements.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const Dossier& hub() { return health_data_hub().dossier; }

// The ids of the claims that somebody answers and that have a status, sorted.
std::vector<std::string> answered_with(const Argumentation& found, ClaimStatus status) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < hub().claims.size(); ++i)
    if (!found.replies_to({i}).empty() && found.claims[i].status == status) out.emplace_back(hub().id_of(ClaimId{i}));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE(
    "In the Health Data Hub dossier one choice was answered and the answer answered, and two disputes stay open") {
  const Argumentation found = find_argumentation(hub());
  CHECK(answered_with(found, ClaimStatus::standing) == std::vector<std::string>{"government-chose-microsoft"});
  CHECK(answered_with(found, ClaimStatus::defeated) ==
        std::vector<std::string>{"cnll-gdpr", "cnll-patients-not-told", "cnll-us-fear", "coalition-contests-choice",
                                 "state-central-listing", "state-only-microsoft-able"});
  CHECK(answered_with(found, ClaimStatus::undecided) ==
        std::vector<std::string>{"government-technical-withdrawal", "mamou-mani-no-choice", "mamou-mani-or-nothing",
                                 "parrot-alternative", "source-avoids-rebuff"});
}

TEST_CASE("Below every charge of the Health Data Hub dossier stands what the accused replied, or that they did not") {
  const Argumentation found = find_argumentation(hub());
  const Replies replies(hub());
  for (std::uint32_t thread = 0; thread < found.threads.size(); ++thread) {
    const auto lines = thread_in_words(hub(), found, replies, thread, "en");
    for (const ClaimId claim : found.threads[thread]) {
      const std::string reply = reply_in_words(hub(), replies, claim, "en");
      if (reply.empty()) continue;
      const std::string mark = "[" + std::string(hub().id_of(claim)) + "] (";
      const auto line = std::find_if(lines.begin(), lines.end(),
                                     [&](const std::string& text) { return text.find(mark) != std::string::npos; });
      REQUIRE(line != lines.end());
      REQUIRE(line + 1 != lines.end());
      CHECK((line + 1)->find(reply) != std::string::npos);
    }
  }
}

TEST_CASE("No output of arguments says that a claim is refuted, beaten, true, or stands") {
  const Argumentation found = find_argumentation(hub());
  const Replies replies(hub());
  for (const std::string_view language : {"en", "fr"})
    for (std::uint32_t i = 0; i < hub().claims.size(); ++i) {
      const std::string words = status_in_words(hub(), found, replies, {i}, language);
      for (const std::string_view never : {"refut", "réfut", "beaten", "battu", "true", "vrai", "stand", "undisputed"})
        CHECK(words.find(never) == std::string::npos);
    }
}
