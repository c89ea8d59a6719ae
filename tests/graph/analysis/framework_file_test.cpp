// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/framework_file.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string message_for(std::string_view text) {
  const auto read = read_framework(text, "x.af");
  REQUIRE_FALSE(read);
  CHECK_FALSE(read.error().remedy.empty());
  return read.error().message;
}

}  // namespace

TEST_CASE("A framework file may have comments, blanks, empty lines, Windows line ends and attacks written twice") {
  const auto read = read_framework("# a\r\n\r\np  af\t3\r\n# b\r\n 1 2 \r\n1 2\r\n3 3", "x.af");
  REQUIRE(read);
  CHECK(read->size() == 3);
  CHECK(read->attack_count() == 2);
  CHECK(read->attacks(0, 1));
  CHECK(read->attacks(2, 2));
}

TEST_CASE("A framework may have no arguments, or no attacks") {
  CHECK(read_framework("p af 0", "x.af")->size() == 0);
  CHECK(read_framework("p af 7\n", "x.af")->attack_count() == 0);
}

TEST_CASE("What is wrong with a framework file is told with its line and column") {
  CHECK(message_for("") == "x.af:1:1: expected 'p af N', not the end of the file");
  CHECK(message_for("# only this\n") == "x.af:1:1: expected 'p af N', not the end of the file");
  CHECK(message_for("1 2\n") == "x.af:1:1: expected 'p' of 'p af N', not '1'");
  CHECK(message_for("p cnf 3 2\n") == "x.af:1:3: expected 'af' of 'p af N', not 'cnf'");
  CHECK(message_for("p af\n") ==
        "x.af:1:5: expected the number of arguments, from 0 to 5000000, not the end of the line");
  CHECK(message_for("p af 4000000000\n") ==
        "x.af:1:6: expected the number of arguments, from 0 to 5000000, not '4000000000'");
  CHECK(message_for("p af -1\n") == "x.af:1:6: expected the number of arguments, from 0 to 5000000, not '-1'");
  CHECK(message_for("p af 3 4\n") == "x.af:1:8: expected the end of the line, not '4'");
  CHECK(message_for("p af 3\n\n0 1\n") == "x.af:3:1: expected an argument from 1 to 3, not '0'");
  CHECK(message_for("p af 3\n1 4\n") == "x.af:2:3: expected the argument attacked, from 1 to 3, not '4'");
  CHECK(message_for("p af 3\n1\n") == "x.af:2:2: expected the argument attacked, from 1 to 3, not the end of the line");
  CHECK(message_for("p af 3\n1 2 0\n") == "x.af:2:5: expected the end of the line, not '0'");
  CHECK(message_for("p af 3\n1 \x1b[31m\n") ==
        "x.af:2:3: expected the argument attacked, from 1 to 3, not '\\u{1b}[31m'");
  CHECK(message_for(std::string("p af 3\n1 2\0", 11)) ==
        "x.af:2:3: expected the argument attacked, from 1 to 3, not '2\\u{0}'");
}
