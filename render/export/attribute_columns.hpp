#pragma once
// SPDX-License-Identifier: Apache-2.0
// Attributes that are met one by one, as columns that every node or edge has.

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "render/export/exported_graph.hpp"

namespace standpoint {

// Columns stand in the order in which they were met first. One that has values of several types is of numbers where
// all are numbers, else of texts.
class AttributeColumns {
 public:
  using Row = std::vector<std::pair<std::size_t, ExportedValue>>;  // columns with their values

  // Adds a value to a row; one that is absent is none. A name becomes an identifier: `coded_x_y` for `coded.x y`, with
  // a number behind it where another name has become the same.
  void add(Row& row, std::string_view name, ExportedValue value);

  // The attributes, and the values of a row in their order. To be called when all values are there.
  std::vector<ExportedAttribute> take_attributes() { return std::move(attributes_); }
  std::vector<ExportedValue> spread(Row row) const;

 private:
  std::string identifier_of(std::string_view name) const;

  std::vector<ExportedAttribute> attributes_;
  std::vector<ExportedType> types_;  // the same as of attributes_
  std::unordered_map<std::string, std::size_t> columns_;
  std::set<std::string> identifiers_;
};

// 1 for a list of several texts of which one holds a semicolon: plain_text() does not tell where the next one begins.
std::size_t borders_lost(const ExportedValue& value);

// The value as one line of text: lists with `; ` between their texts, numbers as JSON has them; empty where absent.
std::string plain_text(const ExportedValue& value);

}  // namespace standpoint
