// SPDX-License-Identifier: Apache-2.0
#include "graph/model/names.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace standpoint;

TEST_CASE("a string keeps its id, and ids are dense in order of first appearance") {
  Names names;
  CHECK(names.intern("a").value == 0);
  CHECK(names.intern("b").value == 1);
  CHECK(names.intern("a").value == 0);
  CHECK(names.intern("").value == 2);
  CHECK(names.size() == 3);
  CHECK(names[NameId{1}] == "b");
  CHECK(names[NameId{}] == "");
}

TEST_CASE("a string that was never interned is not found") {
  Names names;
  CHECK_FALSE(names.find("a").valid());
  names.intern("a");
  CHECK(names.find("a").value == 0);
  CHECK_FALSE(names.find("ab").valid());
}

TEST_CASE("a hundred thousand strings are told apart while the table grows") {
  TextArena arena;
  Names names;
  for (std::uint32_t i = 0; i < 100'000; ++i) REQUIRE(names.intern(arena.copy(std::to_string(i))).value == i);
  for (std::uint32_t i = 0; i < 100'000; i += 77) REQUIRE(names.find(std::to_string(i)).value == i);
  CHECK(names.memory() > 100'000 * sizeof(std::string_view));
}

TEST_CASE("copies in the arena stay where they are, even large ones") {
  TextArena arena;
  const std::string_view first = arena.copy("first");
  const std::string large(1 << 20, 'x');
  CHECK(arena.copy(large) == large);
  for (int i = 0; i < 100'000; ++i) arena.copy("more");
  CHECK(first == "first");
  CHECK(arena.copy("").empty());
  CHECK(arena.bytes() >= large.size());
}
