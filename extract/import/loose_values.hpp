#pragma once
// SPDX-License-Identifier: Apache-2.0
// Values of statements as a database has them: in tables of their own, before they are put to their statements.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/import/coded_work.hpp"

namespace standpoint {

class LooseValues {
 public:
  std::size_t size() const { return values_.size(); }

  void add(std::uint32_t statement, const StatementValue& value) { values_.push_back({statement, value}); }

  // The place of a text in `work.texts`, where it is added if it is new. O(length).
  std::uint32_t text(std::string text, CodedWork& work);

  // Puts the values to their statements, in the order of variables, of each variable the first one; says of others
  // that they were left out. O(values log values).
  void put_to_statements(CodedWork& work);

 private:
  struct Value {
    std::uint32_t statement = 0;
    StatementValue value;
  };
  std::vector<Value> values_;
  std::unordered_map<std::string, std::uint32_t> texts_;
};

}  // namespace standpoint
