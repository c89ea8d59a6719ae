// SPDX-License-Identifier: Apache-2.0
#include "graph/text/csv_cell.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string field(std::string_view cell, char delimiter = ',') {
  std::string out;
  append_csv_field(out, cell, delimiter);
  return out;
}

}  // namespace

TEST_CASE("a text that a spreadsheet would calculate gets an apostrophe, and reading takes it away") {
  for (const std::string_view text :
       {"=1+1", "+33", "-x", "@SUM(A1)", "\tx", "\nx", "＝1", "－1", " =1", "'=1", "''@"}) {
    CAPTURE(text);
    CHECK(guarded_text(text) == "'" + std::string(text));
    CHECK(unguarded_text(guarded_text(text)) == text);
  }
  for (const std::string_view text : {"", "a=1", "'quoted'", "1-2", "l'été", "'", "«=»"}) {
    CAPTURE(text);
    CHECK(guarded_text(text) == text);
    CHECK(unguarded_text(text) == text);
  }
}

TEST_CASE("a field stands between quotation marks only where it must") {
  CHECK(field("plain words") == "plain words");
  CHECK(field("a;b") == "a;b");
  CHECK(field("a;b", ';') == "\"a;b\"");
  CHECK(field("say \"yes\"") == "\"say \"\"yes\"\"\"");
  CHECK(field("two\nlines") == "\"two\nlines\"");
  CHECK(field(" outer ") == "\" outer \"");
  CHECK(field("").empty());
}

TEST_CASE("texts in one cell come back whatever bars and backslashes they hold") {
  const std::vector<std::string_view> items = {"CNIL", "a|b", "\\", "\\|", "c | d", "x\\y"};
  const std::string cell = list_cell(items);
  CHECK(cell == "CNIL | a\\|b | \\\\ | \\\\\\| | c \\| d | x\\\\y");
  const auto back = items_of_cell(cell);
  CHECK(std::vector<std::string_view>(back.begin(), back.end()) == items);
  CHECK(items_of_cell(" a |  | b|").size() == 2);
  CHECK(items_of_cell("C:\\folder") == std::vector<std::string>{"C:\\folder"});
}
