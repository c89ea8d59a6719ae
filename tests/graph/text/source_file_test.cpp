// SPDX-License-Identifier: Apache-2.0
#include "graph/text/source_file.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("places count lines from one and columns in code points") {
  const SourceFile file("a.yaml", "né\r\nàb\n\nz");
  const auto at = [&](std::uint32_t offset) {
    const Place place = file.place(offset);
    return std::pair(place.line, place.column);
  };
  CHECK(at(0) == std::pair(1U, 1U));
  CHECK(at(1) == std::pair(1U, 2U));
  CHECK(at(3) == std::pair(1U, 3U));   // behind the accent
  CHECK(at(5) == std::pair(2U, 1U));   // à
  CHECK(at(7) == std::pair(2U, 2U));   // b
  CHECK(at(9) == std::pair(3U, 1U));   // the empty line
  CHECK(at(10) == std::pair(4U, 1U));  // z
  CHECK(at(11) == std::pair(4U, 2U));  // the end
  CHECK(at(99) == std::pair(4U, 2U));
}

TEST_CASE("lines come without their ends") {
  const SourceFile file("a.yaml", "one\r\ntwo\n\n");
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line(0).empty());
  CHECK(file.line(99).empty());
}

TEST_CASE("the sentinel is no part of the text") {
  const SourceFile file("a.yaml", "a: b");
  CHECK(file.text() == "a: b");
  CHECK(file.text_with_sentinel() == "a: b\n...\n");
}

TEST_CASE("files keep their number, and texts their address") {
  SourceFiles files;
  const FileId first = files.add("1", "one");
  const std::string_view text = files[first].text();
  for (int i = 0; i < 1000; ++i) files.add("n", "more");
  CHECK(text.data() == files[first].text().data());
  CHECK(files.size() == 1001);
  CHECK(files.total_bytes() == 3 + 4 * 1000);
}
