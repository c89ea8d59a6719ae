#pragma once
// SPDX-License-Identifier: Apache-2.0
// Attributes that are met one by one, as columns that every node or edge has.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/export/exported_graph.hpp"

namespace standpoint {

// Columns stand in the order in which they were met first. One that has values of several types is of numbers where
// all are numbers, else of texts.
class AttributeColumns {
 public:
  // Adds a value to those of a node or edge. A name becomes an identifier: `coded_x_y` for `coded.x y`, with
  // a number behind it where another name has become the same.
  void add(ExportedValues& values, std::string_view name, ExportedValue value);

  // When all values are there: puts those of every node or edge in order, each as its column is, and gives the columns.
  template <class Element>
  std::vector<ExportedAttribute> settle(std::vector<Element>& elements) {
    for (Element& element : elements) put_in_order(element.values);
    return std::move(attributes_);
  }

 private:
  void put_in_order(ExportedValues& values) const;
  std::string identifier_of(std::string_view name) const;

  std::vector<ExportedAttribute> attributes_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::set<std::string> identifiers_;
};

// 1 for a list of several texts of which one holds a semicolon: plain_text() does not tell where the next one begins.
std::size_t borders_lost(const ExportedValue& value);

// The value as one line of text: lists with `; ` between their texts, numbers as JSON has them.
std::string plain_text(const ExportedValue& value);

}  // namespace standpoint
