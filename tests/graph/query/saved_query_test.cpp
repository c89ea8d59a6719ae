// SPDX-License-Identifier: Apache-2.0
// What the first comment of a saved query says of it.
#include "graph/query/saved_query.hpp"

#include <catch2/catch.hpp>

namespace standpoint::query {

TEST_CASE("The first comment of a saved query gives its summary, its parameters and its example") {
  const SavedQuery saved = read_saved_query("who", "queries/who.query",
                                            "// Who hosts it,\n// and since when.\n"
                                            "// $entity (entity): what is hosted,\n//    by name\n"
                                            "// $types (json) = [\"A: B\", \"C\"]: by which relations\n"
                                            "// $word: a text\n"
                                            "// standpoint query who -P entity=hub\n"
                                            "MATCH (n) // not this one\n// $nor: this one\nRETURN n\n");
  CHECK(saved.problem.empty());
  CHECK(saved.summary == "Who hosts it, and since when.");
  CHECK(saved.example == "standpoint query who -P entity=hub");
  REQUIRE(saved.parameters.size() == 3);
  CHECK(saved.parameters[0].name == "entity");
  CHECK(saved.parameters[0].kind == ParameterKind::entity);
  CHECK(saved.parameters[0].summary == "what is hosted, by name");
  CHECK_FALSE(saved.parameters[0].fallback);
  CHECK(saved.parameters[1].fallback == "[\"A: B\", \"C\"]");
  CHECK(saved.parameters[1].summary == "by which relations");
  CHECK(saved.parameters[2].kind == ParameterKind::text);
  CHECK(saved.find("types") == &saved.parameters[1]);
  CHECK(saved.find("nor") == nullptr);
}

TEST_CASE("A parameter of an unknown kind, or one that says nothing, is the saved query's problem") {
  CHECK(read_saved_query("a", {}, "// $x (person): who\nRETURN 1").problem.find("'person'") != std::string::npos);
  CHECK(read_saved_query("a", {}, "// $x\nRETURN 1").problem.find("'$x'") != std::string::npos);
  CHECK(read_saved_query("a", {}, "// $x = 1\nRETURN 1").problem.find("'$x'") != std::string::npos);
  CHECK(read_saved_query("a", {}, "// $").problem.find("'$'") != std::string::npos);
}

TEST_CASE("A saved query without a comment has no summary and takes nothing") {
  for (const char* text : {"", "RETURN 1", "//", "\n// late\nRETURN 1"}) {
    const SavedQuery saved = read_saved_query("a", {}, text);
    CHECK(saved.problem.empty());
    CHECK(saved.summary.empty());
    CHECK(saved.parameters.empty());
  }
}

TEST_CASE("Names of saved queries are small letters, digits and hyphens, a letter first") {
  for (const char* word : {"a", "who-opposes", "top-10"}) CHECK(is_query_name(word));
  for (const char* word : {"", "-a", "1a", "Who", "a b", "a/b", "../a", "RETURN 1", "é"})
    CHECK_FALSE(is_query_name(word));
}

}  // namespace standpoint::query
