// SPDX-License-Identifier: Apache-2.0
#include "render/export/attribute_columns.hpp"

#include <catch2/catch.hpp>

namespace standpoint::test {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("Columns stand in the order in which attributes are met, and rows are filled with what they have") {
  AttributeColumns columns;
  AttributeColumns::Row one, other;
  columns.add(one, "name", std::string("A"));
  columns.add(one, "absent", ExportedValue{});
  columns.add(other, "tags", Texts{"x", "y"});
  columns.add(other, "name", std::string("B"));
  const auto first = columns.spread(one), second = columns.spread(other);
  const auto attributes = columns.take_attributes();
  REQUIRE(attributes.size() == 2);
  CHECK(attributes[0].name == "name");
  CHECK(attributes[0].type == ExportedType::text);
  CHECK(attributes[1].name == "tags");
  CHECK(attributes[1].type == ExportedType::texts);
  CHECK(first == std::vector<ExportedValue>{std::string("A"), {}});
  CHECK(second == std::vector<ExportedValue>{std::string("B"), Texts{"x", "y"}});
}

TEST_CASE("A column of several types is of numbers where all are numbers, else of texts") {
  AttributeColumns columns;
  AttributeColumns::Row row;
  columns.add(row, "number", std::int64_t{2});
  columns.add(row, "mixed", true);
  AttributeColumns::Row later;
  columns.add(later, "number", 0.5);
  columns.add(later, "mixed", Texts{"a", "b"});
  CHECK(columns.spread(row) == std::vector<ExportedValue>{2.0, std::string("true")});
  CHECK(columns.spread(later) == std::vector<ExportedValue>{0.5, std::string("a; b")});
  CHECK(columns.take_attributes()[1].type == ExportedType::text);
}

TEST_CASE("Names of attributes become identifiers that are unlike each other and the fields of formats") {
  AttributeColumns columns;
  AttributeColumns::Row row;
  for (const char* name : {"coded_odd key", "coded_odd_key", "label", "weight", "2nd", "\"/><x", "é"})
    columns.add(row, name, true);
  std::vector<std::string> names;
  for (const ExportedAttribute& attribute : columns.take_attributes()) names.push_back(attribute.name);
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
