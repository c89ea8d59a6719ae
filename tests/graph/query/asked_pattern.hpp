#pragma once
// SPDX-License-Identifier: Apache-2.0
// Queries of patterns as plain data: written as text for the language, and answered by trying everything.

#include <optional>
#include <string>
#include <vector>

#include "graph/query/syntax.hpp"

namespace standpoint::test {

// None: any labels. Else all of them, one of them, or none of them.
struct AskedLabels {
  enum class How { all, one, none };
  How how = How::all;
  std::vector<std::string> names;
};

// What is compared: a property of a variable, a variable, or a number.
struct AskedOperand {
  std::string variable;
  std::string key;
  int number = 0;
};

struct AskedProperty {
  std::string key;
  AskedOperand value;
};

struct AskedCondition;

struct AskedNode {
  std::string variable;  // may be empty, as those below
  AskedLabels labels;
  std::optional<AskedProperty> property;
  std::vector<AskedCondition> where;  // at most one
};

struct AskedRelationship {
  std::string variable;
  std::vector<std::string> types;  // one of them; none: any
  query::Direction direction = query::Direction::either;
  bool variable_length = false;
  int least = 1;
  std::optional<int> most = 1;  // not given: without end
  std::optional<AskedProperty> property;
  std::vector<AskedCondition> where;  // at most one
};

// One node more than relationships.
struct AskedPart {
  std::string path;
  query::ShortestPath shortest = query::ShortestPath::no;
  std::vector<AskedNode> nodes;
  std::vector<AskedRelationship> relationships;
};

struct AskedCondition {
  enum class Kind { comparison, is_null, has_label, pattern, exists, count, size, negation, conjunction, disjunction };
  Kind kind = Kind::comparison;
  query::Comparison comparison = query::Comparison::equal;
  AskedOperand left, right;  // of comparison; `left` of is_null and has_label
  std::string label;
  AskedPart part;                     // of pattern, a condition by itself; exists, within EXISTS { }; count, within
                                      // COUNT { }, and size, in a list, whose number is compared with `right`
  std::vector<AskedCondition> parts;  // of the last three
};

// The variables that WITH keeps.
struct AskedProjection {
  bool distinct = false;
  std::vector<std::string> kept;
};

struct AskedMatch {
  std::optional<AskedProjection> before;
  bool optional = false;
  std::vector<AskedPart> parts;
  std::optional<AskedCondition> where;
};

struct AskedQuery {
  std::vector<AskedMatch> matches;
  AskedProjection returned;  // 0 where it keeps nothing
};

// As the language is written.
std::string text_of(const AskedQuery& query);

}  // namespace standpoint::test
