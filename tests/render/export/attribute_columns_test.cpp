// SPDX-License-Identifier: Apache-2.0
#include "render/export/attribute_columns.hpp"

#include <catch2/catch.hpp>

namespace standpoint::test {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("Columns stand in the order in which attributes are met, and values in that of columns") {
  AttributeColumns columns;
  std::vector<ExportedNode> nodes(2);
  columns.add(nodes[0].values, "name", std::string("A"));
  columns.add(nodes[1].values, "tags", Texts{"x", "y"});
  columns.add(nodes[1].values, "name", std::string("B"));
  const auto attributes = columns.settle(nodes);
  REQUIRE(attributes.size() == 2);
  CHECK(attributes[0].name == "name");
  CHECK(attributes[0].type == ExportedType::text);
  CHECK(attributes[1].name == "tags");
  CHECK(attributes[1].type == ExportedType::texts);
  CHECK(nodes[0].values == ExportedValues{{0, std::string("A")}});
  CHECK(nodes[1].values == ExportedValues{{0, std::string("B")}, {1, Texts{"x", "y"}}});
}

TEST_CASE("A column of several types is of numbers where all are numbers, else of texts") {
  AttributeColumns columns;
  std::vector<ExportedNode> nodes(2);
  columns.add(nodes[0].values, "number", std::int64_t{2});
  columns.add(nodes[0].values, "mixed", true);
  columns.add(nodes[1].values, "number", 0.5);
  columns.add(nodes[1].values, "mixed", Texts{"a", "b"});
  const auto attributes = columns.settle(nodes);
  CHECK(attributes[0].type == ExportedType::number);
  CHECK(attributes[1].type == ExportedType::text);
  CHECK(nodes[0].values == ExportedValues{{0, 2.0}, {1, std::string("true")}});
  CHECK(nodes[1].values == ExportedValues{{0, 0.5}, {1, std::string("a; b")}});
}

TEST_CASE("Names of attributes become identifiers that are unlike each other and the fields of formats") {
  AttributeColumns columns;
  std::vector<ExportedNode> nodes(1);
  for (const char* name : {"coded_odd key", "coded_odd_key", "label", "weight", "2nd", "\"/><x", "é"})
    columns.add(nodes[0].values, name, true);
  std::vector<std::string> names;
  for (const ExportedAttribute& attribute : columns.settle(nodes)) names.push_back(attribute.name);
  CHECK(names ==
        std::vector<std::string>{"coded_odd_key", "coded_odd_key_2", "label_2", "weight_2", "_2nd", "____x", "__"});
}

TEST_CASE("A border between texts is lost where one of several holds a semicolon") {
  CHECK(borders_lost(Texts{"a", "b; c"}) == 1);
  CHECK(borders_lost(Texts{"b; c"}) == 0);
  CHECK(borders_lost(Texts{"a", "b"}) == 0);
  CHECK(borders_lost(std::string("a; b")) == 0);
  CHECK(plain_text(Texts{"a", "b"}) == "a; b");
  CHECK(plain_text(0.5) == "0.5");
  CHECK(plain_text(1.0) == "1");
}

}  // namespace
}  // namespace standpoint::test
