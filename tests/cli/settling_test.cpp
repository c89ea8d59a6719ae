// SPDX-License-Identifier: Apache-2.0
#include "cli/settling.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using standpoint::Settling;

namespace {

const Settling::Clock::time_point kStart{1h};

}  // namespace

TEST_CASE("What was noted of no file is never due") {
  Settling settling;
  CHECK(!settling.due());
  CHECK(settling.take().empty());
}

TEST_CASE("A file that is whole is looked at soon, one that is being written later") {
  Settling whole, part;
  whole.note({"a.yaml", true}, kStart);
  part.note({"a.yaml", false}, kStart);
  CHECK(whole.due() == kStart + Settling::kAfterWhole);
  CHECK(part.due() == kStart + Settling::kAfterPart);
}

TEST_CASE("A file that is cut, written and closed is due when it is whole, not before and not twice") {
  Settling settling;
  settling.note({"a.yaml", false}, kStart);
  settling.note({"a.yaml", false}, kStart + 1ms);
  settling.note({"a.yaml", true}, kStart + 2ms);
  CHECK(settling.due() == kStart + 2ms + Settling::kAfterWhole);
  CHECK(settling.take() == std::vector<std::string>{"a.yaml"});
  CHECK(!settling.due());
}

TEST_CASE("Files that are saved together are looked at together, when the last one is whole") {
  Settling settling;
  settling.note({"b.yaml", true}, kStart);
  settling.note({"a.yaml", false}, kStart + 1ms);
  CHECK(settling.due() == kStart + 1ms + Settling::kAfterPart);
  CHECK(settling.take() == std::vector<std::string>{"a.yaml", "b.yaml"});
}

TEST_CASE("A writer who never stops is not waited for longer than a second") {
  Settling settling;
  for (auto at = 0ms; at < 5s; at += 50ms) settling.note({"a.yaml", false}, kStart + at);
  CHECK(settling.due() == kStart + Settling::kLongest);
}
